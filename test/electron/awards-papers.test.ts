import fs from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { appraisalPapers } from '../../shared/awards/appraisal.papers'
import { openTestDesk } from '../support/open-test-db'

/** A round with one dossier in appraisal, a letter to an agency and a request to the unit. */
async function furnished() {
  const pages: string[] = []
  const desk = await openTestDesk({
    host: {
      publishPage: async ({ html }) => {
        pages.push(html)
        return { url: `page://${pages.length}` }
      },
    },
  })
  desk.now('2019-09-16T02:00:00Z')
  const round = await desk.ask('awards.saveRound', {
    title: 'Đợt mẫu',
    decisionDate: '2019-10-25',
    nominationDeadline: '2019-09-20',
  })
  const unit = await desk.ask('units.save', { name: 'Sở Tư pháp' })
  const dossier = await desk.ask('awards.saveDossier', { roundId: round.id, unitId: unit.id, proposalNumber: '12/TTr' })
  const n = await desk.ask('awards.saveNomination', { dossierId: dossier.id, name: 'Lê <b>An', honorific: 'Ông' })
  await desk.ask('awards.receive', { ids: [dossier.id] })
  await desk.ask('awards.requestSupplement', { id: dossier.id, date: '2019-09-16', items: '- Biên bản họp xét' })
  const [letter] = await desk.ask('awards.consult', {
    roundId: round.id,
    agencies: ['Cục Thuế'],
    nominationIds: [n.id],
    number: '45/BTĐKT',
    date: '2019-09-16',
    question: 'Nghĩa vụ thuế',
  })
  const about = { round: round.id, dossier: dossier.id, nomination: n.id, letter: letter?.id ?? '' }
  return { desk, pages, about }
}

test('every paper of intake and appraisal is made, on paper and as a Word file, with its facts and nothing of the code', async () => {
  const { desk, pages, about } = await furnished()
  const idOf: Record<keyof typeof appraisalPapers, string> = {
    'award-receipt': about.dossier,
    'award-request': about.dossier,
    'award-register': about.round,
    'award-sheet': about.nomination,
    'award-sheets': about.nomination,
    'award-summary': about.round,
    'award-consultation': about.letter,
    'award-overdue': about.round,
  }
  const says: Record<keyof typeof appraisalPapers, string> = {
    'award-receipt': 'Sở Tư pháp',
    'award-request': 'Biên bản họp xét',
    'award-register': 'Sở Tư pháp',
    'award-sheet': 'Lê &lt;b&gt;An',
    'award-sheets': 'Lê &lt;b&gt;An',
    'award-summary': 'Lê &lt;b&gt;An',
    'award-consultation': 'Cục Thuế',
    'award-overdue': 'Không có cơ quan nào quá hạn',
  }
  for (const paper of Object.keys(appraisalPapers) as (keyof typeof appraisalPapers)[]) {
    const about = paper === 'award-sheets' ? { ids: [idOf[paper]] } : { id: idOf[paper] }
    await desk.ask('papers.preview', { paper, ...about })
    const page = pages.at(-1) ?? ''
    expect(page, paper).toContain(says[paper])
    expect(page, paper).not.toMatch(/undefined|NaN|\[object/)
    const file = path.join(desk.folder, `${paper}.docx`)
    await desk.ask('papers.docx', { paper, ...about, file })
    const word = strFromU8(unzipSync(fs.readFileSync(file))['word/document.xml'] ?? new Uint8Array())
    expect(word, paper).not.toMatch(/undefined|NaN|\[object/)
  }
})
