import type { StationeryTexts } from '../../shared/stationery/stationery'
import type { StationeryRun } from '../../shared/stationery/stationery.contract'
import type { Product } from '../../shared/stationery/stock'
import type { Stored } from './tables'

export interface StationeryTables {
  stationeryTexts: Stored<StationeryTexts> & { id: string }
  stationeryRuns: Stored<StationeryRun>
  stationeryPrints: { id: string; runId: string; product: Product; subjectId: string; at: string; data: string }
}
