import type { ScanVerdict } from '../../shared/checkin/scan'

/** `note`: something was written down that lets nobody in; green is for letting in alone. */
export type Tone = 'good' | 'ask' | 'bad' | 'note'

/** How each verdict looks and sounds; colour never stands alone, each has its sign and its word. */
export const faces: Record<ScanVerdict, { tone: Tone; sign: string; word: string }> = {
  admitted: { tone: 'good', sign: '✓', word: 'MỜI VÀO' },
  kit: { tone: 'note', sign: '▣', word: 'ĐÃ GIAO TÀI LIỆU' },
  left: { tone: 'note', sign: '→', word: 'ĐÃ GHI RỜI SỚM' },
  undone: { tone: 'note', sign: '↶', word: 'ĐÃ HỦY LƯỢT' },
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
  note: [[520, 0, 0.09]],
}
let audio: AudioContext | undefined

/** One high tone for good, two for a question, a long low one for no. A PC without sound is silent: no tone may undo an answer. */
export function play(tone: Tone): void {
  try {
    audio ??= new AudioContext()
    for (const [hertz, at, length] of melodies[tone]) sound(audio, hertz, audio.currentTime + at, length)
  } catch {
    audio = undefined
  }
}

function sound(context: AudioContext, hertz: number, at: number, length: number): void {
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  oscillator.frequency.value = hertz
  gain.gain.value = 0.12
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(at)
  oscillator.stop(at + length)
}
