import { Button, Checkbox, Group, NumberInput, SegmentedControl, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type CopyAct, copyActLabels } from '../../shared/speeches/copies'
import type { CopyLayout, SpeechDetail } from '../../shared/speeches/speeches.contract'
import { two } from '../../shared/speeches/work'
import { ask } from '../bridge/ask'
import { saveAs } from '../bridge/save-as'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { DayInput } from '../ui/DayInput'
import { day, today } from '../ui/format'
import { ProblemNote, Waiting } from '../ui/page'
import { typedDay } from '../ui/typed-time'
import { saidWithUndo } from './with-undo'

/** The copy to read from in the hall, and the ledger of paper: printed, handed out, taken back. */
export function CopiesPanel({ data }: { data: SpeechDetail }) {
  const alive = data.drafts.filter((d) => d.withdrawnAt === null)
  const [versionId, setVersion] = useState(data.officialVersionId ?? alive.at(-1)?.id ?? '')
  const [size, setSize] = useState<CopyLayout['size']>(18)
  const [bySentence, setBySentence] = useState(false)
  const layout = { versionId, size, bySentence }
  const { data: page, problem } = useAsked('speeches.copyPreview', layout, ['speeches'])
  const print = useAct('speeches.copyPrint')
  const [saving, setSaving] = useState('')
  const draft = data.drafts.find((d) => d.id === versionId)
  const suggestedName = `Ban-doc_${draft?.officeName.replace(/\.\w+$/, '') ?? data.title}`
  const save = async (kind: 'pdf' | 'docx') => {
    setSaving(kind)
    if (kind === 'pdf')
      await saveAs(
        { suggestedName, kind },
        (file) => ask('speeches.copyPdf', { ...layout, file }),
        (done) => `Đã lưu “${done.name}”, ${done.pages} trang.`,
      )
    else
      await saveAs(
        { suggestedName, kind },
        (file) => ask('speeches.copyDocx', { ...layout, file }),
        (done) => `Đã lưu bản Word “${done.name}”.`,
      )
    setSaving('')
  }
  const isReady = page !== undefined && problem === undefined
  return (
    <div className="copies-two">
      <div className="copies">
        <Group gap="sm" align="flex-end">
          <Select
            label="Bản"
            data={alive.map((d) => ({
              value: d.id,
              label: `DT${two(d.number)}${d.id === data.officialVersionId ? ' (chính thức)' : ''}, ${day(d.receivedOn)}`,
            }))}
            value={versionId}
            onChange={(v) => v && setVersion(v)}
            allowDeselect={false}
            w={190}
          />
          <div>
            <Text size="xs" fw={500}>
              Cỡ chữ
            </Text>
            <SegmentedControl
              aria-label="Cỡ chữ"
              value={String(size)}
              onChange={(v) => setSize(Number(v) as CopyLayout['size'])}
              data={['16', '18', '20']}
            />
          </div>
          <Checkbox
            label="Mỗi câu một dòng"
            checked={bySentence}
            onChange={(e) => setBySentence(e.currentTarget.checked)}
            mb={6}
          />
        </Group>
        <Group gap={6}>
          <Button onClick={() => void print.run(layout)} loading={print.busy} disabled={!isReady}>
            In bản đọc…
          </Button>
          <Button variant="default" onClick={() => void save('pdf')} loading={saving === 'pdf'} disabled={!isReady}>
            Lưu tệp PDF
          </Button>
          <Button variant="default" onClick={() => void save('docx')} loading={saving === 'docx'} disabled={!isReady}>
            Lưu bản Word
          </Button>
        </Group>
        {data.officialVersionId !== versionId && (
          <Text size="sm" className="warn">
            DT{two(draft?.number ?? 0)} chưa phải bản chính thức; bản đọc ghi rõ “DT{two(draft?.number ?? 0)}”.
          </Text>
        )}
        {problem && <ProblemNote problem={problem} />}
        {page ? <iframe key={page.url} className="frame" title="Bản đọc" src={page.url} /> : !problem && <Waiting />}
      </div>
      <Ledger data={data} versionId={versionId} />
    </div>
  )
}

function Ledger({ data, versionId }: { data: SpeechDetail; versionId: string }) {
  const [act, setAct] = useState<CopyAct>('printed')
  const [copies, setCopies] = useState<number | ''>(1)
  const [who, setWho] = useState('')
  const [on, setOn] = useState(day(today()))
  const record = useAct('speeches.recordCopies')
  const name = (id: string) => `DT${two(data.drafts.find((d) => d.id === id)?.number ?? 0)}`
  const counted = data.counts.find((c) => c.versionId === versionId) ?? { printed: 0, out: 0, left: 0 }
  const save = async () => {
    const day = typedDay(on)
    const done = day && (await record.run({ versionId, act, copies: Number(copies) || 0, who, on: day, note: '' }))
    if (!done) return
    setWho('')
    void saidWithUndo(
      'speeches.recordCopies',
      `Đã ghi: ${copyActLabels[act].toLocaleLowerCase('vi')} ${done.copies} bản ${name(versionId)}.`,
    )
  }
  return (
    <section className="copies" aria-label="Sổ bản giấy">
      <Text fw={600} size="sm">
        Sổ bản giấy. {name(versionId)}: đã in {counted.printed}, đang ở ngoài {counted.out}, còn lại {counted.left}.
      </Text>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <Group gap="xs" align="flex-end">
          <Select
            label="Việc"
            data={Object.entries(copyActLabels).map(([value, label]) => ({ value, label }))}
            value={act}
            onChange={(v) => v && setAct(v as CopyAct)}
            allowDeselect={false}
            w={100}
          />
          <NumberInput
            label="Số bản"
            value={copies}
            onChange={(v) => setCopies(v === '' ? '' : Number(v))}
            min={1}
            w={72}
          />
          <TextInput
            label={act === 'printed' ? 'Để làm gì' : act === 'handed-out' ? 'Phát cho' : 'Thu của'}
            value={who}
            onChange={(e) => setWho(e.currentTarget.value)}
            flex={1}
            miw={140}
          />
          <DayInput label="Ngày" value={on} onChange={setOn} w={120} required />
          <Button type="submit" loading={record.busy}>
            Ghi sổ
          </Button>
        </Group>
      </form>
      {data.copies.length === 0 ? (
        <Text size="sm" c="dimmed">
          Chưa ghi lần in hay phát nào. In xong, ghi số bản đã in; phát cho ai, ghi tên người nhận, để khi có bản mới
          biết phải thu lại ở đâu.
        </Text>
      ) : (
        <div className="scroll">
          <table className="expansions">
            <thead>
              <tr>
                <th>Ngày</th>
                <th>Việc</th>
                <th>Bản</th>
                <th className="r">Số bản</th>
                <th>Ai</th>
                <th>Người ghi</th>
              </tr>
            </thead>
            <tbody>
              {[...data.copies].reverse().map((c) => (
                <tr key={c.id}>
                  <td>{day(c.on)}</td>
                  <td>{copyActLabels[c.act]}</td>
                  <td>{name(c.versionId)}</td>
                  <td className="r">{c.copies}</td>
                  <td>{c.who}</td>
                  <td>{c.operator}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
