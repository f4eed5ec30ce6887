import { describe, expect, it } from 'vitest'
import { roomFiles, type SourceFile } from './source-files'

/*
 * Styles of all rooms end up in one page and stay there: a plain name in one room's sheet, such as `.watch`, also dresses what
 * another room calls so. What several rooms use stands in the common sheets.
 */

/** The room of a file, '' for the common ones. */
const roomOf = (file: string) => /^renderer\/([^/]+)\/(?!.*data-table\/)/.exec(file)?.[1]?.replace(/^ui$/, '') ?? ''
const into = (map: Map<string, Set<string>>, key: string, value: string) =>
  map.set(key, (map.get(key) ?? new Set()).add(value))

function sharedByAccident(files: readonly SourceFile[]): string[] {
  const plain = new Map<string, Set<string>>()
  const states = new Map<string, Set<string>>()
  const used = new Map<string, Set<string>>()
  const borrows = new Set<string>()
  for (const { file, text } of files) {
    const room = roomOf(file)
    if (file.endsWith('.css')) {
      const css = text.replace(/\/\*[\s\S]*?\*\//g, '')
      for (const [, selectors = ''] of css.matchAll(/(?:^|[{}])\s*([^{}@][^{}]*)(?=\{)/g))
        for (const selector of selectors.split(',')) {
          const first = selector.trim().split(/[\s>+~]/)[0] ?? ''
          const names = [...first.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? '')
          if (room && names.length === 1 && first.startsWith('.')) into(plain, names[0] ?? '', room)
          for (const [, more = ''] of selector.matchAll(/\.[\w-]+((?:\.[\w-]+)+)/g))
            for (const name of more.split('.').filter(Boolean)) into(states, name, room)
        }
    } else if (file.endsWith('.tsx')) {
      for (const [, from] of text.matchAll(/import '\.\.\/(?:\.\.\/)?([\w-]+)\/[\w-]+\.css'/g))
        borrows.add(`${room}<${from}`)
      for (const [, quoted, code = ''] of text.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)) {
        const texts =
          quoted === undefined ? [...code.matchAll(/['"`]([^'"`]*)['"`]/g)].map(([, t]) => t ?? '') : [quoted]
        for (const name of texts.flatMap((t) => t.split(/[\s${}]+/))) if (room) into(used, name, room)
      }
    }
  }
  return [...plain].flatMap(([name, rooms]) => {
    const [owner = ''] = rooms
    const borrowed = (room: string) => [...rooms].some((own) => borrows.has(`${room}<${own}`))
    // A sheet may be borrowed for its names; a state of one's own, `.area.watch`, is then dressed by it all the same.
    const others = [
      ...[...(used.get(name) ?? [])].filter((room) => !borrowed(room)),
      ...(states.get(name) ?? []),
    ].filter((room) => !rooms.has(room))
    if (rooms.size > 1) return [`.${name} is dressed by ${[...rooms].sort().join(' and ')}`]
    return others.length > 0
      ? [`.${name} of ${owner} also dresses ${[...new Set(others)].sort().join(', ') || 'the kit'}`]
      : []
  })
}

const css = (room: string, text: string): SourceFile => ({ file: `renderer/${room}/a.css`, text })
const tsx = (room: string, text: string): SourceFile => ({ file: `renderer/${room}/A.tsx`, text })

describe('the styles of a room', () => {
  it('dress nothing of another room', () => expect(sharedByAccident(roomFiles())).toEqual([]))

  it('…and the check sees a state of another room, a name used elsewhere, and one name in two sheets', () => {
    expect(
      sharedByAccident([css('a', '.watch { font-size: 26px }'), css('b', '.area.watch { color: red }')]),
    ).toHaveLength(1)
    expect(
      sharedByAccident([css('a', '.note b { color: red }'), tsx('b', '<p className={isBig ? "big note" : "note"} />')]),
    ).toHaveLength(1)
    const borrower = tsx('b', "import '../a/a.css'")
    expect(
      sharedByAccident([css('a', '.watch { top: 0 }'), css('b', '.area.watch { color: red }'), borrower]),
    ).toHaveLength(1)
    expect(sharedByAccident([css('a', '.x { top: 0 }'), css('b', '@media print { .x { top: 1px } }')])).toHaveLength(1)
  })

  it('…and allows common sheets, names of one room, and a sheet that is borrowed on purpose', () => {
    const common = { file: 'renderer/screens.css', text: '.note { color: red }' }
    expect(sharedByAccident([common, tsx('a', '<p className="note" />'), tsx('b', '<p className="note" />')])).toEqual(
      [],
    )
    expect(
      sharedByAccident([
        css('a', '.desk .note { color: red } .desk-x { top: 0 }'),
        tsx('a', '<p className="desk-x note" />'),
      ]),
    ).toEqual([])
    expect(
      sharedByAccident([css('a', '.chain { top: 0 }'), tsx('b', 'import \'../a/a.css\'\n<p className="chain" />')]),
    ).toEqual([])
  })
})
