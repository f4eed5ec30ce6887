import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makers } from '../../electron/printing/makers'
import { paperIds, paperInfo } from '../../shared/printing/papers'
import { PaperInput } from '../../shared/printing/printing.contract'
import { openTestDesk } from '../support/open-test-db'

const someId = '019337b0-0000-7000-8000-000000000001'

describe('the registry of papers', () => {
  test('every paper has a maker and words of its own', () => {
    expect(Object.keys(makers).sort()).toEqual([...paperIds].sort())
    const labels = paperIds.map((paper) => paperInfo(paper).label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  test('a paper is told what it takes and nothing else', () => {
    const said = (input: unknown) => PaperInput.safeParse(input).error?.issues[0]?.message
    expect(said({ paper: 'handover', date: '2019-11-05', unitId: someId })).toBeUndefined()
    expect(said({ paper: 'handover', unitId: null })).toBeUndefined()
    expect(said({ paper: 'chair-line', unitId: someId })).toBe('“Báo cáo số đại biểu cho chủ tọa” không dùng đơn vị.')
    expect(said({ paper: 'handover', id: someId })).toContain('không dùng')
    expect(said({ paper: 'handover', size: 'lớn' })).toBeDefined()
    expect(said({ paper: 'no-such-paper' })).toBeDefined()
  })

  test('every paper without needs is previewed by every host; those with a Word file write one, the others say so', async () => {
    const pages: string[] = []
    const desk = await openTestDesk({
      host: { publishPage: async ({ html }) => ({ url: `x/${pages.push(html)}` }) },
    })
    for (const paper of paperIds.filter((p) => !paperInfo(p).needs?.length)) {
      await desk.ask('papers.preview', { paper })
      // A style attribute is cut by the policy of printed pages, and the page then prints another width.
      expect(pages.at(-1), paper).not.toMatch(/<[a-z]+ [^>]*style=/)
      const file = desk.write(`${paper}.docx`, '')
      if (paperInfo(paper).word) {
        expect((await desk.ask('papers.docx', { paper, file })).name).toBe(`${paper}.docx`)
        expect(fs.readFileSync(file).subarray(0, 2).toString()).toBe('PK')
      } else {
        expect((await desk.fail('papers.docx', { paper, file })).code).toBe('unsupported')
        expect(fs.readFileSync(file)).toHaveLength(0)
      }
    }
  })
})
