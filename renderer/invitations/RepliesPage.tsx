import { Button, Group, SegmentedControl, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { answerLabels, callOutcomeLabels } from '../../shared/invitations/reply'
import { compareByGivenName } from '../../shared/names/order'
import { formatPhone } from '../../shared/names/phone'
import { fold } from '../../shared/names/text'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { ImportDialog } from '../exchange/ImportDialog'
import { navigation } from '../navigation'
import { RemindUnits } from '../preparation/RemindUnits'
import { showPaper } from '../printing/show-paper'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { moment } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { Side } from '../ui/side'
import { ReplyPanel } from './ReplyPanel'

const isComing = (reply: DelegateRow['reply']) => reply === 'accepted' || reply === 'substitute'

/** Who comes, who does not, who comes instead, and who must be telephoned. */
export function RepliesPage() {
  const { data, problem, reload } = useAsked('delegates.list', {}, ['delegates', 'replies', 'invitations', 'units'])
  const { data: calls } = useAsked('replies.calls', {}, ['replies'])
  const came = navigation.arrivalAt('replies').list
  const [filter, setFilter] = useState(came || 'none')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string>()
  const [isImport, setImport] = useState(false)
  const record = useAct('replies.record')
  const lastCall = useMemo(() => {
    const found = new Map<string, string>()
    for (const c of calls ?? [])
      if (!found.has(c.delegateId))
        found.set(c.delegateId, `${moment(c.at)}: ${callOutcomeLabels[c.outcome]}${c.note ? `, ${c.note}` : ''}`)
    return found
  }, [calls])
  const people = useMemo(() => (data ?? []).filter((d) => d.origin === 'list' && d.withdrawnAt === null), [data])
  const rows = useMemo(() => {
    const words = fold(text).split(' ')
    return people.filter(
      (d) =>
        (filter === 'all' || d.reply === filter || (filter === 'coming' && isComing(d.reply))) &&
        words.every((w) => fold(`${d.fullName} ${d.unit} ${d.substituteName}`).includes(w)),
    )
  }, [people, filter, text])
  const columns = useMemo(
    (): GridColumn<DelegateRow>[] => [
      {
        id: 'fullName',
        label: 'Họ và tên',
        width: 190,
        text: (d) => `${d.honorific} ${d.fullName}`.trim(),
        compare: (a, b) => compareByGivenName(a.fullName, b.fullName),
      },
      { id: 'office', label: 'Chức vụ', width: 180, text: (d) => d.office },
      { id: 'unit', label: 'Đơn vị', width: 220, text: (d) => d.unit },
      {
        id: 'phone',
        label: 'Điện thoại',
        width: 116,
        text: (d) => d.phone,
        show: (d) => <span className="mono">{formatPhone(d.phone)}</span>,
      },
      { id: 'reply', label: 'Phản hồi', width: 130, text: (d) => answerLabels[d.reply] },
      { id: 'substitute', label: 'Người dự thay', width: 170, text: (d) => d.substituteName },
      { id: 'call', label: 'Lần gọi gần nhất', width: 230, text: (d) => lastCall.get(d.id) ?? '' },
    ],
    [lastCall],
  )
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const of = (reply: string) => people.filter((d) => d.reply === reply).length
  const bulk = async (answer: 'accepted' | 'declined') => {
    const done = await record.run({ ids: [...chosen], answer, via: 'other' })
    if (!done) return
    notify({ kind: 'done', text: `Đã ghi “${answerLabels[answer]}” cho ${done.changed} đại biểu.` })
    setChosen(new Set())
  }
  const person = people.find((d) => d.id === open)
  return (
    <Page
      title="Phản hồi"
      note={`Dự ${of('accepted')}, dự thay ${of('substitute')}, vắng ${of('declined')}, chưa trả lời ${of('none')}. Enter mở một người để ghi trả lời hoặc cuộc gọi.`}
      actions={
        <>
          {chosen.size > 0 && (
            <>
              <Button variant="default" onClick={() => void bulk('accepted')}>
                {chosen.size} người: dự
              </Button>
              <Button variant="default" onClick={() => void bulk('declined')}>
                {chosen.size} người: vắng
              </Button>
            </>
          )}
          <Button variant="default" onClick={() => showPaper({ paper: 'calls' })}>
            In danh sách gọi
          </Button>
          {filter === 'none' && <RemindUnits units={rows.map((d) => d.unitId)} />}
          <Button onClick={() => setImport(true)}>Nhập từ tệp</Button>
        </>
      }
    >
      {people.length === 0 ? (
        <EmptyState
          title="Chưa có đại biểu"
          text="Nhập danh sách đại biểu trước, rồi phản hồi được ghi ở đây: từng người, nhiều người, hoặc từ tệp."
        />
      ) : (
        <>
          <Group gap="xs">
            <SegmentedControl
              value={filter}
              onChange={setFilter}
              data={[
                { value: 'none', label: `Chưa trả lời ${of('none')}` },
                // Both together, as the overview counts them; shown to whom it sent here.
                ...(came === 'coming'
                  ? [{ value: 'coming', label: `Dự và dự thay ${of('accepted') + of('substitute')}` }]
                  : []),
                { value: 'accepted', label: `Dự ${of('accepted')}` },
                { value: 'substitute', label: `Dự thay ${of('substitute')}` },
                { value: 'declined', label: `Vắng ${of('declined')}` },
                { value: 'all', label: `Tất cả ${people.length}` },
              ]}
            />
            <TextInput
              aria-label="Tìm"
              placeholder="Tìm theo tên, đơn vị"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              w={240}
            />
          </Group>
          <div className={person ? 'split' : 'plain'}>
            <DataTable
              remember="replies"
              label="Phản hồi"
              rows={rows}
              columns={columns}
              idOf={(d) => d.id}
              chosen={chosen}
              onChoose={setChosen}
              onOpen={(d) => setOpen(d.id)}
            />
            {person && (
              <Side>
                <ReplyPanel key={person.id} person={person} onDone={() => setOpen(undefined)} />
              </Side>
            )}
          </div>
        </>
      )}
      {isImport && <ImportDialog kind="replies" onClose={() => setImport(false)} />}
    </Page>
  )
}
