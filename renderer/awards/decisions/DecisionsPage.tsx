import { Button, Menu } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { DecisionDetail } from '../../../shared/awards/decisions.contract'
import { shortDate } from '../../../shared/lib/dates'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { navigation } from '../../navigation'
import { PaperActions } from '../../printing/PaperActions'
import { showPaper } from '../../printing/show-paper'
import { DataTable } from '../../ui/data-table/DataTable'
import { ConfirmDialog, ReasonDialog } from '../../ui/dialogs'
import { count } from '../../ui/format'
import { notify } from '../../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../../ui/page'
import { RejectDialog } from '../AppraisalDialogs'
import { useCurrentRound } from '../current-round'
import { PayDialog, SignedDialog, SubmitDialog, WordsDialog } from './DecisionDialogs'
import { decisionColumns } from './decision-columns'
import { NoticesDialog } from './NoticesDialog'

type Dialog = 'submit' | 'issue' | 'revoke' | 'words' | 'notAward' | 'pay' | 'removeEntry' | 'removeDraft' | 'notices'
const stateLabels = { draft: 'Dự thảo', submitted: 'Đã trình', issued: 'Đã ban hành' } as const

const nameOf = (d: DecisionDetail) =>
  d.number ? `${d.number}${d.date ? `, ${shortDate(d.date)}` : ''}` : stateLabels[d.state]

