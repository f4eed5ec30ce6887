import { z } from 'zod'
/** The form of administrative documents: Nghị định 30/2020/NĐ-CP, or Thông tư 01/2011/TT-BNV before 05/3/2020. */
export declare const formatProfiles: readonly ['ND30_2020', 'TT01_2011']
export declare const formatProfileLabels: {
  ND30_2020: string
  TT01_2011: string
}
export declare const Contact: z.ZodObject<
  {
    name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    phone: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    email: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
  },
  z.core.$strict
>
export declare const Venue: z.ZodObject<
  {
    name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    address: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    capacity: z.ZodType<number | null, number | null, z.core.$ZodTypeInternals<number | null, number | null>>
  },
  z.core.$strict
>
/** Who signs, as lines above the name (Nghị định 30/2020, Phụ lục I: cells 7a and 7b); never built by joining strings elsewhere. */
export declare const Signer: z.ZodObject<
  {
    fullName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    authorityLines: z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    officeLine: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    otherOfficeLine: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
  },
  z.core.$strict
>
/** The parts of a conference a clerk may edit. Open dates are null, as the plan leaves them open. */
export declare const ConferenceFields: z.ZodObject<
  {
    title: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    subjectLine: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    organiser: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    parentBody: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    executingUnit: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    chair: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    venue: z.ZodObject<
      {
        name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        address: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        capacity: z.ZodType<number | null, number | null, z.core.$ZodTypeInternals<number | null, number | null>>
      },
      z.core.$strict
    >
    startsAt: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    endsAt: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    receptionFrom: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    replyBy: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    plannedTime: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    contact: z.ZodObject<
      {
        name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        phone: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        email: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
      },
      z.core.$strict
    >
    profile: z.ZodEnum<{
      ND30_2020: 'ND30_2020'
      TT01_2011: 'TT01_2011'
    }>
    documentSymbol: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    placeName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    signer: z.ZodObject<
      {
        fullName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        authorityLines: z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
        officeLine: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        otherOfficeLine: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
      },
      z.core.$strict
    >
    distribution: z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    typistMark: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    note: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
  },
  z.core.$strict
>
export type ConferenceFields = z.infer<typeof ConferenceFields>
export declare const Conference: z.ZodObject<
  {
    title: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    subjectLine: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    organiser: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    parentBody: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    executingUnit: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    chair: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    venue: z.ZodObject<
      {
        name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        address: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        capacity: z.ZodType<number | null, number | null, z.core.$ZodTypeInternals<number | null, number | null>>
      },
      z.core.$strict
    >
    startsAt: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    endsAt: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    receptionFrom: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    replyBy: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    plannedTime: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    contact: z.ZodObject<
      {
        name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        phone: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        email: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
      },
      z.core.$strict
    >
    profile: z.ZodEnum<{
      ND30_2020: 'ND30_2020'
      TT01_2011: 'TT01_2011'
    }>
    documentSymbol: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    placeName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    signer: z.ZodObject<
      {
        fullName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        authorityLines: z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
        officeLine: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
        otherOfficeLine: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
      },
      z.core.$strict
    >
    distribution: z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    typistMark: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    note: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    id: z.ZodString
    kind: z.ZodEnum<{
      real: 'real'
      sample: 'sample'
    }>
    createdAt: z.ZodString
  },
  z.core.$strict
>
export type Conference = z.infer<typeof Conference>
/** Any of the fields; keys left out stay, unknown keys are refused; nested objects are patched key by key. */
export declare const ConferencePatch: z.ZodObject<
  {
    title: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    subjectLine: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    organiser: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    parentBody: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    executingUnit: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    chair: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    startsAt: z.ZodOptional<
      z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    >
    endsAt: z.ZodOptional<
      z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    >
    receptionFrom: z.ZodOptional<
      z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    >
    replyBy: z.ZodOptional<
      z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    >
    plannedTime: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    profile: z.ZodOptional<
      z.ZodEnum<{
        ND30_2020: 'ND30_2020'
        TT01_2011: 'TT01_2011'
      }>
    >
    documentSymbol: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    placeName: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    distribution: z.ZodOptional<z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>
    typistMark: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    note: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    contact: z.ZodOptional<
      z.ZodObject<
        {
          name: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
          phone: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
          email: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
        },
        z.core.$strict
      >
    >
    venue: z.ZodOptional<
      z.ZodObject<
        {
          name: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
          address: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
          capacity: z.ZodOptional<
            z.ZodType<number | null, number | null, z.core.$ZodTypeInternals<number | null, number | null>>
          >
        },
        z.core.$strict
      >
    >
    signer: z.ZodOptional<
      z.ZodObject<
        {
          fullName: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
          authorityLines: z.ZodOptional<z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>>
          officeLine: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
          otherOfficeLine: z.ZodOptional<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
        },
        z.core.$strict
      >
    >
  },
  z.core.$strict
>
export declare const conferenceLabels: {
  title: string
  subjectLine: string
  organiser: string
  parentBody: string
  executingUnit: string
  chair: string
  venue: string
  startsAt: string
  endsAt: string
  receptionFrom: string
  replyBy: string
  plannedTime: string
  contact: string
  profile: string
  documentSymbol: string
  placeName: string
  signer: string
  distribution: string
  typistMark: string
  note: string
}
