import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { money } from '../../shared/awards/bonus'
import { actsFrom } from '../../shared/awards/life'
import { flagKindLabels, nominationStateLabels } from '../../shared/awards/nomination'
import { type NominationAct, nominationLife } from '../../shared/awards/nomination-life'
import {
  assessmentLabels,
  collectiveClassLabels,
  commendationKindLabels,
  individualClassLabels,
  subjectLabels,
} from '../../shared/awards/terms'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { PaperActions } from '../printing/PaperActions'
import { ReasonDialog } from '../ui/dialogs'
import { day, moment, today } from '../ui/format'
import { notify } from '../ui/notices'
import { ProblemNote, Waiting } from '../ui/page'
import { FlagDialog, RejectDialog } from './AppraisalDialogs'
import { EarlierForm } from './EarlierForm'
import { Fact, Findings, Small, sayMoved } from './marks'
import { NominationForm } from './NominationForm'
import { Opinions } from './Opinions'
import { SensitivePart } from './SensitivePart'

type Dialog = 'edit' | 'flag' | 'reject' | 'earlier' | { reason: 'reconsider' | 'release' } | { flag: string }

/** What a sheet hangs on. */
export const sheetTopics = ['awards', 'reports', 'units'] as const

/** The sheet of one nomination: facts, findings, past, opinions, scores, way; and what can be concluded. */
export function NominationSheetPanel({
  id: asked,
  roundId,
  place,
  onStep,
  onClose,
}: {
  id: string
  roundId: string
  place: string
  onStep: (by: number) => void
  onClose: () => void
}) {
  const { data, problem, reload } = useAsked('awards.nomination', { id: asked }, sheetTopics, { keep: 'begin' })
  const [dialog, setDialog] = useState<Dialog>()
  const box = useRef<HTMLElement>(null)
  const move = useAct('awards.moveNominations')
  const closeFlag = useAct('awards.closeFlag')
  // Until the next sheet is here the last one stays, and every act is about the one that is seen.
  const id = data?.nomination.id ?? ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet starts at its top, with nothing open over it
  useEffect(() => {
    setDialog(undefined)
    box.current?.scrollTo({ top: 0 })
    box.current?.focus()
  }, [id])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const { nomination: n, dossier, row } = data
  const acts = actsFrom(nominationLife, n.state)
  const can = (act: NominationAct) => acts.includes(act)
  const close = () => setDialog(undefined)
  const run = (act: 'markEligible' | 'reconsider' | 'release' | 'toCouncil', reason?: string) =>
    void move
      .run({ ids: [id], act, ...(reason ? { reason } : {}) })
      .then((m) => m && notify({ kind: 'done', text: sayMoved(m, nominationLife.acts[act].label) }))
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="panel"
      aria-label={`Phiếu thẩm định ${n.name}`}
      aria-busy={asked !== id}
      onKeyDown={(e) => {
        if (!e.altKey || (e.key !== 'ArrowDown' && e.key !== 'ArrowUp')) return
        e.preventDefault()
        e.stopPropagation()
        onStep(e.key === 'ArrowDown' ? 1 : -1)
      }}
    >
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <h2>{`${n.honorific} ${n.name}`.trim()}</h2>
          <Text size="sm">
            {subjectLabels[n.subject]}, <b>{nominationStateLabels[n.state]}</b>. {data.form.fullName}
          </Text>
        </div>
        <Group gap={2} wrap="nowrap">
          <Text size="sm" c="dimmed">
            {place}
          </Text>
          <Button variant="default" size="compact-sm" onClick={() => onStep(-1)} aria-label="Người trước (Alt ↑)">
            ↑
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => onStep(1)} aria-label="Người sau (Alt ↓)">
            ↓
          </Button>
          <Small onClick={onClose}>Đóng</Small>
        </Group>
      </Group>
      <Group gap={6}>
        {can('markEligible') && (
          <Button onClick={() => run('markEligible')} loading={move.busy}>
            Đủ điều kiện
          </Button>
        )}
        {can('toCouncil') && <Button onClick={() => run('toCouncil')}>Trình Hội đồng</Button>}
        {can('markIneligible') && (
          <Button variant="default" onClick={() => setDialog('reject')}>
            Không đủ điều kiện…
          </Button>
        )}
        {can('hold') && (
          <Button variant="default" onClick={() => setDialog('flag')}>
            Có vướng mắc…
          </Button>
        )}
        {can('reconsider') && (
          <Button variant="default" onClick={() => setDialog({ reason: 'reconsider' })}>
            Xem xét lại…
          </Button>
        )}
        {can('release') && data.flags.every((f) => f.until) && (
          <Button variant="default" onClick={() => setDialog({ reason: 'release' })}>
            Thôi tạm hoãn…
          </Button>
        )}
        <Button variant="default" onClick={() => setDialog('edit')}>
          Sửa
        </Button>
        <PaperActions request={{ paper: 'award-sheet', id }} label="Phiếu thẩm định" />
      </Group>
      {n.rejectGroup && <Text size="sm">Lý do: {n.rejectReason}</Text>}
      <div>
        <Fact label="Đơn vị trình">
          {dossier.unit}{' '}
          {dossier.registerNo !== null &&
            `(hồ sơ số ${dossier.registerNo}, hạn ${day(dossier.dueDate) || 'chưa tính'})`}
        </Fact>
        {n.office && <Fact label="Chức vụ">{n.office}</Fact>}
        {n.workplace && <Fact label="Nơi công tác">{n.workplace}</Fact>}
        <Fact label="Thành tích">{n.achievement || 'chưa ghi'}</Fact>
        <Fact label="Nhóm thống kê">
          {n.individualClass
            ? individualClassLabels[n.individualClass]
            : n.collectiveClass
              ? collectiveClassLabels[n.collectiveClass]
              : 'chưa xếp'}
        </Fact>
        <Fact label="Xếp loại">
          {Object.entries(n.assessments)
            .map(([year, level]) => `${year}: ${assessmentLabels[level].toLocaleLowerCase('vi')}`)
            .join('; ') || 'chưa ghi'}
        </Fact>
        {data.bonus !== null && <Fact label="Tiền thưởng nếu khen">{money(data.bonus)}</Fact>}
      </div>
      <h3>Các quy tắc</h3>
      <Findings findings={data.findings} roundId={roundId} />
      {data.flags.length > 0 && (
        <>
          <h3>Vướng mắc</h3>
          {data.flags.map((f) => (
            <Text key={f.id} size="sm">
              {flagKindLabels[f.kind]} từ {day(f.since)}
              {f.note && `: ${f.note}`}. {f.until ? `Khép lại ${day(f.until)}: ${f.outcome}.` : ''}{' '}
              {!f.until && <Small onClick={() => setDialog({ flag: f.id })}>Khép lại…</Small>}
            </Text>
          ))}
        </>
      )}
      <h3>
        Đã được khen ({data.past.length}) <Small onClick={() => setDialog('earlier')}>Thêm quyết định…</Small>
      </h3>
      {data.past.length === 0 ? (
        <Text size="sm" c="dimmed">
          Không thấy trong các đợt và danh sách quyết định đã nhập.
        </Text>
      ) : (
        <table className="plain-table">
          <tbody>
            {data.past.map((p) => (
              <tr key={p.id}>
                <td>{day(p.decisionDate)}</td>
                <td>
                  {p.formText}
                  {p.kind &&
                    ` (${commendationKindLabels[p.kind as keyof typeof commendationKindLabels]?.toLocaleLowerCase('vi') ?? p.kind})`}
                  , {p.decisionNumber}
                  <Text size="sm" c="dimmed">
                    {p.achievement} {p.otherBody && `Ghi ở ${p.unitName}: có thể là người trùng tên.`}
                    {!p.countsTowardState && ' Không tính khi trình cấp Nhà nước.'}
                  </Text>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Opinions key={id} data={data} consensus={row.consensus} />
      {data.sensitiveAllowed && <SensitivePart key={`${id}sensitive`} nominationId={id} />}
      <h3>Quá trình</h3>
      <table className="plain-table">
        <tbody>
          {data.transitions
            .filter((t) => t.nominationId === id)
            .map((t) => (
              <tr key={t.id}>
                <td>{moment(t.at)}</td>
                <td>
                  {nominationLife.acts[t.act as NominationAct]?.label ?? t.act}, {t.operator || 'không ghi tên'}
                  {t.reason && `: ${t.reason}`}
                  {t.document && ` (${t.document})`}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {dialog === 'edit' && (
        <NominationForm roundId={roundId} dossierId={n.dossierId} unit={dossier.unit} nomination={n} onClose={close} />
      )}
      {dialog === 'earlier' && (
        <EarlierForm
          start={{ subject: n.subject, name: n.name, unitName: n.workplace || dossier.unit }}
          onClose={close}
        />
      )}
      {dialog === 'flag' && <FlagDialog nominationId={id} onClose={close} />}
      {dialog === 'reject' && <RejectDialog ids={[id]} name={n.name} onClose={close} />}
      {typeof dialog === 'object' && 'reason' in dialog && (
        <ReasonDialog
          title={nominationLife.acts[dialog.reason].label}
          text={n.name}
          act={nominationLife.acts[dialog.reason].label}
          onAct={(reason) => {
            run(dialog.reason, reason)
            close()
          }}
          onClose={close}
        />
      )}
      {typeof dialog === 'object' && 'flag' in dialog && (
        <ReasonDialog
          title="Khép lại vướng mắc"
          text="Ghi kết luận; trường hợp trở lại trạng thái trước khi tạm hoãn."
          act="Khép lại"
          label="Kết luận"
          onAct={(outcome) => {
            void closeFlag.run({ id: dialog.flag, until: today(), outcome })
            close()
          }}
          onClose={close}
        />
      )}
    </section>
  )
}
