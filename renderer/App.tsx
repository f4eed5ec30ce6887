import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { Suspense, useEffect, useState } from 'react'
import { onDeskEvent } from './bridge/ask'
import { useAct } from './bridge/use-act'
import { useAsked } from './bridge/use-asked'
import { CommandPalette } from './commands/CommandPalette'
import { StartPage } from './conference/StartPage'
import { navigation } from './navigation'
import { PaperWindow } from './printing/PaperActions'
import { SideNav } from './SideNav'
import { allScreens, type ScreenId } from './screens'
import { Notices } from './ui/notices'
import { ProblemNote, Waiting } from './ui/page'

/** The window: the start page while no conference is open, else the rooms. */
export function App() {
  const { data: state, problem, reload } = useAsked('app.state', {}, ['app', 'conference'])
  const [screen, setScreen] = useState<ScreenId>('overview')
  const [isPalette, setPalette] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  useEffect(() => navigation.onGo(setScreen), [])
  useEffect(
    () =>
      onDeskEvent((event) => {
        if (event.type === 'core-gone') setTrouble(event.message)
        else if (event.type === 'stalled')
          setTrouble(
            `Việc lưu đang chậm (${Math.round(event.ms / 1000)} giây); ổ đĩa có thể đang bận. Xin chờ, chưa mất gì.`,
          )
        else setTrouble(undefined)
      }),
    [],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const chosen = event.altKey ? allScreens.find((s) => String(s.digit) === event.key) : undefined
      if (chosen && state?.open) setScreen(chosen.id as ScreenId)
      else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') setPalette(true)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [state?.open])

  if (problem && !state) return <ProblemNote problem={problem} retry={reload} />
  if (!state) return <Waiting />
  const Room = allScreens.find((s) => s.id === screen)?.component
  return (
    <>
      {trouble && (
        <div className="banner danger" role="alert">
          {trouble}
        </div>
      )}
      {!state.open && <StartPage state={state} />}
      {state.open && (
        <div className="shell">
          <Header state={state} />
          <SideNav current={screen} onGo={setScreen} />
          <main>
            {state.open.kind === 'sample' && (
              <div className="banner practice">Dữ liệu mẫu để tập: người trong danh sách là hư cấu.</div>
            )}
            {state.open.readOnly && (
              <div className="banner danger">
                Ổ đĩa đầy: chỉ xem được, chưa lưu được gì. Hãy dọn bớt ổ đĩa rồi mở lại hội nghị.
              </div>
            )}
            {state.recovered && (
              <div className="banner info">
                Lần trước máy tắt đột ngột. Đã khôi phục đến thao tác cuối cùng đã lưu; không mất gì.
              </div>
            )}
            {state.freeMb !== null && state.freeMb < 500 && !state.open.readOnly && (
              <div className="banner danger">
                Ổ đĩa chỉ còn {state.freeMb} MB trống. Hãy dọn bớt trước khi in và điểm danh.
              </div>
            )}
            <Suspense fallback={<Waiting />}>{Room && <Room key={`${state.open.id} ${screen}`} />}</Suspense>
          </main>
        </div>
      )}
      {isPalette && <CommandPalette hasConference={state.open !== null} onClose={() => setPalette(false)} />}
      <PaperWindow />
      <Notices />
    </>
  )
}

type State = NonNullable<ReturnType<typeof useAsked<'app.state'>>['data']>

function Header({ state }: { state: State }) {
  const [isPerson, setPerson] = useState(false)
  const close = useAct('conference.close')
  return (
    <header>
      <div className="where">
        <b title={state.open?.title}>{state.open?.title}</b>
        <Text size="xs" c="dimmed" truncate title={state.open?.folder}>
          {state.open?.folder}
        </Text>
      </div>
      <Button variant="default" onClick={() => setPerson(true)}>
        {state.operator || 'Chưa ghi tên'} · {state.desk}
      </Button>
      <Button variant="subtle" onClick={() => void close.run({})} loading={close.busy}>
        Đóng hội nghị
      </Button>
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
