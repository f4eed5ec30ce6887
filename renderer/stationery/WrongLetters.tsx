import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import type { Out } from '../../shared/ipc/contract'
import { ask, problemOf } from '../bridge/ask'
import type { Asked } from '../bridge/use-asked'
import { sayCounts } from '../invitations/say-counts'
import { navigation } from '../navigation'
import { DataTable } from '../ui/data-table/DataTable'
import type { GridColumn } from '../ui/data-table/types'
import { ReasonDialog } from '../ui/dialogs'
import { count } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, ProblemNote, Waiting } from '../ui/page'
import { sayChanges } from './stationery-columns'

type Wrong = Out<'stationery.wrongLetters'>[number]

const columns: GridColumn<Wrong>[] = [
  {
    id: 'position',
    label: 'Thứ tự',
    width: 70,
    text: (r) => String(r.position),
    align: 'right',
    compare: (a, b) => a.position - b.position,
  },
  {
    id: 'number',
    label: 'Số',
    width: 60,
    text: (r) => (r.number === null ? '' : String(r.number).padStart(2, '0')),
    align: 'right',
  },
  { id: 'name', label: 'Kính mời', width: 220, text: (r) => r.name },
  { id: 'changed', label: 'Trên giấy → hiện nay', width: 760, text: (r) => sayChanges(r.changed) },
]

/** Letters that left the printer and are wrong now: an issued letter is never changed, so each gets a linked replacement. */
export function WrongLetters({ asked }: { asked: Asked<Wrong[]> }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const { data, problem, reload } = asked
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  if (data.length === 0)
    return (
      <EmptyState
        title="Không giấy mời nào sai trên giấy"
        text="Mọi giấy mời đã in đều khớp với thông tin hiện nay của hội nghị và đại biểu."
      />
    )
  const picked = chosen.size ? data.filter((r) => chosen.has(r.id)) : data
  const replace = async (reason: string) => {
    try {
      sayCounts(
        await ask('invitations.replaceMany', { ids: picked.map((r) => r.id), reason }),
        'Đã lập bản thay thế cho',
      )
      setAsking(false)
      navigation.go('invitations')
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  return (
    <>
      <Group justify="space-between">
        <Text size="sm">
          Giấy đã phát hành không sửa được (Nghị định 30/2020, Điều 18): lập bản thay thế, rồi duyệt và chỉ in các bản
          đó.
        </Text>
        <Button onClick={() => setAsking(true)}>Lập bản thay thế cho {count(picked.length)} giấy</Button>
      </Group>
      <DataTable
        label="Giấy mời sai trên giấy"
        rows={data}
        columns={columns}
        idOf={(r) => r.id}
        chosen={chosen}
        onChoose={setChosen}
      />
      {isAsking && (
        <ReasonDialog
          title="Lập bản thay thế"
          text={`${count(picked.length)} giấy mời được đóng lại, mã trên giấy cũ hết hiệu lực ở bàn đón tiếp; bản nháp mới lấy thông tin hiện nay.`}
          act="Lập bản thay thế"
          onAct={(reason) => void replace(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
