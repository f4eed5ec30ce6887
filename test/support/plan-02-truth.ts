/**
 * What the organiser's own plan 02/KH-HĐTĐKT orders, written down by hand from the paper before any reader was run over it. A task
 * is found when a proposal of that section holds all of `says` in its words; `owner`, `with`, `due` are what a careful clerk notes.
 */
export type TrueTask = {
  section: string
  says: readonly string[]
  owner?: RegExp
  with?: readonly RegExp[]
  start?: string
  due?: string
}

const office = /Cơ quan thường trực|Ban Thi đua - Khen thưởng/i
const step1 = { start: '2019-07-05', due: '2019-07-20' }
const step2 = { start: '2019-07-20', due: '2019-10-30' }

export const trueTasks: readonly TrueTask[] = [
  { section: 'II.2', says: ['tổ chức các cuộc làm việc, hội thảo'], owner: /sở, ban, ngành/ },
  { section: 'II.2', says: ['Tổ chức Hội nghị sơ kết', 'Trung ương'], owner: /cấp thành phố/i },
  { section: 'III.1', says: ['báo cáo sơ kết 05 năm'], owner: /Chủ tịch Hội đồng.*sở, ban, ngành/, due: '2019-09-30' },
  {
    section: 'III.2',
    says: ['sinh hoạt chuyên đề'],
    owner: /Cụm trưởng, Khối trưởng/,
    start: '2019-07-01',
    due: '2019-09-30',
  },
  { section: 'III.3', says: ['Tham mưu trình Thường trực Ủy ban nhân dân'], owner: office },
  { section: 'III.3', says: ['Hướng dẫn các sở, ban', 'nội dung báo cáo'], owner: office },
  { section: 'III.3', says: ['Hướng dẫn tiêu chí xét chọn'], owner: office },
  { section: 'III.3', says: ['Tham mưu Ủy ban nhân dân', 'tổ chức Hội nghị'], owner: office },
  {
    section: 'III.3',
    says: ['cơ quan báo chí', 'tuyên truyền Hội nghị'],
    owner: office,
    with: [/Ban Tuyên giáo Thành ủy/, /Sở Thông tin và Truyền thông/],
  },
  { section: 'III.3', says: ['hiết kế nội dung phong sân khấu'], owner: office, with: [/Sở Văn hóa và Thể thao/] },
  { section: 'III.3', says: ['hương trình văn nghệ'], owner: office, with: [/Sở Văn hóa và Thể thao/] },
  { section: 'III.3', says: ['riển lãm hình ảnh'], owner: office, with: [/Sở Văn hóa và Thể thao/] },
  { section: 'III.3', says: ['phim tư liệu'], owner: office, with: [/Đài Truyền hình thành phố/] },
  { section: 'IV.1', says: ['Xây dựng Kế hoạch'], ...step1 },
  { section: 'IV.1', says: ['ề cương báo cáo'], ...step1 },
  { section: 'IV.1', says: ['Triển khai đến các sở'], ...step1 },
  { section: 'IV.2', says: ['xây dựng Báo cáo sơ kết'], ...step2 },
  { section: 'IV.2', says: ['ự thảo Chương trình Hội nghị'], ...step2 },
  { section: 'IV.2', says: ['ịch bản Hội nghị'], ...step2 },
  { section: 'IV.2', says: ['ham mưu bài phát biểu'], ...step2 },
  { section: 'IV.2', says: ['óm tắt báo cáo'], ...step2 },
  { section: 'IV.2', says: ['thực hiện báo cáo tham luận'], ...step2 },
  { section: 'IV.2', says: ['ập danh sách đại biểu khách mời'], ...step2 },
  { section: 'IV.2', says: ['n ấn và phát hành thư mời'], ...step2 },
  { section: 'IV.2', says: ['hẩm định hồ sơ'], ...step2 },
  { section: 'IV.2', says: ['ăn nhẹ giữa giờ'], ...step2 },
  { section: 'IV.2', says: ['ài liệu có liên quan'], ...step2 },
  { section: 'IV.3', says: ['tổ chức Hội nghị sơ kết'], start: '2019-11-01', due: '2019-11-20' },
  { section: 'IV.3', says: ['ửi Báo cáo sơ kết', 'Trung ương'], due: '2019-11-30' },
  { section: 'IV', says: ['triển khai thực hiện nghiêm túc'], owner: /Chủ tịch Hội đồng.*sở, ban, ngành/ },
]

/** Single bodies that the plan names as doing, helping, receiving or attending; collective names are no units. */
export const trueBodies: readonly string[] = [
  'Hội đồng Thi đua - Khen thưởng thành phố',
  'Hội đồng Thi đua - Khen thưởng Trung ương',
  'Ban Thi đua - Khen thưởng Trung ương',
  'Văn phòng đại diện Ban Thi đua - Khen thưởng Trung ương tại thành phố Hồ Chí Minh',
  'Ban Thi đua - Khen thưởng thành phố',
  'Sở Nội vụ',
  'Thường trực Thành ủy',
  'Thường trực Hội đồng nhân dân thành phố',
  'Thường trực Ủy ban nhân dân thành phố',
  'Ủy ban nhân dân thành phố',
  'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam thành phố',
  'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố',
  'Ban cán sự Đảng thành phố',
  'Ban Tuyên giáo Thành ủy',
  'Sở Thông tin và Truyền thông',
  'Sở Văn hóa và Thể thao',
  'Đài Truyền hình thành phố',
  'Đài Tiếng nói nhân dân thành phố',
  'Văn phòng Chủ tịch nước',
  'Văn phòng Chính phủ',
  'Văn phòng Thành ủy',
  'Văn phòng đoàn ĐBQH và HĐND thành phố',
]

/** Groups of guests, by the first words of each. */
export const trueGroups: readonly string[] = [
  'Đại diện lãnh đạo Hội đồng Thi đua - Khen thưởng Trung ương',
  'Lãnh đạo Thường trực Thành ủy',
  'Thành viên Hội đồng Thi đua - Khen thưởng thành phố',
  'Thường trực Hội đồng Thi đua - Khen thưởng và cán bộ chuyên trách',
  'Phóng viên, báo, đài',
]

export const trueProgramme: readonly string[] = [
  'Văn nghệ chào mừng',
  'Tuyên bố lý do',
  'Chiếu video clip',
  'Báo cáo nhận định',
  'Báo cáo tham luận',
  'Phát biểu chỉ đạo',
  'Tiếp thu ý kiến chỉ đạo',
  'Khen thưởng',
  'Bế mạc Hội nghị',
]

/** What the plan fixes for the conference itself, by field. */
export const trueFacts: readonly (readonly [string, RegExp])[] = [
  ['organiser', /^Hội đồng Thi đua - Khen thưởng thành phố$/],
  ['plannedTime', /tháng 11 năm 2019/],
  ['chair', /^Chủ tịch Hội đồng Thi đua - Khen thưởng thành phố$/],
  ['executingUnit', /^Cơ quan Thường trực Hội đồng/],
  ['venue', /^Hội trường 272/],
  ['fundSource', /quỹ thi đua, khen thưởng thành phố/],
  ['fundShare', /^20$/],
  ['planReference', /02\/KH-HĐTĐKT ngày 24 tháng 7 năm 2019/],
  ['reportDue', /^2019-09-30$/],
  ['meetingDue', /^2019-09-30$/],
  ['centreReportDue', /^2019-11-30$/],
]
