import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { AgendaView } from '../../shared/agenda/agenda.contract'
import { type Finding, severities, severityLabels } from '../../shared/agenda/findings'
import { ask, problemOf } from '../bridge/ask'
import { ReasonDialog } from '../ui/dialogs'
import { moment } from '../ui/format'
import { notify } from '../ui/notices'
import { severityMarks } from './AgendaRow'

const say = (error: unknown) => notify({ kind: 'problem', problem: problemOf(error) })

/** Everything that wants mending, worst first; what was let stand stays listed with its reason. */
export function FindingsPanel({
  data,
  onMend,
  onShow,
}: {
  data: AgendaView
  onMend: (finding: Finding) => void
  onShow: (itemId: string) => void
}) {
  const [asking, setAsking] = useState<Finding>()
  const itemOf = new Map(data.items.map((i) => [i.id, i]))
  const numberOf = new Map(data.schedule.rows.map((r) => [r.id, r.number]))
  if (data.findings.length === 0) return <Text size="sm">Không có điều gì cần xử lý.</Text>
  return (
    <Stack gap="xs">
      {severities.map((severity) => {
        const list = data.findings.filter((f) => f.severity === severity)
        if (list.length === 0) return null
        return (
          <section key={severity} aria-label={severityLabels[severity]}>
            <Text fw={600} size="sm">
              {severityMarks[severity]} {severityLabels[severity]} ({list.length})
            </Text>
            {list.map((f) => (
              <div key={f.rule + f.subject} className={`finding-card ${severity}`}>
                {f.itemId && (
                  <button type="button" className="link" onClick={() => f.itemId && onShow(f.itemId)}>
                    {numberOf.get(f.itemId)}. {itemOf.get(f.itemId)?.title}
                  </button>
                )}
                <Text size="sm">{f.text}</Text>
                {f.ignored && (
                  <Text size="xs" c="dimmed">
                    Bỏ qua vì: {f.ignored.reason} ({f.ignored.operator}, {moment(f.ignored.at)})
                  </Text>
                )}
                <Group gap={6}>
                  <Button variant="default" size="compact-xs" onClick={() => onMend(f)}>
                    {f.remedy.label}
                  </Button>
                  {severity === 'ignored' ? (
                    <Button
                      variant="subtle"
                      size="compact-xs"
                      onClick={() => void ask('agenda.restore', { rule: f.rule, subject: f.subject }).catch(say)}
                    >
                      Xem lại
                    </Button>
                  ) : (
                    <Button variant="subtle" size="compact-xs" onClick={() => setAsking(f)}>
                      Bỏ qua…
                    </Button>
                  )}
                </Group>
              </div>
            ))}
          </section>
        )
      })}
      {asking && (
        <ReasonDialog
          title="Bỏ qua điều này?"
          text={asking.text}
          act="Bỏ qua"
          onAct={(reason) => {
            const { rule, subject } = asking
            setAsking(undefined)
            void ask('agenda.dismiss', { rule, subject, reason }).catch(say)
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Stack>
  )
}
