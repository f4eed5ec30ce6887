import type { Machine } from './life'
import { type NominationState, nominationStateLabels, nominationStates } from './nomination'

export const nominationActs = [
  'markEligible',
  'markIneligible',
  'reconsider',
  'hold',
  'release',
  'consult',
  'toCouncil',
  'backFromCouncil',
  'councilPass',
  'councilFail',
  'reballot',
  'submitToAuthority',
  'award',
  'notAward',
  'present',
  'collectLater',
  'revoke',
] as const
export type NominationAct = (typeof nominationActs)[number]

const beforeDecision: readonly NominationState[] = [
  'proposed',
  'eligible',
  'consulting',
  'council_pending',
  'council_passed',
  'submitted_to_authority',
]

/** The way of one case (research of the field, status model). A hold goes back to where it came from. */
export const nominationLife: Machine<NominationState, NominationAct> = {
  states: nominationStates,
  labels: nominationStateLabels,
  acts: {
    markEligible: { label: 'Đủ điều kiện', from: ['proposed'], to: 'eligible' },
    markIneligible: {
      label: 'Không đủ điều kiện',
      from: ['proposed', 'eligible', 'consulting'],
      to: 'ineligible',
      reason: true,
    },
    reconsider: { label: 'Xem xét lại', from: ['eligible', 'ineligible', 'consulting'], to: 'proposed', reason: true },
    hold: { label: 'Tạm hoãn xét', from: beforeDecision, to: 'on_hold', reason: true },
    release: { label: 'Thôi tạm hoãn', from: ['on_hold'], to: 'heldFrom', reason: true },
    consult: { label: 'Gửi lấy ý kiến', from: ['eligible'], to: 'consulting' },
    toCouncil: { label: 'Trình Hội đồng', from: ['eligible', 'consulting'], to: 'council_pending' },
    backFromCouncil: { label: 'Rút khỏi phiên họp', from: ['council_pending'], to: 'eligible', reason: true },
    councilPass: { label: 'Hội đồng thông qua', from: ['council_pending'], to: 'council_passed' },
    councilFail: { label: 'Không đạt tỷ lệ phiếu', from: ['council_pending'], to: 'council_failed' },
    reballot: { label: 'Bỏ phiếu lại', from: ['council_failed'], to: 'council_pending', reason: true },
    submitToAuthority: {
      label: 'Trình cấp có thẩm quyền',
      from: ['council_passed', 'eligible', 'consulting'],
      to: 'submitted_to_authority',
    },
    award: { label: 'Có quyết định khen thưởng', from: ['submitted_to_authority'], to: 'awarded', document: true },
    notAward: {
      label: 'Không khen thưởng',
      from: [...beforeDecision, 'on_hold', 'ineligible', 'council_failed'],
      to: 'not_awarded',
      reason: true,
    },
    present: { label: 'Đã trao', from: ['awarded', 'collected_later'], to: 'presented', document: true },
    collectLater: { label: 'Nhận sau', from: ['awarded'], to: 'collected_later' },
    revoke: {
      label: 'Hủy quyết định',
      from: ['awarded', 'presented', 'collected_later'],
      to: 'revoked',
      reason: true,
      document: true,
    },
  },
}

/** States in which a case can still be given the award in this round. */
export const isOpenCase = (state: NominationState): boolean =>
  beforeDecision.includes(state) || state === 'on_hold' || state === 'council_failed'
/** Cases that count against quotas and shares: everything but those turned down. */
export const countsInRound = (state: NominationState): boolean =>
  state !== 'ineligible' && state !== 'not_awarded' && state !== 'revoked'
/** A decision gave the award and it stands. */
export const isAwarded = (state: NominationState): boolean =>
  state === 'awarded' || state === 'presented' || state === 'collected_later'
