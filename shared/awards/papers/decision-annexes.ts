import { officialDate } from '../../lib/dates'
import { annexHead } from '../../printing/official/annex'
import { group, type Part, type Row, row } from '../../printing/official/paper'
import { namedAs } from '../decision'
import type { EntryRow } from '../decisions.contract'
import type { SubjectKind } from '../terms'
import type { DecisionFacts } from './decision-papers'

export const ofSubject = (lines: readonly EntryRow[], subject: SubjectKind) =>
  lines.filter((e) => e.subject === subject)

/** `Quyết định số 4821/QĐ-UBND ngày 25 tháng 10 năm 2019 của …`, with room for the pen while it has no number. */
export const decisionWords = ({ decision, authority }: Pick<DecisionFacts, 'decision' | 'authority'>): string =>
  `Quyết định số ${decision.number || '……'} ${decision.date ? officialDate(decision.date) : 'ngày …… tháng …… năm ……'} của Chủ tịch ${authority}`

const annexNumbers = ['I', 'II', 'III'] as const
const kindNames = { collective: 'TẬP THỂ', household: 'HỘ GIA ĐÌNH', individual: 'CÁ NHÂN' } as const

/** What the decision says of one line: as it was signed, whatever was exchanged on the certificate since. */
const wordsOf = (e: EntryRow) => ({
  name: e.signedName || namedAs(e),
  unit: e.signedName ? e.signedUnit : e.printedUnit,
})

/** Phụ lục: one list a kind of subject, grouped by form. `what` is said of those listed: `ĐƯỢC KHEN THƯỞNG`. */
export function annexes(f: DecisionFacts, lines: readonly EntryRow[], what: string, goesWith: string): Part[] {
  const kinds = (['collective', 'household', 'individual'] as const).filter((k) => ofSubject(lines, k).length > 0)
  return kinds.map((kind, index) => {
    const own = ofSubject(lines, kind)
    // Names of collectives mostly end with their body; then there is nothing to say beside them.
    const hasUnits = own.some((e) => wordsOf(e).unit !== '')
    const isPerson = kind === 'individual'
    const rows: Row[] = []
    let form = ''
    for (const [n, e] of own.entries()) {
      if (e.formCode !== form) rows.push(group(f.formName(e.formCode)))
      form = e.formCode
      const { name, unit } = wordsOf(e)
      rows.push(row(String(n + 1), name, ...(hasUnits ? [unit] : [])))
    }
    return {
      margins: 'sample' as const,
      blocks: [
        ...annexHead(
          kinds.length > 1 ? (annexNumbers[index] ?? '') : '',
          `Danh sách ${kindNames[kind]} ${what}`,
          goesWith,
        ),
        {
          kind: 'table' as const,
          columns: [
            { width: 12, align: 'centre' as const },
            ...(hasUnits ? [{ width: 68 }, { width: 0 }] : [{ width: 0 }]),
          ],
          head: [
            [
              'STT',
              isPerson ? 'Họ và tên' : 'Tên',
              ...(hasUnits ? [isPerson ? 'Chức vụ, đơn vị công tác' : 'Đơn vị'] : []),
            ],
          ],
          rows,
        },
      ],
    }
  })
}
