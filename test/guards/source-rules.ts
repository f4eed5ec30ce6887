/** What no source file of the rooms may contain, and which cases each rule must catch and allow. */
export type SourceRule = {
  name: string
  why: string
  /** Looked for in the code without its comments. */
  pattern: RegExp
  /** The files the rule looks at. */
  scope: RegExp
  /** Files within the scope that may. */
  except?: RegExp
  /** How many files within the scope may, wherever they are. */
  atMost?: number
  caught: { file: string; code: string }
  allowed: { file: string; code: string }
}

const everywhere = /^(electron|renderer|shared)\//

/** One importer for each dangerous thing. */
export const oneImporter: SourceRule[] = [
  {
    name: 'ipcMain',
    why: 'every message of a window goes through one door, where its sender and its form are checked',
    pattern: /\bipcMain\b/,
    scope: everywhere,
    atMost: 1,
    caught: { file: 'electron/shell/other.ts', code: "ipcMain.handle('x', () => 1)" },
    allowed: { file: 'electron/shell/other.ts', code: '// ipcMain is in serve.ts\nserve()' },
  },
  {
    name: 'ipcRenderer and contextBridge',
    why: 'the page sees one function, not a channel to everything',
    pattern: /\b(ipcRenderer|contextBridge)\b/,
    scope: everywhere,
    except: /^electron\/preload\.ts$/,
    caught: { file: 'renderer/App.tsx', code: "ipcRenderer.send('x')" },
    allowed: { file: 'electron/preload.ts', code: "contextBridge.exposeInMainWorld('desk', {})" },
  },
  {
    name: 'window.desk',
    why: 'the bridge is one place, so that a stand-in can take its place in tests and in a browser',
    pattern: /\b(window|globalThis|self)\s*(\.|\?\.|\[['"])desk\b/,
    scope: everywhere,
    except: /^renderer\/bridge\//,
    caught: { file: 'renderer/delegates/Page.tsx', code: "void window.desk.call('x', {})" },
    allowed: { file: 'renderer/bridge/ask.ts', code: "void window.desk.call('x', {})" },
  },
  {
    name: 'shell.openExternal',
    why: 'an address that data brings must not start a program',
    pattern: /\bopenExternal\b/,
    scope: everywhere,
    except: /^(?!electron\/shell\/)/,
    atMost: 1,
    caught: { file: 'electron/shell/menu.ts', code: 'void shell.openExternal(url)' },
    allowed: { file: 'electron/shell/menu.ts', code: 'openHelp(url)' },
  },
  {
    name: 'shell.openExternal outside the shell',
    why: 'only the shell may leave the application, and there only one file',
    pattern: /\bopenExternal\b/,
    scope: everywhere,
    except: /^electron\/shell\//,
    caught: { file: 'electron/units/units.service.ts', code: 'void shell.openExternal(url)' },
    allowed: { file: 'electron/shell/links.ts', code: 'void shell.openExternal(url)' },
  },
  {
    name: 'utilityProcess',
    why: 'the core is started in one place, which also refuses stand-ins in packaged builds',
    pattern: /\butilityProcess\b/,
    scope: everywhere,
    atMost: 1,
    caught: { file: 'electron/shell/other.ts', code: 'utilityProcess.fork(file)' },
    allowed: { file: 'electron/shell/other.ts', code: 'startCore(file)' },
  },
  {
    name: 'new BrowserWindow',
    why: 'every window has the same locks, and the shell is where they are',
    pattern: /\bnew (BrowserWindow|BrowserView|WebContentsView)\b/,
    scope: everywhere,
    except: /^electron\/shell\//,
    caught: { file: 'electron/printing/printer.ts', code: 'const window = new BrowserWindow({})' },
    allowed: { file: 'electron/shell/windows.ts', code: 'const window = new BrowserWindow({})' },
  },
  {
    name: 'the writer of Word files',
    why: 'papers are data; one folder knows the library, and the core reads it only when a Word file is wanted',
    pattern: /\bfrom 'docx'|\bimport\('docx'\)/,
    scope: everywhere,
    except: /^electron\/printing\/docx\//,
    caught: { file: 'electron/agenda/agenda.papers.ts', code: "import { Paragraph } from 'docx'" },
    allowed: { file: 'electron/printing/docx/head.ts', code: "import { Paragraph } from 'docx'" },
  },
  {
    name: 'requests from the page',
    why: 'the page talks to the core through its bridge and to nobody else',
    pattern: /\bfetch\(|\bnew (XMLHttpRequest|WebSocket|EventSource)\b|\bsendBeacon\b/,
    scope: /^renderer\//,
    except: /^renderer\/bridge\//,
    caught: { file: 'renderer/units/Page.tsx', code: "await fetch('/x')" },
    allowed: { file: 'renderer/bridge/over-http.ts', code: "await fetch('/x')" },
  },
]

/** What weakens the walls between page, application and network. */
export const walls: SourceRule[] = [
  {
    name: 'weak window settings',
    why: 'the page stays in its sandbox',
    pattern:
      /\b(webSecurity|contextIsolation|sandbox)['"]?\s*:\s*false\b|\b(nodeIntegration\w*|allowRunningInsecureContent|experimentalFeatures|webviewTag|bypassCSP|allowServiceWorkers)['"]?\s*:\s*true\b|\benableBlinkFeatures\s*:/,
    scope: everywhere,
    caught: {
      file: 'electron/shell/windows.ts',
      code: 'new BrowserWindow({ webPreferences: { webSecurity: false } })',
    },
    allowed: {
      file: 'electron/shell/windows.ts',
      code: 'new BrowserWindow({ webPreferences: { webSecurity: true } })',
    },
  },
  {
    name: 'unsafe content security policy',
    why: 'markup in a name must never run or restyle the page',
    pattern: /unsafe-(inline|eval|hashes)/,
    scope: everywhere,
    caught: { file: 'electron/shell/csp.ts', code: `const csp = "style-src 'self' 'unsafe-inline'"` },
    allowed: { file: 'electron/shell/csp.ts', code: `const csp = "style-src 'self' 'nonce-x'"` },
  },
  {
    name: 'loading files or remote pages into a window',
    why: 'windows show our own scheme only',
    pattern: /\bloadFile\(|\bloadURL\(\s*[`'"](file|https?|data):/,
    scope: everywhere,
    caught: { file: 'electron/shell/windows.ts', code: "void window.loadURL('http://localhost:5173')" },
    allowed: { file: 'electron/shell/windows.ts', code: "void window.loadURL('app://bundle/index.html')" },
  },
  {
    name: 'code and markup from text',
    why: 'text stays text',
    pattern:
      /\bnew Function\(|\beval\(|\.(innerHTML|outerHTML)\s*=[^=]|\binsertAdjacentHTML\(|\bdocument\.write(ln)?\(|\bsrcdoc\s*=\s*\{?['"`]</,
    scope: everywhere,
    caught: { file: 'renderer/units/Page.tsx', code: 'element.innerHTML = name' },
    allowed: {
      file: 'renderer/units/Page.tsx',
      code: 'element.textContent = name; const same = element.innerHTML === name',
    },
  },
  {
    name: 'synchronous messages and the remote module',
    why: 'a window that waits for the core is frozen; remote hands the page everything',
    pattern: /\bsendSync\b|\.returnValue\s*=|@electron\/remote|\benableRemoteModule\b/,
    scope: everywhere,
    caught: { file: 'electron/preload.ts', code: "ipcRenderer.sendSync('x')" },
    allowed: { file: 'electron/preload.ts', code: "ipcRenderer.invoke('x')" },
  },
  {
    name: 'crash upload and automatic update',
    why: 'nothing leaves the machine, nothing arrives unasked',
    pattern: /\b(crashReporter|autoUpdater|setFeedURL|electron-updater)\b/,
    scope: everywhere,
    caught: { file: 'electron/main.ts', code: "import { autoUpdater } from 'electron'" },
    allowed: { file: 'electron/main.ts', code: "import { app } from 'electron'" },
  },
  {
    name: 'commands through a shell',
    why: 'a file name must never become a command',
    pattern: /(?<![.\w])exec(Sync)?\(|\bshell\s*:\s*true\b/,
    scope: /^electron\//,
    caught: { file: 'electron/db/place.ts', code: "import { exec } from 'node:child_process'\nexec('df ' + folder)" },
    allowed: { file: 'electron/db/place.ts', code: "execFileSync('df', [folder]); database.exec('commit')" },
  },
]

/** What endangers the data. */
export const data: SourceRule[] = [
  {
    name: 'copying files',
    why: 'a copied database without its journal has lost rows and looks sound: copies are made by VACUUM INTO or the backup API',
    pattern: /\b(copyFile|copyFileSync|cpSync)\b|\b(fs|promises)\.cp\(/,
    scope: /^(electron|shared)\//,
    caught: {
      file: 'electron/conference/copy.ts',
      code: "fs.copyFileSync(path.join(folder, 'conference.db'), target)",
    },
    allowed: { file: 'electron/conference/copy.ts', code: 'database.exec(vacuumInto(target))' },
  },
  {
    name: 'SQLite-only SQL',
    why: 'a city-wide server will run the same services on PostgreSQL: what only SQLite knows stays in electron/db',
    pattern:
      /\bsql\.raw\b|\.pragma\(|\b(PRAGMA|VACUUM|ATTACH)\b|\b(rowid|sqlite_master|sqlite_schema|strftime|julianday|unixepoch|json_each|json_extract|group_concat|last_insert_rowid)\b|\binsert or (replace|ignore)\b|\bcollate nocase\b/,
    scope: everywhere,
    except: /^electron\/db\//,
    caught: { file: 'electron/units/units.queries.ts', code: "sql.raw('select 1')" },
    allowed: { file: 'electron/db/copy.ts', code: "database.pragma('wal_checkpoint')" },
  },
  {
    name: 'weak random numbers',
    why: 'a token that can be guessed admits a stranger; a rule that throws dice cannot be tested',
    pattern: /\bMath\.random\b/,
    scope: everywhere,
    caught: { file: 'shared/delegates/code.ts', code: 'const token = Math.random()' },
    allowed: { file: 'electron/delegates/token.ts', code: 'const token = crypto.getRandomValues(bytes)' },
  },
  {
    name: 'the clock in a pure rule',
    why: 'what time it is comes in as an argument, or the rule gives another answer tomorrow',
    pattern: /\bDate\.now\(|\bnew Date\(\s*\)|\bperformance\.now\(/,
    scope: /^shared\//,
    caught: { file: 'shared/conference/days.ts', code: 'const today = new Date()' },
    allowed: { file: 'shared/conference/days.ts', code: 'const day = new Date(text)' },
  },
]
