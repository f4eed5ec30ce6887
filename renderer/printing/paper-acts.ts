import { type Paper, paperInfo } from '../../shared/printing/papers'
import { ask, problemOf, showFile } from '../bridge/ask'
import { notify } from '../ui/notices'

/** One paper with what it is about: the input of `papers.preview`, `papers.print`, `papers.pdf` and `papers.docx`. */
export type PaperRequest = {
  paper: Paper
  id?: string
  ids?: string[]
  option?: string
  date?: string
  categoryId?: string | null
  unitId?: string | null
}
/** `fileName` without its ending; the paper's own label when left out. */
export type NamedPaper = PaperRequest & { fileName?: string }

const inputOf = ({ fileName: _, ...request }: NamedPaper): PaperRequest => request
const sayProblem = (error: unknown) => notify({ kind: 'problem', problem: problemOf(error) })

/** Sends a paper to the printer, and says so. */
export const printPaper = (request: NamedPaper): Promise<void> =>
  ask('papers.print', inputOf(request)).then(
    () => notify({ kind: 'done', text: `Đã gửi in: ${paperInfo(request.paper).label}.` }),
    sayProblem,
  )

/** Saves a paper as PDF or Word where the clerk says, and shows the file. */
export async function savePaper(request: NamedPaper, kind: 'pdf' | 'docx'): Promise<void> {
  try {
    const target = await ask('files.saveTarget', {
      suggestedName: request.fileName ?? paperInfo(request.paper).label.replace(/ \(.*\)$/, ''),
      kind,
    })
    if (!target) return
    const input = { ...inputOf(request), file: target.token }
    const text =
      kind === 'docx'
        ? `Đã lưu bản Word “${(await ask('papers.docx', input)).name}”.`
        : await ask('papers.pdf', input).then((done) => `Đã lưu “${done.name}”, ${done.pages} trang.`)
    notify({ kind: 'done', text })
    await showFile(target.token)
  } catch (error) {
    sayProblem(error)
  }
}
