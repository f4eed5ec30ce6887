import { wasExchanged } from '../../../shared/awards/decision'
import type { EntryRow } from '../../../shared/awards/decisions.contract'
import { subjectLabels } from '../../../shared/awards/terms'
import { shortDate } from '../../../shared/lib/dates'
import type { GridColumn } from '../../ui/data-table/types'
import { count } from '../../ui/format'

/** The name as printed today, and what the decision said where a certificate was exchanged since. */
const exchangedText = (e: EntryRow): string =>
  wasExchanged(e)
    ? `Đã cấp đổi: ${e.printedName} (quyết định ghi: ${[e.signedName, e.signedUnit].filter(Boolean).join(', ')})`
    : e.printedName

export function decisionColumns(
  set: (e: EntryRow, key: 'printedName' | 'printedUnit', text: string) => Promise<string | undefined>,
  isDraft: boolean,
): GridColumn<EntryRow>[] {
  return [
    {
      id: 'position',
      label: 'TT',
      width: 46,
      text: (e) => String(e.position),
      align: 'right',
      compare: (a, b) => a.position - b.position,
    },
    {
      id: 'register',
      label: 'Sổ vàng',
      width: 70,
      text: (e) => (e.registerNo === null ? '' : String(e.registerNo)),
      align: 'right',
      compare: (a, b) => (a.registerNo ?? 0) - (b.registerNo ?? 0),
    },
    { id: 'subject', label: 'Đối tượng', width: 86, text: (e) => subjectLabels[e.subject] },
    {
      id: 'name',
      label: 'Tên ghi trong quyết định',
      width: 280,
      text: exchangedText,
      ...(isDraft ? { save: (e: EntryRow, text: string) => set(e, 'printedName', text) } : {}),
    },
    {
      id: 'printedUnit',
      label: 'Chức vụ, đơn vị ghi trong quyết định',
      width: 270,
      text: (e) => e.printedUnit,
      ...(isDraft ? { save: (e: EntryRow, text: string) => set(e, 'printedUnit', text) } : {}),
    },
    { id: 'unit', label: 'Đơn vị trình', width: 150, text: (e) => e.unit },
    {
      id: 'bonus',
      label: 'Tiền thưởng',
      width: 100,
      text: (e) => (e.bonus === null ? '' : count(e.bonus)),
      align: 'right',
      compare: (a, b) => (a.bonus ?? 0) - (b.bonus ?? 0),
    },
    {
      id: 'paid',
      label: 'Đã chi',
      width: 90,
      text: (e) =>
        e.revokedAt
          ? 'Đã hủy'
          : e.state === 'not_awarded'
            ? 'Không khen'
            : e.bonusPaidAt
              ? shortDate(e.bonusPaidAt)
              : '',
    },
  ]
}
