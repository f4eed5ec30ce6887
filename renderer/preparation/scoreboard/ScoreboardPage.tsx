import { Button, Group, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { formatPhone } from '../../../shared/names/phone'
import { fold } from '../../../shared/names/text'
import { gapKinds, gapLabels, gapsOf, type UnitStanding } from '../../../shared/preparation/scoreboard/scoreboard'
import { useAsked } from '../../bridge/use-asked'
import { navigation } from '../../navigation'
import { PaperActions } from '../../printing/PaperActions'
import { DataTable } from '../../ui/data-table/DataTable'
import { EmptyState, Page, ProblemNote, Waiting } from '../../ui/page'
import { RecordDrawer } from '../../ui/record-drawer'
import { RemindDialog } from '../RemindDialog'
import { saveWorkbook } from '../save-workbook'
import { gapWords, scoreboardColumns } from './scoreboard-columns'

const topics = [
  'units',
  'delegates',
  'invitations',
  'replies',
  'reports',
  'speeches',
  'awards',
  'outgoing',
  'checkin',
  'tasks',
  'conference',
] as const

const filters = { all: 'Mọi đơn vị', any: 'Còn thiếu bất kỳ', ...gapLabels } as const
type Filter = keyof typeof filters
const fits = (r: UnitStanding, filter: Filter) =>
  filter === 'all' || (filter === 'any' ? gapsOf(r).length > 0 : gapsOf(r).some((g) => g.kind === filter))

/** One line a unit: everything that was asked of it and what has come; one reminder letter from all that is missing. */
export function ScoreboardPage() {
  const { data, problem, reload } = useAsked('scoreboard.list', {}, topics)
  const [filter, setFilter] = useState<Filter>('all')
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string>()
  const [reminding, setReminding] = useState<string[]>()
  const shown = useMemo(() => {
    const words = fold(text).split(' ')
    return (data?.rows ?? []).filter(
      (r) => fits(r, filter) && words.every((w) => fold(`${r.unit} ${r.bloc} ${r.group} ${r.contact}`).includes(w)),
    )
  }, [data, filter, text])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const count = (f: Filter) => data.rows.filter((r) => fits(r, f)).length
  const columns = data.isDay ? scoreboardColumns : scoreboardColumns.filter((c) => c.id !== 'arrived')
  const picked = (chosen.size > 0 ? data.rows.filter((r) => chosen.has(r.unitId)) : shown).filter(
    (r) => gapsOf(r).length > 0,
  )
  const unit = data.rows.find((r) => r.unitId === open)
  return (
    <Page
      title="Theo dõi đơn vị"
      note={`${data.rows.length} đơn vị, ${count('any')} còn thiếu: ${gapKinds.map((k) => `${gapLabels[k].toLocaleLowerCase('vi')} ${count(k)}`).join(', ')}.`}
      actions={
        data.rows.length > 0 ? (
          <>
            <PaperActions request={{ paper: 'unit-scoreboard' }} label="In bảng" />
            <Button variant="default" onClick={() => void saveWorkbook('Theo dõi đơn vị', 'scoreboard.export')}>
              Xuất Excel
            </Button>
            <Button disabled={picked.length === 0} onClick={() => setReminding(picked.map((r) => r.unitId))}>
              Công văn đôn đốc ({picked.length})
            </Button>
          </>
        ) : undefined
      }
    >
      {data.rows.length === 0 ? (
        <EmptyState
          title="Chưa có đơn vị nào"
          text="Nhập danh sách đại biểu hoặc thêm đơn vị; bảng này tự điền phản hồi, báo cáo, tham luận, hồ sơ khen thưởng của từng đơn vị."
        >
          <Button onClick={() => navigation.go('units')}>Mở Đơn vị</Button>
        </EmptyState>
      ) : (
        <>
          <Group gap="xs">
            <Select
              aria-label="Lọc theo điều còn thiếu"
              data={(Object.keys(filters) as Filter[]).map((f) => ({ value: f, label: `${filters[f]} (${count(f)})` }))}
              value={filter}
              onChange={(f) => setFilter((f ?? 'all') as Filter)}
              allowDeselect={false}
              w={230}
            />
            <TextInput
              aria-label="Tìm đơn vị"
              placeholder="Tìm đơn vị, cụm, người liên hệ"
              value={text}
              onChange={(e) => setText(e.currentTarget.value)}
              w={240}
            />
            <span className="quiet">
              Dấu ! là điều còn thiếu. Enter xem chi tiết; dấu cách chọn đơn vị để soạn công văn.
            </span>
          </Group>
          {shown.length === 0 ? (
            <p className="quiet">Không có đơn vị nào khớp với cách lọc này.</p>
          ) : (
            <DataTable
              remember="scoreboard"
              label="Theo dõi đơn vị"
              rows={shown}
              columns={columns}
              idOf={(r) => r.unitId}
              chosen={chosen}
              onChoose={setChosen}
              onOpen={(r) => setOpen(r.unitId)}
            />
          )}
        </>
      )}
      {unit && (
        <RecordDrawer onClose={() => setOpen(undefined)} size={480} title={unit.unit}>
          <UnitCard unit={unit} onRemind={() => setReminding([unit.unitId])} />
        </RecordDrawer>
      )}
      {reminding && (
        <RemindDialog
          units={reminding}
          until={data.until}
          act="scoreboard.remind"
          onClose={() => setReminding(undefined)}
        />
      )}
    </Page>
  )
}

const rooms = {
  people: ['delegates', 'Đại biểu'],
  names: ['delegates', 'Đại biểu'],
  replies: ['replies', 'Phản hồi'],
  report: ['reports', 'Báo cáo đơn vị'],
  paper: ['speeches', 'Bài phát biểu'],
  dossier: ['award-dossiers', 'Hồ sơ'],
  task: ['tasks', 'Công việc'],
} as const

function UnitCard({ unit, onRemind }: { unit: UnitStanding; onRemind: () => void }) {
  const gaps = gapsOf(unit)
  return (
    <div className="unit-card">
      <p>
        {unit.contact || 'Chưa có người liên hệ'}
        {unit.phone ? (
          <>
            , <a href={`tel:${unit.phone.replace(/[^\d+]/g, '')}`}>{formatPhone(unit.phone)}</a>
          </>
        ) : (
          ', chưa có số điện thoại'
        )}
        {unit.email && `, ${unit.email}`}
      </p>
      {gaps.length === 0 ? (
        <p className="quiet">✓ Không còn thiếu gì.</p>
      ) : (
        <>
          <h3>Còn thiếu: {gapWords(unit).toLocaleLowerCase('vi')}</h3>
          <ul className="plain-list">
            {gaps.map((g) => (
              <li key={g.text}>
                ! {g.text}.{' '}
                <button type="button" className="link" onClick={() => navigation.go(rooms[g.kind][0])}>
                  Mở {rooms[g.kind][1]}
                </button>
              </li>
            ))}
          </ul>
          <Button onClick={onRemind} mt="sm">
            Soạn công văn đôn đốc từ các điều này
          </Button>
        </>
      )}
    </div>
  )
}
