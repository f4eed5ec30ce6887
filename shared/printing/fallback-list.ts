import { officeAtUnit } from '../names/office-unit'
import { html } from './html'
import { conferenceLine, type SheetHead, sheet, sheetHead } from './sheets'

export type FallbackRow = {
  honorific: string
  fullName: string
  office: string
  unit: string
  code: string
  categoryCode: string
  mark: string
}
export type FallbackGroup = { name: string; people: readonly FallbackRow[] }

/**
 * For the day the PC is down: everybody with a box to tick, in two dense columns. The row numbers come back as ticks
 * (`12 15 18-25`) together with the number of the print; 0 when the print could not be kept, and the codes must do.
 */
export function fallbackList(
  head: SheetHead,
  { by, number }: { by: 'name' | 'unit'; number: number },
  groups: readonly FallbackGroup[],
): string {
  let row = 0
  const total = groups.reduce((sum, g) => sum + g.people.length, 0)
  const title = by === 'name' ? 'DANH SÁCH ĐIỂM DANH DỰ PHÒNG (THEO TÊN)' : 'DANH SÁCH ĐIỂM DANH DỰ PHÒNG (THEO ĐƠN VỊ)'
  const body = html`${sheetHead(head, title, `${conferenceLine(head)} – ${total} đại biểu${number > 0 ? ` – BẢN SỐ ${number}` : ''}`)}<div class="columns">
${groups.map(
  (g) =>
    html`<div class="letter">${g.name}</div>${g.people.map(
      (p) =>
        html`<div class="row"><span class="tick"></span><span class="n no">${++row}</span><div class="who"><b>${p.fullName}</b> (${p.honorific || '–'})<small>${by === 'name' ? officeAtUnit(p.office, p.unit) : p.office}</small></div><div class="r n">${p.code}<br><small>${p.categoryCode} ${p.mark}</small></div></div>`,
    )}`,
)}</div>`
  return sheet('Danh sách điểm danh dự phòng', body)
}
