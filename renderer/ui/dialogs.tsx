import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ActDialog } from './act-dialog'

/** Asks once before something is lost, and names what. */
export function ConfirmDialog({
  title,
  text,
  act,
  danger,
  onAct,
  onClose,
  children,
}: {
  title: string
  text: string
  act: string
  danger?: boolean
  onAct: () => void
  onClose: () => void
  children?: ReactNode
}) {
  return (
    <Modal opened onClose={onClose} title={title}>
      <Stack gap="sm">
        <Text size="sm">{text}</Text>
        {children}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button color={danger ? 'red' : undefined} onClick={onAct} data-autofocus>
            {act}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Asks for the reason of an act that the history must explain. */
export function ReasonDialog({
  title,
  text,
  act,
  label = 'Lý do',
  danger,
  onAct,
  onClose,
}: {
  title: string
  text: string
  act: string
  label?: string
  danger?: boolean
  onAct: (reason: string) => void
  onClose: () => void
}) {
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const isMissing = reason.trim() === ''
  return (
    <ActDialog
      title={title}
      act={act}
      ready={!isMissing}
      {...(danger ? { danger } : {})}
      onAct={() => onAct(reason.trim())}
      onMissing={() => setAsked(true)}
      onClose={onClose}
    >
      <Text size="sm">{text}</Text>
      <Textarea
        label={label}
        error={isAsked && isMissing ? 'Hãy ghi lý do: lịch sử cần biết vì sao.' : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }
        }}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
      />
    </ActDialog>
  )
}
