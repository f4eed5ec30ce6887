import { Drawer, Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import { officeAtUnit } from '../../../shared/names/office-unit'
import { listNote, noteHeads } from '../../../shared/preparation/closing/closing-text'
import { type DayFigure, type DayPerson, dayListTitles } from '../../../shared/preparation/closing/day-figures'
import { useAsked } from '../../bridge/use-asked'
import { PaperActions } from '../../printing/PaperActions'
import { DataTable } from '../../ui/data-table/DataTable'
import type { GridColumn } from '../../ui/data-table/types'
import { count } from '../../ui/format'
import { ProblemNote, Waiting } from '../../ui/page'
import { closingTopics } from './topics'

/** The people behind one figure: to look through, to print, to copy. */
export function FigureDrawer({
  figure,
  categoryId,
  group,
  onClose,
}: {
  figure: DayFigure
  categoryId?: string | null
  group?: string
  onClose: () => void
}) {
  const { data, problem, reload } = useAsked(
    'closing.people',
    { figure, ...(categoryId === undefined ? {} : { categoryId }) },
    closingTopics,
  )
  const columns = useMemo(
    (): GridColumn<DayPerson>[] => [
      {
        id: 'rank',
        label: 'Thứ tự',
        width: 66,
        align: 'right',
        text: (p) => String(p.rank),
        compare: (a, b) => a.rank - b.rank,
      },
      { id: 'group', label: 'Nhóm', width: 64, text: (p) => p.categoryCode },
      { id: 'name', label: 'Họ và tên', width: 190, text: (p) => p.name, show: (p) => <b>{p.name}</b> },
      {
        id: 'office',
        label: 'Chức vụ, đơn vị',
        width: 250,
        text: (p) => officeAtUnit(p.office, p.unit),
      },
      { id: 'note', label: noteHeads[figure], width: 230, text: (p) => listNote(p, figure) },
    ],
    [figure],
  )
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={860}
      title={`${dayListTitles[figure]}${group ? `, nhóm ${group}` : ''}`}
      styles={{ body: { height: 'calc(100% - 60px)', display: 'flex', flexDirection: 'column', gap: 8 } }}
    >
      {problem && <ProblemNote problem={problem} retry={reload} />}
      {!data && !problem && <Waiting />}
      {data && (
        <>
          <Group justify="space-between">
            <Text size="sm" role="status">
              {count(data.people.length)} người.
            </Text>
            <PaperActions
              request={{
                paper: 'attendance-list',
                option: figure,
                ...(categoryId === undefined ? {} : { categoryId }),
                fileName: dayListTitles[figure],
              }}
              label="Xem và in danh sách"
            />
          </Group>
          <DataTable label={dayListTitles[figure]} rows={data.people} columns={columns} idOf={(p) => p.id} />
        </>
      )}
    </Drawer>
  )
}
