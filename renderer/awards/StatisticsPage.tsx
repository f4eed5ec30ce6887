import { Button, Text, Title } from '@mantine/core'
import { formColumns, funnelColumns, funnelLabels, stepDays, summaryColumns } from '../../shared/awards/statistics'
import type { RoundStatistics } from '../../shared/awards/statistics.contract'
import { ask, problemOf, showFile } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Stat, Waiting } from '../ui/page'
import { useCurrentRound } from './current-round'
import { StatisticCharts } from './StatisticCharts'

/** What the round amounts to: the statistics form with its check sums, shares, and how far each unit's cases have come. */
export function StatisticsPage() {
  const { round, picker, problem, data: rounds, reload } = useCurrentRound()
  const { data } = useAsked('statistics.round', round ? { roundId: round.id } : null, ['awards'])
  if (problem && !rounds) return <ProblemNote problem={problem} retry={reload} />
  if (!rounds || (round && !data)) return <Waiting />
  const total = data?.byUnit[0]
  return (
    <Page
      title="Thống kê khen thưởng"
      note={round?.title ?? ''}
      actions={
        <>
          {picker}
          <Button variant="default" onClick={() => navigation.go('figures')}>
            Số liệu các năm
          </Button>
          <Button variant="default" disabled={!round} onClick={() => round && void exportTables(round.id)}>
            Xuất Excel
          </Button>
          <PaperActions
            request={{ paper: 'statistics.round', id: round?.id ?? '' }}
            label="Biểu thống kê"
            disabled={!round}
          />
        </>
      }
    >
      {!data || !total || total.proposed === 0 ? (
        <EmptyState title="Chưa có số liệu" text="Số liệu được đếm từ hồ sơ của đợt khen thưởng; nhập hồ sơ trước.">
          <button type="button" className="link" onClick={() => navigation.go('award-round')}>
            Đến đợt khen thưởng
          </button>
        </EmptyState>
      ) : (
        <>
          <div className="cards">
            <Stat label="Đề nghị" value={total.proposed} />
            <Stat label="Có quyết định" value={total.awarded} of={total.proposed} />
            {stepDays(data.days).map(([label, value], index) => (
              <Stat key={label} label={label} value={value} warn={index === 3 && data.days.overdue > 0} />
            ))}
          </div>
          <StatisticCharts data={data} />
          {data.form.problems.map((p) => (
            <div key={p} className="warning">
              <span>
                <b>Số liệu chưa khớp</b>
                {p}
              </span>
            </div>
          ))}
          <Title order={2}>{data.formName}: số lượng khen thưởng</Title>
          <table className="figures">
            <thead>
              <tr>
                <th>Tên chỉ tiêu</th>
                <th>Mã số</th>
                {formColumns.map((c) => (
                  <th key={c}>{c}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.form.rows.map((r) => (
                <tr key={r.code} className={r.level === 0 ? 'sum' : ''}>
                  <td style={{ paddingLeft: 8 + r.level * 16 }}>{r.label}</td>
                  <td>{r.code}</td>
                  {r.values.map((v, i) => (
                    <td key={formColumns[i]} className="r">
                      {v}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Title order={2}>Tổng hợp các hình thức, {data.kind.toLocaleLowerCase('vi')}</Title>
          <table className="figures">
            <thead>
              <tr>
                <th rowSpan={2}>Hình thức</th>
                <th rowSpan={2}>Tờ trình</th>
                <th colSpan={3}>Đề nghị</th>
                <th colSpan={3}>Có quyết định</th>
                <th colSpan={5}>Trong số có quyết định</th>
              </tr>
              <tr>
                {summaryColumns.slice(2).map(([, , short]) => (
                  // The same words stand under what was proposed and what was decided.
                  <th key={short}>{short.replace(/^.*: /, '')}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.summary.map((r) => (
                <tr key={r.formCode}>
                  {summaryColumns.map(([, cell], i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                    <td key={i} className={i > 0 ? 'r' : ''}>
                      {cell(r)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Title order={2}>Nhóm đối tượng của kế hoạch</Title>
          {data.shares.groups.some((g) => g.proposed > 0) && (
            <table className="figures">
              <thead>
                <tr>
                  <th>Nhóm</th>
                  <th>Đề nghị</th>
                  <th>Có quyết định</th>
                </tr>
              </thead>
              <tbody>
                {data.shares.groups
                  .filter((g) => g.proposed > 0)
                  .map((g) => (
                    <tr key={g.tag}>
                      <td>{g.label}</td>
                      <td className="r">{g.proposed}</td>
                      <td className="r">{g.awarded}</td>
                    </tr>
                  ))}
              </tbody>
            </table>
          )}
          <Text size="sm" c="dimmed">
            {data.shares.groups.every((g) => g.proposed === 0)
              ? 'Chưa trường hợp nào được gắn nhóm; gắn ở phần Thống kê của từng trường hợp.'
              : 'Một trường hợp có thể thuộc nhiều nhóm, nên cộng các dòng có thể lớn hơn tổng số.'}
          </Text>
          <FunnelTable
            label="Theo hình thức"
            first="Hình thức"
            rows={data.byForm}
            height={Math.max(180, 64 + data.byForm.length * 31)}
          />
          <FunnelTable label="Theo đơn vị đề nghị" first="Đơn vị" rows={data.byUnit} height={320} />
        </>
      )}
    </Page>
  )
}

type Funnel = RoundStatistics['byUnit']

/** How far the cases of each unit or form have come; the first line is the whole round. */
function FunnelTable({ label, first, rows, height }: { label: string; first: string; rows: Funnel; height: number }) {
  return (
    <>
      <Title order={2}>{label}</Title>
      <div style={{ height, display: 'flex', flexDirection: 'column', flex: 'none' }}>
        <DataTable
          label={label}
          rows={rows}
          idOf={(r) => r.label}
          rowClass={(r) => (r === rows[0] ? 'sum' : '')}
          columns={[
            { id: 'label', label: first, width: 340, text: (r) => r.label },
            ...funnelColumns.map((key) => ({
              id: key,
              label: funnelLabels[key],
              width: 96,
              align: 'right' as const,
              text: (r: Funnel[number]) => String(r[key]),
              compare: (a: Funnel[number], b: Funnel[number]) => a[key] - b[key],
            })),
          ]}
        />
      </div>
    </>
  )
}

async function exportTables(roundId: string): Promise<void> {
  try {
    const target = await ask('files.saveTarget', { suggestedName: 'Thống kê khen thưởng', kind: 'xlsx' })
    if (!target) return
    await ask('statistics.export', { roundId, file: target.token })
    notify({ kind: 'done', text: `Đã xuất “${target.name}”.` })
    await showFile(target.token)
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}
