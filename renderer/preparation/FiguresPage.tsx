import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { useState } from 'react'
import {
  type Figure,
  figureAuthorityLabels,
  figureFormLabels,
  figureForms,
  figureLevelLabels,
  figureLevels,
  figureRowLabels,
  levelOfForm,
} from '../../shared/preparation/reports/figure'
import type { FigureTables } from '../../shared/preparation/reports/reports.contract'
import { useAsked } from '../bridge/use-asked'
import { count } from '../ui/format'
import { Page, ProblemNote, Waiting } from '../ui/page'
import { choices } from '../ui/use-record-form'
import { saveWorkbook } from './save-workbook'
import { saveSheet } from './UnitFigures'

const shown = (n: number | null, digits = 0) =>
  n === null ? '–' : n.toLocaleString('vi-VN', { maximumFractionDigits: digits })

/** The five-year figures of all units added up: forms by year, shares, the plan's groups; always with how complete they are. */
export function FiguresPage() {
  const [authority, setAuthority] = useState<Figure['authority']>('own')
  const [table, setTable] = useState('matrix')
  const { data, problem, reload } = useAsked('figures.tables', { authority }, ['reports', 'preparation'])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  return (
    <Page
      title="Số liệu khen thưởng"
      note={`Đơn vị có số liệu: ${data.completeness.map((c) => `${c.year}: ${c.units}/${c.expected}`).join(' · ')}. Nhập của từng đơn vị ở Báo cáo đơn vị.`}
      actions={
        <>
          <Button variant="default" onClick={() => void saveSheet()}>
            Lưu tệp mẫu
          </Button>
          <Button onClick={() => void saveWorkbook('Tổng hợp số liệu khen thưởng', 'figures.export')}>
            Xuất Excel
          </Button>
        </>
      }
    >
      <Group gap="xs">
        <SegmentedControl
          aria-label="Thẩm quyền"
          data={choices(figureAuthorityLabels)}
          value={authority}
          onChange={(v) => setAuthority(v as Figure['authority'])}
        />
        <SegmentedControl
          aria-label="Bảng"
          data={[
            { value: 'matrix', label: 'Hình thức theo năm' },
            { value: 'shares', label: 'Tỷ lệ' },
            { value: 'groups', label: 'Đối tượng của kế hoạch' },
            { value: 'faults', label: `Cần xem lại (${data.faults.length})` },
          ]}
          value={table}
          onChange={setTable}
        />
      </Group>
      <div className="figures-scroll">
        {table === 'matrix' && <Matrix data={data} />}
        {table === 'shares' && <Shares data={data} />}
        {table === 'groups' && <Groups data={data} />}
        {table === 'faults' && (
          <ul className="plain-list">
            {data.faults.length === 0 && <li>Không có số liệu mâu thuẫn.</li>}
            {data.faults.map((f) => (
              <li key={`${f.unitId}${f.text}`}>
                <b>{f.unit}</b>: {f.text}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Page>
  )
}

function Matrix({ data }: { data: FigureTables }) {
  return (
    <table className="figures wide">
      <thead>
        <tr>
          <th rowSpan={2}>Hình thức khen</th>
          {data.years.map((y) => (
            <th key={y} colSpan={3}>
              {y}
            </th>
          ))}
          <th colSpan={3}>Tổng</th>
          <th rowSpan={2}>Bình quân / năm</th>
          <th rowSpan={2}>
            {data.years.at(-1)} so {data.years[0]} (%)
          </th>
        </tr>
        <tr>
          {[...data.years, 0].flatMap((y) => [
            <th key={`${y}t`} title="Tập thể">
              TT
            </th>,
            <th key={`${y}c`} title="Cá nhân">
              CN
            </th>,
            <th key={`${y}h`} title="Hộ gia đình">
              HGĐ
            </th>,
          ])}
        </tr>
      </thead>
      <tbody>
        {figureLevels.flatMap((level) => [
          <tr key={level} className="group">
            <td colSpan={6 + data.years.length * 3}>{figureLevelLabels[level]}</td>
          </tr>,
          ...figureForms
            .filter((form) => levelOfForm[form] === level)
            .flatMap((form) => {
              const row = data.matrix.find((m) => m.form === form)
              return row
                ? [
                    <tr key={form}>
                      <td>{figureFormLabels[form]}</td>
                      {[...row.years, row.total].flatMap((c, i) => [
                        // biome-ignore lint/suspicious/noArrayIndexKey: years in their fixed order, the total last.
                        <td key={`${i}t`}>{shown(c.collective)}</td>,
                        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
                        <td key={`${i}c`}>{shown(c.individual)}</td>,
                        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
                        <td key={`${i}h`}>{shown(c.household)}</td>,
                      ])}
                      <td>{shown(row.average, 1)}</td>
                      <td>{shown(row.growth, 1)}</td>
                    </tr>,
                  ]
                : []
            }),
        ])}
      </tbody>
    </table>
  )
}

function Shares({ data }: { data: FigureTables }) {
  return (
    <table className="figures">
      <thead>
        <tr>
          <th>Tỷ lệ (%)</th>
          {data.years.map((y) => (
            <th key={y}>{y}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.shares.map((s) => (
          <tr key={s.kind}>
            <td>{s.label}</td>
            {s.years.map((v, i) => (
              <td key={data.years[i]}>{shown(v, 1)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Groups({ data }: { data: FigureTables }) {
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th>Đối tượng</th>
            {data.years.map((y) => (
              <th key={y}>{y}</th>
            ))}
            <th>Tổng</th>
          </tr>
        </thead>
        <tbody>
          {data.groups.map((g) => (
            <tr key={g.row}>
              <td>{figureRowLabels[g.row]}</td>
              {g.years.map((v, i) => (
                <td key={data.years[i]}>{shown(v)}</td>
              ))}
              <td>{g.total === null ? '–' : count(g.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed">
        Các đối tượng trùng nhau một phần (mục II.1.4 của kế hoạch) nên cộng lại có thể lớn hơn tổng số khen thưởng.
      </Text>
    </>
  )
}
