import { Button } from '@mantine/core'
import type { Readiness } from '../../shared/preparation/checks/checks.contract'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { count, day, timeOf } from '../ui/format'
import { ClosingBand } from './closing/ClosingBand'
import { ArrivalsChart, RepliesChart } from './ReadinessCharts'

const stateWords = { good: '✓ ổn', watch: '! cần theo dõi', bad: '✗ phải lo ngay', empty: 'chưa có gì' } as const

const leftWords = (left: number | null) =>
  left === null
    ? ['Chưa định ngày', '']
    : left > 0
      ? [`Còn ${count(left)} ngày`, 'đến hội nghị']
      : left === 0
        ? ['Hôm nay', 'là ngày hội nghị']
        : [`Đã qua ${count(-left)} ngày`, 'từ hội nghị']

/** The browser notes when this was painted; the bench reads it: from here on a person can work. */
const paintTold = { elementtiming: 'overview' }

/** Readiness by area, what is due next, what changed since yesterday, replies and arrivals; every figure leads to its list. */
export function ReadinessPanel({ data }: { data: Readiness }) {
  const [left, of] = leftWords(data.daysLeft)
  return (
    <>
      <div className="ready-head">
        <h2>
          {left}
          {data.conferenceDay && (
            <span>
              {' '}
              {of} ({day(data.conferenceDay)})
            </span>
          )}
        </h2>
        <button type="button" className="link" onClick={() => navigation.go('checks')}>
          Kiểm tra trước giờ G: {data.findings.block} phải sửa, {data.findings.warn} nên xem
        </button>
        <PaperActions request={{ paper: 'morning-meeting' }} label="In cho giao ban" />
        <Button variant="default" onClick={() => window.print()}>
          In trang này, cả biểu đồ
        </Button>
      </div>
      <ClosingBand />
      <ul className="areas" aria-label="Mức sẵn sàng theo mảng việc">
        {data.areas.map((area) => (
          <li key={area.id} className={`area ${area.state === 'empty' ? '' : area.state}`}>
            <button type="button" onClick={() => navigation.go(area.screen)}>
              <b>{area.label}</b>
              <i>{stateWords[area.state]}</i>
            </button>
            {area.state !== 'empty' &&
              area.numbers.map((x) => (
                <button
                  key={x.label}
                  type="button"
                  className="number"
                  aria-label={`${area.label}: ${x.value} ${x.label}, mở danh sách`}
                  onClick={() => navigation.go(area.screen, { list: x.list })}
                >
                  <strong>{x.value}</strong> {x.label}
                </button>
              ))}
          </li>
        ))}
      </ul>
      <div className="ready-cols">
        <section aria-label="Hạn sắp tới">
          <h2 {...paintTold}>Hạn sắp tới</h2>
          {data.deadlines.length === 0 && <p className="quiet">Hai tuần tới không có hạn nào.</p>}
          <ul className="plain-list">
            {data.deadlines.map((d) => (
              <li key={`${d.day}${d.text}`}>
                <button type="button" className="link" onClick={() => navigation.go(d.screen, { open: d.open })}>
                  <b>{day(d.day).slice(0, 5)}</b> {d.text}
                </button>
                {d.lateBy > 0 && <span className="urgency late"> trễ {d.lateBy} ngày</span>}
              </li>
            ))}
          </ul>
        </section>
        <Changes changes={data.changes} />
      </div>
      <div className="ready-cols">
        {data.replies.length > 0 && <RepliesChart replies={data.replies} invited={data.invited} />}
        {data.arrivals.length > 0 && <ArrivalsChart arrivals={data.arrivals} />}
      </div>
    </>
  )
}

function Changes({ changes }: { changes: Readiness['changes'] }) {
  return (
    <section aria-label="Thay đổi một ngày qua">
      <h2>Một ngày qua</h2>
      {changes.length === 0 && <p className="quiet">Chưa có thay đổi nào.</p>}
      {changes.map((c) => (
        <div key={c.operator}>
          <b>{c.operator}</b>: {c.acts} việc
          <ul className="plain-list">
            {c.last.map((l) => (
              <li key={`${l.at}${l.text}`} title={l.text} className="one-line">
                {timeOf(l.at)} {l.text}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => navigation.go('history')}>
        Xem Nhật ký
      </Button>
    </section>
  )
}
