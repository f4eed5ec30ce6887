import { z } from 'zod'
export declare const honorifics: readonly ['', 'Ông', 'Bà', 'Đồng chí']
export declare const delegateRoles: readonly ['chair', 'speaker', 'awardee', 'press', 'organiser']
export declare const delegateRoleLabels: {
  chair: string
  speaker: string
  awardee: string
  press: string
  organiser: string
}
/** What a clerk enters of a person. `fullName` is the truth as typed; its three parts are derived and may be corrected. */
export declare const DelegateFields: z.ZodObject<
  {
    honorific: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    titles: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    fullName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    familyName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    middleName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    givenName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    office: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    unitId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    categoryId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    subgroupId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    precedence: z.ZodType<number | null, number | null, z.core.$ZodTypeInternals<number | null, number | null>>
    phone: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    email: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    roles: z.ZodArray<
      z.ZodEnum<{
        awardee: 'awardee'
        chair: 'chair'
        organiser: 'organiser'
        press: 'press'
        speaker: 'speaker'
      }>
    >
    note: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
  },
  z.core.$strict
>
export type DelegateFields = z.infer<typeof DelegateFields>
export declare const Delegate: z.ZodObject<
  {
    honorific: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    titles: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    fullName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    familyName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    middleName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    givenName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    office: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    unitId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    categoryId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    subgroupId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    precedence: z.ZodType<number | null, number | null, z.core.$ZodTypeInternals<number | null, number | null>>
    phone: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    email: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    roles: z.ZodArray<
      z.ZodEnum<{
        awardee: 'awardee'
        chair: 'chair'
        organiser: 'organiser'
        press: 'press'
        speaker: 'speaker'
      }>
    >
    note: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    id: z.ZodString
    code: z.ZodString
    origin: z.ZodEnum<{
      list: 'list'
      'walk-in': 'walk-in'
    }>
    withdrawnAt: z.ZodNullable<z.ZodString>
    withdrawReason: z.ZodString
    createdAt: z.ZodString
    updatedAt: z.ZodString
  },
  z.core.$strict
>
export type Delegate = z.infer<typeof Delegate>
export declare const delegateLabels: {
  honorific: string
  titles: string
  fullName: string
  familyName: string
  middleName: string
  givenName: string
  office: string
  unitId: string
  categoryId: string
  subgroupId: string
  precedence: string
  phone: string
  email: string
  roles: string
  note: string
}
