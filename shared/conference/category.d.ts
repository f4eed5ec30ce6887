import { z } from 'zod'
/** A subgroup with its place in the order of precedence; `offices` are listed high to low. */
export declare const SubgroupFields: z.ZodObject<
  {
    code: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    weight: z.ZodNumber
    offices: z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
  },
  z.core.$strict
>
export declare const Subgroup: z.ZodObject<
  {
    code: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    weight: z.ZodNumber
    offices: z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
    id: z.ZodString
    categoryId: z.ZodString
  },
  z.core.$strict
>
export type Subgroup = z.infer<typeof Subgroup>
/** A delegate group (nhóm đại biểu): quota, colour and a text code, for colour never stands alone. */
export declare const CategoryFields: z.ZodObject<
  {
    code: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    quota: z.ZodNumber
    color: z.ZodString
    weight: z.ZodNumber
  },
  z.core.$strict
>
export declare const Category: z.ZodObject<
  {
    code: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
    quota: z.ZodNumber
    color: z.ZodString
    weight: z.ZodNumber
    id: z.ZodString
    subgroups: z.ZodArray<
      z.ZodObject<
        {
          code: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
          name: z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>
          weight: z.ZodNumber
          offices: z.ZodArray<z.ZodPipe<z.ZodString, z.ZodTransform<string, string>>>
          id: z.ZodString
          categoryId: z.ZodString
        },
        z.core.$strict
      >
    >
  },
  z.core.$strict
>
export type Category = z.infer<typeof Category>
