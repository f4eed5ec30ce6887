import { Button, Group, Modal, Select, Stack, Table, Text, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { TickRow } from '../../shared/checkin/checkin.contract'
import { paperListLabels } from '../../shared/checkin/paper-list'
import { officeAtUnit } from '../../shared/names/office-unit'
import { ask, problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { moment } from '../ui/format'
import { notify } from '../ui/notices'
import { Waiting } from '../ui/page'

type Preview = { rows: TickRow[]; problems: string[]; numbers: string }

/** Ticks made on paper while the PC was down come back by their row numbers: `12 15 18-25`. Nothing is written before the names were seen. */
export function PaperTicksDialog({ desk, onClose }: { desk: string; onClose: () => void }) {
  const { data: lists } = useAsked('checkin.paperLists', {})
  const [listId, setListId] = useState<string | null>(null)
  const [numbers, setNumbers] = useState('')
  const [preview, setPreview] = useState<Preview>()
  const scanId = useRef(crypto.randomUUID())
  const act = useAct('checkin.paperTicks')
  const list = listId ?? lists?.[0]?.id ?? null
  useEffect(() => {
    if (!list || numbers.trim() === '') return setPreview(undefined)
    let isCurrent = true
    ask('checkin.paperTicks', { scanId: scanId.current, desk, listId: list, numbers, commit: false }).then(
      (found) => isCurrent && setPreview({ ...found, numbers }),
      (error: unknown) => notify({ kind: 'problem', problem: problemOf(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [list, numbers, desk])
  // What was typed since is not seen yet: Enter waits for its names.
  const counted = preview?.numbers === numbers ? preview.rows.filter((r) => r.counts).length : 0
  const run = async () => {
    if (!list || counted === 0) return
    const done = await act.run({ scanId: scanId.current, desk, listId: list, numbers, commit: true })
    if (!done) return
    notify({ kind: 'done', text: `Đã điểm danh ${done.admitted} người từ giấy.` })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Nhập dấu tích từ giấy" size="lg" closeOnClickOutside={false}>
      {!lists && <Waiting />}
      {lists?.length === 0 && (
        <Text size="sm">
          Chưa in danh sách dự phòng nào. Bấm “In…” ở cột phải để in: mỗi dòng có số thứ tự, đầu tờ ghi “Bản số”.
        </Text>
      )}
      {lists && lists.length > 0 && (
        <form
          onSubmit={(e) => {
            e.preventDefault()
            void run()
          }}
        >
          <Stack gap="sm">
            <Select
              label="Bản in (ghi ở đầu tờ giấy)"
              data={lists.map((l) => ({
                value: l.id,
                label: `Bản số ${l.number}, ${paperListLabels[l.kind]}, ${l.people} người, in ${moment(l.at)}`,
              }))}
              value={list}
              onChange={setListId}
              allowDeselect={false}
            />
            <Textarea
              label="Số thứ tự đã tích"
              description="Cách nhau bằng dấu cách hoặc dấu phẩy; liền nhau thì viết 18-25."
              placeholder="12 15 18-25"
              value={numbers}
              onChange={(e) => setNumbers(e.currentTarget.value)}
              onKeyDown={(e) => {
                if (e.key !== 'Enter' || e.shiftKey) return
                e.preventDefault()
                void run()
              }}
              autosize
              minRows={2}
              data-autofocus
            />
            {preview?.problems.map((p) => (
              <div key={p} className="warning">
                <span>{p} Những số khác vẫn được tính.</span>
              </div>
            ))}
            {preview && preview.rows.length > 0 && (
              <div className="tick-rows">
                <Table fz="sm" verticalSpacing={3} stickyHeader>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th w={60}>Số</Table.Th>
                      <Table.Th>Họ và tên</Table.Th>
                      <Table.Th>Sẽ</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {preview.rows.map((r) => (
                      <Table.Tr key={r.number}>
                        <Table.Td>{r.number}</Table.Td>
                        <Table.Td>
                          {r.fullName}
                          <Text size="xs" c="dimmed" lineClamp={1}>
                            {officeAtUnit(r.office, r.unit)}
                          </Text>
                        </Table.Td>
                        <Table.Td>
                          {r.counts ? '✓ điểm danh' : '– bỏ qua'}
                          {r.note && <Text size="xs">{r.note}</Text>}
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </div>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Thôi
              </Button>
              <Button type="submit" disabled={counted === 0} loading={act.busy}>
                Điểm danh {counted} người từ giấy
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}
