import { Button } from '@mantine/core'
import { useState } from 'react'
import { dayNumber, dayOf } from '../../shared/lib/dates'
import { today } from '../ui/format'
import { RemindDialog } from './RemindDialog'

/** A công văn đôn đốc to each unit of a list, from everything it still owes; nothing where no unit owes. */
export function RemindUnits({ units }: { units: readonly (string | null)[] }) {
  const [isOpen, setOpen] = useState(false)
  const ids = [...new Set(units.filter((id) => id !== null))]
  if (ids.length === 0) return null
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>
        Công văn đôn đốc ({ids.length})
      </Button>
      {isOpen && (
        <RemindDialog
          units={ids}
          until={dayOf(dayNumber(today()) + 7)}
          act="scoreboard.remind"
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
