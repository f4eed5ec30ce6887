import { encode } from 'uqr'
import { type Html, trusted } from './html'

/** Modules of white around the code that scanners need (ISO/IEC 18004). */
export const quietZone = 4

/** The modules of a QR of digits, rows of dark and light. Digits only: no input method can bend them. */
export function qrModules(digits: string): { data: boolean[][]; size: number } {
  if (!/^\d{6,40}$/.test(digits)) throw new Error('a QR payload is digits only')
  return encode(digits, { ecc: 'M', border: 0 })
}

/** A QR as one path of horizontal runs; the quiet zone is part of the drawing. */
export function qrSvg(digits: string): Html {
  const { data, size } = qrModules(digits)
  let path = ''
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < size; x++) {
      if (!row[x]) continue
      let width = 1
      while (row[x + width]) width++
      path += `M${x} ${y}h${width}v1h-${width}z`
      x += width
    }
  }
  const whole = size + 2 * quietZone
  return trusted(
    `<svg class="qr" viewBox="-${quietZone} -${quietZone} ${whole} ${whole}" shape-rendering="crispEdges" aria-hidden="true"><path d="${path}"/></svg>`,
  )
}
