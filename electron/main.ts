import { app } from 'electron'
import { closeLimit } from './hosts/core-link'
import { once } from './hosts/once'
import { openAtStart } from './hosts/opening'
import { startLink } from './shell/core-process'
import { stillOwnsLock } from './shell/lock'
import { setMenu } from './shell/menu'
import { createPaper } from './shell/paper'
import { type Ground, prepare } from './shell/prepare'
import { createRoutes } from './shell/routes'
import { serve } from './shell/serve'
import { desktopServices } from './shell/services'
import { createStage } from './shell/stage'
import { wordsOf } from './shell/words'

// What must stand before Electron is ready: folders, the single-instance lock, the walls. A second start ends here.
const ground = prepare()
if (ground) void run(ground)

/** Start-up in order: core, messages, the way out, the window, and what the command line asks to be opened. */
async function run({ dataFolder, log, places, pages, files }: Ground): Promise<void> {
  const stage = createStage({ places, pages, log })
  app.on('second-instance', stage.bringForward)
  await app.whenReady()
  if (!stillOwnsLock(app.getPath('userData'), process.pid)) return app.exit(0)
  setMenu(log, () => void stage.openAnnouncer())

  const paper = createPaper(pages)
  const { window, openHall, openAnnouncer } = stage
  const services = desktopServices({ pages, files, paper, window, openHall, openAnnouncer })
  const link = startLink({ dataFolder, places, log, services, onEvent: stage.tell })
  serve(createRoutes({ link, files }), log)

  const end = once(async () => {
    if ((await link.close(closeLimit)) === 'killed') log.write('the core did not end in time')
    paper.close()
    files.close()
    app.exit(stage.hasFailed() ? 1 : 0)
  })
  stage.onEnd(() => void end())

  const opening = openAtStart(wordsOf(process.argv, app.isPackaged), { link, files, dataFolder })
  await stage.open(link.started, opening)
}
