import { z } from 'zod'
import { Attachment } from '../exchange/attachment'
import { FileRef } from '../exchange/file-ref'
import { call, largeCall, startCall } from '../ipc/call'
import { Day, line, requiredLine } from '../lib/fields'
import { Id } from '../lib/ids'
import { Category, CategoryFields, SubgroupFields } from './category'
import { Conference, ConferencePatch } from './conference'
import { TableName, TableView } from './table-view'

const None = z.strictObject({})
const Opened = z.object({ id: Id, title: z.string() })

export const AppState = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser', 'command']),
  /** Who works at this PC; stands in the history of every change. Empty until chosen. */
  operator: z.string(),
  /** The name of this desk on the day, `Bàn 1`. */
  desk: z.string(),
  open: z
    .object({
      id: Id,
      title: z.string(),
      folder: z.string(),
      kind: z.enum(['real', 'sample', 'rehearsal']),
      /** Opened on a full disk: only to be read. */
      readOnly: z.boolean(),
      /** A damaged page was found: only what is sound can be read, nothing is written. */
      damaged: z.boolean(),
      /** The practice conference lives in its own time: the day at which its today stops; null for all others. */
      lastDay: z.string().nullable(),
    })
    .nullable(),
  /** Said once after a start that found an unclean end. */
  recovered: z.boolean(),
  recent: z.array(
    z.object({ ref: z.string(), title: z.string(), folder: z.string(), openedAt: z.string(), missing: z.boolean() }),
  ),
  /** Where new conferences go unless another folder is chosen. */
  defaultFolder: z.string(),
  /** Megabytes free on the disk of the open conference, null when unknown. */
  freeMb: z.number().nullable(),
})
export type AppState = z.infer<typeof AppState>

export const Overview = z.object({
  quota: z.number(),
  delegates: z.number(),
  invited: z.number(),
  capacity: z.number().nullable(),
  letters: z.object({
    draft: z.number(),
    approved: z.number(),
    printed: z.number(),
    numbered: z.number(),
    sent: z.number(),
    received: z.number(),
    withdrawn: z.number(),
  }),
  replies: z.object({ accepted: z.number(), declined: z.number(), substitute: z.number(), none: z.number() }),
  present: z.number(),
  /** What stands in the way, worst first, each with the screen that mends it. */
  warnings: z.array(z.object({ severity: z.enum(['block', 'warn', 'info']), text: z.string(), screen: z.string() })),
  categories: z.array(
    z.object({
      id: Id,
      code: z.string(),
      name: z.string(),
      color: z.string(),
      quota: z.number(),
      delegates: z.number(),
      accepted: z.number(),
      present: z.number(),
    }),
  ),
})
export type Overview = z.infer<typeof Overview>

export const conferenceContract = {
  'app.state': startCall(None, AppState),
  'app.setPerson': startCall(
    z.strictObject({ operator: line(80).optional(), desk: requiredLine('tên bàn', 40).optional() }),
    AppState,
  ),
  /** How whoever works here likes the tables, by table. */
  'app.views': startCall(None, z.record(z.string(), TableView)),
  'app.saveView': startCall(z.strictObject({ table: TableName, view: TableView }), None),
  'conference.create': startCall(
    z.strictObject({
      template: z.enum(['plan-02', 'blank', 'sample']),
      title: line(500).optional(),
      /** The day of the conference where it is known; it opens at 08:00 until somebody says otherwise. */
      day: Day.optional(),
      folder: FileRef.optional(),
    }),
    Opened,
  ),
  'conference.open': startCall(
    z.strictObject({ recent: z.string().max(200).optional(), folder: FileRef.optional() }),
    Opened,
  ),
  'conference.close': startCall(None, None),
  /** A copy of the open conference to rehearse the day in, without its arrivals; it is opened, the real one closed. */
  'conference.rehearse': largeCall(None, Opened),
  'conference.forget': startCall(z.strictObject({ recent: z.string().max(200) }), AppState),
  'conference.get': call(None, Conference),
  'conference.update': call(ConferencePatch, Conference),
  'conference.overview': call(None, Overview),
  'files.chooseFolder': startCall(
    z.strictObject({ purpose: z.enum(['open', 'new']) }),
    z.object({ token: z.string(), name: z.string() }).nullable(),
  ),
  'files.saveTarget': call(
    z.strictObject({ suggestedName: requiredLine('tên tệp', 150), kind: z.enum(['pdf', 'docx', 'xlsx', 'db', 'txt']) }),
    z.object({ token: z.string(), name: z.string() }).nullable(),
  ),
  /** Opens a copy of a file that the conference keeps; the desktop hands it to the PC's own program, a browser downloads the token. */
  'files.openKept': call(Attachment, z.object({ token: z.string() })),
  'files.reveal': startCall(z.strictObject({ file: FileRef }), None),
  'categories.list': call(None, z.array(Category)),
  'categories.save': call(CategoryFields.extend({ id: Id.optional() }), z.array(Category)),
  'categories.remove': call(z.strictObject({ id: Id }), z.array(Category)),
  'subgroups.save': call(SubgroupFields.extend({ id: Id.optional(), categoryId: Id }), z.array(Category)),
  'subgroups.remove': call(z.strictObject({ id: Id }), z.array(Category)),
}
