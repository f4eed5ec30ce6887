/** `THKN` in ASCII: marks a SQLite file as ours (PRAGMA application_id). */
export declare const applicationId = 1414024014
/**
 * Reads the file's header without opening it as a database, so that a foreign or newer file is refused before a single
 * byte of it could change. Throws a ProblemError; returns the schema version of a file of ours.
 */
export declare function checkHeader(file: string): number
/** A file written by a newer version of the application is left untouched. */
export declare function refuseNewer(version: number): number