/** From the council's result to the decision with its number, the register, the bonuses and the notices. */
export function DecisionsPage() {
  const { round, picker, problem, data: rounds, reload } = useCurrentRound()
  const { data } = useAsked('decisions.list', round ? { roundId: round.id } : null, ['awards'])
  const [chosenId, setChosenId] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<Dialog>()
  const draft = useAct('decisions.draft')
  const setEntry = useAct('decisions.setEntry')
  const removeEntry = useAct('decisions.removeEntry')
  const removeDraft = useAct('decisions.removeDraft')
  const decision = data?.find((d) => d.id === chosenId) ?? data?.filter((d) => d.kind === 'award').at(-1)
  const isDraft = decision?.state === 'draft'
  const grid = useMemo(
    () =>
      decisionColumns(async (e, key, text) => {
        const done = await setEntry.run({ id: e.id, [key]: text })
        return done ? undefined : 'Chưa lưu được.'
      }, isDraft === true),
    [setEntry.run, isDraft],
  )
  if (problem && !rounds) return <ProblemNote problem={problem} retry={reload} />
  if (!rounds || (round && !data)) return <Waiting />
  const picked = decision?.entries.filter((e) => chosen.has(e.id)) ?? []
  const close = () => {
    setDialog(undefined)
    setChosen(new Set())
  }
  const make = async () => {
    if (!round) return
    const made = await draft.run({ roundId: round.id })
    if (!made) return
    setChosenId(made.id)
    notify({ kind: 'done', text: `Đã lập dự thảo quyết định ${made.counts.total} trường hợp.` })
  }
  const counts = decision?.counts
  return (
    <Page
      title="Quyết định khen thưởng"
      note={
        decision && counts
          ? `${decision.kind === 'revocation' ? `Hủy tại ${decision.concerns}` : stateLabels[decision.state]}: ${counts.collective} tập thể, ${counts.household > 0 ? `${counts.household} hộ gia đình, ` : ''}${counts.individual} cá nhân. Tiền thưởng ${count(decision.bonusTotal)} đồng${decision.bonusPaid > 0 ? `, đã chi ${count(decision.bonusPaid)}` : ''}${decision.withoutBonus > 0 ? `; ${decision.withoutBonus} trường hợp chưa có mức` : ''}. Tách riêng với kinh phí tổ chức.`
          : (round?.title ?? '')
      }
      actions={
        <>
          {picker}
          {data && data.length > 1 && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default">{decision ? nameOf(decision) : 'Quyết định'} ▾</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {data.map((d) => (
                  <Menu.Item key={d.id} onClick={() => setChosenId(d.id)}>
                    {d.kind === 'revocation' ? `Hủy: ${nameOf(d)}` : `${nameOf(d)} (${d.counts.total})`}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
          <Button
            variant={decision ? 'default' : 'filled'}
            onClick={() => void make()}
            loading={draft.busy}
            disabled={!round}
          >
            Lập dự thảo
          </Button>
          {isDraft && <Button onClick={() => setDialog('submit')}>Ghi đã trình</Button>}
          {decision?.state === 'submitted' && <Button onClick={() => setDialog('issue')}>Ghi số quyết định</Button>}
        </>
      }
    >
      {!decision ? (
        <EmptyState
          title="Chưa có quyết định nào"
          text="Sau khi Hội đồng thông qua, lập dự thảo: danh sách xếp hình thức cao trước, tập thể trước cá nhân; số sổ vàng và tiền thưởng có khi ghi số, ngày quyết định."
        >
          <Button onClick={() => void make()} disabled={!round}>
            Lập dự thảo
          </Button>
          <Button variant="default" onClick={() => navigation.go('council')}>
            Đến Hội đồng
          </Button>
        </EmptyState>
      ) : (
        <>
          {decision.warnings.map((w) => (
            <div key={w} className="warning">
              <span>{w}</span>
            </div>
          ))}
          <div className="row-acts">
            {decision.kind === 'award' && (
              <PaperActions request={{ paper: 'decisions.submission', id: decision.id }} label="Tờ trình" />
            )}
            <PaperActions request={{ paper: 'decisions.decision', id: decision.id }} label="Quyết định" />
            {decision.kind === 'award' && (
              <Button variant="default" onClick={() => showPaper({ paper: 'decisions.bonuses', id: decision.id })}>
                Ký nhận tiền thưởng
              </Button>
            )}
            {decision.kind !== 'award' ? null : decision.state === 'issued' ? (
              <>
                <Button variant="default" onClick={() => showPaper({ paper: 'decisions.register', id: decision.id })}>
                  Sổ vàng
                </Button>
                <Button variant="default" onClick={() => setDialog('notices')}>
                  Gửi quyết định, báo kết quả…
                </Button>
              </>
            ) : (
              <Button variant="default" onClick={() => showPaper({ paper: 'decisions.notices', id: decision.id })}>
                Thông báo kết quả
              </Button>
            )}
            {decision.state !== 'issued' && (
              <Button variant="default" disabled={picked.length !== 1} onClick={() => setDialog('words')}>
                Sửa chữ in
              </Button>
            )}
            {decision.state === 'submitted' && (
              <Button variant="default" disabled={picked.length === 0} onClick={() => setDialog('notAward')}>
                Không khen thưởng…
              </Button>
            )}
            {isDraft && (
              <>
                <Button variant="default" disabled={picked.length !== 1} onClick={() => setDialog('removeEntry')}>
                  Rút dòng
                </Button>
                <Button variant="default" onClick={() => setDialog('removeDraft')}>
                  Xóa dự thảo
                </Button>
              </>
            )}
            {decision.state === 'issued' && decision.kind === 'award' && (
              <>
                <Button variant="default" disabled={picked.length === 0} onClick={() => setDialog('pay')}>
                  Ghi đã chi ({picked.length})
                </Button>
                <Button variant="default" disabled={picked.length !== 1} onClick={() => setDialog('words')}>
                  Cấp đổi
                </Button>
                <Button
                  variant="default"
                  color="red"
                  disabled={picked.length === 0}
                  onClick={() => setDialog('revoke')}
                >
                  Hủy khen thưởng
                </Button>
              </>
            )}
          </div>
          <DataTable
            label="Danh sách trong quyết định"
            rows={decision.entries}
            columns={grid}
            idOf={(e) => e.id}
            chosen={chosen}
            onChoose={setChosen}
            rowClass={(e) => (e.revokedAt || e.state === 'not_awarded' ? 'closed' : '')}
          />
        </>
      )}
      {decision && dialog === 'submit' && <SubmitDialog decision={decision} onClose={close} />}
      {decision && (dialog === 'issue' || dialog === 'revoke') && (
        <SignedDialog decision={decision} entries={dialog === 'revoke' ? picked : undefined} onClose={close} />
      )}
      {decision && dialog === 'notices' && <NoticesDialog decision={decision} onClose={close} />}
      {decision && dialog === 'pay' && <PayDialog entries={picked} onClose={close} />}
      {decision && picked[0] && dialog === 'words' && (
        <WordsDialog entry={picked[0]} isIssued={decision.state === 'issued'} onClose={close} />
      )}
      {dialog === 'notAward' && picked[0] && (
        <RejectDialog
          ids={picked.map((e) => e.nominationId)}
          name={picked.length === 1 ? picked[0].printedName : `${picked.length} trường hợp`}
          act="notAward"
          onClose={close}
        />
      )}
      {picked[0] && dialog === 'removeEntry' && (
        <ReasonDialog
          title={`Rút “${picked[0].printedName}” khỏi dự thảo`}
          text="Trường hợp vẫn ở trạng thái Hội đồng thông qua và có thể đưa vào dự thảo khác."
          act="Rút"
          onAct={(reason) => void removeEntry.run({ id: picked[0]?.id ?? '', reason }).then(close)}
          onClose={close}
        />
      )}
      {decision && dialog === 'removeDraft' && (
        <ConfirmDialog
          title="Xóa dự thảo quyết định"
          text={`${decision.entries.length} dòng của dự thảo mất cùng các chỗ sửa chữ in; hoàn tác được trong Nhật ký.`}
          act="Xóa dự thảo"
          danger
          onAct={() => void removeDraft.run({ id: decision.id }).then(close)}
          onClose={close}
        />
      )}
    </Page>
  )
}
