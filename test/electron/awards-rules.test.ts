import { describe, expect, test } from 'vitest'
import { readShare, shareText } from '../../shared/awards/rules/read-share'
import { openTestDesk } from '../support/open-test-db'

async function openRound() {
  const desk = await openTestDesk()
  const { id: roundId } = await desk.ask('awards.saveRound', {
    title: 'Đợt',
    decisionDate: '2019-10-25',
    countingFrom: '2014-04-07',
    countingTo: '2018-12-31',
  })
  const save = { roundId, layer: 'local' as const, basis: 'QĐ 24/2018/QĐ-UBND' }
  const rule = async (key: string) => (await desk.ask('awards.rules', { roundId })).find((r) => r.key === key)
  return { desk, roundId, save, rule }
}

describe('values of several parts', () => {
  test('nonsense is refused with a sentence that says what is wrong, and nothing is stored', async () => {
    const { desk, save, rule } = await openRound()
    const before = await rule('documents.CITY_CERT.thematic')
    const mandatory = (code: 'TTR' | 'BC') => ({ code, need: 'mandatory' })
    const refused: [key: string, value: unknown, says: string][] = [
      ['documents.CITY_CERT.thematic', { copies: 1, needs: [] }, 'ít nhất một tài liệu'],
      ['documents.CITY_CERT.thematic', { copies: 0, needs: [mandatory('TTR')] }, 'Số bộ hồ sơ không được dưới 1'],
      [
        'documents.CITY_CERT.thematic',
        { copies: 1, needs: [mandatory('BC'), mandatory('BC')] },
        '“Báo cáo thành tích” ghi hai lần',
      ],
      [
        'documents.CITY_CERT.thematic',
        { copies: 1, needs: [{ code: 'XN', need: 'conditional' }] },
        'chưa chọn điều kiện',
      ],
      ['bonus.CITY_CERT', { individual: null, collective: null, household: null }, 'ít nhất một loại đối tượng'],
      ['bonus.CITY_CERT', { individual: -1, collective: 2, household: null }, 'Hệ số tiền thưởng không được dưới 0'],
      ['ballot.CITY_CERT', { method: 'open', threshold: 0, strict: true }, 'lớn hơn 0 %'],
      ['ballot.CITY_CERT', { method: 'secret', threshold: 1, strict: true }, 'Không thể quá 100 %'],
      ['baseSalary', [], 'ít nhất một mức'],
      [
        'baseSalary',
        [
          { from: '2019-07-01', amount: 1_490_000 },
          { from: '2019-07-01', amount: 1_390_000 },
        ],
        'cùng áp dụng từ ngày 01/07/2019',
      ],
      ['days.appraisal', 2.5, 'Số ngày phải là số nguyên'],
      ['days.appraisal', -3, 'Số ngày không được dưới 0'],
      [
        'form.CITY_CERT',
        { ...((await rule('form.CITY_CERT'))?.value as object), subjects: [] },
        'ít nhất một loại đối tượng',
      ],
    ]
    for (const [key, value, says] of refused) {
      const problem = await desk.fail('awards.saveRule', { ...save, key, value })
      expect(problem, key).toMatchObject({ code: 'invalid' })
      expect(problem.message, key).toContain(says)
      expect(problem.message, key).toContain('Chưa có gì được lưu.')
      expect(problem.message, key).not.toMatch(/Invalid|expected|Too /)
    }
    expect(await rule('documents.CITY_CERT.thematic')).toEqual(before)
  })

  test('a line that the law’s set does not have is added with its basis, used, and taken away again', async () => {
    const { desk, roundId, save, rule } = await openRound()
    expect(await rule('bonus.CITY_BADGE')).toBeUndefined()
    const added = await desk.ask('awards.saveRule', {
      ...save,
      key: 'bonus.CITY_BADGE',
      value: { individual: 0.5, collective: null, household: null },
    })
    expect(added).toMatchObject({ text: 'cá nhân 0,5', layer: 'local', basis: 'QĐ 24/2018/QĐ-UBND' })
    expect(added.confirmedAt).not.toBeNull()
    const unit = await desk.ask('units.save', { name: 'Sở Nội vụ' })
    const dossier = await desk.ask('awards.saveDossier', { roundId, unitId: unit.id })
    const n = await desk.ask('awards.saveNomination', { dossierId: dossier.id, name: 'Lê An', formCode: 'CITY_BADGE' })
    expect((await desk.ask('awards.nomination', { id: n.id })).bonus).toBe(750_000)
    const gone = await desk.ask('awards.clearRule', { roundId, layer: 'local', key: 'bonus.CITY_BADGE' })
    expect(gone).toBeNull()
    expect((await desk.ask('awards.nomination', { id: n.id })).bonus).toBeNull()
  })

  test('the documents of a kind of commendation change what the checklist asks for', async () => {
    const { desk, roundId, save } = await openRound()
    const unit = await desk.ask('units.save', { name: 'Sở Nội vụ' })
    const dossier = await desk.ask('awards.saveDossier', { roundId, unitId: unit.id })
    await desk.ask('awards.saveNomination', { dossierId: dossier.id, name: 'Lê An', taxpayer: true })
    const needed = async () =>
      (await desk.ask('awards.dossier', { id: dossier.id })).checklist.filter((l) => l.needed).map((l) => l.code)
    expect(await needed()).toEqual(['TTR', 'BB', 'BC', 'XN'])
    const needs = [
      { code: 'TTR', need: 'mandatory' },
      { code: 'BP', need: 'mandatory' },
      { code: 'SK', need: 'conditional', when: 'initiative' },
    ]
    await desk.ask('awards.saveRule', { ...save, key: 'documents.CITY_CERT.thematic', value: { copies: 3, needs } })
    expect(await needed()).toEqual(['TTR', 'BP'])
    expect((await desk.ask('awards.dossier', { id: dossier.id })).copies).toBe(3)
  })
})

