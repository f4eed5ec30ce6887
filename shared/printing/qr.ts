import { encode } from 'uqr'
import { type Html, trusted } from './html'

/** Modules of white around the code that scanners need (ISO/IEC 18004). */
const quietZone = 4

/** A QR of digits as one path of horizontal runs; the quiet zone is part of the drawing. Digits only: no input method can bend them. */
export function qrSvg(digits: string): Html {
  if (!/^\d{6,40}$/.test(digits)) throw new Error('a QR payload is digits only')
  const { data, size } = encode(digits, { ecc: 'M', border: 0 })
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
