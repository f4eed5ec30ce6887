import { speechStateLabels, speechStates } from '../../shared/speeches/life'
import { timeWords } from '../../shared/speeches/say-time'
import type { SpeechRow } from '../../shared/speeches/speeches.contract'
import { todaysWork, workGroupLabels } from '../../shared/speeches/work'
import { today } from '../ui/format'
import { EmptyState } from '../ui/page'
import { dueWords } from './speech-columns'
import { StateMark } from './state-mark'

type Props = { rows: readonly SpeechRow[]; onOpen: (row: SpeechRow) => void }

function Card({ row, onOpen, withState }: { row: SpeechRow; onOpen: Props['onOpen']; withState?: boolean }) {
  return (
    <button type="button" className={row.isLate ? 'speech-card late' : 'speech-card'} onClick={() => onOpen(row)}>
      <b>{row.title}</b>
      {withState && <StateMark state={row.state} text={row.stateText} />}
      {!withState && (row.state === 'in-review' || row.state === 'returned') && (
        <span className="small">{row.stateText}</span>
      )}
      {row.holder && <span>Đang ở: {row.holder}</span>}
      {row.dueOn && <span className={row.isLate ? 'is-late' : ''}>Hạn {dueWords(row)}</span>}
      {row.time && <span className={`fit ${row.fit}`}>Đọc {timeWords(row)}</span>}
      {row.warnings.map((text) => (
        <span key={text} className="warn">
          ⚠ {text}
        </span>
      ))}
    </button>
  )
}

/** Keys that walk from card to card; Enter opens. */
function walk(event: React.KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const cards = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.speech-card')]
  const at = cards.indexOf(document.activeElement as HTMLButtonElement)
  cards[at + step]?.focus()
  event.preventDefault()
}

/** Every text under where it stands. */
export function SpeechBoard({ rows, onOpen }: Props) {
  return (
    <div className="speech-board">
      {speechStates.map((state) => {
        const here = rows.filter((row) => row.state === state && row.droppedAt === null)
        return (
          <section key={state} aria-label={speechStateLabels[state]} onKeyDown={walk}>
            <h2>
              <StateMark state={state} /> <span>{here.length}</span>
            </h2>
            {here.map((row) => (
              <Card key={row.id} row={row} onOpen={onOpen} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

/** What must be seen to today: late, returned, due within three days. */
export function TodaysWork({ rows, onOpen }: Props) {
  const work = todaysWork(rows, today())
  if (work.length === 0)
    return (
      <EmptyState
        title="Hôm nay không có bài nào phải đốc thúc"
        text="Không có bài trễ hạn, bị trả lại hoặc đến hạn trong 3 ngày tới. Xem tất cả bài ở cách xem Bảng."
      />
    )
  return (
    <div className="speech-today">
      {(['late', 'returned', 'soon'] as const).map((group) => {
        const here = work.filter((w) => w.group === group)
        if (here.length === 0) return null
        return (
          <section key={group} aria-label={workGroupLabels[group]} onKeyDown={walk}>
            <h2>
              {workGroupLabels[group]} <span>{here.length}</span>
            </h2>
            {here.map(({ row }) => (
              <Card key={row.id} row={row} onOpen={onOpen} withState />
            ))}
          </section>
        )
      })}
    </div>
  )
}
