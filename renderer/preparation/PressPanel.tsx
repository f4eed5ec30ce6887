import { Button, Group, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { formatPhone } from '../../shared/names/phone'
import { fold } from '../../shared/names/text'
import {
  emptyPass,
  pressPassLabels as label,
  type PressPass,
  PressPassFields,
  passDecisionLabels,
} from '../../shared/preparation/logistics/logistics'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { ImportDialog } from '../exchange/ImportDialog'
import { PaperActions } from '../printing/PaperActions'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { BlockField, SelectField, TextField } from '../ui/fields'
import { count, moment } from '../ui/format'
import { EmptyState } from '../ui/page'
import { RecordDrawer } from '../ui/record-drawer'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'
import { undoNotice } from './undo-notice'

const passNumber = (p: PressPass) => (p.passNumber === null ? '' : String(p.passNumber).padStart(3, '0'))
const columns: GridColumn<PressPass>[] = [
  { id: 'outlet', label: label.outlet, width: 180, text: (p) => p.outlet },
  { id: 'fullName', label: label.fullName, width: 170, text: (p) => p.fullName, show: (p) => <b>{p.fullName}</b> },
  { id: 'job', label: label.job, width: 110, text: (p) => p.job },
  { id: 'card', label: label.pressCard, width: 118, text: (p) => p.pressCard },
  { id: 'phone', label: label.phone, width: 124, text: (p) => formatPhone(p.phone) },
  { id: 'equipment', label: label.equipment, width: 130, text: (p) => p.equipment },
  { id: 'decision', label: label.decision, width: 84, text: (p) => passDecisionLabels[p.decision] },
  {
    id: 'number',
    label: 'Thẻ số',
    width: 76,
    align: 'right',
    text: passNumber,
    compare: (a, b) => (a.passNumber ?? 99999) - (b.passNumber ?? 99999),
  },
  { id: 'printed', label: 'Đã in thẻ', width: 104, text: (p) => (p.printedAt ? moment(p.printedAt).slice(0, 10) : '') },
]

/** The accreditation list of the press: who asks, who is let in, whose pass is printed. */
export function PressPanel({ passes }: { passes: readonly PressPass[] }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string>()
  const [isImport, setImport] = useState(false)
  const decide = useAct('press.decide')
  const take = useAct('press.fromDelegates')
  const printed = useAct('press.markPrinted')
  const remove = useAct('press.remove')
  const shown = useMemo(() => {
    const words = fold(text).split(' ')
    return passes.filter((p) =>
      words.every((w) => fold([p.outlet, p.fullName, p.pressCard, passNumber(p)].join(' ')).includes(w)),
    )
  }, [passes, text])
  const ids = passes.filter((p) => chosen.has(p.id)).map((p) => p.id)
  const waiting = passes.filter((p) => p.decision === 'granted' && p.printedAt === null)
  const told = (what: string) => (done: { changed: number; batchId: string | null } | undefined) => {
    if (done) undoNotice(done.changed > 0 ? `${what}: ${done.changed} người.` : 'Không có gì thay đổi.', done.batchId)
  }
  const fromList = (
    <Button
      variant={passes.length === 0 ? 'filled' : 'default'}
      loading={take.busy}
      onClick={() => void take.run({}).then(told('Đã đưa vào danh sách'))}
    >
      Lấy từ danh sách đại biểu
    </Button>
  )
  const bring = (
    <Button variant="default" onClick={() => setImport(true)}>
      Nhập từ tệp
    </Button>
  )
  const add = (
    <Button variant="default" onClick={() => setOpen('new')}>
      Thêm phóng viên
    </Button>
  )
  const pass = passes.find((p) => p.id === open)
  return (
    <>
      {passes.length === 0 ? (
        <EmptyState
          title="Chưa có phóng viên nào đăng ký"
          text="Lấy những người thuộc nhóm báo chí trong danh sách đại biểu, hoặc ghi theo công văn của từng báo, đài. Cấp thẻ thì mỗi thẻ có số riêng để in và kiểm ở cửa."
        >
          {fromList}
          {bring}
          {add}
        </EmptyState>
      ) : (
        <>
          <Group gap="xs">
            <TextInput
              aria-label="Tìm phóng viên"
              placeholder="Tìm báo, đài, tên, số thẻ"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              w={220}
            />
            {bring}
            {fromList}
            {add}
            <PaperActions request={{ paper: 'press-list' }} label="In danh sách" />
            <PaperActions
              request={{ paper: 'press-passes', ids: ids.length > 0 ? ids : waiting.map((p) => p.id) }}
              label={ids.length > 0 ? `In ${ids.length} thẻ` : `In thẻ chưa in (${waiting.length})`}
              disabled={ids.length === 0 && waiting.length === 0}
            />
            {ids.length === 0 && waiting.length > 0 && (
              <Button
                variant="default"
                onClick={() => void printed.run({ ids: waiting.map((p) => p.id) }).then(told('Ghi đã in thẻ'))}
              >
                Thẻ in tốt: ghi đã in {count(waiting.length)}
              </Button>
            )}
            {ids.length > 0 && (
              <>
                <Button
                  onClick={() => void decide.run({ ids, decision: 'granted' }).then(told('Cấp thẻ'))}
                  loading={decide.busy}
                >
                  Cấp thẻ
                </Button>
                <Button
                  variant="default"
                  onClick={() => void decide.run({ ids, decision: 'refused' }).then(told('Không cấp thẻ'))}
                >
                  Không cấp
                </Button>
                <Button variant="subtle" color="red" onClick={() => void remove.run({ ids }).then(told('Đã xóa'))}>
                  Xóa
                </Button>
              </>
            )}
          </Group>
          <DataTable
            remember="press"
            label="Phóng viên"
            rows={shown}
            columns={columns}
            idOf={(p) => p.id}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={(p) => setOpen(p.id)}
            rowClass={(p) => (p.decision === 'refused' ? 'faded' : '')}
          />
        </>
      )}
      {isImport && <ImportDialog kind="press" onClose={() => setImport(false)} />}
      {open && (
        <RecordDrawer onClose={() => setOpen(undefined)} title={pass?.fullName ?? 'Phóng viên mới'}>
          <PressForm key={open} pass={pass} onDone={() => setOpen(undefined)} />
        </RecordDrawer>
      )}
    </>
  )
}

function PressForm({ pass, onDone }: { pass?: PressPass; onDone: () => void }) {
  const form = useRecordForm<PressPassFields>({
    schema: PressPassFields as never,
    initial: pass ?? emptyPass,
    keys: Object.keys(label) as (keyof PressPassFields)[],
    save: (fields) => ask('press.save', pass ? { id: pass.id, ...fields } : fields),
    said: 'Đã lưu.',
    onDone,
  })
  const { control } = form
  return (
    <RecordFrame form={form} onClose={onDone}>
      <div className="two">
        <TextField control={control} name="fullName" label={label.fullName} required autoFocus />
        <TextField control={control} name="outlet" label={label.outlet} />
        <TextField control={control} name="job" label={label.job} placeholder="Phóng viên, quay phim, lái xe" />
        <TextField control={control} name="pressCard" label={label.pressCard} />
        <TextField control={control} name="phone" label={label.phone} />
        <SelectField control={control} name="decision" label={label.decision} data={choices(passDecisionLabels)} />
      </div>
      <TextField control={control} name="equipment" label={label.equipment} />
      <BlockField control={control} name="note" label={label.note} />
    </RecordFrame>
  )
}
