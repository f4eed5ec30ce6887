import type { Distribution, DistributionFields } from './outgoing'

/** Copies that leave the house for one line: so many for each of its bodies. */
export const lineCopies = (d: Pick<DistributionFields, 'copies' | 'bodies'>): number => d.copies * d.bodies
export const totalCopies = (list: readonly Pick<DistributionFields, 'copies' | 'bodies'>[]): number =>
  list.reduce((sum, d) => sum + lineCopies(d), 0)

/** Lines by group, each group where its first line stands. */
export function byGroup<D extends Pick<DistributionFields, 'group'>>(
  list: readonly D[],
): { group: string; lines: D[] }[] {
  const groups = new Map<string, D[]>()
  for (const d of list) groups.set(d.group, [...(groups.get(d.group) ?? []), d])
  return [...groups].map(([group, lines]) => ({ group, lines }))
}

/**
 * The block “Nơi nhận” as it is printed (cell 9b): a dash and a `;` for each line, `(10b)` where one body gets several copies,
 * `(b/c)` where it is told why; the copy that is kept comes last with a full stop.
 */
export function receiverLines(list: readonly Distribution[], keeper = 'VT, BTĐKT'): string[] {
  const isKept = (d: Distribution) => /^lưu(?!\p{L})/iu.test(d.text)
  const lines = [...list.filter((d) => !isKept(d)), ...list.filter(isKept)].map((d) => {
    const copies = d.bodies <= 1 && d.copies > 1 ? ` (${d.copies}b)` : ''
    return `- ${d.text}${copies}${d.mark ? ` (${d.mark})` : ''}`
  })
  const all = list.some(isKept) ? lines : [...lines, `- Lưu: ${keeper}`]
  return all.map((line, i) => `${line.replace(/[;.]+$/, '')}${i === all.length - 1 ? '.' : ';'}`)
}

type Seed = Omit<DistributionFields, 'bodies'> & { counts?: RegExp }
const up = 'Cấp trên'
const city = 'Lãnh đạo, cơ quan thành phố'
const units = 'Cơ quan, đơn vị thực hiện'
const own = 'Nội bộ'
const seed = (group: string, text: string, more: Partial<Seed> = {}): Seed => ({
  group,
  text,
  copies: 1,
  mark: '',
  ...more,
})

/** The plan's own block “Nơi nhận”, line by line; `counts` tells by name which units on the list a line stands for. */
export const planDistribution: readonly Seed[] = [
  seed(up, 'Hội đồng TĐKT Trung ương', { mark: 'b/c' }),
  seed(up, 'Văn phòng Chủ tịch nước', { mark: 'b/c' }),
  seed(up, 'Văn phòng Chính phủ', { mark: 'b/c' }),
  seed(up, 'Ban TĐKT Trung ương', { mark: 'b/c' }),
  seed(city, 'Thường trực Thành ủy', { mark: 'b/c' }),
  seed(city, 'Thường trực HĐND thành phố', { mark: 'b/c' }),
  seed(city, 'TTUB: CT, các PCT', { mark: 'b/c' }),
  seed(city, 'Thành viên Hội đồng TĐKT thành phố'),
  seed(city, 'Văn phòng Thành ủy'),
  seed(city, 'VP đoàn ĐBQH và HĐND thành phố'),
  seed(units, 'Các đơn vị Trung ương đóng trên địa bàn thành phố', {
    counts: /^(cục|chi cục|kho bạc|ngân hàng nhà nước)(?!\p{L})/iu,
  }),
  seed(units, 'Ủy ban MTTQ Việt Nam thành phố và các đoàn thể TP', {
    counts: /mặt trận|đoàn thể|liên đoàn|^hội (?!đồng)|thành đoàn|đoàn thanh niên/iu,
  }),
  seed(units, 'Các sở, ban, ngành thành phố', {
    counts: /^(sở|thanh tra|văn phòng ủy ban|ban quản lý|viện)(?!\p{L})/iu,
  }),
  seed(units, 'Các quận - huyện thuộc thành phố', { counts: /(^|nhân dân )(quận|huyện|thành phố thủ đức)(?!\p{L})/iu }),
  seed(units, 'Các công ty, tổng công ty thuộc thành phố', { counts: /công ty/iu }),
  seed(units, 'Các cơ quan, đơn vị thuộc thành phố'),
  seed(units, 'Báo đài', { counts: /^(báo|đài)(?!\p{L})/iu }),
  seed(own, 'Ban Thi đua - Khen thưởng', { copies: 10 }),
  seed(own, 'VPUB: CVP, PVP/VX'),
  seed(own, 'Phòng VX, các phòng chuyên viên'),
  seed(own, 'Lưu: VT, (VX, Ng.T)'),
]

/** How many bodies a line of the plan stands for, by the names of the units on the list; 1 where it names one or none is known. */
export const bodiesOf = ({ counts }: Pick<Seed, 'counts'>, unitNames: readonly string[]): number =>
  Math.max(1, counts ? unitNames.filter((name) => counts.test(name.normalize('NFC'))).length : 1)
