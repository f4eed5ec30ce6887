import { assertNever } from '../lib/assert-never'
import type { PaperFacts } from './admission'
import type { ScanVerdict } from './scan'

export type OutcomeFacts = {
  verdict: ScanVerdict
  paper: PaperFacts
  why: string
  first: { time: string; desk: string } | null
  hasLetter: boolean
  declineReason: string
  substituteName: string
  attends: 'self' | 'substitute' | 'walk-in' | null
}

const lower = (desk: string) => desk.charAt(0).toLocaleLowerCase('vi') + desk.slice(1)

/** The sentence under the colour; says what happened and what to do. */
export function outcomeText(f: OutcomeFacts): string {
  switch (f.verdict) {
    case 'admitted': {
      const who = f.attends === 'substitute' ? `Mời vào: dự thay, ${f.substituteName}.` : 'Mời vào.'
      const paper = f.paper === 'replaced' ? ' Giấy mời này đã được thay bằng bản mới; người dự vẫn đúng.' : ''
      return `${who}${paper}${!f.hasLetter ? ' Không có giấy mời: tính là phát sinh.' : ''}`
    }
    case 'already-in':
      return f.first ? `Đã điểm danh lúc ${f.first.time}, ${lower(f.first.desk)}.` : 'Đã điểm danh.'
    case 'declined':
      return `Đã báo vắng${f.declineReason ? ` (${f.declineReason})` : ''}. Nếu đại biểu vẫn đến, bấm “Vẫn mời vào”.`
    case 'substitute-expected':
      return `Đã cử người dự thay: ${f.substituteName}. Hỏi ai đến rồi chọn.`
    case 'withdrawn':
      return 'Giấy mời đã thu hồi. Hãy mời đại biểu sang bàn phát sinh.'
    case 'unknown':
      return f.paper === 'foreign'
        ? 'Mã không thuộc hội nghị này hoặc không phải giấy do ta in. Hãy tìm theo tên.'
        : 'Mã đúng dạng nhưng không có trong danh sách. Hãy tìm theo tên, hoặc ghi phát sinh.'
    case 'unreadable':
      return f.why
    case 'left':
      return 'Đã ghi rời sớm.'
    case 'kit':
      return 'Đã giao tài liệu.'
    case 'undone':
      return 'Đã hủy lượt này.'
    case 'not-in':
      return 'Không có lượt điểm danh nào để hủy; trạng thái giữ nguyên.'
    case 'repeat':
      return 'Máy quét đọc hai lần; chỉ tính một.'
    default:
      return assertNever(f.verdict)
  }
}
