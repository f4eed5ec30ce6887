import { expect, test } from 'vitest'
import type { ImportItem } from '../../shared/exchange/import-report'
import type { RepliedPerson } from '../../shared/exchange/verdicts-replies'
import { judgeReplyList } from '../support/judge-list'
import { type Invited, makeInvited, makeReplyLayout, type TrueReply } from '../support/reply-layouts'

const only = process.env.LAYOUT
const seeds = only ? [Number(only)] : Array.from({ length: 200 }, (_, i) => i + 1)
const invited = makeInvited(7)
const known = (person: Invited): RepliedPerson => ({
  id: person.id,
  code: person.code,
  honorific: person.honorific,
  titles: '',
  fullName: person.fullName,
  office: person.office,
  unitId: person.unit,
  unit: person.unit,
  categoryId: null,
  phone: person.phone,
  email: person.email,
  note: '',
  roles: [],
  withdrawn: false,
  slot: null,
  slotLeadId: null,
  said: {},
  reply: null,
})

/** What an import got wrong about a row; empty when it is right. */
function wrong({ key, verdict, text, person, says }: TrueReply, item: ImportItem | undefined): string[] {
  if (!item) return [`${key} is missing: ${text}`]
  const values = item.values
  const was = says && {
    answer: values.reply ?? '',
    reason: values.reason ?? '',
    name: values.substituteName ?? '',
    office: values.substituteOffice ?? '',
    phone: values.substitutePhone ?? '',
  }
  const pairs: [string, unknown, unknown][] = [
    ['verdict', item.verdict, verdict],
    ['person', person && item.matches[0]?.id, person?.id],
    ['says', JSON.stringify(was), JSON.stringify(says)],
  ]
  return pairs.flatMap(([what, is, should]) =>
    is === should ? [] : [`${key} ${what}: ${is}, should be ${should} | ${text} | ${item.reasons[0] ?? ''}`],
  )
}

for (const seed of seeds)
  test(`replies ${seed}: people and answers are the generator’s`, async () => {
    const { file, bytes, truth, about } = makeReplyLayout(seed, invited)
    const { items, totals } = await judgeReplyList(file, bytes, invited.map(known))
    const byRow = new Map(items.map((i) => [i.row, i]))
    expect(
      truth.flatMap((row) => wrong(row, byRow.get(row.key))),
      about,
    ).toEqual([])
    expect(items).toHaveLength(truth.length)
    expect(Object.values(totals).reduce((a, b) => a + b, 0)).toBe(items.length)
  })
