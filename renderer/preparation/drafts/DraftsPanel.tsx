import '../../speeches/speech-detail.css'
import './drafts.css'
import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import {
  type ChainKind,
  chainKindLabels,
  type DraftSubject,
  type DraftVersion,
} from '../../../shared/preparation/drafts/draft'
import type { DraftsView } from '../../../shared/preparation/drafts/drafts.contract'
import { speechStateLabels } from '../../../shared/speeches/life'
import { verdictLabels } from '../../../shared/speeches/speech'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { ChainEditor } from '../../speeches/ChainEditor'
import { ChainSteps, VerdictDialog } from '../../speeches/ChainSteps'
import { StateMark } from '../../speeches/state-mark'
import { saidWithUndo } from '../../speeches/with-undo'
import { ReasonDialog } from '../../ui/dialogs'
import { moment } from '../../ui/format'
import { KeptFile } from '../../ui/KeptFile'
import { notify } from '../../ui/notices'
import { ProblemNote, Waiting } from '../../ui/page'
import { KeepDraft } from './KeepDraft'

export const draftName = (n: number) => `lần ${n}`
export const draftTopics = ['outgoing', 'logistics', 'conference'] as const

/** The drafts of one thing with the steps of its approval: kept, judged, taken up again. */
export function DraftsPanel({ subject, subjectId }: { subject: DraftSubject; subjectId: string }) {
  const { data, problem, reload } = useAsked('drafts.of', { subject, subjectId }, draftTopics)
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  return (
    <div className="draft-work">
      {!data.isFrozen && <KeepDraft data={data} />}
      <Approval data={data} />
      <Drafts data={data} />
    </div>
  )
}

function Approval({ data }: { data: DraftsView }) {
  const [saying, setSaying] = useState<string>()
  const [isChaining, setChaining] = useState(false)
  const review = useAct('drafts.review', { quiet: true })
  const alive = data.versions.filter((v) => v.withdrawnAt === null)
  const said = data.steps.find((s) => s.step.id === saying)
  return (
    <section className="speech-chain" aria-label="Chuỗi duyệt">
      <Group justify="space-between">
        <h2>
          Chuỗi duyệt{' '}
          <StateMark
            state={data.state}
            text={data.state === 'waiting' ? 'Chưa có bản nào' : speechStateLabels[data.state]}
          />
        </h2>
        <Button variant="subtle" onClick={() => setChaining(true)}>
          Sửa chuỗi duyệt…
        </Button>
      </Group>
      {data.asked && (
        <Alert variant="light" color="yellow" p="xs" mb={6}>
          {data.asked.by}: {verdictLabels[data.asked.verdict].toLocaleLowerCase('vi')}. “{data.asked.note}”
        </Alert>
      )}
      {data.steps.length === 0 && <Text size="sm">Loại này không cần duyệt: trình là xong.</Text>}
      <ChainSteps
        steps={data.steps}
        reviews={data.reviews}
        currentId={data.currentId}
        draftName={draftName}
        onSay={alive.length > 0 && !data.isFrozen ? setSaying : undefined}
      />
      {said && (
        <VerdictDialog
          step={said}
          drafts={alive.map((v) => ({ value: v.id, label: `Dự thảo ${draftName(v.number)}, ${moment(v.at)}` }))}
          save={async (input) => {
            await review.run(input)
            void saidWithUndo(
              'drafts.review',
              `Đã ghi ý kiến: ${said.step.name}, ${verdictLabels[input.verdict].toLocaleLowerCase('vi')}.`,
            )
          }}
          onClose={() => setSaying(undefined)}
        />
      )}
      {isChaining && <DraftChains first={data.kind} onClose={() => setChaining(false)} />}
    </section>
  )
}

