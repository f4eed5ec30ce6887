import { movieSeconds } from '../../shared/agenda/movie-length'

/** Reads the length of a film in seconds from its own head, wherever it lies in the file; the film itself is not taken in. */
export async function clipLength(file: File): Promise<number | undefined> {
  const read = async (from: number, to: number) => new DataView(await file.slice(from, to).arrayBuffer())
  return movieSeconds(file.size, read).catch(() => undefined)
}
