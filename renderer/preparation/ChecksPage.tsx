import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Found } from '../../shared/preparation/checks/checks.contract'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { PaperActions } from '../printing/PaperActions'
import { Page, ProblemNote, Waiting } from '../ui/page'
import { checkTopics } from './check-topics'
import { DismissDialog } from './DismissDialog'
import { severityIcons, severityWords } from './severity'

type Shown = Found['open'][number]

/** What a careful secretary would look over before the doors open, across all rooms. */
export function ChecksPage() {
  const { data, problem, reload } = useAsked('checks.list', {}, checkTopics)
  const [tab, setTab] = useState('open')
  const [passing, setPassing] = useState<Shown>()
  const restore = useAct('checks.restore')
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const count = (severity: Shown['severity']) => data.open.filter((f) => f.severity === severity).length
  return (
    <Page
      title="Kiểm tra trước giờ G"
      note={`${count('block')} điều phải sửa, ${count('warn')} nên xem, ${count('info')} để biết; ${data.dismissed.length} điều đã bỏ qua có lý do.`}
      actions={<PaperActions request={{ paper: 'morning-meeting' }} label="In cho giao ban" />}
    >
      <SegmentedControl
        aria-label="Phần"
        data={[
          { value: 'open', label: `Cần xem (${data.open.length})` },
          { value: 'dismissed', label: `Đã bỏ qua (${data.dismissed.length})` },
        ]}
        value={tab}
        onChange={setTab}
        w="fit-content"
      />
      <div className="check-findings">
        {tab === 'open' && data.open.length === 0 && <p className="calm">✓ Không còn điều gì phải xem.</p>}
        {tab === 'open' &&
          data.open.map((f) => (
            <div key={`${f.rule}${f.subject}`} className={`warning ${f.severity}`}>
              <span>
                <b>
                  {severityIcons[f.severity]} {severityWords[f.severity]}
                </b>{' '}
                {f.text}
              </span>
              <Button variant="default" size="compact-sm" onClick={() => navigation.go(f.screen, f)}>
                Đến chỗ sửa
              </Button>
              <Button variant="subtle" size="compact-sm" onClick={() => setPassing(f)}>
                Bỏ qua, vì…
              </Button>
            </div>
          ))}
        {tab === 'dismissed' && data.dismissed.length === 0 && <p className="quiet">Chưa bỏ qua điều nào.</p>}
        {tab === 'dismissed' &&
          data.dismissed.map((f) => (
            <div key={f.dismissalId} className="warning info">
              <span>
                {f.text} <i>Bỏ qua, vì: {f.reason}</i> ({f.operator})
              </span>
              <Button variant="default" size="compact-sm" onClick={() => void restore.run({ id: f.dismissalId })}>
                Xem lại
              </Button>
            </div>
          ))}
      </div>
      {passing && <DismissDialog finding={passing} onClose={() => setPassing(undefined)} />}
    </Page>
  )
}
