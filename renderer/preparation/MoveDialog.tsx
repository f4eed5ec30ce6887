import { Text } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DayInput } from '../ui/DayInput'
import { day } from '../ui/format'
import { typedDay } from '../ui/typed-time'
import { MovedTasks } from './MovedTasks'
import { MoveFrame } from './MoveFrame'
import { undoNotice } from './undo-notice'

/** Another day for the conference: first what it would move, then the move itself. */
export function MoveDialog({ conferenceDay, onClose }: { conferenceDay: string | null; onClose: () => void }) {
  const [typed, setTyped] = useState(day(conferenceDay))
  const said = typedDay(typed)
  const wanted = said === conferenceDay ? undefined : said
  const { data, problem } = useAsked('tasks.tryMove', wanted ? { day: wanted } : null, ['tasks', 'conference'])
  const move = useAct('tasks.moveConference')
  const act = async () => {
    const done = wanted && (await move.run({ day: wanted }))
    if (!done) return
    undoNotice(`Hội nghị vào ngày ${day(wanted)}; hạn các việc đã tính lại.`, done.batchId)
    onClose()
  }
  return (
    <MoveFrame
      title="Định hoặc dời ngày hội nghị"
      size={640}
      asked={
        <DayInput
          label="Ngày hội nghị"
          description="Giờ khai mạc giữ nguyên; hạn xác nhận tham dự dời theo."
          value={typed}
          onChange={setTyped}
          required
          autoFocus
        />
      }
      problem={wanted ? problem : undefined}
      warnings={(wanted && data?.warnings) || []}
      act={conferenceDay ? 'Dời ngày' : 'Định ngày'}
      ready={wanted !== undefined}
      busy={move.busy}
      onAct={() => void act()}
      onClose={onClose}
    >
      {wanted && data && (
        <>
          <Text size="sm">
            {data.moved.length === 0 ? 'Không có việc nào phải dời.' : `${data.moved.length} việc đổi hạn:`}
          </Text>
          <MovedTasks moved={data.moved} />
        </>
      )}
    </MoveFrame>
  )
}
