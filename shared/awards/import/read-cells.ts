import { dayOf } from '../../lib/dates'
import { Day } from '../../lib/fields'
import { cleanText, fold } from '../../names/text'
import type { CommendationKind, FormCode, SubjectKind } from '../terms'

const forms: readonly (readonly [RegExp, FormCode])[] = [
  [/huan chuong/, 'ORDER'],
  [/huy chuong/, 'MEDAL'],
  [/anh hung|nha giao (nhan dan|uu tu)/, 'STATE_HONOUR'],
  [/co thi dua.*chinh phu|\bcờ cp\b/, 'GOV_FLAG'],
  [/(chien si thi dua|cstd).*toan quoc|\bcstdtq\b/, 'NATIONAL_FIGHTER'],
  [/(bang khen|\bbk\b).*(thu tuong|\bttg?(cp)?\b|chinh phu)/, 'PM_CERT'],
  [/co thi dua/, 'CITY_FLAG'],
  [/(chien si thi dua|cstd).*co so|\bcstdcs\b/, 'GRASSROOT_FIGHTER'],
  [/chien si thi dua|\bcstd(tp)?\b/, 'CITY_FIGHTER'],
  [/tap the lao dong xuat sac|don vi quyet thang|\btt ?ldxs\b/, 'EXCELLENT_COLLECTIVE'],
  [/tap the lao dong tien tien|don vi tien tien|\btt ?ldtt\b/, 'ADVANCED_COLLECTIVE'],
  [/lao dong tien tien|chien si tien tien|\bldtt\b/, 'ADVANCED_WORKER'],
  [/huy hieu/, 'CITY_BADGE'],
  [/giay khen|\bgk\b/, 'UNIT_CERT'],
  [/bang khen|\bbk\b/, 'CITY_CERT'],
  [/van hoa/, 'CULTURE_FAMILY'],
]

/** The form that a cell means; undefined when it means none we know. */
export const readForm = (text: string): FormCode | undefined => {
  const folded = fold(text)
  return forms.find(([pattern]) => pattern.test(folded))?.[1]
}

const subjects: readonly (readonly [RegExp, SubjectKind])[] = [
  [/ho gia dinh|^gia dinh|^hgd$|^ho$/, 'household'],
  [/tap the|^tt$|^don vi$|^to chuc$/, 'collective'],
  [/ca nhan|^cn$|^nguoi$/, 'individual'],
]
export const readSubject = (text: string): SubjectKind | undefined => {
  const folded = fold(text)
  if (folded === '') return undefined
  const found = subjects.filter(([pattern]) => pattern.test(folded)).map(([, s]) => s)
  // “Tập thể, cá nhân” says both, so it says nothing.
  return found.length === 1 ? found[0] : undefined
}

const kinds: readonly (readonly [RegExp, CommendationKind])[] = [
  [/chuyen de|theo dot|phong trao/, 'thematic'],
  [/dot xuat/, 'adHoc'],
  [/thuong xuyen|cong trang/, 'merit'],
  [/cong hien/, 'longService'],
  [/nien han/, 'serviceTerm'],
  [/doi ngoai/, 'external'],
  [/khang chien/, 'resistance'],
]
export const readKind = (text: string): CommendationKind | undefined => {
  const folded = fold(text)
  return kinds.find(([pattern]) => pattern.test(folded))?.[1]
}

const two = (n: string) => n.padStart(2, '0')

/** A day as people and Excel write it: 2019-09-18, 18/9/2019, 18.9.19, “ngày 18 tháng 9 năm 2019”, a serial, a year alone. */
export function readDay(raw: string, options: { yearAlone?: boolean } = {}): string | undefined {
  const text = cleanText(raw)
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)
  const vietnamese = /(\d{1,2})\s*(?:[/.\-–]|tháng)\s*(\d{1,2})\s*(?:[/.\-–]|năm)\s*(\d{4}|\d{2})(?!\d)/iu.exec(text)
  let day: string | undefined
  if (iso) day = iso[0]
  else if (vietnamese) {
    const [, d = '', m = '', y = ''] = vietnamese
    day = `${y.length === 2 ? `20${y}` : y}-${two(m)}-${two(d)}`
  } else if (/^\d{5}$/.test(text)) day = dayOf(Number(text) - 25_569)
  else if (options.yearAlone && /^(19|20)\d{2}$/.test(text)) day = `${text}-12-31`
  return day !== undefined && Day.safeParse(day).success ? day : undefined
}

export const readYear = (raw: string): number | undefined => {
  const year = Number(/(19|20)\d{2}(?!\d)/.exec(raw)?.[0] ?? Number.NaN)
  return Number.isInteger(year) ? year : undefined
}
