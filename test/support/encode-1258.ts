/** The bytes of the old Vietnamese code page of Windows, where tones are marks behind their letter. Throws on what it lacks. */
export function encode1258(text: string): Uint8Array {
  const byteOf = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) byteOf.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte)
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu
  const bytes: number[] = []
  for (const letter of text.normalize('NFC')) {
    const whole = byteOf.get(letter)
    const apart = letter.normalize('NFD')
    const marked = [apart.replace(tones, '').normalize('NFC'), ...(apart.match(tones) ?? [])]
    const found = whole !== undefined ? [whole] : marked.map((part) => byteOf.get(part))
    for (const byte of found) {
      if (byte === undefined) throw new Error(`Windows-1258 has no ${letter}`)
      bytes.push(byte)
    }
  }
  return Uint8Array.from(bytes)
}
