import { Button, CloseButton, Group, Paper, Stack, Text } from '@mantine/core'
import { useEffect, useSyncExternalStore } from 'react'
import type { ProblemError } from '../../shared/ipc/reply'

export type Notice = { kind: 'done'; text: string; undo?: () => void } | { kind: 'problem'; problem: ProblemError }
type Shown = Notice & { id: number }

let shown: readonly Shown[] = []
let lastId = 0
const watchers = new Set<() => void>()
const change = (next: readonly Shown[]) => {
  shown = next
  for (const watcher of watchers) watcher()
}

/** Says in the corner what was done (with the way back), or what went wrong; problems stay until they are closed. */
export function notify(notice: Notice): void {
  change([...shown.slice(-3), { ...notice, id: ++lastId }])
}
const dismiss = (id: number) => change(shown.filter((n) => n.id !== id))

function Card({ notice }: { notice: Shown }) {
  const isProblem = notice.kind === 'problem'
  useEffect(() => {
    if (isProblem) return
    const timer = setTimeout(() => dismiss(notice.id), 9000)
    return () => clearTimeout(timer)
  }, [isProblem, notice.id])
  return (
    <Paper
      shadow="md"
      withBorder
      p="xs"
      className={isProblem ? 'notice problem' : 'notice'}
      role={isProblem ? 'alert' : 'status'}
    >
      <Group wrap="nowrap" align="flex-start" gap="xs">
        <Stack gap={4} flex={1}>
          <Text size="sm">{notice.kind === 'done' ? notice.text : notice.problem.message}</Text>
          {notice.kind === 'problem' && notice.problem.problem.detail && (
            <Text size="xs" c="dimmed">
              Mã lỗi: {notice.problem.problem.detail}
            </Text>
          )}
          {notice.kind === 'done' && notice.undo && (
            <Group>
              <Button
                variant="light"
                onClick={() => {
                  notice.undo?.()
                  dismiss(notice.id)
                }}
              >
                Hoàn tác
              </Button>
            </Group>
          )}
        </Stack>
        <CloseButton aria-label="Đóng thông báo" onClick={() => dismiss(notice.id)} />
      </Group>
    </Paper>
  )
}

export function Notices() {
  const notices = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => shown,
  )
  return (
    <div className="notices" aria-live="polite">
      {notices.map((notice) => (
        <Card key={notice.id} notice={notice} />
      ))}
    </div>
  )
}
