import {
  type BudgetEntry,
  BudgetEntryFields,
  BudgetLineFields,
  budgetEntryLabels,
  budgetKindLabels,
  budgetLineLabels,
  entryKindLabels,
  headcountLabels,
} from '../../shared/preparation/budget/budget'
import type { Budget, BudgetRow } from '../../shared/preparation/budget/budget.contract'
import { type Preparation, PreparationFields, preparationLabels } from '../../shared/preparation/preparation'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { BlockField, DayField, NumberField, SelectField, TextField } from '../ui/fields'
import { TakeFile } from '../ui/file-button'
import { count, day, today } from '../ui/format'
import { KeptFile } from '../ui/KeptFile'
import { notify } from '../ui/notices'
import { RemoveAct } from '../ui/record-drawer'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'

const lineKeys = Object.keys(budgetLineLabels) as (keyof BudgetLineFields)[]
const emptyLine: BudgetLineFields = {
  title: '',
  section: '',
  kind: 'conference',
  norm: 0,
  headcount: 'fixed',
  categoryId: null,
  quantity: 1,
  times: 1,
  unitWord: '',
  basis: '',
  note: '',
}

/** One line of the estimate. */
export function LineForm({ line, onDone }: { line?: BudgetRow; onDone: () => void }) {
  const { data: categories } = useAsked('categories.list', {}, ['categories'])
  const remove = useAct('budget.removeLine')
  const form = useRecordForm<BudgetLineFields>({
    schema: BudgetLineFields as never,
    initial: line ?? emptyLine,
    keys: lineKeys,
    save: (fields) => ask('budget.saveLine', line ? { id: line.id, ...fields } : fields),
    said: 'Đã lưu.',
    onDone,
  })
  const { control, watch } = form
  const by = watch('headcount')
  return (
    <RecordFrame
      form={form}
      onClose={onDone}
      acts={
        line && (
          <RemoveAct
            run={() => remove.run({ id: line.id })}
            busy={remove.busy}
            said="Đã xóa khoản chi."
            onDone={onDone}
          />
        )
      }
    >
      <TextField control={control} name="title" label={budgetLineLabels.title} required autoFocus />
      <div className="two">
        <TextField control={control} name="section" label={budgetLineLabels.section} />
        <SelectField control={control} name="kind" label={budgetLineLabels.kind} data={choices(budgetKindLabels)} />
      </div>
      <div className="three">
        <NumberField control={control} name="norm" label={budgetLineLabels.norm} />
        <NumberField control={control} name="times" label={budgetLineLabels.times} />
        <TextField control={control} name="unitWord" label={budgetLineLabels.unitWord} placeholder="người, bộ" />
      </div>
      <div className="two">
        <SelectField
          control={control}
          name="headcount"
          label={budgetLineLabels.headcount}
          data={choices(headcountLabels)}
        />
        {by === 'fixed' && <NumberField control={control} name="quantity" label={budgetLineLabels.quantity} />}
        {by === 'category' && (
          <SelectField
            control={control}
            name="categoryId"
            label={budgetLineLabels.categoryId}
            data={(categories ?? []).map((c) => ({ value: c.id, label: `${c.code} – ${c.name}` }))}
          />
        )}
      </div>
      <TextField
        control={control}
        name="basis"
        label={budgetLineLabels.basis}
        placeholder="Thông tư, hợp đồng, báo giá"
      />
      <BlockField control={control} name="note" label={budgetLineLabels.note} />
    </RecordFrame>
  )
}

const EntryInput = BudgetEntryFields.omit({ file: true })
type EntryInput = Omit<BudgetEntryFields, 'file'>
const entryKeys: (keyof EntryInput)[] = [
  'lineId',
  'kind',
  'day',
  'amount',
  'settlesId',
  'documentNumber',
  'payee',
  'note',
]

/** A contract or a payment with its document. */
export function EntryForm({ entry, budget, onDone }: { entry?: BudgetEntry; budget: Budget; onDone: () => void }) {
  const remove = useAct('budget.removeEntry')
  const attach = useAct('budget.attach')
  const form = useRecordForm<EntryInput>({
    schema: EntryInput as never,
    initial: entry ?? {
      lineId: '',
      kind: 'spent',
      day: today(),
      amount: null as never,
      settlesId: null,
      documentNumber: '',
      payee: '',
      note: '',
    },
    keys: entryKeys,
    save: (fields) => ask('budget.saveEntry', entry ? { id: entry.id, ...fields } : { day: today(), ...fields }),
    said: 'Đã lưu.',
    onDone,
  })
  const { control, watch } = form
  const promises = budget.entries.filter((e) => e.kind === 'committed' && e.lineId === watch('lineId'))
  return (
    <RecordFrame
      form={form}
      onClose={onDone}
      acts={
        entry && (
          <>
            <RemoveAct
              run={() => remove.run({ id: entry.id })}
              busy={remove.busy}
              said="Đã xóa chứng từ."
              onDone={onDone}
            />
            <TakeFile
              variant="default"
              accept=".pdf,.docx,.xlsx,image/*"
              onFile={(file) =>
                void attach
                  .run({ id: entry.id, file: file.token })
                  .then((d) => d && notify({ kind: 'done', text: 'Đã lưu tệp chứng từ.' }))
              }
            >
              {entry.file ? 'Thay chứng từ' : 'Đính chứng từ'}
            </TakeFile>
            {entry.file && <KeptFile file={entry.file} />}
          </>
        )
      }
    >
      <SelectField
        control={control}
        name="lineId"
        label={budgetEntryLabels.lineId}
        data={budget.lines.map((l) => ({ value: l.id, label: l.title }))}
        searchable
        required
      />
      <div className="three">
        <SelectField control={control} name="kind" label={budgetEntryLabels.kind} data={choices(entryKindLabels)} />
        <DayField control={control} name="day" label={budgetEntryLabels.day} />
        <NumberField control={control} name="amount" label={budgetEntryLabels.amount} />
      </div>
      {watch('kind') === 'spent' && promises.length > 0 && (
        <SelectField
          control={control}
          name="settlesId"
          label={budgetEntryLabels.settlesId}
          data={promises.map((e) => ({
            value: e.id,
            label: `${day(e.day)} ${e.documentNumber || e.payee}: ${count(e.amount)} đồng`,
          }))}
          clearable
        />
      )}
      <div className="two">
        <TextField control={control} name="documentNumber" label={budgetEntryLabels.documentNumber} />
        <TextField control={control} name="payee" label={budgetEntryLabels.payee} />
      </div>
      <BlockField control={control} name="note" label={budgetEntryLabels.note} />
    </RecordFrame>
  )
}

/** The fund, its share, the alarm, and the due days that the plan sets. */
export function FundForm({ preparation, onDone }: { preparation: Preparation; onDone: () => void }) {
  const form = useRecordForm<PreparationFields>({
    schema: PreparationFields as never,
    initial: preparation,
    keys: Object.keys(preparationLabels) as (keyof PreparationFields)[],
    save: (fields) => ask('preparation.save', fields),
    said: 'Đã lưu.',
    onDone,
  })
  const { control } = form
  return (
    <RecordFrame form={form} onClose={onDone}>
      <TextField control={control} name="fundSource" label={preparationLabels.fundSource} />
      <div className="three">
        <NumberField control={control} name="fundTotal" label="Quỹ (đồng)" />
        <NumberField control={control} name="fundShare" label={preparationLabels.fundShare} />
        <NumberField control={control} name="alarmShare" label={preparationLabels.alarmShare} />
      </div>
    </RecordFrame>
  )
}
