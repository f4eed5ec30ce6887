import { Alert, Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RuleRow } from '../../../shared/awards/rounds.contract'
import { certaintyLabels, schemaOf } from '../../../shared/awards/rules/rule-values'
import { problemOf } from '../../bridge/ask'
import { useAct } from '../../bridge/use-act'
import { moment } from '../../ui/format'
import { RuleField } from './RuleFields'

export const layers = { national: 'Bộ chung', local: 'Của cơ quan', round: 'Riêng đợt này' }

/** One value of the law: what holds, on what basis, who confirmed it when; and what the office or this round lays over it. */
export function RuleDialog({ rule, roundId, onClose }: { rule: RuleRow; roundId: string; onClose: () => void }) {
  const isNew = rule.text === ''
  const [value, setValue] = useState<unknown>(rule.value)
  const [basis, setBasis] = useState(rule.basis)
  const [layer, setLayer] = useState<'local' | 'round'>(rule.layer === 'round' ? 'round' : 'local')
  const [error, setError] = useState('')
  const save = useAct('awards.saveRule', { quiet: true })
  const clear = useAct('awards.clearRule')
  const isSame = JSON.stringify(value) === JSON.stringify(rule.value)
  const submit = async () => {
    const parsed = schemaOf(rule.key)?.safeParse(value)
    if (parsed && !parsed.success) return setError([...new Set(parsed.error.issues.map((i) => i.message))].join(' '))
    if (basis.trim() === '') return setError('Chưa ghi căn cứ: văn bản nào, điều nào.')
    if (!isSame && rule.layer === 'national' && basis === rule.basis)
      return setError('Giá trị đã đổi nên căn cứ cũ không còn đúng: hãy ghi văn bản mà giá trị mới dựa vào.')
    try {
      await save.run({ roundId, layer, key: rule.key, value, basis })
      onClose()
    } catch (problem) {
      setError(problemOf(problem).message)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={isNew ? rule.label : `${rule.group}: ${rule.label}`}
      size={rule.key.startsWith('documents.') ? 960 : 680}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
        noValidate
      >
        <Stack gap="sm">
          {!isNew && (
            <Text size="sm">
              Đang dùng: <b>{rule.text}</b>. {layers[rule.layer]};{' '}
              {certaintyLabels[rule.certainty].toLocaleLowerCase('vi')};{' '}
              {rule.confirmedAt
                ? `${rule.confirmedBy || 'không ghi tên'} xác nhận ${moment(rule.confirmedAt)}`
                : 'chưa ai xác nhận'}
              .
            </Text>
          )}
          <RuleField ruleKey={rule.key} value={value} onChange={setValue} />
          <TextInput
            label="Căn cứ"
            description="Văn bản nào, điều nào; người đối chiếu sau này đọc ở đây."
            value={basis}
            onChange={(e) => setBasis(e.currentTarget.value)}
            required
          />
          <SegmentedControl
            aria-label="Dùng cho"
            value={layer}
            onChange={(v) => setLayer(v as 'local' | 'round')}
            data={[
              { value: 'local', label: 'Dùng cho mọi đợt của cơ quan' },
              { value: 'round', label: 'Chỉ đợt này' },
            ]}
          />
          {error && (
            <Alert color="red" variant="light" role="alert">
              {error}
            </Alert>
          )}
          <Group justify="space-between">
            {rule.layer === 'national' ? (
              <Text size="sm" c="dimmed">
                {isSame && !isNew ? 'Chưa đổi gì: lưu là xác nhận giá trị này, có tên và giờ.' : ''}
              </Text>
            ) : (
              <Button
                variant="default"
                loading={clear.busy}
                onClick={() =>
                  void clear
                    .run({ roundId, layer: rule.layer === 'round' ? 'round' : 'local', key: rule.key })
                    .then((done) => done !== undefined && onClose())
                }
              >
                Bỏ giá trị riêng
              </Button>
            )}
            <Group gap={6} wrap="nowrap">
              <Button variant="default" onClick={onClose}>
                Thôi
              </Button>
              <Button type="submit" loading={save.busy}>
                {isSame && !isNew ? 'Xác nhận' : 'Lưu'}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
