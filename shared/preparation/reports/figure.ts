import { z } from 'zod'
import { Id } from '../../lib/ids'

/** Who decided the award: the unit or city itself, or a body above on its proposal (plan II.1.4). */
export const figureAuthorities = ['own', 'upward'] as const
export const figureAuthorityLabels = {
  own: 'Khen theo thẩm quyền',
  upward: 'Trình cấp trên khen',
} satisfies Record<(typeof figureAuthorities)[number], string>

/** Forms of commendation of the five-year table, from the State's to those at the base. */
export const figureForms = [
  'orders',
  'stateTitles',
  'stateFlag',
  'primeMinister',
  'nationalFighter',
  'cityFlag',
  'cityMerit',
  'cityFighter',
  'cityBadge',
  'baseTitles',
  'baseFighter',
  'baseCommendation',
] as const
export type FigureForm = (typeof figureForms)[number]
export const figureFormLabels = {
  orders: 'Huân chương các hạng',
  stateTitles: 'Danh hiệu vinh dự Nhà nước',
  stateFlag: 'Cờ thi đua của Chính phủ',
  primeMinister: 'Bằng khen của Thủ tướng Chính phủ',
  nationalFighter: 'Chiến sĩ thi đua toàn quốc',
  cityFlag: 'Cờ thi đua của thành phố',
  cityMerit: 'Bằng khen của Chủ tịch Ủy ban nhân dân thành phố',
  cityFighter: 'Chiến sĩ thi đua thành phố',
  cityBadge: 'Huy hiệu thành phố',
  baseTitles: 'Tập thể lao động xuất sắc, tiên tiến; Lao động tiên tiến',
  baseFighter: 'Chiến sĩ thi đua cơ sở',
  baseCommendation: 'Giấy khen',
} satisfies Record<FigureForm, string>
export const figureLevels = ['state', 'city', 'base'] as const
export const figureLevelLabels = {
  state: 'Cấp Nhà nước',
  city: 'Cấp thành phố',
  base: 'Cấp cơ sở',
} satisfies Record<(typeof figureLevels)[number], string>
export const levelOfForm = {
  orders: 'state',
  stateTitles: 'state',
  stateFlag: 'state',
  primeMinister: 'state',
  nationalFighter: 'state',
  cityFlag: 'city',
  cityMerit: 'city',
  cityFighter: 'city',
  cityBadge: 'city',
  baseTitles: 'base',
  baseFighter: 'base',
  baseCommendation: 'base',
} satisfies Record<FigureForm, (typeof figureLevels)[number]>

/**
 * The rows of Biểu 0703.N/BNV-TĐKT (Thông tư 03/2018/TT-BNV) with their codes, and what the plan asks beyond them: small
 * collectives, women, and the groups of II.1.4, which overlap and therefore have a sum of their own.
 */
export const figureRows = [
  'collective',
  'enterprise',
  'smallCollective',
  'household',
  'individual',
  'provinceLeader',
  'departmentLeader',
  'entrepreneur',
  'otherManager',
  'directWorker',
  'women',
  'regular',
  'thematic',
  'adHoc',
  'external',
  'contribution',
  'longService',
  'resistance',
  'workers',
  'farmers',
  'armedForces',
  'militia',
  'wardPolice',
  'guards',
  'remote',
  'foreigners',
] as const
export type FigureRow = (typeof figureRows)[number]
export const figureRowLabels = {
  collective: 'Tập thể',
  enterprise: 'Trong đó: doanh nghiệp',
  smallCollective: 'Trong đó: tập thể nhỏ',
  household: 'Hộ gia đình',
  individual: 'Cá nhân',
  provinceLeader: 'Lãnh đạo cấp bộ, tỉnh trở lên',
  departmentLeader: 'Lãnh đạo cấp vụ, sở, ngành',
  entrepreneur: 'Doanh nhân',
  otherManager: 'Lãnh đạo khác từ phó phòng trở lên',
  directWorker: 'Người trực tiếp công tác, lao động, chiến đấu',
  women: 'Trong đó: nữ',
  regular: 'Thường xuyên',
  thematic: 'Chuyên đề',
  adHoc: 'Đột xuất',
  external: 'Đối ngoại',
  contribution: 'Cống hiến',
  longService: 'Niên hạn',
  resistance: 'Kháng chiến',
  workers: 'Công nhân, người lao động',
  farmers: 'Nông dân',
  armedForces: 'Cán bộ, chiến sĩ lực lượng vũ trang',
  militia: 'Dân quân, tự vệ',
  wardPolice: 'Công an xã, bảo vệ dân phố, dân phòng',
  guards: 'Bảo vệ cơ quan, doanh nghiệp',
  remote: 'Cơ sở, vùng sâu, vùng xa',
  foreigners: 'Người nước ngoài',
} satisfies Record<FigureRow, string>

/** One number that a unit reported. */
export const Figure = z.object({
  id: Id,
  unitId: Id,
  year: z.number().int(),
  authority: z.enum(figureAuthorities),
  form: z.enum(figureForms),
  row: z.enum(figureRows),
  value: z.number().int().min(0),
})
export type Figure = z.infer<typeof Figure>
