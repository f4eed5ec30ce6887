import './awards-later.css'
import { RoundPicker } from './marks'
import { useRound } from './use-round'

/** The round that the award screens show, with the choice of another one where there are several. */
export function useCurrentRound() {
  const { rounds, round, choose, problem, reload } = useRound()
  const picker = rounds && round ? <RoundPicker rounds={rounds} round={round} onChoose={choose} /> : null
  return { data: rounds, round, picker, problem, reload }
}
