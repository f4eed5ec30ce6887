import { ProblemError } from '../../shared/ipc/reply'
import { fold } from '../../shared/names/text'
import type { SpokenForm } from '../../shared/speeches/reading/dictionary'
import { kindPaces, paceOf, type ReadingTime, readingTime, sayClockTime } from '../../shared/speeches/reading/pace'
import { countSyllables, inWords } from '../../shared/speeches/reading/read-aloud'
import { spokenPart } from '../../shared/speeches/reading/spoken-part'
import { type SpeechKind, speechKindLabels, speechKinds } from '../../shared/speeches/speech'
import type { speechesContract, TimedReading } from '../../shared/speeches/speeches.contract'
import type { Context, HandlersOf } from '../core/context'
import type { Session } from '../core/session'
import type { Db, Trx } from '../db/tables'

/** How fast each kind of text and each speaker is read, and the office's own spoken forms. */
export type Paces = {
  rateOf: (kind: SpeechKind) => number
  /** The pace of one text: the speaker's own where he has been timed, else the kind's. */
  of: (
    speech: { kind: SpeechKind; speakerId: string | null },
    speakerName: string,
  ) => { rate: number; basis: 'kind' | 'speaker' }
  forms: readonly SpokenForm[]
  readings: readonly TimedReading[]
}

export async function loadPaces(db: Db | Trx): Promise<Paces> {
  const own = new Map((await db.selectFrom('speechPaces').selectAll().execute()).map((row) => [row.kind, row.rate]))
  const readings = await db.selectFrom('timedReadings').selectAll().orderBy('on').orderBy('id').execute()
  const forms = await db.selectFrom('spokenForms').selectAll().orderBy('written').execute()
  const rateOf = (kind: SpeechKind) => own.get(kind) ?? kindPaces[kind]
  return {
    forms,
    readings,
    rateOf,
    of: ({ kind, speakerId }, speakerName) => {
      const name = fold(speakerName)
      const theirs = readings.filter((r) =>
        r.delegateId !== null ? r.delegateId === speakerId : name !== '' && fold(r.speaker) === name,
      )
      const rate = paceOf(theirs)
      return rate === undefined ? { rate: rateOf(kind), basis: 'kind' } : { rate, basis: 'speaker' }
    },
  }
}

/**
 * Tiếng of drafts, counted once for each text and dictionary: counting is the slow part, and a draft never changes.
 */
export function syllableCounter(session: Session, db: Db, forms: readonly SpokenForm[]) {
  const dictionary = JSON.stringify(forms)
  return async (versionId: string): Promise<number> => {
    const known = await session.keep('speeches.syllables', async () => ({
      dictionary: '',
      counts: new Map<string, number>(),
    }))
    if (known.dictionary !== dictionary) {
      known.dictionary = dictionary
      known.counts.clear()
    }
    const found = known.counts.get(versionId)
    if (found !== undefined) return found
    const row = await db.selectFrom('speechVersions').select('text').where('id', '=', versionId).executeTakeFirst()
    const count = countSyllables(spokenPart(row?.text ?? '').text, forms)
    known.counts.set(versionId, count)
    return count
  }
}

/** A draft without any text (a scan) has no reading time. */
export const timeOf = (syllables: number, pace: { rate: number; basis: 'kind' | 'speaker' }): ReadingTime | null =>
  syllables === 0 ? null : readingTime(syllables, pace)

type PaceContract = Pick<
  typeof speechesContract,
  | 'speeches.pace'
  | 'speeches.savePace'
  | 'speeches.addReading'
  | 'speeches.removeReading'
  | 'speeches.saveForm'
  | 'speeches.removeForm'
  | 'speeches.readAloud'
>

