import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChecklistItem, documentStatuses } from '../../../shared/awards/dossier'
import { documentCodes } from '../../../shared/awards/terms'
import { type TickedList, tickMany } from '../../../shared/awards/ticks'
import { makeDossier, makeNomination, makeRound, tick } from '../../support/make-award-round'

const round = makeRound()
const dossier = makeDossier(round, 'Sở Nội vụ')
const [an, ba] = [makeNomination(dossier, 'Lê An'), makeNomination(dossier, 'Lê Ba')]
const list = (items: { line: TickedList['lines'][number] }[]): TickedList => ({
  dossierId: dossier.id,
  unit: 'Sở Nội vụ',
  lines: items.map((i) => i.line),
  nameOf: new Map([
    [an.id, 'Lê An'],
    [ba.id, 'Lê Ba'],
  ]),
})
const line = (
  code: (typeof documentCodes)[number],
  nominationId: string | null,
  item: ChecklistItem | null = null,
) => ({
  line: { nominationId, code, item },
})

describe('ticking the same documents in many checklists', () => {
  test('what nobody looked at changes, what was ticked stays unless asked', () => {
    const lists = [
      list([line('TTR', null), line('BC', an.id), line('BC', ba.id, tick(dossier, ba, 'BC', { status: 'missing' }))]),
    ]
    const open = tickMany(lists, { codes: ['TTR', 'BC'], status: 'present', onlyOpen: true })
    expect(open.changes.map((c) => [c.code, c.name, c.from, c.to])).toEqual([
      ['TTR', '', null, 'present'],
      ['BC', 'Lê An', null, 'present'],
    ])
    expect(open.kept).toBe(1)
    const all = tickMany(lists, { codes: ['TTR', 'BC'], status: 'present', onlyOpen: false })
    expect(all.changes.at(-1)).toMatchObject({ name: 'Lê Ba', from: 'missing', to: 'present' })
  })

  test('only the chosen cases, and a file that is here is not called missing', () => {
    const attachment = {
      hash: 'a',
      name: 'bao-cao.pdf',
      size: 1,
      type: 'pdf',
    } as unknown as ChecklistItem['attachment']
    const lists = [
      list([line('TTR', null), line('BC', an.id, tick(dossier, an, 'BC', { attachment })), line('BC', ba.id)]),
    ]
    const some = tickMany(lists, {
      nominationIds: [an.id],
      codes: ['TTR', 'BC'],
      status: 'missing',
      onlyOpen: false,
    })
    expect(some.changes).toEqual([])
    expect(some.left[0]).toContain('bao-cao.pdf')
  })

  test('property: every line asked for is told once, and ticking again changes nothing', () => {
    const anyLine = fc.record({
      code: fc.constantFrom(...documentCodes),
      status: fc.option(fc.constantFrom(...documentStatuses), { nil: null }),
    })
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 12 }),
        fc.subarray([...documentCodes], { minLength: 1 }),
        fc.constantFrom(...documentStatuses),
        fc.boolean(),
        (lines, codes, status, onlyOpen) => {
          const make = (of: typeof lines) =>
            list(of.map((l) => line(l.code, null, l.status && tick(dossier, null, l.code, { status: l.status }))))
          const once = tickMany([make(lines)], { codes, status, onlyOpen })
          expect(once.changes.length + once.same + once.kept + once.left.length).toBe(
            lines.filter((l) => codes.includes(l.code)).length,
          )
          const after = lines.map((l) =>
            codes.includes(l.code) && (l.status === null || !onlyOpen) ? { ...l, status } : l,
          )
          expect(tickMany([make(after)], { codes, status, onlyOpen }).changes).toEqual([])
        },
      ),
    )
  })
})
