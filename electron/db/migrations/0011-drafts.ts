/**
 * Drafts of documents and of what is shown in the hall, with what was said of them step by step. The table of the second step was
 * never written to; it is made anew with what approval needs. A draft is for ever as it came; triggers are the last fence.
 */
export const drafts = {
  version: 11,
  name: 'drafts',
  statements: [
    `drop table draftVersions`,
    `create table draftVersions (
      id text primary key not null, subject text not null check (subject in ('document','logistics')), subjectId text not null,
      number integer not null check (number >= 1), text text not null, file text, sum text not null, contentKey text not null, note text not null,
      at text not null, operator text not null, submittedAt text, answersId text references draftReviews(id), withdrawnAt text,
      withdrawReason text not null, unique (subjectId, number)
    ) strict`,
    `create index draftVersionsByReview on draftVersions (answersId)`,
    `create trigger draftVersionsAreFinal before update of id, subject, subjectId, number, text, file, sum, contentKey, note, at, operator, answersId
      on draftVersions begin select raise(abort, 'drafts are final'); end`,
    `create trigger draftVersionsStay before delete on draftVersions begin select raise(abort, 'drafts stay'); end`,
    `create table draftReviews (
      id text primary key not null, subjectId text not null, versionId text not null references draftVersions(id), stepId text not null,
      stepName text not null, verdict text not null check (verdict in ('agreed','agreed-with-edits','returned')), "by" text not null,
      decidedOn text not null, note text not null, at text not null, operator text not null
    ) strict`,
    `create index draftReviewsBySubject on draftReviews (subjectId)`,
    `create index draftReviewsByVersion on draftReviews (versionId)`,
    `create table draftChains (id text primary key not null, kind text not null unique, steps text not null) strict`,
    `alter table pressPasses add column passNumber integer`,
    `alter table pressPasses add column printedAt text`,
    `create unique index pressPassNumber on pressPasses (passNumber) where passNumber is not null`,
  ],
} as const
