/**
 * The programme: its items as a tree of two levels, what was issued, and what happened while it ran. Start times are never stored.
 * Events of the run are append-only; where the programme stands is folded from them.
 */
export const agenda = {
  version: 4,
  name: 'agenda',
  statements: [
    `create table agendaItems (
      id text primary key not null, parentId text references agendaItems(id), position integer not null check (position >= 0),
      kind text not null, title text not null check (length(title) between 1 and 400), minutes integer not null check (minutes between 0 and 720),
      capMinutes integer, hardStart text, parallel integer not null check (parallel in (0,1)), isPublic integer not null check (isPublic in (0,1)),
      presenters text not null, owner text not null, sound text not null, light text not null, media text not null, clipSeconds integer,
      script text not null, fallback text not null, note text not null
    ) strict`,
    `create index agendaItemsByParent on agendaItems (parentId)`,
    `create table agendaSettings (
      id text primary key not null, introduction text not null, frozen text, frozenAt text
    ) strict`,
    `create table programmeVersions (
      id text primary key not null, number integer not null unique check (number >= 1), issuedAt text not null, operator text not null,
      note text not null, agenda text not null
    ) strict`,
    `create trigger programmeVersionsAreFinal before update on programmeVersions begin select raise(abort, 'an issued programme is final'); end`,
    `create table runEvents (
      id text primary key not null, seq integer not null unique, at text not null, operator text not null,
      kind text not null check (kind in ('start','next','back','pause','resume','finish','reset')), itemId text,
      rehearsal integer not null check (rehearsal in (0,1))
    ) strict`,
    `create trigger runEventsAreFinal before update on runEvents begin select raise(abort, 'run events are append-only'); end`,
    `create trigger runEventsStay before delete on runEvents begin select raise(abort, 'run events are append-only'); end`,
  ],
} as const
