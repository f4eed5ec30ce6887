// biome-ignore-all lint/suspicious/noArrayIndexKey: a text that is only read; its pieces never move.
import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { sayRange } from '../../shared/speeches/reading/pace'
import type { SpeechDetail, VersionRow } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import { ask, problemOf, showFile } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { ReasonDialog } from '../ui/dialogs'
import { count, day } from '../ui/format'
import { KeptFile } from '../ui/KeptFile'
import { notify } from '../ui/notices'
import { EmptyState, ProblemNote, Waiting } from '../ui/page'
import { AddVersionDialog } from './AddVersionDialog'
import { saidWithUndo } from './with-undo'

/** Writes a copy of the draft's file, under the office's name for it. */
async function saveDraft(draft: VersionRow): Promise<void> {
  try {
    const target = await ask('files.saveTarget', {
      suggestedName: draft.officeName,
      kind: draft.file.type as 'docx' | 'pdf' | 'txt',
    })
    if (!target) return
    const { name } = await ask('speeches.export', { versionId: draft.id, file: target.token })
    notify({ kind: 'done', text: `Đã lưu “${name}”.` })
    await showFile(target.token)
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}

const mark = (data: SpeechDetail, draft: VersionRow): string =>
  draft.withdrawnAt
    ? 'đã bỏ'
    : data.officialVersionId === draft.id
      ? 'Bản chính thức'
      : draft.submittedAt
        ? 'Bản trình'
        : 'đang soạn'

/** Every draft that came, newest first, and the text of the one chosen. */
export function DraftsPanel({ data }: { data: SpeechDetail }) {
  const [chosen, setChosen] = useState<string>()
  const [isAdding, setAdding] = useState(false)
  const [withdrawing, setWithdrawing] = useState<VersionRow>()
  const withdraw = useAct('speeches.withdrawVersion')
  const newest = [...data.drafts].reverse()
  const shown =
    data.drafts.find((d) => d.id === chosen) ?? data.drafts.find((d) => d.id === data.latest?.id) ?? newest[0]
  const takeOut = async (reason: string) => {
    if (!withdrawing || !(await withdraw.run({ versionId: withdrawing.id, reason }))) return
    void saidWithUndo('speeches.withdrawVersion', `Đã bỏ DT${two(withdrawing.number)}.`)
    setWithdrawing(undefined)
  }
  const add = data.state === 'official' ? null : <Button onClick={() => setAdding(true)}>Nhận bản mới…</Button>
  return (
    <>
      {data.drafts.length === 0 ? (
        <EmptyState
          title="Chưa có bản thảo nào"
          text="Khi người soạn gửi bài, bấm Nhận bản mới và chọn tệp Word, PDF, văn bản thuần, hoặc dán nội dung. Tệp được giữ nguyên, đánh số DT01, DT02…"
        >
          {add}
        </EmptyState>
      ) : (
        <div className="drafts">
          <div className="draft-list">
            {add}
            <ul aria-label="Các bản thảo">
              {newest.map((draft) => (
                <li key={draft.id}>
                  <button
                    type="button"
                    className={draft.withdrawnAt ? 'draft gone' : 'draft'}
                    aria-current={draft.id === shown?.id}
                    onClick={() => setChosen(draft.id)}
                  >
                    <b>
                      DT{two(draft.number)} <em>{mark(data, draft)}</em>
                    </b>
                    <span>
                      {day(draft.receivedOn)}
                      {draft.receivedFrom && `, từ ${draft.receivedFrom}`}
                    </span>
                    <span>
                      {draft.time
                        ? `${count(draft.time.syllables)} tiếng, ${sayRange(draft.time)}`
                        : 'không đếm được chữ'}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
          {shown && <DraftText key={shown.id} data={data} draft={shown} onWithdraw={() => setWithdrawing(shown)} />}
        </div>
      )}
      {isAdding && <AddVersionDialog data={data} onClose={() => setAdding(false)} onAdded={setChosen} />}
      {withdrawing && (
        <ReasonDialog
          title={`Bỏ DT${two(withdrawing.number)}`}
          text="Dùng khi nhận nhầm tệp. Bản này không còn được tính, vẫn xem lại được; số của nó không cấp lại cho bản khác."
          act="Bỏ bản này"
          onAct={(reason) => void takeOut(reason)}
          onClose={() => setWithdrawing(undefined)}
        />
      )}
    </>
  )
}

function DraftText({ data, draft, onWithdraw }: { data: SpeechDetail; draft: VersionRow; onWithdraw: () => void }) {
  const { data: full, problem, reload } = useAsked('speeches.version', { versionId: draft.id }, ['speeches'])
  const report = data.report.find((r) => r.id === draft.cutFromId)
  const answered = data.reviews.find((r) => r.id === draft.answersId)
  return (
    <div className="draft-text">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <KeptFile file={draft.file} />
          <Text size="xs" c="dimmed">
            Ghi bởi {draft.operator}
            {report && `; tóm tắt từ DT${two(report.number)} của báo cáo`}
            {answered && `; sửa theo ý kiến của ${answered.by}`}
          </Text>
          {draft.note && <Text size="sm">{draft.note}</Text>}
          {draft.withdrawnAt && <Text size="sm">Đã bỏ: {draft.withdrawReason}</Text>}
        </div>
        <Group gap={4} wrap="nowrap">
          <Button variant="default" onClick={() => void saveDraft(draft)} title={draft.officeName}>
            Lưu tệp ra…
          </Button>
          {!draft.withdrawnAt && data.state !== 'official' && (
            <Button variant="default" onClick={onWithdraw}>
              Bỏ bản này…
            </Button>
          )}
        </Group>
      </Group>
      {draft.notes.map((note) => (
        <Alert key={note} color="yellow" variant="light" p="xs">
          {note}
        </Alert>
      ))}
      {problem && <ProblemNote problem={problem} retry={reload} />}
      {!full && !problem && <Waiting />}
      {full && full.aside.comments.length > 0 && (
        <details className="asides" open>
          <summary>{full.aside.comments.length} nhận xét ở lề (không tính vào bài)</summary>
          {full.aside.comments.map((c, i) => (
            <p key={`${i} ${c.text}`}>
              <b>{c.author || 'Không tên'}</b>: {c.text} {c.about && <i>– về “{c.about}”</i>}
            </p>
          ))}
        </details>
      )}
      {full && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard.
        <article className="prose" tabIndex={0} aria-label={`Nội dung DT${two(draft.number)}`}>
          {full.text.split('\n').map((line, i) => (
            <p key={`${i} ${line.slice(0, 20)}`}>{line}</p>
          ))}
          {full.text === '' && <p className="dim">Không có chữ đọc được trong tệp này.</p>}
          {full.aside.footnotes.map((note, i) => (
            <p key={note} className="footnote">
              [{i + 1}] {note}
            </p>
          ))}
        </article>
      )}
    </div>
  )
}
