import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Found } from '../../shared/preparation/checks/checks.contract'
import type { RefKind } from '../../shared/preparation/checks/refs'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { checkTopics } from './check-topics'
import { severityIcons, severityWords } from './severity'
import './findings-here.css'
import { DismissDialog } from './DismissDialog'

type Place = { screen: string } | { kind: RefKind; id: string }
type Shown = Found['open'][number]

/** How many stand in the open before the rest folds away: over a screen of tables one, at a form of its own three. */
const mostAt = (place: Place) => ('screen' in place ? 1 : 3)

/**
 * What the checks find about this very thing or screen, at the place where the mistake was made: severity as sign and word, the way
 * to the remedy, and “bỏ qua, vì…”. Nothing is shown where nothing is wrong.
 */
export function FindingsHere(place: Place) {
  const { data } = useAsked('checks.here', place, checkTopics)
  const [all, setAll] = useState(false)
  const [passing, setPassing] = useState<Shown>()
  const restore = useAct('checks.restore')
  const open = (data?.open ?? []).filter((f) => f.severity !== 'info')
  const dismissed = data?.dismissed ?? []
  if (open.length === 0 && (dismissed.length === 0 || 'screen' in place)) return null
  const most = mostAt(place)
  const shown = all ? open : open.slice(0, most)
  return (
    <section className="findings-here" aria-label="Điều cần xem ở đây">
      {shown.map((f) => (
        <div key={`${f.rule} ${f.subject}`} className={f.severity}>
          <span aria-hidden="true">{severityIcons[f.severity]}</span>
          <b>{severityWords[f.severity]}</b>
          <span className="text">{f.text}</span>
          {!navigation.isAt(f.screen) && !('screen' in place && place.screen === f.screen) && (
            <Button variant="subtle" size="compact-xs" onClick={() => navigation.go(f.screen, f)}>
              Đến chỗ sửa
            </Button>
          )}
          <Button variant="subtle" size="compact-xs" onClick={() => setPassing(f)}>
            Bỏ qua, vì…
          </Button>
        </div>
      ))}
      {open.length > most && (
        <button type="button" className="link" onClick={() => setAll(!all)}>
          {all ? 'Thu gọn' : `Còn ${open.length - most} điều nữa`}
        </button>
      )}
      {'kind' in place &&
        dismissed.map((f) => (
          <div key={f.dismissalId} className="passed">
            <span className="text">
              {f.text} <i>Bỏ qua, vì: {f.reason}</i> ({f.operator || 'chưa ghi tên'})
            </span>
            <Button variant="subtle" size="compact-xs" onClick={() => void restore.run({ id: f.dismissalId })}>
              Xem lại
            </Button>
          </div>
        ))}
      {passing && <DismissDialog finding={passing} onClose={() => setPassing(undefined)} />}
    </section>
  )
}
