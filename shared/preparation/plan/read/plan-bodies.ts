import { beginsWithAct } from './plan-words'

/** A body or a collective of bodies at its place in a text. */
export type Actor = { from: number; to: number; name: string; kind: 'body' | 'collective' }

const openers = [
  'Thường trực Hội đồng nhân dân',
  'Thường trực Ủy ban nhân dân',
  'Thường trực Hội đồng',
  'Thường trực Thành ủy',
  'Thường trực Tỉnh ủy',
  'Thường trực Huyện ủy',
  'Thường trực Quận ủy',
  'Thường trực',
  'Ban Thường trực',
  'Ban Thường vụ',
  'Ban Cán sự',
  'Ban cán sự',
  'Ban Tổ chức',
  'Ban Quản lý',
  'Ban Chỉ huy',
  'Ban',
  'Bộ Chỉ huy Quân sự',
  'Bộ Tư lệnh',
  'Bộ',
  'Báo',
  'Bảo hiểm xã hội',
  'Bảo hiểm Xã hội',
  'Bệnh viện',
  'Chi cục',
  'Công an',
  'Công đoàn',
  'Công ty',
  'Cơ quan Thường trực',
  'Cơ quan thường trực',
  'Cục',
  'Cổng thông tin điện tử',
  'Cổng Thông tin điện tử',
  'Đài',
  'Đảng ủy',
  'Đoàn Thanh niên',
  'Học viện',
  'Hội đồng',
  'Hội',
  'HĐND',
  'Huyện đoàn',
  'Huyện ủy',
  'Kho bạc',
  'Liên đoàn',
  'Liên hiệp',
  'Liên minh',
  'Mặt trận',
  'Ngân hàng',
  'Nhà hát',
  'Nhà văn hóa',
  'Phòng',
  'Quận đoàn',
  'Quận ủy',
  'Sở',
  'Tạp chí',
  'Thanh tra',
  'Thành đoàn',
  'Thành ủy',
  'Thông tấn xã',
  'Tiểu ban',
  'Tỉnh đoàn',
  'Tỉnh ủy',
  'Tổ',
  'Tổng công ty',
  'Tổng Công ty',
  'Trung tâm',
  'Trường',
  'Tòa án',
  'UBND',
  'UBMTTQ',
  'Ủy ban',
  'Uỷ ban',
  'Viện kiểm sát',
  'Viện',
  'VPUB',
  'VP',
  'Văn phòng',
].sort((a, b) => b.length - a.length)
const opener = new RegExp(`^(?:${openers.join('|')})(?![\\p{L}\\p{M}])`, 'u')
/** Bodies whose whole name is the opener. */
const whole =
  /^(?:Thành ủy|Tỉnh ủy|Huyện ủy|Quận ủy|Thành đoàn|Tỉnh đoàn|Quận đoàn|Huyện đoàn|UBND|HĐND|Thường trực (?:Thành|Tỉnh|Huyện|Quận) ủy|Bảo hiểm [xX]ã hội|Ban Tổ chức|Cổng [tT]hông tin điện tử|Bộ Chỉ huy Quân sự|VPUB)$/u
/** Names whose small words go on farther than one after a capital, as offices write them. */
const known =
  /^(?:Nông nghiệp và Phát triển nông thôn|Lao động\s*[-–,]?\s*Thương binh và Xã hội|Văn hóa,? Thể thao và Du lịch|Văn hóa,? Thông tin và Thể thao|Văn hóa và Thông tin|Văn hóa và Thể thao|Thi đua\s*[-–]\s*Khen thưởng|Quy hoạch\s*[-–]\s*Kiến trúc|Tài chính\s*[-–]\s*Kế hoạch|Cựu chiến binh|Chữ thập đỏ|Mặt trận Tổ quốc(?: Việt Nam)?|Chủ tịch nước|đại diện)/u
const tails =
  /^(?:nhân dân|thành phố(?: [A-ZĐ]\p{Ll}+(?: [A-ZĐ]\p{Ll}+){0,3})?|tỉnh(?: [A-ZĐ]\p{Ll}+(?: [A-ZĐ]\p{Ll}+)?)?|huyện(?: [A-ZĐ]\p{Ll}+(?: [A-ZĐ]\p{Ll}+)?)?|quận(?: \d{1,2}| [A-ZĐ]\p{Ll}+(?: [A-ZĐ]\p{Ll}+)?)?|thị xã|phường|trung ương|[nN]hà nước|xã hội|điện tử|quốc gia|tại thành phố(?: [A-ZĐ]\p{Ll}+(?: [A-ZĐ]\p{Ll}+){0,3})?|đoàn (?:ĐBQH|[Đđ]ại biểu Quốc hội)|kỹ thuật|hội nghị|Hội nghị)(?![\p{L}\p{M}])/u
