import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { verdictLabels } from '../../shared/speeches/speech'
import type { SpeechDetail } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import { useAct } from '../bridge/use-act'
import { ReasonDialog } from '../ui/dialogs'
import { day } from '../ui/format'
import { ChainSteps, VerdictDialog } from './ChainSteps'
import { saidWithUndo } from './with-undo'

const draftName = (n: number) => `DT${two(n)}`

/** The chain of approval with what each step said, and the acts that fit now. */
export function ApprovalPanel({ data }: { data: SpeechDetail }) {
  const [reviewing, setReviewing] = useState<string>()
  const [isUnlocking, setUnlocking] = useState(false)
  const official = useAct('speeches.makeOfficial')
  const unlock = useAct('speeches.unlock')
  const submit = useAct('speeches.submit')
  const review = useAct('speeches.review', { quiet: true })
  const said = data.steps.find((s) => s.step.id === reviewing)
  const latest = data.latest
  const isOpen = latest !== null && data.state !== 'official'
  const finish = async () => {
    if (latest && (await official.run({ versionId: latest.id })))
      void saidWithUndo('speeches.makeOfficial', `DT${two(latest.number)} là bản chính thức, đã khóa.`)
  }
  return (
    <section className="speech-chain" aria-label="Chuỗi duyệt">
      <h2>Chuỗi duyệt</h2>
      {data.steps.length === 0 && <Text size="sm">Loại bài này không cần duyệt.</Text>}
      <ChainSteps
        steps={data.steps}
        reviews={data.reviews}
        currentId={data.currentId}
        draftName={draftName}
        onSay={isOpen ? setReviewing : undefined}
      />
      <Group gap={6}>
        {latest && data.state === 'drafting' && (
          <Button
            onClick={() =>
              void submit
                .run({ versionId: latest.id })
                .then((ok) => ok && saidWithUndo('speeches.submit', `Đã trình DT${two(latest.number)}.`))
            }
            loading={submit.busy}
          >
            Trình duyệt DT{two(latest.number)}
          </Button>
        )}
        {latest && data.state === 'approved' && (
          <Button onClick={() => void finish()} loading={official.busy}>
            Chốt DT{two(latest.number)} là bản chính thức
          </Button>
        )}
        {data.state === 'official' && (
          <Button variant="default" onClick={() => setUnlocking(true)}>
            Mở khóa để sửa…
          </Button>
        )}
      </Group>
      {said && (
        <VerdictDialog
          step={said}
          drafts={data.drafts
            .filter((d) => d.withdrawnAt === null)
            .map((d) => ({
              value: d.id,
              label: `${draftName(d.number)}, nhận ${day(d.receivedOn)}${d.receivedFrom ? ` từ ${d.receivedFrom}` : ''}`,
            }))}
          save={async (input) => {
            await review.run(input)
            void saidWithUndo(
              'speeches.review',
              `Đã ghi ý kiến: ${said.step.name}, ${verdictLabels[input.verdict].toLocaleLowerCase('vi')}.`,
            )
          }}
          onClose={() => setReviewing(undefined)}
        />
      )}
      {isUnlocking && (
        <ReasonDialog
          title="Mở khóa bản chính thức"
          text="Bản chính thức được giữ nguyên trong danh sách bản thảo. Bản mới sẽ phải duyệt lại những bước mà nó chạm đến."
          act="Mở khóa"
          onAct={(reason) =>
            void unlock.run({ id: data.id, reason }).then((done) => {
              if (!done) return
              setUnlocking(false)
              void saidWithUndo('speeches.unlock', `Đã mở khóa “${data.title}”.`)
            })
          }
          onClose={() => setUnlocking(false)}
        />
      )}
    </section>
  )
}
