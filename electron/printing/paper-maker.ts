import type { OfficialPaper } from '../../shared/printing/official/paper'
import type { PaperInput } from '../../shared/printing/printing.contract'
import type { Context } from '../core/context'

/**
 * Makes one paper with the facts of now: as blocks (`OfficialPaper`, with a Word file) or as a whole page made by
 * `printDocument`, for what is no running text, such as labels. What the input may hold is said in the registry.
 */
export type PaperMaker = (input: PaperInput, context: Context) => Promise<OfficialPaper | string>

/** The makers of one feature's papers; a missing or misspelt one is a compile error. */
export type MakersOf<P> = { [K in keyof P]: PaperMaker }
