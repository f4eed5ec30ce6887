import { firstTopics } from '../first-questions'
import { stopTodayAt } from '../ui/format'
import { type Asked, useAsked } from './use-asked'

type State = NonNullable<ReturnType<typeof useAsked<'app.state'>>['data']>

/** The application's state. What it says of today holds before any room of that state is drawn. */
export function useAppState(): Asked<State> {
  const asked = useAsked('app.state', {}, firstTopics['app.state'], { keep: 'begin' })
  stopTodayAt(asked.data?.open?.lastDay ?? undefined)
  return asked
}
