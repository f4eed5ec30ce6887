import { Button, Group, Modal, NumberInput, Stack, Table, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { In } from '../../shared/ipc/contract'
import { productLabels } from '../../shared/stationery/stock'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { count, moment } from '../ui/format'
import { notify } from '../ui/notices'

/** The clerk has the paper in hand: spoiled sheets are counted, a second print of the same words says why. */
export function PrintedDialog({
  scope,
  items,
  again,
  onClose,
}: {
  scope: Omit<In<'stationery.markPrinted'>, 'spoiled' | 'reason'>
  items: number
  again: number
  onClose: () => void
}) {
  const [spoiled, setSpoiled] = useState(0)
  const [reason, setReason] = useState('')
  const mark = useAct('stationery.markPrinted')
  const { data: runs } = useAsked('stationery.runs', {}, ['stationery'])
  const save = async () => {
    const done = await mark.run({ ...scope, spoiled, ...(reason.trim() ? { reason: reason.trim() } : {}) })
    if (!done) return
    notify({
      kind: 'done',
      text: `Đã ghi in ${count(done.items)} ${productLabels[scope.product].toLocaleLowerCase('vi')}.`,
    })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Ghi đã in" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            Ghi {count(items)} mục là đã in đúng như hiện nay. Nếu máy in dừng giữa chừng, đóng cửa sổ này, ghi số thứ
            tự tờ tốt cuối cùng vào ô “Đến” rồi ghi phần đó; lần sau in tiếp từ số kế tiếp.
          </Text>
          <Group align="flex-end">
            <NumberInput
              label="Số tờ hỏng"
              w={110}
              value={spoiled}
              min={0}
              max={9999}
              clampBehavior="strict"
              allowDecimal={false}
              onChange={(n) => setSpoiled(Number(n) || 0)}
              data-autofocus
            />
            {again > 0 && (
              <TextInput
                flex={1}
                required
                label={`${count(again)} mục đã in rồi: lý do in lại`}
                value={reason}
                onChange={(e) => setReason(e.currentTarget.value)}
                placeholder="Ví dụ: thất lạc, rách"
              />
            )}
            <Button type="submit" loading={mark.busy}>
              Ghi đã in
            </Button>
          </Group>
          {spoiled > items && (
            <div className="warning">
              <span>
                {count(spoiled)} tờ hỏng, nhiều hơn cả {count(items)} mục in được. Hãy xem lại con số trước khi ghi.
              </span>
            </div>
          )}
          {runs && runs.length > 0 && (
            <Table fz="xs" verticalSpacing={2}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Lúc</Table.Th>
                  <Table.Th>Loại</Table.Th>
                  <Table.Th>Số mục</Table.Th>
                  <Table.Th>Hỏng</Table.Th>
                  <Table.Th>Lý do</Table.Th>
                  <Table.Th>Người làm</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {runs.slice(0, 10).map((r) => (
                  <Table.Tr key={r.id}>
                    <Table.Td>{moment(r.at)}</Table.Td>
                    <Table.Td>{productLabels[r.product]}</Table.Td>
                    <Table.Td>{count(r.items)}</Table.Td>
                    <Table.Td>{r.spoiled || ''}</Table.Td>
                    <Table.Td>{r.reason}</Table.Td>
                    <Table.Td>{r.operator}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
        </Stack>
      </form>
    </Modal>
  )
}
