import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { day } from '../ui/format'
import { ProblemNote } from '../ui/page'
import { typedDay } from '../ui/typed-time'
import { MovedTasks } from './MovedTasks'
import { undoNotice } from './undo-notice'

/** Another day for the conference: first what it would move, then the move itself. */
export function MoveDialog({ conferenceDay, onClose }: { conferenceDay: string | null; onClose: () => void }) {
  const [typed, setTyped] = useState(day(conferenceDay))
  const said = typedDay(typed)
  const wanted = said === conferenceDay ? undefined : said
  const { data, problem } = useAsked('tasks.tryMove', wanted ? { day: wanted } : null, ['tasks', 'conference'])
  const move = useAct('tasks.moveConference')
  return (
    <Modal opened onClose={onClose} title="Định hoặc dời ngày hội nghị" size={640}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (!wanted) return
          void move.run({ day: wanted }).then((done) => {
            if (!done) return
            undoNotice(`Hội nghị vào ngày ${day(wanted)}; hạn các việc đã tính lại.`, done.batchId)
            onClose()
          })
        }}
      >
        <Stack gap="sm">
          <TextInput
            label="Ngày hội nghị"
            description="Giờ khai mạc giữ nguyên; hạn xác nhận tham dự dời theo."
            placeholder="15/11/2019"
            value={typed}
            onChange={(e) => setTyped(e.currentTarget.value)}
            data-autofocus
          />
          {problem && wanted && <ProblemNote problem={problem} />}
          {wanted && data && (
            <>
              {data.warnings.map((text) => (
                <Alert key={text} color="orange" variant="light">
                  {text}
                </Alert>
              ))}
              <Text size="sm">
                {data.moved.length === 0 ? 'Không có việc nào phải dời.' : `${data.moved.length} việc đổi hạn:`}
              </Text>
              <MovedTasks moved={data.moved} />
            </>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Thôi
            </Button>
            <Button type="submit" disabled={!wanted} loading={move.busy}>
              {conferenceDay ? 'Dời ngày' : 'Định ngày'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
