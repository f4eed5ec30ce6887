import { z } from 'zod'

/** A folder or file as its host named it: a token from a dialog or an upload in a window, a path on the command line. */
export const FileRef = z.string().min(1, 'Chưa chọn tệp.').max(4096)
