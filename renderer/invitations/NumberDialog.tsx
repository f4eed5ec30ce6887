import { Alert, Group, NumberInput, Text } from '@mantine/core'
import { useState } from 'react'
import type { LetterRow } from '../../shared/invitations/invitations.contract'
import { lateLetterWarning } from '../../shared/invitations/working-days'
import { problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { ActDialog } from '../ui/act-dialog'
import { DayInput } from '../ui/DayInput'
import { day, today } from '../ui/format'
import { notify } from '../ui/notices'
import { typedDay } from '../ui/typed-time'
import { sayCounts } from './say-counts'

/** Number and date after signing: the approved letters take the next numbers in order of precedence. */
export function NumberDialog({ letters, onClose }: { letters: readonly LetterRow[]; onClose: () => void }) {
  const waiting = letters.filter((l) => l.number === null && (l.state === 'approved' || l.state === 'printed'))
  const last = Math.max(0, ...letters.map((l) => l.number ?? 0))
  const [from, setFrom] = useState<number>(last + 1)
  const [typed, setTyped] = useState(day(today()))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const act = useAct('invitations.number', { quiet: true })
  const { data: conference } = useAsked('conference.get', {})
  const date = typedDay(typed)
  const late = date && conference?.startsAt ? lateLetterWarning(date, conference.startsAt.slice(0, 10)) : undefined
  const run = async () => {
    if (!date) return
    try {
      const done = await act.run({ from, date })
      if (!done) return
      sayCounts(done, 'Cấp số cho')
      onClose()
    } catch (error) {
      const { problem } = problemOf(error)
      setErrors(problem.fields ?? {})
      notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  return (
    <ActDialog
      title="Cấp số và ngày sau khi ký"
      act={`Cấp ${waiting.length} số`}
      ready
      busy={act.busy}
      onAct={() => void run()}
      onClose={onClose}
    >
      <Text size="sm">
        {waiting.length} giấy mời đã duyệt lần lượt nhận số từ {from} đến {from + Math.max(0, waiting.length - 1)}, theo
        thứ tự ưu tiên của đại biểu.
      </Text>
      <Group grow align="flex-start">
        <NumberInput
          label="Từ số"
          value={from}
          onChange={(n) => setFrom(Number(n) || 1)}
          min={1}
          allowDecimal={false}
          error={errors.from}
          data-autofocus
        />
        <DayInput label="Ngày ký" value={typed} onChange={setTyped} required example="05/11/2019" error={errors.date} />
      </Group>
      {late && (
        <Alert color="orange" variant="light" p="xs">
          {late}
        </Alert>
      )}
    </ActDialog>
  )
}