const stop =
  /^(?:thuộc|của|các|để|về|với|theo|cho|có|chịu|chủ|những|cùng|do|khi|trong|đã|được|là|như|từ|đến|trước|sau|nhằm|tại|cũng|căn|làm|việc|gồm|thông qua)(?![\p{L}\p{M}])/u

const titles =
  /^(?:Giám đốc|Phó Giám đốc|Chánh|Trưởng|Phó Trưởng|Chủ tịch|Phó Chủ tịch|Thủ trưởng|Tổng Giám đốc|Tổng Biên tập|Bí thư|Viện trưởng|Hiệu trưởng|Chỉ huy trưởng|Cục trưởng|Trưởng ban|Lãnh đạo|Đại diện|lãnh đạo)\s+/u

/** The body whose name begins exactly at `from`. */
export function bodyAt(text: string, from: number): Actor | undefined {
  const open = opener.exec(text.slice(from))
  if (!open) return undefined
  let to = from + open[0].length
  let small = 0
  let grown = 0
  for (;;) {
    const gap = /^[\s]+/.exec(text.slice(to))
    if (!gap) break
    const at = to + gap[0].length
    const rest = text.slice(at)
    const fixed = known.exec(rest) ?? tails.exec(rest)
    if (fixed) {
      to = at + fixed[0].length
      small = 1
      grown++
      continue
    }
    const inner = opener.exec(rest)
    if (inner) {
      to = at + inner[0].length
      small = 0
      grown++
      continue
    }
    const link = /^(?:và|[-–])\s+(?=\p{Lu})/u.exec(rest)
    if (link) {
      const after = rest.slice(link[0].length)
      // `và` before another body's first word begins that body, `HĐND` behind a short name belongs to this one.
      const isOneOffice = /^Văn phòng\s.*HĐND$/u.test(text.slice(from, to)) && /^(?:UBND|Ủy ban nhân dân)/u.test(after)
      if ((opener.test(after) && !/^HĐND/.test(after) && !isOneOffice) || titles.test(after)) break
      to = at + link[0].length - 1
      small = 1
      continue
    }
    const word = /^[\p{L}\p{M}\d&]+/u.exec(rest)?.[0]
    if (!word) break
    const isCapital = /^[\p{Lu}\d]/u.test(word)
    if (
      !isCapital &&
      (small > 0 ||
        (grown === 0 && !/^(?:Sở|Đài|Hội|Liên đoàn)$/u.test(open[0])) ||
        stop.test(rest) ||
        beginsWithAct(rest) ||
        !/\p{Lu}\p{Ll}*$/u.test(text.slice(0, to)))
    )
      break
    if (isCapital && beginsWithAct(rest) && !/^\p{Lu}/u.test(rest.split(' ')[1] ?? '') && grown > 0 && small > 0) break
    to = at + word.length
    small = isCapital ? 0 : small + 1
    grown++
  }
  const name = text.slice(from, to).replace(/\s+(?:và|[-–])$/u, '')
  if (grown === 0 && !whole.test(name)) return undefined
  return { from, to: from + name.length, name, kind: 'body' }
}

const collectiveHead =
  /^(?:(?:Thủ trưởng|Lãnh đạo|Người đứng đầu|Chủ tịch Hội đồng Thi đua\s*[-–]\s*Khen thưởng|Chủ tịch Ủy ban nhân dân|Chủ tịch UBND|Giám đốc|Trưởng|UBND|Ủy ban nhân dân|HĐND|Công an|Phòng [\p{L} -]{3,30}?)\s+)?(?:[Cc]ác|[Tt]ừng|[Tt]oàn thể|[Nn]hững)\s+(?:đồng chí\s+|cơ quan(?:,| và)?\s*|cụm|khối|đơn vị|sở|ban|ngành|quận|huyện|thị xã|phòng|địa phương|xã|phường|tổ chức|doanh nghiệp|tổng công ty|công ty|trường|thành viên|tiểu ban|tổ|hội|đoàn thể|cấp|ủy|báo|đài|Tiểu ban|Sở)/u
const collectiveAlone =
  /^(?:Thành viên (?:Hội đồng|Ban Tổ chức|Tiểu ban|Tổ)|Đơn vị liên quan|Cấp (?:thành phố|tỉnh|huyện|quận))/iu

