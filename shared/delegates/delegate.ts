import { z } from 'zod'
import { block, line, open, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'

export const honorifics = ['', 'Ông', 'Bà', 'Đồng chí'] as const

export const delegateRoles = ['chair', 'speaker', 'awardee', 'press', 'organiser'] as const
export const delegateRoleLabels = {
  chair: 'Chủ trì',
  speaker: 'Báo cáo tham luận',
  awardee: 'Được khen thưởng',
  press: 'Báo chí',
  organiser: 'Ban tổ chức',
} satisfies Record<(typeof delegateRoles)[number], string>

/** What a clerk enters of a person. `fullName` is the truth as typed; its three parts are derived and may be corrected. */
export const DelegateFields = z.strictObject({
  honorific: line(20),
  /** Academic titles, ranks: `TS.`, `Đại tá`; printed where custom wants it, never used for matching. */
  titles: line(80),
  fullName: requiredLine('họ và tên', 120),
  familyName: line(60),
  middleName: line(60),
  givenName: line(60),
  /** Offices as printed, Party first, then State, then council. */
  office: line(400),
  unitId: open(Id),
  categoryId: open(Id),
  subgroupId: open(Id),
  /** Overrides the order of precedence of the subgroup; small is high. */
  precedence: open(z.number().int().min(0).max(100_000)),
  phone: line(60),
  email: line(200),
  /** How the name is said, where the letters do not tell: `Krông Ana (krông a-na)`. */
  sayAs: line(200),
  roles: z.array(z.enum(delegateRoles)),
  note: block(2000),
})
export type DelegateFields = z.infer<typeof DelegateFields>

export const Delegate = DelegateFields.extend({
  id: Id,
  /** Seven digits, the last one a check digit; survives Telex, VNI and any keyboard layout. */
  code: z.string(),
  /** `list`: on the guest list; `walk-in`: came without a letter and was entered at the desk. */
  origin: z.enum(['list', 'walk-in']),
  /** Place among those whom one letter asks a unit for; null for a guest invited by name (see slots.ts). */
  slot: z.number().nullable(),
  /** Who carries the letter for this person, where several share one. */
  slotLeadId: Id.nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawReason: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type Delegate = z.infer<typeof Delegate>

export const delegateLabels = {
  honorific: 'Xưng hô',
  titles: 'Học hàm, cấp bậc',
  fullName: 'Họ và tên',
  familyName: 'Họ',
  middleName: 'Tên đệm',
  givenName: 'Tên',
  office: 'Chức vụ',
  unitId: 'Đơn vị',
  categoryId: 'Nhóm đại biểu',
  subgroupId: 'Nhóm nhỏ',
  precedence: 'Thứ tự riêng',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  sayAs: 'Cách đọc tên',
  roles: 'Vai trò',
  note: 'Ghi chú',
} satisfies Record<keyof DelegateFields, string>
