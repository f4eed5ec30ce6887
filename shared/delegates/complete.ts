import type { Category } from '../conference/category'
import { splitName } from '../names/person-name'
import { readPhone } from '../names/phone'
import type { DelegateFields } from './delegate'
import { type Place, placeOfUnit, subgroupWithin } from './placing'

/** The units and groups that a person's fields refer to. */
export type World = {
  units: ReadonlyMap<string, { name: string } & Place>
  categories: readonly Category[]
}

export const emptyDelegate: DelegateFields = {
  honorific: '',
  titles: '',
  fullName: '',
  familyName: '',
  middleName: '',
  givenName: '',
  office: '',
  unitId: null,
  categoryId: null,
  subgroupId: null,
  precedence: null,
  phone: '',
  email: '',
  sayAs: '',
  roles: [],
  note: '',
}

/** One number in digits as lists and the desk compare them; anything else stays as typed. */
export const plainPhone = (typed: string): string => {
  const read = readPhone(typed)
  return read && read.rest === '' ? read.phone : typed
}

/** A mistyped address in a form; lists of others are taken as they are. Undefined when it can be one. */
export const emailProblem = (email: string | undefined): string | undefined =>
  email && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? 'Thư điện tử phải có dạng ten@coquan.vn.' : undefined

/**
 * What is given laid over what is known, with what follows from it: parts of the name, and group and subgroup from the unit
 * while they are open. `problems` names fields that cannot be stored, in sentences; then nothing may be written.
 */
export function completeDelegate(
  given: Partial<DelegateFields>,
  before: DelegateFields | undefined,
  world: World,
): { fields: DelegateFields; problems: Record<string, string> } {
  const base = before ?? emptyDelegate
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const fields: DelegateFields = { ...base, ...known }
  const problems: Record<string, string> = {}

  if (fields.fullName === '') problems.fullName = 'Chưa nhập họ và tên.'
  if (given.phone !== undefined) fields.phone = plainPhone(given.phone)
  if (fields.fullName !== base.fullName && !(given.familyName || given.middleName || given.givenName)) {
    const parts = splitName(fields.fullName)
    Object.assign(fields, { familyName: parts.family, middleName: parts.middle, givenName: parts.given })
  }
  if (fields.unitId !== null && !world.units.has(fields.unitId))
    problems.unitId = 'Đơn vị này không còn. Hãy chọn lại đơn vị.'
  Object.assign(fields, placed(given, before, fields, world, problems))
  return { fields, problems }
}

const unitNameOf = (world: World, id: string | null) => (id === null ? '' : (world.units.get(id)?.name ?? ''))

function placed(
  given: Partial<DelegateFields>,
  before: DelegateFields | undefined,
  fields: DelegateFields,
  world: World,
  problems: Record<string, string>,
): Place {
  const unitName = unitNameOf(world, fields.unitId)
  const categoryOf = (id: string | null) => world.categories.find((c) => c.id === id)
  if (given.subgroupId) {
    const owner = world.categories.find((c) => c.subgroups.some((s) => s.id === given.subgroupId))
    if (!owner) problems.subgroupId = 'Nhóm nhỏ này không còn. Hãy chọn lại.'
    else if (given.categoryId && given.categoryId !== owner.id)
      problems.subgroupId = 'Nhóm nhỏ này không thuộc nhóm đại biểu đã chọn.'
    return { categoryId: owner?.id ?? null, subgroupId: given.subgroupId }
  }
  if (given.categoryId) {
    const category = categoryOf(given.categoryId)
    if (!category) problems.categoryId = 'Nhóm đại biểu này không còn. Hãy chọn lại.'
    const keeps = before && before.categoryId === given.categoryId
    const subgroupId = keeps ? fields.subgroupId : category ? subgroupWithin(unitName, category) : null
    return { categoryId: given.categoryId, subgroupId }
  }
  // Emptied on purpose by somebody who edits stays empty; open on a new person means: from the unit.
  if (given.categoryId === null && before) return { categoryId: null, subgroupId: null }
  const current = categoryOf(fields.categoryId)
  if (current) {
    const derived = subgroupWithin(unitNameOf(world, before?.unitId ?? null), current)
    const follows = before && before.unitId !== fields.unitId && before.subgroupId === derived
    return {
      categoryId: current.id,
      subgroupId: follows ? subgroupWithin(unitName, current) : fields.subgroupId,
    }
  }
  if (fields.unitId === null || (before && before.unitId === fields.unitId))
    return { categoryId: null, subgroupId: null }
  const unit = world.units.get(fields.unitId)
  return unit?.categoryId
    ? { categoryId: unit.categoryId, subgroupId: unit.subgroupId }
    : placeOfUnit(unitName, world.categories)
}
