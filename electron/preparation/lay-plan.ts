import { plan02Day } from '../../shared/preparation/tasks/rebase'
import type { Ids, Write } from '../core/context'
import { openPreparation } from './preparation.queries'
import { followConferenceDay } from './rebase.service'
import { addPlanTasks } from './tasks.service'

/** Due days as the plan says them (III.1, III.2, IV.3); in another year they follow the day of the conference. */
const plan02Dues = { reportDue: '2019-09-30', meetingDue: '2019-09-30', centreReportDue: '2019-11-30' }

/** What the plan 02/KH-HĐTĐKT says of the preparation, laid down with a new conference: its due days, its money, its tasks. */
export async function layPlan(
  w: Write,
  ids: Ids,
  { conferenceId, today, isOwn }: { conferenceId: string; today: string; isOwn: boolean },
): Promise<void> {
  await w.insert(
    'preparation',
    {
      ...openPreparation,
      id: conferenceId,
      planReference: 'Kế hoạch số 02/KH-HĐTĐKT ngày 24 tháng 7 năm 2019',
      reviewSubject:
        'sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị và Chỉ thị 25-CT/TU của Ban Thường vụ Thành ủy',
      ...(isOwn ? plan02Dues : {}),
      fundSource: 'Trích 20% của quỹ thi đua, khen thưởng thành phố',
    },
    'Ghi các hạn và nguồn kinh phí theo kế hoạch.',
  )
  await addPlanTasks(w, ids, isOwn ? plan02Day : today)
  if (!isOwn) await followConferenceDay(w, null)
}
