/** `part / whole`, or undefined when the whole is nothing: shown as “không có số liệu”, never as 0 %. */
export const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole)

/** `63,3 %`; “–” where there is no denominator. */
export const percent = (value: number | undefined, digits = 1): string =>
  value === undefined ? '–' : `${(value * 100).toFixed(digits).replace('.', ',')} %`
