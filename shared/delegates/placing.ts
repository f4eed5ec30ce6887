import type { Category, Subgroup } from '../conference/category'
import { fold } from '../names/text'
import { unitKey } from '../names/units'
import type { delegateRoles } from './delegate'

export type Role = (typeof delegateRoles)[number]

/** What kind of body a name says, as the code of the subgroup that such bodies belong to; undefined when the name does not tell. */
export function kindOfUnit(name: string): 'SN' | 'DT' | 'QH' | 'DN' | 'BC' | undefined {
  const key = unitKey(name)
  if (/^(tong cong ty|cong ty|tap doan|lien hiep hop tac xa|hop tac xa|xi nghiep|nha may)\b/.test(key)) return 'DN'
  if (/^ngan hang\b(?! nha nuoc)|\b(trach nhiem huu han|mot thanh vien|cong ty co phan)\b/.test(key)) return 'DN'
  if (/^bao\b(?! (hiem|tang|tro|ve)\b)/.test(key)) return 'BC'
  if (/^(tap chi|thong tan xa|ttx|dai (truyen hinh|tieng noi|phat thanh))\b/.test(key)) return 'BC'
  // `Quân khu` folds like `Quận`: only the marked word, or what follows a committee, is a district.
  if (/(^|\s)(quận|huyện|thị xã)(\s|$)/iu.test(name) || /^uy ban nhan dan (quan|huyen|thi xa|phuong|xa)\b/.test(key))
    return 'QH'
  if (/^(quan|huyen) \d+$/.test(key)) return 'QH'
  if (
    /^(hoi\b(?! (dong|truong)\b)|hiep hoi|lien hiep|lien minh|lien doan|cong doan|mat tran|thanh doan|doan\b)/.test(key)
  )
    return 'DT'
  if (/^(so|ban|thanh tra|van phong)\b/.test(key)) return 'SN'
  return undefined
}

const likeness = (a: string, b: string): number => {
  const [mine, theirs] = [new Set(a.split(' ')), new Set(b.split(' '))]
  let common = 0
  for (const word of mine) if (theirs.has(word)) common++
  return (2 * common) / (mine.size + theirs.size)
}

/** The subgroup that is named like the unit itself: `Thường trực Thành ủy`. */
function namesake(unitName: string, subgroups: readonly Subgroup[]): Subgroup | undefined {
  const key = unitKey(unitName)
  const scored = subgroups.map((subgroup) => ({ subgroup, score: likeness(key, unitKey(subgroup.name)) }))
  const best = scored.sort((a, b) => b.score - a.score)[0]
  return best && best.score >= 0.8 ? best.subgroup : undefined
}

/** The place of a person of this unit inside a group that is already known; null when the group does not tell. */
export function subgroupWithin(unitName: string, category: Category): string | null {
  const { subgroups } = category
  if (subgroups.length <= 1) return subgroups[0]?.id ?? null
  const byName = unitName ? namesake(unitName, subgroups) : undefined
  const code = kindOfUnit(unitName) ?? 'CQ'
  return (byName ?? subgroups.find((s) => s.code === code))?.id ?? null
}

export type Place = { categoryId: string | null; subgroupId: string | null }

/**
 * Group and subgroup of a unit: by its name where the name tells, else inside the group it was listed under, else among
 * `cơ quan, đơn vị`. Nothing is forced: without a fitting subgroup the place stays open.
 */
export function placeOfUnit(unitName: string, categories: readonly Category[], listedUnder?: Category): Place {
  const subgroups = categories.flatMap((c) => c.subgroups)
  const kind = kindOfUnit(unitName)
  const told = namesake(unitName, subgroups) ?? (kind && subgroups.find((s) => s.code === kind))
  if (told) return { categoryId: told.categoryId, subgroupId: told.id }
  if (listedUnder) return { categoryId: listedUnder.id, subgroupId: subgroupWithin(unitName, listedUnder) }
  const only = categories.length === 1 ? categories[0] : undefined
  if (only) return { categoryId: only.id, subgroupId: subgroupWithin(unitName, only) }
  const rest = unitName ? subgroups.find((s) => s.code === 'CQ') : undefined
  return { categoryId: rest?.categoryId ?? null, subgroupId: rest?.id ?? null }
}

/** Words that stand in the name of any group and tell none apart. */
const filler = new Set('cac va cua thuoc tai dai bieu khoi nhom danh sach gom'.split(' '))
const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** A group line in two: its numeral, `IV`, and its words, folded and written out. */
function readGroupLine(text: string): { numeral: number; words: string[] } {
  const numbered = text.match(/^\s*([IVX]{1,4})\s*[.)\-:/]/)
  const rest = numbered ? text.slice(numbered[0].length) : text.replace(/^\s*([A-Z]|\d{1,2})\s*[.)\-:/]/, '')
  const numeral = numbered ? numerals.indexOf((numbered[1] as string).toLowerCase()) : -1
  return { numeral, words: [...new Set(unitKey(rest).split(' '))].filter((w) => w !== '' && !filler.has(w)) }
}

const wordsOf = (name: string) => readGroupLine(name).words

/**
 * The delegate group that a group line of a list means: by code, else by the words it shares with the names of groups and
 * subgroups, rare words weighing more; where two groups fit about as well, by its Roman numeral in order of precedence, and
 * else undefined: a group is not guessed.
 */
export function categoryOfGroup(text: string, categories: readonly Category[]): Category | undefined {
  const byCode = categories.find((c) => fold(c.code) === fold(text) || fold(c.name) === fold(text))
  if (byCode) return byCode
  const { numeral, words } = readGroupLine(text)
  const groups = categories.map((category) => ({
    category,
    names: [category.name, ...category.subgroups.map((s) => s.name)].map(wordsOf),
  }))
  const among = (word: string) => groups.filter((g) => g.names.some((name) => name.includes(word))).length
  const weight = (word: string) => Math.log(1 + categories.length / Math.max(1, among(word)))
  const total = (list: readonly string[]) => list.reduce((sum, word) => sum + weight(word), 0)
  const score = (name: readonly string[]) =>
    (2 * total(name.filter((word) => words.includes(word)))) / (total(name) + total(words) || 1)
  const scored = groups
    .map(({ category, names }) => ({ category, score: Math.max(0, ...names.map(score)) }))
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (best && best.score >= 0.3 && best.score >= 1.2 * (second?.score ?? 0)) return best.category
  return numeral >= 0 ? [...categories].sort((a, b) => a.weight - b.weight)[numeral] : undefined
}

const roleWords: readonly (readonly [RegExp, Role])[] = [
  [/\bchu tri\b|\bchu toa\b/, 'chair'],
  [/\btham luan\b|\bphat bieu\b|\bbao cao dien hinh\b/, 'speaker'],
  [/\bkhen thuong\b.*\b(nhan|duoc)\b|\b(nhan|duoc) (khen|bang khen|giay khen|huan chuong|co thi dua)\b/, 'awardee'],
  [/\b(dua tin|tac nghiep|phong vien)\b/, 'press'],
  [/\bban to chuc\b|\btiep tan\b|\bphuc vu hoi nghi\b/, 'organiser'],
]

/** The roles a note speaks of: `Báo cáo tham luận` makes a speaker. */
export const rolesInNote = (note: string): Role[] => {
  const folded = fold(note)
  return roleWords.filter(([pattern]) => pattern.test(folded)).map(([, role]) => role)
}
