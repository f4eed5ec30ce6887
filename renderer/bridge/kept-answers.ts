import type { Call, In } from '../../shared/ipc/contract'
import type { Topic } from '../../shared/ipc/protocol'
import { ask, onDeskEvent } from './ask'

type Kept = { data: unknown; topics: readonly Topic[] }

/** Screens a person goes back and forth between; more would be memory nobody looks at. */
const most = 6
const kept = new Map<string, Kept>()
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
    for (const [key, { topics }] of kept) if (topics.some(isIn(event.topics))) kept.delete(key)
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
 * Asks ahead for what a part of the screen will begin with, so that it is drawn whole and once. Where that fails, the part asks
 * by itself and says why.
 */
export async function bring<C extends Call>(name: C, input: In<C>, topics: readonly Topic[]): Promise<void> {
  const keepIt = keeper(questionOf(name, JSON.stringify(input)), topics)
  await ask(name, input).then(keepIt, () => {})
}
