import { Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type GuestSuggestion, guestReasonLabels } from '../../../shared/awards/guests'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { count } from '../../ui/format'
import { notify } from '../../ui/notices'
import { ProblemNote, Waiting } from '../../ui/page'
import { candidateText } from './candidate-text'

/** Nobody of those on the list: the awardee is put there. */
const isNew = 'new'
type Choice = { delegateId: string | null; on: boolean }
const newText = 'Chưa có trong danh sách: thêm thành đại biểu'

/** Places that nobody on the list of delegates stands behind: who may be meant, for the clerk to confirm. */
export function GuestsDialog({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const { data, problem, reload } = useAsked('presentation.guests', { roundId }, ['awards', 'delegates'])
  const link = useAct('presentation.link')
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map())
  const choiceOf = (s: GuestSuggestion): Choice =>
    chosen.get(s.id) ?? {
      delegateId: s.sure ?? s.candidates[0]?.delegateId ?? (s.subject === 'individual' ? isNew : null),
      on: s.sure !== null,
    }
  const put = (s: GuestSuggestion, change: Partial<Choice>) =>
    setChosen(new Map(chosen).set(s.id, { ...choiceOf(s), ...change }))
  const shown = data?.filter((s) => s.candidates.length > 0 || s.subject === 'individual') ?? []
  const unknown = data?.filter((s) => s.candidates.length === 0) ?? []
  const bodies = unknown.filter((s) => s.subject !== 'individual')
  const people = unknown.filter((s) => s.subject === 'individual')
  const links = shown.flatMap((s) => {
    const { delegateId, on } = choiceOf(s)
    return on && delegateId ? [{ id: s.id, delegateId: delegateId === isNew ? null : delegateId }] : []
  })
  const added = links.filter((l) => l.delegateId === null).length
  const submit = async () => {
    const done = await link.run({ links })
    if (!done) return
    notify({
      kind: 'done',
      text: `Đã gắn ${count(links.length)} trường hợp với đại biểu.${added > 0 ? ` ${count(added)} người mới vào danh sách đại biểu, chưa có giấy mời: soạn ở màn hình Giấy mời.` : ''}`,
    })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Gắn người lên nhận với đại biểu" size={980}>
      {problem && !data && <ProblemNote problem={problem} retry={reload} />}
      {!data && !problem && <Waiting />}
      {data && (
        <Stack gap="sm">
          <Text size="sm">
            {shown.length === 0
              ? 'Không còn trường hợp nào gắn được với đại biểu.'
              : 'Đây chỉ là gợi ý, xem từng dòng rồi ghi. Cùng họ tên, cùng đơn vị đã đánh dấu sẵn; đại diện cho tập thể thì tự chọn.'}
          </Text>
          {shown.length > 0 && (
            <div className="scroll-list" style={{ maxHeight: 380 }}>
              {shown.map((s) => {
                const { delegateId, on } = choiceOf(s)
                const picked = s.candidates.find((c) => c.delegateId === delegateId)
                return (
                  <div key={s.id} className="list-row">
                    <Checkbox
                      className="grow"
                      label={
                        <>
                          <b>{s.name}</b> <small>{picked ? guestReasonLabels[picked.why] : ''}</small>
                        </>
                      }
                      aria-label={`Gắn ${s.name}`}
                      checked={on && delegateId !== null}
                      onChange={(e) => put(s, { on: e.currentTarget.checked })}
                    />
                    <Select
                      aria-label={`Đại biểu của ${s.name}`}
                      data={[
                        ...s.candidates.map((c) => ({ value: c.delegateId, label: candidateText(c) })),
                        ...(s.subject === 'individual' ? [{ value: isNew, label: newText }] : []),
                      ]}
                      value={delegateId}
                      onChange={(v) => put(s, { delegateId: v, on: v !== null })}
                      allowDeselect={false}
                      w={500}
                    />
                  </div>
                )
              })}
            </div>
          )}
          {people.length > 0 && (
            <Group gap="sm" wrap="nowrap">
              <Text size="sm" style={{ flex: 1 }}>
                Không thấy trong danh sách đại biểu ({people.length}): {people.map((s) => s.name).join('; ')}.
              </Text>
              <Button
                variant="default"
                onClick={() =>
                  setChosen(
                    new Map([...chosen, ...people.map((s) => [s.id, { delegateId: isNew, on: true }] as const)]),
                  )
                }
              >
                Chọn thêm cả {count(people.length)} người
              </Button>
            </Group>
          )}
          {bodies.length > 0 && (
            <Text size="sm">
              Đơn vị chưa có đại biểu nào ({bodies.length}): {bodies.map((s) => s.name).join('; ')}. Ghi người nhận thay
              ở nút Người nhận, hoặc thêm đại biểu của đơn vị.
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {shown.length === 0 ? 'Đóng' : 'Thôi'}
            </Button>
            {shown.length > 0 && (
              <Button onClick={() => void submit()} loading={link.busy} disabled={links.length === 0} autoFocus>
                Gắn {count(links.length)} trường hợp
              </Button>
            )}
          </Group>
        </Stack>
      )}
    </Modal>
  )
}
