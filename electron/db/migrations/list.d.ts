export type Migration = {
  readonly version: number
  readonly name: string
  readonly statements: readonly string[]
}
/** In order, without gaps; a guard test compares this list with the folder. */
export declare const migrations: readonly Migration[]
export declare const schemaVersion: number
