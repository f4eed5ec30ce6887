import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json. */
export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** Where bundles go; git-ignored, may be deleted at any time. */
export const out = path.join(root, 'out')

/** What was fetched from outside for the tests and for starting; git-ignored, may be deleted at any time. */
export const cache = path.join(root, '.cache')

/**
 * A file path below the project folder.
 * @param {...string} parts
 */
export const at = (...parts) => path.join(root, ...parts)

/** `require` as seen from the project folder, for files inside installed packages. */
export const requireHere = createRequire(path.join(root, 'package.json'))

/** The folder the person typed the command in (the launcher moves to the project folder). */
export const calledFrom = () => process.env.CALLED_FROM ?? process.cwd()
