import { Button, Group, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import { dossierStateLabels, managesLabels, requestKindLabels } from '../../shared/awards/dossier'
import { type DossierAct, dossierLife } from '../../shared/awards/dossier-life'
import { actsFrom } from '../../shared/awards/life'
import { nominationStateLabels } from '../../shared/awards/nomination'
import { documentLabels, subjectLabels } from '../../shared/awards/terms'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { PaperActions } from '../printing/PaperActions'
import { ConfirmDialog, ReasonDialog } from '../ui/dialogs'
import { day, moment, today } from '../ui/format'
import { notify } from '../ui/notices'
import { ProblemNote, Waiting } from '../ui/page'
import { Checklist } from './Checklist'
import { DossierForm } from './DossierForm'
import { ReceiveDialog, RequestDialog } from './IntakeDialogs'
import { Fact, Findings, SeverityMark, Small, sayMoved } from './marks'
import { NominationForm } from './NominationForm'

type Dialog =
  | 'edit'
  | 'receive'
  | 'supplement'
  | 'return'
  | 'notEligible'
  | 'remove'
  | { act: 'withdraw' | 'reopenAppraisal' }
  | { nomination: string | undefined }
const plain = ['startAppraisal', 'finishAppraisal', 'close', 'resubmit'] as const

/** One dossier: what it says, its checklist, cases, findings and way, and the acts its state allows. */
export function DossierPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, problem, reload } = useAsked('awards.dossier', { id }, ['awards', 'units', 'reports'])
  const [dialog, setDialog] = useState<Dialog>()
  const complete = useAct('awards.markComplete')
  const supplement = useAct('awards.supplementReceived')
  const moveAct = useAct('awards.moveDossiers')
  const remove = useAct('awards.removeDossier')
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const { dossier: d } = data
  const acts = actsFrom(dossierLife, d.state)
  const can = (act: DossierAct) => acts.includes(act)
  const say = (moved: Parameters<typeof sayMoved>[0] | undefined, what: string) =>
    moved && notify({ kind: 'done', text: sayMoved(moved, what) })
  const close = () => setDialog(undefined)
  const missing = data.checklist
    .filter((l) => l.needed && (l.item === null || l.item.status === 'missing' || l.item.status === 'flawed'))
    .map((l) => {
      const whose = data.nominations.find((n) => n.id === l.nominationId)
      return `- ${documentLabels[l.code]}${whose ? ` của ${whose.honorific} ${whose.name}`.replace(/ {2,}/g, ' ') : ''}`
    })
    .join('\n')
  return (
    <section className="panel" aria-label={`Hồ sơ của ${d.unit}`}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <h2>{d.unit}</h2>
          <Text size="sm">
            {d.registerNo === null ? 'Chưa ghi sổ' : `Số ${d.registerNo}`}, <b>{dossierStateLabels[d.state]}</b>
            {d.overdue && <span className="mark-block"> ({d.overdue})</span>}
          </Text>
        </div>
        <Small onClick={onClose}>Đóng</Small>
      </Group>
      <Group gap={6}>
        {(can('receive') || d.state === 'draft') && <Button onClick={() => setDialog('receive')}>Tiếp nhận…</Button>}
        {can('markComplete') && (
          <Button
            onClick={() => void complete.run({ ids: [id] }).then((m) => say(m, 'Hồ sơ hợp lệ'))}
            loading={complete.busy}
          >
            Hồ sơ hợp lệ
          </Button>
        )}
        {can('supplementReceived') && (
          <Button onClick={() => void supplement.run({ id, date: today() }).then((m) => say(m, 'Đã nhận bổ sung'))}>
            Đã nhận bổ sung
          </Button>
        )}
        {plain.filter(can).map((act) => (
          <Button
            key={act}
            variant={act === 'finishAppraisal' ? 'filled' : 'default'}
            onClick={() => void moveAct.run({ ids: [id], act }).then((m) => say(m, dossierLife.acts[act].label))}
          >
            {dossierLife.acts[act].label}
          </Button>
        ))}
        {can('requestSupplement') && (
          <Button variant="default" onClick={() => setDialog('supplement')}>
            Yêu cầu bổ sung…
          </Button>
        )}
        {can('return') && (
          <Button variant="default" onClick={() => setDialog('return')}>
            Trả lại…
          </Button>
        )}
        {can('reopenAppraisal') && (
          <Button variant="default" onClick={() => setDialog({ act: 'reopenAppraisal' })}>
            Thẩm định lại…
          </Button>
        )}
        {d.registerNo !== null && can('withdraw') && (
          <Button variant="default" onClick={() => setDialog({ act: 'withdraw' })}>
            Rút hồ sơ…
          </Button>
        )}
        {d.registerNo === null && (
          <Button variant="default" color="red" onClick={() => setDialog('remove')}>
            Xóa
          </Button>
        )}
        {d.registerNo !== null && <PaperActions request={{ paper: 'award-receipt', id }} label="Giấy biên nhận" />}
        {data.requests.length > 0 && (
          <PaperActions request={{ paper: 'award-request', id }} label="Văn bản gửi đơn vị" />
        )}
      </Group>
      {data.untold && (
        <div className="warning">
          <span>
            <b>
              Chưa thông báo cho đơn vị (hạn {day(data.untold.due)}
              {data.untold.due < today() ? ', đã quá hạn' : ''})
            </b>
            Không đủ điều kiện: {data.untold.names.join(', ')}.
          </span>
          <Button variant="default" onClick={() => setDialog('notEligible')}>
            Thông báo…
          </Button>
        </div>
      )}
      <Tabs defaultValue={d.registerNo === null ? 'facts' : 'documents'} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="facts">Tờ trình</Tabs.Tab>
          <Tabs.Tab value="documents">
            Thành phần {d.documentsPresent}/{d.documentsNeeded}
          </Tabs.Tab>
          <Tabs.Tab value="cases">Trường hợp ({data.nominations.length})</Tabs.Tab>
          <Tabs.Tab value="findings">
            Vướng ({data.findings.filter((f) => !f.override && f.severity !== 'info').length})
          </Tabs.Tab>
          <Tabs.Tab value="way">Quá trình</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="facts" pt="sm">
          <Fact label="Tờ trình">
            {d.proposalNumber || 'chưa ghi số'}
            {d.proposalDate ? `, ${day(d.proposalDate)}` : ''}
            {d.proposalSigner ? `, ${d.proposalSigner} ký` : ''}
            {d.proposalSealed ? ', có dấu' : ''}
          </Fact>
          <Fact label="Tờ trình ghi">
            {d.statedCollectives ?? '–'} tập thể, {d.statedIndividuals ?? '–'} cá nhân, {d.statedHouseholds ?? '–'} hộ
            (danh sách: {d.collectives}, {d.individuals}, {d.households})
          </Fact>
          <Fact label="Quản lý đối tượng">{managesLabels[d.managesSubjects]}</Fact>
          <Fact label="Nhận, hẹn trả">
            {day(d.receivedAt) || 'chưa nhận'}
            {d.appointmentDate ? `, hẹn ${day(d.appointmentDate)}` : ''}
          </Fact>
          <Fact label="Hồ sơ đủ, hạn">
            {d.completeAt ? `${day(d.completeAt)}, hạn thẩm định ${day(d.dueDate)}` : 'chưa đủ, chưa tính hạn'}
          </Fact>
          {d.lateReason && (
            <Fact label="Nhận muộn">
              {d.lateReason} ({d.lateApprovedBy} chấp thuận)
            </Fact>
          )}
          {d.secret && <Fact label="Hồ sơ mật">Chỉ lưu thông tin, không lưu tệp</Fact>}
          {d.note && <Fact label="Ghi chú">{d.note}</Fact>}
          <Button variant="default" mt="sm" onClick={() => setDialog('edit')}>
            Sửa
          </Button>
        </Tabs.Panel>
        <Tabs.Panel value="documents" pt="sm">
          <Checklist detail={data} />
        </Tabs.Panel>
        <Tabs.Panel value="cases" pt="sm">
          <table className="plain-table">
            <tbody>
              {data.nominations.map((n) => (
                <tr key={n.id}>
                  <td className="r">{n.position}</td>
                  <td>
                    {`${n.honorific} ${n.name}`.trim()}
                    <Text size="sm" c="dimmed">
                      {subjectLabels[n.subject]}
                      {n.office ? `, ${n.office}` : ''}
                    </Text>
                  </td>
                  <td>{nominationStateLabels[n.state]}</td>
                  <td>
                    <SeverityMark severity={n.severity} short />
                  </td>
                  <td className="r">
                    <Small onClick={() => setDialog({ nomination: n.id })}>Sửa</Small>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button variant="default" mt="sm" onClick={() => setDialog({ nomination: undefined })}>
            Thêm trường hợp
          </Button>
        </Tabs.Panel>
        <Tabs.Panel value="findings" pt="sm">
          <Findings findings={data.findings} roundId={d.roundId} />
        </Tabs.Panel>
        <Tabs.Panel value="way" pt="sm">
          <table className="plain-table">
            <tbody>
              {data.requests.map((r) => (
                <tr key={r.id}>
                  <td>{day(r.date)}</td>
                  <td>
                    <b>{requestKindLabels[r.kind]}</b> {r.number}: {r.items}
                    {r.dueDate && ` Hạn ${day(r.dueDate)}.`} {r.answeredAt && `Nhận bổ sung ${day(r.answeredAt)}.`}
                  </td>
                </tr>
              ))}
              {data.transitions
                .filter((t) => t.nominationId === null)
                .map((t) => (
                  <tr key={t.id}>
                    <td>{moment(t.at)}</td>
                    <td>
                      {dossierLife.acts[t.act as DossierAct]?.label ?? t.act}, {t.operator || 'không ghi tên'}
                      {t.reason && `: ${t.reason}`}
                      {t.document && ` (${t.document})`}
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </Tabs.Panel>
      </Tabs>
      {dialog === 'edit' && <DossierForm dossier={d} roundId={d.roundId} onClose={close} />}
      {dialog === 'receive' && <ReceiveDialog ids={[id]} onClose={close} />}
      {(dialog === 'supplement' || dialog === 'return' || dialog === 'notEligible') && (
        <RequestDialog
          id={id}
          kind={dialog}
          missing={dialog === 'notEligible' ? (data.untold?.items ?? '') : missing}
          onClose={close}
        />
      )}
      {dialog === 'remove' && (
        <ConfirmDialog
          title="Xóa hồ sơ"
          text={`Xóa hồ sơ chưa tiếp nhận của ${d.unit} với ${data.nominations.length} trường hợp?`}
          act="Xóa"
          danger
          onAct={() => void remove.run({ id }).then(onClose)}
          onClose={close}
        />
      )}
      {typeof dialog === 'object' && 'act' in dialog && (
        <ReasonDialog
          title={dossierLife.acts[dialog.act].label}
          text={`Hồ sơ của ${d.unit}. Lý do được giữ trong quá trình của hồ sơ.`}
          act={dossierLife.acts[dialog.act].label}
          onAct={(reason) => {
            void moveAct
              .run({ ids: [id], act: dialog.act, reason })
              .then((m) => say(m, dossierLife.acts[dialog.act].label))
            close()
          }}
          onClose={close}
        />
      )}
      {typeof dialog === 'object' && 'nomination' in dialog && (
        <NominationForm
          roundId={d.roundId}
          dossierId={id}
          unit={d.unit}
          nomination={data.nominations.find((n) => n.id === dialog.nomination)}
          onClose={close}
        />
      )}
    </section>
  )
}
