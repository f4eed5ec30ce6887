import { describe, expect, it } from 'vitest'
import { linesWith, roomFiles, type SourceFile, withoutComments } from './source-files'
import { data, oneImporter, type SourceRule, walls } from './source-rules'

const files = roomFiles().map(({ file, text }) => ({ file, text: withoutComments(text) }))

/** Where a rule is broken. With a number of permitted files, all of them are named when there are more. */
function violations({ pattern, scope, except, atMost }: SourceRule, among: SourceFile[]): string[] {
  const hits = among
    .filter(({ file }) => scope.test(file) && !except?.test(file))
    .map((source) => linesWith(pattern, source))
    .filter((lines) => lines.length > 0)
  return hits.length <= (atMost ?? 0) ? [] : hits.flat()
}

/** The sample next to as many files as may do it: one more is one too many. */
const together = ({ atMost = 0 }: SourceRule, sample: { file: string; code: string }, usual: string): SourceFile[] => [
  { file: sample.file, text: withoutComments(sample.code) },
  ...Array.from({ length: atMost }, (_, i) => ({ file: `electron/shell/permitted-${i}.ts`, text: usual })),
]

describe.each([...oneImporter, ...walls, ...data])('$name: $why', (rule) => {
  it('is kept everywhere', () => expect(violations(rule, files)).toEqual([]))

  it(`catches ${rule.caught.code}`, () =>
    expect(violations(rule, together(rule, rule.caught, rule.caught.code))).not.toEqual([]))

  it(`allows ${rule.allowed.code}`, () =>
    expect(violations(rule, together(rule, rule.allowed, rule.caught.code))).toEqual([]))
})

describe('reading source files', () => {
  it('sees the rooms', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(new Set(files.map(({ file }) => file.split('/')[0]))).toEqual(
      new Set(['electron', 'renderer', 'shared', 'build']),
    )
  })

  it('drops comments and keeps text in quotes, line by line', () => {
    const code = "const a = 'http://x' // eval(\n/* eval(\n*/ const b = `/* kept */`\nconst c = /'/.test(b) // gone"
    const kept = withoutComments(code)
    expect(kept).toContain("'http://x'")
    expect(kept).toContain('`/* kept */`')
    expect(kept).not.toContain('eval(')
    expect(kept.split('\n')).toHaveLength(4)
  })

  it('names file and line', () => {
    expect(linesWith(/eval\(/, { file: 'a.ts', text: '\n  eval(x)\n' })).toEqual(['a.ts:2: eval(x)'])
  })
})
