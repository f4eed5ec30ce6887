import type { Conference } from '../../conference/conference'
import { openPlace } from '../closing/closing-text'
import type { PreparationFields } from '../preparation'
import { reportAreaLabels, reportAreas } from '../reports/unit-report'
import { type OutgoingFields, type OutgoingPurpose, outgoingPurposeLabels } from './outgoing'

type Facts = {
  c: Pick<Conference, 'organiser' | 'executingUnit' | 'title' | 'startsAt' | 'venue' | 'plannedTime'>
  p: Pick<PreparationFields, 'planReference' | 'reviewSubject' | 'firstYear' | 'lastYear' | 'reportDue'>
}
type Template = Pick<OutgoingFields, 'type' | 'subject' | 'recipients' | 'body'>
const day = (iso: string | null) =>
  iso ? `ngày ${iso.slice(8, 10)} tháng ${Number(iso.slice(5, 7))} năm ${iso.slice(0, 4)}` : '………'
const order = ({ c, p }: Facts) =>
  `Thực hiện ${p.planReference || 'Kế hoạch tổ chức sơ kết'} của ${c.organiser} về tổ chức ${p.reviewSubject || 'sơ kết'},`

const office = ({ c }: Facts) => c.executingUnit.replace(/^.*\((.*)\)$/, '$1')

