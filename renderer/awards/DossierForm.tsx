import { Modal } from '@mantine/core'
import {
  type Dossier,
  DossierFields,
  emptyDossier,
  dossierLabels as label,
  managesLabels,
} from '../../shared/awards/dossier'
import { ask } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { BlockField, CheckField, DayField, NumberField, SelectField, TextField } from '../ui/fields'
import { notify } from '../ui/notices'
import { choices, RecordFrame, useRecordForm } from '../ui/use-record-form'

const keys = ['unitId', ...Object.keys(emptyDossier)] as (keyof DossierFields)[]

/** What the tờ trình says: its number, day, signer, the numbers it states. */
export function DossierForm({
  dossier,
  roundId,
  onClose,
  onSaved,
}: {
  dossier?: Dossier
  roundId: string
  onClose: () => void
  onSaved?: (id: string) => void
}) {
  const { data: units } = useAsked('units.list', {}, ['units'])
  const form = useRecordForm<DossierFields>({
    schema: DossierFields,
    initial: dossier ?? { ...emptyDossier, unitId: '' },
    keys,
    save: async (fields) => {
      const saved = await ask('awards.saveDossier', dossier ? { ...fields, id: dossier.id } : { ...fields, roundId })
      notify({ kind: 'done', text: 'Đã lưu hồ sơ.' })
      onSaved?.(saved.id)
    },
    onDone: onClose,
  })
  const { control } = form
  return (
    <Modal opened onClose={onClose} title={dossier ? 'Tờ trình của hồ sơ' : 'Hồ sơ mới'} size={760}>
      <RecordFrame form={form} onClose={onClose}>
        <div className="formcols">
          <div className="wide">
            <SelectField
              control={control}
              name="unitId"
              label={label.unitId}
              data={(units ?? []).map((u) => ({ value: u.id, label: u.name }))}
              disabled={dossier !== undefined}
            />
          </div>
          <TextField
            control={control}
            name="proposalNumber"
            label={label.proposalNumber}
            autoFocus={dossier !== undefined}
          />
          <DayField control={control} name="proposalDate" label={label.proposalDate} />
          <TextField control={control} name="proposalSigner" label={label.proposalSigner} />
          <CheckField control={control} name="proposalSealed" label={label.proposalSealed} />
          <NumberField control={control} name="statedCollectives" label={label.statedCollectives} />
          <NumberField control={control} name="statedIndividuals" label={label.statedIndividuals} />
          <NumberField control={control} name="statedHouseholds" label={label.statedHouseholds} />
          <SelectField
            control={control}
            name="managesSubjects"
            label={label.managesSubjects}
            data={choices(managesLabels)}
          />
          <CheckField control={control} name="secret" label={`${label.secret} (chỉ ghi thông tin, không lưu tệp)`} />
          <BlockField control={control} name="note" label={label.note} className="wide" />
        </div>
      </RecordFrame>
    </Modal>
  )
}
