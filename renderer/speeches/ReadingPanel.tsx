import { Button, Group, NumberInput, Paper, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { sayClockTime, sayRange } from '../../shared/speeches/reading/pace'
import { fitWords } from '../../shared/speeches/say-time'
import { speechKindLabels } from '../../shared/speeches/speech'
import type { SpeechDetail } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { count, today } from '../ui/format'
import { ProblemNote, Waiting } from '../ui/page'
import { useStopwatch } from './use-stopwatch'
import { saidWithUndo } from './with-undo'

/** How long the newest draft takes, what that rests on, and how everything that is no plain word is read. */
export function ReadingPanel({ data }: { data: SpeechDetail }) {
  const { data: full, problem } = useAsked('speeches.version', { versionId: data.latest?.id ?? '' }, ['speeches'])
  if (problem) return <ProblemNote problem={problem} />
  if (!full) return <Waiting />
  const { time } = full
  if (!time)
    return (
      <Text size="sm">
        Bản mới nhất không có chữ đọc được (tệp là ảnh chụp) nên không tính được thời gian. Hãy nhận thêm tệp Word.
      </Text>
    )
  return (
    <div className="speech-reading">
      <Group gap="lg" align="flex-start">
        <div>
          <Text fz={26} fw={600} lh={1.2}>
            {sayRange(time)}
          </Text>
          <Text size="sm">
            DT{two(full.number)}: {count(time.syllables)} tiếng, đọc {time.rate} tiếng một phút{' '}
            {time.basis === 'speaker'
              ? `(theo lần đọc thử của ${data.speakerName})`
              : `(tốc độ chung của ${speechKindLabels[data.kind].toLocaleLowerCase('vi')}, ±15 %)`}
            .{data.slot !== null && ` Được giao ${data.slot} phút: ${fitWords[data.fit] || 'chưa rõ'}.`}
          </Text>
          {full.silentLines > 0 && (
            <Text size="sm" c="dimmed">
              Không tính {full.silentLines} dòng thể thức (quốc hiệu, số, nơi nhận…).
            </Text>
          )}
        </div>
        <Trial data={data} syllables={time.syllables} />
      </Group>
      <Expansions rows={full.expansions} />
    </div>
  )
}

/** Times a reading of this very draft, or takes a time measured elsewhere. */
function Trial({ data, syllables }: { data: SpeechDetail; syllables: number }) {
  const watch = useStopwatch()
  const [minutes, setMinutes] = useState<number | ''>('')
  const [rest, setRest] = useState<number | ''>('')
  const add = useAct('speeches.addReading')
  const typed = (Number(minutes) || 0) * 60 + (Number(rest) || 0)
  const seconds = typed || watch.seconds
  const save = async () => {
    const done = await add.run({
      speaker: data.speakerName || data.title,
      delegateId: data.speakerId,
      syllables,
      seconds,
      on: today(),
      note: data.title.slice(0, 200),
    })
    if (!done) return
    watch.reset()
    setMinutes('')
    setRest('')
    void saidWithUndo('speeches.addReading', `Đã ghi: ${done.speaker} đọc cả bài trong ${sayClockTime(seconds)}.`)
  }
  if (!data.speakerName)
    return (
      <Text size="sm" c="dimmed" maw={320}>
        Ghi người phát biểu cho bài này thì bấm giờ được một lần đọc thử để tính đúng tốc độ của người đó.
      </Text>
    )
  return (
    <Paper withBorder p="xs">
      <Text size="sm" fw={600}>
        Đọc thử cả bài: {data.speakerName}
      </Text>
      <Group gap="xs" align="flex-end">
        <span className="stopwatch" role="timer" aria-label="Đồng hồ bấm giờ">
          {Math.floor(watch.seconds / 60)}:{two(watch.seconds % 60)}
        </span>
        <Button variant={watch.isRunning ? 'filled' : 'default'} onClick={watch.toggle}>
          {watch.isRunning ? 'Dừng' : watch.seconds ? 'Tiếp' : 'Bấm giờ'}
        </Button>
        <NumberInput
          label="hoặc phút"
          value={minutes}
          onChange={(v) => setMinutes(v === '' ? '' : Number(v))}
          min={0}
          max={120}
          w={74}
        />
        <NumberInput
          label="giây"
          value={rest}
          onChange={(v) => setRest(v === '' ? '' : Number(v))}
          min={0}
          max={59}
          w={60}
        />
        <Button onClick={() => void save()} disabled={seconds < 5 || watch.isRunning} loading={add.busy}>
          Ghi {seconds >= 5 ? sayClockTime(seconds) : ''}
        </Button>
      </Group>
    </Paper>
  )
}

type Expansion = { written: string; spoken: string; syllables: number; times: number }

/** How what is no plain word was read; a wrong one is mended for good by a line in the office's dictionary. */
function Expansions({ rows }: { rows: readonly Expansion[] }) {
  const [editing, setEditing] = useState<Expansion>()
  const [spoken, setSpoken] = useState('')
  const save = useAct('speeches.saveForm')
  const put = async () => {
    if (!editing) return
    const done = await save.run({ written: editing.written, spoken })
    if (!done) return
    void saidWithUndo('speeches.saveForm', `Từ nay “${done.written}” đọc là “${done.spoken}”.`)
    setEditing(undefined)
  }
  if (rows.length === 0) return <Text size="sm">Bài không có số, ngày tháng hay chữ viết tắt nào.</Text>
  return (
    <>
      <Text size="sm">
        Số, ngày tháng, ký hiệu và chữ viết tắt trong bài được tính theo cách đọc dưới đây. Chỗ nào đọc khác, bấm Sửa;
        cách đọc mới dùng cho mọi bài.
      </Text>
      <div className="scroll">
        <table className="expansions">
          <thead>
            <tr>
              <th>Viết</th>
              <th>Đọc</th>
              <th className="r">Tiếng</th>
              <th className="r">Lần</th>
              <th aria-label="Sửa" />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.written} ${row.spoken}`}>
                <td>{row.written}</td>
                <td>
                  {editing === row ? (
                    <form
                      onSubmit={(event) => {
                        event.preventDefault()
                        void put()
                      }}
                    >
                      <Group gap={4} wrap="nowrap">
                        <TextInput
                          aria-label={`Cách đọc ${row.written}`}
                          value={spoken}
                          onChange={(e) => setSpoken(e.currentTarget.value)}
                          autoFocus
                          flex={1}
                        />
                        <Button type="submit" loading={save.busy}>
                          Lưu
                        </Button>
                        <Button variant="default" onClick={() => setEditing(undefined)}>
                          Thôi
                        </Button>
                      </Group>
                    </form>
                  ) : (
                    row.spoken
                  )}
                </td>
                <td className="r">{row.syllables}</td>
                <td className="r">{row.times}</td>
                <td>
                  {editing !== row && /\p{L}/u.test(row.written) && (
                    <Button
                      variant="subtle"
                      aria-label={`Sửa cách đọc ${row.written}`}
                      onClick={() => {
                        setEditing(row)
                        setSpoken(row.spoken)
                      }}
                    >
                      Sửa
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
