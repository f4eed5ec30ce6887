import { parentPort, workerData } from 'node:worker_threads'
import { ProblemError } from '../../../shared/ipc/reply'
import { readDocument } from './read-document'
import { readTable } from './read-table'

const { want, name, bytes } = workerData as { want: 'table' | 'document'; name: string; bytes: Uint8Array }

const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const reading =
  want === 'document' ? Promise.resolve().then(() => readDocument(name, content)) : readTable(name, content)

reading.then(
  (file) => parentPort?.postMessage({ file }),
  (error: unknown) => {
    const problem =
      error instanceof ProblemError
        ? error.problem
        : {
            code: 'file',
            message:
              'Không đọc được tệp này. Hãy mở bằng Excel hoặc Word, lưu lại dạng .xlsx hoặc .docx rồi chọn lại. Không có gì được ghi.',
            detail: String(error).slice(0, 200),
          }
    parentPort?.postMessage({ problem })
  },
)
