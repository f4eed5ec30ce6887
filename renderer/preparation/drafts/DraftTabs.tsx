import '../../speeches/speech-detail.css'
import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DraftSubject } from '../../../shared/preparation/drafts/draft'
import { useAsked } from '../../bridge/use-asked'
import { DraftCompare } from '../../speeches/DraftCompare'
import { moment } from '../../ui/format'
import { DraftsPanel, draftName, draftTopics } from './DraftsPanel'

/** A thing with its drafts beside it: what it says now, the drafts and their approval, what differs between two of them. */
export function DraftTabs({
  subject,
  subjectId,
  label,
  children,
}: {
  subject: DraftSubject
  subjectId: string
  label: string
  children: ReactNode
}) {
  const { data } = useAsked('drafts.of', { subject, subjectId }, draftTopics)
  const versions = data?.versions ?? []
  const worded = versions.filter((v) => v.text !== '')
  return (
    <Tabs defaultValue="now" keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="now">{label}</Tabs.Tab>
        <Tabs.Tab value="drafts">Dự thảo, duyệt ({versions.length})</Tabs.Tab>
        <Tabs.Tab value="compare" disabled={worded.length < 2}>
          So sánh
        </Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="now" keepMounted>
        {children}
      </Tabs.Panel>
      <Tabs.Panel value="drafts">
        <DraftsPanel subject={subject} subjectId={subjectId} />
      </Tabs.Panel>
      <Tabs.Panel value="compare">
        <DraftCompare
          key={worded.length}
          call="drafts.compare"
          topics={draftTopics}
          words="chữ"
          drafts={worded.map((v) => ({
            id: v.id,
            label: `Dự thảo ${draftName(v.number)}, ${moment(v.at)}`,
            isGone: v.withdrawnAt !== null,
          }))}
        />
      </Tabs.Panel>
    </Tabs>
  )
}
