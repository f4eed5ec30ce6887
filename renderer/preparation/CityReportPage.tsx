import { Checkbox, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  type CityReportPart,
  cityPartStateLabels,
  type ReportArea,
  reportAreaLabels,
  reportAreas,
} from '../../shared/preparation/reports/unit-report'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { PaperActions } from '../printing/PaperActions'
import { day } from '../ui/format'
import { Page, ProblemNote, Waiting } from '../ui/page'
import { choices } from '../ui/use-record-form'

/** The city's own report to the centre: its parts at the left, the text in the middle, what units sent at the right. */
export function CityReportPage() {
  const { data, problem, reload } = useAsked('cityReport.get', {}, ['reports', 'preparation'])
  const [area, setArea] = useState<ReportArea>('leadership')
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const part = data.parts.find((p) => p.area === area)
  const said = data.contributions.filter((c) => c.area === area && c.text !== '')
  const silent = data.silent.find((s) => s.area === area)?.units ?? []
  const done = data.parts.filter((p) => p.state === 'done').length
  return (
    <Page
      title="Báo cáo của thành phố"
      note={`Gửi Hội đồng Thi đua - Khen thưởng Trung ương ${data.due ? `ngày ${day(data.due)}` : '(chưa định ngày)'}; ${done}/${data.parts.length} phần đã xong.`}
      actions={<PaperActions request={{ paper: 'city-report' }} label="Xem báo cáo" />}
    >
      <div className="city-report">
        <ul className="parts" aria-label="Các phần của báo cáo">
          {reportAreas.map((a) => {
            const p = data.parts.find((x) => x.area === a)
            const n = data.contributions.filter((c) => c.area === a && c.text !== '').length
            return (
              <li key={a}>
                <button type="button" aria-current={a === area} onClick={() => setArea(a)}>
                  <b>{reportAreaLabels[a]}</b>
                  <span>
                    {cityPartStateLabels[p?.state ?? 'open']} · {n} đơn vị góp ý
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
        {part && <PartEditor key={area} part={part} />}
        <section aria-label="Nội dung của các đơn vị">
          <h2>Các đơn vị gửi</h2>
          {said.length === 0 && (
            <p className="quiet">
              Chưa có nội dung nào. Mở báo cáo của đơn vị, phần “Nội dung đưa vào”, để chép các ý cần dùng.
            </p>
          )}
          {said.map((c) => (
            <Contribution key={c.id} c={c} />
          ))}
          {silent.length > 0 && (
            <Text size="xs" c="dimmed">
              Đã gửi báo cáo nhưng chưa lấy ý nào cho phần này ({silent.length}): {silent.slice(0, 12).join('; ')}
              {silent.length > 12 && ' …'}
            </Text>
          )}
        </section>
      </div>
    </Page>
  )
}

function PartEditor({ part }: { part: CityReportPart }) {
  const save = useAct('cityReport.savePart')
  const { area } = part
  return (
    <section aria-label="Phần đang viết">
      <Group gap="xs" align="flex-end">
        <Select
          label="Tình trạng"
          data={choices(cityPartStateLabels)}
          value={part.state}
          onChange={(state) => state && void save.run({ area, state: state as CityReportPart['state'] })}
          allowDeselect={false}
          w={140}
        />
        <TextInput
          label="Người viết"
          defaultValue={part.owner}
          onBlur={(e) => e.currentTarget.value !== part.owner && void save.run({ area, owner: e.currentTarget.value })}
          flex={1}
        />
      </Group>
      <Textarea
        label="Nội dung (mỗi đoạn một dòng; dòng đầu bằng “- ” là gạch đầu dòng)"
        defaultValue={part.text}
        minRows={16}
        maxRows={22}
        autosize
        onBlur={(e) => {
          const text = e.currentTarget.value
          if (text !== part.text)
            void save.run({ area, text, ...(part.state === 'open' && text ? { state: 'drafting' } : {}) })
        }}
      />
      <Text size="xs" c="dimmed">
        Lưu khi rời ô.
      </Text>
    </section>
  )
}

function Contribution({ c }: { c: { unitId: string; area: ReportArea; unit: string; text: string; used: boolean } }) {
  const save = useAct('cityReport.saveContribution')
  return (
    <div className={c.used ? 'contribution used' : 'contribution'}>
      <b>{c.unit}</b>
      <p>{c.text}</p>
      <Checkbox
        label="Đã dùng trong báo cáo"
        checked={c.used}
        onChange={(e) => void save.run({ unitId: c.unitId, area: c.area, used: e.currentTarget.checked })}
      />
    </div>
  )
}
