import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { tempFolder } from './temp-folder'

/** Millimetres from the left and the top of the sheet. */
export type Box = { text: string; left: number; top: number; right: number; bottom: number }
export type Rule = { left: number; right: number; top: number }

const point = 25.4 / 72

/** The words of one page with their boxes, as poppler reads them. */
export function words(pdf: string, page: number): Box[] {
  const xml = execFileSync('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), pdf, '-'], {
    encoding: 'utf8',
  })
  return [
    ...xml.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g),
  ].map(([, a, b, c, d, text]) => ({
    text: (text ?? '').replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>'),
    left: Number(a) * point,
    top: Number(b) * point,
    right: Number(c) * point,
    bottom: Number(d) * point,
  }))
}

const dpi = 600
const pixel = 25.4 / dpi

/** Horizontal lines longer than five millimetres drawn on one page, measured on its picture at 600 dots an inch. */
export function rules(pdf: string, page: number): Rule[] {
  const folder = tempFolder('thuky-ink')
  execFileSync('pdftoppm', [
    '-r',
    String(dpi),
    '-gray',
    '-f',
    String(page),
    '-l',
    String(page),
    '-singlefile',
    pdf,
    path.join(folder, 'p'),
  ])
  const file = fs.readFileSync(path.join(folder, 'p.pgm'))
  const [head = '', width = 0, height = 0] = (
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 60)) ?? []
  ).map((v, i) => (i ? Number(v) : v)) as [string, number, number]
  const dark = (x: number, y: number) => (file[head.length + y * width + x] ?? 255) < 128
  const found: Rule[] = []
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!dark(x, y)) continue
      const start = x
      while (x < width && dark(x, y)) x++
      if ((x - start) * pixel < 5) continue
      const rule = { left: start * pixel, right: x * pixel, top: y * pixel }
      const above = found.find(
        (f) => Math.abs(f.left - rule.left) < 0.2 && Math.abs(f.right - rule.right) < 0.2 && rule.top - f.top < 0.6,
      )
      if (!above) found.push(rule)
    }
  }
  return found
}

/** The box around words that follow each other on one line. */
export function line(boxes: readonly Box[], text: string): Box {
  const parts = text.split(' ')
  const at = boxes.findIndex((_, i) => parts.every((part, n) => boxes[i + n]?.text === part))
  if (at < 0) throw new Error(`“${text}” is not on the page`)
  const found = boxes.slice(at, at + parts.length)
  return {
    text,
    left: Math.min(...found.map((b) => b.left)),
    right: Math.max(...found.map((b) => b.right)),
    top: Math.min(...found.map((b) => b.top)),
    bottom: Math.max(...found.map((b) => b.bottom)),
  }
}
