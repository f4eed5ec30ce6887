import { Alert, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { LetterRow } from '../../shared/invitations/invitations.contract'
import { lateLetterWarning } from '../../shared/invitations/working-days'
import { problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { ActDialog } from '../ui/act-dialog'
import { dayFromTyping } from '../ui/fields'
import { day, today } from '../ui/format'
import { notify } from '../ui/notices'
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
  const date = dayFromTyping(typed)
  const late =
    conference?.startsAt && /^\d{4}-\d{2}-\d{2}$/.test(date)
      ? lateLetterWarning(date, conference.startsAt.slice(0, 10))
      : undefined
  const run = async () => {
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
        <TextInput
          label="Ngày ký"
          value={typed}
          onChange={(e) => setTyped(e.currentTarget.value)}
          onBlur={() => setTyped(/^\d{4}-/.test(date) ? day(date) : typed)}
          error={errors.date}
          placeholder="05/11/2019"
        />
      </Group>
      {late && (
        <Alert color="orange" variant="light" p="xs">
          {late}
        </Alert>
      )}
    </ActDialog>
  )
}
