/** Plans that were read, and what was done with each proposal. */
export const plan = {
  version: 10,
  name: 'plan',
  statements: [
    `create table plans (
      id text primary key not null, file text not null, lines text not null, notes text not null, at text not null,
      operator text not null
    ) strict`,
    `create table planDecisions (
      id text primary key not null, planId text not null references plans(id), proposal text not null,
      decision text not null check (decision in ('taken','discarded')), entity text not null, entityId text not null,
      unique (planId, proposal)
    ) strict`,
  ],
} as const