async function saveForm(
  { id, written, spoken }: { id?: string; written: string; spoken: string },
  { write, ids }: Context,
) {
  return write('speeches.saveForm', async (w) => {
    const taken = await w.trx.selectFrom('spokenForms').selectAll().where('written', '=', written).executeTakeFirst()
    if (taken && taken.id !== id)
      throw new ProblemError(
        'conflict',
        `“${written}” đã có trong từ điển, đọc là “${taken.spoken}”. Hãy sửa dòng đó.`,
        {
          fields: { written: 'Đã có trong từ điển.' },
        },
      )
    const form = { id: id ?? ids.uuid(), written, spoken }
    if (id) await w.update('spokenForms', id, { written, spoken }, `Sửa cách đọc “${written}”: ${spoken}.`)
    else await w.insert('spokenForms', form, `Thêm cách đọc “${written}”: ${spoken}.`)
    return form
  })
}

export const paceHandlers: HandlersOf<PaceContract> = {
  'speeches.pace': async (_, { db }) => {
    const paces = await loadPaces(db)
    const own = new Set((await db.selectFrom('speechPaces').select('kind').execute()).map((row) => row.kind))
    return {
      kinds: speechKinds.map((kind) => ({ kind, rate: paces.rateOf(kind), isDefault: !own.has(kind) })),
      readings: [...paces.readings],
      forms: await db.selectFrom('spokenForms').selectAll().orderBy('written').execute(),
    }
  },
  'speeches.savePace': async ({ kind, rate }, { write, ids }) =>
    write('speeches.savePace', async (w) => {
      const known = await w.trx.selectFrom('speechPaces').select('id').where('kind', '=', kind).executeTakeFirst()
      const text = `Tốc độ đọc ${speechKindLabels[kind]}: ${rate ?? `mặc định ${kindPaces[kind]}`} tiếng/phút.`
      if (rate === null) {
        if (known) await w.remove('speechPaces', known.id, text)
      } else if (known) await w.update('speechPaces', known.id, { rate }, text)
      else await w.insert('speechPaces', { id: ids.uuid(), kind, rate }, text)
      return {}
    }),
  'speeches.addReading': async (input, { write, ids }) => {
    const rate = (input.syllables / input.seconds) * 60
    if (rate < 60 || rate > 420)
      throw new ProblemError(
        'invalid',
        `${input.syllables} tiếng trong ${sayClockTime(input.seconds)} là ${Math.round(rate)} tiếng/phút, không phải tốc độ đọc của người. Hãy bấm giờ lại.`,
        { fields: { seconds: 'Thời gian không hợp với số tiếng.' } },
      )
    return write('speeches.addReading', async (w) => {
      const reading = { ...input, id: ids.uuid() }
      await w.insert(
        'timedReadings',
        reading,
        `${input.speaker} đọc thử ${input.syllables} tiếng trong ${sayClockTime(input.seconds)}.`,
      )
      return reading
    })
  },
  'speeches.removeReading': async ({ id }, { write }) =>
    write('speeches.removeReading', async (w) => {
      const reading = await w.trx.selectFrom('timedReadings').selectAll().where('id', '=', id).executeTakeFirst()
      if (!reading) throw new ProblemError('not-found', 'Lần đọc thử này không còn.')
      await w.remove('timedReadings', id, `Bỏ lần đọc thử của ${reading.speaker}.`)
      return {}
    }),
  'speeches.saveForm': saveForm,
  'speeches.removeForm': async ({ id }, { write }) =>
    write('speeches.removeForm', async (w) => {
      const form = await w.trx.selectFrom('spokenForms').selectAll().where('id', '=', id).executeTakeFirst()
      if (!form) throw new ProblemError('not-found', 'Dòng này không còn trong từ điển.')
      await w.remove('spokenForms', id, `Bỏ cách đọc “${form.written}”.`)
      return {}
    }),
  'speeches.readAloud': async ({ text }, { db }) => {
    const { forms } = await loadPaces(db)
    return { spoken: inWords(text, forms), syllables: countSyllables(text, forms) }
  },
}
