import type { SpeechDetail } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import { day } from '../ui/format'
import { DraftCompare } from './DraftCompare'

/** What differs between two drafts of a text. */
export const ComparePanel = ({ data }: { data: SpeechDetail }) => (
  <DraftCompare
    call="speeches.compare"
    topics={['speeches']}
    drafts={data.drafts.map((d) => ({
      id: d.id,
      label: `DT${two(d.number)}, ${day(d.receivedOn)}`,
      isGone: d.withdrawnAt !== null,
    }))}
  />
)
