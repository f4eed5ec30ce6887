import { dayNumber, dayOf } from '../lib/dates'
import type { SpeechFields } from './speech'

export type SpeechSeed = Omit<SpeechFields, 'summaryOfId' | 'agendaItemId' | 'speakerId' | 'unitId'> & {
  /** The seed (by its place) whose text this one is a summary of. */
  summaryOf?: number
}

type Line = Pick<SpeechSeed, 'title' | 'kind' | 'form' | 'speaker' | 'minutes'> & { days: number; summaryOf?: number }

/**
 * The texts of the plan's programme (02/KH-HĐTĐKT, II.3.7 and IV.2) with the opening and closing words that it does not name;
 * minutes and days before the conference are the office's habit. `papers` is how many units are asked, three or four.
 */
export function speechTemplate(conference: { chair: string; startsAt: string | null }, papers: 3 | 4): SpeechSeed[] {
  const { chair } = conference
  const lines: Line[] = [
    { title: 'Báo cáo kết quả thực hiện', kind: 'full-report', form: 'full', speaker: '', minutes: null, days: 16 },
    {
      title: 'Báo cáo tóm tắt kết quả thực hiện',
      kind: 'summary-report',
      form: 'full',
      speaker: '',
      minutes: 20,
      days: 14,
      summaryOf: 0,
    },
    ...Array.from({ length: papers }, (_, i) => ({
      title: `Tham luận ${i + 1}`,
      kind: 'discussion-paper' as const,
      form: 'full' as const,
      speaker: '',
      minutes: 8,
      days: 16,
    })),
    {
      title: 'Phát biểu chỉ đạo của lãnh đạo Hội đồng Thi đua - Khen thưởng Trung ương',
      kind: 'directive-remarks',
      form: 'points',
      speaker: 'Đồng chí lãnh đạo Hội đồng Thi đua - Khen thưởng Trung ương',
      minutes: 15,
      days: 10,
    },
    {
      title: 'Phát biểu chỉ đạo của lãnh đạo Thành ủy',
      kind: 'directive-remarks',
      form: 'points',
      speaker: 'Đồng chí lãnh đạo Thành ủy',
      minutes: 15,
      days: 10,
    },
    {
      title: 'Tiếp thu ý kiến chỉ đạo',
      kind: 'acknowledgement',
      form: 'skeleton',
      speaker: chair,
      minutes: 10,
      days: 7,
    },
    { title: 'Phát biểu khai mạc', kind: 'opening-remarks', form: 'full', speaker: chair, minutes: 8, days: 7 },
    { title: 'Phát biểu bế mạc', kind: 'closing-remarks', form: 'full', speaker: chair, minutes: 8, days: 7 },
    {
      title: 'Lời dẫn chương trình (MC)',
      kind: 'mc-script',
      form: 'full',
      speaker: 'Người dẫn chương trình',
      minutes: null,
      days: 4,
    },
  ]
  const start = conference.startsAt
  return lines.map(({ days, ...line }, i) => ({
    ...line,
    drafter: '',
    drafterPhone: '',
    dueOn: start ? dayOf(dayNumber(start) - days) : null,
    position: (i + 1) * 10,
    note: '',
  }))
}
