import { ipcMain } from 'electron'
import type { Log } from '../hosts/log'
import { type Route, stranger } from './routes'
import { isOurs } from './sender'

/** The only file that listens to windows: every channel goes through the same question, whose message is this? */
export function serve(routes: Record<string, Route>, log: Log): void {
  for (const [channel, route] of Object.entries(routes)) {
    ipcMain.handle(channel, (event, ...args) => {
      if (!isOurs(event)) {
        log.write(`refused a message on ${channel} from a foreign frame`)
        return { ok: false, problem: stranger }
      }
      return route({ send: (said) => event.sender.send('event', said) }, args)
    })
  }
}
