import type { Category } from '../../shared/conference/category'
import { freshCode } from '../../shared/delegates/code'
import { completeDelegate, emptyDelegate, type World } from '../../shared/delegates/complete'
import { type DelegateFields, delegateRoleLabels, delegateRoles } from '../../shared/delegates/delegate'
import { addSentence } from '../../shared/delegates/words'
import type { ReadRow } from '../../shared/exchange/said'
import type { Judgement } from '../../shared/exchange/verdicts'
import { groupReader } from '../../shared/exchange/verdicts-cells'
import type { PersonPlan } from '../../shared/exchange/verdicts-plan'
import { splitName } from '../../shared/names/person-name'
import { unitKey } from '../../shared/names/units'
import type { CallOptions, Ids, Write } from '../core/context'
import { loadWorld } from '../delegates/delegates.queries'
import { editDelegate, newDelegate, takenCodes } from '../delegates/delegates.service'
import { toRow } from '../delegates/ranked.queries'
import { openSlot } from '../units/ask-delegates.service'
import { newUnit } from '../units/unit-row'
import { unitsByKey } from '../units/units.service'
import { rememberSaid } from './import-register'

type Tools = CallOptions & { ids: Ids; importId: string }

/** Writes what the verdicts decided: units first, then people in the order of the file. */
export async function applyDelegates(w: Write, judged: Judgement, tools: Tools): Promise<void> {
  await addUnits(w, judged, tools)
  const world = await loadWorld(w.trx)
  const unitIds = await unitsByKey(w.trx)
  const codes = await takenCodes(w.trx)
  const categoryOf = groupReader(world.categories)
  const unitIdOf = (name: string | undefined) => (name ? (unitIds.get(unitKey(name)) ?? null) : null)
  for (const [done, plan] of judged.plans.entries()) {
    if (done % 200 === 0) {
      tools.signal.throwIfAborted()
      tools.progress(done, judged.plans.length, 'Đang ghi vào danh sách…')
    }
    if (plan.kind === 'add') await addPerson(w, plan, world, unitIdOf(plan.row.said.unit), codes, tools)
    else {
      if (plan.kind === 'update') {
        const given = patchOf(plan, categoryOf, unitIdOf(plan.row.said.unit))
        await editDelegate(w, world, plan.person.id, given)
      }
      await rememberSaid(w, tools.ids.uuid, {
        delegateId: plan.person.id,
        source: plan.row.source,
        said: JSON.stringify(plan.said),
        importId: tools.importId,
      })
    }
  }
}

/** New units come after those there are, in the order of the file: lists keep the office's own order of units. */
async function addUnits(w: Write, { newUnits }: Judgement, { ids }: Tools): Promise<void> {
  const last = await w.trx
    .selectFrom('units')
    .select((e) => e.fn.max('precedence').as('precedence'))
    .executeTakeFirst()
  let precedence = Math.max(1000, Number(last?.precedence ?? 0))
  for (const { name, categoryId, subgroupId } of newUnits) {
    precedence = Math.min(100_000, precedence + 1)
    await w.insert('units', newUnit(ids.uuid(), name, { categoryId, subgroupId, precedence }), `Thêm đơn vị ${name}.`)
  }
}

const rolesOf = (labels: string): DelegateFields['roles'] => {
  const said = labels.split(', ')
  return delegateRoles.filter((role) => said.includes(delegateRoleLabels[role]))
}

/** Parts of the name where the file had a column for the last one: two syllables of it stay together. */
function partsOf(row: ReadRow): Partial<DelegateFields> {
  if (row.givenName === '') return {}
  const rest = (row.said.fullName ?? '').slice(0, -row.givenName.length - 1)
  const { family, middle } = splitName(`${rest} x`)
  return { familyName: family, middleName: middle, givenName: row.givenName }
}

async function addPerson(
  w: Write,
  { row, category }: Extract<PersonPlan, { kind: 'add' }>,
  world: World,
  unitId: string | null,
  codes: Set<string>,
  { ids, importId }: Tools,
): Promise<void> {
  const { said } = row
  const given: DelegateFields = {
    ...emptyDelegate,
    ...partsOf(row),
    honorific: said.honorific ?? '',
    titles: said.titles ?? '',
    fullName: said.fullName ?? '',
    office: said.office ?? '',
    unitId,
    categoryId: category?.id ?? null,
    phone: said.phone ?? '',
    email: said.email ?? '',
    roles: rolesOf(said.roles ?? ''),
    note: said.note ?? '',
  }
  // A place that the unit was asked to fill is taken by who is named for it: the same code, the same letter.
  const slot = unitId ? await openSlot(w.trx, unitId) : undefined
  if (slot) {
    const { categoryId: _, roles, ...named } = given
    await editDelegate(w, world, slot, { ...named, ...(roles.length ? { roles } : {}) })
    const value = { delegateId: slot, source: row.source, said: JSON.stringify(said), importId }
    await w.insert('sourceValues', { id: ids.uuid(), ...value }, '')
    return
  }
  const { fields, problems } = completeDelegate(given, undefined, world)
  if (Object.keys(problems).length) throw new Error(`row ${row.key} was judged sound: ${JSON.stringify(problems)}`)
  const code = freshCode(ids.digits, codes)
  codes.add(code)
  const person = newDelegate(fields, { id: ids.uuid(), code, at: w.at, origin: 'list' })
  await w.insert('delegates', toRow(person), addSentence(person, said.unit ?? ''))
  const value = { delegateId: person.id, source: row.source, said: JSON.stringify(said), importId }
  await w.insert('sourceValues', { id: ids.uuid(), ...value }, '')
}

/** The cells to be taken, as fields of the person. */
function patchOf(
  { row, person, fields }: Extract<PersonPlan, { kind: 'update' }>,
  categoryOf: (text: string) => Category | undefined,
  unitId: string | null,
): Partial<DelegateFields> {
  const { said } = row
  const patch: Partial<DelegateFields> = {}
  for (const field of fields) {
    switch (field) {
      case 'unit':
        patch.unitId = unitId
        break
      case 'category':
        patch.categoryId = categoryOf(said.category ?? '')?.id ?? null
        break
      case 'roles':
        patch.roles = rolesOf([...person.roles, said.roles ?? ''].join(', '))
        break
      case 'fullName':
        Object.assign(patch, { fullName: said.fullName ?? '' }, partsOf(row))
        break
      case 'honorific':
      case 'titles':
      case 'office':
      case 'phone':
      case 'email':
      case 'note':
        patch[field] = said[field] ?? ''
        break
    }
  }
  return patch
}
