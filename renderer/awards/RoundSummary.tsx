import { Button, Stack, Text } from '@mantine/core'
import { money } from '../../shared/awards/bonus'
import { dossierStateLabels, dossierStates } from '../../shared/awards/dossier'
import { nominationStateLabels, nominationStates } from '../../shared/awards/nomination'
import { roundLabels } from '../../shared/awards/round'
import type { RoundOverview } from '../../shared/awards/rounds.contract'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { count, day } from '../ui/format'
import { Duties } from './Duties'

const steps = [
  'openedOn',
  'nominationDeadline',
  'appraisalEnd',
  'councilDate',
  'decisionDate',
  'printDate',
  'presentationDate',
] as const

/** Where the round stands: its chain of days with what does not fit, and how many cases are where. */
export function RoundSummary({ data }: { data: RoundOverview }) {
  const { round } = data
  const { data: budget } = useAsked('budget.get', {}, ['budget'])
  const notes = [
    ...data.warnings,
    ...(round.rulesConfirmedAt
      ? []
      : [
          {
            severity: 'warn' as const,
            text: `Bộ quy định ${data.ruleSet.code} chưa được xác nhận cho đợt này; ${data.unconfirmedRules} giá trị chưa đối chiếu với văn bản. Xem ở thẻ Quy định.`,
          },
        ]),
    ...(data.lateDossiers ? [{ severity: 'info' as const, text: `${data.lateDossiers} hồ sơ nhận sau hạn.` }] : []),
    ...(data.bonus.without
      ? [
          {
            severity: 'warn' as const,
            text: `${data.bonus.without} trường hợp chưa có mức tiền thưởng trong quy định.`,
          },
        ]
      : []),
  ]
  return (
    <Stack gap="md">
      <ol className="chain" aria-label="Các mốc của đợt">
        {steps
          .filter((s) => s !== 'councilDate' || round.councilRoute !== 'none')
          .map((s) => (
            <li key={s} className={round[s] ? '' : 'open'}>
              {roundLabels[s]}
              <b>{day(round[s]) || 'chưa đặt'}</b>
            </li>
          ))}
      </ol>
      {notes.map((w) => (
        <div key={w.text} className={`warning ${w.severity}`}>
          <span>{w.text}</span>
        </div>
      ))}
      {budget && (
        <Text size="sm">
          Hai khoản tách riêng: tiền thưởng dự kiến <b>{money(data.bonus.total)}</b> từ phần khen thưởng của quỹ; kinh
          phí tổ chức hội nghị dự toán <b>{money(budget.conference.estimated)}</b> từ phần trích{' '}
          {budget.preparation.fundShare} %.
        </Text>
      )}
      <Duties roundId={round.id} />
      <div className="split even" style={{ flex: 'none' }}>
        <div>
          <table className="plain-table">
            <thead>
              <tr>
                <th>Hồ sơ đang ở</th>
                <th className="r">Số hồ sơ</th>
              </tr>
            </thead>
            <tbody>
              {dossierStates
                .filter((s) => data.dossiers[s] > 0)
                .map((s) => (
                  <tr key={s}>
                    <td>{dossierStateLabels[s]}</td>
                    <td className="r">{count(data.dossiers[s])}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          <Button variant="default" onClick={() => navigation.go('award-dossiers')}>
            Mở danh sách hồ sơ
          </Button>
        </div>
        <div>
          <table className="plain-table">
            <thead>
              <tr>
                <th>Trường hợp đang ở</th>
                <th className="r">Số trường hợp</th>
              </tr>
            </thead>
            <tbody>
              {nominationStates
                .filter((s) => data.nominations[s] > 0)
                .map((s) => (
                  <tr key={s}>
                    <td>{nominationStateLabels[s]}</td>
                    <td className="r">{count(data.nominations[s])}</td>
                  </tr>
                ))}
            </tbody>
          </table>
          <Button variant="default" onClick={() => navigation.go('award-appraisal')}>
            Mở bảng thẩm định
          </Button>
        </div>
      </div>
    </Stack>
  )
}
