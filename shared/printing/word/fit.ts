import type { LetterData } from '../../invitations/letter'
import type { Fit } from '../letter-page'
import { upper } from '../official/head'
import { boldWidth, evenLines, measuresOf, textWidth } from '../official/measures'
import { passSize } from './pass-size'

/** Points of body text, and of the room over a paragraph, at each step of fit: all inside the law. */
export const fitSizes: Record<Fit, { body: number; before: number }> = {
  0: { body: 14, before: 6 },
  1: { body: 13.5, before: 3 },
  2: { body: 13, before: 2 },
}

const mm = (points: number) => (points * 25.4) / 72
/** A single line of Times New Roman as Word spaces it. */
const lineOf = (points: number) => mm(points * 1.15)
/** Upright letters are a little narrower than the bold ones that are measured. */
const linesOf = (text: string, points: number, width: number, bold = false) =>
  text.trim() === '' ? 0 : Math.max(1, Math.ceil((boldWidth(text, points) * (bold ? 1 : 0.95)) / (width * 0.97)))
const same = (text: string) => text

/** About how high a letter stands on its sheet by the built-in Word template, in millimetres of the 252 it has. */
export function wordHeight(l: LetterData, fit: Fit): number {
  const m = measuresOf({})
  const { body, before } = fitSizes[fit]
  const width = textWidth({})
  const evenly = (text: string, size: number, room: number) =>
    text.trim() ? evenLines(upper(text), size, room, same).length : 0
  const issuer = evenly(l.parentBody, 12, m.head.issuer - 4) + evenly(l.issuer, 12, m.head.issuer - 4)
  const stamps = [l.urgency, l.circulation].filter(Boolean).length
  const head =
    Math.max(issuer * lineOf(12), lineOf(12) + lineOf(13)) + mm(5) + lineOf(13) + stamps * (lineOf(13) + mm(14))
  const subject = mm(14) + lineOf(body) * (1 + linesOf(l.subjectLine, body, width - 6, true)) + mm(5) + 2
  const { text } = l
  const paragraphs = [
    text.invite,
    text.addressee,
    l.quota ?? '',
    text.attend,
    text.chair,
    text.time,
    text.venue,
    text.requests.some((r) => r.trim()) ? text.requestsHeading : '',
    ...text.requests,
    text.closing,
  ].filter((t) => t.trim() !== '')
  const words = paragraphs.reduce(
    (sum, t) => sum + mm(before) + lineOf(body) * linesOf(`${'n'.repeat(4)}${t}`, body, width),
    4,
  )
  const passes = l.guests?.length ?? 1
  const isStrip = passes > 1
  const size = passSize('letter', passes, fit)
  const room = m.foot.left - m.foot.out + m.foot.between
  const receivers =
    lineOf(12) + lineOf(11) * (l.distribution.reduce((n, t) => n + linesOf(t, 11, room), 0) + (l.typistMark ? 1 : 0))
  const { signer } = l
  const signing =
    lineOf(body) *
      ([...signer.authorityLines, signer.officeLine, signer.otherOfficeLine].reduce(
        (n, t) => n + linesOf(t, body, m.foot.right - 5, true),
        0,
      ) +
        1) +
    4 * lineOf(14)
  const foot = Math.max(receivers + (isStrip ? 0 : size + 2), signing)
  const strip = isStrip ? Math.ceil(passes / Math.floor(width / (size + 14))) * (size + 2) : 0
  const address = l.footer ? mm(14) + lineOf(11) * linesOf(l.footer, 11, width) : 0
  return head + subject + words + foot + strip + address
}

/** A letter of more than this would run over to a second sheet; two millimetres are kept for what Word counts otherwise. */
const room = 250

/** The least step down at which the letter stays on its sheet; the last one where none does. */
export const wordFit = (l: LetterData): Fit => ([0, 1] as const).find((fit) => wordHeight(l, fit) <= room) ?? 2
