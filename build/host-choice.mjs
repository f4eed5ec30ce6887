/**
 * Which host shows the application, and why. Pure: what is known about the machine comes in, a decision goes out.
 * @typedef {object} Situation
 * @property {NodeJS.Platform} platform
 * @property {boolean} hasDisplay
 * @property {'desktop' | 'browser' | undefined} asked what the person asked for on the command line
 * @property {{ version: string } | undefined} runtime the Electron that was found
 * @property {string} pinned the Electron version of package.json
 * @property {string | undefined} fetchFailed why the runtime could not be fetched; undefined when it was not tried
 */

/** Electron supports its newest three majors; the database driver needs the Node-API of a recent one. */
const supportedMajors = 3

const major = (/** @type {string} */ version) => Number(version.split('.')[0])

/** @param {NodeJS.Platform} platform @param {NodeJS.ProcessEnv} env */
export const hasDisplay = (platform, env) => platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/**
 * @param {Situation} situation
 * @returns {{ host: 'desktop' | 'browser' | 'fetch', why: string }} `fetch`: fetch the runtime, then ask again
 */
export function chooseHost({ platform, hasDisplay, asked, runtime, pinned, fetchFailed }) {
  if (asked === 'browser') return { host: 'browser', why: 'được yêu cầu bằng --browser' }
  if (!hasDisplay) {
    return { host: 'browser', why: `máy không có màn hình đồ họa (${platform}, không có DISPLAY hoặc WAYLAND_DISPLAY)` }
  }
  if (runtime && major(runtime.version) > major(pinned) - supportedMajors) {
    return { host: 'desktop', why: `có màn hình và có Electron ${runtime.version}` }
  }
  if (fetchFailed !== undefined) return { host: 'browser', why: `không có Electron để chạy: ${fetchFailed}` }
  return {
    host: 'fetch',
    why: runtime ? `Electron ${runtime.version} quá cũ so với ${pinned}` : `chưa có Electron ${pinned} trên máy này`,
  }
}

/**
 * The options of the starter itself, and everything else, which goes to the application untouched.
 * @param {string[]} args
 * @returns {{ asked: 'desktop' | 'browser' | undefined, rest: string[] }}
 */
export function readStartArguments(args) {
  const asked = args.includes('--browser') ? 'browser' : args.includes('--desktop') ? 'desktop' : undefined
  return { asked, rest: args.filter((argument) => argument !== '--browser' && argument !== '--desktop') }
}
