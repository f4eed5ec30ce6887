import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { daysLate } from '../../../shared/lib/dates'
import type { ClosingDuty } from '../../../shared/preparation/closing/closing.contract'
import { useAct } from '../../bridge/use-act'
import { navigation } from '../../navigation'
import { day } from '../../ui/format'
import { undoNotice } from '../undo-notice'
import { ThanksDialog } from './ThanksDialog'

/** When a duty is due, in words; late ones are marked by words and colour. */
export function dutyWords(duty: Pick<ClosingDuty, 'due' | 'lateBy' | 'left' | 'state'>): string {
  if (duty.state === 'done') return 'xong'
  if (!duty.due) return 'chờ ngày hội nghị'
  if (duty.lateBy > 0) return daysLate(duty.lateBy)
  if (duty.left === 0) return 'hôm nay là hạn cuối'
  return `còn ${duty.left} ngày làm việc`
}

/** The papers that the law or custom asks for after the conference, with their last days and the next step of each. */
export function ClosingDuties({ duties, onOpen }: { duties: readonly ClosingDuty[]; onOpen: (id: string) => void }) {
  const [isThanking, setThanking] = useState(false)
  const draft = useAct('closing.draft')
  const act = (duty: ClosingDuty) => {
    if (duty.purpose === 'thanks')
      return (
        <Group gap={4} wrap="nowrap">
          <Button variant={duty.documents === 0 ? 'filled' : 'default'} onClick={() => setThanking(true)}>
            Chọn nơi nhận thư…
          </Button>
          {duty.documents > 0 && (
            <Button variant="default" onClick={() => navigation.go('outgoing')}>
              Văn bản đi
            </Button>
          )}
        </Group>
      )
    const { purpose, id } = duty
    if (id)
      return (
        <Button variant="default" onClick={() => onOpen(id)}>
          Mở văn bản
        </Button>
      )
    if (duty.documents > 0)
      return (
        <Button variant="default" onClick={() => navigation.go('outgoing')}>
          Văn bản đi
        </Button>
      )
    return (
      <Button
        loading={draft.busy}
        onClick={() =>
          void draft.run({ purpose }).then((made) => {
            if (made) onOpen(made.id)
          })
        }
      >
        Lập dự thảo
      </Button>
    )
  }
  return (
    <section aria-label="Văn bản phải ra sau hội nghị">
      <h2>Văn bản phải ra sau hội nghị</h2>
      <table className="sums duties">
        <thead>
          <tr>
            <th>Văn bản</th>
            <th>Hạn</th>
            <th>Tình trạng</th>
            <th>
              <span className="only-read">Việc tiếp theo</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {duties.map((duty) => (
            <tr key={duty.purpose}>
              <td>
                <b>{duty.label}</b>
                <small>{duty.basis}</small>
              </td>
              <td>
                {day(duty.due)} <span className={duty.lateBy > 0 ? 'urgency late' : 'quiet'}>{dutyWords(duty)}</span>
              </td>
              <td>{duty.stateText}</td>
              <td>{act(duty)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {isThanking && (
        <ThanksDialog
          onClose={() => setThanking(false)}
          onDone={({ made, skipped, batchId }) =>
            undoNotice(
              `Đã lập ${made} thư cảm ơn trong Văn bản đi${skipped > 0 ? `; ${skipped} nơi đã có thư` : ''}.`,
              batchId,
            )
          }
        />
      )}
    </section>
  )
}
