import { Button, Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { ask, problemOf } from '../bridge/ask'
import { notify } from './notices'

/** The place at the side of a list where one of its records is read and written. */
export function RecordDrawer({
  title,
  size = 520,
  onClose,
  children,
}: {
  title: string
  size?: number
  onClose: () => void
  children: ReactNode
}) {
  return (
    <Drawer opened onClose={onClose} position="right" size={size} title={title}>
      {children}
    </Drawer>
  )
}

/** Takes the record of a form off its list: said at once, with the way back. */
export function RemoveAct({
  run,
  busy,
  said,
  onDone,
}: {
  /** The act; nothing when it was refused, which it has said itself. */
  run: () => Promise<{ batchId: string | null } | undefined>
  busy: boolean
  said: string
  onDone: () => void
}) {
  const remove = async () => {
    const done = await run()
    if (!done) return
    const { batchId } = done
    notify({ kind: 'done', text: said, undo: batchId ? () => void takeBack(batchId) : undefined })
    onDone()
  }
  return (
    <Button variant="subtle" color="red" loading={busy} onClick={() => void remove()}>
      Xóa
    </Button>
  )
}

/** Takes a batch back and says what became of it. */
export async function takeBack(batchId: string): Promise<void> {
  try {
    notify({ kind: 'done', text: (await ask('history.undo', { batchId })).text })
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}
