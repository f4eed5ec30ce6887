import { NumberInput } from '@mantine/core'
import { Controller } from 'react-hook-form'
import {
  emptyLogistics,
  LogisticsFields,
  logisticsKindLabels,
  logisticsLabels,
  logisticsStateLabels,
  PackItemFields,
  packBasisLabels,
  packItemLabels,
} from '../../shared/preparation/logistics/logistics'
import type { LogisticsRow, PackRow } from '../../shared/preparation/logistics/logistics.contract'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { BlockField, DayField, NumberField, SelectField, TextField } from '../ui/fields'
import { count } from '../ui/format'
import { RemoveAct } from '../ui/record-drawer'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'

const useLines = () =>
  (useAsked('budget.get', {}, ['budget']).data?.lines ?? []).map((l) => ({ value: l.id, label: l.title }))

/** One piece of logistics: who, when, how it stands, what it costs. */
export function LogisticsForm({ item, onDone }: { item?: LogisticsRow; onDone: () => void }) {
  const remove = useAct('logistics.remove')
  const lines = useLines()
  const units = (useAsked('units.list', {}, ['units']).data ?? []).map((u) => ({ value: u.id, label: u.name }))
  const form = useRecordForm<LogisticsFields>({
    schema: LogisticsFields as never,
    initial: item ?? emptyLogistics,
    keys: Object.keys(logisticsLabels) as (keyof LogisticsFields)[],
    save: (fields) => ask('logistics.save', item ? { id: item.id, ...fields } : fields),
    said: 'Đã lưu.',
    onDone,
  })
  const { control } = form
  return (
    <RecordFrame
      form={form}
      onClose={onDone}
      acts={
        item && (
          <RemoveAct
            run={() => remove.run({ id: item.id })}
            busy={remove.busy}
            said="Đã xóa việc hậu cần."
            onDone={onDone}
          />
        )
      }
    >
      <TextField control={control} name="title" label={logisticsLabels.title} required autoFocus />
      <div className="two">
        <SelectField control={control} name="kind" label={logisticsLabels.kind} data={choices(logisticsKindLabels)} />
        <SelectField
          control={control}
          name="state"
          label={logisticsLabels.state}
          data={choices(logisticsStateLabels)}
        />
        <SelectField
          control={control}
          name="ownerUnitId"
          label={logisticsLabels.ownerUnitId}
          data={units}
          clearable
          searchable
        />
        <TextField control={control} name="ownerUnit" label={logisticsLabels.ownerUnit} />
        <TextField control={control} name="ownerPerson" label={logisticsLabels.ownerPerson} />
        <TextField control={control} name="phone" label={logisticsLabels.phone} />
        <SelectField
          control={control}
          name="budgetLineId"
          label={logisticsLabels.budgetLineId}
          data={lines}
          clearable
          searchable
        />
        <DayField control={control} name="start" label={logisticsLabels.start} />
        <DayField control={control} name="due" label={logisticsLabels.due} />
      </div>
      {item?.cost && (
        <p className="quiet">
          {item.cost.title}: dự toán {count(item.cost.estimated)} đồng, đã cam kết và chi {count(item.cost.bound)} đồng.{' '}
          <button type="button" className="link" onClick={() => navigation.go('budget')}>
            Mở Kinh phí
          </button>
        </p>
      )}
      <BlockField control={control} name="detail" label={logisticsLabels.detail} rows={3} />
      <BlockField control={control} name="note" label={logisticsLabels.note} />
    </RecordFrame>
  )
}

/** One document of the bag: copies a person by group, and how far its printing is. */
export function PackForm({ item, onDone }: { item?: PackRow; onDone: () => void }) {
  const remove = useAct('pack.remove')
  const { data: categories } = useAsked('categories.list', {}, ['categories'])
  const form = useRecordForm<PackItemFields>({
    schema: PackItemFields as never,
    initial: item ?? {
      title: '',
      copies: {},
      basis: 'coming',
      spare: 10,
      ordered: 0,
      printed: 0,
      packed: 0,
      due: null,
      owner: '',
      budgetLineId: null,
      note: '',
    },
    keys: Object.keys(packItemLabels) as (keyof PackItemFields)[],
    save: (fields) => ask('pack.save', item ? { id: item.id, ...fields } : fields),
    said: 'Đã lưu.',
    onDone,
  })
  const { control } = form
  return (
    <RecordFrame
      form={form}
      onClose={onDone}
      acts={
        item && (
          <RemoveAct
            run={() => remove.run({ id: item.id })}
            busy={remove.busy}
            said="Đã xóa tài liệu."
            onDone={onDone}
          />
        )
      }
    >
      <TextField control={control} name="title" label={packItemLabels.title} required autoFocus />
      <div className="two">
        <SelectField control={control} name="basis" label={packItemLabels.basis} data={choices(packBasisLabels)} />
        <NumberField control={control} name="spare" label={packItemLabels.spare} />
      </div>
      <Controller
        control={control}
        name="copies"
        render={({ field }) => (
          <div className="three">
            {(categories ?? []).map((c) => (
              <NumberInput
                key={c.id}
                label={`Nhóm ${c.code}: bản một người`}
                value={field.value[c.id] ?? 0}
                onChange={(n) => field.onChange({ ...field.value, [c.id]: Number(n) || 0 })}
                min={0}
                max={20}
                allowDecimal={false}
              />
            ))}
          </div>
        )}
      />
      <div className="three">
        <NumberField control={control} name="ordered" label={packItemLabels.ordered} />
        <NumberField control={control} name="printed" label={packItemLabels.printed} />
        <NumberField control={control} name="packed" label={packItemLabels.packed} />
      </div>
      <div className="two">
        <DayField control={control} name="due" label={packItemLabels.due} />
        <TextField control={control} name="owner" label={packItemLabels.owner} />
      </div>
      <BlockField control={control} name="note" label={packItemLabels.note} />
    </RecordFrame>
  )
}
