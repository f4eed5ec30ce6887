import type { Block, Head, OfficialPaper, Part } from '../../shared/printing/official/paper'
import { bold, group, italic, paragraph, plain, row } from '../../shared/printing/official/paper'
import { sampleConference } from './make-letter'

const c = sampleConference
export const sampleHead: Head = {
  parentBody: c.parentBody,
  issuingBody: c.organiser,
  number: { value: 2, symbol: 'KH-HĐTĐKT' },
  date: { placeName: c.placeName, day: '2019-07-24', year: '2019' },
}

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))

/** A paper with every kind of block, over several sheets: a portrait part and a landscape appendix. */
export function everyBlock(profile: OfficialPaper['profile'], more: Partial<Part> = {}): OfficialPaper {
  const long =
    'Thực hiện Công văn số 20/HĐTĐKT-VI ngày 06 tháng 6 năm 2019 của Hội đồng Thi đua - Khen thưởng Trung ương về việc sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị, Hội đồng Thi đua - Khen thưởng thành phố ban hành Kế hoạch với các nội dung sau:'
  const blocks: Block[] = [
    {
      kind: 'bases',
      items: ['Căn cứ Luật Thi đua, Khen thưởng', 'Xét đề nghị của Trưởng ban Ban Thi đua - Khen thưởng'],
    },
    paragraph(long),
    { kind: 'heading', level: 1, text: 'I. MỤC ĐÍCH - YÊU CẦU:' },
    { kind: 'heading', level: 2, text: '1. Nội dung' },
    paragraph([
      plain('Gửi báo cáo '),
      bold('trước ngày 30 tháng 9 năm 2019'),
      plain(' về '),
      italic('Cơ quan Thường trực'),
      plain('.'),
    ]),
    { kind: 'heading', level: 3, text: 'a) Đối với cấp thành phố:' },
    { kind: 'dashes', items: ['Tổ chức Hội nghị sơ kết;', 'Tổng hợp báo cáo <b>cấp trên</b> & cấp dưới.'] },
    {
      kind: 'table',
      columns: [{ width: 12, align: 'centre' }, { width: 60 }, { width: 0 }, { width: 30, align: 'right' }],
      head: [
        [
          { text: 'STT', rows: 2 },
          { text: 'Nội dung', columns: 2 },
          { text: 'Số phút', rows: 2 },
        ],
        ['Việc', 'Người thực hiện'],
      ],
      rows: [
        group('I. PHẦN KHAI MẠC'),
        ...times(24, (i) =>
          row(
            String(i + 1),
            `Việc thứ ${i + 1} của chương trình hội nghị`,
            [bold('Ông Nguyễn Văn An'), plain(', Giám đốc Sở Nội vụ')],
            String(5 + i),
          ),
        ),
        { kind: 'sum', cells: ['', { text: 'Tổng cộng', columns: 2 }, '300'] },
      ],
    },
    ...times(
      3,
      (i): Block => ({
        kind: 'together',
        label: i ? 'MC' : 'Nhạc',
        blocks: times(6, (n) =>
          paragraph(
            `Lời dẫn ${i + 1}.${n + 1}: Kính thưa quý vị đại biểu, xin trân trọng giới thiệu và nhiệt liệt chào mừng các đồng chí.`,
          ),
        ),
      }),
    ),
    {
      kind: 'foot',
      receivers: ['- Như trên;', '- TTUB: CT, các PCT;', '- Lưu: VT, BTĐKT.'],
      typistMark: 'NV.(300)',
      signature: c.signer,
    },
    { kind: 'space', mm: 10 },
    {
      kind: 'signatures',
      day: 'Thành phố Hồ Chí Minh, ngày 24 tháng 7 năm 2019',
      signatures: [
        {
          authorityLines: [],
          officeLine: 'THƯ KÝ',
          otherOfficeLine: '',
          fullName: 'Lê Thị Hải An',
          hint: '(Ký, ghi rõ họ tên)',
        },
        {
          authorityLines: [],
          officeLine: 'CHỦ TRÌ',
          otherOfficeLine: '',
          fullName: 'Trần Văn Mẫu',
          hint: '(Ký, ghi rõ họ tên)',
        },
      ],
    },
  ]
  return {
    title: 'Kế hoạch',
    profile,
    parts: [
      {
        head: sampleHead,
        name: 'Kế hoạch',
        subject:
          'Tổ chức sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị về “tiếp tục đổi mới công tác thi đua, khen thưởng”',
        blocks,
        ...more,
      },
      {
        orientation: 'landscape',
        blocks: [
          {
            kind: 'title',
            name: 'Phụ lục',
            subject: 'Danh sách đơn vị',
            note: '(Kèm theo Kế hoạch số 02/KH-HĐTĐKT ngày 24 tháng 7 năm 2019)',
          },
          {
            kind: 'table',
            columns: [{ width: 15, align: 'centre' }, { width: 0 }, { width: 60 }],
            head: [['STT', 'Đơn vị', 'Ký nhận']],
            rows: times(18, (i) => ({ cells: [String(i + 1), `Sở, ban, ngành thứ ${i + 1}`, ''], minHeight: 11 })),
          },
        ],
      },
    ],
  }
}

/** One list paper a part, from few rows to many: somewhere among them the signature would begin a sheet of its own. */
export function signedLists(sizes: readonly number[], orientation: Part['orientation']): OfficialPaper {
  const signature = { authorityLines: ['TM. HỘI ĐỒNG'], officeLine: 'CHỦ TỊCH', otherOfficeLine: '', fullName: 'KÝTÊN' }
  return {
    title: 'Danh sách có chữ ký',
    profile: 'ND30_2020',
    parts: sizes.map((size) => ({
      orientation,
      head: sampleHead,
      name: 'BẢNG PHÂN CÔNG',
      blocks: [
        {
          kind: 'table',
          columns: [{ width: 12 }, { width: 0 }],
          head: [['STT', 'Việc']],
          rows: [group('I. PHẦN'), ...times(size, (i) => row(String(i + 1), 'dònghàng'))],
        },
        {
          kind: 'together',
          blocks: [
            paragraph(`Bảng này có ${size} việc, các đơn vị thực hiện đúng thời gian.`),
            { kind: 'foot', receivers: ['- Như trên;', '- Lưu: VT.'], signature },
          ],
        },
      ],
    })),
  }
}
