import type { TaskFields } from './task'

/** A task of a template. `after` names the seeds that come first; whatever is left out is empty or open. */
export type TaskSeed = Pick<TaskFields, 'title' | 'phase' | 'section' | 'source'> &
  Partial<Omit<TaskFields, 'dependsOn'>> & { seed: string; after?: readonly string[] }

export const office = 'Ban Thi đua - Khen thưởng (Sở Nội vụ)'
export const units =
  'Các sở, ban, ngành, đoàn thể, cơ quan, đơn vị, quận - huyện, tổng công ty và công ty thuộc thành phố'

/** Bodies that the plan names as taking part, by their names as it writes them. */
export const withBodies = (...names: string[]) => ({
  ownerUnit: office,
  cooperating: names.map((name) => ({ unitId: null, name })),
})
export const cultureOffice = 'Sở Văn hóa và Thể thao'
export const television = 'Đài Truyền hình thành phố'

export const prepare =
  'Công tác chuẩn bị tổ chức Hội nghị sơ kết: Dự thảo Chương trình Hội nghị, kịch bản Hội nghị, tham mưu bài phát biểu cho Lãnh đạo thành phố, tóm tắt báo cáo sơ kết, tham mưu đơn vị thực hiện báo cáo tham luận, lập danh sách đại biểu khách mời, in ấn và phát hành thư mời Hội nghị; thẩm định hồ sơ đề nghị khen thưởng; tổ chức ăn nhẹ giữa giờ và thực hiện các tài liệu có liên quan tại Hội nghị theo quy định.'
export const culture =
  'Phối hợp Sở Văn hóa và Thể thao thiết kế nội dung phong sân khấu và khẩu hiệu trang trí, cổ động trong và ngoài Hội trường; thực hiện chương trình văn nghệ đầu giờ 30 phút, triển lãm hình ảnh phong trào thi đua yêu nước và công tác khen thưởng 05 năm thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị;'
export const first =
  'Xây dựng Kế hoạch sơ kết, đánh giá 05 năm thực hiện Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị; Đề cương báo cáo đánh giá sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị; Chỉ thị 25-CT/TU của Ban Thường vụ Thành ủy;'

/** The first step of the plan, from 05/7 to 20/7. */
export const step1 = {
  phase: 'planning',
  section: 'IV.1',
  start: '2019-07-05',
  due: '2019-07-20',
  ownerUnit: office,
} as const
/** The second step, from 20/7 to 30/10; what serves the conference hangs on its day, 12 working days before it. */
export const step2 = {
  phase: 'preparing',
  section: 'IV.2',
  start: '2019-07-20',
  due: '2019-10-30',
  ownerUnit: office,
} as const
export const hanging = (dueOffset: number, startOffset: number | null = null) =>
  ({ anchor: 'conference', offsetUnit: 'working', dueOffset, startOffset }) as const
