import { sections } from './screen'
import { allScreens, type ScreenId } from './screens'

/** The rooms at the left, by section; the arrow keys walk through them as in a list. */
export function SideNav({ current, onGo }: { current: ScreenId; onGo: (screen: ScreenId) => void }) {
  return (
    <nav
      aria-label="Các màn hình"
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
        if (step === 0) return
        const buttons = [...event.currentTarget.querySelectorAll('button')]
        const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
        buttons[(at + step + buttons.length) % buttons.length]?.focus()
        event.preventDefault()
      }}
    >
      {sections.map((section) => {
        const rooms = allScreens.filter((s) => s.section === section.id)
        if (rooms.length === 0) return null
        return (
          <div key={section.id} className="nav-section">
            {section.label && <h2>{section.label}</h2>}
            {rooms.map((s) => (
              <button
                key={s.id}
                type="button"
                aria-current={s.id === current ? 'page' : undefined}
                onClick={() => onGo(s.id as ScreenId)}
              >
                {s.label}
                {s.digit && <kbd>Alt {s.digit}</kbd>}
              </button>
            ))}
          </div>
        )
      })}
    </nav>
  )
}
