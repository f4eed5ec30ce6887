import { dayNumber, dayOf } from '../../shared/lib/dates'
import type { ReportArea, ReportContents } from '../../shared/preparation/reports/unit-report'
import type { Ask } from './sample-story'

const whole: ReportContents = {
  leadership: 'present',
  movements: 'present',
  exemplars: 'present',
  commendation: 'present',
  organisation: 'present',
  directive25: 'present',
}
const later = (day: string, days: number) => dayOf(dayNumber(day) + days)

/** Reports come in through September; most are whole, some lack a part, one in six never came. */
export async function playReports(ask: Ask): Promise<void> {
  const units = await ask('units.list', {})
  const categories = await ask('categories.list', {})
  const owing = units.filter((u) => u.categoryId === categories.find((c) => c.code === 'ĐV')?.id)
  if (owing.length === 0) return
  await ask('reports.expect', { unitIds: owing.map((u) => u.id) })
  const { rows } = await ask('reports.list', {})
  for (const [index, row] of rows.entries()) {
    if (index % 6 === 5) continue
    const receivedOn = later('2019-09-09', (index * 7) % 30)
    const weak: ReportArea | undefined = index % 7 === 3 ? 'directive25' : index % 11 === 6 ? 'organisation' : undefined
    await ask('reports.save', {
      id: row.id,
      receivedOn,
      number: `${120 + index * 3}/BC`,
      documentDate: later(receivedOn, -1),
      contents: weak ? { ...whole, [weak]: 'missing' } : whole,
      quality: weak ? 'fair' : index % 4 === 0 ? 'good' : 'fair',
      ...(weak
        ? {
            supplementAskedOn: later(receivedOn, 2),
            supplementDue: '2019-10-10',
            supplementText:
              weak === 'directive25'
                ? 'Kết quả thực hiện Chỉ thị 25-CT/TU'
                : 'Tổ chức bộ máy, cán bộ làm công tác thi đua, khen thưởng',
          }
        : { acceptedOn: later(receivedOn, 3) }),
    })
  }
  await playCalls(ask)
  await playFigures(
    ask,
    rows.map((r) => r.unitId),
  )
  await playMeetings(ask, owing)
  await playCityReport(
    ask,
    rows.filter((_, i) => i % 6 !== 5).map((r) => r.unitId),
  )
}

async function playCalls(ask: Ask): Promise<void> {
  const { rows } = await ask('reports.list', {})
  const late = rows.filter((r) => r.state === 'late')
  for (const [index, row] of late.slice(0, 6).entries())
    await ask('reports.noteCall', {
      unitId: row.unitId,
      subject: 'report',
      result: index % 3 === 2 ? 'no-answer' : 'promised',
      promisedDay: index % 3 === 2 ? null : '2019-10-31',
      spokeWith: row.contact,
      note: '',
    })
  await ask('reports.remind', { unitIds: late.map((r) => r.unitId), until: '2019-11-04' })
  const drafts = (await ask('outgoing.list', {})).filter((d) => d.purpose === 'reminder').map((d) => d.id)
  if (drafts.length < 2) return
  const ids = drafts.slice(0, Math.ceil(drafts.length / 2))
  await ask('outgoing.submit', { ids })
  await ask('outgoing.approve', { ids, by: 'Trần Văn Mẫu' })
  await ask('outgoing.number', { ids, date: '2019-10-21', from: 41 })
  await ask('outgoing.send', { ids, channel: 'registry', date: '2019-10-21' })
}

/** Numbers of every second unit, invented but consistent with themselves; one of them contradicts itself, as one always does. */
async function playFigures(ask: Ask, unitIds: readonly string[]): Promise<void> {
  for (const [index, unitId] of unitIds.filter((_, i) => i % 3 === 0).entries()) {
    const values = [2014, 2015, 2016, 2017, 2018].flatMap((year) =>
      (['cityMerit', 'baseCommendation', 'cityFighter'] as const).flatMap((form, f) => {
        const base = 4 + ((index * 5 + year + f * 3) % 9) * (form === 'baseCommendation' ? 9 : 2)
        const collective = form === 'cityFighter' ? 0 : base
        const individual = base * 2 + (year - 2014)
        const directWorker = Math.floor(individual * 0.6)
        const slip = index === 4 && year === 2016 && form === 'cityMerit' ? 3 : 0
        const common = { year, authority: 'own' as const, form }
        return [
          { ...common, row: 'collective' as const, value: collective },
          { ...common, row: 'smallCollective' as const, value: Math.floor(collective / 2) },
          { ...common, row: 'individual' as const, value: individual },
          { ...common, row: 'directWorker' as const, value: directWorker },
          { ...common, row: 'otherManager' as const, value: individual - directWorker + slip },
          { ...common, row: 'women' as const, value: Math.floor(individual * 0.45) },
        ]
      }),
    )
    await ask('figures.save', { unitId, values })
  }
}

async function playMeetings(ask: Ask, units: readonly { id: string; name: string }[]): Promise<void> {
  const blocs = ['Khối thi đua 1', 'Khối thi đua 2', 'Khối thi đua 3', 'Cụm thi đua 1', 'Cụm thi đua 2']
  for (const [index, bloc] of blocs.entries()) {
    const lead = units[index * 4]
    await ask('meetings.save', {
      bloc,
      leadUnitId: lead?.id ?? null,
      ...(index < 4 ? { heldOn: later('2019-09-12', index * 4) } : {}),
      ...(index < 3
        ? {
            minutesNumber: `0${index + 1}/BB`,
            proposals: 'Tăng tỷ lệ khen thưởng người lao động trực tiếp; rút ngắn thủ tục hồ sơ.',
          }
        : {}),
    })
  }
}

async function playCityReport(ask: Ask, unitIds: readonly string[]): Promise<void> {
  const texts: [ReportArea, string][] = [
    ['leadership', 'Đã quán triệt Chỉ thị đến 100% chi bộ, ban hành chương trình hành động và kiểm tra hằng năm.'],
    ['movements', 'Phong trào thi đua gắn với cải cách hành chính, giảm 30% thời gian giải quyết hồ sơ.'],
    ['commendation', 'Tỷ lệ khen thưởng người lao động trực tiếp tăng từ 52% lên 61%.'],
  ]
  for (const [index, unitId] of unitIds.slice(0, 9).entries()) {
    const [area, text] = texts[index % texts.length] as [ReportArea, string]
    await ask('cityReport.saveContribution', { unitId, area, text, used: index < 3 })
  }
  await ask('cityReport.savePart', {
    area: 'leadership',
    owner: 'Lê Hoàng Anh',
    state: 'done',
    text: 'Các cấp ủy, thủ trưởng cơ quan, đơn vị đã quán triệt, triển khai Chỉ thị nghiêm túc, kịp thời:\n- 100% đơn vị có chương trình hành động;\n- Công tác kiểm tra được thực hiện hằng năm.',
  })
  await ask('cityReport.savePart', {
    area: 'movements',
    owner: 'Lê Hoàng Anh',
    state: 'drafting',
    text: 'Các phong trào thi đua bám sát nhiệm vụ chính trị của thành phố.',
  })
}
