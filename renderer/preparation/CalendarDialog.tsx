import { Button, Group, Modal, SegmentedControl, Stack, Table, TextInput } from '@mantine/core'
import { useState } from 'react'
import { calendarKindLabels } from '../../shared/preparation/preparation'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DayInput } from '../ui/DayInput'
import { day } from '../ui/format'
import { typedDay } from '../ui/typed-time'

/** The holidays that working days are reckoned with, and the days this office treats otherwise. */
export function CalendarDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { data } = useAsked('calendar.list', { year }, ['preparation'])
  const save = useAct('calendar.save')
  const remove = useAct('calendar.remove')
  const [typed, setTyped] = useState('')
  const [kind, setKind] = useState<'off' | 'work'>('off')
  const [note, setNote] = useState('')
  return (
    <Modal opened onClose={onClose} title={`Ngày nghỉ và ngày làm bù năm ${year}`} size={560}>
      <Stack gap="sm">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            const said = typedDay(typed)
            if (said) void save.run({ day: said, kind, note }).then((done) => done && setTyped(''))
          }}
        >
          <Group align="flex-end" gap="xs">
            <DayInput label="Ngày" value={typed} onChange={setTyped} example="29/04/2019" w={150} required autoFocus />
            <SegmentedControl
              aria-label="Nghỉ hay làm bù"
              data={[
                { value: 'off', label: calendarKindLabels.off },
                { value: 'work', label: calendarKindLabels.work },
              ]}
              value={kind}
              onChange={(v) => setKind(v as 'off' | 'work')}
            />
            <TextInput label="Lý do" value={note} onChange={(e) => setNote(e.currentTarget.value)} flex={1} />
            <Button type="submit" loading={save.busy}>
              Thêm
            </Button>
          </Group>
        </form>
        <div className="scroll-low">
          <Table withTableBorder>
            <Table.Tbody>
              {data?.own.map((d) => (
                <Table.Tr key={d.id}>
                  <Table.Td>{day(d.day)}</Table.Td>
                  <Table.Td>
                    <b>{calendarKindLabels[d.kind]}</b> {d.note}
                  </Table.Td>
                  <Table.Td ta="right">
                    <Button
                      variant="subtle"
                      aria-label={`Bỏ ngày ${day(d.day)}`}
                      onClick={() => void remove.run({ id: d.id })}
                    >
                      Bỏ
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
              {data?.holidays.map((h) => (
                <Table.Tr key={h.day}>
                  <Table.Td>{day(h.day)}</Table.Td>
                  <Table.Td colSpan={2}>{h.name}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Stack>
    </Modal>
  )
}
