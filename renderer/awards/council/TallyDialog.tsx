import { Button, Group, Modal, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CouncilCase, MeetingDetail } from '../../../shared/awards/council.contract'
import { presenceOf, type TallyCase, type TallyPapers, tallyProblems } from '../../../shared/awards/meeting'
import { useAct } from '../../bridge/use-act'

const paperLabels = { issued: 'Phát ra', returned: 'Thu về', valid: 'Hợp lệ', invalid: 'Không hợp lệ' } as const
const caseLabels = {
  yes: 'Đồng ý',
  no: 'Không',
  blank: 'Trắng',
  writtenYes: 'VB đồng ý',
  writtenNo: 'VB không',
} as const

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
  const enter = useAct('council.enterTally')
  const presence = presenceOf(meeting.attendance)
  const isSecond = cases.every((c) => c.tallies.some((t) => t.entry === 1)) && cases.length > 0
  const [entry, setEntry] = useState<'1' | '2'>(isSecond ? '2' : '1')
  const [enteredBy, setBy] = useState('')
  const [papers, setPapers] = useState<TallyPapers>({
    issued: presence.present,
    returned: presence.present,
    valid: presence.present,
    invalid: 0,
  })
  const [counts, setCounts] = useState<ReadonlyMap<string, TallyCase>>(new Map())
  const of = (c: CouncilCase): TallyCase =>
    counts.get(c.id) ?? { yes: 0, no: 0, blank: papers.valid, writtenYes: 0, writtenNo: 0 }
  const problems = cases.flatMap((c) =>
    tallyProblems({ ...papers, ...of(c) }, presence, c.recused).map((p) => `${c.name}: ${p}`),
  )
  const submit = async () => {
    const done = await enter.run({
      meetingId: meeting.id,
      entry: entry === '2' ? 2 : 1,
      enteredBy,
      papers,
      cases: cases.map((c) => ({ ballotId: c.id, ...of(c) })),
    })
    if (done) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={`Nhập kết quả kiểm phiếu (${cases.length} trường hợp)`} size={900}>
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
              w={130}
            />
          ))}
        </Group>
        <div className="scroll-list" style={{ maxHeight: 300 }}>
          {cases.map((c) => (
            <div key={c.id} className="list-row">
              <span className="grow">
                <b>{c.name}</b> <small>{c.unit}</small>
              </span>
              {(Object.keys(caseLabels) as (keyof TallyCase)[]).map((k) => (
                <NumberInput
                  key={k}
                  aria-label={`${caseLabels[k]}: ${c.name}`}
                  placeholder={caseLabels[k]}
                  value={counts.has(c.id) ? of(c)[k] : ''}
                  onChange={(v) => setCounts(new Map(counts).set(c.id, { ...of(c), blank: 0, [k]: Number(v) || 0 }))}
                  min={0}
                  w={86}
                  hideControls
                />
              ))}
            </div>
          ))}
        </div>
        {counts.size > 0 &&
          problems.slice(0, 4).map((p) => (
            <Text key={p} size="sm">
              {p}
            </Text>
          ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button
            onClick={() => void submit()}
            loading={enter.busy}
            disabled={enteredBy.trim() === '' || counts.size < cases.length}
          >
            Ghi lần nhập này
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
