import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { describe, expect, test } from 'vitest'
import { onPath } from '../../build/debian.mjs'
import { officialDocx } from '../../electron/printing/docx/document'
import type { PlanView } from '../../shared/preparation/plan/plan.contract'
import { paragraph } from '../../shared/printing/official/paper'
import { docxToPdf, hasWriter } from '../support/docx-to-pdf'
import { districtDecision, planDocx } from '../support/make-plans'
import { openTestDesk, type TestDesk } from '../support/open-test-db'

const can = hasWriter && onPath('pdftoppm')
if (!can)
  console.warn('SKIPPED: plans as PDF are made with LibreOffice Writer and poppler-utils, and one of them is missing.')

const read = async (desk: TestDesk, file: string) => {
  const { id } = await desk.ask('plan.read', { file })
  return desk.ask('plan.get', { id })
}
const tasks = (view: PlanView) =>
  view.proposals.flatMap((p) =>
    p.proposal.kind === 'task'
      ? [p.proposal.value as { title: string; owner: string; due: string | null; cooperating: string[] }]
      : [],
  )
const facts = (view: PlanView) =>
  view.proposals.flatMap((p) => (p.proposal.kind === 'fact' ? [JSON.stringify(p.proposal.value)] : [])).sort()

/** A plan set in type as an office sets it, and saved as PDF. */
const printed = async (desk: TestDesk, text: string) =>
  docxToPdf(
    desk.write(
      'van-ban.docx',
      await officialDocx({
        title: 'Kế hoạch',
        profile: 'ND30_2020',
        parts: [
          {
            blocks: text
              .trim()
              .split('\n')
              .map((line) => paragraph(line)),
          },
        ],
      }),
    ),
  )

const samples = path.resolve(import.meta.dirname, '../../../shared/samples/ke-hoach-02.docx')

describe.skipIf(!can)('a plan as a PDF', () => {
  test('says the same as the Word file it was made from: tasks, owners, days, facts', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const word = await read(desk, desk.write('ke-hoach.docx', planDocx(districtDecision)))
    const page = await read(desk, await printed(desk, districtDecision))
    expect(tasks(page)).toEqual(tasks(word))
    expect(facts(page)).toEqual(facts(word))
  })

  test.skipIf(!fs.existsSync(samples))('of the organiser (skipped where the sample is not at hand)', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const file = desk.write('ke-hoach-02.docx', new Uint8Array(fs.readFileSync(samples)))
    const word = await read(desk, file)
    const page = await read(desk, docxToPdf(file))
    expect(tasks(page)).toEqual(tasks(word))
    expect(facts(page)).toEqual(facts(word))
  })

  test('that is a scan without text is refused in a clear sentence, and nothing is kept', async () => {
    const desk = await openTestDesk({ template: 'blank' })
    const pdf = await printed(desk, districtDecision)
    const picture = path.join(desk.folder, 'trang')
    execFileSync('pdftoppm', ['-r', '60', '-png', '-singlefile', pdf, picture])
    const scan = await PDFDocument.create()
    const image = await scan.embedPng(fs.readFileSync(`${picture}.png`))
    scan.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
    const problem = await desk.fail('plan.read', { file: desk.write('ban-chup.pdf', await scan.save()) })
    expect(problem).toMatchObject({ code: 'file', detail: 'no-text' })
    expect(problem.message).toContain('ảnh chụp')
    expect(problem.message).toContain('bản Word')
    expect(await desk.ask('plan.list', {})).toEqual([])
  })
})
