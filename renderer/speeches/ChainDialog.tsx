import { speechKindLabels } from '../../shared/speeches/speech'
import { useAct } from '../bridge/use-act'
import { useAsked } from '../bridge/use-asked'
import { ChainEditor } from './ChainEditor'
import { saidWithUndo } from './with-undo'

/** The steps of approval of each kind of text. */
export function ChainDialog({ onClose }: { onClose: () => void }) {
  const { data } = useAsked('speeches.chains', {}, ['speeches'])
  const save = useAct('speeches.saveChain')
  return (
    <ChainEditor
      title="Chuỗi duyệt của từng loại bài"
      intro={
        <>
          {'{người phát biểu}'} và {'{đơn vị}'} được thay bằng tên của từng bài.
        </>
      }
      kindLabel="Loại bài"
      labels={speechKindLabels}
      first="discussion-paper"
      chains={data}
      save={async (kind, steps) => {
        if (!(await save.run({ kind, steps }))) return false
        void saidWithUndo(
          'speeches.saveChain',
          `Đã lưu chuỗi duyệt của ${speechKindLabels[kind].toLocaleLowerCase('vi')}.`,
        )
        return true
      }}
      onClose={onClose}
    />
  )
}
