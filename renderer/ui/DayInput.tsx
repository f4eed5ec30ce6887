import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { day } from './format'
import { typedDay } from './typed-time'

type Props = Pick<TextInputProps, 'description' | 'placeholder' | 'w' | 'aria-label'> & {
  label?: string
  /** As typed; `typedDay` reads it. */
  value: string
  onChange: (typed: string) => void
  /** An empty field is refused as well. */
  required?: boolean
  /** The field that a dialog opens with. */
  autoFocus?: boolean
  example?: string
  /** What else is wrong with it, once it can be read. */
  error?: string | undefined
}

/**
 * A day typed in a dialog. One that cannot be read is said under the field as soon as it is left; its form is not sent, and the
 * focus goes here. One that can is written out, `05112019` as `05/11/2019`.
 */
export function DayInput({
  value,
  onChange,
  required = false,
  autoFocus,
  example = '25/10/2019',
  error,
  ...more
}: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [isSaid, setSaid] = useState(false)
  const typed = value.trim()
  const wrong =
    typed === ''
      ? required
        ? `Hãy điền ngày, như ${example}.`
        : ''
      : typedDay(typed)
        ? ''
        : `Chưa hiểu “${typed}”. Hãy viết như ${example}.`
  useEffect(() => input.current?.setCustomValidity(wrong), [wrong])
  return (
    <TextInput
      {...more}
      ref={input}
      withAsterisk={required}
      value={value}
      data-autofocus={autoFocus || undefined}
      placeholder={more.placeholder ?? example}
      error={wrong ? isSaid && wrong : error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        setSaid(true)
        const read = typedDay(value)
        if (read && day(read) !== value) onChange(day(read))
      }}
      onInvalid={(event) => {
        // The browser's own bubble would say it a second time, over the words below the field and the buttons.
        event.preventDefault()
        const field = event.currentTarget
        field.setCustomValidity(wrong)
        setSaid(true)
        if (field.form?.querySelector('input:invalid, textarea:invalid') === field) field.focus()
      }}
    />
  )
}
