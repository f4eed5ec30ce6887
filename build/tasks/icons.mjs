import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onPath } from '../debian.mjs'
import { at } from '../paths.mjs'

/** Pictures of the icon for every size that Windows and Linux ask for; small ones have a drawing of their own. */
const sizes = [16, 24, 32, 48, 64, 128, 256, 512]
const smallTo = 32

/**
 * An .ico file of PNG pictures, which Windows has read since Vista.
 * @param {{ size: number, png: Buffer }[]} pictures at most 256 pixels wide
 */
export function icoOf(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [i, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * i
    head.writeUInt8(size === 256 ? 0 : size, entry)
    head.writeUInt8(size === 256 ? 0 : size, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** Draws the icons anew from their SVG with an installed Chromium: run by hand when the drawing changed. */
function drawIcons() {
  const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(onPath)
  if (!chromium) throw new Error('Cần Chromium để vẽ lại biểu tượng.')
  const work = mkdtempSync(path.join(tmpdir(), 'thuky-icon-'))
  const pictures = sizes.map((size) => {
    const svg = readFileSync(at(`build/icons/${size <= smallTo ? 'icon-small' : 'icon'}.svg`), 'utf8')
    const page = path.join(work, 'icon.html')
    const style = '<style>html,body{margin:0;background:transparent}svg{display:block}</style>'
    writeFileSync(page, `<!doctype html>${style}${svg.replace('<svg ', `<svg width="${size}" height="${size}" `)}`)
    const file = at(`build/icons/${size}x${size}.png`)
    const flags = ['--headless', '--no-sandbox', '--hide-scrollbars', '--force-device-scale-factor=1']
    const { status } = spawnSync(chromium, [
      ...flags,
      '--default-background-color=00000000',
      `--window-size=${size},${size}`,
      `--screenshot=${file}`,
      page,
    ])
    if (status !== 0) throw new Error(`Chromium chưa vẽ được ${size} × ${size}.`)
    return { size, png: readFileSync(file) }
  })
  writeFileSync(at('build/icons/icon.ico'), icoOf(pictures.filter(({ size }) => size <= 256)))
  rmSync(work, { recursive: true, force: true })
}

if (process.argv[1] === import.meta.filename) drawIcons()
