import { z } from 'zod'
import { FileRef } from '../../exchange/file-ref'
import { call } from '../../ipc/call'
import { Day } from '../../lib/fields'
import { Id } from '../../lib/ids'
import { UnitStanding } from './scoreboard'

const None = z.strictObject({})

export const scoreboardContract = {
  'scoreboard.list': call(
    None,
    z.object({
      rows: z.array(UnitStanding),
      today: z.string(),
      isDay: z.boolean(),
      /** The day a reminder would ask for: a week from now, but before the conference. */
      until: z.string(),
    }),
  ),
  /** One công văn đôn đốc for each unit from all its gaps, as drafts; a unit without gaps or with an open draft is left alone. */
  'scoreboard.remind': call(
    z.strictObject({ unitIds: z.array(Id).min(1, 'Chưa chọn đơn vị nào.').max(2000), until: Day }),
    z.object({ made: z.number(), skipped: z.number(), batchId: Id.nullable() }),
  ),
  'scoreboard.export': call(z.strictObject({ file: FileRef }), z.object({ name: z.string() })),
}
