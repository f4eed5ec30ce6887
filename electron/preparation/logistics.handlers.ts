import type { logisticsContract } from '../../shared/preparation/logistics/logistics.contract'
import type { HandlersOf } from '../core/context'
import { importPress } from './import-press.service'
import { addLogisticsTemplate, listLogistics, removeFrom, saveLogistics, savePack } from './logistics.service'
import { decidePasses, markPassesPrinted, passesFromDelegates, removePasses, savePass } from './press.service'

export const logisticsHandlers: HandlersOf<typeof logisticsContract> = {
  'logistics.list': async (_, context) => listLogistics(context),
  'logistics.save': saveLogistics,
  'logistics.remove': async ({ id }, context) => removeFrom('logistics', id, context),
  'pack.save': savePack,
  'pack.remove': async ({ id }, context) => removeFrom('packItems', id, context),
  'press.save': savePass,
  'press.import': importPress,
  'press.remove': removePasses,
  'press.decide': decidePasses,
  'press.fromDelegates': async (_, context) => passesFromDelegates(context),
  'press.markPrinted': markPassesPrinted,
  'logistics.addTemplate': async (_, context) => addLogisticsTemplate(context),
}
