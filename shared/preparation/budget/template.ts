import type { BudgetLineFields } from './budget'

type Seed = Pick<BudgetLineFields, 'title' | 'section' | 'headcount' | 'unitWord'> &
  Partial<BudgetLineFields> & { seed: string }

/** What such a conference spends money on (plan II.3.7, III.3, IV.2). Norms are the office's to fill in. */
export const budgetTemplate: readonly Seed[] = [
  {
    seed: 'hall',
    title: 'Thuê hội trường, âm thanh, ánh sáng, màn chiếu',
    section: 'Hội trường',
    headcount: 'fixed',
    unitWord: 'buổi',
  },
  {
    seed: 'backdrop',
    title: 'Phông sân khấu, khẩu hiệu, cổ động',
    section: 'Trang trí',
    headcount: 'fixed',
    unitWord: 'bộ',
  },
  {
    seed: 'performance',
    title: 'Chương trình văn nghệ đầu giờ 30 phút',
    section: 'Trang trí',
    headcount: 'fixed',
    unitWord: 'chương trình',
  },
  { seed: 'exhibition', title: 'Triển lãm hình ảnh', section: 'Trang trí', headcount: 'fixed', unitWord: 'gian' },
  {
    seed: 'documentary',
    title: 'Phim tư liệu, video clip',
    section: 'Tuyên truyền',
    headcount: 'fixed',
    unitWord: 'phim',
  },
  { seed: 'press', title: 'Bồi dưỡng phóng viên', section: 'Tuyên truyền', headcount: 'fixed', unitWord: 'người' },
  { seed: 'letters', title: 'In giấy mời, phong bì', section: 'In ấn', headcount: 'listed', unitWord: 'bộ' },
  { seed: 'documents', title: 'In tài liệu hội nghị, bìa, túi', section: 'In ấn', headcount: 'coming', unitWord: 'bộ' },
  { seed: 'tea', title: 'Ăn nhẹ giữa giờ', section: 'Phục vụ', headcount: 'coming', unitWord: 'người' },
  { seed: 'water', title: 'Nước uống', section: 'Phục vụ', headcount: 'coming', unitWord: 'người' },
  {
    seed: 'staff',
    title: 'Bồi dưỡng tổ thư ký, lễ tân, phục vụ',
    section: 'Phục vụ',
    headcount: 'fixed',
    unitWord: 'người',
  },
  { seed: 'certificates', title: 'Bằng khen, khung', section: 'Khen thưởng', headcount: 'fixed', unitWord: 'bộ' },
  {
    seed: 'flowers',
    title: 'Hoa trao thưởng, hoa trang trí',
    section: 'Khen thưởng',
    headcount: 'fixed',
    unitWord: 'lẵng',
  },
  {
    seed: 'bonus-units',
    title: 'Tiền thưởng tập thể',
    section: 'Tiền thưởng',
    kind: 'bonus',
    headcount: 'fixed',
    unitWord: 'tập thể',
  },
  {
    seed: 'bonus-people',
    title: 'Tiền thưởng cá nhân',
    section: 'Tiền thưởng',
    kind: 'bonus',
    headcount: 'fixed',
    unitWord: 'người',
  },
]
