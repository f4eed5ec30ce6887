import { timeWords } from '../../shared/speeches/say-time'
import { speechKindLabels } from '../../shared/speeches/speech'
import type { SpeechRow } from '../../shared/speeches/speeches.contract'
import { sayDue, two } from '../../shared/speeches/work'
import type { GridColumn } from '../ui/data-table/types'
import { day, today } from '../ui/format'
import { StateMark } from './state-mark'

export const dueWords = (row: Pick<SpeechRow, 'dueOn' | 'isLate' | 'state'>): string =>
  row.dueOn === null
    ? ''
    : row.state === 'approved' || row.state === 'official'
      ? day(row.dueOn)
      : `${day(row.dueOn)} (${sayDue(row.dueOn, today())})`

const byNumber = (of: (row: SpeechRow) => number | null) => (a: SpeechRow, b: SpeechRow) =>
  (of(a) ?? Number.MAX_SAFE_INTEGER) - (of(b) ?? Number.MAX_SAFE_INTEGER)

export const speechColumns: readonly GridColumn<SpeechRow>[] = [
  { id: 'title', label: 'Bài', width: 250, text: (r) => r.title, compare: byNumber((r) => r.position) },
  {
    id: 'state',
    label: 'Tình trạng',
    width: 225,
    text: (r) => r.stateText,
    show: (r) => <StateMark state={r.state} text={r.stateText} />,
  },
  { id: 'holder', label: 'Đang ở', width: 160, text: (r) => r.holder },
  {
    id: 'due',
    label: 'Hạn',
    width: 165,
    text: dueWords,
    show: (r) => <span className={r.isLate ? 'is-late' : ''}>{dueWords(r)}</span>,
    compare: (a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
  },
  { id: 'draft', label: 'Bản', width: 54, text: (r) => (r.latest ? `DT${two(r.latest.number)}` : '') },
  {
    id: 'time',
    label: 'Đọc / giao',
    width: 170,
    text: timeWords,
    show: (r) => <span className={`fit ${r.fit}`}>{timeWords(r)}</span>,
    compare: byNumber((r) => r.time?.likely ?? null),
  },
  { id: 'speaker', label: 'Người phát biểu', width: 170, text: (r) => r.speakerName },
  { id: 'warnings', label: 'Cần xem', width: 260, text: (r) => r.warnings.join(' ') },
  { id: 'kind', label: 'Loại', width: 140, text: (r) => speechKindLabels[r.kind] },
]
