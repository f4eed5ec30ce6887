import type { Conference } from './conference'

export type Warning = { severity: 'block' | 'warn' | 'info'; text: string; screen: string }

export type ReadinessFacts = {
  conference: Pick<
    Conference,
    'startsAt' | 'endsAt' | 'replyBy' | 'receptionFrom' | 'venue' | 'chair' | 'contact' | 'signer' | 'plannedTime'
  >
  quota: number
  delegates: number
  /** People whose group is over its quota: `[name, delegates, quota]`. */
  over: readonly (readonly [string, number, number])[]
  ungrouped: number
  /** Those who said they come, in person or by a substitute. */
  coming: number
  pendingSubstitutes: number
  numbered: number
  notReplied: number
  /** Places that units were asked to fill and have not named anybody for. */
  unnamed: number
}

const seats = (n: number) => n.toLocaleString('vi-VN')

/** What stands in the way of the day, worst first, each with the screen that mends it. Pure. */
export function readiness(f: ReadinessFacts): Warning[] {
  const found: Warning[] = []
  const add = (severity: Warning['severity'], screen: string, text: string) => found.push({ severity, screen, text })
  const capacity = f.conference.venue.capacity
  if (capacity !== null && f.coming > capacity)
    add('block', 'replies', `Đã có ${seats(f.coming)} đại biểu báo dự, hội trường chỉ có ${seats(capacity)} chỗ.`)
  if (capacity !== null && f.quota > capacity)
    add('warn', 'categories', `Tổng chỉ tiêu các nhóm là ${seats(f.quota)}, hội trường chỉ có ${seats(capacity)} chỗ.`)
  if (capacity !== null && f.delegates > capacity)
    add('warn', 'delegates', `Danh sách có ${seats(f.delegates)} đại biểu, hội trường chỉ có ${seats(capacity)} chỗ.`)
  for (const [name, delegates, quota] of f.over)
    add('warn', 'delegates', `Nhóm ${name} có ${seats(delegates)} đại biểu, vượt chỉ tiêu ${seats(quota)}.`)
  if (f.ungrouped > 0) add('warn', 'delegates', `${seats(f.ungrouped)} đại biểu chưa thuộc nhóm nào.`)
  if (!f.conference.startsAt)
    add(
      'warn',
      'settings',
      `Chưa định ngày giờ khai mạc${f.conference.plannedTime ? ` (${f.conference.plannedTime})` : ''}; giấy mời cần ngày giờ.`,
    )
  if (!f.conference.venue.name) add('warn', 'settings', 'Chưa nhập địa điểm.')
  if (capacity === null) add('info', 'settings', 'Chưa nhập sức chứa hội trường nên chưa so được với số đại biểu.')
  if (!f.conference.contact.phone && !f.conference.contact.email)
    add('warn', 'settings', 'Chưa có điện thoại hoặc thư điện tử của đầu mối liên hệ; giấy mời phải có.')
  if (!f.conference.signer.fullName) add('warn', 'settings', 'Chưa nhập người ký giấy mời.')
  if (f.pendingSubstitutes > 0)
    add('warn', 'replies', `${seats(f.pendingSubstitutes)} người dự thay đang chờ chủ trì đồng ý.`)
  if (f.numbered > 0 && f.notReplied > 0)
    add('info', 'replies', `${seats(f.notReplied)} đại biểu đã có giấy mời nhưng chưa trả lời.`)
  if (f.unnamed > 0)
    add('info', 'replies', `${seats(f.unnamed)} suất đại biểu đơn vị cử chưa có tên. Hãy nhắc đơn vị gửi danh sách.`)
  const order = { block: 0, warn: 1, info: 2 }
  return found.sort((a, b) => order[a.severity] - order[b.severity])
}
