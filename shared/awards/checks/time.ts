import { shortDate } from '../../lib/dates'
import { isOpenCase } from '../nomination-life'
import { type Found, shown, type World } from './world'

/** R05: received by the deadline; a late one that somebody approved is only noted. */
export function* late(w: World): Iterable<Found> {
  const deadline = w.round.nominationDeadline
  if (!deadline) return
  for (const d of w.living) {
    const approved = d.lateReason !== '' && d.lateApprovedBy !== ''
    const note = approved ? ` Đã được ${d.lateApprovedBy} chấp thuận: ${d.lateReason}.` : ''
    if (d.receivedAt && d.receivedAt > deadline)
      yield {
        rule: 'R05',
        dossierId: d.id,
        nominationId: null,
        message: `Hồ sơ của ${d.unit} nhận ngày ${shortDate(d.receivedAt)}, sau hạn ${shortDate(deadline)}.${note}`,
        remedy: approved ? '' : 'Ghi lý do nhận muộn và người chấp thuận, hoặc trả lại hồ sơ.',
        facts: d.receivedAt,
        ...(approved ? { soften: 'info' as const } : {}),
      }
    for (const n of w.casesOf.get(d.id) ?? []) {
      if (!n.receivedAt || n.receivedAt <= deadline || n.receivedAt === d.receivedAt) continue
      yield {
        rule: 'R05',
        dossierId: d.id,
        nominationId: n.id,
        message: `Đề nghị cho ${shown(n)} nhận ngày ${shortDate(n.receivedAt)}, sau hạn ${shortDate(deadline)}.${note}`,
        remedy: approved ? '' : 'Ghi lý do nhận muộn và người chấp thuận ở hồ sơ của đơn vị.',
        facts: n.receivedAt,
        ...(approved ? { soften: 'info' as const } : {}),
      }
    }
  }
}

/** R06: the proposing unit manages the subject, or heads the cluster. */
export function* wrongProposer(w: World): Iterable<Found> {
  for (const d of w.living)
    if (d.managesSubjects === 'no')
      yield {
        rule: 'R06',
        dossierId: d.id,
        nominationId: null,
        message: `${d.unit} không quản lý cán bộ, quỹ lương của đối tượng và không phải cụm trưởng, khối trưởng.`,
        remedy: 'Chuyển hồ sơ về đơn vị quản lý để trình, hoặc ghi lý do giữ lại.',
        facts: '',
      }
}

/** R22: the unit has not sent its five-year report although its day is past, or sent it late. */
export function* reportOwed(w: World): Iterable<Found> {
  for (const d of w.living) {
    const report = w.unitReports.get(d.unitId)
    const due = report?.due
    if (!due) continue
    const { receivedOn } = report
    // The plan says “before” the day.
    if (receivedOn ? receivedOn < due : w.today < due) continue
    yield {
      rule: 'R22',
      dossierId: d.id,
      nominationId: null,
      message: receivedOn
        ? `${d.unit} gửi báo cáo sơ kết ngày ${shortDate(receivedOn)}, quy định trước ngày ${shortDate(due)}.`
        : `${d.unit} chưa gửi báo cáo sơ kết 05 năm (quy định trước ngày ${shortDate(due)}).`,
      remedy: 'Nhắc đơn vị gửi báo cáo; ghi lý do nếu vẫn xét.',
      facts: receivedOn ?? 'none',
    }
  }
}

/** R23: an agency asked for an opinion has not answered in time. */
export function* overdueOpinion(w: World): Iterable<Found> {
  for (const n of w.cases) {
    if (!isOpenCase(n.state)) continue
    for (const item of w.itemsOf.get(n.id) ?? []) {
      const letter = w.consultationOf.get(item.consultationId)
      if (!letter || letter.repliedAt !== null || item.opinion !== 'waiting' || letter.dueDate >= w.today) continue
      yield {
        rule: 'R23',
        dossierId: n.dossierId,
        nominationId: n.id,
        message: `${letter.agency} chưa trả lời về ${shown(n)}; hạn ${shortDate(letter.dueDate)} đã qua.`,
        remedy: 'Gọi điện, gửi công văn nhắc, hoặc ghi lý do tiếp tục xét.',
        facts: letter.id,
      }
    }
  }
}
