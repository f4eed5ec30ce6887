import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { reviewVerdictLabels, reviewVerdicts } from '../../shared/awards/appraisal'
import type { NominationSheet } from '../../shared/awards/appraisal.contract'
import { type Consensus, consensusLabels } from '../../shared/awards/scoring'
import { useAct } from '../bridge/use-act'
import { ReasonDialog } from '../ui/dialogs'
import { Small } from './marks'

/** Opinions of the appraisers, their points where the round has criteria, and who stands aside. */
export function Opinions({ data, consensus }: { data: NominationSheet; consensus: Consensus['state'] }) {
  const { nomination: n } = data
  const [appraiser, setAppraiser] = useState('')
  const [comment, setComment] = useState('')
  const [scores, setScores] = useState<Record<string, number | null>>({})
  const [asking, setAsking] = useState<{ person: string } | { recusal: string; person: string }>()
  const review = useAct('awards.review')
  const score = useAct('awards.score')
  const recuse = useAct('awards.recuse')
  const unrecuse = useAct('awards.unrecuse')
  const aside = data.recusals.filter((r) => r.revertedAt === null)
  const isAside = (person: string) => aside.some((r) => r.person === person)
  const who = appraiser.trim() ? { appraiser: appraiser.trim() } : {}
  const give = async (verdict: (typeof reviewVerdicts)[number]) => {
    if (await review.run({ nominationId: n.id, verdict, comment, ...who })) setComment('')
  }
  const people = [...new Set(data.scores.map((s) => s.appraiser))]
  return (
    <>
      <h3>Ý kiến thẩm định: {consensusLabels[consensus]}</h3>
      {data.reviews.map((r) => (
        <Text key={r.id} size="sm" className={isAside(r.appraiser) ? 'answered' : ''}>
          <b>{r.appraiser || 'Không ghi tên'}</b>: {reviewVerdictLabels[r.verdict]}
          {r.comment && `, ${r.comment}`}{' '}
          {isAside(r.appraiser) ? (
            '(không tham gia, ý kiến không tính)'
          ) : (
            <Small onClick={() => setAsking({ person: r.appraiser })}>Không tham gia…</Small>
          )}
        </Text>
      ))}
      {aside.map((r) => (
        <Text key={r.id} size="sm">
          {r.person} không tham gia: {r.reason}.{' '}
          <Small onClick={() => setAsking({ recusal: r.id, person: r.person })}>Tham gia lại…</Small>
        </Text>
      ))}
      <Group gap={6} align="end" wrap="nowrap">
        <TextInput
          label="Người thẩm định"
          placeholder="Để trống: người đang dùng máy"
          value={appraiser}
          onChange={(e) => setAppraiser(e.currentTarget.value)}
          w={210}
        />
        <TextInput
          label="Nhận xét"
          value={comment}
          onChange={(e) => setComment(e.currentTarget.value)}
          style={{ flex: 1 }}
        />
      </Group>
      <Group gap={6}>
        {reviewVerdicts.map((v) => (
          <Button key={v} variant="default" onClick={() => void give(v)} loading={review.busy}>
            {reviewVerdictLabels[v]}
          </Button>
        ))}
      </Group>
      {data.criteria.length > 0 && (
        <>
          <h3>Chấm điểm{data.row.score === null ? '' : `: ${String(data.row.score).replace('.', ',')} / 100`}</h3>
          <table className="plain-table">
            <thead>
              <tr>
                <th>Tiêu chí</th>
                {people.map((p) => (
                  <th key={p} className="r">
                    {p || 'Không ghi tên'}
                    {isAside(p) && ' (không tính)'}
                  </th>
                ))}
                <th className="r">Chấm</th>
              </tr>
            </thead>
            <tbody>
              {data.criteria.map((c) => (
                <tr key={c.id}>
                  <td>
                    {c.name} (0–{c.maxScore}, trọng số {c.weight})
                  </td>
                  {people.map((p) => (
                    <td key={p} className="r">
                      {String(
                        data.scores.find((s) => s.criterionId === c.id && s.appraiser === p)?.score ?? '–',
                      ).replace('.', ',')}
                    </td>
                  ))}
                  <td className="r">
                    <NumberInput
                      aria-label={`Điểm ${c.name}`}
                      min={0}
                      max={c.maxScore}
                      decimalSeparator=","
                      value={scores[c.id] ?? ''}
                      onChange={(v) => setScores({ ...scores, [c.id]: v === '' ? null : Number(v) })}
                      w={86}
                      hideControls
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Group justify="flex-end">
            <Button
              variant="default"
              disabled={Object.values(scores).every((s) => s === null)}
              onClick={() =>
                void score.run({ nominationId: n.id, scores, ...who }).then((done) => done && setScores({}))
              }
            >
              Ghi điểm
            </Button>
          </Group>
        </>
      )}
      {asking && (
        <ReasonDialog
          title={'recusal' in asking ? 'Tham gia lại' : 'Không tham gia trường hợp này'}
          text={`${asking.person}. Ý kiến và điểm ${'recusal' in asking ? 'lại được tính.' : 'không tính cho đến khi bỏ đánh dấu.'}`}
          act="Ghi"
          onAct={(reason) => {
            if ('recusal' in asking) void unrecuse.run({ id: asking.recusal, reason })
            else void recuse.run({ nominationId: n.id, person: asking.person, reason })
            setAsking(undefined)
          }}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  )
}
