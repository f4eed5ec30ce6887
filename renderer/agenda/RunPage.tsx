import { Button, Group, Menu, Text } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { clockOf } from '../../shared/agenda/clock'
import type { LiveView } from '../../shared/agenda/live'
import type { RunView } from '../../shared/agenda/run.contract'
import { navigation } from '../navigation'
import { showPaper } from '../printing/show-paper'
import { ConfirmDialog } from '../ui/dialogs'
import { timeOf } from '../ui/format'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { openHall } from './open-hall'
import { behindWords, countdown, useRun } from './use-run'

/** The programme as it runs at the desk: what is now, what comes, how the time stands, and what could be done about it. */
export function RunPage() {
  const { data, view, problem, reload, step, advice, now } = useRun()
  const [asking, setAsking] = useState<'reset' | 'finish'>()
  const board = useRef<HTMLElement>(null)
  const isReady = data !== undefined
  // Enter and a presenter's clicker must work at once, and again when a dialog has closed.
  useEffect(() => {
    if (isReady && asking === undefined) board.current?.focus()
  }, [isReady, asking])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data || !view) return <Waiting />
  if (data.stops.length === 0)
    return (
      <Page title="Điều hành">
        <EmptyState
          title="Chưa có chương trình để điều hành"
          text="Lập chương trình trước, rồi trở lại đây trong ngày hội nghị."
        >
          <Button onClick={() => navigation.go('agenda')}>Mở Chương trình</Button>
        </EmptyState>
      </Page>
    )
  const isOn = view.phase === 'running' || view.phase === 'paused'
  const current = data.stops.find((s) => s.id === view.current)
  const next = data.stops.find((s) => s.id === view.next)
  const forward = () => {
    if (view.phase === 'waiting') void step('start')
    else if (isOn && view.next) void step('next')
    else if (isOn) setAsking('finish')
  }
  const pause = () => void step(view.phase === 'paused' ? 'resume' : 'pause')
  const onKey = (event: KeyboardEvent) => {
    if ((event.target as HTMLElement).closest('button, input, textarea, [role=dialog]')) return
    const keys: Record<string, () => void> = {
      Enter: forward,
      ' ': forward,
      PageDown: forward,
      PageUp: () => void step('back'),
      Backspace: () => void step('back'),
      p: () => isOn && pause(),
      P: () => isOn && pause(),
    }
    const act = keys[event.key]
    if (!act || event.altKey || event.ctrlKey) return
    event.preventDefault()
    act()
  }
  return (
    <Page
      title="Điều hành"
      note={
        view.phase === 'waiting'
          ? `Chưa bắt đầu. Theo chương trình: ${clockOf(data.stops[0]?.start ?? 0)}–${clockOf(view.plannedEnd)}.`
          : `${view.rehearsal ? 'Chạy thử. ' : ''}${view.phase === 'finished' ? 'Đã kết thúc' : 'Dự kiến kết thúc'} ${clockOf(Math.round(view.end ?? 0))}, ${behindWords(view.behind)} so với chương trình.`
      }
      actions={
        <>
          <Button variant="default" onClick={() => void openHall()}>
            Mở màn hình thứ hai
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default">Việc khác ▾</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => showPaper({ paper: 'agenda.runOfShow' })}>In kịch bản điều hành</Menu.Item>
              <Menu.Item onClick={() => showPaper({ paper: 'agenda.actual' })} disabled={view.phase === 'waiting'}>
                Thời gian thực tế (cho báo cáo)
              </Menu.Item>
              <Menu.Item onClick={() => navigation.go('agenda')}>Sửa chương trình</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => void step('start', { rehearsal: true })} disabled={view.phase !== 'waiting'}>
                Chạy thử (không tính vào báo cáo)
              </Menu.Item>
              <Menu.Item color="red" onClick={() => setAsking('reset')} disabled={view.phase === 'waiting'}>
                Xóa lượt chạy, bắt đầu lại…
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the whole board hears Enter, Space and PageDown of a presenter's clicker. */}
      <section ref={board} className="run" onKeyDown={onKey} tabIndex={0} aria-label="Bảng điều hành">
        <div className="run-now">
          <Now data={data} view={view} now={now} />
          <Group gap="xs" className="run-acts">
            {view.phase === 'waiting' && (
              <Button size="md" onClick={forward}>
                Bắt đầu: {data.stops.find((s) => !s.parallel)?.title}
              </Button>
            )}
            {isOn && next && (
              <Button size="md" onClick={forward}>
                Tiếp: {next.title}
              </Button>
            )}
            {isOn && (
              <Button size="md" variant="default" onClick={pause}>
                {view.phase === 'paused' ? 'Chạy tiếp (P)' : 'Tạm dừng (P)'}
              </Button>
            )}
            {view.phase !== 'waiting' && (
              <Button size="md" variant="default" onClick={() => void step('back')}>
                Lùi lại
              </Button>
            )}
            {isOn && (
              <Button size="md" variant={next ? 'subtle' : 'filled'} onClick={() => setAsking('finish')}>
                Kết thúc
              </Button>
            )}
          </Group>
          {advice.length > 0 && (
            <div className="run-advice" role="status">
              {advice.map((a) => (
                <p key={a.text} className={a.kind}>
                  {a.text}
                </p>
              ))}
            </div>
          )}
          {current?.note && <Text size="sm">Ghi chú: {current.note}</Text>}
          {next && view.phase !== 'waiting' && (
            <div className="run-next">
              <span>Tiếp theo, dự kiến {hour(view.rows.find((r) => r.id === next.id)?.start ?? null)}</span>
              <b>{next.title}</b>
              {next.presenters}
            </div>
          )}
          {view.phase === 'waiting' && (
            <Text size="sm" c="dimmed">
              Enter, phím cách hoặc nút tiến của bút trình chiếu: sang mục sau. Backspace: lùi lại. Mỗi lần bấm được ghi
              ngay vào ổ đĩa; tắt máy đột ngột mở lại vẫn đúng chỗ.
            </Text>
          )}
        </div>
        <RunList data={data} view={view} />
      </section>
      {asking === 'reset' && (
        <ConfirmDialog
          danger
          title="Xóa lượt chạy này?"
          text="Thời gian đã ghi của lượt chạy này không còn hiện và không vào báo cáo. Các lần bấm cũ vẫn còn trong nhật ký."
          act="Xóa lượt chạy"
          onAct={() => {
            setAsking(undefined)
            void step('reset')
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'finish' && (
        <ConfirmDialog
          title="Kết thúc chương trình?"
          text={
            next
              ? `Còn mục chưa thực hiện, bắt đầu từ “${next.title}”. Bấm nhầm thì dùng “Lùi lại”.`
              : 'Ghi giờ kết thúc là bây giờ. Bấm nhầm thì dùng “Lùi lại”.'
          }
          act="Kết thúc"
          onAct={() => {
            setAsking(undefined)
            void step('finish')
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Page>
  )
}

function Now({ data, view, now }: { data: RunView; view: LiveView; now: number }) {
  const current = data.stops.find((s) => s.id === view.current)
  if (!current)
    return (
      <div className="run-clock">
        <div className="big">{timeOf(new Date(now).toISOString())}</div>
        <div>{view.phase === 'finished' ? 'Chương trình đã kết thúc.' : 'Chương trình chưa bắt đầu.'}</div>
      </div>
    )
  const left = view.leftSeconds ?? 0
  const share = Math.min(1, Math.max(0, 1 - left / Math.max(1, current.minutes * 60)))
  const tone = left < 0 ? 'over' : left < 60 ? 'near' : ''
  return (
    <div className={`run-clock ${tone}`}>
      <div className="run-title">
        <span>{current.number}</span>
        <b>{current.title}</b>
      </div>
      {current.presenters && <div>{current.presenters}</div>}
      <div className="big" role="timer" aria-label={left < 0 ? 'Đã quá' : 'Còn lại'}>
        {countdown(left)}
      </div>
      <div>
        {left < 0 ? `Quá ${Math.ceil(-left / 60)} phút` : 'còn lại'} · dành {current.minutes} phút
        {current.capMinutes !== null && ` · tối đa ${current.capMinutes} phút`}
        {view.phase === 'paused' && ' · ĐANG TẠM DỪNG'}
      </div>
      <progress className="run-progress" value={share} max={1} aria-label="Phần thời gian đã dùng" />
    </div>
  )
}

const statusWords = { done: 'xong', now: 'đang', next: 'tiếp', later: '', passed: 'bỏ qua' } as const
const hour = (minute: number | null) => (minute === null ? '' : clockOf(Math.floor(minute)))

/** Planned beside real and expected hours, item by item. */
function RunList({ data, view }: { data: RunView; view: LiveView }) {
  const stopOf = new Map(data.stops.map((s) => [s.id, s]))
  return (
    <div className="run-list">
      <table>
        <thead>
          <tr>
            <th>Mục</th>
            <th>Nội dung</th>
            <th>Chương trình</th>
            <th>{view.phase === 'waiting' ? 'Dự kiến' : 'Thực tế'}</th>
            <th>Phút</th>
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => {
            const stop = stopOf.get(row.id)
            if (!stop) return null
            const beside = data.stops.filter((s) => s.parallel && s.start === stop.start)
            return (
              <tr key={row.id} className={row.status} aria-current={row.status === 'now' ? 'step' : undefined}>
                <td>{stop.number}</td>
                <td>
                  {stop.title} {statusWords[row.status] && <em>{statusWords[row.status]}</em>}
                  {beside.map((s) => (
                    <small key={s.id}>cùng lúc: {s.title}</small>
                  ))}
                </td>
                <td>{clockOf(stop.start)}</td>
                <td>
                  {hour(row.start)}
                  {row.missesHard >= 1 && (
                    <small className="miss">trễ giờ cố định {Math.ceil(row.missesHard)} phút</small>
                  )}
                </td>
                <td>
                  {row.status === 'done' && row.used !== null
                    ? `${Math.round(row.used)}/${stop.minutes}`
                    : stop.minutes}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
