import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { Category } from '../../shared/conference/category'
import { type DelegateFields, delegateLabels, delegateRoleLabels } from '../../shared/delegates/delegate'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import { answerLabels } from '../../shared/invitations/reply'
import type { Out } from '../../shared/ipc/contract'
import type { Unit } from '../../shared/units/unit'
import { ask } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { moment } from '../ui/format'
import { notify } from '../ui/notices'
import { ProblemNote, Waiting } from '../ui/page'

const fields = Object.keys(delegateLabels) as (keyof DelegateFields)[]

/** Two records of one person side by side; field by field the better one stays. */
export function MergeDialog({
  ids,
  categories,
  units,
  onClose,
}: {
  ids: readonly [string, string]
  categories: readonly Category[]
  units: readonly Unit[]
  onClose: () => void
}) {
  const a = useAsked('delegates.get', { id: ids[0] }, ['delegates', 'invitations'])
  const b = useAsked('delegates.get', { id: ids[1] }, ['delegates', 'invitations'])
  const problem = a.problem ?? b.problem
  return (
    <Modal opened onClose={onClose} title="Gộp hai bản ghi của một người" size="xl" closeOnClickOutside={false}>
      {problem && <ProblemNote problem={problem} />}
      {!problem && !(a.data && b.data) && <Waiting />}
      {a.data && b.data && (
        <Sides pair={[a.data, b.data]} show={(field, d) => shown(field, d, categories, units)} onClose={onClose} />
      )}
    </Modal>
  )
}

type Got = Pick<Out<'delegates.get'>, 'delegate' | 'deletable' | 'replies'>

function Sides({
  pair,
  show,
  onClose,
}: {
  pair: readonly [Got, Got]
  show: (field: keyof DelegateFields, d: DelegateRow) => string
  onClose: () => void
}) {
  // Whoever has a letter out stays: that record cannot be dropped.
  const [keepAt, setKeepAt] = useState(pair[0].deletable && !pair[1].deletable ? 1 : 0)
  const [choice, setChoice] = useState<Partial<Record<keyof DelegateFields, 0 | 1>>>({})
  const act = useAct('delegates.merge')
  const keep = pair[keepAt] as Got
  const drop = pair[1 - keepAt] as Got
  const different = fields.filter((f) => show(f, pair[0].delegate) !== show(f, pair[1].delegate))
  /** What is empty in the one that stays comes from the other by itself. */
  const from = (f: keyof DelegateFields) => choice[f] ?? (show(f, keep.delegate) === '' ? 1 - keepAt : keepAt)
  const conflict = differentAnswers(pair)
  const run = async () => {
    const take = different.filter((f) => from(f) !== keepAt)
    const done = await act.run({ keep: keep.delegate.id, drop: drop.delegate.id, take })
    if (!done) return
    notify({
      kind: 'done',
      text: `Đã gộp thành một người: ${keep.delegate.fullName}, mã ${keep.delegate.code}.`,
      undo: () => void ask('history.undo', { batchId: done.batchId }),
    })
    onClose()
  }
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        void run()
      }}
    >
      <Stack gap="sm">
        <Text size="sm">
          Mã, giấy mời và lượt điểm danh là của bản ghi được giữ; phản hồi và cuộc gọi của cả hai được gom lại.
        </Text>
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={130}>Mục</Table.Th>
              {pair.map((p, i) => (
                <Table.Th key={p.delegate.id}>
                  <Radio
                    name="keep"
                    label={`Giữ mã ${p.delegate.code}${p.deletable ? '' : ' (đã phát hành giấy)'}`}
                    checked={keepAt === i}
                    disabled={!p.deletable ? false : !(pair[1 - i] as Got).deletable}
                    onChange={() => setKeepAt(i)}
                  />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {different.map((f) => (
              <Table.Tr key={f}>
                <Table.Td>{delegateLabels[f]}</Table.Td>
                {pair.map((p, i) => (
                  <Table.Td key={p.delegate.id}>
                    <Radio
                      name={f}
                      label={show(f, p.delegate) || 'để trống'}
                      checked={from(f) === i}
                      onChange={() => setChoice({ ...choice, [f]: i as 0 | 1 })}
                    />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {different.length === 0 && <Text size="sm">Hai bản ghi giống nhau ở mọi mục.</Text>}
        {conflict && (
          <div className="warning">
            <span>{conflict}</span>
          </div>
        )}
        {!drop.deletable && (
          <div className="warning block" role="alert">
            <span>Cả hai bản ghi đều đã có giấy mời phát hành: hãy rút một người có lý do, không gộp được.</span>
          </div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button type="submit" loading={act.busy} disabled={!drop.deletable} data-autofocus>
            Gộp thành một người
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

/** Two answers that say different things: the later one will count, and that must not come as a surprise. */
function differentAnswers(pair: readonly [Got, Got]): string | undefined {
  const said = pair.flatMap(({ delegate, replies }) => {
    const now = replies.find((r) => r.current && r.answer !== 'none')
    return now ? [{ ...now, code: delegate.code }] : []
  })
  const [a, b] = said
  if (!a || !b || a.answer === b.answer) return undefined
  const latest = a.at > b.at ? a : b
  const told = said.map((r) => `${answerLabels[r.answer]} (mã ${r.code}, ${moment(r.at)})`).join('; ')
  return `Hai bản ghi trả lời khác nhau: ${told}. Gộp xong thì câu mới hơn được tính: ${answerLabels[latest.answer]}. Cả hai vẫn nằm trong lịch sử.`
}

function shown(
  field: keyof DelegateFields,
  d: DelegateRow,
  categories: readonly Category[],
  units: readonly Unit[],
): string {
  if (field === 'unitId') return units.find((u) => u.id === d.unitId)?.name ?? ''
  if (field === 'categoryId') return categories.find((c) => c.id === d.categoryId)?.name ?? ''
  if (field === 'subgroupId')
    return categories.flatMap((c) => c.subgroups).find((s) => s.id === d.subgroupId)?.name ?? ''
  if (field === 'roles') return d.roles.map((r) => delegateRoleLabels[r]).join(', ')
  return String(d[field] ?? '')
}
