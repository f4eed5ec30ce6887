import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { RoundForms, RuleRow } from '../../../shared/awards/rounds.contract'
import { ruleGroups } from '../../../shared/awards/rules/rule-words'
import { commendationKindLabels } from '../../../shared/awards/terms'
import { choices } from '../../ui/use-record-form'

const families = ['documents', 'bonus', 'ballot'] as const
type Family = (typeof families)[number]

/** What a new line starts with, before the office has said anything. */
const blank = {
  documents: { copies: 1, needs: [{ code: 'TTR', need: 'mandatory' }] },
  bonus: { individual: null, collective: null, household: null },
  ballot: { method: 'open', threshold: 0.5, strict: true },
} satisfies Record<Family, unknown>

/** Chooses which line the shipped set does not have: a list of documents, a multiplier or a ballot of one form. */
export function AddRuleDialog({
  forms,
  known,
  onChoose,
  onClose,
}: {
  forms: RoundForms['forms']
  known: readonly RuleRow[]
  onChoose: (rule: RuleRow) => void
  onClose: () => void
}) {
  const [family, setFamily] = useState<Family>('documents')
  const [form, setForm] = useState<string | null>(null)
  const [kind, setKind] = useState<string | null>(null)
  const key = `${family}.${form ?? ''}${family === 'documents' && kind ? `.${kind}` : ''}`
  const taken = known.find((r) => r.key === key)
  const go = () => {
    if (!form) return
    const name = forms.find((f) => f.code === form)?.name ?? form
    const kindName = kind && family === 'documents' ? `, ${commendationKindLabels[kind as never] as string}` : ''
    onChoose(
      taken ?? {
        key,
        label: `${ruleGroups[family]}: ${name}${kindName.toLocaleLowerCase('vi')}`,
        group: ruleGroups[family],
        value: blank[family],
        text: '',
        basis: '',
        certainty: 'unknown',
        layer: 'national',
        confirmedBy: '',
        confirmedAt: null,
      },
    )
  }
  return (
    <Modal opened onClose={onClose} title="Thêm quy định cho một hình thức" size={520}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <Stack gap="sm">
          <Select
            label="Quy định về"
            data={families.map((f) => ({ value: f, label: ruleGroups[f] }))}
            value={family}
            onChange={(v) => v && setFamily(v as Family)}
            allowDeselect={false}
            data-autofocus
          />
          <Select
            label="Hình thức"
            placeholder="Chọn hình thức"
            data={forms.map((f) => ({ value: f.code, label: f.name }))}
            value={form}
            onChange={setForm}
            searchable
          />
          {family === 'documents' && (
            <Select
              label="Loại hình khen thưởng"
              placeholder="Mọi loại hình chưa có danh mục riêng"
              data={choices(commendationKindLabels)}
              value={kind}
              onChange={setKind}
              clearable
            />
          )}
          {taken && <Text size="sm">Đã có: {taken.text}. Bấm Tiếp để sửa dòng ấy.</Text>}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" disabled={!form}>
              Tiếp
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
