import { expect, it } from 'vitest'
import { candidateText } from '../../renderer/awards/presentation/candidate-text'
import { addSentence } from '../../shared/delegates/words'

const [office, unit] = ['Giám đốc Sở Nội vụ', 'Sở Nội vụ']

it('the line of who stands behind an awardee names the body once', () => {
  const person = { honorific: 'Bà', fullName: 'Trần Thị Lan', office, unit, declined: false, invited: true }
  expect(candidateText(person as Parameters<typeof candidateText>[0])).toBe('Bà Trần Thị Lan, Giám đốc Sở Nội vụ')
})

it('the history of a new delegate names the body once, and both where they are different', () => {
  const person = { honorific: 'Bà', fullName: 'Trần Thị Lan', code: '1234567' }
  const said = (words: string) => addSentence({ ...person, office: words } as Parameters<typeof addSentence>[0], unit)
  expect(said(office)).toBe('Thêm Bà Trần Thị Lan, Giám đốc Sở Nội vụ (mã 1234567).')
  expect(said('Giám đốc')).toBe('Thêm Bà Trần Thị Lan, Giám đốc, Sở Nội vụ (mã 1234567).')
  expect(said('')).toBe('Thêm Bà Trần Thị Lan, Sở Nội vụ (mã 1234567).')
})
