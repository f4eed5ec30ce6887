import { type DossierState, dossierStateLabels, dossierStates } from './dossier'
import type { Machine } from './life'

export const dossierActs = [
  'submit',
  'receive',
  'requestSupplement',
  'supplementReceived',
  'markComplete',
  'startAppraisal',
  'finishAppraisal',
  'reopenAppraisal',
  'close',
  'return',
  'resubmit',
  'withdraw',
] as const
export type DossierAct = (typeof dossierActs)[number]

/** The way of a dossier through the office (research of the field, status model). */
export const dossierLife: Machine<DossierState, DossierAct> = {
  states: dossierStates,
  labels: dossierStateLabels,
  acts: {
    submit: { label: 'Ghi nhận đơn vị đã gửi', from: ['draft'], to: 'submitted' },
    receive: { label: 'Tiếp nhận', from: ['submitted'], to: 'received' },
    requestSupplement: {
      label: 'Yêu cầu bổ sung',
      from: ['received', 'complete', 'in_appraisal'],
      to: 'supplement_requested',
      reason: true,
    },
    supplementReceived: { label: 'Đã nhận bổ sung', from: ['supplement_requested'], to: 'received' },
    markComplete: { label: 'Hồ sơ hợp lệ', from: ['received'], to: 'complete' },
    startAppraisal: { label: 'Bắt đầu thẩm định', from: ['complete'], to: 'in_appraisal' },
    finishAppraisal: { label: 'Thẩm định xong', from: ['in_appraisal'], to: 'appraised' },
    reopenAppraisal: { label: 'Thẩm định lại', from: ['appraised'], to: 'in_appraisal', reason: true },
    close: { label: 'Kết thúc hồ sơ', from: ['appraised'], to: 'closed' },
    return: {
      label: 'Trả lại hồ sơ',
      from: ['submitted', 'received', 'supplement_requested', 'complete'],
      to: 'returned',
      reason: true,
    },
    resubmit: { label: 'Đơn vị gửi lại', from: ['returned'], to: 'submitted' },
    withdraw: {
      label: 'Đơn vị rút hồ sơ',
      from: ['submitted', 'received', 'supplement_requested', 'complete', 'in_appraisal', 'appraised'],
      to: 'withdrawn',
      reason: true,
    },
  },
}

/** Before receipt a dossier is the office's own draft and may be removed; afterwards it is only withdrawn. */
export const mayBeRemoved = (state: DossierState, receivedBefore: boolean): boolean =>
  !receivedBefore && (state === 'draft' || state === 'submitted')

/** Its cases take part in the round. */
export const isLivingDossier = (state: DossierState): boolean => state !== 'returned' && state !== 'withdrawn'
