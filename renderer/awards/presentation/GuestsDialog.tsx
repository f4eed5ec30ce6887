import { Button, Checkbox, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { type GuestSuggestion, guestReasonLabels } from '../../../shared/awards/guests'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { count } from '../../ui/format'
import { notify } from '../../ui/notices'
import { ProblemNote, Waiting } from '../../ui/page'
import { candidateText } from './candidate-text'

type Choice = { delegateId: string | null; on: boolean }

/** Places that nobody on the list of delegates stands behind: who may be meant, for the clerk to confirm. */
export function GuestsDialog({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const { data, problem, reload } = useAsked('presentation.guests', { roundId }, ['awards', 'delegates'])
  const link = useAct('presentation.link')
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map())
  const choiceOf = (s: GuestSuggestion): Choice =>
    chosen.get(s.id) ?? { delegateId: s.sure ?? s.candidates[0]?.delegateId ?? null, on: s.sure !== null }
  const put = (s: GuestSuggestion, change: Partial<Choice>) =>
    setChosen(new Map(chosen).set(s.id, { ...choiceOf(s), ...change }))
  const known = data?.filter((s) => s.candidates.length > 0) ?? []
  const unknown = data?.filter((s) => s.candidates.length === 0) ?? []
  const links = known.flatMap((s) => {
    const { delegateId, on } = choiceOf(s)
    return on && delegateId ? [{ id: s.id, delegateId }] : []
  })
  const submit = async () => {
    const done = await link.run({ links })
    if (!done) return
    notify({ kind: 'done', text: `Đã gắn ${count(links.length)} trường hợp với đại biểu.` })
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Gắn người lên nhận với đại biểu" size={980}>
      {problem && !data && <ProblemNote problem={problem} retry={reload} />}
      {!data && !problem && <Waiting />}
      {data && (
        <Stack gap="sm">
          <Text size="sm">
            {known.length === 0
              ? 'Không còn ai trong danh sách đại biểu trùng với trường hợp chưa gắn.'
              : 'Đây chỉ là gợi ý, xem từng dòng rồi ghi. Cùng họ tên, cùng đơn vị đã đánh dấu sẵn; đại diện cho tập thể thì tự chọn.'}
          </Text>
          {known.length > 0 && (
            <div className="scroll-list" style={{ maxHeight: 380 }}>
              {known.map((s) => {
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
                      data={s.candidates.map((c) => ({ value: c.delegateId, label: candidateText(c) }))}
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
          {unknown.length > 0 && (
            <Text size="sm">
              Không thấy trong danh sách đại biểu ({unknown.length}): {unknown.map((s) => s.name).join('; ')}. Thêm vào
              danh sách đại biểu và gửi giấy mời, hoặc ghi người nhận thay ở nút Người nhận.
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {known.length === 0 ? 'Đóng' : 'Thôi'}
            </Button>
            {known.length > 0 && (
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
