import { contextBridge, ipcRenderer } from 'electron'
import type { Desk, ReplyText, WindowEvent } from '../shared/ipc/protocol'
import type { Reply } from '../shared/ipc/reply'
import { fileTooLarge, maxFileBytes } from './hosts/limits'
import { readReply } from './hosts/reply-text'

// The page gets these five names and nothing of Electron: values go out, values come in, never an event object.
const desk: Desk = {
  host: 'desktop',
  call: async (name, input, tag) => {
    const said: ReplyText | Reply<unknown> = await ipcRenderer.invoke('call', name, input, tag)
    // A long list goes to the page as it came: read here, each of its objects would be made a second time over there.
    return typeof said === 'string' ? readReply(said) : said
  },
  cancel: (tag) => void ipcRenderer.invoke('cancel', tag),
  putFile: async (name, bytes) =>
    bytes.byteLength > maxFileBytes
      ? { ok: false, problem: fileTooLarge }
      : ipcRenderer.invoke('put-file', name, bytes),
  onEvent: (listener) => {
    const hear = (_: unknown, event: WindowEvent) => listener(event)
    ipcRenderer.on('event', hear)
    return () => void ipcRenderer.removeListener('event', hear)
  },
}

contextBridge.exposeInMainWorld('desk', desk)
