import { officialDate } from '../../lib/dates'
import { conferenceHead } from '../../printing/official/conference-head'
import { type Block, type OfficialPaper, paragraph } from '../../printing/official/paper'
import { namedAs } from '../decision'
import type { EntryRow } from '../decisions.contract'
import { type DecisionFacts, receivers } from './decision-papers'

export type UnitResult = {
  unit: string
  awarded: readonly EntryRow[]
  turnedDown: readonly { name: string; reason: string }[]
}

/** Thông báo kết quả: one letter a unit; who was awarded, and who was not with the legal reason. */
export function noticePaper(f: DecisionFacts, results: readonly UnitResult[]): OfficialPaper {
  const { conference, decision } = f
  const list = (items: readonly string[]): Block => ({
    kind: 'dashes',
    items: items.map((text, i) => `${text}${i === items.length - 1 ? '.' : ';'}`),
  })
  return {
    title: 'Thông báo kết quả khen thưởng',
    profile: conference.profile,
    parts: results.map((r) => ({
      head: conferenceHead(conference, '', { about: 'thông báo kết quả khen thưởng' }),
      to: [r.unit],
      blocks: [
        paragraph(
          decision.number
            ? `Thực hiện Quyết định số ${decision.number}${decision.date ? ` ${officialDate(decision.date)}` : ''} của ${f.authority}, ${conference.organiser} thông báo kết quả xét khen thưởng đối với các trường hợp do quý cơ quan, đơn vị đề nghị như sau:`
            : `${conference.organiser} thông báo kết quả xét khen thưởng đối với các trường hợp do quý cơ quan, đơn vị đề nghị như sau:`,
        ),
        ...(r.awarded.length > 0
          ? [
              paragraph(`1. Được khen thưởng: ${r.awarded.length} trường hợp.`, { keepWithNext: true }),
              list(r.awarded.map((e) => [namedAs(e), f.formName(e.formCode)].join(', '))),
            ]
          : []),
        ...(r.turnedDown.length > 0
          ? [
              paragraph(
                `${r.awarded.length > 0 ? '2' : '1'}. Chưa được khen thưởng: ${r.turnedDown.length} trường hợp.`,
                { keepWithNext: true },
              ),
              list(r.turnedDown.map((t) => `${t.name}: ${t.reason.replace(/\.$/, '')}`)),
            ]
          : []),
        paragraph('Đề nghị quý cơ quan, đơn vị thông báo đến các tập thể, cá nhân liên quan biết./.'),
        { kind: 'foot' as const, receivers: receivers('Như trên', 'Lưu: VT'), signature: f.signature },
      ],
    })),
  }
}
