/** Fails to compile when a case of a union was forgotten; at run time it is a bug, not a problem of the user. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
