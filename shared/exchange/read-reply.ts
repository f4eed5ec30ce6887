import type { Answer } from '../invitations/reply'
import { readNameColumn } from '../names/person-name'
import { readPhone, saysNone } from '../names/phone'
import { plainCase } from '../names/plain-case'
import { cleanText } from '../names/text'
import { readNameCell } from './name-cell'
import { isMark, type ReadReply, readReplyWord } from './reply-words'
import type { SourceRow } from './said'
import { cellProblem } from './verdicts-row'

/** An answer as a file or the list has it. */
export type ReplyFacts = {
  answer: Answer
  reason: string
  substitute: { honorific: string; fullName: string; office: string; phone: string } | null
}
const answerFields = [
  'reply',
  'markYes',
  'markNo',
  'reason',
  'note',
  'substituteName',
  'substituteOffice',
  'substitutePhone',
]

/** The answer's own words: its cell, or what the crosses under `Dự` and `Vắng` come to. */
function answerOf({ number, values }: SourceRow): { cell: string; reason: string; doubts: string[] } {
  const [yes, no] = [cleanText(values.markYes ?? ''), cleanText(values.markNo ?? '')].map((t) =>
    /^[-0]$/.test(t) ? '' : t,
  ) as [string, string]
  const cell = cleanText(values.reply ?? '')
  if (cell !== '' || (yes === '' && no === '')) return { cell, reason: '', doubts: [] }
  if (yes !== '' && no !== '')
    return { cell: 'Dự', reason: '', doubts: [`Dòng ${number}: đánh dấu cả cột Dự và cột Vắng.`] }
  if (yes !== '') return { cell: isMark(yes) ? 'Dự' : yes, reason: '', doubts: [] }
  const isReason = !isMark(no) && readReplyWord(no)?.answer !== 'declined'
  return { cell: isMark(no) || isReason ? 'Vắng' : no, reason: isReason ? no : '', doubts: [] }
}

export type Read = { reply: ReplyFacts; rejected: string[]; doubts: string[] }

/** Reads what a row answers; the sentences of `rejected` say why it cannot be read. */
export function readReply(source: SourceRow): Read {
  const { number, values } = source
  const rejected = answerFields
    .map((field) => cellProblem(number, field, values[field] ?? ''))
    .filter((problem) => problem !== undefined)
  const none: ReplyFacts = { answer: 'none', reason: '', substitute: null }
  if (rejected.length) return { reply: none, rejected, doubts: [] }
  const { cell, reason: marked, doubts } = answerOf(source)
  const read = readReplyWord(cell)
  if (!read)
    return {
      reply: none,
      rejected: [
        `Dòng ${number}, ô “Phản hồi”: không hiểu “${cell.slice(0, 60)}”. Hãy ghi Dự, Vắng hoặc Cử người dự thay rồi nhập lại.`,
      ],
      doubts,
    }
  const stand = readStandIn(values, read)
  if (stand) {
    // Who does not come and sends another has sent a substitute; who comes and names one has said two things.
    if (read.answer === 'accepted')
      doubts.push(`Dòng ${number}: phản hồi ghi “${cell.slice(0, 60)}” nhưng lại có người dự thay “${stand.fullName}”.`)
    return { reply: { answer: 'substitute', reason: '', substitute: stand }, rejected, doubts }
  }
  const isSent = read.answer === 'substitute' || isMark(values.substituteName ?? '')
  if (isSent)
    rejected.push(
      `Dòng ${number}, ô “Người dự thay”: cử người dự thay nhưng chưa ghi tên. Hãy ghi họ tên người dự thay rồi nhập lại.`,
    )
  const why = cleanText(values.reason ?? '') || marked || read.reason || cleanText(values.note ?? '')
  const reason = read.answer === 'declined' ? why.slice(0, 500) : ''
  return { reply: { answer: isSent ? 'substitute' : read.answer, reason, substitute: null }, rejected, doubts }
}

/** The substitute by columns of their own, else as the answer's cell names one: `Cử ông Lê Văn Ba, Phó Giám đốc dự thay`. */
function readStandIn(values: SourceRow['values'], { standIn }: ReadReply): ReplyFacts['substitute'] {
  const written = values.substituteName ?? ''
  const typed = isMark(written) || saysNone(written) ? '' : written
  // `Ông Lê Văn Ba - Phó Giám đốc (0903 111 222)`: the same cell may say the office and the number too.
  const cell = readNameCell(typed || [standIn?.name, standIn?.office].filter(Boolean).join(', '))
  const name = readNameColumn([cell.name])[0]
  if (!name || name.fullName === '') return null
  const phone = cleanText(values.substitutePhone ?? '') || cell.phone
  const beside = [cell.office, ...cell.strange, ...cell.others].filter(Boolean).join(', ')
  return {
    honorific: cleanText(values.substituteHonorific ?? '') || cell.honorific || name.honorific,
    fullName: name.fullName,
    office: plainCase(cleanText(values.substituteOffice ?? '') || beside),
    phone: readPhone(phone)?.phone ?? phone,
  }
}
