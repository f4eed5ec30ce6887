import { foundation } from './0001-foundation'
import { preparation } from './0002-preparation'
import { awards } from './0003-awards'
import { agenda } from './0004-agenda'
import { speeches } from './0005-speeches'
import { stationery } from './0006-stationery'
import { slots } from './0007-slots'
import { desk } from './0008-desk'
import { awardNotices } from './0009-award-notices'
import { plan } from './0010-plan'
import { drafts } from './0011-drafts'
import { wordTemplates } from './0012-word-templates'
import { taskPartners } from './0013-task-partners'
import { awardSignedWords } from './0014-award-signed-words'
import { lettersAtAGlance } from './0015-letters-at-a-glance'

export type Migration = { readonly version: number; readonly name: string; readonly statements: readonly string[] }

/** In order, without gaps; a guard test compares this list with the folder. */
export const migrations: readonly Migration[] = [
  foundation,
  preparation,
  awards,
  agenda,
  speeches,
  stationery,
  slots,
  desk,
  awardNotices,
  plan,
  drafts,
  wordTemplates,
  taskPartners,
  awardSignedWords,
  lettersAtAGlance,
]
export const schemaVersion = migrations.length
