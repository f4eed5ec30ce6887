import { Button, Menu } from '@mantine/core'
import { memo, useState } from 'react'
import { wallDay } from '../../shared/checkin/wall-clock'
import { useAsked } from '../bridge/use-asked'
import { showPaper } from '../printing/show-paper'
import { ReasonDialog } from '../ui/dialogs'
import { count } from '../ui/format'
import { CategoryTag } from '../ui/page'
import { faces } from './sounds'

const topics = ['checkin', 'delegates', 'invitations', 'replies', 'categories'] as const

/** The numbers of the day as they move, the chair's line, and the latest scans with their undo. */
export const Counters = memo(function Counters({ onUndo }: { onUndo: (scanId: string, reason: string) => void }) {
  const { data: sum } = useAsked('checkin.summary', {}, topics)
  const { data: recent } = useAsked('checkin.recent', { limit: 30 }, topics)
  const [undoing, setUndoing] = useState<{ scanId: string; fullName: string; time: string }>()
  return (
    <aside className="desk-side" aria-label="Số liệu và lượt gần đây">
      {sum && (
        <>
          <div className={sum.invited > 999 ? 'big-counts many' : 'big-counts'}>
            <div>
              <b>{count(sum.present.total)}</b>có mặt
            </div>
            <div>
              <b>{count(sum.absent.total)}</b>chưa đến
            </div>
            <div>
              <b>{count(sum.invited)}</b>được mời
            </div>
          </div>
          <div className="by-group">
            {sum.byCategory.map((c) => (
              <div key={c.code} title={`${c.name}: ${c.present} có mặt, ${c.absent} chưa đến`}>
                <CategoryTag code={c.code} color={c.color} title={c.name} />
                <span className="track" aria-hidden="true">
                  <span style={{ width: `${((c.invited - c.absent) / Math.max(1, c.invited)) * 100}%` }} />
                </span>
                <span className="num">
                  {count(c.present)}/{count(c.invited)}
                </span>
              </div>
            ))}
          </div>
          <div className="small-counts">
            <span>Dự thay {count(sum.present.substitutes)}</span>
            <span>Phát sinh {count(sum.present.walkIns)}</span>
            <span>Giao tài liệu {count(sum.kits)}</span>
          </div>
          <div className="chair-line">{sum.line}</div>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="default" fullWidth>
                In…
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => showPaper({ paper: 'chair-line' })}>Câu báo cáo cho chủ tọa</Menu.Item>
              <Menu.Item onClick={() => showPaper({ paper: 'fallback-name' })}>
                Danh sách dự phòng theo tên A-Z
              </Menu.Item>
              <Menu.Item onClick={() => showPaper({ paper: 'fallback-unit' })}>
                Danh sách dự phòng theo đơn vị
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      <h2>Lượt gần đây</h2>
      <div className="recent-scans">
        {recent?.length === 0 && <p className="calm">Chưa có lượt nào.</p>}
        {(recent ?? []).map((r, i, all) => (
          <div key={r.scanId} className={r.undone ? 'gone' : ''}>
            {wallDay(r.at) !== wallDay(all[i - 1]?.at ?? new Date().toISOString()) && (
              <span className="day">Ngày {wallDay(r.at)}</span>
            )}
            <span className="mono">{r.time}</span>
            <span className="who" title={[faces[r.verdict].word, r.unit, r.desk, r.reason].filter(Boolean).join(' · ')}>
              <i className={faces[r.verdict].tone}>{faces[r.verdict].sign}</i>
              {r.fullName || faces[r.verdict].word.toLocaleLowerCase('vi')}
            </span>
            {r.undoable && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Hủy lượt của ${r.fullName}`}
                onClick={() => setUndoing(r)}
              >
                Hủy
              </Button>
            )}
          </div>
        ))}
      </div>
      {undoing && (
        <ReasonDialog
          danger
          title="Hủy lượt này?"
          text={`${undoing.fullName}, ${undoing.time}. Lượt cũ vẫn giữ trong sổ; việc hủy được ghi thêm với lý do.`}
          act="Hủy lượt"
          onAct={(reason) => {
            onUndo(undoing.scanId, reason)
            setUndoing(undefined)
          }}
          onClose={() => setUndoing(undefined)}
        />
      )}
    </aside>
  )
})
