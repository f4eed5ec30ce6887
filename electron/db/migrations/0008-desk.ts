/** The fine work at the desk: printed lists whose row numbers come back as ticks, how a name is said, and the mark of a rehearsal. */
export const desk = {
  version: 8,
  name: 'desk',
  statements: [
    `create table paperLists (
      id text primary key not null, number integer not null unique check (number > 0), kind text not null check (kind in ('name','unit')),
      at text not null, operator text not null, delegateIds text not null
    ) strict`,
    `create table rehearsalMark (id text primary key not null, "of" text not null, at text not null) strict`,
    `alter table delegates add column sayAs text not null default '' check (length(sayAs) <= 200)`,
  ],
} as const
