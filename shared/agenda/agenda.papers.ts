import { definePapers } from '../printing/paper-info'

/** The papers of the programme: all from the one list of items. */
export const agendaPapers = definePapers({
  'agenda.programme': { label: 'Chương trình hội nghị', takes: ['id'], word: true },
  'agenda.runOfShow': { label: 'Kịch bản điều hành', word: true },
  'agenda.mcScript': { label: 'Lời dẫn MC', word: true },
  'agenda.introduction': { label: 'Danh sách giới thiệu đại biểu', word: true },
  'agenda.changes': { label: 'Những thay đổi của chương trình', needs: ['id'], word: true },
  'agenda.actual': { label: 'Thời gian thực tế so với chương trình', word: true },
})
