import { describe, expect, test } from 'vitest'
import { type Guest, guestCandidates, sureGuest } from '../../../shared/awards/guests'

let last = 0
const guest = (fullName: string, unit: string, patch: Partial<Guest> = {}): Guest => ({
  delegateId: `g${++last}`,
  honorific: 'Ông',
  fullName,
  office: 'Chuyên viên',
  unit,
  unitId: `id of ${unit}`,
  invited: true,
  declined: false,
  ...patch,
})
const person = (name: string, unit: string) => ({
  subject: 'individual' as const,
  name,
  unitIds: [`id of ${unit}`],
  units: [unit],
})

describe('who on the list of delegates may be the awardee', () => {
  test('one name in one unit is sure; the same letters with other marks, and the same name elsewhere, only suggested', () => {
    const list = [
      guest('Nguyễn Văn Bảo', 'Sở Y tế'),
      guest('Nguyễn Văn Bão', 'Sở Nội vụ'),
      guest('nguyễn văn bảo', 'Sở Nội vụ'),
      guest('Nguyễn Văn Bảo', 'Sở Tư pháp'),
      guest('Trần Văn Bảo', 'Sở Nội vụ'),
    ]
    const found = guestCandidates(person('Nguyễn Văn Bảo', 'Sở Nội vụ'), list)
    expect(found.map((c) => [c.fullName, c.unit, c.why])).toEqual([
      ['nguyễn văn bảo', 'Sở Nội vụ', 'samePerson'],
      ['Nguyễn Văn Bão', 'Sở Nội vụ', 'sameLetters'],
      ['Nguyễn Văn Bảo', 'Sở Y tế', 'otherUnit'],
      ['Nguyễn Văn Bảo', 'Sở Tư pháp', 'otherUnit'],
    ])
    expect(sureGuest(found)).toBe(list[2]?.delegateId)
  })

  test('two of one name in one unit are a choice, nobody is sure', () => {
    const list = [guest('Lê An', 'Sở Nội vụ'), guest('Lê An', 'Sở Nội vụ')]
    expect(sureGuest(guestCandidates(person('Lê An', 'Sở Nội vụ'), list))).toBeNull()
  })

  test('somebody who works elsewhere than the unit that proposes is found by the workplace’s name', () => {
    const found = guestCandidates(
      {
        subject: 'individual',
        name: 'Lê An',
        unitIds: ['id of Sở Y tế'],
        units: ['Sở Y tế', 'Bệnh viện Nhân dân 115'],
      },
      [guest('Lê An', 'Bệnh viện nhân dân 115', { unitId: null })],
    )
    expect(found.map((c) => c.why)).toEqual(['samePerson'])
  })

  test('for a collective people of its unit in their order, none of them sure', () => {
    const list = [guest('Phó Một', 'Sở Y tế'), guest('Người Khác', 'Sở Tư pháp'), guest('Phó Hai', 'Sở Y tế')]
    const found = guestCandidates(
      { subject: 'collective', name: 'Phòng Tổ chức', unitIds: ['id of Sở Y tế'], units: ['Sở Y tế'] },
      list,
    )
    expect(found.map((c) => c.fullName)).toEqual(['Phó Một', 'Phó Hai'])
    expect(sureGuest(found)).toBeNull()
  })
})
