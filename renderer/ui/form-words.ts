type RawIssue = { code: string; input?: unknown; expected?: string; maximum?: unknown; minimum?: unknown }

/** What a field says where its schema has no sentence of its own: never the library's English. */
export function formWords({ code, input, expected, maximum, minimum }: RawIssue): string {
  switch (code) {
    case 'invalid_type':
      if (input === undefined || input === null || input === '') return 'Chưa nhập.'
      return expected === 'number' || expected === 'int' ? 'Hãy nhập một số.' : 'Chưa hợp lệ.'
    case 'invalid_value':
      return 'Hãy chọn một mục trong danh sách.'
    case 'too_big':
      return `Lớn hoặc dài quá ${String(maximum)}.`
    case 'too_small':
      return `Nhỏ hoặc ngắn hơn ${String(minimum)}.`
    default:
      return 'Chưa hợp lệ.'
  }
}
