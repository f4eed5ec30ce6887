import type { conferenceContract } from '../../shared/conference/conference.contract'
import { ProblemError } from '../../shared/ipc/reply'
import type { HandlersOf } from '../core/context'
import { listCategories } from './conference.queries'

type Names = 'categories.list' | 'categories.save' | 'categories.remove' | 'subgroups.save' | 'subgroups.remove'

/** A code is read aloud and printed beside a colour, so two groups must not share one. */
const taken = (what: string, code: string) =>
  new ProblemError('invalid', `Mã “${code}” đã dùng cho ${what} khác. Hãy đặt mã khác; chưa có gì được lưu.`, {
    fields: { code: 'Mã này đã dùng.' },
  })

export const categoriesHandlers: HandlersOf<Pick<typeof conferenceContract, Names>> = {
  'categories.list': async (_, { db }) => listCategories(db),
  'categories.save': async ({ id, ...fields }, { write, ids }) =>
    write('categories.save', async (w) => {
      const same = await w.trx.selectFrom('categories').select('id').where('code', '=', fields.code).executeTakeFirst()
      if (same && same.id !== id) throw taken('nhóm', fields.code)
      if (id)
        await w.update(
          'categories',
          id,
          fields,
          `Sửa nhóm ${fields.code}: chỉ tiêu ${fields.quota}, thứ tự ${fields.weight}.`,
        )
      else
        await w.insert(
          'categories',
          { id: ids.uuid(), ...fields },
          `Thêm nhóm ${fields.code}, chỉ tiêu ${fields.quota}.`,
        )
      return listCategories(w.trx)
    }),
  'categories.remove': async ({ id }, { write }) =>
    write('categories.remove', async (w) => {
      const { people } = await w.trx
        .selectFrom('delegates')
        .select((e) => e.fn.countAll<number>().as('people'))
        .where('categoryId', '=', id)
        .executeTakeFirstOrThrow()
      if (people > 0)
        throw new ProblemError(
          'refused',
          `Nhóm này còn ${people} đại biểu nên chưa xóa được. Hãy chuyển họ sang nhóm khác trước.`,
        )
      for (const unit of await w.trx.selectFrom('units').select('id').where('categoryId', '=', id).execute())
        await w.update(
          'units',
          unit.id,
          { categoryId: null, subgroupId: null },
          'Bỏ nhóm đại biểu của đơn vị vì nhóm bị xóa.',
        )
      for (const s of await w.trx.selectFrom('subgroups').select(['id', 'code']).where('categoryId', '=', id).execute())
        await w.remove('subgroups', s.id, `Xóa nhóm nhỏ ${s.code}.`)
      await w.remove('categories', id, 'Xóa nhóm đại biểu.')
      return listCategories(w.trx)
    }),
  'subgroups.save': async ({ id, ...fields }, { write, ids }) =>
    write('subgroups.save', async (w) => {
      const same = await w.trx
        .selectFrom('subgroups')
        .select('id')
        .where('categoryId', '=', fields.categoryId)
        .where('code', '=', fields.code)
        .executeTakeFirst()
      if (same && same.id !== id) throw taken('nhóm nhỏ', fields.code)
      const row = { ...fields, offices: JSON.stringify(fields.offices) }
      if (id) await w.update('subgroups', id, row, `Sửa nhóm nhỏ ${fields.code}, thứ tự ${fields.weight}.`)
      else await w.insert('subgroups', { id: ids.uuid(), ...row }, `Thêm nhóm nhỏ ${fields.code}.`)
      return listCategories(w.trx)
    }),
  'subgroups.remove': async ({ id }, { write }) =>
    write('subgroups.remove', async (w) => {
      for (const table of ['delegates', 'units'] as const) {
        const used = await w.trx.selectFrom(table).select('id').where('subgroupId', '=', id).executeTakeFirst()
        if (used)
          throw new ProblemError(
            'refused',
            'Nhóm nhỏ này còn đại biểu hoặc đơn vị nên chưa xóa được. Hãy chuyển họ sang nhóm nhỏ khác trước.',
          )
      }
      await w.remove('subgroups', id, 'Xóa nhóm nhỏ.')
      return listCategories(w.trx)
    }),
}
