import { ProblemError } from '../../shared/ipc/reply'
import { unitKey } from '../../shared/names/units'
import { type Unit, type UnitFields, unitLabels } from '../../shared/units/unit'
import { movePresenters } from '../agenda/presenters'
import { moveDossiersOfUnit, refuseWithDossiers, releaseAwardUnit } from '../awards/links'
import type { Context, Ids, Write } from '../core/context'
import type { Trx } from '../db/tables'
import { moveInPreparation, refuseInPreparation, releaseUnit } from '../preparation/links'
import { moveDrafting, refuseDraftingUnit } from '../speeches/links'
import { newUnit } from './unit-row'
import { getUnit, listUnits } from './units.queries'

export type UnitInput = Partial<UnitFields> & { id?: string; synonyms?: string[] }

/** Finds the unit that a name means, by its own name, its short name or a synonym; spelling and abbreviations folded. */
export async function unitsByKey(trx: Trx): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const unit of await listUnits(trx)) {
    for (const name of [unit.name, unit.shortName, ...unit.synonyms]) {
      const key = unitKey(name)
      if (key && !found.has(key)) found.set(key, unit.id)
    }
  }
  return found
}

async function refuseTakenNames(trx: Trx, id: string | undefined, names: string[]): Promise<void> {
  const known = await unitsByKey(trx)
  for (const name of names) {
    const owner = known.get(unitKey(name))
    if (owner && owner !== id) {
      const other = await getUnit(trx, owner)
      throw new ProblemError(
        'invalid',
        `“${name}” đã là tên của đơn vị “${other?.name}”. Hãy gộp hai đơn vị, hoặc đặt tên khác; chưa có gì được lưu.`,
        { fields: { name: 'Tên này đã có.' } },
      )
    }
  }
}

async function setSynonyms(w: Write, ids: Ids, unit: Unit, wanted: string[]): Promise<void> {
  const clean = [...new Set(wanted.filter((text) => text !== ''))]
  const rows = await w.trx.selectFrom('unitSynonyms').selectAll().where('unitId', '=', unit.id).execute()
  for (const row of rows)
    if (!clean.includes(row.text))
      await w.remove('unitSynonyms', row.id, `Bỏ tên gọi khác “${row.text}” của ${unit.name}.`)
  for (const text of clean)
    if (!rows.some((row) => row.text === text))
      await w.insert(
        'unitSynonyms',
        { id: ids.uuid(), unitId: unit.id, text },
        `Thêm tên gọi khác “${text}” cho ${unit.name}.`,
      )
}

const differences = (before: Unit, after: Partial<UnitFields>) =>
  (Object.keys(unitLabels) as (keyof UnitFields)[])
    .filter((key) => after[key] !== undefined && after[key] !== before[key])
    .map((key) =>
      key.endsWith('Id')
        ? `đổi ${unitLabels[key].toLocaleLowerCase('vi')}`
        : `${unitLabels[key]}: ${before[key] ?? ''} → ${after[key] ?? ''}`,
    )
    .join('; ')

/** Adds a unit or changes the fields given; its names must not mean another unit. */
export async function saveUnit({ id, synonyms, ...fields }: UnitInput, { write, ids }: Context): Promise<Unit> {
  return write('units.save', async (w) => {
    await refuseTakenNames(w.trx, id, [fields.name ?? '', fields.shortName ?? '', ...(synonyms ?? [])].filter(Boolean))
    const unitId = id ?? ids.uuid()
    if (id) {
      const before = await getUnit(w.trx, id)
      if (!before) throw new ProblemError('not-found', 'Đơn vị này không còn. Hãy tải lại danh sách.')
      if (fields.parentId === id)
        throw new ProblemError('invalid', 'Đơn vị không thể trực thuộc chính nó.', {
          fields: { parentId: 'Hãy chọn đơn vị khác.' },
        })
      const { name, ...rest } = fields
      await w.update(
        'units',
        id,
        name ? { ...rest, name } : rest,
        `Sửa đơn vị ${before.name}. ${differences(before, fields)}`,
      )
    } else {
      if (!fields.name)
        throw new ProblemError('invalid', 'Chưa nhập tên đơn vị.', { fields: { name: 'Chưa nhập tên đơn vị.' } })
      const { name, ...rest } = fields
      await w.insert('units', newUnit(unitId, name, rest), `Thêm đơn vị ${name}.`)
    }
    const saved = (await getUnit(w.trx, unitId)) as Unit
    if (synonyms) await setSynonyms(w, ids, saved, synonyms)
    return (await getUnit(w.trx, unitId)) as Unit
  })
}

