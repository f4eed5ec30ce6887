import { Button, Group, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DecisionDetail, EntryRow } from '../../../shared/awards/decisions.contract'
import type { ProblemError } from '../../../shared/ipc/reply'
import { problemOf } from '../../bridge/ask'
import { useAct } from '../../bridge/use-act'
import { ActDialog } from '../../ui/act-dialog'
import { count, day as dayText, today } from '../../ui/format'
import { typedDay } from '../../ui/typed-time'

/** Runs an act; what it objects to is kept for the dialog, the sentence above and a word under its field. */
function useTold() {
  const [problem, setProblem] = useState<ProblemError>()
  const run = async (act: () => Promise<unknown>) => {
    setProblem(undefined)
    try {
      await act()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return { run, sentence: problem?.message, fields: problem?.problem.fields ?? {} }
}

function DayInput({
  label,
  value,
  onChange,
  error,
}: {
  label: string
  value: string
  onChange: (text: string) => void
  error?: string | undefined
}) {
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
      error={value !== '' && !typedDay(value) ? 'Gõ ngày như 25/10/2019.' : error}
      required
    />
  )
}

export function SubmitDialog({ decision, onClose }: { decision: DecisionDetail; onClose: () => void }) {
  const submit = useAct('decisions.submit', { quiet: true })
  const told = useTold()
  const [number, setNumber] = useState('')
  const [day, setDay] = useState('')
  const iso = typedDay(day)
  return (
    <ActDialog
      title="Ghi đã trình cấp có thẩm quyền"
      act="Ghi đã trình"
      busy={submit.busy}
      ready={Boolean(iso) && number.trim() !== ''}
      onAct={() =>
        void told.run(async () => {
          await submit.run({ id: decision.id, submissionNumber: number, submissionDate: iso ?? '' })
          onClose()
        })
      }
      error={told.sentence}
      onClose={onClose}
    >
      <Text size="sm">Sau khi trình, danh sách {decision.counts.total} trường hợp không thêm bớt được nữa.</Text>
      <TextInput
        label="Số tờ trình"
        placeholder="56/TTr-HĐTĐKT"
        value={number}
        onChange={(e) => setNumber(e.currentTarget.value)}
        error={told.fields.submissionNumber}
        required
        data-autofocus
      />
      <DayInput label="Ngày tờ trình" value={day} onChange={setDay} error={told.fields.submissionDate} />
    </ActDialog>
  )
}

/** Number, date and signer of a decision: of the award itself, or of the one that takes entries back. */
export function SignedDialog({
  decision,
  entries,
  onClose,
}: {
  decision: DecisionDetail
  entries: readonly EntryRow[] | undefined
  onClose: () => void
}) {
  const issue = useAct('decisions.issue', { quiet: true })
  const revoke = useAct('decisions.revoke', { quiet: true })
  const told = useTold()
  const [number, setNumber] = useState('')
  const [day, setDay] = useState('')
  const [signerName, setSigner] = useState(entries ? decision.signerName : '')
  const [signerCapacity, setCapacity] = useState(entries ? decision.signerCapacity : 'Chủ tịch')
  const [reason, setReason] = useState('')
  const iso = typedDay(day)
  const signed = { number, date: iso ?? '', signerName, signerCapacity }
  const run = () =>
    entries
      ? revoke.run({ id: decision.id, entryIds: entries.map((e) => e.id), reason, ...signed })
      : issue.run({ id: decision.id, ...signed })
  return (
    <ActDialog
      title={entries ? `Hủy khen thưởng ${entries.length} trường hợp` : 'Ghi quyết định đã ký'}
      act={entries ? 'Ghi quyết định hủy' : 'Ghi quyết định'}
      busy={issue.busy || revoke.busy}
      danger={entries !== undefined}
      ready={
        Boolean(iso) && [number, signerName, signerCapacity, ...(entries ? [reason] : [])].every((t) => t.trim() !== '')
      }
      error={told.sentence}
      onAct={() =>
        void told.run(async () => {
          await run()
          onClose()
        })
      }
      onClose={onClose}
    >
      <Text size="sm">
        {entries
          ? `Quyết định cũ giữ nguyên; từng dòng ghi rõ bị hủy bởi quyết định nào: ${entries
              .map((e) => e.printedName)
              .slice(0, 4)
              .join(', ')}${entries.length > 4 ? '…' : ''}.`
          : 'Số sổ vàng là thứ tự trong quyết định; tiền thưởng tính theo mức lương cơ sở ngày quyết định. Ghi rồi không sửa, chỉ hủy hoặc cấp đổi.'}
      </Text>
      <TextInput
        label="Số quyết định"
        placeholder="4821/QĐ-UBND"
        value={number}
        onChange={(e) => setNumber(e.currentTarget.value)}
        error={told.fields.number}
        required
        data-autofocus
      />
      <DayInput label="Ngày quyết định" value={day} onChange={setDay} error={told.fields.date} />
      <Group grow>
        <TextInput label="Người ký" value={signerName} onChange={(e) => setSigner(e.currentTarget.value)} required />
        <TextInput
          label="Chức danh khi ký"
          value={signerCapacity}
          onChange={(e) => setCapacity(e.currentTarget.value)}
          required
        />
      </Group>
      {entries && (
        <Textarea label="Lý do hủy" value={reason} onChange={(e) => setReason(e.currentTarget.value)} required />
      )}
    </ActDialog>
  )
}

export function PayDialog({ entries, onClose }: { entries: readonly EntryRow[]; onClose: () => void }) {
  const pay = useAct('decisions.payBonus', { quiet: true })
  const told = useTold()
  const [day, setDay] = useState(dayText(today()))
  const [receiver, setReceiver] = useState('')
  const iso = typedDay(day)
  const sum = entries.reduce((total, e) => total + (e.bonus ?? 0), 0)
  const run = (date: string | null) =>
    told.run(async () => {
      await pay.run({ entryIds: entries.map((e) => e.id), date, ...(receiver ? { receiver } : {}) })
      onClose()
    })
  return (
    <ActDialog
      title={`Ghi đã chi tiền thưởng ${entries.length} trường hợp`}
      act="Ghi đã chi"
      busy={pay.busy}
      ready={Boolean(iso)}
      error={told.sentence}
      onAct={() => void run(iso ?? null)}
      onClose={onClose}
    >
      <Text size="sm">Tổng số {count(sum)} đồng.</Text>
      <DayInput label="Ngày chi" value={day} onChange={setDay} error={told.fields.date} />
      <TextInput
        label="Người nhận (nếu nhận thay)"
        value={receiver}
        onChange={(e) => setReceiver(e.currentTarget.value)}
      />
      {entries.some((e) => e.bonusPaidAt) && (
        <Button variant="subtle" onClick={() => void run(null)}>
          Bỏ ghi đã chi
        </Button>
      )}
    </ActDialog>
  )
}

/** The words printed for one awardee: mended freely before the decision has its number, exchanged with a reason after. */
export function WordsDialog({ entry, isIssued, onClose }: { entry: EntryRow; isIssued: boolean; onClose: () => void }) {
  const reissue = useAct('decisions.reissue')
  const set = useAct('decisions.setEntry')
  const [printedName, setName] = useState(entry.printedName)
  const [printedUnit, setUnit] = useState(entry.printedUnit)
  const [printedAchievement, setAchievement] = useState(entry.printedAchievement)
  const [reason, setReason] = useState('')
  const words = { printedName, printedUnit, printedAchievement }
  return (
    <ActDialog
      title={isIssued ? `Cấp đổi bằng số sổ vàng ${entry.registerNo ?? ''}` : `Chữ in: ${entry.printedName}`}
      act={isIssued ? 'Ghi cấp đổi' : 'Lưu'}
      busy={reissue.busy || set.busy}
      ready={(!isIssued || reason.trim() !== '') && printedName.trim() !== ''}
      onAct={() =>
        void (
          isIssued ? reissue.run({ entryId: entry.id, ...words, reason }) : set.run({ id: entry.id, ...words })
        ).then((done) => done && onClose())
      }
      onClose={onClose}
    >
      <TextInput
        label="Tên ghi trên bằng"
        value={printedName}
        onChange={(e) => setName(e.currentTarget.value)}
        required
        data-autofocus
      />
      <TextInput label="Chức vụ, đơn vị" value={printedUnit} onChange={(e) => setUnit(e.currentTarget.value)} />
      <Textarea
        label="Thành tích"
        value={printedAchievement}
        onChange={(e) => setAchievement(e.currentTarget.value)}
        autosize
        minRows={2}
      />
      {isIssued && (
        <TextInput label="Lý do cấp đổi" value={reason} onChange={(e) => setReason(e.currentTarget.value)} required />
      )}
    </ActDialog>
  )
}
