const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const digit = (n: number) => digits[n] as string

/** Two figures after a hundred or by themselves: `24` hai mươi tư, `05` lẻ năm (only after a hundred). */
function tens(n: number, afterHundred: boolean): string {
  const [ten, one] = [Math.floor(n / 10), n % 10]
  if (ten === 0) return one === 0 ? '' : afterHundred ? `lẻ ${digit(one)}` : digit(one)
  const last =
    one === 0
      ? ''
      : one === 5
        ? ' lăm'
        : one === 1 && ten > 1
          ? ' mốt'
          : one === 4 && ten > 1
            ? ' tư'
            : ` ${digit(one)}`
  return (ten === 1 ? 'mười' : `${digit(ten)} mươi`) + last
}

/** A group of three figures; groups behind the first say `không trăm`. */
function hundreds(n: number, isFirst: boolean): string {
  const hundred = Math.floor(n / 100)
  if (isFirst && hundred === 0) return tens(n, false)
  return `${digit(hundred)} trăm ${tens(n % 100, true)}`.trim()
}

const steps = ['', 'nghìn', 'triệu'] as const

/** Each figure by itself, as telephone numbers are read. */
export const sayDigits = (figures: string): string => [...figures].map((d) => digit(Number(d))).join(' ')

/**
 * A whole number in figures as it is read aloud: `2014` hai nghìn không trăm mười bốn, `1000005` một triệu không trăm lẻ năm.
 * More than 18 figures are read one by one.
 */
export function sayWhole(figures: string): string {
  const bare = figures.replace(/^0+(?=\d)/, '')
  if (bare === '0') return 'không'
  if (bare.length > 18) return sayDigits(bare)
  // Thousands and millions repeat below each billion: 1.000.000.000.000 is một nghìn tỷ.
  const billions: string[] = []
  for (let rest = bare; rest !== ''; rest = rest.slice(0, -9)) billions.unshift(rest.slice(-9))
  const said: string[] = []
  for (const [index, nine] of billions.entries()) {
    const words = sayBelowBillion(nine, said.length === 0)
    if (words === '') continue
    said.push(words + ' tỷ'.repeat(billions.length - 1 - index))
  }
  return said.join(' ')
}

function sayBelowBillion(figures: string, isFirst: boolean): string {
  const groups: number[] = []
  for (let rest = figures; rest !== ''; rest = rest.slice(0, -3)) groups.unshift(Number(rest.slice(-3)))
  const said: string[] = []
  for (const [index, group] of groups.entries()) {
    if (group === 0) continue
    const step = steps[groups.length - 1 - index] as string
    said.push(`${hundreds(group, isFirst && said.length === 0)} ${step}`.trim())
  }
  return said.join(' ')
}

/** A number as written in Vietnam, `1.234`, `3,5`, `98,75`, `05`: dots part thousands, a comma parts the decimals. */
export function sayNumber(written: string): string {
  const [whole = '', decimals] = written.replace(/[.\s\u00a0\u202f]/g, '').split(',')
  return decimals === undefined ? sayWhole(whole) : `${sayWhole(whole)} phẩy ${sayDecimals(decimals)}`
}

/** `75` bảy mươi lăm, `05` không năm, `125` một trăm hai mươi lăm, longer ones figure by figure. */
export function sayDecimals(decimals: string): string {
  const zeros = /^0*/.exec(decimals)?.[0].length ?? 0
  const rest = decimals.slice(zeros)
  const said = rest.length === 0 ? '' : rest.length <= 3 ? sayWhole(rest) : sayDigits(rest)
  return [...Array.from({ length: zeros }, () => 'không'), said].filter(Boolean).join(' ')
}

const romanValues: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** The value of a well-formed Roman numeral up to 399; undefined for anything else. */
export function romanValue(text: string): number | undefined {
  if (!/^C{0,3}(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const [here, next] = [romanValues[text[i] as string] ?? 0, romanValues[text[i + 1] ?? ''] ?? 0]
    value += here < next ? -here : here
  }
  return value
}

/** An amount as papers write it out: `Ba mươi mốt triệu hai trăm chín mươi nghìn đồng`. */
export function sayAmount(amount: number): string {
  const said = sayWhole(String(amount))
  return `${said.charAt(0).toLocaleUpperCase('vi')}${said.slice(1)} đồng`
}
