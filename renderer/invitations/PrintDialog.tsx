import { Button, Group, Modal, NumberInput, Stack, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { LetterRow } from '../../shared/invitations/invitations.contract'
import { saveAs } from '../bridge/save-as'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { WordTemplateDialog } from '../printing/WordTemplateDialog'
import { moment } from '../ui/format'
import { notify } from '../ui/notices'
import { LongWork } from '../ui/page'
import { sayCounts } from './say-counts'

const runLabels = { pdf: 'Tệp PDF', docx: 'Tệp Word', print: 'Gửi máy in' }

/** A run that can start and stop at any letter: to a printer, as one PDF or as one Word file; printed is what the clerk says is printed. */
export function PrintDialog({
  letters,
  chosen,
  onClose,
}: {
  letters: readonly LetterRow[]
  chosen: readonly LetterRow[]
  onClose: () => void
}) {
  const [from, setFrom] = useState(1)
  const [to, setTo] = useState(letters.length)
  const [reason, setReason] = useState('')
  const [spoiled, setSpoiled] = useState(0)
  const pdf = useAct('invitations.pdf')
  const docx = useAct('invitations.docx')
  const print = useAct('invitations.print')
  const mark = useAct('invitations.markPrinted')
  const [isTemplate, setTemplate] = useState(false)
  const { data: runs } = useAsked('invitations.runs', {}, ['invitations'])
  const isChosen = chosen.length > 0
  const scope = isChosen ? { ids: chosen.map((l) => l.delegateId) } : { from, to }
  const inScope = isChosen ? chosen : letters.filter((l) => l.position >= from && l.position <= to)
  const ready = inScope.filter((l) => l.state !== 'draft')
  const again = ready.filter((l) => l.prints > 0).length
  const more = reason.trim() ? { reason: reason.trim() } : {}
  const name = isChosen ? 'giay-moi-dang-chon' : `giay-moi-${from}-${to}`
  const savePdf = () =>
    saveAs(
      { suggestedName: `${name}.pdf`, kind: 'pdf' },
      (file) => pdf.run({ ...scope, ...more, file }),
      (done) =>
        `Đã lưu ${done.letters} giấy mời, ${done.pages} trang, trong ${(done.ms / 1000).toFixed(1).replace('.', ',')} giây. Chưa tính là đã in.${done.overlong.length ? ` Dài quá một trang: ${done.overlong.slice(0, 3).join(', ')}.` : ''}`,
    )
  const saveWord = () =>
    saveAs(
      { suggestedName: `${name}.docx`, kind: 'docx' },
      (file) => docx.run({ ...scope, ...more, file }),
      (done) =>
        `Đã lưu ${done.letters} giấy mời vào “${done.name}”. Chưa tính là đã in; in từ Word xong thì bấm “ghi đã in”.`,
    )
  const send = async () => {
    const done = await print.run({ ...scope, ...more })
    if (done)
      notify({ kind: 'done', text: `Đã gửi ${done.letters} giấy mời tới máy in. Khi giấy in tốt, bấm “Ghi đã in”.` })
  }
  const confirm = async () => {
    const done = await mark.run({ ...scope, ...more, spoiled })
    if (done) sayCounts(done, 'Ghi đã in')
  }
  const busy = pdf.busy || print.busy || docx.busy
  return (
    <Modal
      opened
      onClose={onClose}
      title={isChosen ? `In ${chosen.length} giấy mời đang chọn` : 'In giấy mời'}
      size="lg"
    >
      <Stack gap="sm">
        {!isChosen && (
          <Group grow>
            <NumberInput
              label="Từ thứ tự"
              value={from}
              onChange={(n) => setFrom(Number(n) || 1)}
              min={1}
              max={letters.length}
              allowDecimal={false}
              data-autofocus
            />
            <NumberInput
              label="Đến thứ tự"
              value={to}
              onChange={(n) => setTo(Number(n) || letters.length)}
              min={1}
              max={letters.length}
              allowDecimal={false}
            />
          </Group>
        )}
        <Text size="sm">
          {ready.length} giấy đã duyệt sẽ in
          {inScope.length > ready.length ? `; ${inScope.length - ready.length} giấy còn nháp nên bỏ qua` : ''}. Giấy
          chưa có số để trống số và ngày cho văn thư ghi sau khi ký.
        </Text>
        {again > 0 && (
          <TextInput
            label={`${again} giấy đã in rồi: lý do in lại`}
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
            placeholder="Ví dụ: kẹt giấy, sai chức vụ"
          />
        )}
        {busy && (
          <LongWork
            progress={pdf.progress ?? docx.progress ?? print.progress}
            cancel={pdf.busy ? pdf.cancel : docx.busy ? docx.cancel : print.cancel}
            text="Đang dựng giấy mời…"
          />
        )}
        <Group>
          <Button onClick={() => void savePdf()} disabled={busy || ready.length === 0}>
            Lưu thành một tệp PDF
          </Button>
          <Button variant="default" onClick={() => void send()} disabled={busy || ready.length === 0}>
            In ra máy in…
          </Button>
          <Button variant="default" onClick={() => void saveWord()} disabled={busy || ready.length === 0}>
            Lưu tệp Word
          </Button>
          <Button variant="subtle" onClick={() => setTemplate(true)}>
            Mẫu Word…
          </Button>
        </Group>
        <Group align="flex-end">
          <NumberInput
            label="Số tờ hỏng"
            value={spoiled}
            onChange={(n) => setSpoiled(Number(n) || 0)}
            min={0}
            w={110}
            allowDecimal={false}
          />
          <Button variant="light" onClick={() => void confirm()} loading={mark.busy} disabled={ready.length === 0}>
            Giấy in tốt: ghi đã in {ready.length} giấy
          </Button>
        </Group>
        {runs && runs.length > 0 && (
          <Table fz="xs" verticalSpacing={2}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Lúc</Table.Th>
                <Table.Th>Việc</Table.Th>
                <Table.Th>Số giấy</Table.Th>
                <Table.Th>Hỏng</Table.Th>
                <Table.Th>Lý do</Table.Th>
                <Table.Th>Người làm</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {runs.slice(0, 8).map((r) => (
                <Table.Tr key={r.id}>
                  <Table.Td>{moment(r.at)}</Table.Td>
                  <Table.Td>{r.counted ? 'Ghi đã in' : runLabels[r.kind]}</Table.Td>
                  <Table.Td>{r.letters}</Table.Td>
                  <Table.Td>{r.spoiled || ''}</Table.Td>
                  <Table.Td>{r.reason}</Table.Td>
                  <Table.Td>{r.operator}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Stack>
      {isTemplate && <WordTemplateDialog kind="letter" onClose={() => setTemplate(false)} />}
    </Modal>
  )
}
