/** A function that works the first time it is called; later calls wait for that same work. */
export function once<A extends unknown[]>(work: (...args: A) => Promise<void>): (...args: A) => Promise<void> {
  let done: Promise<void> | undefined
  return (...args) => {
    done ??= work(...args)
    return done
  }
}
