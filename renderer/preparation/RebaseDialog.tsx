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

/**
 * A plan written for another year: its dates become distances from the day of this conference. The clerk says when that plan had
 * its conference and when this one is, and sees every due day before anything is written.
 */
export function RebaseDialog({
  planDay,
  conferenceDay,
  onClose,
}: {
  planDay: string
  conferenceDay: string | null
  onClose: () => void
}) {
  const [from, setFrom] = useState(day(planDay))
  const [to, setTo] = useState(day(conferenceDay))
  const old = typedDay(from)
  // Nothing typed: the day is not known yet.
  const wanted = to.trim() === '' ? null : typedDay(to)
  const input = old && wanted !== undefined ? { planDay: old, day: wanted } : null
  const { data, problem } = useAsked('tasks.tryRebase', input, ['tasks', 'conference', 'preparation'])
  const passed = (data?.moved ?? []).filter((m) => m.remark !== '').length
  const rebase = useAct('tasks.rebase')
  const act = async () => {
    const done = input && (await rebase.run(input))
    if (!done) return
    undoNotice(`${done.changed} việc đã tính hạn theo ngày hội nghị.`, done.batchId)
    onClose()
  }
  return (
    <MoveFrame
      title="Dời kế hoạch theo ngày hội nghị"
      size={720}
      asked={
        <>
          <Text size="sm">
            Các hạn của kế hoạch mẫu ghi theo năm của kế hoạch ấy. Mỗi hạn được đổi thành số ngày làm việc trước hoặc
            sau hội nghị, rồi tính lại theo ngày của hội nghị này; từng hạn vẫn sửa được.
          </Text>
          <div className="two">
            <DayInput
              label="Ngày hội nghị của hội nghị này"
              description="Chưa biết thì để trống: hạn sẽ tự tính khi định ngày."
              example="20/11/2026"
              value={to}
              onChange={setTo}
              autoFocus
            />
            <DayInput
              label="Ngày hội nghị ghi trong kế hoạch cũ"
              description="Kế hoạch 02 dự kiến họp từ 01/11 đến 20/11/2019."
              example="15/11/2019"
              value={from}
              onChange={setFrom}
              required
            />
          </div>
        </>
      }
      problem={input ? problem : undefined}
      warnings={(input && data?.warnings) || []}
      act={wanted ? 'Dời kế hoạch' : 'Bỏ hạn của năm cũ'}
      ready={!!input && !!data}
      busy={rebase.busy}
      onAct={() => void act()}
      onClose={onClose}
    >
      {input && data && (
        <>
          <Text size="sm">
            {data.moved.length === 0
              ? 'Không có việc nào mang hạn của kế hoạch cũ.'
              : wanted
                ? `${data.moved.length} việc đổi hạn${passed ? `, ${passed} hạn mới đã qua` : ''}:`
                : `${data.moved.length} việc chờ ngày hội nghị để có hạn:`}
          </Text>
          <MovedTasks moved={data.moved} />
          {data.dues.length > 0 && (
            <Text size="sm">
              {data.dues
                .map((d) => `${d.label}: ${day(d.before) || 'chưa có'} → ${day(d.after) || 'chờ ngày hội nghị'}`)
                .join('; ')}
              .
            </Text>
          )}
        </>
      )}
    </MoveFrame>
  )
}
