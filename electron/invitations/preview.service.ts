import type { LetterText } from '../../shared/invitations/invitations.contract'
import { isLiving } from '../../shared/invitations/letter-life'
import { letterPersonOf } from '../../shared/invitations/letter-person'
import {
  addresseeLine,
  defaultLetterText,
  placeholderValues,
  unknownPlaceholders,
} from '../../shared/invitations/letter-text'
import { ProblemError } from '../../shared/ipc/reply'
import { asPreview } from '../../shared/printing/html'
import { lettersDocument } from '../../shared/printing/letter-page'
import { getConference } from '../conference/conference.queries'
import type { Context } from '../core/context'
import { rankedDelegates } from '../delegates/ranked.queries'
import { fitLetters } from '../printing/letters-to-pdf'
import { listLetters, savedText } from './invitations.queries'
import { frozenLetter, printable } from './letter-data.service'

const someone = {
  id: null,
  code: '1234566',
  honorific: 'Ông',
  fullName: 'Nguyễn Văn A',
  office: 'Giám đốc',
  unit: 'Sở X',
}

/**
 * One letter on the screen, from the same page that is printed: a person's, the one with the most words (the first to
 * overflow), or with `text` the words being edited. Measured where the host can measure.
 */
export async function previewLetter(
  input: { delegateId?: string; longest?: boolean; text?: LetterText },
  { db, host, signal }: Context,
) {
  const conference = await getConference(db)
  const everybody = await rankedDelegates(db)
  const people = everybody.filter((p) => p.withdrawnAt === null && p.origin === 'list' && p.slotLeadId === null)
  const length = (p: (typeof people)[number]) => addresseeLine(p).length
  const longest = people.reduce<(typeof people)[number] | undefined>(
    (best, p) => (best && length(best) >= length(p) ? best : p),
    undefined,
  )
  const person = input.delegateId ? people.find((p) => p.id === input.delegateId) : input.longest ? longest : people[0]
  if (input.delegateId && !person)
    throw new ProblemError('not-found', 'Đại biểu này không còn trong danh sách mời. Hãy tải lại màn hình.')
  const letter = person && (await listLetters(db)).find((l) => l.delegateId === person.id && isLiving(l.state))
  const stored =
    letter &&
    (await db
      .selectFrom('invitations')
      .select(['snapshot', 'token', 'number', 'date'])
      .where('id', '=', letter.id)
      .executeTakeFirst())
  const text = input.text ?? (await savedText(db))
  const data =
    person && stored && !input.text
      ? printable(conference, text, letterPersonOf(person, everybody), stored)
      : frozenLetter(
          conference,
          text,
          person ? letterPersonOf(person, everybody) : someone,
          stored?.token ?? '0'.repeat(20),
        )
  const { fitOf, overlong } = await fitLetters(host, [data], signal)
  const { url } = await host.publishPage({ html: asPreview(lettersDocument([data], fitOf)) })
  return {
    url,
    delegateId: person?.id ?? null,
    fullName: data.addressee.fullName,
    position: letter?.position ?? null,
    pages: overlong.length ? 2 : 1,
  }
}

/** The letter's words with their defaults and what each placeholder would say. */
export async function letterText({ db }: Pick<Context, 'db'>) {
  const values = placeholderValues(await getConference(db), {
    honorific: 'Ông',
    fullName: 'Nguyễn Văn A',
    office: 'Giám đốc',
    unit: 'Sở X',
  })
  return {
    text: (await savedText(db)) ?? defaultLetterText,
    defaults: defaultLetterText,
    placeholders: Object.entries(values).map(([name, sample]) => ({ name, sample })),
  }
}

export async function saveText(text: LetterText, { write }: Context) {
  return write('invitations.saveText', async (w) => {
    const conference = await getConference(w.trx)
    const isDefault = JSON.stringify(text) === JSON.stringify(defaultLetterText)
    await w.update(
      'conference',
      conference.id,
      { letterText: isDefault ? null : JSON.stringify(text) },
      'Sửa nội dung giấy mời.',
    )
    const known = Object.keys(placeholderValues(conference, someone))
    return { text, unknown: unknownPlaceholders(text, known) }
  })
}
