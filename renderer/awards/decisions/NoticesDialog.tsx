import { Alert, Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DecisionDetail } from '../../../shared/awards/decisions.contract'
import { type NoticeKind, noticeLabels } from '../../../shared/awards/notice'
import { problemOf } from '../../bridge/ask'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { PaperActions } from '../../printing/PaperActions'
import { ReasonDialog } from '../../ui/dialogs'
import { day, today } from '../../ui/format'
import { ProblemNote, Waiting } from '../../ui/page'
import { choices } from '../../ui/use-record-form'
import { DayField } from '../IntakeDialogs'
import { Small } from '../marks'

/** Which unit was sent the decision, whose awardees were told, and by when it had to be. */
export function NoticesDialog({ decision, onClose }: { decision: DecisionDetail; onClose: () => void }) {
  const { data, problem, reload } = useAsked('decisions.notices', { decisionId: decision.id }, ['awards', 'units'])
  const [kind, setKind] = useState<NoticeKind>('copyDecision')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [date, setDate] = useState(today())
  const [number, setNumber] = useState('')
  const [error, setError] = useState('')
  const [removing, setRemoving] = useState<{ id: string; unit: string }>()
  const note = useAct('decisions.noteNotices', { quiet: true })
  const remove = useAct('decisions.removeNotice')
  const open = data?.units.filter((u) => !u.sent[kind]) ?? []
  const picked = open.filter((u) => chosen.has(u.unitId))
  const submit = async () => {
    setError('')
    try {
      await note.run({ decisionId: decision.id, unitIds: picked.map((u) => u.unitId), kind, date, number })
      setChosen(new Set())
    } catch (failure) {
      setError(problemOf(failure).message)
    }
  }
  const due = data?.due[kind]
  // What is still to be done stands first.
  const inTurn = [...open, ...(data?.units.filter((u) => u.sent[kind]) ?? [])]
  return (
    <Modal opened onClose={onClose} title="Gửi quyết định, báo kết quả" size={860}>
      {problem && !data && <ProblemNote problem={problem} retry={reload} />}
      {!data && !problem && <Waiting />}
      {data && (
        <Stack gap="sm">
          <Group justify="space-between">
            <SegmentedControl
              aria-label="Việc"
              data={choices(noticeLabels)}
              value={kind}
              onChange={(v) => {
                setKind(v as NoticeKind)
                setChosen(new Set())
              }}
            />
            <PaperActions request={{ paper: 'decisions.notices', id: decision.id }} label="Thông báo kết quả" />
          </Group>
          <Text size="sm">
            Hạn {day(due ?? null)}
            {due && due < today() && open.length > 0 ? <span className="mark-block"> (đã quá hạn)</span> : ''}:{' '}
            {data.units.length - open.length}/{data.units.length} đơn vị đã xong.
          </Text>
          {error && (
            <Alert color="red" variant="light" role="alert">
              {error}
            </Alert>
          )}
          <div className="scroll-list" style={{ maxHeight: 320 }}>
            {inTurn.map((u) => {
              const sent = u.sent[kind]
              return (
                <div key={u.unitId} className="list-row">
                  {sent ? (
                    <span className="grow">
                      ✓ {u.unit} <small>{u.awarded} trường hợp</small>
                    </span>
                  ) : (
                    <Checkbox
                      className="grow"
                      label={`${u.unit} (${u.awarded} trường hợp)`}
                      checked={chosen.has(u.unitId)}
                      onChange={(e) => {
                        const next = new Set(chosen)
                        if (e.currentTarget.checked) next.add(u.unitId)
                        else next.delete(u.unitId)
                        setChosen(next)
                      }}
                    />
                  )}
                  {sent && (
                    <>
                      <span>
                        {day(sent.date)}
                        {sent.number && `, ${sent.number}`}
                      </span>
                      <Small onClick={() => setRemoving({ id: sent.id, unit: u.unit })}>Bỏ ghi…</Small>
                    </>
                  )}
                </div>
              )
            })}
          </div>
          <Group align="end" gap="sm">
            <DayField label="Ngày" value={date} onChange={setDate} />
            <TextInput
              label="Số văn bản (nếu có)"
              value={number}
              onChange={(e) => setNumber(e.currentTarget.value)}
              w={170}
            />
            <Button
              variant="default"
              onClick={() => setChosen(new Set(open.map((u) => u.unitId)))}
              disabled={open.length === 0}
              autoFocus
            >
              Chọn cả {open.length}
            </Button>
            <Button onClick={() => void submit()} disabled={picked.length === 0} loading={note.busy}>
              Ghi đã làm ({picked.length})
            </Button>
          </Group>
        </Stack>
      )}
      {removing && (
        <ReasonDialog
          title="Bỏ ghi"
          text={`${noticeLabels[kind]}, ${removing.unit}: lại thành chưa làm.`}
          act="Bỏ ghi"
          onAct={(reason) => {
            void remove.run({ id: removing.id, reason })
            setRemoving(undefined)
          }}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </Modal>
  )
}
