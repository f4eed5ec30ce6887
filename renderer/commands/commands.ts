import { paperIds, paperInfo } from '../../shared/printing/papers'
import { ask, problemOf } from '../bridge/ask'
import { navigation } from '../navigation'
import { showPaper } from '../printing/show-paper'
import { allScreens } from '../screens'
import { notify } from '../ui/notices'

/** One act of the user in one place: its name, its key, when it can be done, what it does. */
export type Command = { id: string; label: string; shortcut: string; needsConference: boolean; run: () => void }

const sayProblem = (error: unknown) => notify({ kind: 'problem', problem: problemOf(error) })

const lowerFirst = (text: string) => text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1)

export const commands: readonly Command[] = [
  ...allScreens.map((s) => ({
    id: `go-${s.id}`,
    label: `Mở ${s.label}`,
    shortcut: s.digit ? `Alt ${s.digit}` : '',
    needsConference: true,
    run: () => navigation.go(s.id),
  })),
  ...paperIds
    .filter((paper) => !paperInfo(paper).needs?.length)
    .map((paper) => ({
      id: `print-${paper}`,
      label: `In ${lowerFirst(paperInfo(paper).label)}`,
      shortcut: '',
      needsConference: true,
      run: () => showPaper({ paper }),
    })),
  {
    id: 'close',
    label: 'Đóng hội nghị, về trang đầu',
    shortcut: '',
    needsConference: true,
    run: () => void ask('conference.close', {}).catch(sayProblem),
  },
]
