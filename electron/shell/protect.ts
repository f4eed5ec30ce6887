import { app, type Session } from 'electron'
import { originOf } from '../hosts/address'
import type { Log } from '../hosts/log'
import { answerAddress, type Site } from './addresses'
import { mayFetch, mayNavigate, mayUse } from './permissions'

/** Locks every session and every page the application will ever have; installed before the first of them exists. */
export function protect(site: Site, log: Log): void {
  app.on('session-created', (session) => {
    serveApp(session, site)
    denyByDefault(session)
    stayHome(session, log)
  })
  app.on('web-contents-created', (_, contents) => {
    const refuse = (event: { preventDefault: () => void; url: string }) => {
      event.preventDefault()
      log.write(`refused to go to ${originOf(event.url)}`)
    }
    // A main frame is judged by will-navigate too; will-frame-navigate alone knows of the frames in it.
    contents.on('will-navigate', (event) => {
      if (!mayNavigate(event.url, true)) refuse(event)
    })
    contents.on('will-frame-navigate', (event) => {
      if (!mayNavigate(event.url, event.isMainFrame)) refuse(event)
    })
    contents.on('will-redirect', (event) => refuse(event))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('select-bluetooth-device', (event, _devices, callback) => {
      event.preventDefault()
      callback('')
    })
  })
}

/**
 * The older of Electron's two ways, on purpose: the newer one speaks in `Response`, for which Node first reads its whole fetch
 * library, 0.15 s before the page has its first byte, and it sends each file piece by piece through JavaScript.
 */
function serveApp(session: Session, site: Site): void {
  session.protocol.registerBufferProtocol('app', (request, answer) => {
    const { status, headers, body } = answerAddress({ url: request.url, method: request.method }, site)
    const data = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.length)
    const mimeType = headers['Content-Type']?.split(';')[0]
    answer({ statusCode: status, headers, data, ...(mimeType ? { mimeType, charset: 'utf-8' } : {}) })
  })
}

function denyByDefault(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const origin = originOf(details.requestingUrl)
    callback(mayUse(permission, { origin, isMainFrame: details.isMainFrame }))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    mayUse(permission, { origin, isMainFrame: details.isMainFrame }),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}))
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }))
  session.on('select-hid-device', (event, _details, callback) => {
    event.preventDefault()
    callback('')
  })
  session.on('select-usb-device', (event, _details, callback) => {
    event.preventDefault()
    callback('')
  })
  session.on('select-serial-port', (event, _ports, _contents, callback) => {
    event.preventDefault()
    callback('')
  })
  session.on('will-download', (event) => event.preventDefault())
}

function stayHome(session: Session, log: Log): void {
  session.webRequest.onBeforeRequest((request, callback) => {
    const cancel = !mayFetch(request.url)
    if (cancel) log.write(`refused a request to ${originOf(request.url)}`)
    callback({ cancel })
  })
}
