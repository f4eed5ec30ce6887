import { Button, Text } from '@mantine/core'
import type { Decision, ImportItem, ImportMatch } from '../../shared/exchange/import-report'
import { fold } from '../../shared/names/text'
import { type ImportKind, importKinds } from './import-kinds'

const decided = { add: 'thêm người mới', update: 'cập nhật người đã có', skip: 'bỏ qua' } as const
const compared = [
  ['fullName', 'Họ và tên'],
  ['office', 'Chức vụ'],
  ['unit', 'Đơn vị'],
  ['phone', 'Điện thoại'],
  ['email', 'Thư điện tử'],
] as const

/** Rows that wait for a word of the clerk's: doubts, and changes against a mend of hers. */
export const isAsked = (item: ImportItem): boolean =>
  item.verdict === 'doubtful' || item.changes.some((change) => change.mended)

/** One row and whom it may be about, side by side; what differs is marked in words and weight, not by colour alone. */
export function Decide({
  item,
  kind,
  decision,
  onDecide,
}: {
  item: ImportItem
  kind: ImportKind
  decision?: Decision
  onDecide: (decision: Decision) => void
}) {
  const { row, values, verdict } = item
  const isReply = values.reply !== undefined
  return (
    <section className="side" key={row} aria-label={`Dòng ${item.number} cần quyết định`}>
      <Text fw={600}>
        Dòng {item.number}: {values.fullName}
      </Text>
      {item.reasons.map((reason) => (
        <Text key={reason} size="sm">
          {reason}
        </Text>
      ))}
      {item.matches.map((match, i) => (
        <div key={match.id} className="match">
          <Text size="sm" fw={600}>
            {match.why}
          </Text>
          <Compared values={values} match={match} />
          <Button
            variant={decision?.id === match.id ? 'filled' : 'default'}
            aria-keyshortcuts={String(i + 1)}
            onClick={() => onDecide({ row, action: 'update', id: match.id })}
          >
            {isReply ? 'Là người này, ghi phản hồi' : importKinds[kind].isSame} ({i + 1})
          </Button>
        </div>
      ))}
      {item.matches.length === 0 && (
        <Text size="sm" c="dimmed">
          Chưa có ai trong danh sách giống dòng này.
        </Text>
      )}
      {verdict === 'doubtful' && !isReply && (
        <Button
          variant={decision?.action === 'add' ? 'filled' : 'default'}
          aria-keyshortcuts="T"
          onClick={() => onDecide({ row, action: 'add' })}
        >
          Là người khác, thêm mới (T)
        </Button>
      )}
      <Button
        variant={decision?.action === 'skip' ? 'filled' : 'default'}
        aria-keyshortcuts="B"
        onClick={() => onDecide({ row, action: 'skip' })}
      >
        {verdict === 'doubtful' ? 'Bỏ qua dòng này (B)' : 'Giữ bản sửa tay (B)'}
      </Button>
      {decision && (
        <Text size="sm" role="status">
          Đã chọn: {decided[decision.action]}.
        </Text>
      )}
    </section>
  )
}

function Compared({ values, match }: { values: ImportItem['values']; match: ImportMatch }) {
  return (
    <table className="compared">
      <thead>
        <tr>
          <th />
          <th>Trong tệp</th>
          <th>Trong danh sách</th>
        </tr>
      </thead>
      <tbody>
        {compared.map(([field, label]) => {
          const [said, known] = [values[field] ?? '', match[field] ?? '']
          if (said === '' && known === '') return null
          const differs = said !== '' && fold(said) !== fold(known)
          return (
            <tr key={field} className={said !== known && said !== '' ? 'differs' : ''}>
              <th scope="row">{label}</th>
              <td>{said || '–'}</td>
              <td>
                {known || '–'}
                {differs ? ' (khác)' : said !== '' && said !== known ? ' (khác dấu)' : ''}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
