import { Button, Group, Modal, NumberInput, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Out } from '../../shared/ipc/contract'
import { paceOf, sayClockTime } from '../../shared/speeches/reading/pace'
import { speechKindLabels } from '../../shared/speeches/speech'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { count, day } from '../ui/format'
import { Waiting } from '../ui/page'
import { saidWithUndo } from './with-undo'

type Paces = Out<'speeches.pace'>

/** What reading time rests on: the pace of each kind, timed readings, and how short forms are spoken. */
export function PaceDialog({ onClose }: { onClose: () => void }) {
  const { data } = useAsked('speeches.pace', {}, ['speeches'])
  return (
    <Modal
      opened
      onClose={onClose}
      title="Tốc độ đọc, đọc thử, chữ viết tắt"
      size={760}
      styles={{ body: { minHeight: 420 } }}
    >
      {data ? (
        <Tabs defaultValue="forms">
          <Tabs.List mb="sm">
            <Tabs.Tab value="forms">Chữ viết tắt ({data.forms.length})</Tabs.Tab>
            <Tabs.Tab value="kinds">Tốc độ theo loại bài</Tabs.Tab>
            <Tabs.Tab value="readings">Đọc thử ({data.readings.length})</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="forms">
            <Forms forms={data.forms} />
          </Tabs.Panel>
          <Tabs.Panel value="kinds">
            <Kinds kinds={data.kinds} />
          </Tabs.Panel>
          <Tabs.Panel value="readings">
            <Readings readings={data.readings} />
          </Tabs.Panel>
        </Tabs>
      ) : (
        <Waiting />
      )}
    </Modal>
  )
}

function Forms({ forms }: { forms: Paces['forms'] }) {
  const [written, setWritten] = useState('')
  const [spoken, setSpoken] = useState('')
  const [sample, setSample] = useState('')
  const save = useAct('speeches.saveForm')
  const remove = useAct('speeches.removeForm')
  const { data: read } = useAsked(
    'speeches.readAloud',
    { text: sample || 'Chỉ thị số 34-CT/TW ngày 07/4/2014; UBND, HĐND TP.' },
    ['speeches'],
  )
  const put = async () => {
    const done = await save.run({ written, spoken })
    if (!done) return
    setWritten('')
    setSpoken('')
    void saidWithUndo('speeches.saveForm', `Từ nay “${done.written}” đọc là “${done.spoken}”.`)
  }
  return (
    <Stack gap="sm">
      <Text size="sm">
        Chương trình đã biết các chữ thường gặp (UBND, HĐND, MTTQ, TĐKT, TW, TP…), số, ngày, giờ, phần trăm, tiền, ký
        hiệu văn bản. Thêm ở đây những chữ riêng của cơ quan; dòng của cơ quan được dùng trước.
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void put()
        }}
      >
        <Group align="flex-end" gap="xs">
          <TextInput
            label="Viết tắt"
            value={written}
            onChange={(e) => setWritten(e.currentTarget.value)}
            w={140}
            data-autofocus
          />
          <TextInput label="Đọc là" value={spoken} onChange={(e) => setSpoken(e.currentTarget.value)} flex={1} />
          <Button type="submit" loading={save.busy} disabled={!written.trim() || !spoken.trim()}>
            Thêm
          </Button>
        </Group>
      </form>
      {forms.length > 0 && (
        <table className="expansions">
          <tbody>
            {forms.map((form) => (
              <tr key={form.id}>
                <td>{form.written}</td>
                <td>{form.spoken}</td>
                <td className="r">
                  <Button
                    variant="subtle"
                    aria-label={`Bỏ ${form.written}`}
                    onClick={() =>
                      void remove
                        .run({ id: form.id })
                        .then((ok) => ok && saidWithUndo('speeches.removeForm', `Đã bỏ “${form.written}”.`))
                    }
                  >
                    Bỏ
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Textarea
        label="Thử một câu"
        placeholder="Chỉ thị số 34-CT/TW ngày 07/4/2014; UBND, HĐND TP."
        value={sample}
        onChange={(e) => setSample(e.currentTarget.value)}
        autosize
      />
      {read && (
        <Text size="sm" role="status">
          Đọc: <i>{read.spoken}</i> ({count(read.syllables)} tiếng)
        </Text>
      )}
    </Stack>
  )
}

function Kinds({ kinds }: { kinds: Paces['kinds'] }) {
  const save = useAct('speeches.savePace')
  return (
    <Stack gap={6}>
      <Text size="sm">
        Số tiếng một phút khi đọc trong hội trường. Thời gian hiện thành khoảng ±15 %; người đã đọc thử thì ±8 % theo
        tốc độ riêng của người đó.
      </Text>
      {kinds.map(({ kind, rate, isDefault }) => (
        <Group key={`${kind} ${rate}`} gap="xs">
          <Text size="sm" w={190}>
            {speechKindLabels[kind]}
          </Text>
          <NumberInput
            aria-label={`Tốc độ ${speechKindLabels[kind]}`}
            defaultValue={rate}
            min={90}
            max={320}
            w={90}
            onBlur={(e) => {
              const typed = Number(e.currentTarget.value)
              if (typed !== rate)
                void save
                  .run({ kind, rate: typed })
                  .then(
                    (ok) =>
                      ok && saidWithUndo('speeches.savePace', `${speechKindLabels[kind]}: ${typed} tiếng một phút.`),
                  )
            }}
          />
          {isDefault ? (
            <Text size="xs" c="dimmed">
              thường dùng
            </Text>
          ) : (
            <Button variant="subtle" onClick={() => void save.run({ kind, rate: null })}>
              Về mức thường dùng
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  )
}

function Readings({ readings }: { readings: Paces['readings'] }) {
  const remove = useAct('speeches.removeReading')
  if (readings.length === 0)
    return (
      <Text size="sm">
        Chưa có lần đọc thử nào. Mở một bài, chọn Thời gian đọc, bấm giờ khi người phát biểu đọc thử: từ đó các bài của
        người ấy được tính theo tốc độ riêng.
      </Text>
    )
  return (
    <table className="expansions">
      <thead>
        <tr>
          <th>Người đọc</th>
          <th>Ngày</th>
          <th className="r">Tiếng</th>
          <th className="r">Thời gian</th>
          <th className="r">Tiếng/phút</th>
          <th aria-label="Bỏ" />
        </tr>
      </thead>
      <tbody>
        {readings.map((r) => (
          <tr key={r.id}>
            <td>{r.speaker}</td>
            <td>{day(r.on)}</td>
            <td className="r">{count(r.syllables)}</td>
            <td className="r">{sayClockTime(r.seconds)}</td>
            <td className="r">{Math.round(paceOf([r]) ?? 0)}</td>
            <td className="r">
              <Button
                variant="subtle"
                aria-label={`Bỏ lần đọc thử của ${r.speaker}`}
                onClick={() =>
                  void remove
                    .run({ id: r.id })
                    .then((ok) => ok && saidWithUndo('speeches.removeReading', `Đã bỏ lần đọc thử của ${r.speaker}.`))
                }
              >
                Bỏ
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
