/**
 * Which unit was sent the decision on its cases and when, so that time limits can be watched. The five-year figures of units lie
 * in `figures`; the table that was once meant for them was never written to.
 */
export const awardNotices = {
  version: 9,
  name: 'award-notices',
  statements: [
    `create table awardNotices (
      id text primary key not null, decisionId text not null references awardDecisions(id), unitId text not null references units(id),
      kind text not null check (kind in ('copyDecision','notifyAwardee')), number text not null, date text not null, operator text not null
    ) strict`,
    `create unique index awardNoticesByUnit on awardNotices (decisionId, unitId, kind)`,
    `drop table statisticCells`,
  ],
} as const
