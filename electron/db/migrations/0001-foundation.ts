/**
 * The foundation. Frozen: later changes are new steps. STRICT tables, ids are UUIDv7 text, days and moments are ISO text,
 * lists and records are JSON text. CHECKs on length are the last fence behind the contract.
 */
export const foundation = {
  version: 1,
  name: 'foundation',
  statements: [
    `create table conference (
      id text primary key not null, kind text not null check (kind in ('real','sample')), createdAt text not null,
      title text not null check (length(title) <= 500), subjectLine text not null, organiser text not null, parentBody text not null,
      executingUnit text not null, chair text not null, venue text not null, startsAt text, endsAt text, receptionFrom text, replyBy text,
      plannedTime text not null, contact text not null, profile text not null, documentSymbol text not null, placeName text not null,
      signer text not null, distribution text not null, typistMark text not null, urgency text not null,
      circulation text not null, letterFooter text not null, note text not null, letterText text
    ) strict`,
    `create table categories (
      id text primary key not null, code text not null unique, name text not null, quota integer not null check (quota >= 0),
      color text not null, weight integer not null
    ) strict`,
    `create table subgroups (
      id text primary key not null, categoryId text not null references categories(id), code text not null, name text not null,
      weight integer not null, offices text not null, unique (categoryId, code)
    ) strict`,
    `create table units (
      id text primary key not null, name text not null check (length(name) between 1 and 300), shortName text not null, kind text not null,
      bloc text not null, parentId text references units(id), categoryId text references categories(id), subgroupId text references subgroups(id),
      precedence integer not null, address text not null, contactName text not null, phone text not null, email text not null,
      quota integer, note text not null
    ) strict`,
    `create table unitSynonyms (id text primary key not null, unitId text not null references units(id), text text not null) strict`,
    `create index unitSynonymsByUnit on unitSynonyms (unitId)`,
    `create table delegates (
      id text primary key not null, honorific text not null, titles text not null, fullName text not null check (length(fullName) between 1 and 120),
      familyName text not null, middleName text not null, givenName text not null, office text not null check (length(office) <= 400),
      unitId text references units(id), categoryId text references categories(id), subgroupId text references subgroups(id),
      precedence integer, phone text not null, email text not null, roles text not null, note text not null check (length(note) <= 2000),
      code text not null unique check (length(code) = 7), origin text not null check (origin in ('list','walk-in')),
      withdrawnAt text, withdrawReason text not null, createdAt text not null, updatedAt text not null
    ) strict`,
    `create index delegatesByUnit on delegates (unitId)`,
    `create index delegatesByCategory on delegates (categoryId)`,
    `create table invitations (
      id text primary key not null, delegateId text not null references delegates(id), form text not null check (form in ('letter','card')),
      state text not null check (state in ('draft','approved','printed','numbered','sent','received','replaced','withdrawn')),
      token text not null unique check (length(token) = 20), number integer, date text, approvedAt text, printedAt text, sentAt text, channel text,
      sentTo text not null, receivedAt text, receivedBy text not null, closedAt text, closeReason text not null,
      replacesId text references invitations(id), note text not null,
      /* The letter's data frozen at approval; what is printed afterwards comes from here. */
      snapshot text
    ) strict`,
    `create index invitationsByDelegate on invitations (delegateId)`,
    /* One living letter a person; numbers unique within a year (Nghị định 30/2020: a series restarts every 01 January). */
    `create unique index invitationsLiving on invitations (delegateId) where state not in ('replaced','withdrawn')`,
    `create unique index invitationsNumber on invitations (substr(date, 1, 4), number) where number is not null`,
    `create table printRuns (
      id text primary key not null, at text not null, operator text not null, kind text not null check (kind in ('print','pdf')),
      letters integer not null, spoiled integer not null, reason text not null, counted integer not null check (counted in (0,1))
    ) strict`,
    `create table prints (
      id text primary key not null, runId text not null references printRuns(id), invitationId text not null references invitations(id),
      at text not null, operator text not null, reason text not null, counted integer not null check (counted in (0,1))
    ) strict`,
    `create index printsByInvitation on prints (invitationId)`,
    `create index printsByRun on prints (runId)`,
    `create table replies (
      id text primary key not null, delegateId text not null references delegates(id),
      answer text not null check (answer in ('accepted','declined','substitute','none')), reason text not null, via text not null,
      at text not null, operator text not null, current integer not null check (current in (0,1)), substitute text
    ) strict`,
    `create index repliesByDelegate on replies (delegateId)`,
    `create unique index repliesCurrent on replies (delegateId) where current = 1`,
    `create table calls (
      id text primary key not null, delegateId text not null references delegates(id), at text not null, operator text not null,
      outcome text not null, note text not null
    ) strict`,
    `create index callsByDelegate on calls (delegateId)`,
    `create table scans (
      id text primary key not null, seq integer not null unique, desk text not null, deskSeq integer not null, at text not null,
      kind text not null check (kind in ('in','out','kit','undo')), raw text not null, delegateId text references delegates(id), attends text,
      substituteReplyId text references replies(id), verdict text not null, undoes text, reason text not null, operator text not null,
      prevHash text not null, hash text not null, unique (desk, deskSeq)
    ) strict`,
    `create index scansByDelegate on scans (delegateId)`,
    `create index scansByUndoes on scans (undoes) where undoes is not null`,
    `create trigger scansAreFinal before update on scans begin select raise(abort, 'scans are append-only'); end`,
    `create trigger scansStay before delete on scans begin select raise(abort, 'scans are append-only'); end`,
    `create table imports (
      id text primary key not null, kind text not null, fileName text not null, fileHash text not null, at text not null, operator text not null,
      totals text not null, undoneAt text
    ) strict`,
    /* What a source last said of a person, field by field: a mend by hand since then wins over the same old value. */
    `create table sourceValues (
      id text primary key not null, delegateId text not null references delegates(id), source text not null, said text not null, importId text not null,
      unique (delegateId, source)
    ) strict`,
    `create table mappings (id text primary key not null, kind text not null, headingKey text not null, mapping text not null, unique (kind, headingKey)) strict`,
    `create table history (
      seq integer primary key not null, id text not null unique, at text not null, operator text not null, act text not null, batchId text not null,
      entity text not null, entityId text not null, before text, after text, text text not null, prevHash text not null, hash text not null
    ) strict`,
    `create index historyByEntity on history (entityId)`,
    `create index historyByBatch on history (batchId)`,
    `create trigger historyIsFinal before update on history begin select raise(abort, 'history is append-only'); end`,
    `create trigger historyStays before delete on history begin select raise(abort, 'history is append-only'); end`,
  ],
} as const
