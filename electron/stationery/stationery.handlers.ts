import type { stationeryContract } from '../../shared/stationery/stationery.contract'
import { getConference } from '../conference/conference.queries'
import type { HandlersOf } from '../core/context'
import { listItems, textsOf } from './items.service'
import {
  cardsDocx,
  markStationery,
  previewStationery,
  printStationery,
  stationeryPdf,
} from './stationery-print.service'
import { wrongLetters } from './wrong-letters.service'

export const stationeryHandlers: HandlersOf<typeof stationeryContract> = {
  'stationery.list': async (which, { db }) => (await listItems(db, which)).map((item) => item.row),
  'stationery.preview': previewStationery,
  'stationery.pdf': stationeryPdf,
  'stationery.docx': cardsDocx,
  'stationery.print': printStationery,
  'stationery.markPrinted': markStationery,
  'stationery.runs': async (_, { db }) =>
    db.selectFrom('stationeryRuns').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(500).execute(),
  'stationery.texts': async (_, { db }) => {
    const { id: __, ...texts } = await textsOf(db, await getConference(db))
    return texts
  },
  'stationery.saveTexts': async (texts, { write, ids, db }) => {
    await write('stationery.saveTexts', async (w) => {
      const { id } = await textsOf(w.trx, await getConference(w.trx))
      const row = { ...texts, personal: texts.personal ? 1 : 0 }
      if (id) await w.update('stationeryTexts', id, row, 'Sửa lời trên thiệp mời và phong bì.')
      else await w.insert('stationeryTexts', { id: ids.uuid(), ...row }, 'Sửa lời trên thiệp mời và phong bì.')
    })
    const { id: _, ...saved } = await textsOf(db, await getConference(db))
    return saved
  },
  'stationery.calibrations': async (_, { app }) => app.calibrations(),
  'stationery.calibrate': async (calibration, { app }) => {
    app.calibrate(calibration)
    return app.calibrations()
  },
  'stationery.wrongLetters': async (_, { db }) => wrongLetters(db),
}
