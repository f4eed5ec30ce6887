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

/** For the day the PC is down: everybody with a box to tick and the code to type in afterwards, in two dense columns. */
export function fallbackList(head: SheetHead, by: 'name' | 'unit', groups: readonly FallbackGroup[]): string {
  const total = groups.reduce((sum, g) => sum + g.people.length, 0)
  const title = by === 'name' ? 'DANH SÁCH ĐIỂM DANH DỰ PHÒNG (THEO TÊN)' : 'DANH SÁCH ĐIỂM DANH DỰ PHÒNG (THEO ĐƠN VỊ)'
  const body = html`${sheetHead(head, title, `${conferenceLine(head)} – ${total} đại biểu`)}<div class="columns">
${groups.map(
  (g) =>
    html`<div class="letter">${g.name}</div>${g.people.map(
      (p) =>
        html`<div class="row"><span class="tick"></span><div class="who"><b>${p.fullName}</b> (${p.honorific || '–'})<small>${by === 'name' ? [p.office, p.unit].filter(Boolean).join(', ') : p.office}</small></div><div class="r n">${p.code}<br><small>${p.categoryCode} ${p.mark}</small></div></div>`,
    )}`,
)}</div>`
  return sheet('Danh sách điểm danh dự phòng', body)
}
