import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { AwardRound } from '../../shared/awards/round'
import type { RuleRow } from '../../shared/awards/rounds.contract'
import { certaintyLabels } from '../../shared/awards/rules/rule-values'
import { severities, severityLabels } from '../../shared/awards/terms'
import { fold } from '../../shared/names/text'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { moment } from '../ui/format'
import { ProblemNote, Waiting } from '../ui/page'

const layers = { national: 'Bộ chung', local: 'Của cơ quan', round: 'Riêng đợt này' }

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

/** Every value of the law this round is judged by; each can be changed with its basis, for the office or for this round. */
export function RulesPanel({ round }: { round: AwardRound }) {
  const { data, problem, reload } = useAsked('awards.rules', { roundId: round.id }, ['awards'])
  const [text, setText] = useState('')
  const [open, setOpen] = useState<string>()
  const confirm = useAct('awards.confirmRules')
  const rows = useMemo(
    () => (data ?? []).filter((r) => fold(`${r.group} ${r.label} ${r.text} ${r.basis}`).includes(fold(text))),
    [data, text],
  )
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const rule = data.find((r) => r.key === open)
  return (
    <Stack gap="xs" h="100%">
      <Group justify="space-between">
        <TextInput
          aria-label="Tìm quy định"
          placeholder="Tìm: thời hạn, R13, tiền thưởng…"
          value={text}
          onChange={(e) => setText(e.currentTarget.value)}
          w={280}
        />
        <Group gap="xs">
          <Text size="sm">
            {round.rulesConfirmedAt
              ? `Đã xác nhận: ${round.rulesConfirmedBy || 'không ghi tên'}, ${moment(round.rulesConfirmedAt)}.`
              : 'Chưa ai xác nhận bộ quy định cho đợt này.'}
          </Text>
          <Button variant="default" onClick={() => void confirm.run({ roundId: round.id })} loading={confirm.busy}>
            Xác nhận cho đợt này
          </Button>
        </Group>
      </Group>
      <DataTable label="Quy định" rows={rows} columns={columns} idOf={(r) => r.key} onOpen={(r) => setOpen(r.key)} />
      {rule && <RuleDialog key={rule.key} rule={rule} roundId={round.id} onClose={() => setOpen(undefined)} />}
    </Stack>
  )
}

/** A value as the clerk types it: a number plain, a severity from the list, anything of several parts as it is stored. */
function RuleDialog({ rule, roundId, onClose }: { rule: RuleRow; roundId: string; onClose: () => void }) {
  const isSeverity = rule.key.startsWith('severity.')
  const isShare = typeof rule.value === 'number' && /^(quorum|share|fund)\./.test(rule.key)
  const isParts = typeof rule.value === 'object'
  const start = isParts
    ? JSON.stringify(rule.value, null, 1)
    : isShare
      ? String(Math.round(Number(rule.value) * 1000) / 10).replace('.', ',')
      : String(rule.value).replace('.', ',')
  const [value, setValue] = useState(start)
  const [basis, setBasis] = useState(rule.layer === 'national' ? '' : rule.basis)
  const [layer, setLayer] = useState<'local' | 'round'>(rule.layer === 'round' ? 'round' : 'local')
  const [error, setError] = useState('')
  const save = useAct('awards.saveRule', { quiet: true })
  const clear = useAct('awards.clearRule')
  const read = (): unknown => {
    if (isParts) return JSON.parse(value) as unknown
    if (typeof rule.value === 'number') {
      if (value === start) return rule.value
      return Number(value.replace(',', '.')) / (isShare ? 100 : 1)
    }
    return value
  }
  const submit = async () => {
    try {
      await save.run({ roundId, layer, key: rule.key, value: read(), basis })
      onClose()
    } catch (problem) {
      setError(
        problem instanceof SyntaxError
          ? 'Giá trị nhiều phần chưa đúng dạng: giữ nguyên các dấu ngoặc và dấu phẩy, chỉ đổi số hoặc chữ trong nháy.'
          : problem instanceof Error
            ? problem.message
            : 'Chưa lưu được.',
      )
    }
  }
  return (
    <Modal opened onClose={onClose} title={rule.label} size={640}>
      <Stack gap="sm">
        <Text size="sm">
          Đang dùng: <b>{rule.text}</b> ({layers[rule.layer].toLocaleLowerCase('vi')}; {rule.basis};{' '}
          {certaintyLabels[rule.certainty].toLocaleLowerCase('vi')}).
        </Text>
        {isSeverity ? (
          <Select
            label="Mức độ"
            data={severities.map((s) => ({ value: s, label: severityLabels[s] }))}
            value={value}
            onChange={(v) => v && setValue(v)}
            allowDeselect={false}
          />
        ) : isParts ? (
          <Textarea
            label="Giá trị (nhiều phần)"
            value={value}
            onChange={(e) => setValue(e.currentTarget.value)}
            autosize
            minRows={4}
            maxRows={14}
            className="mono"
            error={error}
          />
        ) : (
          <TextInput
            label={isShare ? 'Giá trị (%)' : 'Giá trị'}
            value={value}
            onChange={(e) => setValue(e.currentTarget.value)}
            error={error}
            data-autofocus
          />
        )}
        <TextInput
          label="Căn cứ"
          description="Văn bản nào, điều nào; người đối chiếu sau này đọc ở đây."
          value={basis}
          onChange={(e) => setBasis(e.currentTarget.value)}
          required
        />
        <SegmentedControl
          value={layer}
          onChange={(v) => setLayer(v as 'local' | 'round')}
          data={[
            { value: 'local', label: 'Dùng cho mọi đợt của cơ quan' },
            { value: 'round', label: 'Chỉ đợt này' },
          ]}
        />
        <Text size="sm" c="dimmed">
          Lưu với giá trị như cũ là xác nhận giá trị ấy: tên người và giờ được ghi lại.
        </Text>
        <Group justify="space-between">
          {rule.layer === 'national' ? (
            <span />
          ) : (
            <Button
              variant="default"
              onClick={() =>
                void clear
                  .run({ roundId, layer: rule.layer === 'round' ? 'round' : 'local', key: rule.key })
                  .then(onClose)
              }
            >
              Bỏ giá trị riêng
            </Button>
          )}
          <Group gap={6}>
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button onClick={() => void submit()} disabled={basis.trim() === ''} loading={save.busy}>
              Lưu
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  )
}
