import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { AwardRound } from '../../shared/awards/round'
import type { RuleRow } from '../../shared/awards/rounds.contract'
import { certaintyLabels } from '../../shared/awards/rules/rule-values'
import { fold } from '../../shared/names/text'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { moment } from '../ui/format'
import { ProblemNote, Waiting } from '../ui/page'
import { AddRuleDialog } from './rules/AddRuleDialog'
import { layers, RuleDialog } from './rules/RuleDialog'

const columns: GridColumn<RuleRow>[] = [
  { id: 'group', label: 'Nhóm', width: 190, text: (r) => r.group },
  { id: 'label', label: 'Quy định', width: 280, text: (r) => r.label },
  { id: 'text', label: 'Đang dùng', width: 330, text: (r) => r.text },
  { id: 'layer', label: 'Lớp', width: 110, text: (r) => layers[r.layer] },
  { id: 'basis', label: 'Căn cứ', width: 300, text: (r) => r.basis },
  { id: 'certainty', label: 'Độ chắc', width: 180, text: (r) => certaintyLabels[r.certainty] },
  {
    id: 'confirmed',
    label: 'Xác nhận',
    width: 170,
    text: (r) => (r.confirmedAt ? `${r.confirmedBy || 'không ghi tên'}, ${moment(r.confirmedAt)}` : ''),
  },
]

/** Nobody read it in a text and nobody of the office has answered for it yet. */
const isUnsure = (r: RuleRow) => r.confirmedAt === null && r.certainty !== 'read'

/** Every value of the law this round is judged by; each can be changed with its basis, for the office or for this round. */
export function RulesPanel({ round }: { round: AwardRound }) {
  const { data, problem, reload } = useAsked('awards.rules', { roundId: round.id }, ['awards'])
  const [text, setText] = useState('')
  const [view, setView] = useState('all')
  const [open, setOpen] = useState<RuleRow>()
  const [adding, setAdding] = useState(false)
  const { data: offered } = useAsked('awards.forms', { roundId: round.id }, ['awards'])
  const confirm = useAct('awards.confirmRules')
  const rows = useMemo(
    () =>
      (data ?? []).filter(
        (r) =>
          fold(`${r.group} ${r.label} ${r.text} ${r.basis}`).includes(fold(text)) &&
          (view === 'all' || (view === 'open' ? isUnsure(r) : r.layer !== 'national')),
      ),
    [data, text, view],
  )
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  return (
    <Stack gap="xs" h="100%">
      <Group justify="space-between">
        <Group gap="xs">
          <TextInput
            aria-label="Tìm quy định"
            placeholder="Tìm: thời hạn, R13, tiền thưởng…"
            value={text}
            onChange={(e) => setText(e.currentTarget.value)}
            w={230}
          />
          <SegmentedControl
            aria-label="Xem"
            data={[
              { value: 'all', label: 'Tất cả' },
              { value: 'open', label: `Cần đối chiếu (${data.filter(isUnsure).length})` },
              { value: 'own', label: 'Giá trị riêng' },
            ]}
            value={view}
            onChange={setView}
          />
        </Group>
        <Group gap="xs">
          <Text size="sm">
            {round.rulesConfirmedAt
              ? `Đã xác nhận: ${round.rulesConfirmedBy || 'không ghi tên'}, ${moment(round.rulesConfirmedAt)}.`
              : 'Chưa ai xác nhận bộ quy định cho đợt này.'}
          </Text>
          <Button variant="default" onClick={() => setAdding(true)}>
            Thêm quy định
          </Button>
          <Button variant="default" onClick={() => void confirm.run({ roundId: round.id })} loading={confirm.busy}>
            Xác nhận cho đợt này
          </Button>
        </Group>
      </Group>
      <DataTable label="Quy định" rows={rows} columns={columns} idOf={(r) => r.key} onOpen={setOpen} />
      {open && <RuleDialog key={open.key} rule={open} roundId={round.id} onClose={() => setOpen(undefined)} />}
      {adding && (
        <AddRuleDialog
          forms={offered?.forms ?? []}
          known={data}
          onChoose={(rule) => {
            setAdding(false)
            setOpen(rule)
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </Stack>
  )
}
