import { Title } from '@mantine/core'
import { percent } from '../../shared/awards/shares'
import { formColumns, funnelColumns, funnelLabels } from '../../shared/awards/statistics'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import { EmptyState, Page, ProblemNote, Stat, Waiting } from '../ui/page'
import { useCurrentRound } from './current-round'

const days = (value: number | undefined) =>
  value === undefined ? 'chưa có' : `${value.toFixed(1).replace('.', ',')} ngày`

/** What the round amounts to: the statistics form with its check sums, shares, and how far each unit's cases have come. */
export function StatisticsPage() {
  const { round, picker, problem, data: rounds, reload } = useCurrentRound()
  const { data } = useAsked('statistics.round', round ? { roundId: round.id } : null, ['awards'])
  if (problem && !rounds) return <ProblemNote problem={problem} retry={reload} />
  if (!rounds || (round && !data)) return <Waiting />
  const total = data?.byUnit[0]
  const direct = data?.shares.direct
  return (
    <Page
      title="Thống kê khen thưởng"
      note={round?.title ?? ''}
      actions={
        <>
          {picker}
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
          <button type="button" className="link" onClick={() => navigation.go('awards')}>
            Đến đợt khen thưởng
          </button>
        </EmptyState>
      ) : (
        <>
          <div className="cards">
            <Stat label="Đề nghị" value={total.proposed} />
            <Stat label="Có quyết định" value={total.awarded} of={total.proposed} />
            <Stat
              label={`Trực tiếp lao động (từ ${percent(data.directLeast, 0)})`}
              value={percent(direct)}
              warn={direct !== undefined && direct < data.directLeast}
            />
            <Stat label="Nữ trong cá nhân" value={percent(data.shares.women)} />
            <Stat label="Tập thể nhỏ" value={percent(data.shares.smallCollectives)} />
            <Stat label="Doanh nghiệp" value={percent(data.shares.enterprises)} />
            <Stat label="Nhận đến hợp lệ" value={days(data.days.toComplete)} />
            <Stat label="Hồ sơ quá hạn" value={data.days.overdue} warn={data.days.overdue > 0} />
          </div>
          {data.form.problems.map((p) => (
            <div key={p} className="warning">
              <span>
                <b>Số liệu chưa khớp</b>
                {p}
              </span>
            </div>
          ))}
          <Title order={2}>Biểu 0703.N/BNV-TĐKT: số lượng khen thưởng</Title>
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
          <Title order={2}>Theo đơn vị đề nghị</Title>
          <div style={{ height: 320, display: 'flex', flexDirection: 'column' }}>
            <DataTable
              label="Theo đơn vị đề nghị"
              rows={data.byUnit}
              idOf={(r) => r.label}
              rowClass={(r) => (r === total ? 'sum' : '')}
              columns={[
                { id: 'label', label: 'Đơn vị', width: 340, text: (r) => r.label },
                ...funnelColumns.map((key) => ({
                  id: key,
                  label: funnelLabels[key],
                  width: 96,
                  align: 'right' as const,
                  text: (r: (typeof data.byUnit)[number]) => String(r[key]),
                  compare: (a: (typeof data.byUnit)[number], b: (typeof data.byUnit)[number]) => a[key] - b[key],
                })),
              ]}
            />
          </div>
        </>
      )}
    </Page>
  )
}
