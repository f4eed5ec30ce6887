import fs from 'node:fs'
import path from 'node:path'
import { ProblemError } from '../../shared/ipc/reply'
import type { HostServices } from '../core/host'
import type { createChromiumPrinter } from '../printing/chromium-pdf'

const noWindow = () =>
  Promise.reject(
    new ProblemError(
      'unsupported',
      'Việc này cần cửa sổ chương trình. Trên dòng lệnh hãy ghi thẳng đường dẫn tệp, hoặc lưu thành tệp PDF.',
    ),
  )

/** What the command line can do for the core: files by their paths, PDF by an installed browser, no windows. */
export function commandServices(options: {
  /** Relative paths are meant from here. */
  cwd: string
  printer: Pick<ReturnType<typeof createChromiumPrinter>, 'pdf' | 'measure'>
}): HostServices {
  return {
    kind: 'command',
    publishPage: noWindow,
    pdf: options.printer.pdf,
    measure: options.printer.measure,
    print: noWindow,
    chooseFolder: noWindow,
    saveTarget: noWindow,
    reveal: noWindow,
    openCopy: noWindow,
    openHall: noWindow,
    openAnnouncer: noWindow,
    resolveFile: async ({ file, use }) => {
      const full = path.resolve(options.cwd, file)
      if (use === 'read' && !isFile(full))
        throw new ProblemError('file', `Không thấy tệp “${full}”. Hãy kiểm tra lại đường dẫn.`)
      if (use === 'write' && !fs.existsSync(path.dirname(full))) {
        throw new ProblemError('file', `Không có thư mục “${path.dirname(full)}” để ghi tệp. Hãy tạo thư mục trước.`)
      }
      return { path: full, name: path.basename(full) }
    },
  }
}

const isFile = (file: string) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
