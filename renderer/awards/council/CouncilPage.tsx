import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import { shortDate } from '../../../shared/lib/dates'
import { useAct } from '../../bridge/use-act'
import { useAsked } from '../../bridge/use-asked'
import { navigation } from '../../navigation'
import { notify } from '../../ui/notices'
import { EmptyState, Page, ProblemNote, Waiting } from '../../ui/page'
import { useCurrentRound } from '../current-round'
import { MeetingDialog } from './MeetingDialog'
import { MeetingView } from './MeetingView'
import { MembersDialog } from './MembersDialog'

/** The council's meetings of a round: who is there, what is voted on, what came out. */
export function CouncilPage() {
  const { round, picker, problem, data: rounds, reload } = useCurrentRound()
  const { data: members } = useAsked('council.members', {}, ['awards'])
  const { data: meetings } = useAsked('council.meetings', round ? { roundId: round.id } : null, ['awards'])
  const [chosen, setChosen] = useState<string>()
  const [dialog, setDialog] = useState<'members' | 'plan'>()
  const take = useAct('council.membersFromDelegates')
  if (problem && !rounds) return <ProblemNote problem={problem} retry={reload} />
  if (!rounds || !members) return <Waiting />
  const active = members.filter((m) => m.active)
  const id = meetings?.some((m) => m.id === chosen) ? chosen : meetings?.at(-1)?.id
  const takeMembers = async () => {
    const done = await take.run({})
    if (done) notify({ kind: 'done', text: `Đã thêm ${done.added} thành viên từ danh sách đại biểu.` })
  }
  return (
    <Page
      title="Hội đồng xét khen thưởng"
      note={
        round
          ? `${round.title}. Hội đồng có ${active.length} thành viên; tỷ lệ phiếu tính trên tổng số thành viên.`
          : 'Chưa có đợt khen thưởng.'
      }
      actions={
        <>
          {picker}
          {meetings && meetings.length > 1 && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default">Phiên họp ▾</Button>
              </Menu.Target>
              <Menu.Dropdown>
                {meetings.map((m) => (
                  <Menu.Item key={m.id} onClick={() => setChosen(m.id)}>
                    {m.heldAt.slice(11, 16)} {shortDate(m.heldAt)}: {m.cases} trường hợp, {m.passed} thông qua
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
          <Button variant="default" onClick={() => setDialog('members')}>
            Thành viên
          </Button>
          <Button
            variant={meetings?.length ? 'default' : 'filled'}
            onClick={() => setDialog('plan')}
            disabled={!round || active.length === 0}
          >
            Lập phiên họp
          </Button>
        </>
      }
    >
      {!round ? (
        <EmptyState
          title="Chưa có đợt khen thưởng nào"
          text="Mở đợt khen thưởng trước, rồi Hội đồng mới có trường hợp để xét."
        >
          <Button onClick={() => navigation.go('award-round')}>Đến đợt khen thưởng</Button>
        </EmptyState>
      ) : active.length === 0 ? (
        <EmptyState
          title="Chưa có thành viên Hội đồng"
          text="Lấy nhóm “Thành viên Hội đồng” trong danh sách đại biểu, hoặc thêm từng người. Số thành viên là mẫu số khi tính tỷ lệ phiếu."
        >
          <Button onClick={() => void takeMembers()} loading={take.busy}>
            Lấy từ danh sách đại biểu
          </Button>
          <Button variant="default" onClick={() => setDialog('members')}>
            Thêm từng người
          </Button>
        </EmptyState>
      ) : id ? (
        <MeetingView key={id} id={id} />
      ) : (
        <EmptyState
          title="Chưa có phiên họp nào"
          text="Lập phiên họp: ứng dụng ghi thành viên của ngày hôm nay, điểm danh, đưa các trường hợp đủ điều kiện ra biểu quyết."
        >
          <Button onClick={() => setDialog('plan')}>Lập phiên họp</Button>
        </EmptyState>
      )}
      {dialog === 'members' && <MembersDialog members={members} onClose={() => setDialog(undefined)} />}
      {dialog === 'plan' && round && (
        <MeetingDialog
          roundId={round.id}
          suggestedDay={round.councilDate}
          onClose={() => setDialog(undefined)}
          onDone={(made) => {
            setChosen(made)
            setDialog(undefined)
          }}
        />
      )}
    </Page>
  )
}
