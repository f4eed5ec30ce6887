import { Alert, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import {
  type Figure,
  type FigureForm,
  figureAuthorityLabels,
  figureFormLabels,
  figureRowLabels,
  figureRows,
} from '../../shared/preparation/reports/figure'
import { figureFaults, yearsBetween } from '../../shared/preparation/reports/figure-tables'
import { ask, problemOf, showFile } from '../bridge/ask'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { TakeFile, tableFiles } from '../ui/file-button'
import { notify } from '../ui/notices'
import { choices } from '../ui/use-record-form'
import { undoNotice } from './undo-notice'

type Preview = {
  file: { token: string; name: string }
  rows: number
  figures: number
  changed: number
  problems: string[]
  faults: string[]
}

/** The numbers of one unit: brought in from its Excel sheet, or typed a form at a time with the years side by side. */
export function UnitFigures({ unitId }: { unitId: string }) {
  const { data } = useAsked('figures.ofUnit', { unitId }, ['reports'])
  const { data: facts } = useAsked('preparation.get', {}, ['preparation'])
  const read = useAct('figures.import')
  const save = useAct('figures.save')
  const [authority, setAuthority] = useState<Figure['authority']>('own')
  const [form, setForm] = useState<FigureForm>('cityMerit')
  const [preview, setPreview] = useState<Preview>()
  /** The cell whose text is no number: nothing was saved for it. */
  const [wrong, setWrong] = useState<{ cell: string; text: string }>()
  if (!data || !facts) return null
  const years = yearsBetween(facts.firstYear, facts.lastYear)
  const figureAt = (year: number, row: Figure['row']) =>
    data.find((f) => f.year === year && f.authority === authority && f.form === form && f.row === row)?.value
  const faults = years.flatMap((year) =>
    figureFaults(
      Object.fromEntries(
        figureRows.flatMap((row) => (figureAt(year, row) === undefined ? [] : [[row, figureAt(year, row)]])),
      ),
    ).map((t) => `${year}: ${t}`),
  )
  const look = (file: Preview['file']) =>
    void read.run({ file: file.token, unitId, commit: false }).then((found) => found && setPreview({ file, ...found }))
  return (
    <Stack gap="sm">
      <Group gap={6}>
        <TakeFile accept={tableFiles} onFile={look} loading={read.busy}>
          Nhập từ tệp Excel
        </TakeFile>
        <Button variant="default" onClick={() => void saveSheet(unitId)}>
          Lưu tệp mẫu
        </Button>
        <Text size="sm">{data.length} số liệu</Text>
      </Group>
      {preview && (
        <Alert
          variant="light"
          color={preview.problems.length > 0 ? 'orange' : undefined}
          title={`Tệp “${preview.file.name}”`}
        >
          <Stack gap={4}>
            <Text size="sm">
              {preview.rows} dòng, {preview.figures} số liệu, {preview.changed} số mới hoặc khác.
            </Text>
            {[...preview.problems, ...preview.faults].slice(0, 8).map((t) => (
              <Text key={t} size="sm">
                {t}
              </Text>
            ))}
            {preview.problems.length + preview.faults.length > 8 && (
              <Text size="sm">… và {preview.problems.length + preview.faults.length - 8} điều nữa.</Text>
            )}
            <Group gap={6}>
              <Button
                disabled={preview.changed === 0}
                loading={read.busy}
                onClick={() =>
                  void read.run({ file: preview.file.token, unitId, commit: true }).then((done) => {
                    if (!done) return
                    undoNotice(`Đã ghi ${done.changed} số liệu.`, done.batchId)
                    setPreview(undefined)
                  })
                }
              >
                Ghi {preview.changed} số
              </Button>
              <Button variant="default" onClick={() => setPreview(undefined)}>
                Thôi
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      <div className="two">
        <Select
          label="Hình thức khen"
          data={choices(figureFormLabels)}
          value={form}
          onChange={(v) => v && setForm(v as FigureForm)}
          allowDeselect={false}
          searchable
        />
        <Select
          label="Thẩm quyền"
          data={choices(figureAuthorityLabels)}
          value={authority}
          onChange={(v) => v && setAuthority(v as Figure['authority'])}
          allowDeselect={false}
        />
      </div>
      {wrong && (
        <Text size="sm" c="red.8" role="alert">
          {wrong.text}
        </Text>
      )}
      {faults.map((t) => (
        <Text key={t} size="sm" c="orange.9">
          {t}
        </Text>
      ))}
      <table className="figures">
        <thead>
          <tr>
            <th>Chỉ tiêu</th>
            {years.map((y) => (
              <th key={y}>{y}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figureRows.map((row) => (
            <tr key={row}>
              <td>{figureRowLabels[row]}</td>
              {years.map((year) => (
                <td key={year}>
                  <TextInput
                    key={`${authority}${form}${row}${year}${figureAt(year, row) ?? ''}`}
                    aria-label={`${figureRowLabels[row]} ${year}`}
                    defaultValue={figureAt(year, row) ?? ''}
                    inputMode="numeric"
                    error={wrong?.cell === `${row}${year}`}
                    onBlur={(event) => {
                      const text = event.currentTarget.value.replace(/[.\s]/g, '')
                      const isNumber = /^\d{0,7}$/.test(text)
                      const what = `“${text}” không phải số nguyên: ô “${figureRowLabels[row]}” năm ${year} giữ số cũ.`
                      setWrong(isNumber ? undefined : { cell: `${row}${year}`, text: what })
                      if (!isNumber) return
                      const value = text === '' ? null : Number(text)
                      if (value === (figureAt(year, row) ?? null)) return
                      void save.run({ unitId, values: [{ year, authority, form, row, value }] })
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Stack>
  )
}

/** The sheet that a unit fills, saved where the clerk says. */
export async function saveSheet(unitId?: string): Promise<void> {
  try {
    const target = await ask('files.saveTarget', { suggestedName: 'Mẫu số liệu khen thưởng', kind: 'xlsx' })
    if (!target) return
    await ask('figures.sheet', { file: target.token, unitId: unitId ?? null })
    notify({ kind: 'done', text: `Đã lưu “${target.name}”.` })
    await showFile(target.token)
  } catch (error) {
    notify({ kind: 'problem', problem: problemOf(error) })
  }
}