function DraftChains({ first, onClose }: { first: ChainKind; onClose: () => void }) {
  const { data } = useAsked('drafts.chains', {}, draftTopics)
  const save = useAct('drafts.saveChain')
  return (
    <ChainEditor
      title="Chuỗi duyệt văn bản, khẩu hiệu, phim"
      intro={<>{'{người ký}'} được thay bằng người ký của hội nghị. Bước cuối là người quyết định.</>}
      kindLabel="Loại"
      labels={chainKindLabels}
      first={first}
      chains={data}
      save={async (kind, steps) => {
        if (!(await save.run({ kind, steps }))) return false
        notify({ kind: 'done', text: `Đã lưu chuỗi duyệt của ${chainKindLabels[kind].toLocaleLowerCase('vi')}.` })
        return true
      }}
      onClose={onClose}
    />
  )
}

function Drafts({ data }: { data: DraftsView }) {
  const [leaving, setLeaving] = useState<DraftVersion>()
  const withdraw = useAct('drafts.withdraw')
  const restore = useAct('drafts.restore')
  const submit = useAct('drafts.submit')
  const newest = [...data.versions].reverse()
  if (newest.length === 0)
    return (
      <Text size="sm" c="dimmed">
        Chưa giữ dự thảo nào. Mỗi lần trình, lời văn lúc ấy được giữ nguyên thành dự thảo lần 1, lần 2…; sửa sau đó
        không làm mất bản đã trình.
      </Text>
    )
  return (
    <section aria-label="Các dự thảo">
      <h2>Các dự thảo</h2>
      <ul className="draft-rows">
        {newest.map((v) => (
          <li key={v.id} className={v.withdrawnAt ? 'gone' : ''}>
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <div>
                <b>Dự thảo {draftName(v.number)}</b>{' '}
                <span>
                  {moment(v.at)}, {v.operator || 'chưa ghi tên'}
                  {v.withdrawnAt ? `; đã bỏ: ${v.withdrawReason}` : v.submittedAt ? '; đã trình' : '; chưa trình'}
                </span>
                {v.note && <p>{v.note}</p>}
                {v.file && (
                  <p>
                    <KeptFile file={v.file} />
                  </p>
                )}
              </div>
              {!data.isFrozen && v.withdrawnAt === null && (
                <Group gap={4} wrap="nowrap">
                  {v.submittedAt === null && (
                    <Button
                      variant="default"
                      onClick={() =>
                        void submit
                          .run({ versionId: v.id })
                          .then(
                            (done) => done && saidWithUndo('drafts.submit', `Đã trình dự thảo ${draftName(v.number)}.`),
                          )
                      }
                    >
                      Trình
                    </Button>
                  )}
                  {data.subject === 'document' && (data.isTouched || v.id !== data.latestId) && (
                    <Button
                      variant="default"
                      onClick={() =>
                        void restore
                          .run({ versionId: v.id })
                          .then(
                            (done) =>
                              done &&
                              saidWithUndo('drafts.restore', `Đã lấy lại lời văn của dự thảo ${draftName(v.number)}.`),
                          )
                      }
                    >
                      Lấy lại lời văn
                    </Button>
                  )}
                  <Button variant="subtle" onClick={() => setLeaving(v)}>
                    Bỏ…
                  </Button>
                </Group>
              )}
            </Group>
            {v.text && (
              <details>
                <summary>Đọc lời văn</summary>
                <pre>{v.text}</pre>
              </details>
            )}
          </li>
        ))}
      </ul>
      {leaving && (
        <ReasonDialog
          title={`Bỏ dự thảo ${draftName(leaving.number)}`}
          text="Dùng khi giữ nhầm. Dự thảo này không còn được tính, vẫn xem lại được; số lần của nó không dùng lại."
          act="Bỏ dự thảo này"
          onAct={(reason) =>
            void withdraw.run({ versionId: leaving.id, reason }).then((done) => {
              if (!done) return
              void saidWithUndo('drafts.withdraw', `Đã bỏ dự thảo ${draftName(leaving.number)}.`)
              setLeaving(undefined)
            })
          }
          onClose={() => setLeaving(undefined)}
        />
      )}
    </section>
  )
}
