import { Button, Select, Text } from '@mantine/core'
import { useState } from 'react'
import type { Finding } from '../../shared/awards/appraisal'
import type { AwardRound } from '../../shared/awards/round'
import { type Severity, severityLabels } from '../../shared/awards/terms'
import { useAct } from '../bridge/use-act'
import { ReasonDialog } from '../ui/dialogs'

const signs: Record<Severity, string> = { block: '✕', hold: '‖', warn: '!', info: 'i', off: '' }

/** A severity never by colour alone: sign and word beside it. */
export const SeverityMark = ({ severity, short }: { severity: Severity | null; short?: boolean }) =>
  severity === null ? (
    <span className="mark-ok">✓ {short ? '' : 'Không vướng'}</span>
  ) : (
    <span className={`mark-${severity}`}>
      {signs[severity]} {severityLabels[severity]}
    </span>
  )

/** The round that is worked on, when there are several. */
export function RoundPicker({
  rounds,
  round,
  onChoose,
}: {
  rounds: readonly AwardRound[]
  round: AwardRound
  onChoose: (id: string) => void
}) {
  if (rounds.length < 2) return null
  return (
    <Select
      aria-label="Đợt khen thưởng"
      data={rounds.map((r) => ({ value: r.id, label: r.state === 'closed' ? `${r.title} (đã kết thúc)` : r.title }))}
      value={round.id}
      onChange={(id) => id && onChoose(id)}
      allowDeselect={false}
      w={320}
    />
  )
}

/** What the rules found, the gravest first, each with its basis, what to do, and the way to answer for it. */
export function Findings({ findings, roundId }: { findings: readonly Finding[]; roundId: string }) {
  const [asking, setAsking] = useState<Finding>()
  const override = useAct('awards.override')
  const lift = useAct('awards.removeOverride')
  if (findings.length === 0)
    return (
      <Text size="sm" className="mark-ok">
        ✓ Không có chỗ nào vướng theo các quy tắc của đợt.
      </Text>
    )
  return (
    <ul className="findings">
      {findings.map((f) => (
        <li key={f.key} className={f.override ? 'answered' : `finding-${f.severity}`}>
          <div>
            <SeverityMark severity={f.severity} /> <b>{f.rule}</b> {f.message}
          </div>
          {f.override ? (
            <div className="small">
              Đã bỏ qua, {f.override.operator || 'không ghi tên'}: {f.override.reason}{' '}
              <button type="button" className="link" onClick={() => void lift.run({ id: f.override?.id ?? '' })}>
                Thôi bỏ qua
              </button>
            </div>
          ) : (
            <div className="small">
              {f.remedy && <>{f.remedy} </>}
              <span className="basis">Căn cứ: {f.basis}.</span>{' '}
              {f.severity !== 'info' && (
                <button type="button" className="link" onClick={() => setAsking(f)}>
                  Bỏ qua, ghi lý do…
                </button>
              )}
            </div>
          )}
        </li>
      ))}
      {asking && (
        <ReasonDialog
          title={`Bỏ qua ${asking.rule}`}
          text={asking.message}
          act="Bỏ qua"
          label="Vì sao vẫn xét"
          onAct={(reason) => {
            setAsking(undefined)
            void override.run({ roundId, key: asking.key, reason })
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </ul>
  )
}

/** The first of several sentences and how many more there are: a notice is read at a glance. */
const firstOf = (list: readonly string[], others: string): string[] => [
  ...list.slice(0, 1),
  ...(list.length > 1 ? [`Và ${list.length - 1} ${others}.`] : []),
]

/** Says what a batch of moves did and lists what it could not do. */
export const sayMoved = (moved: { moved: number; refused: string[]; notes: string[] }, what: string): string =>
  [
    `${what}: ${moved.moved}.`,
    ...firstOf(moved.notes, 'chỗ khác như thế'),
    ...firstOf(moved.refused, 'hồ sơ khác').map((r, i) => (i === 0 ? `Chưa được: ${r}` : r)),
  ]
    .filter(Boolean)
    .join(' ')

export const Fact = ({ label, children }: { label: string; children: React.ReactNode }) => (
  <div className="fact">
    <span>{label}</span>
    <div>{children}</div>
  </div>
)

/** A small link-like button for lists. */
export const Small = ({ onClick, children }: { onClick: () => void; children: React.ReactNode }) => (
  <Button variant="subtle" size="compact-sm" onClick={onClick}>
    {children}
  </Button>
)
