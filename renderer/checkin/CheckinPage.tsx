import './checkin.css'
import { Button, Group } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { DeskPerson } from '../../shared/checkin/checkin.contract'
import { ask } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { ReasonDialog } from '../ui/dialogs'
import { CategoryTag } from '../ui/page'
import { Counters } from './Counters'
import { SubstituteForm, WalkInForm } from './DeskForms'
import { useDeskActs, useScanner, useWindowFocus } from './use-desk'
import { Person, Verdict } from './Verdict'

type Form = 'substitute' | 'walkIn' | 'undo'

/** The reception desk: one field that always has the focus, for the scanner and for typing; the answer over the whole width. */
export function CheckinPage() {
  const { data: app } = useAsked('app.state', {}, ['app'])
  const { data: categories } = useAsked('categories.list', {}, ['categories'])
  const [isLoud, setLoud] = useState(true)
  const { state, send, reset } = useDeskActs(app?.desk || 'Bàn 1', isLoud)
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ items: DeskPerson[]; total: number; approximate: boolean }>()
  const [at, setAt] = useState(0)
  const [picked, setPicked] = useState<DeskPerson>()
  const [form, setForm] = useState<Form>()
  const field = useRef<HTMLInputElement>(null)
  const hasFocus = useWindowFocus()
  const shown = picked ?? (state.kind === 'outcome' ? (state.outcome.delegate ?? undefined) : undefined)
  const clear = () => {
    setText('')
    setFound(undefined)
    setPicked(undefined)
    setAt(0)
  }
  const back = () => {
    setForm(undefined)
    setTimeout(() => field.current?.focus(), 0)
  }
  useScanner(form === undefined, (code, double) => !double && void send('checkin.scan', { raw: code }), clear)
  useEffect(() => {
    if (form === undefined) field.current?.focus()
  })
  useEffect(() => {
    if (text.trim() === '' || /^\d{8,}$/.test(text.trim())) return setFound(undefined)
    let isCurrent = true
    ask('checkin.find', { text, limit: 10 }).then(
      (result) => {
        if (!isCurrent) return
        setFound(result)
        setAt(0)
      },
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [text])
  const admit = (person: DeskPerson | undefined, as: 'self' | 'substitute') => {
    if (!person) return
    clear()
    void send('checkin.admit', { delegateId: person.id, as })
  }
  /** The first Enter shows the person, the second decides as the scanner would. */
  const enter = () => {
    if (picked) {
      const person = picked
      clear()
      void send('checkin.scan', { raw: person.code })
    } else if (/^[\d\s]{7,}$/.test(text.trim())) {
      const raw = text
      clear()
      void send('checkin.scan', { raw })
    } else if (found?.items[at]) setPicked(found.items[at])
  }
  const keys: Record<string, () => void> = {
    Enter: enter,
    ArrowDown: () => setAt(Math.min((found?.items.length ?? 1) - 1, at + 1)),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    Escape: () => {
      clear()
      reset()
    },
    F4: () => admit(shown, 'self'),
    F5: () => shown?.substitute && admit(shown, 'substitute'),
    F6: () => shown && setForm('substitute'),
    F7: () => setForm('walkIn'),
    F8: () => shown && void send('checkin.kit', { delegateId: shown.id }),
    F9: () => shown && setForm('undo'),
    F10: () => shown && void send('checkin.leave', { delegateId: shown.id }),
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const act = keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  const done = (act: () => Promise<unknown>) => {
    back()
    clear()
    void act()
  }
  const undoLast = async (reason: string) => {
    back()
    if (!shown) return
    const { first } = await ask('checkin.person', { delegateId: shown.id })
    if (first) void send('checkin.undo', { undoes: first.scanId, reason })
  }
  return (
    <section className="desk" aria-label="Bàn đón tiếp" onKeyDown={form ? undefined : onKey}>
      <div className="desk-main">
        {!hasFocus && (
          <div className="banner danger" role="alert">
            Cửa sổ khác đang nhận bàn phím: máy quét sẽ gõ nhầm chỗ. Bấm vào đây để tiếp tục.
          </div>
        )}
        <Group gap="xs" wrap="nowrap">
          <input
            ref={field}
            className="desk-field"
            aria-label="Quét mã hoặc gõ tên"
            placeholder="Quét mã, hoặc gõ tên, đơn vị, chữ đầu (nvd), mã 7 số"
            value={text}
            onChange={(e) => {
              setText(e.currentTarget.value)
              setPicked(undefined)
            }}
            autoComplete="off"
            spellCheck={false}
          />
          <Button variant="default" onClick={() => setLoud(!isLoud)} aria-pressed={isLoud}>
            {isLoud ? 'Có tiếng' : 'Tắt tiếng'}
          </Button>
        </Group>
        {picked ? (
          <div className="verdict-panel picked">
            <Person person={picked} />
            <p>Enter lần nữa để điểm danh người này. Esc để thôi.</p>
          </div>
        ) : found && text.trim() !== '' ? (
          <Found found={found} at={at} onPick={setPicked} />
        ) : (
          <Verdict
            state={state}
            acts={{
              admit: (as) => admit(shown, as),
              kit: () => shown && void send('checkin.kit', { delegateId: shown.id }),
            }}
          />
        )}
        <Group gap={6} className="desk-keys">
          <Button variant="default" disabled={!shown} onClick={() => setForm('substitute')}>
            F6 Dự thay
          </Button>
          <Button variant="default" onClick={() => setForm('walkIn')}>
            F7 Phát sinh
          </Button>
          <Button variant="default" disabled={!shown} onClick={keys.F8}>
            F8 Giao tài liệu
          </Button>
          <Button variant="default" disabled={!shown} onClick={() => setForm('undo')}>
            F9 Hủy điểm danh
          </Button>
          <Button variant="default" disabled={!shown} onClick={keys.F10}>
            F10 Rời sớm
          </Button>
          <Button variant="subtle" onClick={keys.Escape}>
            Esc Người tiếp theo
          </Button>
        </Group>
      </div>
      <Counters onUndo={(undoes, reason) => void send('checkin.undo', { undoes, reason })} />
      {form === 'substitute' && shown && (
        <SubstituteForm
          forWhom={`${shown.honorific} ${shown.fullName}`}
          onAct={(input) => done(() => send('checkin.substitute', { delegateId: shown.id, ...input }))}
          onClose={back}
        />
      )}
      {form === 'walkIn' && (
        <WalkInForm
          typed={text}
          categories={categories ?? []}
          onAct={(input) => done(() => send('checkin.walkIn', input))}
          onClose={back}
        />
      )}
      {form === 'undo' && shown && (
        <ReasonDialog
          danger
          title="Hủy điểm danh"
          text={`Hủy lượt điểm danh đang tính của ${shown.honorific} ${shown.fullName}. Lượt cũ vẫn giữ trong sổ.`}
          act="Hủy điểm danh"
          onAct={(reason) => void undoLast(reason)}
          onClose={back}
        />
      )}
    </section>
  )
}

const presence = { present: 'đã vào', left: 'đã rời', absent: '' } as const

function Found({
  found,
  at,
  onPick,
}: {
  found: { items: DeskPerson[]; total: number; approximate: boolean }
  at: number
  onPick: (person: DeskPerson) => void
}) {
  if (found.items.length === 0)
    return <div className="verdict-panel idle">Không thấy ai. Gõ cách khác, hoặc F7 để ghi phát sinh.</div>
  return (
    <div className="desk-found" role="listbox" aria-label="Người tìm thấy">
      {found.approximate && <div className="hint">Không có ai đúng như gõ; đây là những người gần giống.</div>}
      {found.items.map((p, i) => (
        <button
          key={p.id}
          type="button"
          tabIndex={-1}
          role="option"
          aria-selected={i === at}
          className={i === at ? 'chosen' : ''}
          onClick={() => onPick(p)}
        >
          <CategoryTag code={p.categoryCode} color={p.color} />
          <span>
            <b>{`${p.honorific} ${p.fullName}`.trim()}</b>
            <small>{[p.office, p.unit].filter(Boolean).join(', ')}</small>
          </span>
          <em>
            {presence[p.presence] ||
              (p.reply === 'declined' ? 'báo vắng' : p.reply === 'substitute' ? 'cử dự thay' : '')}
          </em>
        </button>
      ))}
      {found.total > found.items.length && (
        <div className="hint">Còn {found.total - found.items.length} người nữa, gõ thêm để thu hẹp.</div>
      )}
    </div>
  )
}
