import type { LetterText } from '../invitations/invitations.contract'
import type { ConferenceFields } from './conference'

type SubgroupSeed = { code: string; name: string; weight: number; offices: string[] }
type CategorySeed = {
  code: string
  name: string
  quota: number
  color: string
  weight: number
  subgroups: SubgroupSeed[]
}
export type ConferenceTemplate = { fields: ConferenceFields; categories: CategorySeed[]; letterText: LetterText | null }

const blankFields: ConferenceFields = {
  title: 'Hội nghị mới',
  subjectLine: '',
  organiser: '',
  parentBody: '',
  executingUnit: '',
  chair: '',
  venue: { name: '', address: '', capacity: null },
  startsAt: null,
  endsAt: null,
  receptionFrom: null,
  replyBy: null,
  plannedTime: '',
  contact: { name: '', phone: '', email: '' },
  profile: 'ND30_2020',
  documentSymbol: 'GM',
  placeName: '',
  signer: { fullName: '', authorityLines: [], officeLine: '', otherOfficeLine: '' },
  distribution: ['- Như trên;', '- Lưu: VT.'],
  typistMark: '',
  urgency: '',
  circulation: '',
  letterFooter: '',
  note: '',
}

/**
 * Facts of the plan 02/KH-HĐTĐKT of 24/7/2019, sections II.3 and III; what the plan leaves open stays open. It was issued
 * in 2019, so letters follow Thông tư 01/2011/TT-BNV.
 */
const plan02Fields: ConferenceFields = {
  ...blankFields,
  title:
    'Hội nghị sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị về “tiếp tục đổi mới công tác thi đua, khen thưởng”',
  subjectLine:
    'Dự Hội nghị sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị về “tiếp tục đổi mới công tác thi đua, khen thưởng”',
  organiser: 'Hội đồng Thi đua - Khen thưởng thành phố',
  parentBody: 'Ủy ban nhân dân Thành phố Hồ Chí Minh',
  executingUnit: 'Cơ quan Thường trực Hội đồng Thi đua - Khen thưởng thành phố (Ban Thi đua - Khen thưởng thành phố)',
  chair: 'Chủ tịch Hội đồng Thi đua - Khen thưởng thành phố',
  venue: { name: 'Hội trường 272', address: 'đường Võ Thị Sáu, phường 7, quận 3', capacity: null },
  plannedTime: 'dự kiến tháng 11 năm 2019',
  contact: { name: 'Ban Thi đua - Khen thưởng (Sở Nội vụ)', phone: '', email: '' },
  profile: 'TT01_2011',
  documentSymbol: 'GM-HĐTĐKT',
  placeName: 'Thành phố Hồ Chí Minh',
  signer: {
    fullName: '',
    authorityLines: ['TM. HỘI ĐỒNG THI ĐUA -', 'KHEN THƯỞNG THÀNH PHỐ'],
    officeLine: 'CHỦ TỊCH',
    otherOfficeLine: '',
  },
  distribution: [
    '- Như trên;',
    '- TTUB: CT, các PCT (để b/c);',
    '- Thành viên Hội đồng TĐKT TP;',
    '- VPUB: CVP, PVP/VX;',
    '- Ban TĐKT;',
    '- Lưu: VT, BTĐKT.',
  ],
}

/**
 * The five groups of section II.3.6 with quotas that add up to 300, and inside them the order of precedence: the centre
 * before the city, Party before council, committee and Front, guests before hosts, the press last. All of it is editable.
 */
