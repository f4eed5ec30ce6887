import { count } from '../ui/format'

export const onlyLabels = { all: 'Tất cả', unprinted: 'Chưa in', changed: 'Sai trên giấy' }
export type Only = keyof typeof onlyLabels

type Narrowed = { from: number | ''; to: number | ''; only: Only; isOneGroup: boolean }

/** Why the list of papers is empty, and what to do: the narrowest choice speaks first. */
export function emptyWords({ from, to, only, isOneGroup }: Narrowed): { title: string; text: string } {
  if (from !== '' && to !== '' && from > to)
    return {
      title: 'Thứ tự viết ngược',
      text: `Ô “Từ thứ tự” ghi ${count(from)}, ô “Đến” ghi ${count(to)}: số đầu phải nhỏ hơn số sau.`,
    }
  const showAll = 'Chọn “Tất cả” ở ô Hiện để xem mọi mục.'
  if (only === 'changed') return { title: 'Không có gì sai trên giấy', text: showAll }
  if (only === 'unprinted') return { title: 'Mọi mục đã in', text: showAll }
  if (from !== '' || to !== '' || isOneGroup)
    return { title: 'Không có mục nào trong phạm vi này', text: 'Xem lại ô Nhóm và các ô thứ tự, hoặc để trống.' }
  return {
    title: 'Chưa có đại biểu nào',
    text: 'Nhập danh sách đại biểu trước; thiệp, phong bì và nhãn lấy tên, chức vụ, địa chỉ từ đó.',
  }
}
