import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Group, Modal, Stack } from '@mantine/core'
import { type Resolver, useForm } from 'react-hook-form'
import { StationeryTexts } from '../../shared/stationery/stationery'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { BlockField, CheckField, TextField } from '../ui/fields'
import { notify } from '../ui/notices'
import { ProblemNote, Waiting } from '../ui/page'

/** Words of cards and envelopes that are not facts of the conference. */
export function TextsDialog({ onClose }: { onClose: () => void }) {
  const { data, problem } = useAsked('stationery.texts', {})
  return (
    <Modal opened onClose={onClose} title="Lời trên thiệp mời và phong bì" size="lg">
      {problem && <ProblemNote problem={problem} />}
      {data ? <Form texts={data} onClose={onClose} /> : !problem && <Waiting />}
    </Modal>
  )
}

function Form({ texts, onClose }: { texts: StationeryTexts; onClose: () => void }) {
  const save = useAct('stationery.saveTexts')
  const { control, handleSubmit } = useForm<StationeryTexts>({
    defaultValues: texts,
    resolver: zodResolver(StationeryTexts as never) as unknown as Resolver<StationeryTexts>,
  })
  const submit = handleSubmit(async (fields) => {
    if (!(await save.run(fields))) return
    notify({ kind: 'done', text: 'Đã lưu lời trên thiệp mời và phong bì.' })
    onClose()
  })
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="sm">
        <TextField control={control} name="closing" label="Lời kết trên thiệp" autoFocus />
        <TextField control={control} name="note" label="Lưu ý cho đại biểu" />
        <TextField control={control} name="dress" label="Trang phục" placeholder="Để trống nếu không quy định" />
        <BlockField
          control={control}
          name="sender"
          label="Người gửi trên phong bì"
          description="Dưới tên cơ quan: địa chỉ, điện thoại, thư điện tử; mỗi dòng một ý."
        />
        <CheckField
          control={control}
          name="personal"
          label="Ghi “Chỉ người có tên mới được bóc bì” trên phong bì gửi đích danh"
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button type="submit" loading={save.busy}>
            Lưu
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
