import { ProblemError } from '../../shared/ipc/reply'
/** The technical code of a storage error, `SQLITE_FULL` or `ENOSPC`; undefined for anything else. */
export declare function storageCode(error: unknown): string | undefined
/** Any error of the disk or of SQLite as a problem in words; undefined when it is something else (a bug). */
export declare function storageProblem(error: unknown): ProblemError | undefined
