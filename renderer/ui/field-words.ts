type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

const wordsFor = (field: Field): string => {
  const { validity } = field
  const { max = '', min = '' } = field as Partial<HTMLInputElement>
  if (validity.valueMissing) return 'Hãy điền ô này.'
  if (validity.badInput || validity.typeMismatch || validity.patternMismatch) return 'Ô này viết chưa đúng dạng.'
  if (validity.rangeOverflow) return `Số ở ô này không quá ${max}.`
  if (validity.rangeUnderflow) return `Số ở ô này không dưới ${min}.`
  return validity.tooShort || validity.tooLong ? 'Ô này dài hoặc ngắn quá mức.' : ''
}

/**
 * What the browser says of an empty obligatory field, in Vietnamese whatever language the PC speaks. Words that were said go
 * with the next key or click, so that a field filled since never stands in the way.
 */
export function sayFieldsInVietnamese(page: Document): void {
  let said: Field[] = []
  page.addEventListener(
    'invalid',
    ({ target }) => {
      if (!isField(target)) return
      target.setCustomValidity('')
      const words = wordsFor(target)
      if (words === '') return
      target.setCustomValidity(words)
      said.push(target)
    },
    true,
  )
  const clear = () => {
    for (const field of said) field.setCustomValidity('')
    said = []
  }
  for (const kind of ['input', 'change', 'keydown', 'pointerdown', 'click'] as const)
    page.addEventListener(kind, clear, true)
}
