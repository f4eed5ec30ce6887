import { definePapers } from '../printing/paper-info'

/** Papers of the texts as a whole; a single text is printed as a copy to read from. */
export const speechesPapers = definePapers({
  'speeches.progress': { label: 'Tiến độ chuẩn bị bài phát biểu', word: true },
})
