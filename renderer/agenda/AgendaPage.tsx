import { Button, Group, Menu, SegmentedControl, TextInput } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import type { AgendaView } from '../../shared/agenda/agenda.contract'
import { clockOf } from '../../shared/agenda/clock'
import type { Finding } from '../../shared/agenda/findings'
import { weekdayName } from '../../shared/lib/dates'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { showPaper } from '../printing/show-paper'
import { day as dayText, today } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../ui/page'
import { AgendaImportDialog } from './AgendaImportDialog'
import { AgendaList } from './AgendaList'
import { FindingsPanel } from './FindingsPanel'
import { IntroductionDialog } from './IntroductionDialog'
import { ItemPanel } from './ItemPanel'
import { TemplateDialog } from './TemplateDialog'
import { useAgendaActs } from './use-agenda-acts'
import { VersionsPanel } from './VersionsPanel'

type Side = 'item' | 'findings' | 'versions'

const minutesWords = (n: number) => `${n} phút`

/** One line that says when it begins and ends and how that fits. */
function summary(data: AgendaView): string {
  const weekday = data.day ? weekdayName(data.day) : ''
  const when = data.day
    ? `${weekday.slice(0, 1).toLocaleUpperCase('vi')}${weekday.slice(1)} ${dayText(data.day)}`
    : 'Chưa định ngày'
  if (data.items.length === 0) return when
  const { start, end, late, slack } = data.schedule
  const fit =
    late > 0 ? `quá giờ bế mạc ${minutesWords(late)}` : slack ? `còn dư ${minutesWords(slack)} trước giờ bế mạc` : ''
  return [when, `${clockOf(start)}–${clockOf(end)}`, fit].filter(Boolean).join(' · ')
}

/** The programme: items in their order, hours that follow, what wants mending beside each, and the papers made of it. */
export function AgendaPage() {
  const topics = [
    'agenda',
    'conference',
    'delegates',
    'units',
    'replies',
    'invitations',
    'checks',
    'checkin',
    'speeches',
  ] as const
  const { data, problem, reload } = useAsked('agenda.get', {}, topics)
  const [chosen, setChosen] = useState<string>()
  const [side, setSide] = useState<Side>('findings')
  const [dialog, setDialog] = useState<'template' | 'import' | 'introduction'>()
  const [decidedBy, setDecidedBy] = useState('')
  const [field, setField] = useState<string>()
  const onFocused = useCallback(() => setField(undefined), [])
  const list = useRef<HTMLDivElement>(null)
  const isDay = data?.day === today()
  const acts = useAgendaActs(isDay ? decidedBy : '')
  const issue = useAct('agenda.issue')
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const item = data.items.find((i) => i.id === chosen)
  const open = data.findings.filter((f) => f.severity !== 'ignored')
  const blocks = open.filter((f) => f.severity === 'block').length
  const choose = (id: string | undefined) => {
    setChosen(id)
    if (id) setSide('item')
  }
  const edit = (id: string, wanted = 'title') => {
    choose(id)
    setField(wanted)
  }
  const add = async (after: string | undefined) => {
    const made = await acts.add(after)
    if (made) edit(made.id)
  }
  const mend = ({ remedy }: Finding) => {
    if (remedy.field === 'introduction') setDialog('introduction')
    else if (remedy.screen === 'agenda' && remedy.itemId) edit(remedy.itemId, remedy.field)
    else navigation.go(remedy.screen)
  }
  const publish = async () => {
    const made = await issue.run({})
    if (made) notify({ kind: 'done', text: `Đã ban hành chương trình bản ${made.number}.` })
  }
  const isEmpty = data.items.length === 0
  const nextNumber = (data.issued?.number ?? 0) + 1
  return (
    <Page
      title="Chương trình"
      note={summary(data)}
      actions={
        <>
          <Button
            variant="default"
            disabled={!data.undo}
            title={data.undo?.text}
            onClick={() => void acts.undo(data.undo)}
          >
            Hoàn tác
          </Button>
          <Button variant="default" onClick={() => setDialog('import')}>
            Nhập từ tệp
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" disabled={isEmpty}>
                Giấy tờ ▾
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => showPaper({ paper: 'agenda.programme' })}>
                Chương trình (gửi đại biểu)
              </Menu.Item>
              <Menu.Item onClick={() => showPaper({ paper: 'agenda.runOfShow' })}>Kịch bản điều hành</Menu.Item>
              <Menu.Item onClick={() => showPaper({ paper: 'agenda.mcScript' })}>Lời dẫn MC</Menu.Item>
              <Menu.Item onClick={() => showPaper({ paper: 'agenda.introduction' })}>
                Danh sách giới thiệu đại biểu
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => setDialog('introduction')}>Cách giới thiệu đại biểu…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            variant="default"
            loading={issue.busy}
            disabled={isEmpty || (data.issued !== null && data.changes.length === 0)}
            onClick={() => void publish()}
          >
            Ban hành bản {nextNumber}
          </Button>
          <Button onClick={() => void add(chosen)}>Thêm mục</Button>
        </>
      }
    >
      {isEmpty ? (
        <EmptyState
          title="Chưa có chương trình"
          text="Lấy chín mục của kế hoạch với số phút thường dùng rồi sửa; hoặc nhập bảng chương trình từ Word, Excel."
        >
          <Group gap="xs">
            <Button onClick={() => setDialog('template')}>Lập theo kế hoạch</Button>
            <Button variant="default" onClick={() => setDialog('import')}>
              Nhập từ tệp
            </Button>
          </Group>
        </EmptyState>
      ) : (
        <div className="agenda-split">
          <div className="agenda-main">
            {isDay && (
              <Group gap="xs" className="agenda-day">
                <span>Hôm nay là ngày hội nghị: mọi sửa đổi được ghi vào sổ.</span>
                <TextInput
                  aria-label="Sửa theo ý kiến của"
                  placeholder="Theo ý kiến của (ví dụ: Chủ trì)"
                  value={decidedBy}
                  onChange={(e) => setDecidedBy(e.currentTarget.value)}
                />
              </Group>
            )}
            <AgendaList
              box={list}
              data={data}
              chosen={chosen}
              onChoose={choose}
              onEdit={(id) => edit(id)}
              onAdd={(after) => void add(after)}
              onMend={mend}
              acts={acts}
            />
          </div>
          <div className="agenda-side">
            <SegmentedControl
              fullWidth
              aria-label="Bảng bên phải"
              value={side}
              onChange={(v) => setSide(v as Side)}
              data={[
                { value: 'item', label: 'Mục đang chọn' },
                { value: 'findings', label: `Cần xử lý ${open.length}${blocks ? ` (${blocks} ✕)` : ''}` },
                { value: 'versions', label: data.issued ? `Bản ${data.issued.number}` : 'Ban hành' },
              ]}
            />
            <div className="agenda-side-body">
              {side === 'item' && (
                <ItemPanel
                  key={item?.id ?? 'none'}
                  item={item}
                  data={data}
                  acts={acts}
                  field={field}
                  onFocused={onFocused}
                  onMend={mend}
                  onBack={() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()}
                />
              )}
              {side === 'findings' && <FindingsPanel data={data} onMend={mend} onShow={choose} />}
              {side === 'versions' && <VersionsPanel isDay={isDay} />}
            </div>
          </div>
        </div>
      )}
      {dialog === 'template' && <TemplateDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'import' && <AgendaImportDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'introduction' && <IntroductionDialog onClose={() => setDialog(undefined)} />}
    </Page>
  )
}
