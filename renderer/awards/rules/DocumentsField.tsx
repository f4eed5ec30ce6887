import { Button, Group, NumberInput, Select } from '@mantine/core'
import { conditionLabels, type DocumentList, type DocumentNeed } from '../../../shared/awards/rules/rule-values'
import { documentCodes, documentLabels } from '../../../shared/awards/terms'
import { choices } from '../../ui/use-record-form'
import { Small } from '../marks'

const needLabels = { mandatory: 'Bắt buộc', conditional: 'Khi có điều kiện' } satisfies Record<
  DocumentNeed['need'],
  string
>

/** The documents that a dossier for one form must hold: which, always or when, and in how many copies. */
export function DocumentsField({ value, onChange }: { value: DocumentList; onChange: (value: DocumentList) => void }) {
  const { copies, needs } = value
  const put = (at: number, need: DocumentNeed) =>
    onChange({ copies, needs: needs.map((old, i) => (i === at ? need : old)) })
  const free = documentCodes.find((code) => needs.every((n) => n.code !== code))
  return (
    <>
      <table className="plain-table">
        <thead>
          <tr>
            <th>Tài liệu</th>
            <th>Cần</th>
            <th>Điều kiện</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {needs.map((need, at) => {
            const name = documentLabels[need.code]
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a document may stand twice while it is typed; its place is all it has
              <tr key={at}>
                <td>
                  <Select
                    aria-label={`Tài liệu thứ ${at + 1}`}
                    data={choices(documentLabels)}
                    value={need.code}
                    onChange={(code) => code && put(at, { ...need, code: code as DocumentNeed['code'] })}
                    allowDeselect={false}
                    searchable
                    w={310}
                  />
                </td>
                <td>
                  <Select
                    aria-label={`Cần ${name}`}
                    data={choices(needLabels)}
                    value={need.need}
                    onChange={(v) =>
                      v &&
                      put(
                        at,
                        v === 'conditional' ? { code: need.code, need: v } : { code: need.code, need: 'mandatory' },
                      )
                    }
                    allowDeselect={false}
                    w={150}
                  />
                </td>
                <td>
                  {need.need === 'conditional' && (
                    <Select
                      aria-label={`Điều kiện của ${name}`}
                      placeholder="Chọn điều kiện"
                      data={choices(conditionLabels)}
                      value={need.when ?? null}
                      onChange={(v) => v && put(at, { ...need, when: v as NonNullable<DocumentNeed['when']> })}
                      allowDeselect={false}
                      w={310}
                    />
                  )}
                </td>
                <td className="r">
                  <Small onClick={() => onChange({ copies, needs: needs.filter((_, i) => i !== at) })}>Bỏ</Small>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Group justify="space-between" align="end">
        <Button
          variant="default"
          disabled={!free}
          onClick={() => free && onChange({ copies, needs: [...needs, { code: free, need: 'mandatory' }] })}
        >
          Thêm tài liệu
        </Button>
        <NumberInput
          label="Số bộ hồ sơ"
          min={1}
          max={10}
          value={copies}
          onChange={(v) => onChange({ needs, copies: v === '' ? Number.NaN : Number(v) })}
          w={120}
        />
      </Group>
    </>
  )
}
