import { Button, Group, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Out } from '../../shared/ipc/contract'
import { lineCopies, receiverLines, totalCopies } from '../../shared/preparation/documents/distribution'
import {
  type Distribution,
  DistributionFields,
  deliveryChannelLabels,
  distributionLabels as label,
} from '../../shared/preparation/documents/outgoing'
import { ask, problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { NumberField, TextField } from '../ui/fields'
import { count, day } from '../ui/format'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { RecordDrawer, RemoveAct } from '../ui/record-drawer'
import { RecordFrame, useRecordForm } from '../ui/use-record-form'
import { undoNotice } from './undo-notice'

const numberColumn = (id: 'bodies' | 'copies', title: string): GridColumn<Distribution> => ({
  id,
  label: title,
  width: 110,
  align: 'right',
  text: (d) => count(d[id]),
  compare: (a, b) => a[id] - b[id],
  save: async (d, text) => {
    try {
      await ask('distribution.save', { id: d.id, [id]: Number(text.replace(/[.\s]/g, '')) })
      return undefined
    } catch (error) {
      return problemOf(error).message
    }
  },
})
const columns: GridColumn<Distribution>[] = [
  { id: 'text', label: label.text, width: 380, text: (d) => d.text, compare: (a, b) => a.position - b.position },
  { id: 'group', label: label.group, width: 220, text: (d) => d.group },
  { id: 'mark', label: label.mark, width: 110, text: (d) => d.mark },
  numberColumn('bodies', label.bodies),
  numberColumn('copies', 'Bản mỗi nơi'),
  {
    id: 'total',
    label: 'Cộng bản',
    width: 100,
    align: 'right',
    text: (d) => count(lineCopies(d)),
    compare: (a, b) => lineCopies(a) - lineCopies(b),
  },
]

type Registers = Out<'outgoing.registers'>
const documents: GridColumn<Registers['documents'][number]>[] = [
  { id: 'code', label: 'Số, ký hiệu', width: 150, text: (r) => r.code },
  { id: 'date', label: 'Ngày', width: 100, text: (r) => day(r.date), compare: (a, b) => (a.date < b.date ? -1 : 1) },
  { id: 'subject', label: 'Tên loại và trích yếu', width: 330, text: (r) => r.subject },
  { id: 'signer', label: 'Người ký', width: 130, text: (r) => r.signer },
  { id: 'receivers', label: 'Nơi nhận', width: 220, text: (r) => r.receivers },
  { id: 'keeper', label: 'Bản lưu', width: 96, text: (r) => r.keeper },
  { id: 'copies', label: 'Số bản', width: 76, align: 'right', text: (r) => count(r.copies) },
  { id: 'sent', label: 'Ngày chuyển', width: 104, text: (r) => day(r.sentOn) },
  { id: 'receipt', label: 'Ký nhận', width: 100, text: (r) => r.receipt },
  { id: 'note', label: 'Ghi chú', width: 160, text: (r) => r.note },
]
const envelopes: GridColumn<Registers['envelopes'][number]>[] = [
  {
    id: 'sent',
    label: 'Ngày chuyển',
    width: 110,
    text: (r) => day(r.sentOn),
    compare: (a, b) => (a.sentOn < b.sentOn ? -1 : 1),
  },
  { id: 'code', label: 'Số, ký hiệu', width: 150, text: (r) => r.code },
  { id: 'recipient', label: 'Nơi nhận văn bản', width: 330, text: (r) => r.recipient },
  { id: 'channel', label: 'Cách chuyển', width: 150, text: (r) => deliveryChannelLabels[r.channel] },
  {
    id: 'received',
    label: 'Ký nhận',
    width: 190,
    text: (r) => [day(r.receivedOn), r.receivedBy].filter(Boolean).join(', '),
  },
  { id: 'note', label: 'Ghi chú', width: 200, text: (r) => r.note },
]

/** To whom documents go and in how many copies, and the registers that văn thư keeps of what left. */
export function DistributionPage() {
  const { data, problem, reload } = useAsked('distribution.list', {}, ['outgoing'])
  const { data: registers } = useAsked('outgoing.registers', {}, ['outgoing', 'invitations'])
  const [tab, setTab] = useState<'list' | 'register' | 'handover'>('list')
  const [open, setOpen] = useState<string>()
  const fromPlan = useAct('distribution.fromPlan')
  const fromConference = useAct('distribution.fromConference')
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const line = data.find((d) => d.id === open)
  const added = (done: { changed: number; batchId: string | null } | undefined) =>
    done &&
    undoNotice(
      done.changed > 0 ? `Đã thêm ${done.changed} nơi nhận.` : 'Mọi nơi nhận ấy đã có trong danh sách.',
      done.batchId,
    )
  const acts = (
    <>
      <Button variant="default" loading={fromConference.busy} onClick={() => void fromConference.run({}).then(added)}>
        Lấy từ Thiết lập
      </Button>
      <Button
        variant={data.length === 0 ? 'filled' : 'default'}
        loading={fromPlan.busy}
        onClick={() => void fromPlan.run({}).then(added)}
      >
        Lấy theo kế hoạch
      </Button>
    </>
  )
  return (
    <Page
      title="Nơi nhận, sổ văn thư"
      note={`${count(data.length)} nơi nhận, ${count(totalCopies(data))} bản phải in; ${count(registers?.documents.length ?? 0)} dòng sổ đăng ký, ${count(registers?.envelopes.length ?? 0)} bì đã chuyển.`}
      actions={
        tab === 'list' ? (
          <>
            <PaperActions request={{ paper: 'distribution-list' }} label="In danh sách" />
            {data.length > 0 && acts}
            <Button variant={data.length > 0 ? 'filled' : 'default'} onClick={() => setOpen('new')}>
              Thêm nơi nhận
            </Button>
          </>
        ) : tab === 'register' ? (
          <PaperActions request={{ paper: 'outgoing-register' }} label="In sổ đăng ký" />
        ) : (
          <>
            <PaperActions request={{ paper: 'outgoing-handover' }} label="In sổ chuyển giao" />
            <PaperActions request={{ paper: 'outgoing-post' }} label="In sổ gửi bưu điện" />
          </>
        )
      }
    >
      <SegmentedControl
        aria-label="Phần"
        className="fit"
        data={[
          { value: 'list', label: `Danh sách nơi nhận (${data.length})` },
          { value: 'register', label: 'Sổ đăng ký văn bản đi' },
          { value: 'handover', label: 'Sổ chuyển giao' },
        ]}
        value={tab}
        onChange={(v) => setTab(v as typeof tab)}
      />
      {tab === 'list' && data.length === 0 && (
        <EmptyState
          title="Chưa có nơi nhận nào"
          text="Lấy cả mục “Nơi nhận” của kế hoạch, số cơ quan đếm theo danh sách đơn vị; rồi sửa số bản mỗi nơi ngay trong bảng."
        >
          {acts}
        </EmptyState>
      )}
      {tab === 'list' && data.length > 0 && (
        <DataTable
          remember="distribution"
          label="Nơi nhận"
          rows={data}
          columns={columns}
          idOf={(d) => d.id}
          onOpen={(d) => setOpen(d.id)}
        />
      )}
      {tab === 'register' && registers && (
        <DataTable
          remember="outgoing-register"
          label="Sổ đăng ký văn bản đi"
          rows={registers.documents}
          columns={documents}
          idOf={(r) => `${r.code} ${r.date}`}
        />
      )}
      {tab === 'handover' && registers && (
        <DataTable
          remember="outgoing-handover"
          label="Sổ chuyển giao văn bản đi"
          rows={registers.envelopes}
          columns={envelopes}
          idOf={(r) => r.id}
        />
      )}
      {tab === 'register' && registers?.documents.length === 0 && (
        <p className="quiet">
          Chưa có văn bản nào được cấp số. Cấp số ở Văn bản đi hoặc Giấy mời thì dòng của sổ hiện ở đây.
        </p>
      )}
      {tab === 'handover' && registers?.envelopes.length === 0 && (
        <p className="quiet">Chưa chuyển bì nào. Bấm “Chuyển” ở Văn bản đi thì mỗi nơi nhận có một dòng ở đây.</p>
      )}
      {open && (
        <RecordDrawer onClose={() => setOpen(undefined)} size={480} title={line?.text ?? 'Nơi nhận mới'}>
          <DistributionForm key={open} line={line} onDone={() => setOpen(undefined)} />
        </RecordDrawer>
      )}
    </Page>
  )
}

const empty: DistributionFields = { text: '', group: '', copies: 1, bodies: 1, mark: '' }
function DistributionForm({ line, onDone }: { line?: Distribution; onDone: () => void }) {
  const remove = useAct('distribution.remove')
  const move = useAct('distribution.move')
  const form = useRecordForm<DistributionFields>({
    schema: DistributionFields as never,
    initial: line ?? empty,
    keys: Object.keys(label) as (keyof DistributionFields)[],
    save: (fields) => ask('distribution.save', line ? { id: line.id, ...fields } : fields),
    said: 'Đã lưu nơi nhận.',
    onDone,
  })
  const { control } = form
  return (
    <RecordFrame
      form={form}
      onClose={onDone}
      acts={
        line && (
          <Group gap={4}>
            <Button variant="default" onClick={() => void move.run({ id: line.id, by: -1 })}>
              Đưa lên
            </Button>
            <Button variant="default" onClick={() => void move.run({ id: line.id, by: 1 })}>
              Đưa xuống
            </Button>
            <RemoveAct
              run={() => remove.run({ id: line.id })}
              busy={remove.busy}
              said="Đã bỏ nơi nhận."
              onDone={onDone}
            />
          </Group>
        )
      }
    >
      <TextField control={control} name="text" label={label.text} required autoFocus />
      <TextField control={control} name="group" label={label.group} />
      <div className="three">
        <NumberField control={control} name="bodies" label={label.bodies} />
        <NumberField control={control} name="copies" label="Bản mỗi nơi" />
        <TextField control={control} name="mark" label={label.mark} placeholder="b/c, để biết" />
      </div>
      {line && <p className="quiet">In trên văn bản: {receiverLines([line])[0]}</p>}
    </RecordFrame>
  )
}
