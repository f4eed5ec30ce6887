import { fold } from '../names/text'

export type ReadReply = { answer: 'accepted' | 'declined' | 'substitute' | 'none'; reason: string }

/** What a cell of replies says; undefined when nobody can tell. A reason in the same cell is taken along: `Vắng (đi công tác)`. */
export function readReplyWord(cell: string): ReadReply | undefined {
  const text = fold(cell)
  if (text === '' || /^(chua (tra loi|phan hoi|xac nhan|ro)|khong lien lac duoc)/.test(text))
    return { answer: 'none', reason: '' }
  if (/\b(thay|uy quyen|thay the)\b/.test(text)) return { answer: 'substitute', reason: '' }
  const reason = (/[(:,–-]\s*(.+?)\)?\s*$/u.exec(cell)?.[1] ?? '').trim()
  if (/^(khong|ko|k)( |$)/.test(text) && !/^khong (vang|ban)/.test(text))
    return {
      answer: 'declined',
      reason: reason || rest(text, cell, /^(khong|ko|k)( the)?( tham)?( du)?( hop)?( duoc)?/),
    }
  if (/^(vang|ban|nghi|cao loi|xin phep|bao vang|di cong tac|cong tac|hop|om|benh)( |$)/.test(text))
    return {
      answer: 'declined',
      reason:
        reason ||
        (/^(vang|vang mat|bao vang|vang co ly do)$/.test(text)
          ? ''
          : rest(text, cell, /^(vang|bao vang)( mat)?( do| vi)?/)),
    }
  if (
    /^(co|x|v|ok|yes|du|tham du|tham gia|dong y|se du|nhat tri|co mat|den|1|se den|xac nhan|da xac nhan)( |$)/.test(
      text,
    ) ||
    /^[✓✔]$/.test(cell.trim())
  )
    return { answer: 'accepted', reason: '' }
  return undefined
}

/** The words of the cell behind the part that was understood. */
function rest(text: string, cell: string, understood: RegExp): string {
  const taken = understood.exec(text)?.[0].trim().split(' ').filter(Boolean).length ?? 0
  return cell
    .trim()
    .split(/\s+/)
    .slice(taken)
    .join(' ')
    .replace(/^[(:,–-]\s*|\)$/g, '')
}
