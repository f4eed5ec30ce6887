import './start.css'
import { Button, Collapse, Text, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { AppState } from '../../shared/conference/conference.contract'
import { ask, isDesktop, problemOf } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { DayInput } from '../ui/DayInput'
import { moment } from '../ui/format'
import { notify } from '../ui/notices'
import { typedDay } from '../ui/typed-time'

type Template = 'plan-02' | 'blank' | 'sample'
const choices: { template: Template; title: string; text: string }[] = [
  {
    template: 'plan-02',
    title: 'Tạo theo kế hoạch 02/KH-HĐTĐKT',
    text: 'Có sẵn 5 nhóm, chỉ tiêu 300 đại biểu, danh nghĩa, chủ trì, địa điểm, các việc với hạn tính theo ngày hội nghị.',
  },
  { template: 'blank', title: 'Tạo hội nghị trống', text: 'Tự nhập tên, nhóm đại biểu và mọi thông tin.' },
  {
    template: 'sample',
    title: 'Xem thử hội nghị mẫu',
    text: '300 người hư cấu, đã có giấy mời và phản hồi. Tập thoải mái, không ảnh hưởng gì.',
  },
]

/** Who works here, and which conference: the ones of late first, then a new one, another folder, or the sample to try things on. */
export function StartPage({ state }: { state: AppState }) {
  const create = useAct('conference.create')
  const open = useAct('conference.open')
  const person = useAct('app.setPerson')
  const forget = useAct('conference.forget')
  // Only what was typed here is written: a name may come from another window while this field stands untouched.
  const [typedName, setName] = useState<string>()
  const name = typedName ?? state.operator
  const [title, setTitle] = useState('')
  const [typed, setTyped] = useState('')
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const [isNamed, setNamed] = useState(false)
  const day = typedDay(typed)
  const isWrongDay = typed.trim() !== '' && !day
  const dayField = useRef<HTMLDivElement>(null)
  const saveName = async () => {
    if (name.trim() !== state.operator) await person.run({ operator: name })
  }
  const make = async (template: Template) => {
    if (isWrongDay && template !== 'sample') return dayField.current?.querySelector('input')?.focus()
    await saveName()
    const own = template === 'sample' ? {} : { ...(title.trim() ? { title } : {}), ...(day ? { day } : {}) }
    await create.run({ template, ...own })
  }
  const openFolder = async () => {
    await saveName()
    try {
      const chosen = await ask('files.chooseFolder', { purpose: 'open' })
      if (chosen) await open.run({ folder: chosen.token })
    } catch (error) {
      notify({ kind: 'problem', problem: problemOf(error) })
    }
  }
  const recent = state.recent.filter((r) => !gone.has(r.ref))
  return (
    <div className="start">
      <div className="wide">
        <h1>Thư ký Hội nghị</h1>
        <Text c="dimmed">Danh sách đại biểu, giấy mời, phản hồi và bàn đón tiếp, trên một máy, không cần mạng.</Text>
      </div>
      <div className="wide">
        <TextInput
          label="Người đang dùng máy này"
          description="Tên được ghi trong nhật ký của mỗi thay đổi, để sau này biết ai đã làm gì. Không cần mật khẩu."
          placeholder="Ví dụ: Nguyễn Thị Lan"
          value={name}
          onChange={(e) => setName(e.currentTarget.value)}
          onBlur={() => void saveName()}
          maw={480}
          autoFocus={state.operator === ''}
        />
      </div>
      <section aria-label="Hội nghị mới">
        <h2>Hội nghị mới</h2>
        <div ref={dayField} className="start-day">
          <DayInput
            label="Ngày hội nghị, nếu đã biết"
            description="Hạn các việc của kế hoạch tính theo ngày này. Để trống thì định sau ở Công việc hoặc Thiết lập."
            example="20/11/2026"
            value={typed}
            onChange={setTyped}
          />
        </div>
        <div className="choice">
          {choices.map((c, i) => (
            <button
              key={c.template}
              type="button"
              className={i === 0 && recent.length === 0 ? 'first' : ''}
              disabled={create.busy}
              onClick={() => void make(c.template)}
            >
              <b>{c.title}</b>
              <small>{c.text}</small>
            </button>
          ))}
        </div>
        <Button variant="subtle" mt={6} onClick={() => setNamed(!isNamed)} aria-expanded={isNamed}>
          {isNamed ? 'Lấy tên trong kế hoạch mẫu' : 'Đặt tên khác cho hội nghị mới…'}
        </Button>
        <Collapse expanded={isNamed} transitionDuration={0}>
          <TextInput
            label="Tên hội nghị"
            description="Đặt tên rồi chọn một cách tạo ở trên. Để trống thì lấy tên trong kế hoạch mẫu."
            value={title}
            onChange={(e) => setTitle(e.currentTarget.value)}
          />
        </Collapse>
        <Text size="xs" c="dimmed" mt={6}>
          {create.busy ? 'Đang tạo…' : `Lưu tại: ${state.defaultFolder}`}
        </Text>
      </section>
      <section aria-label="Hội nghị gần đây">
        <h2>Hội nghị gần đây</h2>
        {recent.length === 0 && (
          <Text c="dimmed">Chưa mở hội nghị nào trên máy này. Hãy tạo mới, hoặc xem thử hội nghị mẫu.</Text>
        )}
        {recent.map((r) => (
          <div key={r.ref} className={r.missing ? 'recent missing' : 'recent'}>
            <div>
              <b title={r.title}>{r.title}</b>
              <small title={r.folder}>
                {r.missing ? 'Không còn ở chỗ cũ: ' : `Mở ${moment(r.openedAt)} · `}
                {r.folder}
              </small>
            </div>
            {r.missing ? (
              <Button
                variant="default"
                onClick={() =>
                  void forget.run({ recent: r.ref }).then((done) => done && setGone(new Set([...gone, r.ref])))
                }
              >
                Bỏ khỏi danh sách
              </Button>
            ) : (
              <Button
                aria-label={`Mở ${r.title}`}
                variant={r === recent[0] ? 'filled' : 'default'}
                onClick={() => void saveName().then(() => open.run({ recent: r.ref }))}
                loading={open.busy}
              >
                Mở
              </Button>
            )}
          </div>
        ))}
        {isDesktop && (
          <Button variant="default" mt={12} onClick={() => void openFolder()}>
            Mở thư mục khác…
          </Button>
        )}
      </section>
    </div>
  )
}
