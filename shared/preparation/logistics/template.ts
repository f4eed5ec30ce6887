import type { LogisticsFields } from './logistics'

type Seed = Pick<LogisticsFields, 'kind' | 'title' | 'detail' | 'ownerUnit'> & { seed: string }
const culture = 'Sở Văn hóa và Thể thao'
const office = 'Ban Thi đua - Khen thưởng (Sở Nội vụ)'

/** What the plan orders of the hall and the day (II.3, III.3, IV.2). */
export const logisticsTemplate: readonly Seed[] = [
  {
    seed: 'backdrop',
    kind: 'backdrop',
    title: 'Phông sân khấu',
    detail: 'Nội dung phông theo tên hội nghị; duyệt maket trước khi in.',
    ownerUnit: culture,
  },
  {
    seed: 'slogans',
    kind: 'slogan',
    title: 'Khẩu hiệu trang trí, cổ động trong và ngoài Hội trường',
    detail: '',
    ownerUnit: culture,
  },
  {
    seed: 'performance',
    kind: 'performance',
    title: 'Chương trình văn nghệ đầu giờ 30 phút',
    detail: '',
    ownerUnit: culture,
  },
  {
    seed: 'exhibition',
    kind: 'exhibition',
    title: 'Triển lãm hình ảnh phong trào thi đua yêu nước',
    detail: '',
    ownerUnit: culture,
  },
  {
    seed: 'documentary',
    kind: 'documentary',
    title: 'Phim tư liệu, video clip sơ kết 05 năm',
    detail: '',
    ownerUnit: 'Đài Truyền hình thành phố',
  },
  { seed: 'hall', kind: 'hall', title: 'Hội trường, âm thanh, ánh sáng, màn chiếu', detail: '', ownerUnit: office },
  { seed: 'tea', kind: 'teaBreak', title: 'Ăn nhẹ giữa giờ', detail: '', ownerUnit: office },
  { seed: 'press', kind: 'press', title: 'Đón tiếp phóng viên báo, đài', detail: '', ownerUnit: office },
  { seed: 'parking', kind: 'transport', title: 'Bãi xe, hướng dẫn xe', detail: '', ownerUnit: office },
]

/** The usual documents of the bag; each group gets one copy until the office says otherwise. */
export const packTemplate = [
  { seed: 'programme', title: 'Chương trình Hội nghị' },
  { seed: 'report', title: 'Báo cáo sơ kết (tóm tắt)' },
  { seed: 'papers', title: 'Tập tham luận' },
  { seed: 'awards', title: 'Danh sách khen thưởng' },
  { seed: 'bag', title: 'Túi, sổ, bút' },
] as const
