import './speeches.css'
import { type SpeechState, speechStateLabels } from '../../shared/speeches/life'

const signs = {
  waiting: '○',
  drafting: '✎',
  returned: '↩',
  'in-review': '◔',
  approved: '✓',
  official: '★',
} satisfies Record<SpeechState, string>

/** Where a text stands: a sign, a colour and the word. */
export const StateMark = ({ state, text }: { state: SpeechState; text?: string }) => (
  <span className={`speech-state ${state}`} title={text ?? speechStateLabels[state]}>
    <i aria-hidden="true">{signs[state]}</i>
    <span className="words">{text ?? speechStateLabels[state]}</span>
  </span>
)
