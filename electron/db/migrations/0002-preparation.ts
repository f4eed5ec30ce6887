/** Getting ready: tasks, units' reports and figures, money, logistics, the document pack, outgoing documents, findings let stand. */
export const preparation = {
  version: 2,
  name: 'preparation',
  statements: [
    `create table preparation (
      id text primary key not null, planReference text not null, reviewSubject text not null, reportDue text, meetingDue text, centreReportDue text, fundSource text not null, fundTotal integer,
      fundShare real not null, alarmShare real not null, firstYear integer not null, lastYear integer not null
    ) strict`,
    `create table calendarDays (
      id text primary key not null, day text not null unique, kind text not null check (kind in ('off','work')), note text not null
    ) strict`,
    `create table tasks (
      id text primary key not null, seed text not null, position integer not null, createdAt text not null,
      title text not null check (length(title) between 1 and 400), phase text not null, ownerUnitId text references units(id), ownerUnit text not null,
      ownerPerson text not null, phone text not null, anchor text not null check (anchor in ('fixed','conference')), start text, due text,
      startOffset integer, dueOffset integer, offsetUnit text not null, critical integer not null check (critical in (0,1)), dependsOn text not null,
      state text not null, evidence text not null, section text not null, source text not null, screen text not null, note text not null, doneOn text
    ) strict`,
    `create unique index tasksSeed on tasks (seed) where seed <> ''`,
    `create index tasksByUnit on tasks (ownerUnitId)`,
    `create table unitReports (
      id text primary key not null, unitId text not null unique references units(id), due text, receivedOn text, number text not null, documentDate text,
      file text, contents text not null, quality text not null, qualityNote text not null, supplementAskedOn text, supplementDue text,
      supplementText text not null, supplementReceivedOn text, acceptedOn text, note text not null
    ) strict`,
    `create table blocMeetings (
      id text primary key not null, bloc text not null unique, leadUnitId text references units(id), due text, heldOn text, place text not null,
      minutesNumber text not null, minutesFile text, proposals text not null, note text not null
    ) strict`,
    `create index blocMeetingsByUnit on blocMeetings (leadUnitId)`,
    `create table figures (
      id text primary key not null, unitId text not null references units(id), year integer not null, authority text not null check (authority in ('own','upward')),
      form text not null, row text not null, value integer not null check (value >= 0), unique (unitId, year, authority, form, row)
    ) strict`,
    `create table unitCalls (
      id text primary key not null, unitId text not null references units(id), subject text not null, result text not null, promisedDay text,
      spokeWith text not null, note text not null, at text not null, operator text not null
    ) strict`,
    `create index unitCallsByUnit on unitCalls (unitId)`,
    `create table contributions (
      id text primary key not null, unitId text not null references units(id), area text not null, text text not null,
      used integer not null check (used in (0,1)), unique (unitId, area)
    ) strict`,
    `create table cityReportParts (
      id text primary key not null, area text not null unique, text text not null, owner text not null, state text not null
    ) strict`,
    `create table budgetLines (
      id text primary key not null, seed text not null, position integer not null, title text not null, section text not null,
      kind text not null check (kind in ('conference','bonus')), norm integer not null check (norm >= 0), headcount text not null,
      categoryId text references categories(id), quantity real not null, times real not null, unitWord text not null, basis text not null, note text not null
    ) strict`,
    `create table budgetEntries (
      id text primary key not null, lineId text not null references budgetLines(id), kind text not null check (kind in ('committed','spent')),
      day text not null, amount integer not null check (amount > 0), settlesId text references budgetEntries(id), documentNumber text not null,
      payee text not null, file text, note text not null
    ) strict`,
    `create index budgetEntriesByLine on budgetEntries (lineId)`,
    `create index budgetEntriesBySettled on budgetEntries (settlesId)`,
    `create table logistics (
      id text primary key not null, seed text not null, position integer not null, kind text not null, title text not null, detail text not null,
      ownerUnitId text references units(id), ownerUnit text not null, ownerPerson text not null, phone text not null, start text, due text,
      state text not null, budgetLineId text references budgetLines(id), note text not null
    ) strict`,
    `create index logisticsByUnit on logistics (ownerUnitId)`,
    `create table pressPasses (
      id text primary key not null, fullName text not null, outlet text not null, job text not null, pressCard text not null, phone text not null,
      equipment text not null, delegateId text references delegates(id), decision text not null, note text not null
    ) strict`,
    `create index pressPassesByDelegate on pressPasses (delegateId)`,
    `create table packItems (
      id text primary key not null, seed text not null, position integer not null, title text not null, copies text not null, basis text not null,
      spare integer not null, ordered integer not null, printed integer not null, packed integer not null, due text, owner text not null,
      budgetLineId text references budgetLines(id), note text not null
    ) strict`,
    `create table outgoing (
      id text primary key not null, createdAt text not null, type text not null, purpose text not null, subject text not null, recipients text not null,
      body text not null, distribution text not null, urgency text not null, due text, owner text not null, unitId text references units(id),
      taskId text references tasks(id), copies integer not null, note text not null,
      state text not null check (state in ('draft','submitted','approved','numbered','sent','received','withdrawn')),
      number integer, symbol text not null, date text, approvedBy text not null, approvedAt text, closeReason text not null,
      replacesId text references outgoing(id),
      /* What was printed when it got its number; a numbered document never changes. */
      snapshot text
    ) strict`,
    `create index outgoingByUnit on outgoing (unitId)`,
    `create index outgoingByTask on outgoing (taskId)`,
    `create index outgoingByReplaced on outgoing (replacesId)`,
    `create unique index outgoingNumber on outgoing (substr(date, 1, 4), symbol, number) where number is not null`,
    `create table deliveries (
      id text primary key not null, outgoingId text not null references outgoing(id), recipient text not null, unitId text references units(id),
      copies integer not null, channel text not null, sentOn text not null, receivedOn text, receivedBy text not null, note text not null
    ) strict`,
    `create index deliveriesByOutgoing on deliveries (outgoingId)`,
    `create index deliveriesByUnit on deliveries (unitId)`,
    `create table draftVersions (
      id text primary key not null, subject text not null check (subject in ('document','logistics')), subjectId text not null, round integer not null,
      text text not null, file text, note text not null, at text not null, operator text not null, verdict text not null, verdictBy text not null,
      verdictAt text, verdictNote text not null, unique (subjectId, round)
    ) strict`,
    `create table distributions (
      id text primary key not null, position integer not null, text text not null, "group" text not null, copies integer not null,
      bodies integer not null, mark text not null
    ) strict`,
    `create table dismissals (
      id text primary key not null, rule text not null, subject text not null, reason text not null, at text not null, operator text not null,
      unique (rule, subject)
    ) strict`,
  ],
} as const
