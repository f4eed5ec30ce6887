import type { Stored } from './tables'

/** A value as it lies in SQLite: booleans as 0 and 1, lists and records as JSON text. */
export function toStored<T extends object>(value: T): Stored<T> {
  return Object.fromEntries(
    Object.entries(value).map(([key, v]) => [
      key,
      typeof v === 'boolean' ? Number(v) : v !== null && typeof v === 'object' ? JSON.stringify(v) : v,
    ]),
  ) as Stored<T>
}

/** A row as a value again; `json` and `flags` name what SQLite cannot hold as it is. */
export function fromStored<T extends object>(
  row: Stored<T>,
  { json = [], flags = [] }: { json?: readonly (keyof T)[]; flags?: readonly (keyof T)[] },
): T {
  const value = { ...row } as Record<keyof T, unknown>
  for (const key of json) if (typeof value[key] === 'string') value[key] = JSON.parse(value[key] as string)
  for (const key of flags) value[key] = value[key] === 1
  return value as T
}
