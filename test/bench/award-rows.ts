import { runChecks } from '../../shared/awards/checks/run'
import { allPapers, makeDossier, makeNomination, makeRound, makeWorld } from '../support/make-award-round'
import { percentile, type Row, row, timed } from './rows'

const names = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khoa', 'Lan', 'Minh', 'Nga']

/** The rules over all nominations of a large round, indexes made anew each time as the screens do. */
export async function awards(): Promise<Row[]> {
  const round = makeRound()
  const dossiers = Array.from({ length: 100 }, (_, i) => makeDossier(round, `Sở số ${i}`, { registerNo: i + 1 }))
  const nominations = dossiers.flatMap((d, i) =>
    Array.from({ length: 10 }, (_, j) => makeNomination(d, `Lê Văn ${names[i % 10]} ${names[j]}`, { position: j + 1 })),
  )
  const documents = dossiers.flatMap((d) =>
    allPapers(
      d,
      nominations.filter((n) => n.dossierId === d.id),
    ),
  )
  const earlier = nominations.map((n, i) => ({
    id: n.id,
    subject: 'individual' as const,
    name: n.name,
    unitName: `Sở số ${i % 100}`,
    formCode: 'CITY_CERT' as const,
    formText: 'Bằng khen',
    kind: 'thematic',
    achievement: 'Phong trào thi đua yêu nước',
    decisionNumber: String(i),
    decisionDate: '2018-05-02',
    authority: '',
    source: '',
  }))
  const times: number[] = []
  for (let i = 0; i < 15; i++)
    times.push(
      await timed(() => {
        runChecks(makeWorld({ round, dossiers, nominations, documents, earlier }))
      }),
    )
  const floor = await timed(() => JSON.parse(JSON.stringify(nominations)))
  return [
    row({
      what: 'award rules R01 to R24 on 1.000 nominations, 95th percentile',
      figure: percentile(times, 0.95),
      unit: 'ms',
      budget: 200,
      floor,
      floorIs: 'the same nominations through JSON once',
    }),
  ]
}
