import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { AppState } from '../../shared/conference/conference.contract'
import { ask, isDesktop, problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { moment } from '../ui/format'
import { notify } from '../ui/notices'

/** Who works here, and which conference: new, the ones of late, another folder, or the sample to try things on. */
export function StartPage({ state }: { state: AppState }) {
  const create = useAct('conference.create')
  const open = useAct('conference.open')
  const person = useAct('app.setPerson')
  const [name, setName] = useState(state.operator)
  const [title, setTitle] = useState('')
  const saveName = async () => {
    if (name.trim() !== state.operator) await person.run({ operator: name })
  }
  const make = async (template: 'plan-02' | 'blank' | 'sample') => {
    await saveName()
    await create.run({ template, ...(title.trim() && template !== 'sample' ? { title } : {}) })
  }
  const openFolder = async () => {
    await saveName()
    try {
      const chosen = await ask('files.chooseFolder', { purpose: 'open' })
      if (chosen) await open.run({ folder: chosen.token })
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  return (
    <div className="start">
      <div className="wide">
        <h1>Thư ký Hội nghị</h1>
        <Text c="dimmed">Danh sách đại biểu, giấy mời, phản hồi và bàn đón tiếp, trên một máy, không cần mạng.</Text>
      </div>
      <Paper withBorder p="md" className="wide">
        <TextInput
          label="Người đang dùng máy này"
          description="Tên được ghi trong nhật ký của mỗi thay đổi, để sau này biết ai đã làm gì. Không cần mật khẩu."
          placeholder="Ví dụ: Nguyễn Thị Lan"
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          onBlur={() => void saveName()}
          maw={420}
        />
      </Paper>
      <Stack gap="sm">
        <Title order={2}>Hội nghị mới</Title>
        <TextInput
          label="Tên hội nghị"
          description="Để trống thì lấy tên trong kế hoạch mẫu."
          value={title}
          onChange={(e) => setTitle(e.currentTarget.value)}
        />
        <div className="choice">
          <Button onClick={() => void make('plan-02')} loading={create.busy} size="sm">
            Tạo theo kế hoạch 02/KH-HĐTĐKT (5 nhóm, 300 đại biểu)
          </Button>
          <Button variant="default" onClick={() => void make('blank')} disabled={create.busy} size="sm">
            Tạo hội nghị trống
          </Button>
          <Button variant="light" onClick={() => void make('sample')} disabled={create.busy} size="sm">
            Mở hội nghị mẫu để xem thử
          </Button>
        </div>
        <Text size="xs" c="dimmed">
          Lưu tại: {state.defaultFolder}
        </Text>
      </Stack>
      <Stack gap="sm">
        <Title order={2}>Hội nghị gần đây</Title>
        {state.recent.length === 0 && (
          <Text size="sm">
            Chưa có hội nghị nào trên máy này. Hãy tạo mới ở bên trái, hoặc mở hội nghị mẫu để xem thử.
          </Text>
        )}
        <div>
          {state.recent.map((r) => (
            <div key={r.ref} className={r.missing ? 'recent missing' : 'recent'}>
              <div>
                <b title={r.title}>{r.title}</b>
                <Text size="xs" c="dimmed" truncate title={r.folder}>
                  {r.missing ? 'Không còn ở chỗ cũ: ' : ''}
                  {r.folder} · mở {moment(r.openedAt)}
                </Text>
              </div>
              {r.missing ? (
                <Button
                  variant="default"
                  onClick={() => void ask('conference.forget', { recent: r.ref }).then(() => window.location.reload())}
                >
                  Bỏ khỏi danh sách
                </Button>
              ) : (
                <Button
                  variant="default"
                  onClick={() => void saveName().then(() => open.run({ recent: r.ref }))}
                  loading={open.busy}
                >
                  Mở
                </Button>
              )}
            </div>
          ))}
        </div>
        {isDesktop && (
          <Group>
            <Button variant="default" onClick={() => void openFolder()}>
              Mở thư mục khác…
            </Button>
          </Group>
        )}
      </Stack>
    </div>
  )
}
