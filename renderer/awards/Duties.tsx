import { Text } from '@mantine/core'
import { lateWords } from '../../shared/awards/duties'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { day } from '../ui/format'
import { ProblemNote, Waiting } from '../ui/page'

/** What the round owes or is owed by a day, soonest first; each line leads to where it is done. */
export function Duties({ roundId }: { roundId: string }) {
  const { data, problem, reload } = useAsked('awards.duties', { roundId }, ['awards', 'units'])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  return (
    <section aria-label="Hạn của đợt">
      <h3 className="part-head">Hạn phải theo</h3>
      {data.length === 0 ? (
        <Text size="sm" c="dimmed">
          Không còn hạn nào đang chờ.
        </Text>
      ) : (
        <table className="plain-table">
          <tbody>
            {data.map((d) => (
              <tr key={`${d.kind}${d.due}${d.text}`}>
                <td className="nowrap">
                  <b>{day(d.due)}</b>
                </td>
                <td className="nowrap">
                  {d.lateBy > 0 ? <span className="mark-block">✕ {lateWords(d.lateBy)}</span> : ''}
                </td>
                <td>
                  <button type="button" className="link" onClick={() => navigation.go(d.screen)}>
                    {d.text}
                  </button>
                  {d.names.length > 0 && (
                    <Text size="sm" c="dimmed">
                      {d.names.slice(0, 4).join('; ')}
                      {d.names.length > 4 ? `; và ${d.names.length - 4} nơi khác` : ''}
                    </Text>
                  )}
                </td>
                <td>
                  <Text size="sm" c="dimmed">
                    {d.basis}
                  </Text>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
