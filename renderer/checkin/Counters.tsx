import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useAsked } from '../bridge/use-asked'
import { showPaper } from '../printing/show-paper'
import { ReasonDialog } from '../ui/dialogs'
import { CategoryTag } from '../ui/page'
import { faces } from './sounds'

const topics = ['checkin', 'delegates', 'invitations', 'replies', 'categories'] as const

/** The numbers of the day as they move, the chair's line, and the latest scans with their undo. */
export function Counters({ onUndo }: { onUndo: (scanId: string, reason: string) => void }) {
  const { data: sum } = useAsked('checkin.summary', {}, topics)
  const { data: recent } = useAsked('checkin.recent', { limit: 30 }, topics)
  const [undoing, setUndoing] = useState<{ scanId: string; fullName: string; time: string }>()
  return (
    <aside className="desk-side">
      {sum && (
        <>
          <div className="big-counts">
            <div>
              <b>{sum.present.total}</b>có mặt
            </div>
            <div>
              <b>{sum.invited}</b>được mời
            </div>
            <div>
              <b>{sum.absent.total}</b>chưa đến
            </div>
          </div>
          <table className="by-group">
            <tbody>
              {sum.byCategory.map((c) => (
                <tr key={c.code}>
                  <td>
                    <CategoryTag code={c.code} color={c.color} title={c.name} />
                  </td>
                  <td>
                    <progress
                      value={c.invited - c.absent}
                      max={Math.max(1, c.invited)}
                      aria-label={`${c.name}: ${c.present} có mặt`}
                    />
                  </td>
                  <td className="num">
                    {c.present}/{c.invited}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Text size="xs">
            Dự thay {sum.present.substitutes}, phát sinh {sum.present.walkIns}, đã giao tài liệu {sum.kits}.
          </Text>
          <div className="chair-line">{sum.line}</div>
          <Group gap={4}>
            <Button size="compact-xs" variant="default" onClick={() => showPaper({ paper: 'chair-line' })}>
              In cho chủ tọa
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => showPaper({ paper: 'fallback-name' })}>
              In dự phòng A-Z
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => showPaper({ paper: 'fallback-unit' })}>
              Theo đơn vị
            </Button>
          </Group>
        </>
      )}
      <div className="recent-scans">
        {(recent ?? []).map((r) => (
          <div key={r.scanId} className={r.undone ? 'gone' : ''}>
            <span className="mono">{r.time}</span>
            <span className="who" title={`${faces[r.verdict].word}. ${r.unit}`}>
              {faces[r.verdict].sign} {r.fullName || faces[r.verdict].word.toLocaleLowerCase('vi')}
            </span>
            <small>{r.desk}</small>
            {r.undoable ? (
              <Button size="compact-xs" variant="subtle" onClick={() => setUndoing(r)}>
                Hủy
              </Button>
            ) : (
              <span />
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
}
