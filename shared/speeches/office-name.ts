import { fold } from '../names/text'
import type { SpeechKind } from './speech'
import { two } from './work'

const kindNames = {
  'opening-remarks': 'KhaiMac',
  'full-report': 'BaoCao',
  'summary-report': 'TomTatBaoCao',
  'discussion-paper': 'ThamLuan',
  'directive-remarks': 'ChiDao',
  acknowledgement: 'TiepThu',
  'closing-remarks': 'BeMac',
  'mc-script': 'LoiDanMC',
  other: 'Bai',
} satisfies Record<SpeechKind, string>

const words = (text: string) =>
  (fold(text).match(/[a-z0-9]+/g) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1))

/** `Phạm Công Vinh` as PCV. */
export const initials = (name: string): string =>
  words(name)
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 5)

/** `Sở Giáo dục và Đào tạo` as SoGiaoDucVaDaoTao, held to a length that a file name bears. */
const camel = (text: string): string => words(text).join('').slice(0, 32)

/**
 * The office's habit of naming a draft, `2019-11-12_TomTatBaoCao_DT03_PCV.docx`: day, what it is, which draft, who wrote it. A text
 * whose kind occurs more than once also says of whom; the final version says ChinhThuc.
 */
export function officeName(of: {
  kind: SpeechKind
  /** Tells texts of one kind apart: the unit or the speaker; empty when the kind occurs once. */
  apart: string
  day: string
  number: number
  isOfficial: boolean
  author: string
  ending: string
}): string {
  const parts = [
    of.day,
    kindNames[of.kind] + (of.apart ? `_${camel(of.apart)}` : ''),
    of.isOfficial ? 'ChinhThuc' : `DT${two(of.number)}`,
    initials(of.author),
  ]
  return `${parts.filter(Boolean).join('_')}.${of.ending}`
}
