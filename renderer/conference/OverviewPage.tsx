import { Button, Group, Text, Title } from '@mantine/core'
import { useAsked } from '../bridge/use-asked'
import { navigation } from '../navigation'
import { CategoryTag, Page, ProblemNote, Stat, Waiting } from '../ui/page'
import { nextStep } from './next-step'

const words = { block: 'Phải sửa', warn: 'Nên xem', info: 'Để biết' } as const

/** How the preparation stands, what is in the way, and what to do next. */
export function OverviewPage() {
  const { data, problem, reload } = useAsked('conference.overview', {}, [
    'conference',
    'categories',
    'units',
    'delegates',
    'invitations',
    'replies',
    'checkin',
  ])
  if (problem && !data) return <ProblemNote problem={problem} retry={reload} />
  if (!data) return <Waiting />
  const next = nextStep(data)
  return (
    <Page
      title="Tổng quan"
      note={next.text}
      actions={
        <Button size="sm" onClick={() => navigation.go(next.screen)}>
          {next.act}
        </Button>
      }
    >
      <div className="cards">
        <Stat
          label="Đại biểu trong danh sách"
          value={data.delegates}
          of={data.quota}
          warn={data.delegates > data.quota && data.quota > 0}
        />
        <Stat label="Có giấy mời" value={data.invited} />
        <Stat label="Đã cấp số" value={data.letters.numbered + data.letters.sent + data.letters.received} />
        <Stat label="Đã chuyển" value={data.letters.sent + data.letters.received} />
        <Stat label="Báo dự" value={data.replies.accepted} />
        <Stat label="Dự thay" value={data.replies.substitute} />
        <Stat label="Báo vắng" value={data.replies.declined} />
        <Stat label="Chưa trả lời" value={data.replies.none} />
        <Stat label="Có mặt" value={data.present} />
        <Stat
          label="Sức chứa hội trường"
          value={data.capacity ?? 'chưa nhập'}
          warn={data.capacity !== null && data.replies.accepted + data.replies.substitute > data.capacity}
        />
      </div>
      {data.warnings.map((w) => (
        <div key={w.text} className={`warning ${w.severity}`}>
          <b>{words[w.severity]}</b>
          <span>{w.text}</span>
          <Button variant="default" onClick={() => navigation.go(w.screen)}>
            Đến chỗ sửa
          </Button>
        </div>
      ))}
      {data.warnings.length === 0 && <Text size="sm">Không còn điều gì vướng.</Text>}
      <Title order={2}>Theo nhóm</Title>
      <div className="bars">
        <span className="head">Nhóm</span>
        <span className="head">Thành phần</span>
        <span className="head r">Chỉ tiêu</span>
        <span className="head r">Danh sách</span>
        <span className="head r">Báo dự</span>
        <span className="head r">Có mặt</span>
        {data.categories.map((c) => (
          <Row key={c.id} c={c} />
        ))}
      </div>
      <Group />
    </Page>
  )
}

type Category = NonNullable<ReturnType<typeof useAsked<'conference.overview'>>['data']>['categories'][number]

function Row({ c }: { c: Category }) {
  const isOver = c.quota > 0 && c.delegates > c.quota
  return (
    <>
      <CategoryTag code={c.code} color={c.color} title={c.name} />
      <span className="name" title={c.name}>
        {c.name}
      </span>
      <span className="r">{c.quota}</span>
      <span className="r">
        {c.delegates}
        {isOver ? ' (vượt)' : ''}
      </span>
      <span className="r">{c.accepted}</span>
      <span className="r">{c.present}</span>
    </>
  )
}
