import { TextInput, type TextInputProps } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { typedDay } from './typed-time'

type Props = Pick<TextInputProps, 'description' | 'placeholder' | 'w'> & {
  label: string
  /** As typed; `typedDay` reads it. */
  value: string
  onChange: (typed: string) => void
  /** An empty field is refused as well. */
  required?: boolean
  /** The field that a dialog opens with. */
  autoFocus?: boolean
  example?: string
}

/**
 * A day typed in a dialog. One that cannot be read is said under the field as soon as it is left; its form is not sent, and the
 * focus goes here.
 */
export function DayInput({ value, onChange, required = false, autoFocus, example = '25/10/2019', ...more }: Props) {
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
      error={isSaid && wrong ? wrong : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => setSaid(true)}
      onInvalid={(event) => {
        event.currentTarget.setCustomValidity(wrong)
        setSaid(true)
      }}
    />
  )
}
