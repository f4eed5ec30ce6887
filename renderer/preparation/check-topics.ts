import { type Topic, topics } from '../../shared/ipc/protocol'

/** Checks look at everything, so everything but the history itself makes them look again. */
export const checkTopics: readonly Topic[] = topics.filter((t) => t !== 'history' && t !== 'app')