/** Removes a unit that nobody comes from. */
export async function removeUnit(id: string, { write }: Context): Promise<Record<string, never>> {
  return write('units.remove', async (w) => {
    const unit = await getUnit(w.trx, id)
    if (!unit) throw new ProblemError('not-found', 'Đơn vị này không còn.')
    const person = await w.trx.selectFrom('delegates').select('id').where('unitId', '=', id).executeTakeFirst()
    if (person)
      throw new ProblemError(
        'refused',
        `“${unit.name}” còn đại biểu nên chưa xóa được. Hãy chuyển họ sang đơn vị khác, hoặc gộp hai đơn vị.`,
      )
    await refuseDraftingUnit(w.trx, id, unit.name)
    await refuseWithDossiers(w.trx, unit)
    await refuseInPreparation(w.trx, unit)
    await releaseUnit(w, unit)
    await releaseAwardUnit(w, id, `Xóa đơn vị ${unit.name}.`)
    for (const child of await w.trx.selectFrom('units').select('id').where('parentId', '=', id).execute())
      await w.update('units', child.id, { parentId: null }, `Bỏ trực thuộc ${unit.name}.`)
    for (const s of await w.trx.selectFrom('unitSynonyms').selectAll().where('unitId', '=', id).execute())
      await w.remove('unitSynonyms', s.id, `Bỏ tên gọi khác “${s.text}”.`)
    await w.remove('units', id, `Xóa đơn vị ${unit.name}.`)
    return {}
  })
}

/** Moves everybody and everything of one unit to another; the name that goes stays as a synonym, so later lists still match. */
export async function mergeUnits(from: string, into: string, { write, ids }: Context): Promise<Unit> {
  if (from === into) throw new ProblemError('invalid', 'Hãy chọn hai đơn vị khác nhau để gộp.')
  return write('units.merge', async (w) => {
    const [gone, kept] = [await getUnit(w.trx, from), await getUnit(w.trx, into)]
    if (!gone || !kept) throw new ProblemError('not-found', 'Một trong hai đơn vị không còn. Hãy tải lại danh sách.')
    const text = `Gộp ${gone.name} vào ${kept.name}.`
    for (const d of await w.trx.selectFrom('delegates').select('id').where('unitId', '=', from).execute())
      await w.update('delegates', d.id, { unitId: into }, text)
    await moveDrafting(w, from, into, text)
    for (const u of await w.trx.selectFrom('units').select('id').where('parentId', '=', from).execute())
      await w.update('units', u.id, { parentId: u.id === into ? null : into }, text)
    for (const s of await w.trx.selectFrom('unitSynonyms').selectAll().where('unitId', '=', from).execute())
      await w.remove('unitSynonyms', s.id, text)
    await movePresenters(w, gone, kept, text)
    await moveDossiersOfUnit(w, from, into, text)
    await moveInPreparation(w, gone, kept, text)
    await w.remove('units', from, text)
    await setSynonyms(
      w,
      ids,
      kept,
      [...kept.synonyms, gone.name, gone.shortName, ...gone.synonyms].filter((name) => name !== kept.name),
    )
    return (await getUnit(w.trx, into)) as Unit
  })
}
