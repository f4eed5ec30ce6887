import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ConsultationRow } from '../../shared/awards/appraisal.contract'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { day } from '../ui/format'
import { KeptFile } from '../ui/KeptFile'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { ReplyDialog } from './ConsultDialogs'
import { RoundPicker } from './marks'
import { useRound } from './use-round'
import './awards.css'

const opinionLine = (l: ConsultationRow) => {
  const count = (o: string) => l.items.filter((i) => i.opinion === o).length
  if (l.repliedAt === null) return `${l.items.length} trường hợp`
  return [
    `${count('agree')} thống nhất`,
    count('disagree') ? `${count('disagree')} không thống nhất` : '',
    count('comment') ? `${count('comment')} có ý kiến` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** Letters to other agencies: who was asked about whom, until when, and what they said; the overdue ones first. */
export function ConsultationsPage() {
  const { rounds, round, choose, problem, reload } = useRound()
  const { data } = useAsked('awards.consultations', round ? { roundId: round.id } : null, ['awards'])
  const [open, setOpen] = useState<ConsultationRow>()
  if (problem && !rounds) return <ProblemNote problem={problem} retry={reload} />
  if (!rounds || (round && !data)) return <Waiting />
  if (!round || !data || data.length === 0)
    return (
      <Page title="Lấy ý kiến">
        <EmptyState
          title="Chưa có công văn lấy ý kiến nào"
          text="Ở màn hình Thẩm định, chọn các trường hợp cần hỏi (dấu cách), rồi “Lấy ý kiến cơ quan khác…”."
        >
          <Button onClick={() => navigation.go('award-appraisal')}>Mở bảng thẩm định</Button>
        </EmptyState>
      </Page>
    )
  const overdue = data.filter((l) => l.overdueDays > 0)
  return (
    <Page
      title="Lấy ý kiến"
      note={`${data.length} công văn, ${data.filter((l) => l.repliedAt === null).length} chưa trả lời, ${overdue.length} quá hạn.`}
      actions={
        <>
          <RoundPicker rounds={rounds} round={round} onChoose={choose} />
          <PaperActions
            request={{ paper: 'award-overdue', id: round.id }}
            label="Danh sách quá hạn"
            disabled={overdue.length === 0}
          />
        </>
      }
    >
      <div className="sheet-scroll">
        <table className="plain-table">
          <thead>
            <tr>
              <th>Cơ quan</th>
              <th>Công văn</th>
              <th>Hạn trả lời</th>
              <th>Tình trạng</th>
              <th>Ý kiến</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {data.map((l) => (
              <tr key={l.id}>
                <td>
                  <b>{l.agency}</b>
                </td>
                <td>
                  {l.number || 'chưa số'}, {day(l.date)}
                </td>
                <td>{day(l.dueDate)}</td>
                <td>
                  {l.repliedAt ? (
                    <>
                      Đã trả lời {day(l.repliedAt)} {l.replyNumber}
                    </>
                  ) : l.overdueDays > 0 ? (
                    <span className="mark-block">
                      ✕ {l.overdueDays > 250 ? 'Quá hạn hơn một năm' : `Quá hạn ${l.overdueDays} ngày làm việc`}
                    </span>
                  ) : (
                    'Đang chờ'
                  )}
                </td>
                <td>
                  {opinionLine(l)}
                  {l.attachment && (
                    <div>
                      <KeptFile file={l.attachment} />
                    </div>
                  )}
                </td>
                <td>
                  <Button.Group>
                    <Button variant="default" onClick={() => setOpen(l)}>
                      {l.repliedAt ? 'Sửa trả lời' : 'Ghi trả lời'}
                    </Button>
                    <PaperActions request={{ paper: 'award-consultation', id: l.id }} label="Công văn" />
                  </Button.Group>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open && <ReplyDialog key={open.id} letter={open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}
