import { fold } from './text'

/** Abbreviations of offices as lists write them, folded, with what they stand for. Longest first where one holds another. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/\btp ?hcm\b|\btphcm\b|\bthanh pho ho chi minh\b|\btp ho chi minh\b/g, 'thanh pho'],
  [/\btp\b/g, 'thanh pho'],
  [/\btw\b|\btu\b(?= ?uong)/g, 'trung uong'],
  [/\buy ban mttq\b|\bub ?mttq( vn)?\b|\bmttq( vn)?\b/g, 'mat tran to quoc viet nam'],
  // The two last letters change places under a quick hand, and mean nothing else.
  [/\bub ?(nd|dn)\b/g, 'uy ban nhan dan'],
  [/\bhd ?nd\b/g, 'hoi dong nhan dan'],
  [/\btd ?kt\b|\bthi dua va khen thuong\b/g, 'thi dua khen thuong'],
  [/\bgd ?dt\b|\bgd va dt\b/g, 'giao duc va dao tao'],
  [/\bld ?tb ?xh\b|\bldtb va xh\b/g, 'lao dong thuong binh va xa hoi'],
  [/\btn ?mt\b|\btn va mt\b/g, 'tai nguyen va moi truong'],
  [/\bkh ?dt\b|\bkh va dt\b/g, 'ke hoach va dau tu'],
  [/\bkh ?cn\b|\bkh va cn\b/g, 'khoa hoc va cong nghe'],
  [/\bvh ?tt\b|\bvh va tt\b/g, 'van hoa va the thao'],
  [/\btt ?tt\b|\btt va tt\b/g, 'thong tin va truyen thong'],
  [/\bnn ?ptnt\b|\bnn va ptnt\b/g, 'nong nghiep va phat trien nong thon'],
  [/\bgt ?vt\b/g, 'giao thong van tai'],
  [/\bqh ?kt\b/g, 'quy hoach kien truc'],
  [/\bldld\b/g, 'lien doan lao dong'],
  [/\bcty\b|\bct\b(?= tnhh| cp)/g, 'cong ty'],
  [/\btct\b/g, 'tong cong ty'],
  [/\bmtv\b/g, 'mot thanh vien'],
  [/\btnhh\b/g, 'trach nhiem huu han'],
  [/\bbql\b/g, 'ban quan ly'],
  [/\bvp\b/g, 'van phong'],
  [/\bq (?=\d)|\bq(?=\d)/g, 'quan '],
  [/\bp (?=\d)|\bp(?=\d)/g, 'phuong '],
  [/\bh (?=[a-z]{2})/g, 'huyen '],
]

/**
 * The key by which two spellings of a unit are the same: folded, abbreviations written out, `&` as `và`, leading zeros of
 * district numbers dropped, and the city's own name left out at the end, so that `UBND Q.3` is `Ủy ban nhân dân Quận 3`.
 */
export function unitKey(name: string): string {
  let key = knownKeys.get(name)
  if (key === undefined) {
    if (knownKeys.size > 20_000) knownKeys.clear()
    key = makeUnitKey(name)
    knownKeys.set(name, key)
  }
  return key
}

/** A conference has some hundred units, and their keys are asked for by every import, search and arrival. */
const knownKeys = new Map<string, string>()

function makeUnitKey(name: string): string {
  let key = fold(name.replace(/&/g, ' và ').replace(/(\p{L})\.(?=\S)/gu, '$1. '))
  for (const [pattern, full] of abbreviations) key = key.replace(pattern, full)
  return key
    .replace(/\b0+(?=\d)/g, '')
    .replace(/\buy ban mat tran to quoc( viet nam)?\b|\bmat tran to quoc( viet nam)?\b/g, 'mat tran to quoc')
    .replace(/ (thanh pho|tai thanh pho)$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

const words = (key: string) => new Set(key.split(' '))

/** Units whose names are near, most alike first; for a person to choose, never to merge by itself. `score` is 0..1. */
export function similarUnits<U extends { id: string; name: string }>(
  name: string,
  candidates: readonly U[],
  least = 0.6,
): { unit: U; score: number }[] {
  const key = unitKey(name)
  if (!key) return []
  const mine = words(key)
  const numbers = key.match(/\d+/g)?.join(' ') ?? ''
  const scored = candidates.map((unit) => {
    const other = unitKey(unit.name)
    const theirs = words(other)
    const common = [...mine].filter((word) => theirs.has(word)).length
    // Quận 3 and Quận 4 share every word but the one that counts.
    const sameNumbers = (other.match(/\d+/g)?.join(' ') ?? '') === numbers
    return { unit, score: sameNumbers ? (2 * common) / (mine.size + theirs.size) : 0 }
  })
  return scored.filter((s) => s.score >= least).sort((a, b) => b.score - a.score)
}
