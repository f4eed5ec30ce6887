import { z } from 'zod'
/** A body that delegates come from. `precedence` is the office's own fixed order of units, not the alphabet. */
export declare const UnitFields: z.ZodObject<
  {
    name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    shortName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    kind: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    bloc: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    parentId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    categoryId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    subgroupId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    precedence: z.ZodNumber
    address: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    contactName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    phone: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    email: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    quota: z.ZodType<number | null, number | null, z.core.$ZodTypeInternals<number | null, number | null>>
    note: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
  },
  z.core.$strict
>
export type UnitFields = z.infer<typeof UnitFields>
export declare const Unit: z.ZodObject<
  {
    name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    shortName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    kind: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    bloc: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    parentId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    categoryId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    subgroupId: z.ZodType<string | null, string | null, z.core.$ZodTypeInternals<string | null, string | null>>
    precedence: z.ZodNumber
    address: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    contactName: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    phone: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    email: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    quota: z.ZodType<number | null, number | null, z.core.$ZodTypeInternals<number | null, number | null>>
    note: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    id: z.ZodString
    synonyms: z.ZodArray<z.ZodString>
    delegates: z.ZodNumber
  },
  z.core.$strict
>
export type Unit = z.infer<typeof Unit>
export declare const unitLabels: {
  name: string
  shortName: string
  kind: string
  bloc: string
  parentId: string
  categoryId: string
  subgroupId: string
  precedence: string
  address: string
  contactName: string
  phone: string
  email: string
  quota: string
  note: string
}
