import fs from 'node:fs'
import { ProblemError } from '../../shared/ipc/reply'
import type { HostServices } from '../core/host'
import { type Files, freeTarget, targetName } from '../hosts/files'
import type { Pages } from '../hosts/pages'
import type { createChromiumPrinter } from '../printing/chromium-pdf'

const unsupported = (message: string) => new ProblemError('unsupported', message)

/** What a page in a browser can have instead of dialogs and a printer of its own. */
export function browserServices(options: {
  pages: Pages
  files: Files
  printer: Pick<ReturnType<typeof createChromiumPrinter>, 'pdf' | 'measure'>
  /** The address of a published page as the browser's windows see it. */
  pageAddress: (id: string) => string
  showInBrowser: (pageId: string) => Promise<boolean>
}): Omit<HostServices, 'kind'> {
  const { pages, files, printer } = options
  return {
    publishPage: async ({ html }) => ({ url: options.pageAddress(pages.add(html)) }),
    pdf: printer.pdf,
    measure: printer.measure,
    print: async ({ html }) => {
      if (await options.showInBrowser(pages.add(withPrintHint(html)))) return true
      throw unsupported('Máy này không mở được thẻ trình duyệt mới để in. Hãy lưu thành tệp PDF rồi in tệp đó.')
    },
    chooseFolder: async () => {
      throw unsupported(
        'Khi chạy trong trình duyệt, chương trình không mở được hộp thoại chọn thư mục. Hãy để trống để dùng thư mục mặc định, hoặc mở thư mục bằng lệnh: npm start -- "<thư mục>".',
      )
    },
    saveTarget: async ({ suggestedName, kind, folder }) => {
      fs.mkdirSync(folder, { recursive: true })
      return files.grantTarget(freeTarget(folder, targetName(suggestedName, kind)))
    },
    openHall: async () => {
      throw unsupported(
        'Trong trình duyệt, màn hình thứ hai mở ở một thẻ mới. Hãy bấm “Mở màn hình thứ hai” ở trang Điều hành.',
      )
    },
    openCopy: async ({ path, name, type }) => ({ token: files.copy(path, name, type).token }),
    openAnnouncer: async () => {
      throw unsupported('Trong trình duyệt, màn hình MC mở ở một cửa sổ của trình duyệt. Hãy bấm “Mở cửa sổ thứ hai”.')
    },
    reveal: async ({ file }) => {
      throw unsupported(`Tệp nằm ở “${files.whereIs(file)}”.`)
    },
    resolveFile: async ({ file, use }) => files.resolve(file, use),
  }
}

/** Says on the screen, not on the paper, how to print: the page itself runs no script. */
export const withPrintHint = (html: string) =>
  html.replace(
    /<body([^>]*)>/i,
    `<body$1><style>
.in-hint { position: fixed; inset: 0 0 auto 0; padding: 8px; background: #fff3bf; color: #1f2328; font: 16px sans-serif; text-align: center; z-index: 9 }
@media print { .in-hint { display: none } }
</style><div class="in-hint">Nhấn Ctrl+P để in, chọn khổ A4 và lề “Mặc định”. In xong hãy đóng thẻ này và đánh dấu đã in trong chương trình.</div>`,
  )
