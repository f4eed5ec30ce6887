import { z } from 'zod'
import { circulations, formatProfiles, Signer, urgencies } from '../conference/conference'

/** Everything one letter says, as printed. Frozen as JSON at approval; number and date come after signing. */
export const LetterData = z.strictObject({
  profile: z.enum(formatProfiles),
  parentBody: z.string(),
  issuer: z.string(),
  documentSymbol: z.string(),
  number: z.number().int().nullable(),
  /** `2019-11-05`; null leaves the day blank for the pen. */
  date: z.string().nullable(),
  /** The year of the conference, printed while the date is blank. */
  year: z.string(),
  placeName: z.string(),
  /** Trích yếu under GIẤY MỜI. */
  subjectLine: z.string(),
  addressee: z.strictObject({ honorific: z.string(), fullName: z.string(), office: z.string(), unit: z.string() }),
  /** The words of the letter with the placeholders filled in. */
  text: z.strictObject({
    invite: z.string(),
    addressee: z.string(),
    attend: z.string(),
    chair: z.string(),
    time: z.string(),
    venue: z.string(),
    requestsHeading: z.string(),
    requests: z.array(z.string()),
    closing: z.string(),
  }),
  distribution: z.array(z.string()),
  typistMark: z.string(),
  urgency: z.enum(urgencies),
  circulation: z.enum(circulations),
  footer: z.string(),
  signer: Signer,
  /** Seven digits, printed under the QR. */
  code: z.string(),
  /** On a letter to a body: each whom it asks for, with a code and a QR of his or her own, and the sentence that asks. */
  guests: z.array(z.strictObject({ code: z.string(), qrPayload: z.string() })).optional(),
  quota: z.string().optional(),
  /** Code and twenty random digits: what the QR says. */
  qrPayload: z.string(),
})
export type LetterData = z.infer<typeof LetterData>
