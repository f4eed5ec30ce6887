import { Button, Group } from '@mantine/core'
import type { DeskPerson } from '../../shared/checkin/checkin.contract'
import { delegateRoleLabels, type delegateRoles } from '../../shared/delegates/delegate'
import { approvalLabels } from '../../shared/invitations/reply'
import { CategoryTag } from '../ui/page'
import { faces } from './sounds'
import type { DeskState } from './use-desk'

type Acts = { admit: (as: 'self' | 'substitute') => void; kit: () => void }

/** The answer of the desk over the whole width: colour, sign, word, and who it is. */
export function Verdict({ state, acts }: { state: DeskState; acts: Acts }) {
  if (state.kind === 'idle')
    return <div className="verdict-panel idle">Quét mã trên giấy mời, hoặc gõ tên, đơn vị, chữ đầu, mã 7 số.</div>
  if (state.kind === 'writing')
    return (
      <div className="verdict-panel writing" role="status">
        Đang ghi…
      </div>
    )
  if (state.kind === 'problem')
    return (
      <div className="verdict-panel bad" role="alert">
        <div className="word">✕ CHƯA GHI ĐƯỢC</div>
        <p>{state.problem.message}</p>
        <Button variant="white" onClick={state.retry} data-autofocus>
          Ghi lại lượt này
        </Button>
      </div>
    )
  const { outcome } = state
  const face = faces[outcome.verdict]
  const isRefused = ['declined', 'substitute-expected', 'withdrawn'].includes(outcome.verdict)
  return (
    <div className={`verdict-panel ${face.tone}`} role="status" aria-live="assertive">
      <div className="word">
        {face.sign} {face.word}
      </div>
      <p>{outcome.text}</p>
      {outcome.delegate && <Person person={outcome.delegate} />}
      {outcome.delegate && (
        <Group gap="xs">
          {isRefused && (
            <Button variant="white" onClick={() => acts.admit('self')}>
              Vẫn mời vào (F4)
            </Button>
          )}
          {outcome.delegate.substitute && outcome.verdict !== 'admitted' && outcome.delegate.presence !== 'present' && (
            <Button variant="white" onClick={() => acts.admit('substitute')}>
              Người dự thay đã đến (F5)
            </Button>
          )}
          {!outcome.delegate.kit && outcome.delegate.presence === 'present' && (
            <Button variant="white" onClick={acts.kit}>
              Đã giao tài liệu (F8)
            </Button>
          )}
        </Group>
      )}
    </div>
  )
}

/** Who it is, large enough to be read by two people standing. */
export function Person({ person }: { person: DeskPerson }) {
  const roles = person.roles.map((r) => delegateRoleLabels[r as (typeof delegateRoles)[number]]).filter(Boolean)
  return (
    <div className="desk-person">
      <div className="name">
        {person.honorific} {person.fullName}
      </div>
      <div>{[person.office, person.unit].filter(Boolean).join(', ')}</div>
      <Group gap="md">
        <CategoryTag code={person.categoryCode} color={person.color} title={person.category} />
        <span className="mono">Mã {person.code}</span>
        <b>{person.kit ? 'Tài liệu: đã giao' : 'Tài liệu: CHƯA GIAO'}</b>
        {roles.length > 0 && <b>{roles.join(', ')}</b>}
      </Group>
      {person.note && <div>Ghi chú: {person.note}</div>}
      {person.substitute && (
        <div>
          Người dự thay: <b>{`${person.substitute.honorific} ${person.substitute.fullName}`.trim()}</b>
          {person.substitute.office ? `, ${person.substitute.office}` : ''} (
          {approvalLabels[person.substitute.approval as keyof typeof approvalLabels] ?? ''})
        </div>
      )}
    </div>
  )
}
