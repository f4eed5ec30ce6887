import { Button, Checkbox, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type CertificateField, certificateFieldLabels } from '../../../shared/awards/certificate'
import type { Blank, StageRow } from '../../../shared/awards/presentation.contract'
import type { Out } from '../../../shared/ipc/contract'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { showPaper } from '../../printing/show-paper'
import { moment } from '../../ui/format'
import { notify } from '../../ui/notices'
import { Waiting } from '../../ui/page'

/** Words on pre-printed blanks: where they stand, a sheet to lay over a blank, the print, and the ledger of prints. */
export function CertificatesDialog({
  roundId,
  slots,
  onClose,
}: {
  roundId: string
  slots: readonly StageRow[]
  onClose: () => void
}) {
  const { data: blanks } = useAsked('certificates.blanks', {}, ['awards'])
  const { data: prints } = useAsked('certificates.prints', { roundId }, ['awards'])
  const save = useAct('certificates.saveBlank')
  const noteAct = useAct('certificates.notePrinted')
  const [chosen, setChosen] = useState<string>()
  const [reason, setReason] = useState('')
  const [isSetting, setSetting] = useState(false)
  const [isLedger, setLedger] = useState(false)
  const blank = blanks?.find((b) => b.id === chosen) ?? blanks?.[0]
  const entryIds = slots.map((s) => s.entryId)
  const again = (prints ?? []).filter((p) => !p.spoiled && entryIds.includes(p.entryId)).length
  const note = async (spoiled: boolean) => {
    if (!blank) return
    const done = await noteAct.run({ blankId: blank.id, entryIds, reason, spoiled })
    if (done)
      notify({ kind: 'done', text: spoiled ? `Đã ghi hỏng ${done.noted} phôi.` : `Đã ghi in ${done.noted} bằng.` })
  }
  return (
    <Modal opened onClose={onClose} title={`In chữ trên phôi bằng (${slots.length})`} size={900}>
      {!blanks ? (
        <Waiting />
      ) : !blank ? (
        <Stack gap="sm">
          <Text size="sm">
            Chưa có mẫu phôi nào. Mẫu có sẵn cho khổ 420 × 297 mm; chỉnh vị trí từng dòng theo phôi thật của cơ quan.
          </Text>
          <Button onClick={() => void save.run({})} loading={save.busy}>
            Thêm mẫu phôi
          </Button>
        </Stack>
      ) : (
        <Stack gap="sm">
          <Group align="flex-end" gap="xs">
            <Select
              label="Mẫu phôi"
              data={blanks.map((b) => ({ value: b.id, label: b.name }))}
              value={blank.id}
              onChange={(v) => v && setChosen(v)}
              allowDeselect={false}
              w={230}
            />
            <Button variant="default" onClick={() => setSetting(!isSetting)} aria-expanded={isSetting}>
              Vị trí chữ
            </Button>
            <Button variant="default" onClick={() => void save.run({ name: `Mẫu phôi ${blanks.length + 1}` })}>
              Thêm mẫu
            </Button>
            <Button variant="default" onClick={() => showPaper({ paper: 'certificates.calibration', id: blank.id })}>
              Tờ căn chỉnh
            </Button>
            <Button onClick={() => showPaper({ paper: 'certificates.sheets', id: blank.id, ids: entryIds })}>
              Xem và in {entryIds.length} bằng
            </Button>
          </Group>
          {isSetting && <BlankForm key={blank.id} blank={blank} />}
          <Group align="flex-end" gap="xs">
            <TextInput
              label={again > 0 ? `Lý do in lại (${again} bằng đã in trước đây)` : 'Lý do, nếu in lại'}
              value={reason}
              onChange={(e) => setReason(e.currentTarget.value)}
              w={360}
            />
            <Button variant="default" onClick={() => void note(false)} loading={noteAct.busy}>
              Ghi đã in
            </Button>
            <Button variant="default" onClick={() => void note(true)}>
              Ghi hỏng phôi
            </Button>
          </Group>
          <Group justify="space-between">
            <Text size="sm">
              Đã in {prints?.filter((p) => !p.spoiled).length ?? 0} tờ, hỏng{' '}
              {prints?.filter((p) => p.spoiled).length ?? 0} phôi.
            </Text>
            {prints && prints.length > 0 && (
              <Button variant="subtle" onClick={() => setLedger(!isLedger)} aria-expanded={isLedger}>
                Sổ in bằng
              </Button>
            )}
          </Group>
          {isLedger && prints && <PrintLedger prints={prints} />}
        </Stack>
      )}
    </Modal>
  )
}

