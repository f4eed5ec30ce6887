import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { type Attachment, attachmentTypeLabels } from '../../shared/exchange/attachment'
import { openKept, problemOf } from '../bridge/ask'
import { count } from './format'
import { notify } from './notices'

/** 1.234 KB below a megabyte, 12,5 MB from there on. */
export const sayBytes = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${count(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 }).format(bytes / 1024 / 1024)} MB`

/** A file that the conference keeps, as a link that opens a copy of it. */
export function KeptFile({ file }: { file: Attachment }) {
  const [busy, setBusy] = useState(false)
  const open = async () => {
    setBusy(true)
    try {
      await openKept(file)
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Text size="sm" span>
      <Anchor
        component="button"
        type="button"
        size="sm"
        disabled={busy}
        onClick={() => void open()}
        title="Mở một bản của tệp; tệp được giữ không bị sửa"
      >
        {file.name}
      </Anchor>{' '}
      <Text span size="xs" c="dimmed">
        {attachmentTypeLabels[file.type]}, {sayBytes(file.size)}
      </Text>
    </Text>
  )
}
