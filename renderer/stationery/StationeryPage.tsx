import { Button, Checkbox, Group, Menu, NumberInput, SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import type { SavedCalibration } from '../../shared/stationery/stationery.contract'
import { type Product, productLabels, products, type StockId, stockOf, stocksOf } from '../../shared/stationery/stock'
import { saveAs } from '../bridge/save-as'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { WordTemplateDialog } from '../printing/WordTemplateDialog'
import { DataTable } from '../ui/data-table/DataTable'
import { count } from '../ui/format'
import { notify } from '../ui/notices'
import { EmptyState, LongWork, Page, ProblemNote, Waiting } from '../ui/page'
import { CalibrationDialog } from './CalibrationDialog'
import { emptyWords, type Only, onlyLabels } from './empty-words'
import { PrintedDialog } from './PrintedDialog'
import { StationeryPreview } from './StationeryPreview'
import { stationeryColumns } from './stationery-columns'
import { TextsDialog } from './TextsDialog'
import { WrongLetters } from './WrongLetters'

const watched = ['stationery', 'invitations', 'delegates', 'units', 'conference'] as const
type Tab = Product | 'wrong'

/** Cards, envelopes and labels: what to print, on which stock, and what is wrong on paper now. */
export function StationeryPage() {
  const [tab, setTab] = useState<Tab>('card')
  const [only, setOnly] = useState<Only>('all')
  const wrong = useAsked('stationery.wrongLetters', {}, watched)
  const options = [
    ...products.map((p) => ({ value: p, label: productLabels[p] })),
    { value: 'wrong', label: `Giấy mời sai trên giấy ${wrong.data ? count(wrong.data.length) : ''}` },
  ]
  return tab === 'wrong' ? (
    <Page title="Thiệp, phong bì, nhãn" note="Giấy mời đã in mà nội dung hiện nay đã khác.">
      <SegmentedControl value={tab} onChange={(v) => setTab(v as Tab)} data={options} />
      <WrongLetters asked={wrong} />
    </Page>
  ) : (
    <ProductTab key={tab} product={tab} only={only} onOnly={setOnly}>
      <SegmentedControl value={tab} onChange={(v) => setTab(v as Tab)} data={options} />
    </ProductTab>
  )
}

type Dialog = 'template' | 'texts' | 'calibration' | 'preview' | 'printed'

function ProductTab({
  product,
  only,
  onOnly,
  children,
}: {
  product: Product
  only: Only
  onOnly: (only: Only) => void
  children: React.ReactNode
}) {
  const [stock, setStock] = useState<StockId>(stocksOf(product)[0] as StockId)
  const [by, setBy] = useState<'delegate' | 'unit'>('delegate')
  const [categoryId, setCategory] = useState<string | null>(null)
  const [from, setFrom] = useState<number | ''>('')
  const [to, setTo] = useState<number | ''>('')
  const [variableOnly, setVariable] = useState(false)
  const [startLabel, setStart] = useState(1)
  const [printer, setPrinter] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [dialog, setDialog] = useState<Dialog>()
  const { data: categories } = useAsked('categories.list', {}, ['categories'])
  const calibrations = useAsked('stationery.calibrations', {})
  const pdf = useAct('stationery.pdf')
  const docx = useAct('stationery.docx')
  const print = useAct('stationery.print')
  const which = {
    product,
    by,
    categoryId,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    only,
  }
  const { data, problem, reload } = useAsked('stationery.list', which, watched)
  const picked = (data ?? []).filter((r) => chosen.has(r.id))
  const scope = picked.length ? { product, by, categoryId, ids: picked.map((r) => r.id) } : which
  const items = picked.length || (data?.length ?? 0)
  const grid = stockOf(stock).grid
  const input = { ...scope, stock, variableOnly, ...(grid ? { startLabel } : {}), ...(printer ? { printer } : {}) }
  const savePdf = () =>
    saveAs(
      { suggestedName: productLabels[product], kind: 'pdf' },
      (file) => pdf.run({ ...input, file }),
      (done) => `Đã lưu “${done.name}”: ${count(done.items)} mục, ${count(done.pages)} trang. Chưa tính là đã in.`,
    )
  const saveWord = () =>
    saveAs(
      { suggestedName: productLabels[product], kind: 'docx' },
      (file) => docx.run({ ...scope, file }),
      (done) => `Đã lưu ${count(done.items)} thiệp vào “${done.name}”. Chưa tính là đã in.`,
    )
  const send = async () => {
    const done = await print.run(input)
    if (done)
      notify({
        kind: 'done',
        text: `Đã gửi ${count(done.items)} mục, ${count(done.sheets)} tờ tới máy in. In tốt thì bấm “Ghi đã in”.`,
      })
  }
  const isEmpty = items === 0
  return (
    <Page
      title="Thiệp, phong bì, nhãn"
      note={data ? `${count(items)} mục${picked.length ? ' đang chọn' : ''}.` : undefined}
      actions={
        <>
          <Button variant="default" onClick={() => setDialog('texts')}>
            Lời trên giấy
          </Button>
          <Button variant="default" onClick={() => setDialog('calibration')}>
            Căn chỉnh máy in
          </Button>
          <Button variant="default" onClick={() => setDialog('preview')} disabled={isEmpty}>
            Xem trước
          </Button>
          <Button variant="default" onClick={() => void savePdf()} loading={pdf.busy} disabled={isEmpty}>
            Lưu PDF
          </Button>
          {product === 'card' && (
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" loading={docx.busy}>
                  Word ▾
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void saveWord()} disabled={isEmpty}>
                  Lưu tệp Word
                </Menu.Item>
                <Menu.Item onClick={() => setDialog('template')}>Mẫu Word…</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
          <Button onClick={() => void send()} loading={print.busy} disabled={isEmpty}>
            In…
          </Button>
          <Button variant="light" onClick={() => setDialog('printed')} disabled={isEmpty}>
            Ghi đã in
          </Button>
        </>
      }
    >
      {children}
      <Group gap="xs" align="flex-end">
        <Select
          label="Loại giấy"
          w={310}
          value={stock}
          onChange={(v) => {
            if (v) setStock(v as StockId)
            // Another stock is another sheet: its first free label is not that of the one before.
            setStart(1)
          }}
          data={stocksOf(product).map((id) => ({ value: id, label: stockOf(id).label }))}
          allowDeselect={false}
        />
        {product !== 'card' && (
          <Select
            label="Gửi"
            w={150}
            value={by}
            onChange={(v) => v && setBy(v as 'delegate' | 'unit')}
            data={[
              { value: 'delegate', label: 'Từng đại biểu' },
              { value: 'unit', label: 'Từng đơn vị' },
            ]}
            allowDeselect={false}
          />
        )}
        <Select
          label="Nhóm"
          w={170}
          value={categoryId}
          onChange={setCategory}
          clearable
          placeholder="Mọi nhóm"
          data={(categories ?? []).map((c) => ({ value: c.id, label: c.name }))}
        />
        <Select
          label="Hiện"
          w={130}
          value={only}
          onChange={(v) => v && onOnly(v as Only)}
          data={Object.entries(onlyLabels).map(([value, label]) => ({ value, label }))}
          allowDeselect={false}
        />
        <NumberInput
          label="Từ thứ tự"
          w={90}
          value={from}
          min={1}
          max={99_999}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(n) => setFrom(n === '' ? '' : Number(n))}
        />
        <NumberInput
          label="Đến"
          w={90}
          value={to}
          min={1}
          max={99_999}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(n) => setTo(n === '' ? '' : Number(n))}
        />
        {grid && (
          <NumberInput
            label="Bắt đầu từ nhãn"
            w={120}
            value={startLabel}
            min={1}
            max={grid.columns * grid.rows}
            clampBehavior="strict"
            allowDecimal={false}
            onChange={(n) => setStart(Math.max(1, Number(n) || 1))}
          />
        )}
        <Select
          label="Máy in (bù căn chỉnh)"
          w={180}
          value={printer}
          onChange={setPrinter}
          clearable
          placeholder="Không bù"
          data={printersOf(calibrations.data ?? [], stock)}
        />
        {product !== 'label' && (
          <Checkbox
            mb={6}
            label="Phôi in sẵn: chỉ in phần riêng"
            checked={variableOnly}
            onChange={(e) => setVariable(e.currentTarget.checked)}
          />
        )}
      </Group>
      {pdf.busy && <LongWork progress={pdf.progress} cancel={pdf.cancel} text="Đang dựng trang in…" />}
      {problem && <ProblemNote problem={problem} retry={reload} />}
      {!data && !problem && <Waiting />}
      {data?.length === 0 && <EmptyState {...emptyWords({ from, to, only, isOneGroup: categoryId !== null })} />}
      {data && data.length > 0 && (
        <DataTable
          label={productLabels[product]}
          rows={data}
          columns={stationeryColumns}
          idOf={(r) => r.id}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
      {dialog === 'template' && <WordTemplateDialog kind="card" onClose={() => setDialog(undefined)} />}
      {dialog === 'texts' && <TextsDialog onClose={() => setDialog(undefined)} />}
      {dialog === 'calibration' && (
        <CalibrationDialog
          stock={stock}
          saved={calibrations.data ?? []}
          onSaved={(name) => {
            calibrations.reload()
            setPrinter(name)
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'preview' && <StationeryPreview input={input} onClose={() => setDialog(undefined)} />}
      {dialog === 'printed' && (
        <PrintedDialog
          scope={{ ...scope, stock }}
          items={items}
          again={(picked.length ? picked : (data ?? [])).filter((r) => r.prints > 0 && r.changed.length === 0).length}
          onClose={() => setDialog(undefined)}
        />
      )}
    </Page>
  )
}

const printersOf = (saved: readonly SavedCalibration[], stock: StockId): string[] =>
  saved.filter((c) => c.stock === stock).map((c) => c.printer)
