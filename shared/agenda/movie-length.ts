type Read = (from: number, to: number) => Promise<DataView>

const typeAt = (view: DataView, at: number) => String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)))

/** Where a box of a kind lies between two places: `[start of its content, end]`. A film has few boxes; a broken one ends the search. */
async function findBox(read: Read, wanted: string, from: number, to: number): Promise<[number, number] | undefined> {
  let at = from
  for (let boxes = 0; at + 8 <= to && boxes < 1000; boxes++) {
    const head = await read(at, Math.min(at + 16, to))
    let size = head.getUint32(0)
    let inside = 8
    if (size === 1 && head.byteLength >= 16) {
      size = Number(head.getBigUint64(8))
      inside = 16
    } else if (size === 0) size = to - at
    if (size < inside) return undefined
    if (typeAt(head, 4) === wanted) return [at + inside, Math.min(at + size, to)]
    at += size
  }
  return undefined
}

/**
 * Length in seconds of an MP4 or MOV film from its movie header (ISO/IEC 14496-12, 8.2.2), reading a few bytes at a time; undefined
 * for a file that is none. `read` gives the bytes between two places.
 */
export async function movieSeconds(size: number, read: Read): Promise<number | undefined> {
  const movie = await findBox(read, 'moov', 0, size)
  const header = movie && (await findBox(read, 'mvhd', movie[0], movie[1]))
  if (!header) return undefined
  const view = await read(header[0], Math.min(header[0] + 32, header[1]))
  const isLong = view.getUint8(0) === 1
  const scale = view.getUint32(isLong ? 20 : 12)
  const length = isLong ? Number(view.getBigUint64(24)) : view.getUint32(16)
  return scale > 0 && length > 0 ? length / scale : undefined
}
