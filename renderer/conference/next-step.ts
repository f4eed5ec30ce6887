import type { Overview } from '../../shared/conference/conference.contract'

/** The one thing to do next, told from the numbers. */
export function nextStep(o: Overview): { text: string; act: string; screen: string } {
  const unnumbered = o.letters.approved + o.letters.printed
  if (o.delegates === 0)
    return {
      text: 'Nhập danh sách đại biểu từ tệp Excel của các đơn vị.',
      act: 'Nhập danh sách',
      screen: 'delegates',
    }
  if (o.warnings.some((w) => w.screen === 'settings' && w.severity === 'warn'))
    return {
      text: 'Điền nốt ngày giờ, địa điểm, đầu mối liên hệ và người ký để giấy mời đủ nội dung.',
      act: 'Mở Thiết lập',
      screen: 'settings',
    }
  if (o.invited < o.delegates)
    return {
      text: `Lập giấy mời cho ${o.delegates - o.invited} đại biểu chưa có.`,
      act: 'Lập giấy mời',
      screen: 'invitations',
    }
  if (o.letters.draft > 0)
    return {
      text: `Duyệt ${o.letters.draft} giấy mời nháp.`,
      act: 'Duyệt giấy mời',
      screen: 'invitations',
    }
  if (unnumbered > 0)
    return {
      text: `In, trình ký rồi cấp số cho ${unnumbered} giấy mời.`,
      act: 'In và cấp số',
      screen: 'invitations',
    }
  if (o.letters.numbered > 0)
    return {
      text: `Chuyển ${o.letters.numbered} giấy mời và in sổ chuyển giao.`,
      act: 'Chuyển giấy mời',
      screen: 'invitations',
    }
  if (o.replies.none > 0)
    return {
      text: `Nhập phản hồi, gọi điện cho ${o.replies.none} đại biểu chưa trả lời.`,
      act: 'Xem phản hồi',
      screen: 'replies',
    }
  return { text: 'Mọi đại biểu đã trả lời. Ngày hội nghị: mở bàn đón tiếp.', act: 'Bàn đón tiếp', screen: 'checkin' }
}
