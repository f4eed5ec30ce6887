import { Button, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SavedCalibration } from '../../shared/stationery/stationery.contract'
import { type StockId, stockOf } from '../../shared/stationery/stock'
import { useAct } from '../bridge/use-act'
import { PaperActions } from '../printing/PaperActions'
import { notify } from '../ui/notices'

/** How a printer of this PC misses a stock: print the page, measure with a ruler, write down, print again to check. */
export function CalibrationDialog({
  stock,
  saved,
  onSaved,
  onClose,
}: {
  stock: StockId
  saved: readonly SavedCalibration[]
  onSaved: (printer: string) => void
  onClose: () => void
}) {
  const known = saved.find((c) => c.stock === stock)
  const [printer, setPrinter] = useState(known?.printer ?? '')
  const [x, setX] = useState(known?.x ?? 0)
  const [y, setY] = useState(known?.y ?? 0)
  const [percent, setPercent] = useState((known?.scale ?? 1) * 100)
  const save = useAct('stationery.calibrate')
  const choose = (name: string) => {
    setPrinter(name)
    const found = saved.find((c) => c.stock === stock && c.printer === name)
    if (!found) return
    setX(found.x)
    setY(found.y)
    setPercent(found.scale * 100)
  }
  const submit = async () => {
    const done = await save.run({ printer: printer.trim(), stock, x, y, scale: percent / 100 })
    if (!done) return
    notify({ kind: 'done', text: 'Đã lưu căn chỉnh. Hãy in lại trang căn chỉnh để kiểm tra.' })
    onSaved(printer.trim())
  }
  const fine = {
    decimalSeparator: ',',
    step: 0.5,
    decimalScale: 1,
    min: -20,
    max: 20,
    w: 120,
    clampBehavior: 'none',
  } as const
  return (
    <Modal opened onClose={onClose} title={`Căn chỉnh máy in: ${stockOf(stock).label}`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">
            1. In trang căn chỉnh lên đúng loại giấy, tỷ lệ 100 %, không co giãn. 2. Đo từ mép giấy tới tâm dấu cộng:
            phải đúng 20 mm. 3. Ghi phần phải bù: chữ lệch sang phải 1,5 mm thì ghi -1,5. 4. Lưu rồi in lại để kiểm tra.
          </Text>
          <TextInput
            label="Máy in"
            description={
              saved.length ? `Đã căn chỉnh: ${[...new Set(saved.map((c) => c.printer))].join(', ')}` : undefined
            }
            value={printer}
            onChange={(e) => choose(e.currentTarget.value)}
            placeholder="Ví dụ: HP phòng văn thư"
            maxLength={120}
            required
            data-autofocus
          />
          <Group>
            <NumberInput
              label="Bù ngang (mm)"
              value={x}
              onChange={(n) => setX(Number(n) || 0)}
              {...fine}
              error={outside(x, -20, 20)}
            />
            <NumberInput
              label="Bù dọc (mm)"
              value={y}
              onChange={(n) => setY(Number(n) || 0)}
              {...fine}
              error={outside(y, -20, 20)}
            />
            <NumberInput
              label="Tỷ lệ (%)"
              value={percent}
              onChange={(n) => setPercent(Number(n) || 100)}
              decimalSeparator=","
              decimalScale={1}
              step={0.1}
              min={95}
              max={105}
              w={120}
              clampBehavior="none"
              error={outside(percent, 95, 105)}
            />
          </Group>
          <Group justify="space-between">
            <PaperActions
              request={{ paper: 'stationery.calibration', option: `${stock}|${printer.trim()}` }}
              label="Trang căn chỉnh"
            />
            <Group>
              <Button variant="default" onClick={onClose}>
                Đóng
              </Button>
              <Button type="submit" loading={save.busy} disabled={printer.trim() === ''}>
                Lưu căn chỉnh
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** A number that no printer misses by is a slip of the pen: it is said, and not made another one. */
const outside = (n: number, from: number, to: number): string | undefined =>
  n < from || n > to ? `Từ ${from} đến ${to}.` : undefined
