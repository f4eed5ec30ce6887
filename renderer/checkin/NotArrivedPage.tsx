import { Button, SegmentedControl, Text, TextInput } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { callOutcomeLabels } from '../../shared/invitations/reply'
import { officeAtUnit } from '../../shared/names/office-unit'
import { formatPhone } from '../../shared/names/phone'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { count, timeOf } from '../ui/format'
import { notify } from '../ui/notices'
import { CategoryTag, EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { Side } from '../ui/side'

/** What is heard on the telephone half an hour before the opening; the desk sees it at once. */
const outcomes = ['coming', 'no-answer', 'declined', 'substitute', 'wrong-number'] as const
const minutesTo = (startsAt: string | null | undefined, now: Date): number | null =>
  startsAt ? Math.round((new Date(startsAt).getTime() - now.getTime()) / 60_000) : null

/** Who is expected and not there yet, highest first, with the telephone of the person and of the unit. */
export function NotArrivedPage() {
  const { data, problem, reload } = useAsked('delegates.list', {}, ['delegates', 'replies', 'checkin', 'units'])
  const { data: calls } = useAsked('replies.calls', {}, ['replies'])
  const { data: units } = useAsked('units.list', {}, ['units'])
  const { data: categories } = useAsked('categories.list', {}, ['categories'])
  const { data: conference } = useAsked('conference.get', {}, ['conference'])
  const [filter, setFilter] = useState('open')
  const [openId, setOpen] = useState<string>()
  const minutes = useMinutes(conference?.startsAt)
  const today = new Date().toDateString()
  const lastCall = useMemo(() => {
    const found = new Map<string, NonNullable<typeof calls>[number]>()
    for (const c of calls ?? [])
      if (!found.has(c.delegateId) && new Date(c.at).toDateString() === today) found.set(c.delegateId, c)
    return found
  }, [calls, today])
  const expected = useMemo(
    () =>
      (data ?? []).filter(
        (d) => d.origin === 'list' && d.withdrawnAt === null && d.presence === 'absent' && d.reply !== 'declined',
      ),
    [data],
  )
  const rows = useMemo(
    () => expected.filter((d) => filter === 'all' || lastCall.has(d.id) === (filter === 'called')),
    [expected, filter, lastCall],
  )
  const columns = useMemo((): GridColumn<DelegateRow>[] => {
    const contact = new Map(
      (units ?? []).map((u) => [u.id, [u.contactName, formatPhone(u.phone)].filter(Boolean).join(' ')]),
    )
    const category = new Map((categories ?? []).map((c) => [c.id, c]))
    return [
      {
        id: 'rank',
        label: 'Thứ tự',
        width: 66,
        align: 'right',
        text: (d) => String(d.rank),
        compare: (a, b) => a.rank - b.rank,
      },
      {
        id: 'category',
        label: 'Nhóm',
        width: 74,
        text: (d) => category.get(d.categoryId ?? '')?.code ?? '',
        show: (d) => {
          const c = category.get(d.categoryId ?? '')
          return c ? <CategoryTag code={c.code} color={c.color} title={c.name} /> : '–'
        },
      },
      {
        id: 'fullName',
        label: 'Họ và tên',
        width: 200,
        text: (d) => `${d.honorific} ${d.fullName}`.trim(),
        show: (d) => <b>{`${d.honorific} ${d.fullName}`.trim()}</b>,
      },
      {
        id: 'office',
        label: 'Chức vụ, đơn vị',
        width: 260,
        text: (d) => officeAtUnit(d.office, d.unit),
      },
      {
        id: 'phone',
        label: 'Điện thoại',
        width: 118,
        text: (d) => d.phone,
        show: (d) => <span className="mono">{formatPhone(d.phone)}</span>,
      },
      { id: 'contact', label: 'Đầu mối đơn vị', width: 190, text: (d) => contact.get(d.unitId ?? '') ?? '' },
      {
        id: 'call',
        label: 'Gọi hôm nay',
        width: 190,
        text: (d) => {
          const c = lastCall.get(d.id)
          return c ? `${timeOf(c.at)} ${callOutcomeLabels[c.outcome]}${c.note ? `, ${c.note}` : ''}` : ''
        },
      },
    ]
  }, [units, categories, lastCall])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const called = expected.filter((d) => lastCall.has(d.id)).length
  const person = expected.find((d) => d.id === openId)
  const next = rows.find((d) => d.id !== openId && !lastCall.has(d.id))
  return (
    <Page
      title="Gọi người chưa đến"
      note={`${count(expected.length)} người đã mời chưa đến, không tính người báo vắng.${minutes === null ? '' : minutes > 0 ? ` Còn ${count(minutes)} phút đến giờ khai mạc.` : ' Đã đến giờ khai mạc.'}`}
    >
      {expected.length === 0 ? (
        <EmptyState title="Không còn ai phải gọi" text="Mọi người được mời và không báo vắng đều đã điểm danh." />
      ) : (
        <>
          <SegmentedControl
            className="fit"
            value={filter}
            onChange={setFilter}
            data={[
              { value: 'open', label: `Chưa gọi ${count(expected.length - called)}` },
              { value: 'called', label: `Đã gọi ${count(called)}` },
              { value: 'all', label: `Tất cả ${count(expected.length)}` },
            ]}
          />
          <div className={person ? 'split' : 'plain'}>
            <DataTable
              remember="not-arrived"
              label="Người chưa đến"
              rows={rows}
              columns={columns}
              idOf={(d) => d.id}
              onOpen={(d) => setOpen(d.id)}
            />
            {person && (
              <Side>
                <CallPanel
                  key={person.id}
                  person={person}
                  onDone={() => setOpen(next?.id)}
                  onClose={() => setOpen(undefined)}
                />
              </Side>
            )}
          </div>
        </>
      )}
    </Page>
  )
}

/** Minutes to the opening, told again every half minute. */
export function useMinutes(startsAt: string | null | undefined): number | null {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return minutesTo(startsAt, now)
}

function CallPanel({ person, onDone, onClose }: { person: DelegateRow; onDone: () => void; onClose: () => void }) {
  const [note, setNote] = useState('')
  const act = useAct('replies.noteCall')
  const record = useAct('replies.record')
  const run = async (outcome: (typeof outcomes)[number]) => {
    if (outcome === 'substitute' && note.trim() === '')
      return notify({ kind: 'done', text: 'Ghi họ tên người đi thay vào ô ghi chú rồi bấm lại.' })
    const done =
      outcome === 'substitute'
        ? await record.run({
            ids: [person.id],
            answer: 'substitute',
            via: 'phone',
            substitute: { honorific: '', fullName: note.trim(), office: '', phone: '' },
          })
        : await act.run({ delegateId: person.id, outcome, note })
    if (!done) return
    notify({ kind: 'done', text: `${person.fullName}: ${callOutcomeLabels[outcome].toLocaleLowerCase('vi')}.` })
    onDone()
  }
  return (
    <section
      aria-label={`Gọi ${person.fullName}`}
      className="call-panel"
      onKeyDown={(e) => e.key === 'Escape' && onClose()}
    >
      <Text fw={600} size="lg">
        {person.honorific} {person.fullName}
      </Text>
      <Text>{officeAtUnit(person.office, person.unit)}</Text>
      <Text className="mono" fz={28} fw={600}>
        {person.phone ? formatPhone(person.phone) : 'Chưa có số điện thoại'}
      </Text>
      <TextInput
        label="Ghi chú"
        description="Đến lúc nào, lý do vắng, hoặc họ tên người đi thay."
        value={note}
        onChange={(e) => setNote(e.currentTarget.value)}
        autoFocus
      />
      <div className="call-acts">
        {outcomes.map((o) => (
          <Button key={o} size="sm" variant="default" onClick={() => void run(o)} loading={act.busy || record.busy}>
            {callOutcomeLabels[o]}
          </Button>
        ))}
      </div>
      <Button variant="subtle" onClick={onClose}>
        Đóng
      </Button>
    </section>
  )
}
