import { useEffect, useRef, useState } from 'react'
import { Banners } from './Banners'
import { onDeskEvent } from './bridge/ask'
import { useAppState } from './bridge/use-app-state'
import { useRevival } from './bridge/use-revival'
import { CommandPalette } from './commands/CommandPalette'
import { StartPage } from './conference/StartPage'
import { Header } from './Header'
import { HelpDrawer } from './help/HelpDrawer'
import { navigation } from './navigation'
import { PaperWindow } from './printing/PaperActions'
import { SideNav } from './SideNav'
import { fetchRoomsWhenIdle } from './screen'
import { allScreens, type ScreenId } from './screens'
import { LaterView } from './ui/LaterView'
import { later } from './ui/later'
import { Notices, undoNewest } from './ui/notices'
import { ProblemNote, Waiting } from './ui/page'

/** Rooms over which the cross-checks speak; the day's own rooms are for the people at the desk. */
const screensWithFindings: ReadonlySet<string> = new Set([
  'invitations',
  'replies',
  'speeches',
  'tasks',
  'reports',
  'outgoing',
  'budget',
  'logistics',
  'stage',
  'settings',
])
const findingsHere = later(async () => (await import('./preparation/FindingsHere')).FindingsHere)

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** The second window, for the announcer, shows one view and nothing else. */
const isAnnounceWindow = window.location.hash === '#mc'
const announceWindow = later(async () => (await import('./checkin/AnnouncePage')).AnnouncePage)

/** The window: the start page while no conference is open, else the rooms. */
export function App() {
  const { data: state, problem, reload } = useAppState()
  const [screen, setScreen] = useState<ScreenId>('overview')
  const [isPalette, setPalette] = useState(false)
  const [isHelp, setHelp] = useState(false)
  const [trouble, setTrouble] = useState<string>()
  const open = useRevival(state)
  const isOpen = open !== null
  // A screen that this house has not got yet is no place to go to.
  useEffect(() => navigation.onGo((to) => allScreens.some((s) => s.id === to) && setScreen(to)), [])
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
      const step = event.altKey ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined
      const control = event.ctrlKey || event.metaKey
      // What a dialog holds would be lost without a word: it is closed first.
      const goes = chosen || step || (control && event.key.toLowerCase() === 'k')
      if (goes && document.querySelector('[role="dialog"][aria-modal="true"]')) return event.preventDefault()
      if (chosen && isOpen) navigation.go(chosen.id)
      else if (step && isOpen) {
        const at = allScreens.findIndex((s) => s.id === screen)
        navigation.go(allScreens[(at + step + allScreens.length) % allScreens.length]?.id as ScreenId)
      } else if (control && event.key.toLowerCase() === 'k') setPalette(true)
      else if (event.key === 'F1') setHelp(isOpen)
      else if (!(control && event.key.toLowerCase() === 'z' && !isWriting(event.target) && undoNewest())) return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOpen, screen])

  // However a screen was gone to, the next Tab is inside it and not forty rooms before it.
  const main = useRef<HTMLElement>(null)
  const shown = useRef('')
  useEffect(() => {
    const now = isOpen ? screen : ''
    if (shown.current !== now && !main.current?.contains(document.activeElement)) main.current?.focus()
    shown.current = now
  }, [screen, isOpen])

  useEffect(() => (isOpen && !isAnnounceWindow ? fetchRoomsWhenIdle() : undefined), [isOpen])

  if (problem && !state) return <ProblemNote problem={problem} retry={reload} />
  if (!state) return <Waiting />
  if (isAnnounceWindow)
    return (
      <>
        {open ? <LaterView part={announceWindow} props={{ isOwnWindow: true }} /> : <Waiting />}
        <Notices />
      </>
    )
  const room = allScreens.find((s) => s.id === screen)?.room
  return (
    <>
      {trouble && (
        <div className="banner danger" role="alert">
          {trouble}
        </div>
      )}
      {!open && <StartPage state={state} />}
      {open && (
        <div className="shell">
          <Header state={{ ...state, open }} onFind={() => setPalette(true)} onHelp={() => setHelp(true)} />
          <SideNav current={screen} onGo={navigation.go} />
          <main tabIndex={-1} ref={main}>
            <Banners state={{ ...state, open }} />
            {screensWithFindings.has(screen) && (
              <LaterView key={screen} part={findingsHere} props={{ screen }} isQuiet />
            )}
            {room && <LaterView key={`${open.id} ${screen}`} part={room} props={{}} />}
          </main>
          {isHelp && <HelpDrawer screen={screen} onClose={() => setHelp(false)} />}
        </div>
      )}
      {isPalette && <CommandPalette hasConference={isOpen} onClose={() => setPalette(false)} />}
      <PaperWindow />
      <Notices />
    </>
  )
}
