import { z } from 'zod'
import { Day, line, open } from '../lib/fields'
import { Id } from '../lib/ids'

/** Facts of the preparation that belong to no list: due days of the plan, the fund and its share, what was read in the plan. */
export const PreparationFields = z.strictObject({
  /** `Kế hoạch số 02/KH-HĐTĐKT ngày 24 tháng 7 năm 2019`: what letters refer to. */
  planReference: line(300),
  /** What is reviewed, as letters name it: `sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị`. */
  reviewSubject: line(400),
  /** Units' reports are due before this day (plan III.1). */
  reportDue: open(Day),
  /** Thematic meetings of clusters and blocs are held by this day (plan III.2). */
  meetingDue: open(Day),
  /** The city's own report goes to the centre on this day (plan IV.3). */
  centreReportDue: open(Day),
  /** Where the money comes from, as the plan says it. */
  fundSource: line(400),
  /** The emulation and commendation fund, in đồng; null = not known yet. */
  fundTotal: open(
    z.number().int('Số tiền là số nguyên.').min(0, 'Số tiền không được âm.').max(1e13, 'Số tiền quá lớn.'),
  ),
  /** Share of the fund the conference may spend, in percent. */
  fundShare: z.number().min(0, 'Tỷ lệ từ 0 đến 100.').max(100, 'Tỷ lệ từ 0 đến 100.'),
  /** Spending above this percentage of the cap is warned of. */
  alarmShare: z.number().min(1, 'Từ 1 đến 100.').max(100, 'Từ 1 đến 100.'),
  /** First and last year of the figures that units send. */
  firstYear: z.number().int().min(1990).max(2100),
  lastYear: z.number().int().min(1990).max(2100),
})
export type PreparationFields = z.infer<typeof PreparationFields>
export const Preparation = PreparationFields.extend({ id: Id })
export type Preparation = z.infer<typeof Preparation>

export const preparationLabels = {
  planReference: 'Kế hoạch làm căn cứ',
  reviewSubject: 'Nội dung sơ kết',
  reportDue: 'Hạn báo cáo của đơn vị',
  meetingDue: 'Hạn sinh hoạt cụm, khối',
  centreReportDue: 'Hạn gửi báo cáo về Trung ương',
  fundSource: 'Nguồn kinh phí',
  fundTotal: 'Quỹ thi đua, khen thưởng',
  fundShare: 'Tỷ lệ trích (%)',
  alarmShare: 'Báo động từ (%)',
  firstYear: 'Số liệu từ năm',
  lastYear: 'Số liệu đến năm',
} satisfies Record<keyof PreparationFields, string>

/** A day the office treats otherwise than the law's calendar does. */
export const CalendarDayFields = z.strictObject({ day: Day, kind: z.enum(['off', 'work']), note: line(200) })
export const CalendarDay = CalendarDayFields.extend({ id: Id })
export type CalendarDay = z.infer<typeof CalendarDay>
export const calendarKindLabels = { off: 'Nghỉ', work: 'Làm bù' } satisfies Record<CalendarDay['kind'], string>
