import { Button } from '@mantine/core'
import { memo } from 'react'

/** The acts of the desk by their keys, for the mouse. `press` does what the key does. */
export const DeskKeys = memo(function DeskKeys(keys: { hasPerson: boolean; press: (key: string) => void }) {
  const { hasPerson, press } = keys
  return (
    <div className="desk-keys">
      <Button variant="default" disabled={!hasPerson} onClick={() => press('F6')}>
        <kbd>F6</kbd>Dự thay
      </Button>
      <Button variant="default" onClick={() => press('F7')}>
        <kbd>F7</kbd>Phát sinh
      </Button>
      <Button variant="default" disabled={!hasPerson} onClick={() => press('F8')}>
        <kbd>F8</kbd>Giao tài liệu
      </Button>
      <Button variant="default" disabled={!hasPerson} onClick={() => press('F9')}>
        <kbd>F9</kbd>Hủy
      </Button>
      <Button variant="default" disabled={!hasPerson} onClick={() => press('F10')}>
        <kbd>F10</kbd>Rời sớm
      </Button>
      <Button variant="default" onClick={() => press('Escape')}>
        <kbd>Esc</kbd>Người tiếp theo
      </Button>
    </div>
  )
})
