import { definePapers } from '../printing/paper-info'

/** Papers from the council's meeting to the stage. */
export const councilPapers = definePapers({
  'council.ballot': { label: 'Phiếu biểu quyết', needs: ['id'], word: true },
  'council.counting': { label: 'Biên bản kiểm phiếu', needs: ['id'], word: true },
  'council.minutes': { label: 'Biên bản họp Hội đồng', needs: ['id'], word: true },
  'decisions.submission': { label: 'Tờ trình đề nghị khen thưởng', needs: ['id'], word: true },
  'decisions.decision': { label: 'Quyết định khen thưởng và danh sách kèm theo', needs: ['id'], word: true },
  'decisions.bonuses': { label: 'Danh sách ký nhận tiền thưởng', needs: ['id'], word: true },
  'decisions.register': { label: 'Sổ vàng khen thưởng', needs: ['id'], word: true },
  'decisions.notices': {
    label: 'Thông báo kết quả khen thưởng cho đơn vị',
    needs: ['id'],
    takes: ['unitId'],
    word: true,
  },
  'presentation.mc': { label: 'Lời dẫn trao khen thưởng (MC)', needs: ['id'], word: true },
  'presentation.ushers': { label: 'Danh sách lên nhận khen thưởng (lễ tân)', needs: ['id'], word: true },
  'presentation.stacking': { label: 'Danh sách xếp bằng theo thứ tự trao', needs: ['id'], word: true },
  'presentation.later': { label: 'Danh sách nhận sau', needs: ['id'], word: true },
  'statistics.round': { label: 'Biểu thống kê khen thưởng', needs: ['id'], word: true },
  'certificates.sheets': { label: 'In chữ trên phôi bằng', needs: ['id', 'ids'], bare: true },
  'certificates.calibration': { label: 'Tờ căn chỉnh phôi bằng', needs: ['id'], bare: true },
})