/** Every sheet that came out of the printer, the newest first. */
function PrintLedger({ prints }: { prints: Out<'certificates.prints'> }) {
  return (
    <div className="scroll-list" style={{ maxHeight: 220 }}>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Lúc</th>
            <th className="r">Sổ vàng</th>
            <th>Tên ghi trên bằng</th>
            <th>Người in</th>
            <th>Ghi</th>
          </tr>
        </thead>
        <tbody>
          {[...prints]
            .sort((a, b) => b.at.localeCompare(a.at) || (a.registerNo ?? 0) - (b.registerNo ?? 0))
            .map((p) => (
              <tr key={p.id}>
                <td>{moment(p.at)}</td>
                <td className="r">{p.registerNo ?? ''}</td>
                <td>{p.printedName}</td>
                <td>{p.operator}</td>
                <td>{[p.spoiled ? 'Hỏng phôi' : 'Đã in', p.reason].filter(Boolean).join(': ')}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}

function BlankForm({ blank }: { blank: Blank }) {
  const save = useAct('certificates.saveBlank')
  const [name, setName] = useState(blank.name)
  const [size, setSize] = useState({
    widthMm: blank.widthMm,
    heightMm: blank.heightMm,
    offsetXMm: blank.offsetXMm,
    offsetYMm: blank.offsetYMm,
  })
  const [fields, setFields] = useState<readonly CertificateField[]>(blank.fields)
  const patch = (index: number, change: Partial<CertificateField>) =>
    setFields(fields.map((f, i) => (i === index ? { ...f, ...change } : f)))
  const number = (label: string, value: number, set: (n: number) => void, w = 84) => (
    <NumberInput
      aria-label={label}
      value={value}
      onChange={(v) => set(Number(v) || 0)}
      w={w}
      decimalScale={1}
      decimalSeparator=","
      hideControls
    />
  )
  return (
    <Stack gap={6} className="side">
      <Group gap="xs" align="flex-end">
        <TextInput label="Tên mẫu" value={name} onChange={(e) => setName(e.currentTarget.value)} w={240} />
        {(
          [
            ['widthMm', 'Rộng (mm)'],
            ['heightMm', 'Cao (mm)'],
            ['offsetXMm', 'Lệch ngang (mm)'],
            ['offsetYMm', 'Lệch dọc (mm)'],
          ] as const
        ).map(([key, label]) => (
          <NumberInput
            key={key}
            label={label}
            value={size[key]}
            onChange={(v) => setSize({ ...size, [key]: Number(v) || 0 })}
            w={112}
            decimalScale={1}
            decimalSeparator=","
            hideControls
          />
        ))}
        <Button
          loading={save.busy}
          onClick={() =>
            void save
              .run({ id: blank.id, name, ...size, fields: [...fields] })
              .then((done) => done && notify({ kind: 'done', text: 'Đã lưu vị trí chữ.' }))
          }
        >
          Lưu
        </Button>
      </Group>
      <div className="scroll-list" style={{ maxHeight: 260 }}>
        {fields.map((f, i) => (
          <div key={f.kind} className="list-row">
            <Checkbox
              className="grow"
              label={certificateFieldLabels[f.kind]}
              checked={f.on}
              onChange={(e) => patch(i, { on: e.currentTarget.checked })}
            />
            <small>x</small>
            {number(`${certificateFieldLabels[f.kind]}: x mm`, f.xMm, (xMm) => patch(i, { xMm }))}
            <small>y</small>
            {number(`${certificateFieldLabels[f.kind]}: y mm`, f.yMm, (yMm) => patch(i, { yMm }))}
            <small>rộng</small>
            {number(`${certificateFieldLabels[f.kind]}: rộng mm`, f.widthMm, (widthMm) => patch(i, { widthMm }))}
            <small>cỡ</small>
            {number(`${certificateFieldLabels[f.kind]}: cỡ chữ`, f.sizePt, (sizePt) => patch(i, { sizePt }), 60)}
          </div>
        ))}
      </div>
    </Stack>
  )
}