const plan02Categories: CategorySeed[] = [
  {
    code: 'TW',
    name: 'Đại diện lãnh đạo Hội đồng, Ban Thi đua - Khen thưởng Trung ương; Văn phòng đại diện Ban Thi đua - Khen thưởng Trung ương tại Thành phố Hồ Chí Minh',
    quota: 8,
    color: '#b3261e',
    weight: 100,
    subgroups: [
      {
        code: 'TW-HD',
        name: 'Lãnh đạo Hội đồng Thi đua - Khen thưởng Trung ương',
        weight: 100,
        offices: ['Chủ tịch', 'Phó Chủ tịch thứ nhất', 'Phó Chủ tịch', 'Ủy viên'],
      },
      {
        code: 'TW-BAN',
        name: 'Lãnh đạo Ban Thi đua - Khen thưởng Trung ương',
        weight: 110,
        offices: ['Trưởng ban', 'Phó Trưởng ban', 'Vụ trưởng', 'Phó Vụ trưởng', 'Chuyên viên'],
      },
      {
        code: 'TW-VPDD',
        name: 'Văn phòng đại diện Ban Thi đua - Khen thưởng Trung ương tại Thành phố Hồ Chí Minh',
        weight: 120,
        offices: ['Trưởng Văn phòng đại diện', 'Phó Trưởng Văn phòng đại diện', 'Chuyên viên chính', 'Chuyên viên'],
      },
    ],
  },
  {
    code: 'LĐ',
    name: 'Lãnh đạo Thường trực Thành ủy, Thường trực Hội đồng nhân dân, Thường trực Ủy ban nhân dân, Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam thành phố',
    quota: 10,
    color: '#8a4b00',
    weight: 200,
    subgroups: [
      {
        code: 'TU',
        name: 'Thường trực Thành ủy',
        weight: 200,
        offices: ['Bí thư', 'Phó Bí thư Thường trực', 'Phó Bí thư'],
      },
      {
        code: 'HDND',
        name: 'Thường trực Hội đồng nhân dân thành phố',
        weight: 210,
        offices: ['Chủ tịch', 'Phó Chủ tịch', 'Ủy viên Thường trực'],
      },
      {
        code: 'UBND',
        name: 'Thường trực Ủy ban nhân dân thành phố',
        weight: 220,
        offices: ['Chủ tịch', 'Phó Chủ tịch Thường trực', 'Phó Chủ tịch'],
      },
      {
        code: 'MTTQ',
        name: 'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam thành phố',
        weight: 230,
        offices: ['Chủ tịch', 'Phó Chủ tịch Thường trực', 'Phó Chủ tịch', 'Ủy viên Thường trực'],
      },
    ],
  },
  {
    code: 'HĐ',
    name: 'Thành viên Hội đồng Thi đua - Khen thưởng thành phố',
    quota: 21,
    color: '#5b3f9b',
    weight: 300,
    subgroups: [
      {
        code: 'HDTDKT',
        name: 'Thành viên Hội đồng Thi đua - Khen thưởng thành phố',
        weight: 300,
        offices: [
          'Chủ tịch Hội đồng',
          'Phó Chủ tịch Thường trực Hội đồng',
          'Phó Chủ tịch Hội đồng',
          'Ủy viên Thường trực',
          'Ủy viên Hội đồng',
        ],
      },
    ],
  },
  {
    code: 'ĐV',
    name: 'Thường trực Hội đồng Thi đua - Khen thưởng và cán bộ chuyên trách thi đua, khen thưởng các sở, ban, ngành, đoàn thể, cơ quan, đơn vị, quận - huyện, tổng công ty và công ty thuộc thành phố',
    quota: 235,
    color: '#0b6b76',
    weight: 400,
    subgroups: [
      {
        code: 'SN',
        name: 'Sở, ban, ngành',
        weight: 400,
        offices: [
          'Giám đốc',
          'Trưởng ban',
          'Chánh Văn phòng',
          'Chánh Thanh tra',
          'Phó Giám đốc',
          'Phó Trưởng ban',
          'Trưởng phòng',
          'Phó Trưởng phòng',
          'Chuyên viên chính',
          'Chuyên viên',
        ],
      },
      {
        code: 'DT',
        name: 'Đoàn thể thành phố',
        weight: 410,
        offices: [
          'Chủ tịch',
          'Bí thư',
          'Phó Chủ tịch Thường trực',
          'Phó Chủ tịch',
          'Phó Bí thư',
          'Trưởng ban',
          'Chuyên viên',
        ],
      },
      {
        code: 'CQ',
        name: 'Cơ quan, đơn vị',
        weight: 420,
        offices: [
          'Thủ trưởng',
          'Giám đốc',
          'Cục trưởng',
          'Viện trưởng',
          'Chánh án',
          'Hiệu trưởng',
          'Phó Giám đốc',
          'Phó',
          'Chuyên viên',
        ],
      },
      {
        code: 'QH',
        name: 'Quận - huyện',
        weight: 430,
        offices: ['Chủ tịch', 'Phó Chủ tịch', 'Trưởng phòng Nội vụ', 'Phó Trưởng phòng Nội vụ', 'Chuyên viên'],
      },
      {
        code: 'DN',
        name: 'Tổng công ty, công ty',
        weight: 440,
        offices: [
          'Chủ tịch Hội đồng thành viên',
          'Chủ tịch',
          'Tổng Giám đốc',
          'Giám đốc',
          'Phó Tổng Giám đốc',
          'Phó Giám đốc',
          'Trưởng phòng',
          'Chuyên viên',
        ],
      },
    ],
  },
  {
    code: 'BC',
    name: 'Phóng viên báo, đài của thành phố và trung ương',
    quota: 26,
    color: '#3d5a1f',
    weight: 900,
    subgroups: [
      {
        code: 'BC',
        name: 'Phóng viên, báo, đài',
        weight: 900,
        offices: ['Tổng Biên tập', 'Phó Tổng Biên tập', 'Biên tập viên', 'Phóng viên', 'Phóng viên ảnh', 'Quay phim'],
      },
    ],
  },
]

export const templates = {
  'plan-02': { fields: plan02Fields, categories: plan02Categories, letterText: null },
  blank: {
    fields: blankFields,
    categories: [
      {
        code: 'ĐB',
        name: 'Đại biểu',
        quota: 0,
        color: '#0b6b76',
        weight: 100,
        subgroups: [{ code: 'ĐB', name: 'Đại biểu', weight: 100, offices: [] }],
      },
    ],
    letterText: null,
  },
} satisfies Record<'plan-02' | 'blank', ConferenceTemplate>
