import { useAct } from '../bridge/use-act'
import { ReasonDialog } from '../ui/dialogs'
import { notify } from '../ui/notices'

/** Why a finding is passed over; it comes back when what it is about changes. */
export function DismissDialog({
  finding,
  onClose,
}: {
  finding: { rule: string; subject: string; text: string }
  onClose: () => void
}) {
  const dismiss = useAct('checks.dismiss')
  const pass = async (reason: string) => {
    const done = await dismiss.run({ rule: finding.rule, subject: finding.subject, reason })
    if (!done) return
    notify({ kind: 'done', text: 'Đã bỏ qua; điều này hiện lại nếu có thay đổi.' })
    onClose()
  }
  return (
    <ReasonDialog
      title="Bỏ qua điều này"
      text={finding.text}
      act="Bỏ qua"
      label="Bỏ qua, vì"
      onAct={(reason) => void pass(reason)}
      onClose={onClose}
    />
  )
}
