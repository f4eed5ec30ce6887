import { scanValues } from '../checkin/checkin.queries'
import type { Db } from '../db/tables'
import { brokenLinks } from './chain'
import { historyValues } from './recorder'

/** Walks both hash chains and names the records that no longer hold: bit rot or an edit behind the application's back. */
export async function verifyChains(
  db: Db,
): Promise<{ sound: boolean; entries: number; scans: number; broken: string[] }> {
  const history = await db.selectFrom('history').selectAll().orderBy('seq').execute()
  const scans = await db.selectFrom('scans').selectAll().orderBy('seq').execute()
  const broken = [
    ...brokenLinks(history, historyValues).map(
      (i) => `Nhật ký, dòng ${history[i]?.seq}: ${history[i]?.text || 'mục nội bộ'}`,
    ),
    ...brokenLinks(scans, scanValues).map(
      (i) => `Lượt điểm danh số ${scans[i]?.seq}, ${scans[i]?.desk}, ${scans[i]?.at}`,
    ),
  ]
  return { sound: broken.length === 0, entries: history.length, scans: scans.length, broken: broken.slice(0, 200) }
}
