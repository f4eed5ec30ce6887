import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { shortDate } from '../shared/lib/dates'
import { useAct } from './bridge/use-act'
import { useAsked } from './bridge/use-asked'
import { firstTopics } from './first-questions'
import { daysUntil, today } from './ui/format'

type State = NonNullable<ReturnType<typeof useAsked<'app.state'>>['data']>

/** `hôm nay`, `còn 12 ngày`, `đã qua 3 ngày`; long ago needs no count. */
const away = (days: number): string =>
  days < -30
    ? 'đã qua'
    : days === 0
      ? 'hôm nay'
      : days === 1
        ? 'ngày mai'
        : days > 0
          ? `còn ${days} ngày`
          : `đã qua ${-days} ngày`

/** Which conference this is, when and where, who works here; and the ways to every act and to help. */
export function Header({ state, onFind, onHelp }: { state: State; onFind: () => void; onHelp: () => void }) {
  const [isPerson, setPerson] = useState(false)
  const close = useAct('conference.close')
  const { data: conference } = useAsked('conference.get', {}, firstTopics['conference.get'], { keep: 'begin' })
  const { startsAt, venue } = conference ?? {}
  const when = startsAt
    ? `${startsAt.slice(11, 16)} ngày ${shortDate(startsAt)} (${away(daysUntil(startsAt, today()))})`
    : 'Chưa định ngày giờ'
  return (
    <header>
      <div className="where">
        <b title={`${state.open?.title}\nThư mục: ${state.open?.folder}`}>{state.open?.title}</b>
        <small>{[when, venue?.name].filter(Boolean).join(' · ')}</small>
      </div>
      <Group gap={4} wrap="nowrap" className="head-acts">
        <Button variant="subtle" color="dark" onClick={onFind}>
          Tìm việc<kbd>Ctrl K</kbd>
        </Button>
        <Button variant="subtle" color="dark" onClick={onHelp}>
          Trợ giúp<kbd>F1</kbd>
        </Button>
        <Button variant="default" onClick={() => setPerson(true)} title="Người đang dùng máy này và tên bàn đón tiếp">
          {state.operator || 'Chưa ghi tên'} · {state.desk}
        </Button>
        <Button variant="subtle" onClick={() => void close.run({})} loading={close.busy}>
          Đóng hội nghị
        </Button>
      </Group>
      {isPerson && <PersonDialog operator={state.operator} desk={state.desk} onClose={() => setPerson(false)} />}
    </header>
  )
}

function PersonDialog({ operator, desk, onClose }: { operator: string; desk: string; onClose: () => void }) {
  const save = useAct('app.setPerson')
  const [name, setName] = useState(operator)
  const [table, setTable] = useState(desk)
  return (
    <Modal opened onClose={onClose} title="Người đang dùng máy này">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save.run({ operator: name, desk: table }).then((done) => done && onClose())
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Họ tên"
            description="Ghi trong nhật ký của mọi thay đổi. Không có mật khẩu."
            value={name}
            onChange={(e) => setName(e.currentTarget.value)}
            data-autofocus
          />
          <TextInput
            label="Tên bàn đón tiếp"
            description="Đứng cạnh mỗi lượt điểm danh của máy này."
            value={table}
            onChange={(e) => setTable(e.currentTarget.value)}
            required
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" loading={save.busy}>
              Lưu
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
