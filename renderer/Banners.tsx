import { Button } from '@mantine/core'
import type { AppState } from '../shared/conference/conference.contract'
import { leastFreeMb, lowFreeMb } from '../shared/conference/free-space'
import { useAct } from './bridge/use-act'

/** What must be known before anything is typed: practice data, a full disk, a recovery. */
export function Banners({ state }: { state: AppState }) {
  const { open, recovered, freeMb } = state
  const close = useAct('conference.close')
  if (!open) return null
  return (
    <>
      {open.kind === 'sample' && (
        <div className="banner practice">Dữ liệu mẫu để tập: người trong danh sách là hư cấu.</div>
      )}
      {open.damaged && (
        <div className="banner danger" role="alert">
          Tệp dữ liệu bị hỏng một phần: ứng dụng đã ngừng ghi và giữ nguyên tệp. Hãy đóng hội nghị rồi mở lại để biết
          dùng bản sao nào.
        </div>
      )}
      {open.kind === 'rehearsal' && (
        <div className="banner rehearsing" role="status">
          <b>DIỄN TẬP</b>
          <span>Bản chép riêng của hội nghị. Mọi điều ghi ở đây không bao giờ vào hội nghị thật.</span>
          <Button size="compact-sm" variant="default" onClick={() => void close.run({})} loading={close.busy}>
            Kết thúc diễn tập
          </Button>
        </div>
      )}
      {open.readOnly && (
        <div className="banner danger" role="alert">
          Ổ đĩa đầy: chỉ xem được, chưa lưu được gì. Hãy dọn bớt ổ đĩa rồi mở lại hội nghị.
        </div>
      )}
      {recovered && (
        <div className="banner info" role="status">
          Lần trước máy tắt đột ngột. Đã khôi phục đến thao tác cuối cùng đã lưu; không mất gì.
        </div>
      )}
      {freeMb !== null && freeMb < lowFreeMb && !open.readOnly && (
        <div className="banner danger" role="alert">
          Ổ đĩa chỉ còn {freeMb} MB trống. Hãy dọn bớt trước khi in và điểm danh.
          {freeMb < leastFreeMb &&
            ` Dưới ${leastFreeMb} MB thì chưa nhập được danh sách; việc lưu từng người vẫn làm được.`}
        </div>
      )}
    </>
  )
}
