import { Button, Group, Select, Text } from '@mantine/core'
import { useState } from 'react'
import { documentStatuses, documentStatusLabels } from '../../shared/awards/dossier'
import type { CheckLine, DossierDetail } from '../../shared/awards/dossiers.contract'
import { documentLabels } from '../../shared/awards/terms'
import { useAct } from '../bridge/use-act'
import { TakeFile } from '../ui/file-button'
import { TakenFile } from './TakenFile'
import { TicksDialog } from './TicksDialog'

/** The documents that the forms ask for: first those of the dossier, then those of each case. */
export function Checklist({ detail }: { detail: DossierDetail }) {
  const set = useAct('awards.setDocument')
  const all = useAct('awards.setAllDocuments')
  const attach = useAct('awards.attachDocument')
  const detach = useAct('awards.detachDocument')
  const { dossier, checklist } = detail
  const [isMany, setMany] = useState(false)
  const nameOf = new Map(detail.nominations.map((n) => [n.id, `${n.honorific} ${n.name}`.trim()]))
  const groups = new Map<string, CheckLine[]>()
  for (const line of checklist) {
    const key = line.nominationId ?? ''
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  const open = checklist.filter((l) => l.needed && l.item === null).length
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {detail.copies} bộ. {detail.basis && `Theo: ${detail.basis}.`}
        </Text>
        <Group gap={6}>
          {detail.nominations.length > 1 && (
            <Button variant="default" onClick={() => setMany(true)}>
              Nhiều trường hợp…
            </Button>
          )}
          {open > 0 && (
            <Button variant="default" onClick={() => void all.run({ dossierId: dossier.id })} loading={all.busy}>
              Đánh dấu đủ cả ({open} mục chưa xem)
            </Button>
          )}
        </Group>
      </Group>
      {isMany && (
        <TicksDialog
          dossierIds={[dossier.id]}
          cases={detail.nominations.map((n) => ({ id: n.id, name: nameOf.get(n.id) ?? n.name }))}
          onClose={() => setMany(false)}
        />
      )}
      <table className="plain-table checklist">
        <tbody>
          {[...groups].flatMap(([key, lines]) => [
            <tr key={`${key}of`} className="group">
              <td colSpan={3}>
                <b>{key === '' ? 'Cả hồ sơ' : nameOf.get(key)}</b>
              </td>
            </tr>,
            ...lines.map((line) => (
              <tr key={`${key}${line.code}`}>
                <td>
                  {documentLabels[line.code]}
                  {!line.needed && (
                    <Text span size="sm" c="dimmed">
                      {' '}
                      (không bắt buộc)
                    </Text>
                  )}
                  {line.item?.attachment && (
                    <TakenFile
                      file={line.item.attachment}
                      onTakeOff={(reason) =>
                        void detach.run({
                          dossierId: dossier.id,
                          nominationId: line.nominationId,
                          code: line.code,
                          reason,
                        })
                      }
                    />
                  )}
                </td>
                <td>
                  <Select
                    aria-label={`${documentLabels[line.code]}, ${key === '' ? 'cả hồ sơ' : nameOf.get(key)}`}
                    data={documentStatuses.map((s) => ({ value: s, label: documentStatusLabels[s] }))}
                    value={line.item?.status ?? null}
                    placeholder="Chưa xem"
                    onChange={(status) =>
                      status &&
                      void set.run({
                        dossierId: dossier.id,
                        nominationId: line.nominationId,
                        code: line.code,
                        status: status as (typeof documentStatuses)[number],
                      })
                    }
                    w={140}
                  />
                </td>
                <td>
                  {!dossier.secret && (
                    <TakeFile
                      accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg"
                      variant="subtle"
                      onFile={(f) =>
                        void attach.run({
                          dossierId: dossier.id,
                          nominationId: line.nominationId,
                          code: line.code,
                          file: f.token,
                        })
                      }
                    >
                      {line.item?.attachment ? 'Thay tệp' : 'Kèm tệp'}
                    </TakeFile>
                  )}
                </td>
              </tr>
            )),
          ])}
        </tbody>
      </table>
    </>
  )
}
