import { Alert, Button, Group, Modal, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CouncilCase, MeetingDetail } from '../../../shared/awards/council.contract'
import { presenceOf, type TallyCase, type TallyPapers, tallyProblems } from '../../../shared/awards/meeting'
import { problemOf } from '../../bridge/ask'
import { useAct } from '../../bridge/use-act'

const paperLabels = { issued: 'Phát ra', returned: 'Thu về', valid: 'Hợp lệ', invalid: 'Không hợp lệ' } as const
const caseLabels = {
  yes: 'Đồng ý',
  no: 'Không đồng ý',
  blank: 'Trắng',
  writtenYes: 'Văn bản: đồng ý',
  writtenNo: 'Văn bản: không',
} as const

/** What was typed so far; a field left alone says nothing yet. */
type Typed = Partial<TallyCase>

/** The counts that typing means: what nobody marked is the rest of the valid papers, unless it was typed. */
const countsOf = (typed: Typed, papers: TallyPapers): TallyCase => {
  const { yes = 0, no = 0, writtenYes = 0, writtenNo = 0 } = typed
  return { yes, no, writtenYes, writtenNo, blank: typed.blank ?? Math.max(0, papers.valid - yes - no) }
}

/** One of the two independent entries of a count; what was entered by the other person is not shown. */
export function TallyDialog({
  meeting,
  cases,
  onClose,
}: {
  meeting: MeetingDetail
  cases: readonly CouncilCase[]
  onClose: () => void
}) {
  const enter = useAct('council.enterTally', { quiet: true })
  const presence = presenceOf(meeting.attendance)
  const isSecond = cases.every((c) => c.tallies.some((t) => t.entry === 1)) && cases.length > 0
  // What the person has not chosen follows the meeting, which may be read again while the dialog opens.
  const [chosen, setEntry] = useState<'1' | '2'>()
  const entry = chosen ?? (isSecond ? '2' : '1')
  const [enteredBy, setBy] = useState('')
  const [serial, setSerial] = useState({ from: '', to: '' })
  const [error, setError] = useState('')
  const [papers, setPapers] = useState<TallyPapers>({
    issued: presence.present,
    returned: presence.present,
    valid: presence.present,
    invalid: 0,
  })
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map())
  const isReady = (c: CouncilCase) => typed.get(c.id)?.yes !== undefined
  const done = cases.filter(isReady)
  const problems = done.flatMap((c) =>
    tallyProblems({ ...papers, ...countsOf(typed.get(c.id) ?? {}, papers) }, presence, c.recused).map(
      (p) => `${c.name}: ${p}`,
    ),
  )
  const submit = async () => {
    setError('')
    try {
      await enter.run({
        meetingId: meeting.id,
        entry: entry === '2' ? 2 : 1,
        enteredBy,
        papers,
        ...(serial.from ? { serialFrom: serial.from } : {}),
        ...(serial.to ? { serialTo: serial.to } : {}),
        cases: cases.map((c) => ({ ballotId: c.id, ...countsOf(typed.get(c.id) ?? {}, papers) })),
      })
      onClose()
    } catch (problem) {
      setError(problemOf(problem).message)
    }
  }
  return (
    <Modal opened onClose={onClose} title={`Nhập kết quả kiểm phiếu (${cases.length} trường hợp)`} size={980}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap="sm">
          <Group gap="md" align="flex-end">
            <SegmentedControl
              aria-label="Lần nhập"
              data={[
                { value: '1', label: 'Lần nhập thứ nhất' },
                { value: '2', label: 'Lần nhập thứ hai' },
              ]}
              value={entry}
              onChange={(v) => setEntry(v === '2' ? '2' : '1')}
            />
            <TextInput
              label="Người nhập (hai lần phải hai người)"
              value={enteredBy}
              onChange={(e) => setBy(e.currentTarget.value)}
              w={260}
              required
              data-autofocus
            />
          </Group>
          <Group gap="xs">
            {(Object.keys(paperLabels) as (keyof TallyPapers)[]).map((k) => (
              <NumberInput
                key={k}
                label={`Phiếu ${paperLabels[k].toLocaleLowerCase('vi')}`}
                value={papers[k]}
                onChange={(v) => setPapers({ ...papers, [k]: Number(v) || 0 })}
                min={0}
                hideControls
                w={138}
              />
            ))}
            <TextInput
              label="Phiếu từ số"
              value={serial.from}
              onChange={(e) => setSerial({ ...serial, from: e.currentTarget.value })}
              w={110}
            />
            <TextInput
              label="đến số"
              value={serial.to}
              onChange={(e) => setSerial({ ...serial, to: e.currentTarget.value })}
              w={110}
            />
          </Group>
          <div className="scroll-list" style={{ maxHeight: 300 }}>
            <table className="plain-table tally">
              <thead>
                <tr>
                  <th>Trường hợp</th>
                  {Object.values(caseLabels).map((label) => (
                    <th key={label}>{label}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {cases.map((c) => (
                  <tr key={c.id}>
                    <td>
                      <b>{`${c.honorific} ${c.name}`.trim()}</b> <small>{c.unit}</small>
                    </td>
                    {(Object.keys(caseLabels) as (keyof TallyCase)[]).map((k) => (
                      <td key={k}>
                        <NumberInput
                          aria-label={`${caseLabels[k]}: ${c.name}`}
                          value={typed.get(c.id)?.[k] ?? ''}
                          placeholder={
                            k === 'yes' || !isReady(c) ? '' : String(countsOf(typed.get(c.id) ?? {}, papers)[k])
                          }
                          onChange={(v) =>
                            setTyped(
                              new Map(typed).set(c.id, { ...typed.get(c.id), [k]: v === '' ? undefined : Number(v) }),
                            )
                          }
                          min={0}
                          allowDecimal={false}
                          hideControls
                          w={84}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {problems.slice(0, 4).map((p) => (
            <Text key={p} size="sm" className="mark-block">
              ✕ {p}
            </Text>
          ))}
          {error && (
            <Alert color="red" variant="light" role="alert">
              {error}
            </Alert>
          )}
          <Group justify="space-between">
            <Text size="sm" c="dimmed">
              {done.length}/{cases.length} trường hợp đã nhập. Phiếu trắng tự tính là phần còn lại của phiếu hợp lệ.
            </Text>
            <Group gap={6}>
              <Button variant="default" onClick={onClose}>
                Thôi
              </Button>
              <Button
                type="submit"
                loading={enter.busy}
                disabled={enteredBy.trim() === '' || done.length < cases.length || problems.length > 0}
              >
                Ghi lần nhập này
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
