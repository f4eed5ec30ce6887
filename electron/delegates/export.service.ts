import type { AttendanceBook } from '../../shared/checkin/attendance'
import { clockTime } from '../../shared/checkin/wall-clock'
import { delegateRoleLabels } from '../../shared/delegates/delegate'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { answerLabels, approvalLabels, viaLabels } from '../../shared/invitations/reply'
import { attendanceBook } from '../checkin/desk.queries'
import { getConference, listCategories } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { writeWhole } from '../core/settings'
import type { Db } from '../db/tables'
import { type BookColumn, writeWorkbook } from '../exchange/write/workbook'
import { replyFromRow } from '../invitations/replies.service'
import { listDelegates } from './delegates.queries'

export type ExportKind = 'delegates' | 'replies' | 'attendance'
type Cells = (string | number | null)[]
type List = { title: string; name: string; columns: BookColumn[]; rows: Cells[] }

const text = (header: string, width: number): BookColumn => ({ header, width, kind: 'text' })
const count = (header: string, width: number): BookColumn => ({ header, width, kind: 'number' })
const day = (header: string, width: number): BookColumn => ({ header, width, kind: 'date' })

// The headings are those that an import understands: an exported list comes back as it went.
const personColumns = [
  count('STT', 6),
  text('Mã đại biểu', 11),
  text('Xưng hô', 9),
  text('Họ và tên', 26),
  text('Chức vụ', 30),
  text('Đơn vị', 36),
  text('Nhóm đại biểu', 12),
]

const two = (n: number) => String(n).padStart(2, '0')
/** The day on the wall of this PC, `2019-11-15`. */
const localDay = (iso: string): string => {
  const at = new Date(iso)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

const personCells = (row: DelegateRow, index: number, codes: Map<string, string>): Cells => [
  index + 1,
  row.code,
  row.honorific,
  row.fullName,
  row.office,
  row.unit,
  row.categoryId ? (codes.get(row.categoryId) ?? '') : '',
]

type Source = { db: Db; rows: DelegateRow[]; book: AttendanceBook; codes: Map<string, string> }

function delegates({ rows, codes }: Source): List {
  const listed = rows.filter((r) => r.withdrawnAt === null)
  return {
    title: 'DANH SÁCH ĐẠI BIỂU',
    name: 'Đại biểu',
    columns: [
      ...personColumns,
      text('Điện thoại', 14),
      text('Thư điện tử', 24),
      text('Ghi chú', 24),
      text('Vai trò', 18),
      text('Học hàm, cấp bậc', 16),
    ],
    rows: listed.map((row, i) => [
      ...personCells(row, i, codes),
      row.phone,
      row.email,
      row.note,
      row.roles.map((role) => delegateRoleLabels[role]).join(', '),
      row.titles,
    ]),
  }
}

async function replies({ db, rows, codes }: Source): Promise<List> {
  const current = await db.selectFrom('replies').selectAll().where('current', '=', 1).execute()
  const replyOf = new Map(current.map((r) => [r.delegateId, replyFromRow(r)]))
  const listed = rows.filter((r) => r.withdrawnAt === null && r.origin === 'list')
  return {
    title: 'TỔNG HỢP PHẢN HỒI GIẤY MỜI',
    name: 'Phản hồi',
    columns: [
      ...personColumns,
      count('Số giấy mời', 9),
      text('Phản hồi', 16),
      text('Lý do', 24),
      text('Người dự thay', 24),
      text('Chức vụ người dự thay', 24),
      text('Điện thoại người dự thay', 14),
      text('Ý kiến của chủ trì', 14),
      day('Ngày trả lời', 12),
      text('Hình thức', 14),
    ],
    rows: listed.map((row, i) => {
      const reply = replyOf.get(row.id)
      const stand = reply?.substitute
      return [
        ...personCells(row, i, codes),
        row.letterNumber,
        answerLabels[row.reply],
        reply?.reason ?? '',
        stand ? `${stand.honorific} ${stand.fullName}`.trim() : '',
        stand?.office ?? '',
        stand?.phone ?? '',
        stand ? approvalLabels[stand.approval] : '',
        reply ? localDay(reply.at) : null,
        reply ? viaLabels[reply.via] : '',
      ]
    }),
  }
}

const presenceWords = { absent: 'Vắng', present: 'Có mặt', left: 'Đã về sớm' }
const attendsWords = { self: 'Đại biểu được mời', substitute: 'Người dự thay', 'walk-in': 'Khách không có giấy mời' }

async function attendance({ book, rows, codes }: Source): Promise<List> {
  const listed = rows.filter((r) => r.withdrawnAt === null || r.presence !== 'absent')
  return {
    title: 'DANH SÁCH ĐIỂM DANH',
    name: 'Điểm danh',
    columns: [
      ...personColumns,
      text('Trả lời trước', 16),
      text('Điểm danh', 12),
      text('Dự với tư cách', 22),
      text('Người vào thay', 24),
      text('Giờ đến', 9),
      text('Bàn đón', 12),
    ],
    rows: listed.map((row, i) => {
      const here = book.of(row.id)
      return [
        ...personCells(row, i, codes),
        answerLabels[row.reply],
        presenceWords[row.presence],
        here.attends ? attendsWords[here.attends] : '',
        here.attends === 'substitute' ? row.substituteName : '',
        here.first ? clockTime(here.first.at) : '',
        here.first?.desk ?? '',
      ]
    }),
  }
}

const makers = { delegates, replies, attendance }

/** Writes one of the lists as .xlsx, from the same rows as the screen, and leaves a line in the history. */
export async function exportLists(
  { file, what }: { file: string; what: ExportKind },
  context: Context,
): Promise<{ rows: number; name: string }> {
  const { host, db, session, write } = context
  const target = await host.resolveFile({ file, use: 'write' })
  const conference = await getConference(db)
  const codes = new Map((await listCategories(db)).map((c) => [c.id, c.code]))
  const list = await makers[what]({
    db,
    rows: await listDelegates(context),
    book: await attendanceBook(context),
    codes,
  })
  const title = [conference.organiser, list.title, conference.title].filter(Boolean)
  const bytes = await writeWorkbook({ sheets: [{ name: list.name, title, columns: list.columns, rows: list.rows }] })
  writeWhole(target.path, bytes)
  // A conference opened on a full disk cannot note it, and must still be able to hand out its lists.
  if (!session.database.readOnly)
    await write('delegates.export', (w) =>
      w.note('export', session.id, `Xuất “${list.title}” (${list.rows.length} dòng) ra tệp “${target.name}”.`),
    )
  return { rows: list.rows.length, name: target.name }
}
