import { readScan } from './read-scan'
import type { KeyPress } from './scanner'

export type Finding = { kind: 'good' | 'warn' | 'bad'; text: string }

const isDigitKey = (code: string) => /^(?:Digit|Numpad)\d$/.test(code)
const names: [sample: RegExp, name: string][] = [
  [/[đăâê]/i, 'kiểu phím tiếng Việt của Windows'],
  [/[àéçè§]/, 'kiểu phím Pháp (AZERTY)'],
  [/[!@#$%^&*()£"]/, 'phím Shift hoặc Caps Lock đang khóa'],
]

/**
 * What a printed card read at the start of the day tells of scanner, keyboard and input method.
 * @param presses every key of the read, in order
 * @param written what stood in the field afterwards: an input method may have made something else of the keys
 */
export function scannerFindings(presses: readonly KeyPress[], written: string): Finding[] {
  const chars = presses.filter((p) => [...p.key].length === 1 || isDigitKey(p.code))
  if (chars.length === 0)
    return [{ kind: 'bad', text: 'Chưa nhận được phím nào từ máy quét. Hãy xem dây cắm hoặc pin.' }]
  const findings: Finding[] = []
  const physical = chars.map((p) => (isDigitKey(p.code) ? p.code.slice(-1) : p.key)).join('')
  const typed = chars.map((p) => p.key).join('')
  const read = readScan(physical)
  if (read.kind === 'unreadable') findings.push({ kind: 'bad', text: read.why })
  else
    findings.push({ kind: 'good', text: `Đọc được ${read.kind === 'letter' ? 'mã vuông của giấy mời' : 'mã 7 số'}.` })

  if (typed !== physical) {
    const name = names.find(([sample]) => sample.test(typed))?.[1] ?? 'một kiểu phím khác'
    findings.push({
      kind: read.kind === 'unreadable' ? 'bad' : 'warn',
      text: `Bàn phím của máy đang ở ${name}: số thành chữ lạ. Ứng dụng vẫn đọc theo phím; nên chuyển bàn phím sang tiếng Anh (US).`,
    })
  } else if (written !== '' && written.trim() !== typed) {
    findings.push({
      kind: 'warn',
      text: 'Bộ gõ tiếng Việt đã đổi số thành dấu. Ứng dụng vẫn đọc theo phím; nên chuyển bộ gõ sang chữ E khi ở bàn đón tiếp.',
    })
  }
  const last = presses.at(-1)
  if (last?.key !== 'Enter' && last?.key !== 'Tab')
    findings.push({
      kind: 'warn',
      text: 'Máy quét không gửi Enter: vẫn dùng được, mỗi lượt chậm hơn một chút. Có thể bật Enter bằng mã cài đặt trong sách của máy quét.',
    })
  const gaps = chars.slice(1).map((p, i) => p.atMs - (chars[i]?.atMs ?? 0))
  const slowest = Math.max(0, ...gaps)
  if (slowest > 100)
    findings.push({
      kind: 'warn',
      text: `Máy quét gõ chậm (có lúc ${Math.round(slowest)} phần nghìn giây một phím). Nếu dùng sóng không dây, hãy đặt bộ thu gần hơn.`,
    })
  return findings
}

/** Whether a person typed it: no scanner is that slow from key to key. */
export const looksTyped = (presses: readonly KeyPress[]): boolean => {
  const first = presses[0]
  const last = presses.at(-1)
  return presses.length > 2 && !!first && !!last && (last.atMs - first.atMs) / (presses.length - 1) > 150
}
