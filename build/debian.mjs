import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { run } from './child.mjs'

/**
 * What the tests need from the operating system. `packages` are Debian's; `a|b` means either will do, the first is
 * installed. `commands` are what is looked for on other systems: one of them is enough.
 * @typedef {{ packages: string[], commands: string[], lets: string }} Need
 */

/** @type {Need[]} */
export const testNeeds = [
  {
    packages: ['chromium|google-chrome-stable|microsoft-edge-stable'],
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    lets: 'screen tests in a browser and PDF without Electron',
  },
  { packages: ['xvfb', 'xauth'], commands: ['xvfb-run'], lets: 'Electron tests without a display' },
  { packages: ['poppler-utils'], commands: ['pdftotext'], lets: 'measuring the printed pages' },
  { packages: ['zbar-tools'], commands: ['zbarimg'], lets: 'reading printed QR codes with a foreign reader' },
  { packages: ['strace'], commands: ['strace'], lets: 'the power-cut simulation' },
  {
    packages: ['libreoffice-calc-nogui|libreoffice-calc'],
    commands: ['soffice'],
    lets: 'opening exported workbooks in LibreOffice',
  },
  {
    packages: ['libreoffice-writer-nogui|libreoffice-writer'],
    commands: ['soffice'],
    lets: 'opening Word files in LibreOffice',
  },
  {
    packages: [
      'libgtk-3-0',
      'libnss3',
      'libasound2',
      'libgbm1',
      'libatk-bridge2.0-0',
      'libxss1',
      'libxtst6',
      'libcups2',
      'libdrm2',
      'libxkbcommon0',
    ],
    commands: [],
    lets: 'starting Electron',
  },
]

/** @param {string} command */
export function onPath(command) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, command), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

export const isDebian = () => existsSync('/etc/debian_version') && onPath('apt-get') && onPath('dpkg-query')

/**
 * Installs what is missing where that is possible (Debian, as root), and says what is missing where it is not.
 * @param {Need[]} needs
 * @returns {Promise<{ ok: boolean, text: string }>} not ok only when an installation was tried and failed
 */
export async function provision(needs) {
  if (!isDebian()) return { ok: true, text: describe(needs.filter(isMissingHere)) }
  const missing = await missingPackages(needs)
  if (missing.length === 0) return { ok: true, text: 'All Debian packages are there.' }
  const names = missing.flatMap((need) => need.packages.map((name) => name.split('|')[0] ?? name))
  if (process.getuid?.() !== 0) {
    return {
      ok: true,
      text: `${describe(missing)}\nAs root: apt-get install --no-install-recommends ${names.join(' ')}`,
    }
  }
  const { code, output } = await install(names)
  if (code !== 0) return { ok: false, text: `${output}\n${describe(missing)}` }
  return { ok: true, text: `Installed from Debian: ${names.join(' ')}` }
}

/** Off Debian only commands can be looked for; a virtual display is a matter of Linux alone. */
const isMissingHere = (/** @type {Need} */ { commands }) =>
  commands.length > 0 && !commands.some(onPath) && (process.platform === 'linux' || commands[0] !== 'xvfb-run')

/** @param {Need[]} missing */
function describe(missing) {
  if (missing.length === 0) return 'Nothing is missing on this machine.'
  const lines = missing.map(
    ({ packages, commands, lets }) => `- ${commands[0] ?? packages.join(' ')}: skipped without it: ${lets}`,
  )
  return ['Missing on this machine:', ...lines].join('\n')
}

/**
 * The needs with the packages that are not installed; a package that another one provides counts as installed
 * (libgtk-3-0t64 provides libgtk-3-0).
 * @param {Need[]} needs
 */
async function missingPackages(needs) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are dpkg-query's own
  const { output } = await run('dpkg-query', ['-W', '-f', '${db:Status-Status}\t${Package}\t${Provides}\n'])
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.startsWith('installed\t'))
      .flatMap((line) => line.split('\t').slice(1).join(',').split(','))
      .map((entry) => entry.trim().split(/[ :]/)[0] ?? ''),
  )
  return needs
    .map((need) => ({
      ...need,
      packages: need.packages.filter((names) => !names.split('|').some((name) => installed.has(name))),
    }))
    .filter((need) => need.packages.length > 0)
}

/** @param {string[]} names */
async function install(names) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (/** @type {string[]} */ ...args) =>
    run('apt-get', ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args], { env, limit: 600 })
  const installNow = () => apt('install', '--no-install-recommends', ...names)
  if (hasLists()) {
    const first = await installNow()
    if (first.code === 0) return first
  }
  // No package lists on a fresh machine, or lists so old that their files are gone from the mirror.
  const update = await apt('update')
  return update.code === 0 ? installNow() : update
}

function hasLists() {
  try {
    return readdirSync('/var/lib/apt/lists').some((file) => file.includes('_Packages'))
  } catch {
    return false
  }
}
