import { assertNever } from '../lib/assert-never'
import type { LetterFacts, PaperFacts } from './admission'
import type { Attends } from './attendance'
import type { ScanVerdict } from './scan'

export type OutcomeFacts = {
  verdict: ScanVerdict
  paper: PaperFacts
  /** Why a code could not be read. */
  why: string
  /** The arrival that counts; `day` only when it was not today. */
  first: { time: string; desk: string; day: string } | null
  /** As whom the person of `first` attends. */
  attends: Attends | null
  person: {
    letter: LetterFacts
    origin: 'list' | 'walk-in'
    declineReason: string
    substitute: { fullName: string; approval: string } | null
  } | null
  /** An arrival after an earlier one: back again. */
  isBack: boolean
}

const lower = (desk: string) => desk.charAt(0).toLocaleLowerCase('vi') + desk.slice(1)

const consent = (approval: string): string =>
  approval === 'pending' ? ' (chờ chủ trì đồng ý)' : approval === 'refused' ? ' (chủ trì không đồng ý)' : ''

function admitted({ attends, person, paper, isBack }: OutcomeFacts): string {
  const name = person?.substitute?.fullName
  const who = attends === 'substitute' && name ? `Mời vào, dự thay: ${name}.` : isBack ? 'Mời vào lại.' : 'Mời vào.'
  const notes = [who]
  if (paper === 'replaced') notes.push('Giấy mời này đã được thay bằng bản mới; người dự vẫn đúng.')
  if (person && person.letter !== 'living') notes.push('Không có giấy mời: tính là phát sinh.')
  return notes.join(' ')
}

function alreadyIn({ first, attends, person }: OutcomeFacts): string {
  if (!first) return 'Đã điểm danh.'
  const when = first.day ? `${first.time} ngày ${first.day}` : first.time
  const who =
    attends === 'substitute' && person?.substitute ? ` Người đến: ${person.substitute.fullName} (dự thay).` : ''
  return `Đã điểm danh lúc ${when}, ${lower(first.desk)}.${who}`
}

function withdrawn({ person, paper }: OutcomeFacts): string {
  if (person?.origin === 'walk-in') return 'Lượt phát sinh của người này đã hủy. Nếu vẫn mời vào, bấm “Vẫn mời vào”.'
  if (paper === 'withdrawn' && person?.letter === 'living')
    return 'Giấy mời này đã thu hồi, nhưng đại biểu có giấy mời khác còn giá trị. Đúng người thì bấm “Vẫn mời vào”.'
  return 'Giấy mời đã thu hồi. Hãy mời sang bàn phát sinh; được phép vào thì bấm “Vẫn mời vào”.'
}

/** The sentence under the colour; says what happened and what to do. */
export function outcomeText(f: OutcomeFacts): string {
  switch (f.verdict) {
    case 'admitted':
      return admitted(f)
    case 'already-in':
      return alreadyIn(f)
    case 'declined':
      return `Đã báo vắng${f.person?.declineReason ? ` (${f.person.declineReason})` : ''}. Đại biểu vẫn đến thì bấm “Vẫn mời vào”.`
    case 'substitute-expected': {
      const { fullName = '', approval = '' } = f.person?.substitute ?? {}
      return `Đã cử người dự thay: ${fullName}${consent(approval)}. Hỏi ai đến rồi chọn.`
    }
    case 'withdrawn':
      return withdrawn(f)
    case 'unknown':
      return f.paper === 'foreign'
        ? 'Mã không thuộc hội nghị này. Hãy tìm theo tên, hoặc ghi phát sinh.'
        : 'Mã đúng dạng nhưng không có trong danh sách. Hãy tìm theo tên, hoặc ghi phát sinh.'
    case 'unreadable':
      return f.why
    case 'left':
      return 'Đã ghi rời sớm.'
    case 'kit':
      return 'Đã giao tài liệu.'
    case 'undone':
      return 'Đã hủy lượt này. Quét lại là điểm danh lại từ đầu.'
    case 'not-in':
      return 'Không có lượt điểm danh nào đang tính để hủy hoặc ghi rời; mọi thứ giữ nguyên.'
    case 'repeat':
      return 'Đã ghi từ trước; không ghi thêm lần nữa.'
    default:
      return assertNever(f.verdict)
  }
}
