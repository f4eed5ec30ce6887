import path from 'node:path'
import { type BrowserWindow, dialog, shell } from 'electron'
import { ProblemError } from '../../shared/ipc/reply'
import type { HostServices } from '../core/host'
import { type Files, targetName } from '../hosts/files'
import type { Pages } from '../hosts/pages'
import { printOrigin } from './addresses'
import type { createPaper } from './paper'

const kindNames = {
  pdf: 'Tệp PDF',
  docx: 'Văn bản Word',
  xlsx: 'Bảng tính Excel',
  db: 'Bản sao hội nghị',
  txt: 'Văn bản thuần',
} as const

/** What only the desktop can do for the core. Dialogs hang on the window, so that it cannot be worked in behind them. */
export function desktopServices(options: {
  pages: Pages
  files: Files
  paper: ReturnType<typeof createPaper>
  window: () => BrowserWindow | undefined
  openHall: () => Promise<void>
  openAnnouncer: () => Promise<void>
}): Omit<HostServices, 'kind'> {
  const { pages, files, paper } = options
  return {
    publishPage: async ({ html }) => ({ url: `${printOrigin}/${pages.add(html)}` }),
    pdf: paper.pdf,
    measure: paper.measure,
    print: paper.print,
    chooseFolder: async ({ purpose }) => {
      const isNew = purpose === 'new'
      const settings: Electron.OpenDialogOptions = {
        title: isNew ? 'Chọn thư mục trống cho hội nghị mới' : 'Chọn thư mục của hội nghị',
        buttonLabel: isNew ? 'Tạo ở đây' : 'Mở',
        properties: isNew ? ['openDirectory', 'createDirectory', 'promptToCreate'] : ['openDirectory'],
      }
      const window = options.window()
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, settings)
        : dialog.showOpenDialog(settings))
      const chosen = filePaths[0]
      return canceled || !chosen ? null : files.grantFolder(chosen)
    },
    saveTarget: async ({ suggestedName, kind, folder }) => {
      const settings: Electron.SaveDialogOptions = {
        title: 'Lưu thành tệp',
        defaultPath: path.join(folder, targetName(suggestedName, kind)),
        filters: [{ name: kindNames[kind], extensions: [kind] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      }
      const window = options.window()
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, settings)
        : dialog.showSaveDialog(settings))
      if (canceled || !filePath) return null
      // On Linux the dialog does not add the ending by itself.
      return files.grantTarget(path.extname(filePath) === `.${kind}` ? filePath : `${filePath}.${kind}`)
    },
    openCopy: async ({ path, name, type }) => {
      const { token, file } = files.copy(path, name, type)
      const trouble = await shell.openPath(file)
      if (trouble)
        throw new ProblemError(
          'file',
          `Máy này chưa có chương trình mở được tệp “${name}”. Hãy cài Word, Excel hoặc trình đọc PDF, hoặc bấm Lưu ra để chép tệp sang máy khác.`,
          { detail: trouble.slice(0, 200) },
        )
      return { token }
    },
    reveal: async ({ file }) => shell.showItemInFolder(files.whereIs(file)),
    openHall: options.openHall,
    openAnnouncer: options.openAnnouncer,
    resolveFile: async ({ file, use }) => files.resolve(file, use),
  }
}
