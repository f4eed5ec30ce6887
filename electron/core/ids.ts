import { randomBytes, randomInt } from 'node:crypto'
import { uuidv7 } from '../../shared/lib/ids'
import type { Ids } from './context'

export const defaultIds: Ids = {
  uuid: () => uuidv7(Date.now(), randomBytes(10)),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
}
