/** One person as the checks see it. */
export type CheckedPerson = {
  id: string
  name: string
  unitId: string | null
  categoryId: string | null
  roles: readonly string[]
  reply: 'accepted' | 'declined' | 'substitute' | 'none'
  /** A substitute that the chair has not agreed to yet. */
  pending: boolean
  /** The living letter; null without one. */
  letter: { state: string; number: number | null; date: string | null; time: string; venue: string } | null
}

export type CheckedItem = {
  id: string
  title: string
  kind: string
  minutes: number
  /** Its hour by the programme, `08:00`. */
  starts: string
  /** The item with which the conference itself begins: what comes before is reception and show. */
  isOpening: boolean
  /** Holds other items; what is presented is theirs. */
  isHeading: boolean
  presenters: readonly { kind: 'delegate' | 'unit' | 'other'; id: string | null; name: string }[]
}

/** A place on the stage with what is known of who walks up. */
export type CheckedSlot = {
  id: string
  /** As the decision prints it. */
  name: string
  batch: number
  position: number
  state: 'planned' | 'presented' | 'later'
  receiver: string
  delegateId: string | null
  /** The decision is issued and this part of it was not taken back. */
  stands: boolean
  isHere: boolean
}

/** Everything the checks look at, read once; what a feature does not have yet is an empty list. */
export type CheckSnapshot = {
  today: string
  /** This PC's wall clock, `2019-11-15T07:40`. */
  now: string
  conference: {
    startsAt: string | null
    endsAt: string | null
    receptionFrom: string | null
    replyBy: string | null
    venue: { name: string; capacity: number | null }
    chair: string
    contact: { phone: string; email: string }
    signer: string
  }
  /** Working days between a letter's date and the conference, neither counted. */
  workingDaysBefore: (date: string) => number
  reasonOff: (day: string) => string | undefined
  people: readonly CheckedPerson[]
  groups: readonly { id: string; code: string; quota: number; listed: number }[]
  items: readonly CheckedItem[]
  speeches: readonly {
    id: string
    title: string
    kind: string
    speakerId: string | null
    speaker: string
    agendaItemId: string | null
    dueOn: string | null
    isOfficial: boolean
    versions: number
  }[]
  tasks: readonly {
    id: string
    title: string
    critical: boolean
    lateBy: number
    /** Its due day belongs to another year's plan. */
    outdated: boolean
    isClosed: boolean
    slack: number | null
    phase: string
  }[]
  reports: { owing: number; total: number; late: number; weak: number; planDue: string | null }
  money: {
    alarm: 'none' | 'near' | 'over'
    boundShare: number | null
    lines: number
    /** What the estimate holds for bonuses, in đồng. */
    bonusEstimated: number
    overspent: readonly { id: string; title: string }[]
    /** Vouchers written twice: same kind, number, payee and amount. */
    twice: readonly { number: string; payee: string; amount: number; times: number }[]
  }
  logistics: readonly {
    id: string
    title: string
    kind: string
    state: string
    due: string | null
    hasContact: boolean
  }[]
  pack: readonly { id: string; title: string; needed: number; ordered: number; printed: number; packed: number }[]
  stage: {
    slots: readonly CheckedSlot[]
    /** Names in issued decisions that have no place on the stage. */
    unplaced: readonly string[]
    /** Bonuses of all issued decisions that stand, in đồng. */
    bonus: number
    /** Somebody has arrived already. */
    hasArrivals: boolean
  }
  documents: readonly {
    id: string
    subject: string
    state: string
    due: string | null
    /** Working days between the day of the number and today, neither counted. */
    workingDaysSinceNumbered: number | null
    received: boolean
  }[]
}

export type Severity = 'block' | 'warn' | 'info'
export type Finding = {
  rule: string
  /** What it is about; the same fault of another thing has another subject. */
  subject: string
  severity: Severity
  text: string
  /** The screen that mends it. */
  screen: string
  /** Of a finding about many people: who they are, so that each can be told at his or her own place. */
  people?: readonly Pick<CheckedPerson, 'id' | 'name' | 'unitId'>[]
  /** The same said at its own row, without the name. */
  each?: string
  /** The same finding about fewer people. */
  gather?: (people: readonly Pick<CheckedPerson, 'id' | 'name' | 'unitId'>[]) => Finding
}
export type Rule = (snapshot: CheckSnapshot) => Finding[]
