import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { HelpPage } from '../../renderer/help/help'
import { allScreens } from '../../renderer/screens'

/** What pages of help quote as typed by the clerk, not as read on a screen. */
const typed = new Set([
  'nguyen lan',
  '8h00 15/11/2019',
  '08:00 ngày 15/11/2019',
  'Bản 1',
  '| ô một | ô hai |',
  '# Phụ lục 1. Tên phụ lục',
])

const sources = (folder: string): string[] =>
  fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f) && !/help\.ts$/.test(f))
    .map((f) => fs.readFileSync(path.join(folder, f), 'utf8'))

/** What the screens can say: their source without comments, on one line. */
const onScreens = (source: string): string =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, ' ')
    .replace(/(^|\s)\/\/[^\n]*/g, ' ')
    .replace(/\s+/g, ' ')

const sentences = (page: HelpPage): string[] => [
  page.purpose,
  ...page.steps,
  ...(page.keys ?? []).map(([, what]) => what),
  ...(page.questions ?? []).flatMap((q) => [q.ask, q.answer]),
]

/** Labels in quotation marks that no screen has; `…` stands for a number or a name. */
function unknownLabels(page: HelpPage, screens: string): string[] {
  const quoted = sentences(page).flatMap((s) => [...s.matchAll(/“([^”]+)”/g)].map((m) => m[1] as string))
  return quoted.filter((label) => {
    const parts = label.split(/ ?… ?/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    return !typed.has(label) && !new RegExp(parts.join('.{0,40}?'), 'u').test(screens)
  })
}

describe('words in quotation marks in the help', () => {
  const screens = onScreens(['renderer', 'shared', 'electron'].flatMap(sources).join('\n'))

  it.each(allScreens.map((s) => [s.id, s.help] as const))('%s: are on the screens word for word', async (_, load) => {
    if (load) expect(unknownLabels(await load(), screens)).toEqual([])
  })

  it('catches a button that was renamed, and allows those that are there', () => {
    const source = onScreens('/* “Nút cũ” */ <Button>Nhập từ tệp</Button> <b>Sửa 3 người</b>')
    const says = (step: string) => unknownLabels({ purpose: 'Để làm.', steps: [step] }, source)
    expect(says('Bấm “Nhập từ tệp”, rồi “Sửa … người”; gõ “nguyen lan”.')).toEqual([])
    expect(says('Bấm “Nút cũ”.')).toEqual(['Nút cũ'])
  })
})
