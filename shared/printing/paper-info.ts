/** What the call that makes a paper may be told, beside the paper's name. */
export const paperInputs = ['id', 'ids', 'option', 'date', 'categoryId', 'unitId'] as const
export type PaperInputKey = (typeof paperInputs)[number]

/** One paper of a feature. */
export type PaperInfo = {
  /** As clerks call it, from a capital on: `Sổ chuyển giao văn bản đi (theo đơn vị)`. */
  label: string
  /** What must be given: a paper about one thing needs its `id`. Papers without needs stand in the command palette. */
  needs?: readonly PaperInputKey[]
  /** What may be given. Everything else is refused. */
  takes?: readonly PaperInputKey[]
  /** True for a paper of the block model, which is also saved as a Word file. */
  word?: boolean
  /** True for a sheet that is printed on stock of its own: no page number is put on it. */
  bare?: boolean
}

/** The papers of one feature, `<feature>.<paper>` → what it is; the maker of each lies in electron/<feature>/<feature>.papers.ts. */
export const definePapers = <const P extends Record<string, PaperInfo>>(papers: P): P => papers
