import './announce.css'
import { Button, SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { Announced } from '../../shared/checkin/checkin.contract'
import { ask, isDesktop, problemOf } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { count } from '../ui/format'
import { notify } from '../ui/notices'
import { CategoryTag } from '../ui/page'

const topics = ['checkin', 'delegates', 'units', 'categories', 'replies'] as const

/** Opens the same view in a window of its own, for the second screen. */
async function openAnnounceWindow(): Promise<void> {
  if (!isDesktop) {
    window.open(`${window.location.href.split('#')[0]}#mc`, 'mc', 'popup,width=1280,height=720')
    return
  }
  try {
    await ask('checkin.openAnnouncer', {})
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}

/**
 * Whom the announcer has to say next: name, office, and how it is said. A row that was said goes down; a new arrival comes
 * up by itself. What was said is remembered by this window only.
 */
export function AnnouncePage({ isOwnWindow = false }: { isOwnWindow?: boolean }) {
  const { data } = useAsked('checkin.announced', { limit: 200 }, topics)
  const { data: summary } = useAsked('checkin.summary', {}, topics)
  const [order, setOrder] = useState('rank')
  const [said, setSaid] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(0)
  const waiting = useMemo(() => {
    const open = (data ?? []).filter((a) => !said.has(a.scanId))
    return order === 'rank' ? [...open].sort((a, b) => a.rank - b.rank) : open
  }, [data, said, order])
  const current = waiting[Math.min(at, Math.max(0, waiting.length - 1))]
  const markSaid = () => {
    if (current) setSaid(new Set([...said, current.scanId]))
  }
  const takeBack = () => {
    const last = [...said].at(-1)
    if (last) setSaid(new Set([...said].filter((id) => id !== last)))
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('[role=dialog]')) return
      if (event.target instanceof HTMLButtonElement && event.key === ' ') return
      const acts: Record<string, () => void> = {
        ' ': markSaid,
        Backspace: takeBack,
        ArrowDown: () => setAt(Math.min(waiting.length - 1, at + 1)),
        ArrowUp: () => setAt(Math.max(0, at - 1)),
      }
      const act = acts[event.key]
      if (!act || event.altKey || event.ctrlKey) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  })
  return (
    <section className="announce" aria-label="Màn hình MC">
      <header>
        <b>Giới thiệu đại biểu</b>
        <span>
          {summary && data ? `${count(summary.present.total)} có mặt · ${count(waiting.length)} chưa giới thiệu` : ''}
        </span>
        <SegmentedControl
          value={order}
          onChange={(value) => {
            setOrder(value)
            setAt(0)
          }}
          data={[
            { value: 'rank', label: 'Theo thứ tự ưu tiên' },
            { value: 'time', label: 'Mới đến trước' },
          ]}
        />
        <Button variant="default" onClick={() => void document.documentElement.requestFullscreen?.()}>
          Toàn màn hình
        </Button>
        {!isOwnWindow && (
          <Button variant="default" onClick={() => void openAnnounceWindow()}>
            Mở cửa sổ thứ hai
          </Button>
        )}
      </header>
      {current ? (
        <div className="announce-now" role="status" aria-live="polite">
          <CategoryTag code={current.categoryCode} color={current.color} />
          <div className="name">{current.name}</div>
          <div className="office">{current.office}</div>
          {current.insteadOf && <div className="office">dự thay {current.insteadOf}</div>}
          {current.sayAs && (
            <div className="say-as">
              Đọc là: <b>{current.sayAs}</b>
            </div>
          )}
          <div className="announce-acts">
            <Button key={current.scanId} size="md" onClick={markSaid} autoFocus>
              Đã giới thiệu<kbd>Dấu cách</kbd>
            </Button>
            <Button size="md" variant="default" onClick={takeBack} disabled={said.size === 0}>
              Lấy lại<kbd>Backspace</kbd>
            </Button>
          </div>
        </div>
      ) : (
        <div className="announce-now idle" role="status">
          <div className="office">
            {data === undefined
              ? 'Đang đọc danh sách người có mặt…'
              : data.length
                ? 'Đã giới thiệu hết những người đang có mặt.'
                : 'Chưa có ai điểm danh. Người đến sẽ hiện ở đây.'}
          </div>
        </div>
      )}
      <ol className="announce-next" aria-label="Tiếp theo">
        {waiting.slice(0, 12).map((a, i) => (
          <Next key={a.scanId} announced={a} isAt={a === current} onPick={() => setAt(i)} />
        ))}
      </ol>
    </section>
  )
}

const Next = ({ announced: a, isAt, onPick }: { announced: Announced; isAt: boolean; onPick: () => void }) => (
  <li>
    <button type="button" tabIndex={-1} aria-current={isAt || undefined} onClick={onPick}>
      <span className="mono">{a.time}</span>
      <b>{a.name}</b>
      <span>{a.office}</span>
    </button>
  </li>
)
