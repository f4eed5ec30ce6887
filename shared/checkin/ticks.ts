export type Ticks = { numbers: number[]; problems: string[] }

/**
 * The numbers ticked on a printed list as people read them out: `12 15 18-25`, with spaces, commas, semicolons or lines
 * between. `last` is the highest number on the list. What cannot be a number of it is told and left out; the rest counts.
 */
export function parseTicks(text: string, last: number): Ticks {
  const numbers = new Set<number>()
  const problems: string[] = []
  const joined = text.replace(/\s*(?:[-–—]|đến|tới)\s*/g, '-')
  for (const word of joined.split(/[\s,;.]+/).filter(Boolean)) {
    const found = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(word)
    const from = Number(found?.[1])
    const to = Number(found?.[2] ?? found?.[1])
    if (!found) problems.push(`“${word.slice(0, 30)}” không phải số thứ tự.`)
    else if (from > to) problems.push(`“${word}” viết ngược: số đầu phải nhỏ hơn số sau.`)
    else if (from < 1 || to > last) problems.push(`“${word}” ngoài danh sách (1 đến ${last}).`)
    else for (let n = from; n <= to; n++) numbers.add(n)
  }
  return { numbers: [...numbers].sort((a, b) => a - b), problems }
}
