/**
 * What stands before a name and is no part of it: degrees, honours, ranks, orders. In small letters, without points; `sỹ` and
 * `uý`, `hoà` are read as `sĩ`, `úy`, `hòa`.
 */
const degrees =
  `gs pgs ts tskh ths cn ks bs bscki bsckii bsck1 bsck2 cki ckii ck1 ck2 ds dscki dsckii ls kts ngnd ngưt nsnd
  nsưt ttnd ttưt ahlđ ahllvtnd qncn`.split(/\s+/)
const phrases = [
  'giáo sư',
  'phó giáo sư',
  'tiến sĩ',
  'tiến sĩ khoa học',
  'thạc sĩ',
  'cử nhân',
  'kỹ sư',
  'kĩ sư',
  'kiến trúc sư',
  'luật sư',
  'bác sĩ',
  'dược sĩ',
  ...['bác sĩ', 'dược sĩ', 'bs', 'ds'].flatMap((who) =>
    ['i', 'ii', '1', '2'].flatMap((step) => [
      `${who} ck${step}`,
      `${who} ck ${step}`,
      `${who} chuyên khoa ${step}`,
      `${who} chuyên khoa cấp ${step}`,
    ]),
  ),
  'nhà báo',
  'nhà văn',
  'nhà thơ',
  'nhà giáo',
  'nhạc sĩ',
  'họa sĩ',
  'nghệ sĩ',
  'nghệ nhân',
  ...['nhà giáo', 'nghệ sĩ', 'thầy thuốc', 'nghệ nhân'].flatMap((who) => [`${who} ưu tú`, `${who} nhân dân`]),
  'mẹ việt nam anh hùng',
  'mẹ vnah',
  'cụ',
  'đại tướng',
  'thượng tướng',
  'trung tướng',
  'thiếu tướng',
  'phó đô đốc',
  'chuẩn đô đốc',
  'đại tá',
  'thượng tá',
  'trung tá',
  'thiếu tá',
  'đại úy',
  'thượng úy',
  'trung úy',
  'thiếu úy',
  'chuẩn úy',
  'thượng sĩ',
  'trung sĩ',
  'hạ sĩ',
  'hòa thượng',
  'thượng tọa',
  'đại đức',
  'ni sư',
  'ni trưởng',
  'sư cô',
  'sư thầy',
  'hồng y',
  'tổng giám mục',
  'giám mục',
  'linh mục',
  'mục sư',
  'nữ tu',
  'soeur',
]
const titles = new Set([...degrees, ...phrases])
const longest = 6
const openers = new Set([...titles].map((title) => title.split(' ')[0] as string))

const oneSpelling = (word: string) =>
  word.replace('uý', 'úy').replace('hoà', 'hòa').replace('toạ', 'tọa').replace('hoạ', 'họa').replace('sỹ', 'sĩ')

/** True for one word, in small letters and without points, that is a title by itself. */
export const isTitle = (word: string): boolean => titles.has(word)

/** True for a word, so written, that a title may begin with: hardly a name does. */
export const opensTitle = (word: string): boolean => openers.has(oneSpelling(word))

/** How many of these words, in small letters and without points, are one title: the longest that fits; 0 for none. */
export function titleLength(words: readonly string[]): number {
  const plain = words.slice(0, longest).map(oneSpelling)
  for (let take = plain.length; take > 0; take--) if (titles.has(plain.slice(0, take).join(' '))) return take
  return 0
}
