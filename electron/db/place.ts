import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

export type DriveKind = 'fixed' | 'removable' | 'network' | 'unknown'
/** What the system says of the drive a path lies on; injected so that tests can play Windows. */
export type DriveOf = (folder: string) => DriveKind

const synced =
  /^(onedrive|dropbox|google drive|my drive|googledrive|icloud ?drive|mobile documents|box sync|box|nextcloud|owncloud|zalo received files|mega|pcloud ?drive)( - .*)?$/i
const networkFs =
  /^(nfs4?|cifs|smb2?|smbfs|smb3|sshfs|fuse\.sshfs|9p|afpfs|webdav|davfs2?|fuse\.davfs|fuse\.rclone|ncpfs|glusterfs|ceph)$/

/**
 * Why a folder is no place for a live conference, as a Vietnamese sentence; undefined when it is one. Write-ahead logging
 * is not made for network file systems, synchronisers copy half-written files, and USB sticks are pulled out.
 */
export function unfitPlace(folder: string, driveOf: DriveOf): string | undefined {
  const remedy = 'Hãy chọn một thư mục trên ổ cứng của máy này; thư mục kia vẫn dùng được để cất bản sao.'
  if (/^(\\\\|\/\/)(?![?.][\\/])/.test(folder))
    return `Thư mục nằm trên máy khác trong mạng, không dùng để làm việc được. ${remedy}`
  const parts = folder.split(/[\\/]+/)
  const cloud = parts.find((part) => synced.test(part))
  if (cloud) return `Thư mục “${cloud}” được đồng bộ lên mạng, dễ hỏng dữ liệu khi đang làm việc. ${remedy}`
  const drive = driveOf(folder)
  if (drive === 'network') return `Thư mục nằm trên ổ mạng, không dùng để làm việc được. ${remedy}`
  if (drive === 'removable') return `Thư mục nằm trên ổ USB hoặc thẻ nhớ, rút ra là mất dữ liệu đang ghi. ${remedy}`
  return undefined
}

/** The deepest folder of a path that exists. */
export function nearestExisting(folder: string): string {
  let at = path.resolve(folder)
  while (!fs.existsSync(at)) {
    const up = path.dirname(at)
    if (up === at) break
    at = up
  }
  return at
}

/** Reads `/proc/mounts` lines: the drive kind of the longest mount point that holds the folder. */
export function linuxDrive(folder: string, mounts: string, isRemovable: (device: string) => boolean): DriveKind {
  let best = { point: '', type: '', device: '' }
  for (const line of mounts.split('\n')) {
    const [device = '', rawPoint = '', type = ''] = line.split(' ')
    const point = rawPoint.replace(/\\040/g, ' ')
    const holds = point === '/' || folder === point || folder.startsWith(`${point}/`)
    if (point && holds && point.length >= best.point.length) best = { point, type, device }
  }
  if (networkFs.test(best.type)) return 'network'
  if (best.device.startsWith('/dev/') && isRemovable(best.device)) return 'removable'
  return best.type ? 'fixed' : 'unknown'
}

const removableBlock = (device: string): boolean => {
  try {
    const name = path.basename(fs.realpathSync(device)).replace(/p?\d+$/, '')
    return fs.readFileSync(`/sys/block/${name}/removable`, 'utf8').trim() === '1'
  } catch {
    return false
  }
}

const windowsDrive = (folder: string): DriveKind => {
  const letter = /^[a-z]:/i.exec(folder)?.[0]
  if (!letter) return 'unknown'
  try {
    const said = execFileSync('fsutil', ['fsinfo', 'drivetype', letter], {
      encoding: 'latin1',
      timeout: 3000,
      windowsHide: true,
    })
    if (/remote|network/i.test(said)) return 'network'
    if (/removable/i.test(said)) return 'removable'
    return 'fixed'
  } catch {
    return 'unknown'
  }
}

/** The drive kind of a folder on this machine. */
export const driveOfThisMachine: DriveOf = (folder) => {
  const real = fs.realpathSync(nearestExisting(folder))
  if (process.platform === 'win32') return windowsDrive(real)
  try {
    return linuxDrive(real, fs.readFileSync('/proc/mounts', 'utf8'), removableBlock)
  } catch {
    return 'unknown'
  }
}
