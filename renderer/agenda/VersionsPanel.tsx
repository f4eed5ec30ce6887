import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { clockOf } from '../../shared/agenda/clock'
import { useAsked } from '../bridge/use-asked'
import { showPaper } from '../printing/show-paper'
import { moment, timeOf } from '../ui/format'

/** What was issued, what changed since in words, and on the day who changed what at whose word. */
export function VersionsPanel({ isDay }: { isDay: boolean }) {
  const { data: versions } = useAsked('agenda.versions', {}, ['agenda'])
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string | null>(null)
  const latest = versions?.at(-1)
  const base = from ?? latest?.id
  const { data: compared } = useAsked('agenda.compare', base ? { from: base, to } : null, [
    'agenda',
    'conference',
    'delegates',
  ])
  const { data: log } = useAsked('agenda.dayLog', {}, ['agenda'])
  if (!versions || !latest)
    return (
      <Text size="sm">
        Chưa ban hành bản nào. Khi chủ trì đã duyệt, bấm “Ban hành bản 1”: chương trình lúc đó được giữ lại, về sau mọi
        thay đổi hiện thành danh sách để báo cho người đang giữ bản cũ.
      </Text>
    )
  const choices = [...versions].reverse().map((v) => ({ value: v.id, label: `Bản ${v.number}` }))
  return (
    <Stack gap="sm">
      {[...versions].reverse().map((v) => (
        <Group key={v.id} justify="space-between" wrap="nowrap" className="version-line">
          <Text size="sm">
            <b>Bản {v.number}</b>, {moment(v.issuedAt)}, {v.operator}
            <br />
            <Text span size="xs" c="dimmed">
              {v.items} mục, kết thúc {clockOf(v.end)}
              {v.note ? ` · ${v.note}` : ''}
            </Text>
          </Text>
          <Button
            variant="default"
            size="compact-xs"
            onClick={() => showPaper({ paper: 'agenda.programme', id: v.id })}
          >
            Xem, in
          </Button>
        </Group>
      ))}
      <Group grow align="flex-end">
        <Select label="So từ" data={choices} value={base ?? null} onChange={setFrom} allowDeselect={false} />
        <Select
          label="đến"
          data={[{ value: '', label: 'Hiện nay' }, ...choices]}
          value={to ?? ''}
          onChange={(v) => setTo(v || null)}
          allowDeselect={false}
        />
      </Group>
      {compared && compared.changes.length === 0 && <Text size="sm">Không có gì khác.</Text>}
      {compared && compared.changes.length > 0 && (
        <ul className="change-list">
          {compared.changes.map((c) => (
            <li key={c.kind + c.id + c.text}>
              {c.text} {!c.isPublic && <em>(chỉ trong kịch bản)</em>}
            </li>
          ))}
        </ul>
      )}
      {base && to === null && (
        <Button variant="default" onClick={() => showPaper({ paper: 'agenda.changes', id: base })}>
          In bảng thay đổi
        </Button>
      )}
      {(isDay || (log?.length ?? 0) > 0) && (
        <div>
          <Text fw={600} size="sm">
            Sổ sửa chương trình trong ngày hội nghị
          </Text>
          {log?.length ? (
            <ul className="change-list">
              {log.map((l) => (
                <li key={l.at + l.text}>
                  <b>{timeOf(l.at)}</b> {l.operator}: {l.text}
                </li>
              ))}
            </ul>
          ) : (
            <Text size="sm">Chưa có sửa đổi nào.</Text>
          )}
        </div>
      )}
    </Stack>
  )
}
