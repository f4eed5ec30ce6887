import type { ChecklistItem } from '../dossier'
import type { Nomination } from '../nomination'
import type { DocumentNeed } from '../rules/rule-values'
import { type DocumentCode, documentCodes, documentLabels, perNomination, subjectLabels } from '../terms'
import { type DossierOfUnit, type Found, isThere, shown, type World } from './world'

/** Whether a conditional document is needed in this case. */
function needed({ need, when }: DocumentNeed, w: World, n: Nomination): boolean {
  if (need === 'mandatory') return true
  switch (when) {
    case 'taxpayer':
      return n.taxpayer
    case 'initiative':
      return n.initiatives.length > 0
    case 'twoExcellentYears':
      return w.round.kind === 'merit'
    case 'asAnnex':
      return (w.casesOf.get(n.dossierId)?.length ?? 0) > 1
    case 'consecutiveTitles':
    case 'ifAny':
    case undefined:
      return false
  }
}

export type Needs = { dossier: DocumentCode[]; nominations: Map<string, DocumentCode[]>; basis: string; copies: number }

/** Which documents a dossier and each of its cases must bring, by form and kind (§ documents of the rules). */
export function documentNeeds(w: World, dossier: DossierOfUnit): Needs {
  const whole = new Set<DocumentCode>()
  const nominations = new Map<string, DocumentCode[]>()
  const bases = new Set<string>()
  let copies = 1
  for (const n of w.casesOf.get(dossier.id) ?? []) {
    const list = w.rules.documents(n.formCode, w.round.kind)
    copies = Math.max(copies, list.copies)
    bases.add(list.basis)
    const own: DocumentCode[] = []
    for (const need of list.needs) {
      if (!needed(need, w, n)) continue
      if (perNomination.includes(need.code)) own.push(need.code)
      else whole.add(need.code)
    }
    nominations.set(n.id, own)
  }
  return {
    dossier: documentCodes.filter((code) => whole.has(code)),
    nominations,
    basis: [...bases].filter(Boolean).join('; '),
    copies,
  }
}

const names = (codes: readonly DocumentCode[]) => codes.map((c) => documentLabels[c].toLocaleLowerCase('vi')).join(', ')

/** `thiếu …; chưa kiểm tra …; chưa đạt …` of the documents that are not in order. */
function gaps(codes: readonly DocumentCode[], itemOf: (code: DocumentCode) => ChecklistItem | undefined) {
  const unchecked = codes.filter((c) => itemOf(c) === undefined)
  const missing = codes.filter((c) => itemOf(c)?.status === 'missing')
  const flawed = codes.filter((c) => itemOf(c)?.status === 'flawed')
  const parts = [
    missing.length ? `thiếu ${names(missing)}` : '',
    flawed.length ? `chưa đạt: ${names(flawed)}` : '',
    unchecked.length ? `chưa kiểm tra ${names(unchecked)}` : '',
  ].filter(Boolean)
  return {
    text: parts.join('; '),
    any: parts.length > 0,
    facts: [missing, flawed, unchecked].map((l) => l.join()).join('/'),
  }
}

/** R01, R17: every document that the form needs is there. */
export function* missingDocuments(w: World): Iterable<Found> {
  for (const dossier of w.living) {
    const needs = documentNeeds(w, dossier)
    const whole = gaps(needs.dossier, (code) => w.document(dossier.id, null, code))
    if (whole.any)
      yield {
        rule: 'R01',
        dossierId: dossier.id,
        nominationId: null,
        message: `Hồ sơ của ${dossier.unit}: ${whole.text}.`,
        remedy: 'Đánh dấu ở phần Thành phần hồ sơ, hoặc yêu cầu đơn vị bổ sung.',
        facts: whole.facts,
      }
    for (const n of w.casesOf.get(dossier.id) ?? []) {
      const codes = needs.nominations.get(n.id) ?? []
      const own = gaps(
        codes.filter((c) => c !== 'XN'),
        (code) => w.document(dossier.id, n.id, code),
      )
      if (own.any)
        yield {
          rule: 'R01',
          dossierId: dossier.id,
          nominationId: n.id,
          message: `${shown(n)}: ${own.text}.`,
          remedy: 'Đánh dấu ở phần Thành phần hồ sơ, hoặc yêu cầu đơn vị bổ sung.',
          facts: own.facts,
        }
      if (n.taxpayer && !isThere(w.document(dossier.id, n.id, 'XN')))
        yield {
          rule: 'R17',
          dossierId: dossier.id,
          nominationId: n.id,
          message: `${shown(n)} là đơn vị nộp thuế (hoặc người đứng đầu) mà chưa có xác nhận nghĩa vụ thuế, bảo hiểm xã hội.`,
          remedy: 'Yêu cầu đơn vị bổ sung xác nhận, hoặc lấy ý kiến Cục Thuế, Bảo hiểm xã hội.',
          facts: w.document(dossier.id, n.id, 'XN')?.status ?? 'none',
        }
    }
  }
}

