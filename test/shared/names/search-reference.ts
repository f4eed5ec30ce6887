import { compareByGivenName } from '../../../shared/names/order'
import { initialsOf } from '../../../shared/names/person-name'
import type { SearchEntry, SearchResult } from '../../../shared/names/search-index'
import { fold, toneKey } from '../../../shared/names/text'
import { decodeTyping, withinOne } from '../../../shared/names/typing'
import { unitKey } from '../../../shared/names/units'

/**
 * The search as its rule reads, one person after the other, without any index: what the fast one must agree with.
 * Exact > same tên > beginning of tên > words side by side > any words of the name > initials > number > unit and office;
 * marks that fit come first, a decoded or mended query only where nothing fits as typed.
 */
const begins = (words: readonly string[], start: string) => words.some((word) => word.startsWith(start))
const wordsOf = (text: string) => fold(text).split(' ').filter(Boolean)
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

function rate(e: SearchEntry, typed: string): number {
  const words = wordsOf(typed)
  const text = words.join(' ')
  if (words.length === 0) return 0
  const name = wordsOf(e.fullName)
  const phone = (e.phone ?? '').replace(/\D/g, '')
  const code = e.code ?? ''
  const others = [e.unit ?? '', ...(e.unitAliases ?? []), e.office ?? '', e.extra ?? ''].flatMap(wordsOf)
  const hay = [...name, ...others, ...unitKey(e.unit ?? '').split(' '), code, phone].filter(Boolean)
  const given = name.at(-1) ?? ''
  const reasons: number[] = []
  if (words.every((word) => begins(hay, word))) reasons.push(30)
  if (words.length === 1 && text.length > 1 && initialsOf(e.fullName).startsWith(text)) reasons.push(45)
  if (/^\d+$/.test(text)) {
    if (code !== '' && code === text) reasons.push(95)
    if ((code !== '' && code.startsWith(text)) || (phone !== '' && phone.startsWith(text))) reasons.push(40)
  } else {
    if (words.every((word) => begins(name, word))) reasons.push(50)
    if (` ${name.join(' ')}`.includes(` ${text}`)) reasons.push(60)
    if (given.startsWith(text)) reasons.push(70)
    if (given === text) reasons.push(80)
    if (name.join(' ') === text) reasons.push(90)
  }
  const best = Math.max(0, ...reasons)
  const toned = toneKey(e.fullName).split(' ')
  const held = toneKey(typed)
    .split(' ')
    .filter((word) => fold(word) !== '' && fold(word) !== word)
    .map((word) => ({
      inName: begins(name, fold(word)),
      fits: toned.some(
        (known) =>
          known.replace(tone, '').startsWith(word.replace(tone, '')) &&
          (!word.match(tone) || known.match(tone)?.join('') === word.match(tone)?.join('')),
      ),
    }))
  const isMarked = held.some((h) => h.fits) && held.every((h) => h.fits || !h.inName)
  return best > 0 && isMarked ? best + 100 : best
}

export function plainSearch(entries: readonly SearchEntry[], typed: string, limit: number): SearchResult {
  const find = (text: string) =>
    entries.map((e) => ({ id: e.id, fullName: e.fullName, score: rate(e, text) })).filter((hit) => hit.score > 0)
  const inOrder = (hits: ReturnType<typeof find>, approximate: boolean): SearchResult => ({
    total: hits.length,
    approximate: approximate && hits.length > 0,
    hits: [...hits]
      .sort((a, b) => b.score - a.score || compareByGivenName(a.fullName, b.fullName) || (a.id < b.id ? -1 : 1))
      .slice(0, limit)
      .map(({ id, score }) => ({ id, score })),
  })
  const words = wordsOf(typed)
  const found = find(typed)
  if (found.length > 0 || words.length === 0) return inOrder(found, false)
  const decoded = decodeTyping(words.join(' '))
  const meant = decoded ? find(decoded) : []
  if (meant.length > 0) return inOrder(meant, true)
  const wrong = words.findIndex((word) => word.length >= 3 && find(word).length === 0)
  if (wrong < 0 || /^\d+$/.test(words.join(' '))) return inOrder([], true)
  const known = new Set(entries.flatMap((e) => wordsOf(e.fullName)))
  const mended = new Map<string, ReturnType<typeof find>[number]>()
  for (const near of [...known].filter((word) => withinOne(word, words[wrong] as string))) {
    for (const hit of find(words.map((word, n) => (n === wrong ? near : word)).join(' ')))
      if (hit.score > (mended.get(hit.id)?.score ?? 0)) mended.set(hit.id, hit)
  }
  return inOrder([...mended.values()], true)
}
