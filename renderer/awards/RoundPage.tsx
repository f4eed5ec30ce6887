import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import { money } from '../../shared/awards/bonus'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { PaperActions } from '../printing/PaperActions'
import { count } from '../ui/format'
import { EmptyState, Page, ProblemNote, Stat, Waiting } from '../ui/page'
import { EarlierPanel } from './EarlierPanel'
import { RoundPicker } from './marks'
import { RoundForm } from './RoundForm'
import { CriteriaPanel, QuotaPanel } from './RoundPanels'
import { RoundSummary } from './RoundSummary'
import { RulesPanel } from './RulesPanel'
import { useRound } from './use-round'
import './awards.css'

const topics = ['awards', 'conference', 'units', 'preparation', 'reports'] as const

/** One occasion of awards: where it stands, its days, quotas, criteria and the rules it is judged by. */
export function RoundPage() {
  const { rounds, round, choose, problem, reload } = useRound()
  const { data } = useAsked('awards.round', round ? { id: round.id } : null, topics)
  const [editing, setEditing] = useState<'new' | 'edit'>()
  const setState = useAct('awards.setRoundState')
  const { data: conference } = useAsked('conference.get', {}, ['conference'])
  const { data: preparation } = useAsked('preparation.get', {}, ['preparation'])
  // The conference tells the occasion, its plan the years that are reviewed.
  const start = {
    ...(conference
      ? { title: `Khen thưởng chuyên đề, ${conference.title.replace(/^Hội nghị /, '').replace(/ ngày .*$/, '')}` }
      : {}),
    ...(preparation
      ? { countingFrom: `${preparation.firstYear}-01-01`, countingTo: `${preparation.lastYear}-12-31` }
      : {}),
  }
  if (problem && !rounds) return <ProblemNote problem={problem} retry={reload} />
  if (!rounds) return <Waiting />
  const form = editing && (
    <RoundForm
      round={editing === 'edit' ? round : undefined}
      start={start}
      onClose={() => setEditing(undefined)}
      onSaved={(id) => choose(id)}
    />
  )
  if (!round)
    return (
      <Page title="Đợt khen thưởng">
        <EmptyState
          title="Chưa có đợt khen thưởng nào"
          text="Tạo một đợt: tên, hình thức chính, hạn nộp hồ sơ, ngày quyết định dự kiến. Bộ quy định và tiền thưởng theo ngày quyết định."
        >
          <Button onClick={() => setEditing('new')}>Tạo đợt khen thưởng</Button>
        </EmptyState>
        {form}
      </Page>
    )
  const open = data ? Object.values(data.nominations).reduce((a, b) => a + b, 0) : 0
  return (
    <Page
      title="Đợt khen thưởng"
      note={
        <>
          {round.title}. {data?.ruleSet.why}
          {round.state === 'closed' && '. Đợt đã kết thúc.'}
        </>
      }
      actions={
        <>
          <RoundPicker rounds={rounds} round={round} onChoose={choose} />
          <PaperActions request={{ paper: 'award-summary', id: round.id }} label="Bảng tổng hợp thẩm định" />
          <Button variant="default" onClick={() => setEditing('new')}>
            Đợt mới
          </Button>
          <Button
            variant="default"
            onClick={() => void setState.run({ id: round.id, state: round.state === 'open' ? 'closed' : 'open' })}
          >
            {round.state === 'open' ? 'Kết thúc đợt' : 'Mở lại đợt'}
          </Button>
          <Button onClick={() => setEditing('edit')}>Sửa đợt</Button>
        </>
      }
    >
      {data && (
        <>
          <div className="stats">
            <Stat label="Hồ sơ" value={Object.values(data.dossiers).reduce((a, b) => a + b, 0)} />
            <Stat label="Trường hợp" value={open} />
            <Stat label="Tập thể" value={data.subjects.collective} />
            <Stat label="Cá nhân" value={data.subjects.individual + data.subjects.household} />
            <Stat label="Còn vướng" value={data.blocked} warn={data.blocked > 0} />
            <Stat label="Hồ sơ quá hạn" value={data.overdueDossiers} warn={data.overdueDossiers > 0} />
            <Stat label="Ý kiến quá hạn" value={data.overdueOpinions} warn={data.overdueOpinions > 0} />
            <Stat label="Tiền thưởng dự kiến" value={money(data.bonus.total)} />
          </div>
          <Tabs defaultValue="summary" className="award-tabs" keepMounted={false}>
            <Tabs.List>
              <Tabs.Tab value="summary">Tình hình</Tabs.Tab>
              <Tabs.Tab value="quota">Chỉ tiêu ({count(data.quotas.length)})</Tabs.Tab>
              <Tabs.Tab value="criteria">Tiêu chí chấm điểm ({count(data.criteria.length)})</Tabs.Tab>
              <Tabs.Tab value="rules">Quy định ({data.ruleSet.code})</Tabs.Tab>
              <Tabs.Tab value="earlier">Quyết định trước đây</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="summary">
              <RoundSummary data={data} />
            </Tabs.Panel>
            <Tabs.Panel value="quota">
              <QuotaPanel roundId={round.id} quotas={data.quotas} />
            </Tabs.Panel>
            <Tabs.Panel value="criteria">
              <CriteriaPanel roundId={round.id} criteria={data.criteria} />
            </Tabs.Panel>
            <Tabs.Panel value="rules">
              <RulesPanel round={round} />
            </Tabs.Panel>
            <Tabs.Panel value="earlier">
              <EarlierPanel />
            </Tabs.Panel>
          </Tabs>
        </>
      )}
      {form}
    </Page>
  )
}
