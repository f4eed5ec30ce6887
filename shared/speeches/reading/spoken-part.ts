const national = /cộng hòa xã hội chủ nghĩa việt nam|cộng hoà xã hội chủ nghĩa việt nam|đảng cộng sản việt nam/i
const formLine = [
  national,
  /^độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc$/i,
  /^số\s*:/i,
  /^(?:[\p{Lu}][\p{L}\s.]+,\s*)?ngày\s.{0,10}tháng\s.{0,10}năm\s.{0,8}$/iu,
  /^[-_*=\s.]+$/,
]
const draftMark = /^\(?dự thảo(?: lần)?\b.{0,40}$/i

/**
 * The part of a text that is read aloud: without the head of an official paper (the State's name, number, place and date), the draft
 * mark, and the `Nơi nhận` list at its end. `silent` counts the lines left out.
 */
export function spokenPart(text: string): { text: string; silent: number } {
  const lines = text.split('\n')
  const head = lines.slice(0, 16)
  const hasHead = head.some((line) => national.test(line))
  const lastOfHead = hasHead ? head.findLastIndex((line) => formLine.some((form) => form.test(line.trim()))) : -1
  const receivers = lines.findLastIndex((line) => /^nơi nhận\s*:?/i.test(line.trim()))
  const end = receivers > lines.length / 2 ? receivers : lines.length
  const kept = lines.slice(lastOfHead + 1, end).filter((line, i) => !(i < 6 && draftMark.test(line.trim())))
  const said = kept.filter((line) => line.trim() !== '').length
  return { text: kept.join('\n'), silent: lines.filter((line) => line.trim() !== '').length - said }
}
