import { Alert, Button, Group, Modal, ScrollArea, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { type TemplateKind, tagsOf, templateKindLabels } from '../../shared/printing/word/tags'
import { ask } from '../bridge/ask'
import { saveAs } from '../bridge/save-as'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { TakeFile } from '../ui/file-button'
import { moment } from '../ui/format'
import { dismissProblems, notify } from '../ui/notices'
import { ProblemNote } from '../ui/page'

const undoOf = (batchId: string) => () => void ask('history.undo', { batchId })

/** The Word template of a paper: take it out, edit it in Word, bring it back; and the tags that are filled. */
export function WordTemplateDialog({ kind, onClose }: { kind: TemplateKind; onClose: () => void }) {
  const { data, problem, reload } = useAsked('wordTemplates.list', {}, ['stationery'])
  const bring = useAct('wordTemplates.bring')
  const drop = useAct('wordTemplates.drop')
  const [warnings, setWarnings] = useState<string[]>([])
  const label = templateKindLabels[kind]
  const own = data?.find((t) => t.kind === kind)?.own
  const take = (builtIn: boolean) =>
    saveAs(
      { suggestedName: `Mẫu ${label.toLocaleLowerCase('vi')}`, kind: 'docx' },
      (file) => ask('wordTemplates.take', { kind, file, builtIn }),
      (done) => `Đã lưu mẫu “${done.name}”. Sửa trong Word xong, bấm “Đưa mẫu vào…”.`,
    )
  const put = async (file: { token: string; name: string }) => {
    setWarnings([])
    dismissProblems()
    const done = await bring.run({ kind, file: file.token })
    if (!done) return
    setWarnings(done.warnings)
    notify({ kind: 'done', text: `${label} dùng mẫu “${done.name}” từ bây giờ.`, undo: undoOf(done.batchId) })
  }
  const back = async () => {
    const done = await drop.run({ kind })
    setWarnings([])
    if (done) notify({ kind: 'done', text: `${label} trở lại mẫu của ứng dụng.`, undo: undoOf(done.batchId) })
  }
  return (
    <Modal opened onClose={onClose} title={`Mẫu Word của ${label.toLocaleLowerCase('vi')}`} size="lg">
      <Stack gap="sm">
        {problem && <ProblemNote problem={problem} retry={reload} />}
        {!problem && (
          <>
            <Text size="sm">
              {!data ? (
                'Đang đọc…'
              ) : own ? (
                <>
                  Đang dùng mẫu của cơ quan: <b>{own.name}</b>, đưa vào lúc {moment(own.at)}
                  {own.operator && ` (${own.operator})`}.
                </>
              ) : (
                'Đang dùng mẫu của ứng dụng. Lấy mẫu ra, sửa cách trình bày trong Word, rồi đưa vào lại; dữ liệu và mã QR vẫn là của từng giấy.'
              )}
            </Text>
            <Group gap="xs">
              <Button variant="default" onClick={() => void take(false)} data-autofocus>
                Lấy mẫu đang dùng…
              </Button>
              <TakeFile accept=".docx" onFile={(f) => void put(f)} loading={bring.busy}>
                Đưa mẫu vào…
              </TakeFile>
              {own && (
                <>
                  <Button variant="default" onClick={() => void take(true)}>
                    Lấy mẫu của ứng dụng…
                  </Button>
                  <Button variant="default" onClick={() => void back()} loading={drop.busy}>
                    Trở lại mẫu của ứng dụng
                  </Button>
                </>
              )}
            </Group>
            {warnings.map((warning) => (
              <Alert key={warning} color="yellow" variant="light" p="xs" role="status">
                {warning}
              </Alert>
            ))}
            <Tags kind={kind} />
          </>
        )}
      </Stack>
    </Modal>
  )
}

function Tags({ kind }: { kind: TemplateKind }) {
  return (
    <>
      <Text size="sm" fw={600}>
        Các thẻ, viết trong ngoặc nhọn đúng từng chữ
      </Text>
      <ScrollArea.Autosize mah="46vh" type="auto" viewportProps={{ tabIndex: 0, 'aria-label': 'Các thẻ' }}>
        <Table fz="sm" verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={210}>Thẻ</Table.Th>
              <Table.Th>Được thay bằng</Table.Th>
              <Table.Th w={90}>Cần có</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tagsOf[kind].map((t) => (
              <Table.Tr key={t.name}>
                <Table.Td ff="monospace">{t.repeats ? `{#${t.name}}…{/${t.name}}` : `{${t.name}}`}</Table.Td>
                <Table.Td>{t.says}</Table.Td>
                <Table.Td>{t.wanted ? 'cần' : ''}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      <Text size="sm" c="dimmed">
        Dòng chỉ có một thẻ mà thẻ đó trống thì bỏ cả dòng. Không nhận tệp có macro hay lấy nội dung từ ngoài tệp.
      </Text>
    </>
  )
}
