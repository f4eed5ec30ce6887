import { one } from './one'
import type { Rule } from './snapshot'

/** What can be wrong with the programme and the speeches. */
export const programmeRules: readonly Rule[] = [
  ({ conference: c, today, reasonOff }) => {
    if (!c.startsAt) return [one('no-day', 'conference', 'block', 'settings', 'Chưa định ngày giờ khai mạc.')]
    const day = c.startsAt.slice(0, 10)
    const off = reasonOff(day)
    return [
      ...(off ? [one('day-off', day, 'warn', 'settings', `Ngày hội nghị rơi vào ngày nghỉ (${off}).`)] : []),
      ...(day < today ? [one('day-past', day, 'info', 'settings', 'Ngày hội nghị đã qua.')] : []),
    ]
  },
  ({ conference: c }) => [
    ...(c.venue.name ? [] : [one('no-venue', 'conference', 'block', 'settings', 'Chưa nhập địa điểm.')]),
    ...(c.venue.capacity === null
      ? [one('no-capacity', 'conference', 'info', 'settings', 'Chưa nhập sức chứa hội trường.')]
      : []),
    ...(c.chair ? [] : [one('no-chair', 'conference', 'block', 'settings', 'Chưa nhập người chủ trì.')]),
    ...(c.contact.phone || c.contact.email
      ? []
      : [
          one(
            'no-contact',
            'conference',
            'warn',
            'settings',
            'Chưa có điện thoại hoặc thư điện tử của đầu mối liên hệ.',
          ),
        ]),
    ...(c.signer ? [] : [one('no-signer', 'conference', 'warn', 'settings', 'Chưa nhập người ký.')]),
  ],
  ({ items }) =>
    items.length === 0 ? [one('no-programme', 'agenda', 'warn', 'agenda', 'Chưa có chương trình hội nghị.')] : [],
  ({ items, conference: c }) => {
    const first = items.find((i) => i.isOpening)
    return first && c.startsAt && first.starts !== c.startsAt.slice(11, 16)
      ? [
          one(
            'programme-hour',
            first.id,
            'block',
            'agenda',
            `Chương trình bắt đầu “${first.title}” lúc ${first.starts}, giấy mời và thiết lập ghi ${c.startsAt.slice(11, 16)}.`,
            `giấy mời ghi ${c.startsAt.slice(11, 16)}`,
          ),
        ]
      : []
  },
  ({ items, people }) => {
    const known = new Map(people.map((p) => [p.id, p]))
    return items.flatMap((item) =>
      item.presenters.flatMap((p) => {
        if (p.kind !== 'delegate') return []
        const person = known.get(p.id ?? '')
        if (!person)
          return [
            one(
              'presenter-unlisted',
              `${item.id} ${p.id}`,
              'block',
              'agenda',
              `“${item.title}”: ${p.name} không còn trong danh sách đại biểu.`,
              `${p.name} không còn trong danh sách đại biểu`,
            ),
          ]
        return person.reply === 'declined'
          ? [
              one(
                'presenter-declined',
                `${item.id} ${p.id}`,
                'block',
                'agenda',
                `“${item.title}”: ${p.name} đã báo vắng.`,
                `${p.name} đã báo vắng`,
              ),
            ]
          : []
      }),
    )
  },
  ({ items }) =>
    items
      .filter(
        (i) =>
          !i.isHeading &&
          ['discussionPaper', 'summaryReport', 'directiveRemarks', 'openingRemarks'].includes(i.kind) &&
          i.presenters.length === 0,
      )
      .map((i) =>
        one(
          'nobody-presents',
          i.id,
          'warn',
          'agenda',
          `“${i.title}” chưa có người trình bày.`,
          'chưa có người trình bày',
        ),
      ),
  ({ items }) => {
    const count = items.filter((i) => i.kind === 'discussionPaper' && !i.isHeading).length
    return items.length > 0 && (count < 3 || count > 4)
      ? [
          one(
            'discussion-count',
            String(count),
            'info',
            'agenda',
            `Chương trình có ${count} tham luận; kế hoạch dự kiến 3 - 4 tham luận.`,
          ),
        ]
      : []
  },
  ({ items, speeches }) => {
    const written = new Set(speeches.map((s) => s.agendaItemId))
    return items
      .filter((i) => !i.isHeading && ['discussionPaper', 'summaryReport'].includes(i.kind) && !written.has(i.id))
      .map((i) =>
        one(
          'item-without-speech',
          i.id,
          'warn',
          'speeches',
          `“${i.title}” trong chương trình chưa có bài.`,
          'chưa có bài',
        ),
      )
  },
  ({ speeches, today }) =>
    speeches
      .filter((s) => !s.isOfficial && s.dueOn && s.dueOn < today)
      .map((s) =>
        one(
          'speech-late',
          s.id,
          'warn',
          'speeches',
          `Bài “${s.title}” quá hạn mà ${s.versions === 0 ? 'chưa có bản nào' : 'chưa có bản chính thức'}.`,
        ),
      ),
  ({ speeches, people }) => {
    const known = new Map(people.map((p) => [p.id, p]))
    return speeches.flatMap((s) => {
      const speaker = s.speakerId ? known.get(s.speakerId) : undefined
      if (s.speakerId && !speaker)
        return [
          one(
            'speaker-unlisted',
            s.id,
            'block',
            'speeches',
            `Người đọc bài “${s.title}” không còn trong danh sách đại biểu.`,
          ),
        ]
      return speaker?.reply === 'declined'
        ? [
            one(
              'speech-speaker-declined',
              s.id,
              'block',
              'speeches',
              `Người đọc bài “${s.title}” (${speaker.name}) đã báo vắng.`,
            ),
          ]
        : []
    })
  },
]
