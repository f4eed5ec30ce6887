import './checkin.css'
import './desk-side.css'
import { Button } from '@mantine/core'
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import type { DeskPerson } from '../../shared/checkin/checkin.contract'
import { ask, problemOf } from '../bridge/ask'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { ReasonDialog } from '../ui/dialogs'
import { notify } from '../ui/notices'
import { Counters } from './Counters'
import { SubstituteForm, WalkInForm } from './DeskForms'
import { DeskKeys } from './DeskKeys'
import { DeskMenu } from './DeskMenu'
import { type Found, FoundPeople } from './FoundPeople'
import { useMinutes } from './NotArrivedPage'
import { PaperTicksDialog } from './PaperTicksDialog'
import { RehearsalBar } from './RehearsalBar'
import { ScannerTestDialog } from './ScannerTestDialog'
import { UnitArrivalDialog } from './UnitArrivalDialog'
import { useDeskActs, useWindowFocus } from './use-desk'
import { isDialogOpen, useScanner } from './use-scanner'
import { Person, Verdict } from './Verdict'

type Form = 'substitute' | 'walkIn' | 'undo' | 'unit' | 'paper' | 'test'

/** The reception desk: one field that always has the focus, for the scanner and for typing; the answer over the whole width. */
export function CheckinPage() {
  const { data: app } = useAsked('app.state', {}, ['app'])
  const { data: categories } = useAsked('categories.list', {}, ['categories'])
  const [isLoud, setLoud] = useState(true)
  const [isAlone, setAlone] = useState(false)
  const { state, send, reset } = useDeskActs(app?.desk || 'Bàn 1', isLoud)
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found>()
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
  const desk = app?.desk || 'Bàn 1'
  const forget = useScanner(({ raw, double, blocked }) => {
    if (form === 'test') return
    if (blocked)
      notify({ kind: 'done', text: 'Vừa quét một mã khi hộp thoại đang mở: chưa ghi. Đóng hộp thoại rồi quét lại.' })
    else if (!double) {
      clear()
      void send('checkin.scan', { raw })
    }
  })
  useEffect(() => {
    if (form === undefined && !isDialogOpen()) field.current?.focus()
  })
  useEffect(() => {
    if (text.trim() === '' || /^\d{8,}$/.test(text.trim())) return setFound(undefined)
    let isCurrent = true
    const look = () =>
      ask('checkin.find', { text, limit: 10 }).then(
        (result) => {
          if (!isCurrent) return
          setFound(result)
          setAt(0)
        },
        () => undefined,
      )
    // A scanner is at the next digit before this is over: its burst looks for nobody.
    const timer = setTimeout(look, 20)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [text])
  // A slow scanner without Enter: a whole letter's code that lies in the field is read by itself.
  useEffect(() => {
    if (!/^\d{27}$/.test(text)) return
    const timer = setTimeout(() => {
      setText('')
      void send('checkin.scan', { raw: text })
    }, 400)
    return () => clearTimeout(timer)
  }, [text, send])
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
    F2: () => setForm('unit'),
    F3: () => setForm('paper'),
    F4: () => admit(shown, 'self'),
    F5: () => shown?.substitute && admit(shown, 'substitute'),
    F6: () => shown && setForm('substitute'),
    F7: () => setForm('walkIn'),
    F8: () => shown && void send('checkin.kit', { delegateId: shown.id }),
    F9: () => shown && setForm('undo'),
    F10: () => shown && void send('checkin.leave', { delegateId: shown.id }),
  }
  // A scanner writes 27 signs: what stands around the field must not be drawn again with each.
  const acts = useRef(keys)
  acts.current = keys
  const press = useCallback((key: string) => acts.current[key]?.(), [])
  const onKey = (event: KeyboardEvent) => {
    // Enter on a button is the button's own.
    if (event.nativeEvent.isComposing || (event.key === 'Enter' && event.target !== field.current)) return
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
  /** After an undo the same paper is a new scan, also within the seconds that fold a double read. */
  const undo = useCallback(
    (undoes: string, reason: string) => {
      forget()
      void send('checkin.undo', { undoes, reason })
    },
    [forget, send],
  )
  const undoShown = async (reason: string) => {
    back()
    if (!shown) return
    try {
      const { first } = await ask('checkin.person', { delegateId: shown.id })
      if (first) undo(first.scanId, reason)
      else notify({ kind: 'done', text: `${shown.fullName} chưa có lượt điểm danh nào đang tính.` })
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  return (
    <section className={isAlone ? 'desk alone' : 'desk'} aria-label="Bàn đón tiếp" onKeyDown={form ? undefined : onKey}>
      <div className="desk-main">
        {!hasFocus && (
          <div className="banner danger" role="alert">
            Cửa sổ khác đang nhận bàn phím: máy quét sẽ gõ nhầm chỗ. Bấm vào đây để tiếp tục.
          </div>
        )}
        {app?.open?.kind === 'rehearsal' && <RehearsalBar send={(raw) => send('checkin.scan', { raw })} />}
        <CallReminder />
        <div className="desk-line">
          <input
            ref={field}
            className="desk-field"
            aria-label="Quét mã hoặc gõ tên"
            role="combobox"
            aria-expanded={found !== undefined}
            aria-controls="desk-found"
            aria-activedescendant={found?.items[at] ? `found-${at}` : undefined}
            placeholder="Quét mã hoặc gõ tên"
            value={text}
            onChange={(e) => {
              setText(e.currentTarget.value)
              setPicked(undefined)
            }}
            onBlur={() =>
              setTimeout(() => {
                if (document.activeElement === document.body && !isDialogOpen()) field.current?.focus()
              }, 0)
            }
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
          />
          <DeskMenu
            isLoud={isLoud}
            isAlone={isAlone}
            onLoud={setLoud}
            onAlone={setAlone}
            onForm={setForm}
            isRehearsal={app?.open?.kind === 'rehearsal'}
          />
        </div>
        {picked ? (
          <div className="verdict-panel picked">
            <p className="say">Enter: mời vào. Esc: thôi.</p>
            <Person person={picked} />
          </div>
        ) : found && text.trim() !== '' ? (
          <FoundPeople found={found} at={at} onPick={setPicked} />
        ) : (
          <Verdict state={state} press={press} />
        )}
        <DeskKeys hasPerson={shown !== undefined} press={press} />
      </div>
      <Counters onUndo={undo} />
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
      {form === 'unit' && <UnitArrivalDialog desk={desk} unitId={shown?.unitId ?? null} onClose={back} />}
      {form === 'paper' && <PaperTicksDialog desk={desk} onClose={back} />}
      {form === 'test' && <ScannerTestDialog onClose={back} />}
      {form === 'undo' && shown && (
        <ReasonDialog
          danger
          title="Hủy điểm danh"
          text={`Hủy lượt điểm danh đang tính của ${shown.honorific} ${shown.fullName}. Lượt cũ vẫn giữ trong sổ.`}
          act="Hủy điểm danh"
          onAct={(reason) => void undoShown(reason)}
          onClose={back}
        />
      )}
    </section>
  )
}

/** Half an hour and a quarter of an hour before the opening: whom to telephone now. */
function CallReminder() {
  const { data: conference } = useAsked('conference.get', {}, ['conference'])
  const { data: sum } = useAsked('checkin.summary', {}, ['checkin', 'replies', 'invitations'])
  const minutes = useMinutes(conference?.startsAt)
  if (minutes === null || minutes > 30 || minutes < 0 || !sum) return null
  const missing = sum.absent.total - sum.absent.excused
  if (missing <= 0) return null
  return (
    <div className="warning">
      <span>
        <b>Còn {minutes} phút.</b>
        {missing} người đã mời chưa đến{minutes > 15 ? '.' : ': gọi lại những người quan trọng.'}
      </span>
      <Button variant="default" size="compact-sm" onClick={() => navigation.go('not-arrived')}>
        Mở danh sách gọi
      </Button>
    </div>
  )
}
