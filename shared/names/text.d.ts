/** NFC, one space between words, no invisible or control characters. */
export declare const cleanText: (raw: string) => string
export declare const cleanMultiline: (raw: string) => string
export declare const textProblem: (raw: string) => 'surrogate' | 'nul' | undefined
export declare const fold: (s: string) => string
/** Keeps ă â ê ô ơ ư đ and moves each tone to the end of its syllable, so `hoà` and `hòa` are one and `hoa` is another. */
export declare const toneKey: (s: string) => string
