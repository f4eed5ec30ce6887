import type { unitsContract } from '../../shared/units/units.contract'
import type { HandlersOf } from '../core/context'
import { askDelegates } from './ask-delegates.service'
import { listUnits } from './units.queries'
import { mergeUnits, removeUnit, saveUnit } from './units.service'

export const unitsHandlers: HandlersOf<typeof unitsContract> = {
  'units.list': async (_, { db }) => listUnits(db),
  'units.save': saveUnit,
  'units.remove': async ({ id }, context) => removeUnit(id, context),
  'units.askDelegates': askDelegates,
  'units.merge': async ({ from, into }, context) => mergeUnits(from, into, context),
}
