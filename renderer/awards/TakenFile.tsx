import { Group } from '@mantine/core'
import { useState } from 'react'
import type { Attachment } from '../../shared/exchange/attachment'
import { ReasonDialog } from '../ui/dialogs'
import { KeptFile } from '../ui/KeptFile'
import { Small } from './marks'

/** A file that an award dossier keeps: opened as a copy, or taken off when it was attached to the wrong line. */
export function TakenFile({ file, onTakeOff }: { file: Attachment; onTakeOff?: (reason: string) => void }) {
  const [asking, setAsking] = useState(false)
  return (
    <Group gap={4} wrap="nowrap" align="baseline">
      <KeptFile file={file} />
      {onTakeOff && <Small onClick={() => setAsking(true)}>Gỡ…</Small>}
      {asking && onTakeOff && (
        <ReasonDialog
          title="Gỡ tệp"
          text={`“${file.name}” không còn ở dòng này. Tên tệp và lý do gỡ vẫn ở Nhật ký, hoàn tác được.`}
          act="Gỡ tệp"
          label="Vì sao gỡ"
          onAct={(reason) => {
            setAsking(false)
            onTakeOff(reason)
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Group>
  )
}