/** First drafts of what the plan orders to be written (III.3, IV.1-2), with the conference's own names and days; all of it is edited. */
export const outgoingTemplates: Partial<Record<OutgoingPurpose, (facts: Facts) => Template>> = {
  reportGuidance: (f) => ({
    type: 'guidance',
    subject: `Nội dung báo cáo ${f.p.reviewSubject || 'sơ kết'}`,
    recipients: [],
    body: [
      `${order(f)} ${f.c.organiser} hướng dẫn nội dung báo cáo như sau:`,
      'I. NỘI DUNG BÁO CÁO',
      ...reportAreas.map(
        (area, i) => `- ${reportAreaLabels[area].replace(/^\d+\.\s*/, '')}${i === reportAreas.length - 1 ? '.' : ';'}`,
      ),
      `II. SỐ LIỆU`,
      `Tổng hợp số liệu khen thưởng các năm ${f.p.firstYear} - ${f.p.lastYear} theo tệp mẫu gửi kèm, phân theo hình thức, đối tượng và phương thức khen.`,
      'III. THỜI GIAN, NƠI NHẬN',
      `Báo cáo gửi về ${f.c.organiser} (qua ${office(f)}) trước ${day(f.p.reportDue)}./.`,
    ].join('\n'),
  }),
  // An outline is no kind of document of its own (Nghị định 30/2020/NĐ-CP, Phụ lục III): it goes as the appendix of a guidance.
  reportOutline: (f) => ({
    type: 'guidance',
    subject: `Thực hiện Đề cương báo cáo ${f.p.reviewSubject || 'sơ kết'}`,
    recipients: [],
    body: [
      `${order(f)} ${f.c.organiser} hướng dẫn các cơ quan, đơn vị xây dựng báo cáo theo Đề cương tại Phụ lục kèm theo.`,
      'Báo cáo nêu kết quả cụ thể, có số liệu so sánh từng năm; phần Chỉ thị 25-CT/TU viết thành mục riêng.',
      `Báo cáo gửi về ${f.c.organiser} (qua ${office(f)}) trước ${day(f.p.reportDue)}./.`,
      `# Phụ lục. Đề cương báo cáo ${f.p.reviewSubject || 'sơ kết'}`,
      'I. ĐẶC ĐIỂM, TÌNH HÌNH',
      'Khái quát đặc điểm, tình hình của cơ quan, đơn vị; thuận lợi, khó khăn.',
      'II. KẾT QUẢ THỰC HIỆN',
      ...reportAreas.map((area, i) => `${i + 1}. ${reportAreaLabels[area].replace(/^\d+\.\s*/, '')}`),
      'III. HẠN CHẾ, NGUYÊN NHÂN, BÀI HỌC KINH NGHIỆM',
      'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ, GIẢI PHÁP',
      'V. ĐỀ XUẤT, KIẾN NGHỊ',
    ].join('\n'),
  }),
  awardGuidance: (f) => ({
    type: 'guidance',
    subject: `Tiêu chí xét chọn, đề nghị khen thưởng tại ${f.c.title}`,
    recipients: [],
    body: [
      `${order(f)} ${f.c.organiser} hướng dẫn tiêu chí xét chọn, đề nghị khen thưởng như sau:`,
      'I. ĐỐI TƯỢNG',
      'Tập thể, cá nhân có thành tích tiêu biểu xuất sắc, trực tiếp thực hiện công tác tuyên truyền, tổ chức, triển khai có hiệu quả.',
      'II. TIÊU CHÍ',
      '1. Đối với tập thể',
      openPlace,
      '2. Đối với cá nhân',
      openPlace,
      'III. HỒ SƠ, THỜI GIAN',
      'Hồ sơ gồm: tờ trình; danh sách đề nghị khen thưởng; biên bản họp xét, kết quả bỏ phiếu của Hội đồng Thi đua - Khen thưởng cơ quan, đơn vị; báo cáo thành tích có xác nhận của thủ trưởng.',
      `Hồ sơ gửi về ${f.c.organiser} (qua ${office(f)}) trước ngày ${openPlace}./.`,
    ].join('\n'),
  }),
  speechRequest: (f) => ({
    type: 'letter',
    subject: `viết tham luận tại ${f.c.title}`,
    recipients: ['(tên đơn vị được mời tham luận)'],
    body: [
      `${order(f)} ${f.c.organiser} đề nghị quý đơn vị chuẩn bị một báo cáo tham luận tại Hội nghị.`,
      'Thời lượng trình bày không quá 07 phút. Tham luận gửi bản mềm để tổng hợp, biên tập trước khi in tài liệu Hội nghị.',
      `${f.c.organiser} mong nhận được sự phối hợp của quý đơn vị./.`,
    ].join('\n'),
  }),
  submissionCommittee: (f) => ({
    type: 'submission',
    subject: `Về việc tổ chức ${f.p.reviewSubject || f.c.title}`,
    recipients: ['Thường trực Ủy ban nhân dân thành phố'],
    body: [
      `${order(f)} ${f.c.executingUnit} kính trình Thường trực Ủy ban nhân dân thành phố xem xét, chấp thuận việc tổ chức ${f.c.title} với các nội dung sau:`,
      `1. Thời gian: ${f.c.startsAt ? day(f.c.startsAt) : f.c.plannedTime}.`,
      `2. Địa điểm: ${[f.c.venue.name, f.c.venue.address].filter(Boolean).join(', ')}.`,
      '3. Thành phần, chương trình, kinh phí: theo dự thảo gửi kèm.',
      'Kính trình Thường trực Ủy ban nhân dân thành phố xem xét, quyết định./.',
    ].join('\n'),
  }),
  submissionParty: (f) => ({
    type: 'submission',
    subject: `Về việc tổ chức ${f.p.reviewSubject || f.c.title}`,
    recipients: ['Ban cán sự Đảng Ủy ban nhân dân thành phố'],
    body: [
      `${order(f)} ${f.c.executingUnit} kính trình Ban cán sự Đảng cho ý kiến về việc tổ chức ${f.c.title}.`,
      'Kính trình Ban cán sự Đảng xem xét, cho ý kiến./.',
    ].join('\n'),
  }),
  pressCoordination: (f) => ({
    type: 'letter',
    subject: `phối hợp tuyên truyền ${f.c.title}`,
    recipients: [
      'Ban Tuyên giáo Thành ủy',
      'Sở Thông tin và Truyền thông',
      'Đài Truyền hình thành phố',
      'Đài Tiếng nói nhân dân thành phố',
    ],
    body: [
      `${order(f)} ${f.c.organiser} đề nghị quý cơ quan phối hợp, chỉ đạo các cơ quan báo chí đẩy mạnh tuyên truyền trước, trong và sau Hội nghị.`,
      'Đề nghị gửi danh sách phóng viên dự và đưa tin (họ tên, số thẻ nhà báo, thiết bị mang theo) để làm thủ tục./.',
    ].join('\n'),
  }),
  cultureCoordination: (f) => ({
    type: 'letter',
    subject: `phối hợp trang trí, văn nghệ, triển lãm phục vụ ${f.c.title}`,
    recipients: ['Sở Văn hóa và Thể thao'],
    body: [
      `${order(f)} ${f.c.organiser} đề nghị Sở Văn hóa và Thể thao phối hợp thực hiện:`,
      '- Thiết kế nội dung phông sân khấu và khẩu hiệu trang trí, cổ động trong và ngoài Hội trường;',
      '- Chương trình văn nghệ đầu giờ 30 phút;',
      '- Triển lãm hình ảnh phong trào thi đua yêu nước và công tác khen thưởng.',
      'Dự thảo nội dung đề nghị gửi để thống nhất trước khi thực hiện./.',
    ].join('\n'),
  }),
  broadcastCoordination: (f) => ({
    type: 'letter',
    subject: `phối hợp thực hiện phim tư liệu phục vụ ${f.c.title}`,
    recipients: ['Đài Truyền hình thành phố'],
    body: [
      `${order(f)} ${f.c.organiser} đề nghị Đài Truyền hình thành phố phối hợp thực hiện phim tư liệu sơ kết.`,
      'Kịch bản, lời bình đề nghị gửi để thống nhất trước khi dựng hình./.',
    ].join('\n'),
  }),
  thanks: (f) => ({
    type: 'letter',
    subject: `cảm ơn đã dự và phối hợp tổ chức ${f.c.title}`,
    recipients: ['(tên cơ quan, đơn vị)'],
    body: [
      `${f.c.title} đã thành công tốt đẹp. ${f.c.organiser} trân trọng cảm ơn quý cơ quan, đơn vị đã dự và phối hợp tổ chức Hội nghị.`,
      `${f.c.organiser} mong tiếp tục nhận được sự quan tâm, phối hợp của quý cơ quan, đơn vị./.`,
    ].join('\n'),
  }),
  conclusion: (f) => ({
    type: 'notice',
    subject: `Kết luận của đồng chí chủ trì tại ${f.c.title}`,
    recipients: [],
    body: [
      `Ngày ${f.c.startsAt ? day(f.c.startsAt).replace('ngày ', '') : '………'}, ${f.c.organiser} tổ chức ${f.c.title}. Sau khi nghe báo cáo và các tham luận, đồng chí chủ trì kết luận như sau:`,
      '1. Đánh giá kết quả',
      openPlace,
      '2. Nhiệm vụ, giải pháp thời gian tới',
      openPlace,
      '3. Tổ chức thực hiện',
      openPlace,
      `${f.c.organiser} thông báo để các cơ quan, đơn vị biết, thực hiện./.`,
    ].join('\n'),
  }),
}

/** What can be begun from a template, in the order of the plan. */
export const templatePurposes = Object.keys(outgoingTemplates) as OutgoingPurpose[]
export const templateLabel = (purpose: OutgoingPurpose): string => outgoingPurposeLabels[purpose]
