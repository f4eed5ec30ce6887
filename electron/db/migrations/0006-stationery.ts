/** Cards, envelopes and labels: their words, and the ledger of what was printed, word by word. */
export const stationery = {
  version: 6,
  name: 'stationery',
  statements: [
    `create table stationeryTexts (
      id text primary key not null, closing text not null, dress text not null, note text not null, sender text not null,
      personal integer not null check (personal in (0,1))
    ) strict`,
    `create table stationeryRuns (
      id text primary key not null, at text not null, operator text not null, product text not null check (product in ('card','envelope','label')),
      stock text not null, items integer not null, spoiled integer not null check (spoiled >= 0), reason text not null
    ) strict`,
    /* subjectId is a person or a unit; a row of the ledger stays when either is gone. */
    `create table stationeryPrints (
      id text primary key not null, runId text not null references stationeryRuns(id), product text not null, subjectId text not null,
      at text not null, data text not null
    ) strict`,
    `create index stationeryPrintsBySubject on stationeryPrints (product, subjectId)`,
    `create index stationeryPrintsByRun on stationeryPrints (runId)`,
  ],
} as const
