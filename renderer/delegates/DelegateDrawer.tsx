import { Drawer, Stack, Tabs, Text, Timeline } from '@mantine/core'
import type { Category } from '../../shared/conference/category'
import { emptyDelegate } from '../../shared/delegates/complete'
import { answerLabels, approvalLabels, viaLabels } from '../../shared/invitations/reply'
import type { Unit } from '../../shared/units/unit'
import { useAsked } from '../bridge/use-asked'
import { FindingsHere } from '../preparation/FindingsHere'
import { moment } from '../ui/format'
import { ProblemNote, Waiting } from '../ui/page'
import { DelegateForm } from './DelegateForm'
import { letterText } from './delegate-columns'

/** One person: the form, the chain of replies, the history. */
export function DelegateDrawer({
  id,
  categories,
  units,
  onClose,
}: {
  id?: string
  categories: readonly Category[]
  units: readonly Unit[]
  onClose: () => void
}) {
  const { data, problem } = useAsked('delegates.get', id ? { id } : null, [
    'delegates',
    'replies',
    'invitations',
    'checkin',
  ])
  const d = data?.delegate
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={520}
      title={d ? `${d.honorific} ${d.fullName}` : id ? 'Đại biểu' : 'Thêm đại biểu'}
    >
      {problem && <ProblemNote problem={problem} />}
      {id && !data && !problem && <Waiting />}
      {!id && <DelegateForm initial={emptyDelegate} categories={categories} units={units} onDone={onClose} />}
      {d && data && (
        <Tabs defaultValue="form">
          <Tabs.List>
            <Tabs.Tab value="form">Thông tin</Tabs.Tab>
            <Tabs.Tab value="replies">Giấy mời, phản hồi</Tabs.Tab>
            <Tabs.Tab value="history">Lịch sử</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="form" pt="sm">
            {d.withdrawnAt && (
              <Text size="sm" c="red" mb="xs">
                Đã rút khỏi danh sách: {d.withdrawReason}
              </Text>
            )}
            <FindingsHere kind="delegate" id={d.id} />
            <DelegateForm
              key={d.updatedAt}
              id={d.id}
              initial={d}
              categories={categories}
              units={units}
              onDone={onClose}
            />
          </Tabs.Panel>
          <Tabs.Panel value="replies" pt="sm">
            <Stack gap="xs">
              <Text size="sm">
                Mã đại biểu: <b className="mono">{d.code}</b>. Giấy mời: {letterText(d) || 'chưa lập'}.
              </Text>
              {data.replies.length === 0 && <Text size="sm">Chưa có phản hồi nào.</Text>}
              <Timeline bulletSize={12} lineWidth={2}>
                {data.replies.map((r) => (
                  <Timeline.Item key={r.id} title={`${answerLabels[r.answer]}${r.current ? '' : ' (đã thay)'}`}>
                    <Text size="xs" c="dimmed">
                      {moment(r.at)}, {viaLabels[r.via]}, {r.operator}
                    </Text>
                    {r.reason && <Text size="sm">{r.reason}</Text>}
                    {r.substitute && (
                      <Text size="sm">
                        Dự thay: {r.substitute.honorific} {r.substitute.fullName}, {r.substitute.office} (
                        {approvalLabels[r.substitute.approval]}
                        {r.substitute.approvedBy ? `, ${r.substitute.approvedBy}` : ''})
                      </Text>
                    )}
                  </Timeline.Item>
                ))}
              </Timeline>
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="sm">
            <Timeline bulletSize={12} lineWidth={2}>
              {data.history.map((h) => (
                <Timeline.Item key={h.id}>
                  <Text size="sm">{h.text}</Text>
                  <Text size="xs" c="dimmed">
                    {moment(h.at)}, {h.operator}
                  </Text>
                </Timeline.Item>
              ))}
            </Timeline>
          </Tabs.Panel>
        </Tabs>
      )}
    </Drawer>
  )
}