describe('what forms about a round offer', () => {
  test('names and years follow the round: its set, the office’s layer, its period', async () => {
    const { desk, roundId, save } = await openRound()
    const name = (offered: { forms: { code: string; name: string }[] }) =>
      offered.forms.find((f) => f.code === 'CITY_CERT')?.name
    const first = await desk.ask('awards.forms', { roundId })
    expect(first).toMatchObject({
      ruleSet: 'VN-2017',
      years: ['2014', '2015', '2016', '2017', '2018'],
      reportForm: '07',
    })
    const entry = { ...first.forms.find((f) => f.code === 'CITY_CERT'), code: undefined, name: 'Bằng khen UBND tỉnh' }
    const { code: _, ...value } = entry
    await desk.ask('awards.saveRule', { ...save, key: 'form.CITY_CERT', value })
    expect(name(await desk.ask('awards.forms', { roundId }))).toBe('Bằng khen UBND tỉnh')
    expect(name(await desk.ask('awards.forms', { decisionDate: '2019-12-01' }))).toBe('Bằng khen UBND tỉnh')
    // Another day of decision means another set, which the office has laid nothing over.
    expect(name(await desk.ask('awards.forms', { decisionDate: '2025-08-01' }))).toBe('Bằng khen Thành phố')
    await desk.ask('awards.saveRound', {
      id: roundId,
      decisionDate: '2025-08-01',
      countingFrom: '2020-01-01',
      countingTo: '2024-12-31',
    })
    expect(await desk.ask('awards.forms', { roundId })).toMatchObject({
      ruleSet: 'VN-2025',
      years: ['2020', '2021', '2022', '2023', '2024'],
      reportForm: '',
    })
    expect((await desk.ask('statistics.round', { roundId })).formName).toBe('Biểu 0603.N/BNV-TĐKT')
  })
})

describe('earlier awards by hand', () => {
  test('are added, mended, found at the nomination, and taken off with a reason; those of a round stay', async () => {
    const { desk, roundId } = await openRound()
    const award = await desk.ask('awards.saveEarlier', {
      name: 'Lê An',
      unitName: 'Sở Nội vụ',
      formCode: 'CITY_CERT',
      formText: 'Bằng khen',
      kind: 'thematic',
      decisionNumber: '12/QĐ-UBND',
      decisionDate: '2018-05-02',
    })
    await desk.ask('awards.saveEarlier', { id: award.id, decisionNumber: '120/QĐ-UBND' })
    const unit = await desk.ask('units.save', { name: 'Sở Nội vụ' })
    const dossier = await desk.ask('awards.saveDossier', { roundId, unitId: unit.id })
    const n = await desk.ask('awards.saveNomination', { dossierId: dossier.id, name: 'Lê An' })
    expect((await desk.ask('awards.nomination', { id: n.id })).past).toMatchObject([
      { decisionNumber: '120/QĐ-UBND', countsTowardState: false, otherBody: false },
    ])
    expect(await desk.ask('awards.earlier', { text: 'le an' })).toMatchObject([{ noted: true }])
    await desk.ask('awards.removeEarlier', { id: award.id, reason: 'Ghi nhầm người' })
    expect(await desk.ask('awards.earlier', {})).toEqual([])
    const [entry] = await desk.ask('history.list', { limit: 1 })
    expect(entry?.text).toContain('Ghi nhầm người')
  })
})

test('a share is read as people write it and shown as the law does', () => {
  expect(['80', '80 %', '66,7', '2/3', '0', '100'].map(readShare)).toEqual([0.8, 0.8, 0.667, 2 / 3, 0, 1])
  expect(['', 'nhiều', '1/0', '8o', '-5'].map(readShare)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect([2 / 3, 1 / 3, 0.8, 0.667, 1].map(shareText)).toEqual(['2/3', '1/3', '80', '66,7', '100'])
})
