import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { ask, problemOf } from '../bridge/ask'
import { notify } from '../ui/notices'

const isOut = (d: DelegateRow) => d.letterState !== null && d.letterState !== 'draft'

/** People with nothing issued are deleted; those with a letter are withdrawn with a reason, and the letter with them. */
export function RemoveDialog({ rows, onClose }: { rows: readonly DelegateRow[]; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const withLetter = rows.filter((d) => isOut(d) || d.arrivedAt !== null)
  const free = rows.filter((d) => !withLetter.includes(d))
  const run = async () => {
    setBusy(true)
    try {
      if (free.length) {
        const { removed, batchId } = await ask('delegates.remove', { ids: free.map((d) => d.id) })
        notify({
          kind: 'done',
          text: `Đã xóa ${removed} đại biểu.`,
          undo: batchId ? () => void ask('history.undo', { batchId }) : undefined,
        })
      }
      for (const d of withLetter) await ask('delegates.withdraw', { id: d.id, reason: reason.trim() })
      if (withLetter.length) notify({ kind: 'done', text: `Đã rút ${withLetter.length} đại biểu khỏi danh sách mời.` })
      onClose()
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
      setBusy(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title="Xóa hoặc rút đại biểu">
      <form
        onSubmit={(e) => {
          e.preventDefault()
          void run()
        }}
      >
        <Stack gap="sm">
          {free.length > 0 && (
            <Text size="sm">
              Xóa {free.length} người chưa có giấy mời phát hành (hoàn tác được): {names(free)}.
            </Text>
          )}
          {withLetter.length > 0 && (
            <>
              <Text size="sm">
                Rút {withLetter.length} người đã có giấy mời hoặc đã điểm danh; giấy mời bị thu hồi, tên vẫn giữ trong
                nhật ký: {names(withLetter)}.
              </Text>
              <Textarea
                label="Lý do rút"
                value={reason}
                onChange={(e) => setReason(e.currentTarget.value)}
                required
                autosize
                minRows={2}
                data-autofocus
              />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" color="red" loading={busy} disabled={withLetter.length > 0 && reason.trim() === ''}>
              Xóa, rút
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const names = (rows: readonly DelegateRow[]) =>
  rows
    .slice(0, 6)
    .map((d) => d.fullName)
    .join(', ') + (rows.length > 6 ? ` và ${rows.length - 6} người nữa` : '')
