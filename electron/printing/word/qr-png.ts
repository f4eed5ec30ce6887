import zlib from 'node:zlib'
import { qrModules, quietZone } from '../../../shared/printing/qr'

/** Dots of the picture for one module: one byte of a row, and 24 mm have about 280 dots an inch. */
const dots = 8

const chunk = (type: string, body: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const framed = Buffer.alloc(8)
  framed.writeUInt32BE(body.length, 0)
  framed.writeUInt32BE(zlib.crc32(named), 4)
  return Buffer.concat([framed.subarray(0, 4), named, framed.subarray(4)])
}

/** A QR of digits as a picture of one bit a dot (ISO/IEC 15948), with its quiet zone: Word files hold pictures, not drawings. */
export function qrPng(digits: string): Buffer {
  const { data, size } = qrModules(digits)
  const side = (size + 2 * quietZone) * dots
  const bytes = Math.ceil(side / 8)
  const rows: Buffer[] = []
  for (let y = 0; y < side; y++) {
    // A filter byte of 0, then white; dark modules are cut out of it.
    const row = Buffer.alloc(bytes + 1, 0xff)
    row[0] = 0
    const modules = data[Math.floor(y / dots) - quietZone]
    for (const [x, dark] of (modules ?? []).entries()) if (dark) row[1 + x + quietZone] = 0
    rows.push(row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', zlib.deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
