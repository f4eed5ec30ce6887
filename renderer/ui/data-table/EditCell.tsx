import { useState } from 'react'

/** One cell being edited: Enter saves and goes down, Escape gives the old text back, a refusal stays at the cell. */
export function EditCell({
  initial,
  label,
  onSave,
  onDone,
}: {
  initial: string
  label: string
  onSave: (text: string) => Promise<string | undefined>
  onDone: (step: number) => void
}) {
  const [text, setText] = useState(initial)
  const [wrong, setWrong] = useState<string>()
  const [busy, setBusy] = useState(false)
  const save = async (step: number) => {
    if (busy) return
    if (text === initial) return onDone(step)
    setBusy(true)
    const refusal = await onSave(text)
    setBusy(false)
    if (refusal) setWrong(refusal)
    else onDone(step)
  }
  return (
    <>
      <input
        aria-label={label}
        aria-invalid={wrong !== undefined}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the clerk pressed F2 to write here.
        autoFocus
        onChange={(event) => {
          setText(event.currentTarget.value)
          setWrong(undefined)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter') void save(1)
          else if (event.key === 'Escape') onDone(0)
          else if (event.key === 'Tab') {
            event.preventDefault()
            void save(0)
          } else return
          event.stopPropagation()
        }}
        onBlur={() => void save(0)}
      />
      {wrong && (
        <div className="wrong" role="alert">
          {wrong}
        </div>
      )}
    </>
  )
}
