import { ProblemError } from '../../shared/ipc/reply'
import { countSyllables } from '../../shared/speeches/reading/read-aloud'
import { spokenPart } from '../../shared/speeches/reading/spoken-part'
import type { Version } from '../../shared/speeches/speech'
import type { speechesContract } from '../../shared/speeches/speeches.contract'
import type { Context, HandlersOf } from '../core/context'
import { listChains, makeOfficial, reviewVersion, saveChain, unlock } from './approval.service'
import { compareTexts } from './compare'
import { copyToDocx, copyToPdf, previewCopy, printCopy, recordCopies } from './copies.service'
import { loadPaces, paceHandlers } from './pace.service'
import { speechDetail, speechRows } from './rows'
import { getVersion } from './speeches.queries'
import { addFromTemplate, dropSpeech, linkAgenda, removeSpeech, restoreSpeech, saveSpeech } from './speeches.service'
import { addVersion, exportVersion, submitVersion, versionText, withdrawVersion } from './versions.service'

/** Footnotes are compared too, behind the text. */
const compared = ({ text, aside }: Version) =>
  [text, ...aside.footnotes.map((note, i) => `[Chú thích ${i + 1}] ${note}`)].join('\n')

async function compare({ fromId, toId }: { fromId: string; toId: string }, { db }: Context) {
  const [from, to] = [await getVersion(db, fromId), await getVersion(db, toId)]
  if (from.text === '' || to.text === '')
    throw new ProblemError(
      'refused',
      'Một trong hai bản không có chữ đọc được (tệp là ảnh chụp) nên không so sánh được. Hãy đưa vào tệp Word.',
    )
  const { forms } = await loadPaces(db)
  const count = (version: Version) => countSyllables(spokenPart(version.text).text, forms)
  return { ...compareTexts(compared(from), compared(to)), syllables: { from: count(from), to: count(to) } }
}

export const speechesHandlers: HandlersOf<typeof speechesContract> = {
  'speeches.list': async (_, context) => speechRows(context),
  'speeches.get': async ({ id }, context) => {
    const found = await speechDetail(context, id)
    if (!found) throw new ProblemError('not-found', 'Bài này không còn trong danh sách. Hãy tải lại màn hình.')
    return found
  },
  'speeches.save': saveSpeech,
  'speeches.remove': async ({ id }, context) => removeSpeech(id, context),
  'speeches.drop': dropSpeech,
  'speeches.restore': async ({ id }, context) => restoreSpeech(id, context),
  'speeches.fromTemplate': async ({ papers }, context) => addFromTemplate(papers, context),
  'speeches.linkAgenda': async (_, context) => linkAgenda(context),
  'speeches.addVersion': addVersion,
  'speeches.version': async ({ versionId }, context) => versionText(versionId, context),
  'speeches.submit': async ({ versionId }, context) => submitVersion(versionId, context),
  'speeches.withdrawVersion': withdrawVersion,
  'speeches.review': reviewVersion,
  'speeches.makeOfficial': async ({ versionId }, context) => makeOfficial(versionId, context),
  'speeches.unlock': unlock,
  'speeches.compare': compare,
  'speeches.export': exportVersion,
  'speeches.copyPreview': previewCopy,
  'speeches.copyPdf': copyToPdf,
  'speeches.copyDocx': copyToDocx,
  'speeches.copyPrint': printCopy,
  'speeches.recordCopies': recordCopies,
  'speeches.chains': async (_, context) => listChains(context),
  'speeches.saveChain': saveChain,
  ...paceHandlers,
}
