import { toneKey } from '../names/text'

/**
 * Alike for two texts that say the same: capitals, punctuation, spaces, line breaks and the place of tone marks do not count;
 * figures with their points and commas, and percent signs, do.
 */
export const sayingOf = (text: string): string =>
  toneKey(
    text
      .replace(/(\d)([.,])(?=\d)/g, (_, figure: string, sign: string) => `${figure}${sign === ',' ? 'phay' : 'cham'}`)
      .replace(/%/g, ' phantram ')
      .replace(/(^|[\s(])[-–](?=\d)/g, '$1tru'),
  )
