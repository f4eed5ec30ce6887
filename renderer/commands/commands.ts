import { paperLabels, papers } from '../../shared/printing/printing.contract'
import { ask, problemOf } from '../bridge/ask'
import { navigation } from '../navigation'
import { printPaper } from '../printing/print-paper'
import { allScreens } from '../screens'
import { notify } from '../ui/notices'

/** One act of the user in one place: its name, its key, when it can be done, what it does. */
export type Command = { id: string; label: string; shortcut: string; needsConference: boolean; run: () => void }

const sayProblem = (error: unknown) => notify({ kind: 'problem', problem: problemOf(error) })

export const commands: readonly Command[] = [
  ...allScreens.map((s) => ({
    id: `go-${s.id}`,
    label: `Mở ${s.label}`,
    shortcut: s.digit ? `Alt ${s.digit}` : '',
    needsConference: true,
    run: () => navigation.go(s.id),
  })),
  ...papers.map((paper) => ({
    id: `print-${paper}`,
    label: `In ${paperLabels[paper].toLocaleLowerCase('vi')}`,
    shortcut: '',
    needsConference: true,
    run: () => printPaper(paper),
  })),
  {
    id: 'close',
    label: 'Đóng hội nghị, về trang đầu',
    shortcut: '',
    needsConference: true,
    run: () => void ask('conference.close', {}).catch(sayProblem),
  },
]
