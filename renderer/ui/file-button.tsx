import { Button, type ButtonProps, FileButton } from '@mantine/core'
import { useState } from 'react'
import { problemOf, putFile } from '../bridge/ask'
import { notify } from './notices'

/** A button that takes a file from the clerk and hands it to the host. */
export function TakeFile({
  accept,
  onFile,
  children,
  ...button
}: ButtonProps & { accept: string; onFile: (file: { token: string; name: string }) => void; children: string }) {
  const [busy, setBusy] = useState(false)
  const take = async (file: File | null) => {
    if (!file) return
    setBusy(true)
    try {
      onFile(await putFile(file))
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
    } finally {
      setBusy(false)
    }
  }
  return (
    <FileButton accept={accept} onChange={(file) => void take(file)}>
      {(props) => (
        <Button {...props} {...button} loading={busy}>
          {children}
        </Button>
      )}
    </FileButton>
  )
}

export const tableFiles =
  '.xlsx,.docx,.csv,.txt,.tsv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv'
