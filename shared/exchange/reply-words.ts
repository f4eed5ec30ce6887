import { fold } from '../names/text'
import { isFamily, surelyName } from './bodies'

/** What a cell says; `standIn` is the substitute where the cell itself names one. */
export type ReadReply = {
  answer: 'accepted' | 'declined' | 'substitute' | 'none'
  reason: string
  standIn?: { name: string; office: string }
}

const open =
  /^(chua|dang (xin|cho|xem|xac)|bao sau|tra loi sau|cho (y kien|xac nhan)|khong (lien lac|lien he|nghe may|bat may|goi duoc)|thue bao|ban may|may ban|goi lai|khong ro|cho tra loi|khong (thay|nhan)|goi .*khong (nghe|lien lac|bat|duoc))( |$)/
/** `Có thể dự`, `Nếu thu xếp được`: nobody can tell, and nobody is let in or left out for it. */
const perhaps = /^(co the|co le|neu|chac(?! chan)|du kien|co gang|thu xep)( |$)/
const sorry = /^(rat tiec|tiec|xin loi|da|thua)( la| vi| rang)? (?=khong|ban|vang|toi)/
/** Who sends nobody in his place has not sent anybody. */
const nobodyElse = /(^| )khong (cu|co) (nguoi|ai)( khac)?( (du|di|hop))*( thay)?(?= |$)/
const yes =
  /^(co|x|v|ok|oke|yes|y|du|tham du|tham gia|dong y|se du|se tham|nhat tri|co mat|den|1|se den|xac nhan|da xac nhan|chac chan|dang ky du|di|dam bao)( |$)/
const no =
  /^(vang|ban|nghi|cao loi|xin (phep|vang|nghi|cao|loi)|bao (vang|nghi|ban)|di (cong tac|hop|hoc|nuoc ngoai)|cong tac|hop|om|benh|tu choi|no|n|mac hop|trung (hop|lich))( |$)/
const standIn =
  /(^| )(thay|uy quyen)( |$)|^cu (nguoi|can bo|dai dien|cap pho|ong|ba|dong chi|d c|pho|truong|chuyen vien)( |$)/

/** Column marks: a cross or a tick, never a word. */
export const isMark = (text: string): boolean => /^([xv1+*✓✔☑]|\[x\])$/iu.test(text.trim())

/** What a cell of replies says; undefined when nobody can tell. A reason in the same cell is taken along: `Vắng (đi công tác)`. */
export function readReplyWord(cell: string): ReadReply | undefined {
  const text = fold(cell).replace(sorry, '').replace(nobodyElse, '').trim()
  if ((text === '' && !/[✓✔☑+*]/.test(cell)) || open.test(text)) return { answer: 'none', reason: '' }
  // `thấy` and `thầy` fold into `thay`.
  const isMarked = /th[ấầ]y/iu.test(cell.normalize('NFC')) && !/(^|[^\p{L}])thay(?!\p{L})/iu.test(cell)
  if (!isMarked && standIn.test(text)) return { answer: 'substitute', reason: '', standIn: namedIn(cell) }
  const reason = (/[(:;,–-]\s*(.+?)\)?\s*$/u.exec(cell)?.[1] ?? '').trim()
  if (/^(khong|ko|k|o)( |$)/.test(text) && !/^khong (vang|ban)/.test(text))
    return {
      answer: 'declined',
      reason: reason || rest(text, cell, /^(khong|ko|k|o)( the)?( tham)?( du| gia)?( hop)?( duoc)?( do| vi)?/),
    }
  if (no.test(text)) {
    const bare =
      /^(vang|vang mat|bao vang|xin vang|xin phep( vang)?|vang co (ly do|phep)|vang khong (ly do|phep)|no|n|tu choi|nghi)$/
    return {
      answer: 'declined',
      reason: bare.test(text) ? '' : reason || rest(text, cell, /^((xin|bao) )?(phep )?(vang|nghi)?( mat)?( do| vi)?/),
    }
  }
  if (perhaps.test(text)) return undefined
  return yes.test(text) || isMark(cell) || /^khong (vang|ban)/.test(text)
    ? { answer: 'accepted', reason: '' }
    : undefined
}

/** The words of the cell behind the part that was understood. */
function rest(text: string, cell: string, understood: RegExp): string {
  const taken = understood.exec(text)?.[0].trim().split(' ').filter(Boolean).length ?? 0
  return cell
    .trim()
    .split(/\s+/)
    .slice(taken)
    .join(' ')
    .replace(/^[(:;,–-]\s*|\)$/g, '')
}

const officeStart = /^(?:Phó|Trưởng|Giám|Chuyên|Chủ|Chánh|Cán|Bí|Kế|Tổng|Ủy|Uỷ|Phụ|Thư|Quyền|Vụ|Cục)$/u

/** `Cử ông Lê Văn Ba, Phó Giám đốc dự thay`: the name from its family on, and the office behind it. */
function namedIn(cell: string): { name: string; office: string } | undefined {
  const tokens = cell.trim().split(/\s+/)
  const bare = (token: string) => token.replace(/^[("“]+|[,;:.)"”]+$/gu, '')
  for (const [from, token] of tokens.entries()) {
    if (!isFamily(bare(token))) continue
    let to = from
    // `Ủy viên` is an office, `Đoàn Công Ủy` a name.
    const isOffice = (t: string) =>
      officeStart.test(bare(t)) && !(/^[UỦ][ỷy]/u.test(t) && !/^\p{Ll}/u.test(tokens[to + 1] ?? ''))
    const isPart = (t: string) => /^\p{Lu}/u.test(bare(t)) && !(to > from && isOffice(t))
    while (to < tokens.length && to - from < 6 && isPart(tokens[to] as string)) {
      to++
      if (/[,;:.)]$/.test(tokens[to - 1] as string)) break
    }
    const name = tokens.slice(from, to).map(bare).join(' ')
    if (!surelyName(name)) continue
    const office = tokens
      .slice(to)
      .join(' ')
      .replace(/^[\s,;:(–-]+/u, '')
    const end = office.search(
      /(?:^|\s)(?:đi |đến |sẽ )*(?:tham dự|dự họp|dự|họp|đi)?\s?(?:thay|tham dự|dự họp|dự)(?:\s|$|[.)])/u,
    )
    return { name, office: (end < 0 ? office : office.slice(0, end)).replace(/[\s,;:.)–-]+$/u, '') }
  }
  return undefined
}
