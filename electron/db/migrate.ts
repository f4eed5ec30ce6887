import type { Raw } from './connect'
import { applicationId, refuseNewer } from './header'
import { type Migration, migrations } from './migrations/list'

/**
 * Brings a file to the newest schema, each step in one transaction together with its version number.
 * `onStatement` is called before every statement and after the commit of a step; the kill tests stop the process there.
 */
export function migrate(
  raw: Raw,
  steps: readonly Migration[] = migrations,
  onStatement: (version: number, index: number) => void = () => {},
): void {
  const from = refuseNewer(raw.pragma('user_version', { simple: true }) as number)
  for (const step of steps) {
    if (step.version <= from) continue
    raw.exec('begin immediate')
    try {
      for (const [index, statement] of step.statements.entries()) {
        onStatement(step.version, index)
        raw.exec(statement)
      }
      raw.pragma(`application_id = ${applicationId}`)
      raw.pragma(`user_version = ${step.version}`)
      onStatement(step.version, step.statements.length)
      raw.exec('commit')
    } catch (error) {
      if (raw.inTransaction) raw.exec('rollback')
      throw error
    }
    onStatement(step.version, step.statements.length + 1)
  }
}
