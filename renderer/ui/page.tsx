import { Alert, Button, Group, Loader, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ProblemError } from '../../shared/ipc/reply'
import type { Progress as Step } from '../bridge/ask'
import { count } from './format'

/** A screen: its title, what is said of it in one line, its acts, its body. */
export function Page({
  title,
  note,
  actions,
  children,
}: {
  title: string
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="page" aria-label={title}>
      <Group className="page-head" justify="space-between" wrap="nowrap" gap="md">
        <div className="page-title">
          <Title order={1}>{title}</Title>
          {note && (
            <Text size="sm" c="dimmed" component="div">
              {note}
            </Text>
          )}
        </div>
        <Group gap={6} justify="flex-end">
          {actions}
        </Group>
      </Group>
      <div className="page-body">{children}</div>
    </section>
  )
}

/** A problem in words, with its code for the telephone and a way to try again. */
export function ProblemNote({ problem, retry }: { problem: ProblemError; retry?: () => void }) {
  return (
    <Alert color="red" variant="light" title="Chưa làm được" role="alert">
      <Stack gap={6}>
        <Text size="sm">{problem.message}</Text>
        {problem.problem.detail && <Text size="xs">Mã lỗi: {problem.problem.detail}</Text>}
        {retry && (
          <Group>
            <Button variant="default" onClick={retry}>
              Thử lại
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}

/** Nothing here yet: why, and what to do next. */
export function EmptyState({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed" maw={520} ta="center">
        {text}
      </Text>
      <Group gap="xs">{children}</Group>
    </div>
  )
}

export const Waiting = () => (
  <Group p="md" gap="xs">
    <Loader size="xs" />
    <Text size="sm">Đang đọc…</Text>
  </Group>
)

/** Long work in sight, with its way to stop. */
export function LongWork({ progress, cancel, text }: { progress?: Step; cancel: () => void; text: string }) {
  const share = progress && progress.total > 0 ? (progress.done / progress.total) * 100 : 0
  return (
    <Paper withBorder p="sm" role="status">
      <Stack gap={6}>
        <Text size="sm">{progress?.text || text}</Text>
        <Progress value={share || 100} animated={!share} aria-label={text} />
        <Group>
          <Button variant="default" onClick={cancel}>
            Dừng
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

/** One number with what it counts. */
export function Stat({
  label,
  value,
  of,
  warn,
}: {
  label: string
  value: number | string
  of?: number | string
  warn?: boolean
}) {
  return (
    <Paper withBorder className={warn ? 'stat warn' : 'stat'}>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <div className="stat-value">
        {typeof value === 'number' ? count(value) : value}
        {of !== undefined && <span> / {typeof of === 'number' ? count(of) : of}</span>}
      </div>
    </Paper>
  )
}

/** A group's colour never stands alone: its text code is beside it. */
export const CategoryTag = ({ code, color, title }: { code: string; color: string; title?: string }) => (
  <span className="tag" title={title}>
    <i style={{ background: color }} aria-hidden="true" />
    {code}
  </span>
)
