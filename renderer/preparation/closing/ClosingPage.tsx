import './closing.css'
import { Alert } from '@mantine/core'
import { useState } from 'react'
import { type DayFigure, dayFigureLabels, dayFigures } from '../../../shared/preparation/closing/day-figures'
import { useAsked } from '../../bridge/use-asked'
import { navigation } from '../../navigation'
import { PaperActions } from '../../printing/PaperActions'
import { count, day } from '../../ui/format'
import { CategoryTag, Page, ProblemNote, Waiting } from '../../ui/page'
import { OutgoingDrawer } from '../OutgoingDrawer'
import { ArrivalsChart } from '../ReadinessCharts'
import { ClosingDuties } from './ClosingDuties'
import { FigureDrawer } from './FigureDrawer'
import { closingTopics } from './topics'

type Shown = { figure: DayFigure; categoryId?: string | null; group?: string }
/** What remains to be done after the conference: its numbers, each with the people behind it, and the papers made from them. */
export function ClosingPage() {
  const { data, problem, reload } = useAsked('closing.get', {}, closingTopics)
  const [shown, setShown] = useState<Shown>()
  const [open, setOpen] = useState<string>()
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const { facts: f, duties } = data
  const isBefore = f.day === null || f.today < f.day
  return (
    <Page
      title="Sau hội nghị"
      note={f.line}
      actions={
        <>
          <PaperActions request={{ paper: 'attendance-report' }} label="Báo cáo số lượng" />
          <PaperActions request={{ paper: 'conference-report' }} label="Báo cáo kết quả" />
        </>
      }
    >
      <div className="closing">
        {(isBefore || f.counts.present === 0) && (
          <Alert variant="light" color="yellow" p="xs">
            {isBefore
              ? `Hội nghị ${f.day ? `họp ngày ${day(f.day)}` : 'chưa định ngày'}: số liệu dưới đây còn thay đổi.`
              : 'Chưa có lượt điểm danh nào: ai cũng đang tính là vắng. Nhập tích từ danh sách giấy ở Bàn đón tiếp nếu hôm ấy điểm danh trên giấy.'}
          </Alert>
        )}
        <ClosingDuties duties={duties} onOpen={setOpen} />
        <section aria-label="Đại biểu dự">
          <h2>Đại biểu dự, theo nhóm</h2>
          <p className="quiet">Bấm vào một số để xem, in danh sách đứng sau số ấy.</p>
          <div className="figures-wide">
            <table className="sums closing-figures">
              <thead>
                <tr>
                  <th>Nhóm</th>
                  {dayFigures.map((figure) => (
                    <th key={figure} className="r">
                      {dayFigureLabels[figure]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {f.groups.map((g) => (
                  <tr key={g.code}>
                    <td title={g.name}>
                      <CategoryTag code={g.code} color={g.color} /> <span className="quiet">{g.name}</span>
                    </td>
                    {dayFigures.map((figure) => (
                      <td key={figure} className="r">
                        <FigureLink
                          value={g.counts[figure] ?? 0}
                          label={`${dayFigureLabels[figure]}, nhóm ${g.code}`}
                          onOpen={() => setShown({ figure, categoryId: g.id, group: g.code })}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td>Cộng</td>
                  {dayFigures.map((figure) => (
                    <td key={figure} className="r">
                      <FigureLink
                        value={f.counts[figure] ?? 0}
                        label={dayFigureLabels[figure]}
                        onOpen={() => setShown({ figure })}
                      />
                    </td>
                  ))}
                </tr>
              </tfoot>
            </table>
          </div>
          <p className="quiet">{data.sources}</p>
        </section>
        <div className="ready-cols">
          {f.arrivals.length > 0 && <ArrivalsChart arrivals={f.arrivals} title="Đến theo 10 phút" />}
          <Facts facts={f} />
        </div>
      </div>
      {shown && <FigureDrawer {...shown} onClose={() => setShown(undefined)} />}
      {open && <OutgoingDrawer id={open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

/** A number that leads to its people; nobody is behind a nought. */
function FigureLink({ value, label, onOpen }: { value: number; label: string; onOpen: () => void }) {
  if (value === 0) return <span className="nought">0</span>
  return (
    <button
      type="button"
      className="link"
      onClick={onOpen}
      aria-label={`${label}: ${count(value)} người, xem danh sách`}
    >
      {count(value)}
    </button>
  )
}

type Facts = NonNullable<ReturnType<typeof useAsked<'closing.get'>>['data']>['facts']
/** The other numbers of the conference report, each with the screen it comes from. */
function Facts({ facts: f }: { facts: Facts }) {
  const lines: [label: string, value: string, screen: string][] = [
    ['Giấy mời đã phát hành', count(f.letters), 'invitations'],
    [
      'Chương trình',
      f.programme.start
        ? `${f.programme.start} – ${f.programme.end || 'chưa kết thúc'}, ${count(f.programme.items)} mục`
        : `${count(f.programme.items)} mục, chưa có giờ thực tế`,
      f.programme.start ? 'run' : 'agenda',
    ],
    ['Bài phát biểu, tham luận', count(f.speeches.length), 'speeches'],
    [
      'Khen thưởng',
      f.awards.length === 0
        ? 'chưa có quyết định đã ban hành'
        : `${count(f.awards.reduce((n, a) => n + a.collectives, 0))} tập thể, ${count(f.awards.reduce((n, a) => n + a.individuals, 0))} cá nhân`,
      'decisions',
    ],
    ['Phóng viên được cấp thẻ', count(f.press), 'logistics'],
    ['Kinh phí đã chi', `${count(f.money.spent)} / dự toán ${count(f.money.estimated)} đồng`, 'budget'],
  ]
  return (
    <section aria-label="Số liệu khác của báo cáo">
      <h2>Số liệu khác của báo cáo</h2>
      <dl className="closing-facts">
        {lines.map(([label, value, screen]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <button type="button" className="link" onClick={() => navigation.go(screen)}>
                {value}
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
