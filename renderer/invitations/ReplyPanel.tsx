import { Button, Group, Radio, Select, Stack, Text, TextInput, Timeline } from '@mantine/core'
import { useState } from 'react'
import type { DelegateRow } from '../../shared/delegates/delegates.contract'
import {
  type Answer,
  answerLabels,
  approvalLabels,
  callOutcomeLabels,
  callOutcomes,
  viaLabels,
  vias,
} from '../../shared/invitations/reply'
import { officeAtUnit } from '../../shared/names/office-unit'
import { formatPhone } from '../../shared/names/phone'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { moment } from '../ui/format'
import { notify } from '../ui/notices'

/** One person's answer: written down, with the substitute and the chair's word on him or her, and the calls made. */
export function ReplyPanel({ person, onDone }: { person: DelegateRow; onDone: () => void }) {
  const { data } = useAsked('delegates.get', { id: person.id }, ['replies', 'delegates'])
  const { data: calls } = useAsked('replies.calls', { delegateId: person.id }, ['replies'])
  const current = data?.replies.find((r) => r.current)
  const pending = current?.substitute
  return (
    <Stack gap="sm" onKeyDown={(e) => e.key === 'Escape' && onDone()}>
      <div>
        <Text fw={600}>
          {person.honorific} {person.fullName}
        </Text>
        <Text size="sm">{officeAtUnit(person.office, person.unit)}</Text>
        <Text size="lg" className="mono">
          {person.phone ? formatPhone(person.phone) : 'Chưa có số điện thoại'}
        </Text>
      </div>
      <AnswerForm person={person} />
      {pending && <Approval person={person} name={pending.fullName} approval={pending.approval} />}
      <CallForm person={person} />
      <Timeline bulletSize={10} lineWidth={2}>
        {(data?.replies ?? []).map((r) => (
          <Timeline.Item key={r.id}>
            <Text size="sm">
              {answerLabels[r.answer]}
              {r.reason ? `: ${r.reason}` : ''}
              {r.substitute
                ? `: ${r.substitute.fullName}, ${r.substitute.office} (${approvalLabels[r.substitute.approval]})`
                : ''}
            </Text>
            <Text size="xs" c="dimmed">
              {moment(r.at)}, {viaLabels[r.via]}, {r.operator}
            </Text>
          </Timeline.Item>
        ))}
        {(calls ?? []).map((c) => (
          <Timeline.Item key={c.id}>
            <Text size="sm">
              Gọi điện: {callOutcomeLabels[c.outcome]}
              {c.note ? `, ${c.note}` : ''}
            </Text>
            <Text size="xs" c="dimmed">
              {moment(c.at)}, {c.operator}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  )
}

function AnswerForm({ person }: { person: DelegateRow }) {
  const [answer, setAnswer] = useState<Answer>(person.reply === 'none' ? 'accepted' : person.reply)
  const [reason, setReason] = useState('')
  const [via, setVia] = useState<(typeof vias)[number]>('phone')
  const [who, setWho] = useState({ honorific: '', fullName: '', office: '', phone: '' })
  const act = useAct('replies.record')
  const run = async () => {
    const done = await act.run({
      ids: [person.id],
      answer,
      via,
      ...(answer === 'declined' ? { reason } : {}),
      ...(answer === 'substitute' ? { substitute: who } : {}),
    })
    if (done)
      notify({
        kind: 'done',
        text: done.changed
          ? `Đã ghi: ${person.fullName}, ${answerLabels[answer].toLocaleLowerCase('vi')}.`
          : (done.reasons[0] ?? 'Không có gì thay đổi.'),
      })
  }
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault()
        void run()
      }}
    >
      <Stack gap="xs">
        <Radio.Group value={answer} onChange={(v) => setAnswer(v as Answer)} label="Trả lời">
          <Group gap="sm" mt={4}>
            {(['accepted', 'declined', 'substitute', 'none'] as const).map((a) => (
              <Radio key={a} value={a} label={answerLabels[a]} />
            ))}
          </Group>
        </Radio.Group>
        {answer === 'declined' && (
          <TextInput
            label="Lý do vắng"
            description="Có lý do thì tính là vắng có lý do."
            value={reason}
            onChange={(e) => setReason(e.currentTarget.value)}
          />
        )}
        {answer === 'substitute' && (
          <>
            <Group grow align="flex-end">
              <Select
                label="Xưng hô"
                data={['Ông', 'Bà']}
                value={who.honorific || null}
                onChange={(h) => setWho({ ...who, honorific: h ?? '' })}
                clearable
              />
              <TextInput
                label="Điện thoại"
                value={who.phone}
                onChange={(e) => setWho({ ...who, phone: e.currentTarget.value })}
              />
            </Group>
            <TextInput
              label="Họ tên người dự thay"
              value={who.fullName}
              onChange={(e) => setWho({ ...who, fullName: e.currentTarget.value })}
              required
            />
            <TextInput
              label="Chức vụ"
              value={who.office}
              onChange={(e) => setWho({ ...who, office: e.currentTarget.value })}
            />
          </>
        )}
        <Group justify="space-between" align="flex-end">
          <Select
            label="Qua"
            data={vias.map((v) => ({ value: v, label: viaLabels[v] }))}
            value={via}
            onChange={(v) => setVia((v as typeof via) ?? 'phone')}
            allowDeselect={false}
            w={150}
          />
          <Button type="submit" loading={act.busy}>
            Ghi trả lời
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Approval({
  person,
  name,
  approval,
}: {
  person: DelegateRow
  name: string
  approval: 'pending' | 'approved' | 'refused'
}) {
  const [by, setBy] = useState('')
  const act = useAct('replies.decideSubstitute')
  const decide = (verdict: 'approved' | 'refused') =>
    void act.run({ delegateId: person.id, approval: verdict, by: by || 'Chủ trì' })
  return (
    <Stack gap={6} className="warning info">
      <Text size="sm">
        Dự thay: <b>{name}</b> ({approvalLabels[approval]}). Người dự thay cần chủ trì đồng ý; không thừa hưởng thứ tự,
        chỗ ngồi.
      </Text>
      <Group gap={6} align="flex-end">
        <TextInput
          aria-label="Người đồng ý"
          placeholder="Ai cho ý kiến"
          value={by}
          onChange={(e) => setBy(e.currentTarget.value)}
          w={150}
        />
        <Button variant="default" onClick={() => decide('approved')} loading={act.busy}>
          Đồng ý
        </Button>
        <Button variant="default" onClick={() => decide('refused')}>
          Không đồng ý
        </Button>
      </Group>
    </Stack>
  )
}

function CallForm({ person }: { person: DelegateRow }) {
  const [note, setNote] = useState('')
  const act = useAct('replies.noteCall')
  const outcomes = callOutcomes.filter((o) => o !== 'substitute' && o !== 'coming')
  return (
    <Stack gap={6}>
      <Text size="sm" fw={600}>
        Ghi cuộc gọi
      </Text>
      <TextInput
        aria-label="Ghi chú cuộc gọi"
        placeholder="Ghi chú (gặp ai, hẹn lúc nào, lý do vắng)"
        value={note}
        onChange={(e) => setNote(e.currentTarget.value)}
      />
      <Group gap={4}>
        {outcomes.map((o) => (
          <Button
            key={o}
            variant="default"
            size="compact-xs"
            disabled={act.busy}
            onClick={() =>
              void act.run({ delegateId: person.id, outcome: o, note }).then((done) => done && setNote(''))
            }
          >
            {callOutcomeLabels[o]}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
