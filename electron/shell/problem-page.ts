import type { Problem } from '../../shared/ipc/reply'
import { appTitle } from './title'

/** The sentence as a page; pure, so that its escaping can be tested. */
export function problemPage(problem: Problem, logFile: string): string {
  const detail = problem.detail ? `<p>Mã lỗi để báo qua điện thoại: <code>${escaped(problem.detail)}</code></p>` : ''
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${appTitle}</title><style>
body { font: 16px/1.5 'Segoe UI', sans-serif; margin: 40px; color: #1f2328 }
h1 { font-size: 22px; color: #b42318 }
code { font-size: 14px; overflow-wrap: anywhere }
</style></head><body role="alert"><h1>Chương trình chưa mở được</h1><p>${escaped(problem.message)}</p>${detail}
<p>Tệp nhật ký lỗi: <code>${escaped(logFile)}</code></p></body></html>`
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
