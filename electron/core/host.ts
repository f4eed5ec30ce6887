import type { AttachmentType } from '../../shared/exchange/attachment'
import type { MeasuredLetter } from '../printing/page-printer'

/** What only a host can do; each of the three implements it, and the core gets it as an argument. */
export interface HostServices {
  readonly kind: 'desktop' | 'browser' | 'command'
  /** Puts a page at the print origin for a preview; the address stays good until some newer ones push it out. */
  publishPage(input: { html: string }): Promise<{ url: string }>
  /** One PDF of a whole HTML document, printed without JavaScript. */
  pdf(input: { html: string; footer?: boolean }, signal?: AbortSignal): Promise<Uint8Array>
  /** Heights of the letters in a document, measured in a scripted page of the host's own. */
  measure(input: { html: string }, signal?: AbortSignal): Promise<MeasuredLetter[]>
  /** Hands pages to a printer through the system's dialog; false when the clerk closed the dialog. */
  print(input: { html: string; title: string }, signal?: AbortSignal): Promise<boolean>
  chooseFolder(input: { purpose: 'open' | 'new' }): Promise<{ token: string; name: string } | null>
  saveTarget(input: {
    suggestedName: string
    kind: 'pdf' | 'docx' | 'xlsx' | 'db' | 'txt'
    folder: string
  }): Promise<{ token: string; name: string } | null>
  reveal(input: { file: string }): Promise<void>
  /**
   * Opens a copy of a kept file in the program that the PC has for its kind; the kept one can then not be changed by it.
   * The ending is that of `type`, which the caller read from the bytes. In a browser the token is what is downloaded.
   */
  openCopy(input: { path: string; name: string; type: AttachmentType }): Promise<{ token: string }>
  /** Opens the plain view of the running programme in a second window; where there is none, a browser has its own way. */
  openHall(): Promise<void>
  /** Opens the view of whom the announcer has to introduce, in a window of its own. */
  openAnnouncer(): Promise<void>
  /** Turns a token of this host (or, on the command line, a path) into a path. Unknown tokens are refused. */
  resolveFile(input: { file: string; use: 'read' | 'write' | 'folder' }): Promise<{ path: string; name: string }>
}
