import { useAsked } from '../bridge/use-asked'
import { ProblemNote, Waiting } from '../ui/page'
import { RecordDrawer } from '../ui/record-drawer'
import { DraftTabs } from './drafts/DraftTabs'
import { FindingsHere } from './FindingsHere'
import { OutgoingForm } from './OutgoingForm'

/** One document of the office at the side of whatever screen speaks of it; `new` begins an empty one. */
export function OutgoingDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, problem, reload } = useAsked('outgoing.list', id === 'new' ? null : {}, ['outgoing'])
  const document = data?.find((d) => d.id === id)
  return (
    <RecordDrawer
      onClose={onClose}
      size={760}
      title={document ? document.subject : id === 'new' ? 'Văn bản mới' : 'Văn bản đi'}
    >
      {problem && <ProblemNote problem={problem} retry={reload} />}
      {id !== 'new' && !data && !problem && <Waiting />}
      {id === 'new' && <OutgoingForm onDone={onClose} />}
      {document && <FindingsHere kind="document" id={document.id} />}
      {document && (
        <DraftTabs subject="document" subjectId={document.id} label="Nội dung">
          <OutgoingForm
            key={`${document.id} ${document.subject} ${document.body.length}`}
            document={document}
            onDone={onClose}
          />
        </DraftTabs>
      )}
    </RecordDrawer>
  )
}
