import { Button } from '@mantine/core'
import { useAsked } from '../../bridge/use-asked'
import { firstTopics } from '../../first-questions'
import { navigation } from '../../navigation'
import { day } from '../../ui/format'
import { dutyWords } from './ClosingDuties'

/** From the day of the conference on: what must still leave the house, the most pressing first. */
export function ClosingBand() {
  const { data } = useAsked('closing.duties', {}, firstTopics['closing.duties'], { keep: 'begin' })
  if (!data?.day || data.today < data.day) return null
  const open = data.duties.filter((d) => d.state !== 'done').sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
  if (open.length === 0) return null
  const isLate = open.some((d) => d.lateBy > 0)
  return (
    <div className={`warning ${isLate ? 'block' : ''}`} role="status">
      <span>
        <b>Sau hội nghị</b>
        {open.map((d) => `${d.label}: hạn ${day(d.due)}, ${dutyWords(d)}`).join('; ')}.
      </span>
      <Button variant="default" size="compact-sm" onClick={() => navigation.go('closing')}>
        Mở Sau hội nghị
      </Button>
    </div>
  )
}
