import { html } from './html'
import { cols, conferenceLine, type SheetHead, sheet, sheetHead } from './sheets'

export type ListedPerson = { honorific: string; fullName: string; office: string; unit: string; note: string }
export type ListedGroup = { code: string; name: string; people: readonly ListedPerson[] }

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** The list of delegates by group in order of precedence, with a place to sign and totals that add up. */
export function delegateList(head: SheetHead, groups: readonly ListedGroup[]): string {
  const total = groups.reduce((sum, g) => sum + g.people.length, 0)
  const body = html`${sheetHead(head, 'DANH SÁCH ĐẠI BIỂU', conferenceLine(head))}
<table>${cols(11, 47, 40, 0, 22, 22)}
<thead><tr><th>STT</th><th>Họ và tên</th><th>Chức vụ</th><th>Đơn vị</th><th>Ghi chú</th><th>Ký tên</th></tr></thead><tbody>
${groups.map(
  (
    group,
    index,
  ) => html`<tr class="group"><td class="c">${roman[index] ?? index + 1}</td><td colspan="5">${group.name} (${group.people.length} đại biểu)</td></tr>
${group.people.map((p, n) => html`<tr><td class="c">${n + 1}</td><td>${`${p.honorific} ${p.fullName}`.trim()}</td><td>${p.office}</td><td>${p.unit}</td><td>${p.note}</td><td></td></tr>`)}`,
)}
<tr class="sum"><td></td><td colspan="5">Tổng cộng: ${total} đại biểu.</td></tr></tbody></table>`
  return sheet('Danh sách đại biểu', body)
}
