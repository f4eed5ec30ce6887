import type { ReplyText } from '../../shared/ipc/protocol'
import type { Reply } from '../../shared/ipc/reply'

/** A Reply as it was before it was written for its way. */
export const readReply = (said: ReplyText): Reply<unknown> =>
  JSON.parse(typeof said === 'string' ? said : new TextDecoder().decode(said)) as Reply<unknown>
