import type { Call, In, Out } from '../../shared/ipc/contract'
import type { Topic } from '../../shared/ipc/protocol'
import { ask, onDeskEvent } from './ask'

type Kept = { data: unknown; topics: readonly Topic[] }

/** Screens a person goes back and forth between; more would be memory nobody looks at. */
const most = 6
const kept = new Map<string, Kept>()
/** Asked ahead and not yet wanted by anything that is shown. */
const ahead = new Map<string, { answer: Promise<unknown>; topics: readonly Topic[] }>()
/** Counts up with every change that is told; where each topic changed last. */
let told = 0
const lastTold = new Map<Topic, number>()
let isListening = false

function listen(): void {
  if (isListening) return
  isListening = true
  onDeskEvent((event) => {
    if (event.type !== 'changed') return
    told++
    for (const topic of event.topics) lastTold.set(topic, told)
    for (const all of [kept, ahead])
      for (const [key, { topics }] of all) if (topics.some(isIn(event.topics))) all.delete(key)
  })
}
/** A change of the application itself may be another conference: it touches every answer. */
const isIn = (changed: readonly Topic[]) => (topic: Topic) => changed.includes(topic) || changed.includes('app')

/** What an answer is kept under: the call and its input as JSON. */
export const questionOf = (name: string, input: string): string => `${name} ${input}`

/** The last answer to this question, if nothing it hangs on has changed since; a screen that is opened again shows it at once. */
export function keptAnswer(key: string): unknown {
  return kept.get(key)?.data
}

/**
 * To be called when the question is asked; gives what keeps its answer. An answer that a change has overtaken on its way is
 * not kept.
 */
export function keeper(key: string, topics: readonly Topic[]): (data: unknown) => void {
  listen()
  const asked = told
  return (data) => {
    const isOvertaken = [...topics, 'app' as const].some((topic) => (lastTold.get(topic) ?? 0) > asked)
    kept.delete(key)
    if (isOvertaken) return
    kept.set(key, { data, topics })
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  }
}

/**
 * Asks ahead for what a part of the screen will begin with, so that it is drawn whole and once; the part then takes this answer
 * and does not ask again. Where it fails nothing is given: the part asks by itself and says why.
 */
export async function bring<C extends Call>(
  name: C,
  input: In<C>,
  topics: readonly Topic[],
): Promise<Out<C> | undefined> {
  const key = questionOf(name, JSON.stringify(input))
  const keepIt = keeper(key, topics)
  const answer = ask(name, input)
  ahead.set(key, { answer, topics })
  const [oldest] = ahead.keys()
  if (ahead.size > most && oldest !== undefined) ahead.delete(oldest)
  try {
    const data = await answer
    keepIt(data)
    return data
  } catch {
    if (ahead.get(key)?.answer === answer) ahead.delete(key)
    return undefined
  }
}

/** The answer to this question that is on its way or there, if it was asked ahead and no change has overtaken it; given once. */
export function takeAhead(key: string): Promise<unknown> | undefined {
  const found = ahead.get(key)
  ahead.delete(key)
  return found?.answer
}
