import { Button } from '@mantine/core'
import { memo } from 'react'
import type { DeskPerson } from '../../shared/checkin/checkin.contract'
import { delegateRoleLabels, type delegateRoles } from '../../shared/delegates/delegate'
import { approvalLabels } from '../../shared/invitations/reply'
import { officeAtUnit } from '../../shared/names/office-unit'
import { CategoryTag } from '../ui/page'
import { faces } from './sounds'
import type { DeskState } from './use-desk'

/** The sentence when it says more than the word above it. */
const more = (text: string, word: string) => (text.replace(/\.$/, '').toLocaleUpperCase('vi') === word ? '' : text)

/** The answer of the desk over the whole width: colour, sign, word, and who it is; read from a metre away. `press` as in DeskKeys. */
export const Verdict = memo(function Verdict({ state, press }: { state: DeskState; press: (key: string) => void }) {
  if (state.kind === 'idle') return <Ready />
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
        <p className="say">{state.problem.message}</p>
        <div className="acts">
          <Button variant="white" size="md" onClick={state.retry}>
            Ghi lại lượt này
          </Button>
        </div>
      </div>
    )
  const { outcome } = state
  const person = outcome.delegate
  const face = faces[outcome.verdict]
  const isRefused = ['declined', 'substitute-expected', 'withdrawn'].includes(outcome.verdict)
  return (
    <div className={`verdict-panel ${face.tone}`} role="status" aria-live="assertive">
      <div className="word">
        <span aria-hidden="true">{face.sign}</span> {face.word}
      </div>
      {more(outcome.text, face.word) && <p className="say">{outcome.text}</p>}
      {person && <Person person={person} />}
      {!person && (
        <div className="acts">
          <Button variant="white" size="md" onClick={() => press('F7')}>
            Ghi phát sinh<kbd>F7</kbd>
          </Button>
        </div>
      )}
      {person && (
        <div className="acts">
          {isRefused && (
            <Button variant="white" size="md" onClick={() => press('F4')}>
              Vẫn mời vào<kbd>F4</kbd>
            </Button>
          )}
          {person.substitute && outcome.verdict !== 'admitted' && person.presence !== 'present' && (
            <Button variant="white" size="md" onClick={() => press('F5')}>
              Người dự thay đã đến<kbd>F5</kbd>
            </Button>
          )}
          {!person.kit && person.presence === 'present' && (
            <Button variant="white" size="md" onClick={() => press('F8')}>
              Đã giao tài liệu<kbd>F8</kbd>
            </Button>
          )}
        </div>
      )}
    </div>
  )
})

/** Nobody before the desk: what can be done, in the words of the field. */
const Ready = () => (
  <div className="verdict-panel idle">
    <div className="word">Sẵn sàng</div>
    <p>Quét mã trên giấy mời, hoặc gõ tên, đơn vị, chữ đầu (nvd), mã 7 số.</p>
  </div>
)

/** Who stands there: the substitute when one came, else the person invited. */
export function Person({ person }: { person: DeskPerson }) {
  const roles = person.roles.map((r) => delegateRoleLabels[r as (typeof delegateRoles)[number]]).filter(Boolean)
  const stand = person.attends === 'substitute' ? person.substitute : null
  const invited = `${person.honorific} ${person.fullName}`.trim()
  return (
    <div className="desk-person">
      <div className="name">{stand ? `${stand.honorific} ${stand.fullName}`.trim() : invited}</div>
      {stand && (
        <div className="office">
          {stand.office ? `${stand.office}, ` : ''}dự thay {invited}
        </div>
      )}
      <div className="office">{officeAtUnit(person.office, person.unit)}</div>
      <div className="facts">
        <CategoryTag code={person.categoryCode} color={person.color} title={person.category} />
        <span className="group">{person.category}</span>
        <span className="mono">Mã {person.code}</span>
      </div>
      <div className="facts">
        <b className="kit">{person.kit ? '✓ Tài liệu đã giao' : '▢ Tài liệu chưa giao'}</b>
        {roles.length > 0 && <b className="kit">{roles.join(', ')}</b>}
      </div>
      {person.note && <div className="office">Ghi chú: {person.note}</div>}
      {person.substitute && !stand && (
        <div className="office">
          Người dự thay: <b>{`${person.substitute.honorific} ${person.substitute.fullName}`.trim()}</b>
          {person.substitute.office ? `, ${person.substitute.office}` : ''} (
          {approvalLabels[person.substitute.approval as keyof typeof approvalLabels] ?? ''})
        </div>
      )}
    </div>
  )
}
