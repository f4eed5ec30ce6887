import { parentPort, workerData } from 'node:worker_threads'
import { ProblemError } from '../../../shared/ipc/reply'
import { readTable } from './read-table'

const { name, bytes } = workerData as { name: string; bytes: Uint8Array }

readTable(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).then(
  (file) => parentPort?.postMessage({ file }),
  (error: unknown) => {
    const problem =
      error instanceof ProblemError
        ? error.problem
        : {
            code: 'file',
            message:
              'Không đọc được tệp này. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi chọn lại. Không có gì được ghi.',
            detail: String(error).slice(0, 200),
          }
    parentPort?.postMessage({ problem })
  },
)
