import { Alert, Button, Group, Modal, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { flagKindLabels, flagKinds } from '../../shared/awards/nomination'
import { rejectGroupLabels, rejectGroups } from '../../shared/awards/terms'
import { problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { today } from '../ui/format'
import { DayField } from './IntakeDialogs'

/** A complaint, discipline or inspection: the case is suspended, its dossier is not. */
export function FlagDialog({ nominationId, onClose }: { nominationId: string; onClose: () => void }) {
  const [kind, setKind] = useState<(typeof flagKinds)[number]>('complaint')
  const [since, setSince] = useState(today())
  const [note, setNote] = useState('')
  const [document, setDocument] = useState('')
  const act = useAct('awards.openFlag')
  const submit = async () => {
    if (await act.run({ nominationId, kind, since, note, document })) onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Có vướng mắc: tạm hoãn trường hợp này" size={560}>
      <Stack gap="sm">
        <Select
          label="Vướng mắc"
          data={flagKinds.map((k) => ({ value: k, label: flagKindLabels[k] }))}
          value={kind}
          onChange={(v) => v && setKind(v as typeof kind)}
          allowDeselect={false}
        />
        <DayField label="Từ ngày" value={since} onChange={setSince} />
        <TextInput
          label="Văn bản, đơn thư (số, ngày)"
          value={document}
          onChange={(e) => setDocument(e.currentTarget.value)}
        />
        <Textarea label="Ghi chú" value={note} onChange={(e) => setNote(e.currentTarget.value)} autosize minRows={2} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button onClick={() => void submit()} loading={act.busy}>
            Tạm hoãn
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

const refusals = { markIneligible: 'Không đủ điều kiện', notAward: 'Không khen thưởng' } as const

/** Turns cases down with one of the legal reasons and words for the notice to the unit. */
export function RejectDialog({
  ids,
  name,
  act: how = 'markIneligible',
  onClose,
}: {
  ids: readonly string[]
  name: string
  act?: keyof typeof refusals
  onClose: () => void
}) {
  const [group, setGroup] = useState<(typeof rejectGroups)[number] | null>(null)
  const [reason, setReason] = useState('')
  const [error, setError] = useState('')
  const act = useAct('awards.moveNominations', { quiet: true })
  const submit = async () => {
    try {
      const { refused } = (await act.run({
        ids: [...ids],
        act: how,
        reason,
        ...(group ? { rejectGroup: group } : {}),
      })) ?? { refused: [] }
      if (refused.length > 0) setError(refused.join(' '))
      else onClose()
    } catch (problem) {
      setError(problemOf(problem).message)
    }
  }
  return (
    <Modal opened onClose={onClose} title={`${refusals[how]}: ${name}`} size={560}>
      <Stack gap="sm">
        {error && (
          <Alert color="red" variant="light" role="alert">
            {error}
          </Alert>
        )}
        <Select
          label="Lý do theo quy định"
          data={rejectGroups.map((g) => ({ value: g, label: rejectGroupLabels[g] }))}
          value={group}
          onChange={(v) => setGroup(v as typeof group)}
          data-autofocus
        />
        <Textarea
          label="Cụ thể (ghi trong thông báo cho đơn vị)"
          value={reason}
          onChange={(e) => setReason(e.currentTarget.value)}
          autosize
          minRows={2}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button onClick={() => void submit()} disabled={!group || reason.trim() === ''} loading={act.busy}>
            {refusals[how]}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
