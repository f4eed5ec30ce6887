import type { Overview } from '../../shared/conference/conference.contract'

/** One stage of the work: how many of how many, what is said below, and the screen where it is done. `of` 0 is not known yet. */
export type Stage = { label: string; done: number; of: number; note: string; screen: string }

const list = (parts: readonly (string | false)[]) => parts.filter(Boolean).join(', ')

/** The way from the list to the day, told from the numbers. */
export function stagesOf(o: Overview): Stage[] {
  const { letters: l, replies: r } = o
  const sent = l.sent + l.received
  const numbered = l.numbered + sent
  const approved = l.approved + l.printed + numbered
  // A letter to a unit is one paper for all whom it asks for: papers are counted here, not people.
  const papers = l.draft + approved
  const answered = r.accepted + r.substitute + r.declined
  return [
    {
      label: 'Danh sách',
      done: o.delegates,
      of: o.quota,
      note: o.capacity === null ? 'Chưa nhập sức chứa hội trường' : `Hội trường ${o.capacity} chỗ`,
      screen: 'delegates',
    },
    {
      label: 'Duyệt giấy mời',
      done: approved,
      of: papers + o.delegates - o.invited,
      note: list([l.draft > 0 && `${l.draft} nháp`, l.withdrawn > 0 && `${l.withdrawn} thu hồi`]) || ' ',
      screen: 'invitations',
    },
    { label: 'Ký, cấp số', done: numbered, of: papers, note: ' ', screen: 'invitations' },
    {
      label: 'Chuyển giấy',
      done: sent,
      of: papers,
      note: l.received > 0 ? `${l.received} đã ký nhận` : ' ',
      screen: 'invitations',
    },
    {
      label: 'Phản hồi',
      done: answered,
      of: o.invited,
      note: answered > 0 ? `${r.accepted} dự, ${r.substitute} dự thay, ${r.declined} vắng` : ' ',
      screen: 'replies',
    },
    {
      label: 'Có mặt',
      done: o.present,
      of: r.accepted + r.substitute,
      note: 'so với số báo dự',
      screen: 'checkin',
    },
  ]
}
