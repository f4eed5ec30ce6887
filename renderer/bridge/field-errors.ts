import type { FieldValues, Path, UseFormSetError } from 'react-hook-form'
import { problemOf } from './ask'

/** Puts the fields of a problem under their inputs; returns the sentence when some of it has no field on the form. */
export function fieldErrors<T extends FieldValues>(
  error: unknown,
  setError: UseFormSetError<T>,
  known: readonly string[],
): string | undefined {
  const { problem } = problemOf(error)
  const fields = Object.entries(problem.fields ?? {})
  for (const [field, message] of fields) if (known.includes(field)) setError(field as Path<T>, { message })
  const isAll = fields.length > 0 && fields.every(([field]) => known.includes(field))
  return isAll ? undefined : problem.message
}