/** R02: the tờ trình has its number, day, signer and seal; the report is confirmed by the proposing level. */
export function* weakPapers(w: World): Iterable<Found> {
  for (const d of w.living) {
    if (isThere(w.document(d.id, null, 'TTR'))) {
      const lacks = [
        d.proposalNumber ? '' : 'số, ký hiệu',
        d.proposalDate ? '' : 'ngày',
        d.proposalSigner ? '' : 'người ký',
        d.proposalSealed ? '' : 'dấu',
      ].filter(Boolean)
      if (lacks.length)
        yield {
          rule: 'R02',
          dossierId: d.id,
          nominationId: null,
          message: `Tờ trình của ${d.unit} chưa ghi nhận ${lacks.join(', ')}.`,
          remedy: 'Xem lại tờ trình rồi điền vào hồ sơ; nếu tờ trình thiếu thật thì trả lại để bổ sung.',
          facts: lacks.join(),
        }
    }
    for (const n of w.casesOf.get(d.id) ?? []) {
      if (isThere(w.document(d.id, n.id, 'BC')) && !n.reportConfirmed)
        yield {
          rule: 'R02',
          dossierId: d.id,
          nominationId: n.id,
          message: `Báo cáo thành tích của ${shown(n)} chưa có xác nhận của cấp trình.`,
          remedy: 'Đề nghị đơn vị xác nhận báo cáo, rồi đánh dấu “Cấp trình đã xác nhận báo cáo”.',
          facts: '',
        }
    }
  }
}

const stated = {
  collective: 'statedCollectives',
  individual: 'statedIndividuals',
  household: 'statedHouseholds',
} as const

/** R03: numbers and names of tờ trình, list and reports agree; the message names whoever is too many. */
export function* crossCheck(w: World): Iterable<Found> {
  for (const d of w.living) {
    const cases = w.casesOf.get(d.id) ?? []
    for (const subject of ['collective', 'individual', 'household'] as const) {
      const said = d[stated[subject]]
      const listed = cases.filter((n) => n.subject === subject)
      const reported = listed.filter((n) => isThere(w.document(d.id, n.id, 'BC')))
      // Reports are compared once the specialist has looked at any of them.
      const isLooked = listed.some((n) => w.document(d.id, n.id, 'BC') !== undefined)
      const badCount = said !== null && said !== listed.length
      const badReports = isLooked && reported.length !== listed.length
      if (!badCount && !badReports) continue
      const unnamed = listed.filter((n) => !n.inProposal)
      const extra = unnamed.length ? unnamed : isLooked ? listed.filter((n) => !reported.includes(n)) : []
      const label = subjectLabels[subject].toLocaleLowerCase('vi')
      const parts = [
        said === null ? '' : `tờ trình ghi ${said}`,
        `danh sách có ${listed.length}`,
        isLooked ? `báo cáo có ${reported.length}` : '',
      ].filter(Boolean)
      const tooMany = extra.length ? ` Thừa trong danh sách: ${extra.map(shown).join(', ')}.` : ''
      const tooFew =
        said !== null && said > listed.length
          ? ` Danh sách thiếu ${said - listed.length} ${label} so với tờ trình.`
          : ''
      yield {
        rule: 'R03',
        dossierId: d.id,
        nominationId: null,
        message: `Số ${label} của ${d.unit} không khớp: ${parts.join(', ')}.${tooMany}${tooFew}`,
        remedy: 'Hỏi đơn vị để sửa tờ trình hoặc danh sách; đánh dấu người không có tên trong tờ trình.',
        facts: `${subject}:${parts.join('/')}:${extra.map((n) => n.id).join()}`,
      }
    }
    for (const n of cases) {
      const others = [
        n.nameInProposal && n.nameInProposal !== n.name ? `tờ trình ghi “${n.nameInProposal}”` : '',
        n.nameInReport && n.nameInReport !== n.name ? `báo cáo ghi “${n.nameInReport}”` : '',
      ].filter(Boolean)
      if (others.length)
        yield {
          rule: 'R03',
          dossierId: d.id,
          nominationId: n.id,
          message: `Tên không thống nhất: danh sách ghi “${n.name}”, ${others.join(', ')}.`,
          remedy: 'Hỏi đơn vị tên đúng; quyết định và bằng khen in theo danh sách.',
          facts: others.join(),
        }
    }
  }
}

/** R04: the report follows the form for thematic awards. */
export function* reportForm(w: World): Iterable<Found> {
  const wanted = w.rules.get('report.thematicForm')
  if (w.round.kind !== 'thematic' || wanted === '') return
  for (const n of w.cases) {
    if (!isThere(w.document(n.dossierId, n.id, 'BC')) || n.reportForm === wanted) continue
    yield {
      rule: 'R04',
      dossierId: n.dossierId,
      nominationId: n.id,
      message: n.reportForm
        ? `Báo cáo của ${shown(n)} theo Mẫu ${n.reportForm}, khen chuyên đề dùng Mẫu ${wanted}.`
        : `Chưa ghi báo cáo của ${shown(n)} theo mẫu nào; khen chuyên đề dùng Mẫu ${wanted}.`,
      remedy: 'Ghi số mẫu, hoặc đề nghị đơn vị làm lại báo cáo theo đúng mẫu.',
      facts: n.reportForm,
    }
  }
}

/** R24: of a secret dossier only the facts are kept, never a file. */
export function* secretFiles(w: World): Iterable<Found> {
  for (const d of w.dossiers) {
    const files = d.secret ? w.documents.filter((x) => x.dossierId === d.id && x.attachment !== null) : []
    if (files.length)
      yield {
        rule: 'R24',
        dossierId: d.id,
        nominationId: null,
        message: `Hồ sơ mật của ${d.unit} đang kèm ${files.length} tệp trên máy.`,
        remedy: 'Gỡ tệp khỏi hồ sơ; hồ sơ mật chỉ lưu trên giấy.',
        facts: String(files.length),
      }
  }
}
