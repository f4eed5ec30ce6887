import fs from 'node:fs'
import os from 'node:os'
import { closeLimit, createCoreLink } from '../hosts/core-link'
import { forkCore } from '../hosts/core-port'
import { dataFolderOf } from '../hosts/data-folder'
import { createFiles, tempFolderOf } from '../hosts/files'
import { openLog } from '../hosts/log'
import { once } from '../hosts/once'
import { openAtStart, readOpening } from '../hosts/opening'
import { createPages } from '../hosts/pages'
import { placesOf } from '../hosts/places'
import { createChromiumPrinter } from '../printing/chromium-pdf'
import { openBrowser } from './open-browser'
import { type BrowserServer, startServer } from './server'
import { browserServices } from './services'

const words = process.argv.slice(2)
const isQuiet = words.includes('--no-open')
const port = Number(words.find((word) => word.startsWith('--port='))?.slice('--port='.length) ?? 0)

// The folders first, then core, server, what was asked to be opened, and one clean end.
void run().catch((error) => {
  console.error(`Không khởi động được: ${error instanceof Error ? error.message : error}`)
  process.exit(1)
})

async function run(): Promise<void> {
  const dataFolder = dataFolderOf({ platform: process.platform, env: process.env, home: os.homedir() })
  fs.mkdirSync(dataFolder, { recursive: true })
  const log = openLog(dataFolder)
  const places = placesOf(__dirname)
  const pages = createPages()
  const files = createFiles(tempFolderOf(dataFolder, process.pid))
  const printer = createChromiumPrinter({ fontsFolder: places.fonts })
  let server: BrowserServer | undefined

  const link = createCoreLink({
    start: () =>
      forkCore({
        node: process.execPath,
        script: places.core,
        start: {
          dataFolder,
          resourcesFolder: places.resources,
          tableWorker: places.tableWorker,
          version: places.version(),
          hostKind: 'browser',
          // What goes out is checked where it is built; on 5,000 people it would cost a second at every list.
          checkOutput: process.env.THUKY_CHECK_OUTPUT === '1',
        },
        onOutput: log.write,
      }),
    host: browserServices({
      pages,
      files,
      printer,
      pageAddress: (id) => `${server?.address}print/${id}`,
      showInBrowser: async (id) => (server && !isQuiet ? openBrowser(server.ticket(`print/${id}`)) : false),
    }),
    onEvent: (event) => server?.tell(event),
    log: log.write,
  })

  const end = once(async (code: number) => {
    await server?.close()
    if ((await link.close(closeLimit)) === 'killed') log.write('the core did not end in time')
    await printer.close()
    files.close()
    process.exit(code)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0))

  // The page loads while the core starts and opens: what it asks first waits for both.
  const ready = link.started.then((problem) =>
    problem ? undefined : openAtStart(readOpening(words, process.cwd()), { link, files, dataFolder }),
  )
  server = await startServer({ renderer: places.renderer, fonts: places.fonts, pages, files, link, ready }, { port })
  const isShown = !isQuiet && (await openBrowser(server.ticket('')))
  console.log(
    `${isShown ? 'Đã mở trình duyệt. Nếu không thấy, hãy' : 'Hãy'} mở địa chỉ này trong trình duyệt của máy này: ${server.address}`,
  )
  console.log('Địa chỉ có khóa riêng của lần chạy này, đừng gửi cho người khác. Nhấn Ctrl+C để đóng chương trình.')
  const refused = await ready
  if (refused) console.error(`Chưa mở được hội nghị được yêu cầu. ${refused.message}`)
  const problem = await link.started
  if (!problem) return
  console.error(`${problem.message}${problem.detail ? ` (${problem.detail})` : ''}\nTệp nhật ký lỗi: ${log.file}`)
  return end(1)
}
