import { type AgendaFields, emptyItem } from './agenda-item'

export type TemplateItem = AgendaFields & { children: AgendaFields[] }

/** What the plan leaves to the office: items that are usual but not in its list, and the number of papers (3 or 4). */
export type TemplateChoice = {
  reception: boolean
  performance: 'none' | 'beside' | 'after'
  anthem: boolean
  openingRemarks: boolean
  teaBreak: boolean
  papers: number
}
export const usualChoice: TemplateChoice = {
  reception: true,
  performance: 'beside',
  anthem: true,
  openingRemarks: true,
  teaBreak: true,
  papers: 4,
}

const item = (fields: Partial<AgendaFields>, children: Partial<AgendaFields>[] = []): TemplateItem => ({
  ...emptyItem,
  ...fields,
  children: children.map((child) => ({ ...emptyItem, ...child })),
})

const other = (name: string): AgendaFields['presenters'] => [{ kind: 'other', id: null, name }]
const mc = other('Ban Tổ chức')

/**
 * The nine items of section II.3.7 of the plan 02/KH-HĐTĐKT with usual lengths in minutes, and those an office adds: reception,
 * anthem, opening remarks, tea break (“ăn nhẹ giữa giờ” stands in section IV.2 of the plan, not in its list).
 */
export function planAgenda(choice: TemplateChoice, facts: { chair: string; opening: string | null }): TemplateItem[] {
  const { chair } = facts
  const papers = Array.from({ length: choice.papers }, (_, i) => ({
    kind: 'discussionPaper' as const,
    title: `Tham luận ${i + 1}`,
    minutes: 8,
    capMinutes: 10,
    sound: 'Micro bục phát biểu',
    script: 'Kính mời {người thực hiện} trình bày tham luận.',
  }))
  const list: (TemplateItem | false)[] = [
    choice.reception &&
      item({
        kind: 'reception',
        title: 'Đón tiếp đại biểu, phát tài liệu, xem triển lãm ảnh',
        minutes: 30,
        presenters: mc,
        sound: 'Nhạc nền nhẹ',
        light: 'Sáng toàn hội trường',
        media: 'Túi tài liệu hội nghị; ảnh triển lãm',
        fallback: 'Đông đại biểu cùng lúc: mở thêm bàn điểm danh.',
      }),
    choice.performance !== 'none' &&
      item({
        kind: 'performance',
        title: 'Văn nghệ chào mừng',
        minutes: 30,
        parallel: choice.performance === 'beside' && choice.reception,
        presenters: other('Đội văn nghệ'),
        sound: 'Nhạc nền, micro không dây',
        light: 'Đèn sân khấu',
        fallback: 'Đội văn nghệ đến trễ: chiếu phim tư liệu, nhạc nền.',
      }),
    choice.anthem &&
      item({
        kind: 'anthem',
        title: 'Chào cờ',
        minutes: 3,
        hardStart: facts.opening,
        presenters: mc,
        sound: 'Nhạc Quốc ca',
        light: 'Sáng toàn hội trường',
        script: 'Kính mời quý vị đại biểu đứng dậy, chỉnh đốn trang phục để làm lễ chào cờ. Nghiêm! Chào cờ, chào!',
        fallback: 'Mất tiếng: bắt nhịp hát Quốc ca.',
      }),
    item({
      kind: 'openingStatement',
      title: 'Tuyên bố lý do, giới thiệu đại biểu',
      minutes: choice.anthem ? 7 : 10,
      hardStart: choice.anthem ? null : facts.opening,
      presenters: mc,
      sound: 'Micro bục phát biểu',
      script: 'Kính thưa quý vị đại biểu, kính thưa Hội nghị!',
    }),
    choice.openingRemarks &&
      item({
        kind: 'openingRemarks',
        title: 'Phát biểu khai mạc Hội nghị',
        minutes: 8,
        capMinutes: 10,
        presenters: other(chair || 'Chủ trì Hội nghị'),
        sound: 'Micro bục phát biểu',
        script: 'Xin trân trọng kính mời {người thực hiện} phát biểu khai mạc Hội nghị.',
      }),
    item({
      kind: 'video',
      title: 'Chiếu video clip sơ kết 05 năm thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị',
      minutes: 12,
      presenters: other('Đài Truyền hình thành phố'),
      sound: 'Âm thanh của clip',
      light: 'Giảm đèn hội trường',
      fallback: 'Không chiếu được: chuyển sang báo cáo, chiếu lại sau giải lao.',
    }),
    item({
      kind: 'summaryReport',
      title: 'Báo cáo kết quả 05 năm thực hiện Chỉ thị số 34-CT/TW của Bộ Chính trị',
      minutes: 20,
      capMinutes: 20,
      presenters: other('Thường trực Hội đồng Thi đua - Khen thưởng thành phố'),
      sound: 'Micro bục phát biểu',
      media: 'Báo cáo tóm tắt',
      script: 'Kính mời {người thực hiện} trình bày báo cáo tóm tắt.',
    }),
    item(
      { kind: 'discussionPaper', title: 'Báo cáo tham luận của các cơ quan, đơn vị', minutes: 0, presenters: [] },
      papers,
    ),
    choice.teaBreak &&
      item({
        kind: 'teaBreak',
        title: 'Giải lao, ăn nhẹ giữa giờ',
        minutes: 15,
        presenters: mc,
        light: 'Sáng toàn hội trường',
        sound: 'Nhạc nền nhẹ',
      }),
    item({ kind: 'directiveRemarks', title: 'Phát biểu chỉ đạo', minutes: 0 }, [
      {
        kind: 'directiveRemarks',
        title: 'Lãnh đạo Hội đồng Thi đua - Khen thưởng Trung ương phát biểu chỉ đạo',
        minutes: 15,
        sound: 'Micro bục phát biểu',
        script: 'Xin trân trọng kính mời {người thực hiện} phát biểu chỉ đạo Hội nghị.',
      },
      {
        kind: 'directiveRemarks',
        title: 'Lãnh đạo Thành ủy phát biểu chỉ đạo',
        minutes: 15,
        sound: 'Micro bục phát biểu',
        script: 'Xin trân trọng kính mời {người thực hiện} phát biểu chỉ đạo Hội nghị.',
      },
    ]),
    item({
      kind: 'acknowledgement',
      title: 'Tiếp thu ý kiến chỉ đạo của Trung ương và Thành ủy',
      minutes: 10,
      presenters: other(chair || 'Chủ trì Hội nghị'),
      sound: 'Micro bục phát biểu',
      script: 'Xin trân trọng kính mời {người thực hiện} tiếp thu ý kiến chỉ đạo.',
    }),
    item({
      kind: 'awardPresentation',
      title: 'Khen thưởng',
      minutes: 25,
      presenters: mc,
      sound: 'Nhạc trao thưởng',
      light: 'Đèn sân khấu',
      media: 'Quyết định khen thưởng; bằng khen; hoa',
      script: 'Sau đây là phần công bố quyết định và trao khen thưởng.',
      fallback: 'Người nhận vắng: đại diện đơn vị nhận thay.',
    }),
    item({
      kind: 'closing',
      title: 'Bế mạc Hội nghị',
      minutes: 8,
      capMinutes: 10,
      presenters: other(chair || 'Chủ trì Hội nghị'),
      sound: 'Micro bục phát biểu',
      script: 'Xin trân trọng kính mời {người thực hiện} phát biểu bế mạc Hội nghị.',
    }),
  ]
  return list.filter((i): i is TemplateItem => i !== false)
}
