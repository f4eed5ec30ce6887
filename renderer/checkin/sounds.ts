import type { ScanVerdict } from '../../shared/checkin/scan'

export type Tone = 'good' | 'ask' | 'bad'

/** How each verdict looks and sounds; colour never stands alone, each has its sign and its word. */
export const faces: Record<ScanVerdict, { tone: Tone; sign: string; word: string }> = {
  admitted: { tone: 'good', sign: '✓', word: 'MỜI VÀO' },
  kit: { tone: 'good', sign: '✓', word: 'ĐÃ GIAO TÀI LIỆU' },
  left: { tone: 'good', sign: '→', word: 'ĐÃ GHI RỜI SỚM' },
  undone: { tone: 'good', sign: '↶', word: 'ĐÃ HỦY LƯỢT' },
  'already-in': { tone: 'ask', sign: '!', word: 'ĐÃ ĐIỂM DANH' },
  repeat: { tone: 'good', sign: '✓', word: 'ĐÃ GHI' },
  declined: { tone: 'ask', sign: '?', word: 'ĐÃ BÁO VẮNG' },
  'substitute-expected': { tone: 'ask', sign: '?', word: 'CÓ NGƯỜI DỰ THAY' },
  withdrawn: { tone: 'bad', sign: '✕', word: 'GIẤY ĐÃ THU HỒI' },
  unknown: { tone: 'bad', sign: '✕', word: 'KHÔNG CÓ TRONG DANH SÁCH' },
  unreadable: { tone: 'bad', sign: '✕', word: 'KHÔNG ĐỌC ĐƯỢC MÃ' },
  'not-in': { tone: 'bad', sign: '✕', word: 'CHƯA ĐIỂM DANH' },
}

const melodies: Record<Tone, [hertz: number, at: number, length: number][]> = {
  good: [[880, 0, 0.12]],
  ask: [
    [660, 0, 0.12],
    [660, 0.18, 0.12],
  ],
  bad: [[220, 0, 0.35]],
}
let audio: AudioContext | undefined

/** One high tone for good, two for a question, a long low one for no. */
export function play(tone: Tone): void {
  audio ??= new AudioContext()
  for (const [hertz, at, length] of melodies[tone]) {
    const oscillator = audio.createOscillator()
    const gain = audio.createGain()
    oscillator.frequency.value = hertz
    gain.gain.value = 0.12
    oscillator.connect(gain).connect(audio.destination)
    oscillator.start(audio.currentTime + at)
    oscillator.stop(audio.currentTime + at + length)
  }
}
