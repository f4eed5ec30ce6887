import { Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type documentStatuses, documentStatusLabels } from '../../shared/awards/dossier'
import { type DocumentCode, documentCodes, documentLabels, perNomination } from '../../shared/awards/terms'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { count } from '../ui/format'
import { notify } from '../ui/notices'
import { choices } from '../ui/use-record-form'
import './awards-later.css'

type Status = (typeof documentStatuses)[number]
const shown = 200
/** More cases than this were chosen in a table; there is no choosing among them again. */
const listed = 40

/** Ticks the same documents in many dossiers, or for many cases; what changes stands below before it is written. */
export function TicksDialog({
  dossierIds,
  cases,
  onClose,
}: {
  dossierIds: readonly string[]
  /** Only these cases, to choose from; what belongs to a whole dossier is then not offered. */
  cases?: readonly { id: string; name: string }[]
  onClose: () => void
}) {
  const codes = documentCodes.filter((code) => !cases || perNomination.includes(code))
  const [chosen, setChosen] = useState<readonly DocumentCode[]>(cases ? ['BC'] : ['TTR', 'DS', 'BC'])
  const [of, setOf] = useState<readonly string[]>(cases?.map((c) => c.id) ?? [])
  const [status, setStatus] = useState<Status>('present')
  const [onlyOpen, setOnlyOpen] = useState(true)
  const isReady = chosen.length > 0 && (!cases || of.length > 0)
  const input = {
    dossierIds: [...dossierIds],
    ...(cases ? { nominationIds: [...of] } : {}),
    codes: [...chosen],
    status,
    onlyOpen,
  }
  const { data, problem } = useAsked('awards.previewTicks', isReady ? input : null, ['awards'])
  const tick = useAct('awards.tickDocuments')
  const preview = isReady ? data : undefined
  const toggle = <T,>(list: readonly T[], one: T, on: boolean): T[] =>
    on ? [...list, one] : list.filter((other) => other !== one)
  const submit = async () => {
    const done = await tick.run(input)
    if (!done) return
    notify({ kind: 'done', text: `Đã đánh dấu ${count(done.ticked)} mục. Hoàn tác một lần được cả (Ctrl Z).` })
    onClose()
  }
  const told = [
    preview && preview.same > 0 ? `${count(preview.same)} mục đã ghi như vậy` : '',
    preview && preview.kept > 0 ? `${count(preview.kept)} mục đã xem, giữ nguyên` : '',
  ].filter(Boolean)
  return (
    <Modal
      opened
      onClose={onClose}
      title={
        cases
          ? `Đánh dấu cho ${count(cases.length)} trường hợp`
          : `Đánh dấu thành phần của ${count(dossierIds.length)} hồ sơ`
      }
      size={900}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label="Ghi là"
          data={choices(documentStatusLabels)}
          value={status}
          onChange={(v) => setStatus(v as Status)}
        />
        <fieldset className="choices" aria-label="Thành phần">
          {codes.map((code, index) => (
            <Checkbox
              key={code}
              label={documentLabels[code]}
              checked={chosen.includes(code)}
              onChange={(e) => setChosen(toggle(chosen, code, e.currentTarget.checked))}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </fieldset>
        {cases && cases.length <= listed && (
          <fieldset className="choices" aria-label="Trường hợp">
            {cases.map((c) => (
              <Checkbox
                key={c.id}
                label={c.name}
                checked={of.includes(c.id)}
                onChange={(e) => setOf(toggle(of, c.id, e.currentTarget.checked))}
              />
            ))}
          </fieldset>
        )}
        <Checkbox
          label="Chỉ các mục chưa xem; mục đã đánh dấu giữ nguyên"
          checked={onlyOpen}
          onChange={(e) => setOnlyOpen(e.currentTarget.checked)}
        />
        {problem && isReady && <Text className="mark-block">{problem.message}</Text>}
        {!isReady && <Text size="sm">Chọn ít nhất một thành phần{cases ? ' và một trường hợp' : ''}.</Text>}
        {preview && (
          <>
            <Text size="sm" role="status">
              {preview.changes.length === 0
                ? 'Không có mục nào thay đổi'
                : `Sẽ ghi ${count(preview.changes.length)} mục`}
              {told.length > 0 && ` (${told.join('; ')})`}.
              {preview.changes.length === 0 && onlyOpen && preview.kept > 0
                ? ' Bỏ chọn “Chỉ các mục chưa xem” để ghi đè.'
                : ''}
            </Text>
            {preview.left.map((sentence) => (
              <Text key={sentence} size="sm" className="mark-warn">
                ! {sentence}
              </Text>
            ))}
            {preview.changes.length > 0 && (
              <div className="scroll-list" style={{ maxHeight: 230 }}>
                <table className="plain-table">
                  <thead>
                    <tr>
                      <th>Đơn vị, trường hợp</th>
                      <th>Thành phần</th>
                      <th>Đang ghi</th>
                      <th>Sẽ ghi</th>
                    </tr>
                  </thead>
                  <tbody>
                    {preview.changes.slice(0, shown).map((c) => (
                      <tr key={`${c.dossierId}${c.nominationId}${c.code}`}>
                        <td>{c.name && !c.name.endsWith(c.unit) ? `${c.name}, ${c.unit}` : c.name || c.unit}</td>
                        <td>{documentLabels[c.code]}</td>
                        <td className="whole">{c.from ? documentStatusLabels[c.from] : 'Chưa xem'}</td>
                        <td className="whole">
                          <b>{documentStatusLabels[c.to]}</b>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
                {preview.changes.length > shown && (
                  <Text size="sm" p="xs">
                    và {count(preview.changes.length - shown)} mục nữa.
                  </Text>
                )}
              </div>
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button onClick={() => void submit()} loading={tick.busy} disabled={!preview || preview.changes.length === 0}>
            Ghi {count(preview?.changes.length ?? 0)} mục
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
