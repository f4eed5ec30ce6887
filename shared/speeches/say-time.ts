import { sayRange } from './reading/pace'
import { speechFormLabels } from './speech'
import type { SpeechRow } from './speeches.contract'

export const fitWords = { fits: 'vừa', tight: 'sát', over: 'quá giờ', none: '' } satisfies Record<
  SpeechRow['fit'],
  string
>

/** `7–9 / 8 phút: sát`: the estimate against the minutes it has. */
export function timeWords(row: Pick<SpeechRow, 'time' | 'slot' | 'fit' | 'form'>): string {
  if (row.form !== 'full')
    return row.slot === null ? '' : `${speechFormLabels[row.form].toLocaleLowerCase('vi')} / ${row.slot} phút`
  if (!row.time) return row.slot === null ? '' : `– / ${row.slot} phút`
  const range = sayRange(row.time)
  return row.slot === null ? range : `${range.replace(/ phút$/, '')} / ${row.slot} phút: ${fitWords[row.fit]}`
}
