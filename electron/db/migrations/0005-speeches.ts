/**
 * The words of the conference: texts, their drafts, verdicts, copies on paper, and how long they take to read. A draft is for ever
 * as it came; triggers are the last fence behind the services.
 */
export const speeches = {
  version: 5,
  name: 'speeches',
  statements: [
    `create table speeches (
      id text primary key not null, title text not null check (length(title) between 1 and 300), kind text not null, form text not null,
      agendaItemId text references agendaItems(id), speakerId text references delegates(id), speaker text not null, unitId text references units(id), drafter text not null,
      drafterPhone text not null, dueOn text, minutes integer, summaryOfId text references speeches(id), position integer not null, note text not null,
      officialVersionId text references speechVersions(id), officialAt text, droppedAt text, dropReason text not null,
      createdAt text not null, updatedAt text not null
    ) strict`,
    `create index speechesByAgendaItem on speeches (agendaItemId)`,
    `create index speechesBySpeaker on speeches (speakerId)`,
    `create index speechesByUnit on speeches (unitId)`,
    `create index speechesByReport on speeches (summaryOfId)`,
    `create table speechVersions (
      id text primary key not null, speechId text not null references speeches(id), number integer not null check (number >= 1),
      source text not null check (source in ('docx','pdf','txt','pasted')), file text not null, text text not null, aside text not null,
      contentKey text not null, receivedOn text not null, receivedFrom text not null, note text not null, addedAt text not null, operator text not null,
      submittedAt text, answersId text references speechReviews(id), cutFromId text references speechVersions(id),
      withdrawnAt text, withdrawReason text not null, unique (speechId, number)
    ) strict`,
    `create index speechVersionsByReview on speechVersions (answersId)`,
    `create index speechVersionsByReport on speechVersions (cutFromId)`,
    `create trigger speechVersionsAreFinal before update of id, speechId, number, source, file, text, aside, contentKey, receivedOn, receivedFrom, note,
      addedAt, operator, answersId, cutFromId on speechVersions begin select raise(abort, 'drafts are final'); end`,
    `create trigger speechVersionsStay before delete on speechVersions begin select raise(abort, 'drafts stay'); end`,
    `create table speechReviews (
      id text primary key not null, speechId text not null references speeches(id), versionId text not null references speechVersions(id),
      stepId text not null, stepName text not null, verdict text not null check (verdict in ('agreed','agreed-with-edits','returned')),
      "by" text not null, decidedOn text not null, note text not null, at text not null, operator text not null
    ) strict`,
    `create index speechReviewsBySpeech on speechReviews (speechId)`,
    `create index speechReviewsByVersion on speechReviews (versionId)`,
    `create table speechCopies (
      id text primary key not null, speechId text not null references speeches(id), versionId text not null references speechVersions(id),
      act text not null check (act in ('printed','handed-out','taken-back')), copies integer not null check (copies > 0), who text not null,
      "on" text not null, note text not null, at text not null, operator text not null
    ) strict`,
    `create index speechCopiesBySpeech on speechCopies (speechId)`,
    `create index speechCopiesByVersion on speechCopies (versionId)`,
    `create table speechChains (id text primary key not null, kind text not null unique, steps text not null) strict`,
    `create table speechPaces (id text primary key not null, kind text not null unique, rate real not null) strict`,
    `create table timedReadings (
      id text primary key not null, speaker text not null, delegateId text references delegates(id), syllables integer not null, seconds integer not null,
      "on" text not null, note text not null
    ) strict`,
    `create index timedReadingsByDelegate on timedReadings (delegateId)`,
    `create table spokenForms (id text primary key not null, written text not null unique, spoken text not null) strict`,
  ],
} as const