/** A collective that begins at `from`, `Chủ tịch … các sở, ban, ngành, quận - huyện`; it goes on to the first act or stop. */
export function collectiveAt(text: string, from: number): Actor | undefined {
  const rest = text.slice(from)
  if (!collectiveHead.test(rest) && !collectiveAlone.test(rest)) return undefined
  let to = from
  for (const word of rest.matchAll(/[\p{L}\p{M}\d]+/gu)) {
    const at = from + word.index
    const between = text.slice(to, at)
    const ahead = text.slice(at)
    // `tổ chức` is both an act and a body: behind `các` or a comma before another noun it is a body.
    const isBody = /^tổ chức (?:chính trị|đoàn thể|xã hội|,)|^báo chí|^báo,/u.test(ahead)
    if (to > from && (/[:;.(“"]/u.test(between) || (beginsWithAct(ahead) && !isBody && to - from > 6))) break
    if (
      to > from &&
      /^(?:có trách nhiệm|có nhiệm vụ|chịu trách nhiệm|căn cứ|theo chức năng|để|nhằm|trước|chậm|về)(?![\p{L}])/u.test(
        ahead,
      )
    )
      break
    to = at + word[0].length
  }
  const name = text.slice(from, to).trim()
  return name.length > 4 ? { from, to: from + name.length, name, kind: 'collective' } : undefined
}

/** One who acts, at exactly `from`: with a title before the body or a body in brackets behind it. */
function actorAt(text: string, from: number): Actor | undefined {
  const collective = collectiveAt(text, from)
  if (collective) return collective
  const title = titles.exec(text.slice(from))?.[0] ?? ''
  const body = bodyAt(text, from + title.length)
  if (!body) return undefined
  const aside = /^\s*\((?!\s*\d)[^()]{3,80}(?:\([^()]{3,60}\))?[^()]{0,20}\)/u.exec(text.slice(body.to))
  const hasBody = aside && /^\s*\(\s*/u.exec(aside[0])
  const isAlias = hasBody && bodyAt(text, body.to + hasBody[0].length) !== undefined
  const to = isAlias ? body.to + aside[0].length : body.to
  return { from, to, name: text.slice(from, to), kind: 'body' }
}

/** Those who act one after the other from `from` on, joined by commas and `và`; `end` is where the text goes on. */
export function actorsAt(text: string, from: number): { actors: Actor[]; end: number } {
  const actors: Actor[] = []
  let at = from
  for (;;) {
    const actor = actorAt(text, at)
    if (!actor) break
    actors.push(actor)
    at = actor.to
    const link = /^\s*(?:,\s*(?:và\s+|cùng\s+|với\s+)?|;\s*|và\s+|\s+và\s+|\s+cùng\s+(?:với\s+)?|\s+với\s+)/u.exec(
      text.slice(at),
    )
    if (!link || actor.kind === 'collective') break
    if (!actorAt(text, at + link[0].length)) break
    at += link[0].length
  }
  return { actors, end: at }
}

const paper =
  /(?:Chỉ thị|Quyết định|Kế hoạch|Thông báo|Công văn|Nghị định|Nghị quyết|Luật|Thông tư|Kết luận|Tờ trình|Văn bản|Hướng dẫn|Quy định)\s+(?:liên tịch\s+)?(?:số\s*:?\s*)?\d+[^\s,;:.)]*(?:\s*,?\s*ngày\s+\d{1,2}(?:\s*tháng\s*|[/.-])\d{1,2}(?:\s*năm\s*|[/.-])\d{4})?/gu

/** The text with the papers it cites, and what stands in quotes, blanked out at the same length: no date or body of theirs counts. */
export function maskCitations(text: string): string {
  const blank = (from: number, to: number, within: string) =>
    within.slice(0, from) + '\u25a1'.repeat(to - from) + within.slice(to)
  let masked = text
  for (const m of text.matchAll(paper)) {
    let to = m.index + m[0].length
    const by = /^\s+của\s+/u.exec(text.slice(to))
    const author = by && bodyAt(text, to + by[0].length)
    if (author) to = author.to
    masked = blank(m.index, to, masked)
  }
  for (const m of text.matchAll(/\d+\s*[/-]\s*[A-ZĐ][A-ZĐ\d-]+(?:\/[A-ZĐ]+)*/gu))
    masked = blank(m.index, m.index + m[0].length, masked)
  for (const m of text.matchAll(/“[^”]{0,300}”/gu)) masked = blank(m.index, m.index + m[0].length, masked)
  return masked
}

const noUnits =
  /^(?:Báo đài|Báo, đài|Phòng \p{Lu}{2}|Bộ Chính trị|Ban Chấp hành|Bộ luật|Hội nghị|Hội trường|Phòng họp|Ban cán sự Đảng$|Bộ trưởng|Tổ quốc|Hội thi|Hội thảo|Trường hợp|Tổ chức|Phòng khách|Phòng,|Ban Thường vụ$|Báo cáo|Đài tưởng|Tổ thư ký$|Sở,)/u

/** All single bodies that a text names, longest name at each place; `masked` is the text without citations. */
export function findBodies(masked: string): Actor[] {
  const found: Actor[] = []
  let at = 0
  for (const word of masked.matchAll(/[\p{L}\p{M}]+/gu)) {
    if (word.index < at || !/^\p{Lu}/u.test(word[0])) continue
    const body = bodyAt(masked, word.index)
    if (!body || noUnits.test(body.name)) continue
    found.push(body)
    at = body.to
  }
  return found
}
