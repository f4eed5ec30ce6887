import type { Core } from '../../electron/core/app'
import type { Call, In, Out } from '../../shared/ipc/contract'

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Đỗ']
const middles = ['Văn', 'Thị', 'Hữu', 'Minh', 'Ngọc', 'Quốc', 'Thanh', 'Đức', 'Thị Thu', 'Hoàng']
const givens = [
  'An',
  'Bình',
  'Châu',
  'Dũng',
  'Đức',
  'Giang',
  'Hà',
  'Hạnh',
  'Hương',
  'Khánh',
  'Lan',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quang',
  'Sơn',
  'Thảo',
  'Tuấn',
  'Yến',
]

/** The n-th invented person: the same names on every run. */
export const personOf = (n: number) => ({
  fullName: `${families[n % 10]} ${middles[Math.floor(n / 10) % 10]} ${givens[Math.floor(n / 100) % 20]}${n >= 2000 ? ` ${givens[n % 20]}` : ''}`,
  unit: `Đơn vị ${1 + (n % 90)}`,
  office: n % 3 ? 'Chuyên viên' : 'Trưởng phòng',
  phone: `09${String(10_000_000 + n)}`,
})

/** A list of people as units send it. */
export function csvOf(count: number): string {
  const rows = Array.from({ length: count }, (_, n) => {
    const p = personOf(n)
    return `${n + 1};${p.fullName};${p.office};${p.unit};${p.phone}`
  })
  return `\ufeffSTT;Họ và tên;Chức vụ;Đơn vị;Điện thoại\r\n${rows.join('\r\n')}\r\n`
}

/** Asks the core directly; a problem ends the bench. */
export const asker =
  (core: Pick<Core, 'answer'>) =>
  async <C extends Call>(name: C, input: In<C>): Promise<Out<C>> => {
    const reply = await core.answer(name, input)
    if (!reply.ok) throw new Error(`${name}: ${reply.problem.message}`)
    return reply.value as Out<C>
  }
