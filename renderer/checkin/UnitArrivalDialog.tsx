import { Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { notify } from '../ui/notices'
import { Waiting } from '../ui/page'

const stateOf = (d: DelegateRow) =>
  d.presence === 'present'
    ? 'đã điểm danh'
    : d.reply === 'substitute'
      ? `cử ${d.substituteName} dự thay: điểm danh riêng`
      : d.reply === 'declined'
        ? 'đã báo vắng'
        : ''
const canCome = (d: DelegateRow) => d.presence !== 'present' && d.reply !== 'substitute'

/** A head of delegation stands there with everybody behind: those who came are ticked, one act lets them in. */
export function UnitArrivalDialog({
  desk,
  unitId: start,
  onClose,
}: {
  desk: string
  unitId: string | null
  onClose: () => void
}) {
  const { data } = useAsked('delegates.list', {}, ['delegates', 'checkin', 'replies'])
  const [unitId, setUnitId] = useState(start)
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [on, setOn] = useState<ReadonlySet<string>>(new Set())
  const [head, setHead] = useState('')
  const scanId = useRef(`u-${crypto.randomUUID().slice(0, 13)}`)
  const act = useAct('checkin.unit')
  const people = useMemo(() => (data ?? []).filter((d) => d.withdrawnAt === null && d.origin === 'list'), [data])
  const units = useMemo(() => {
    const found = new Map<string, { name: string; open: number }>()
    for (const d of people) {
      if (!d.unitId) continue
      const unit = found.get(d.unitId) ?? { name: d.unit, open: 0 }
      if (canCome(d)) unit.open++
      found.set(d.unitId, unit)
    }
    return [...found].map(([value, u]) => ({ value, label: `${u.name} (còn ${u.open})` }))
  }, [people])
  if (!data) return <Waiting />
  const rows = people.filter((d) => d.unitId === unitId)
  const isChosen = (d: DelegateRow) => canCome(d) && (d.reply === 'declined' ? on.has(d.id) : !off.has(d.id))
  const chosen = rows.filter(isChosen)
  const toggle = (d: DelegateRow) => {
    const [set, put] = d.reply === 'declined' ? ([on, setOn] as const) : ([off, setOff] as const)
    put(new Set(set.has(d.id) ? [...set].filter((id) => id !== d.id) : [...set, d.id]))
  }
  const run = async () => {
    if (chosen.length === 0) return
    const done = await act.run({ scanId: scanId.current, desk, head, delegateIds: chosen.map((d) => d.id) })
    if (!done) return
    const left = done.skipped.map((s) => `${s.fullName} (${s.why})`).join(', ')
    notify({ kind: 'done', text: `Đã điểm danh ${done.admitted} người của đoàn.${left ? ` Chưa ghi: ${left}.` : ''}` })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Điểm danh cả đoàn" size="lg" closeOnClickOutside={false}>
      <form
        onSubmit={(e) => {
          e.preventDefault()
          void run()
        }}
      >
        <Stack gap="sm">
          <Select
            label="Đơn vị"
            searchable
            data={units}
            value={unitId}
            onChange={(id) => {
              setUnitId(id)
              setOff(new Set())
              setOn(new Set())
            }}
            nothingFoundMessage="Không thấy"
            placeholder="Gõ tên đơn vị"
            data-autofocus={start === null || undefined}
          />
          {rows.length > 0 && (
            <div className="tick-rows">
              {rows.map((d) => (
                <Checkbox
                  key={d.id}
                  checked={isChosen(d)}
                  disabled={!canCome(d)}
                  onChange={() => toggle(d)}
                  label={`${d.honorific} ${d.fullName}`.trim()}
                  description={[d.office, stateOf(d)].filter(Boolean).join(' – ')}
                />
              ))}
            </div>
          )}
          <TextInput
            label="Trưởng đoàn (nếu cần ghi)"
            value={head}
            onChange={(e) => setHead(e.currentTarget.value)}
            data-autofocus={start !== null || undefined}
          />
          <Text size="sm" c="dimmed">
            Bỏ dấu những người chưa đến. Hủy được từng người như mọi lượt khác.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" disabled={chosen.length === 0} loading={act.busy}>
              Điểm danh {chosen.length} người
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
