/**
 * Award dossiers, from the round to the stage. Transitions are append-only: a reason once given is never lost.
 */
export const awards = {
  version: 3,
  name: 'awards',
  statements: [
    `create table awardRounds (
      id text primary key not null, title text not null check (length(title) between 1 and 400), kind text not null, mainForm text not null,
      forms text not null, ruleSet text not null, countingFrom text, countingTo text, openedOn text, nominationDeadline text, appraisalEnd text,
      councilDate text, decisionDate text, printDate text, presentationDate text,
      councilRoute text not null check (councilRoute in ('full','standing','none')),
      denominator text not null check (denominator in ('all','withoutRecused')), standingOffice text not null, authority text not null,
      achievement text not null, criteriaText text not null, sensitiveFields integer not null check (sensitiveFields in (0,1)),
      bonusBudget integer, note text not null, state text not null check (state in ('open','closed')),
      rulesConfirmedBy text not null, rulesConfirmedAt text, createdAt text not null
    ) strict`,
    `create table awardCriteria (
      id text primary key not null, roundId text not null references awardRounds(id), name text not null, description text not null,
      maxScore real not null, weight real not null, position integer not null
    ) strict`,
    `create index awardCriteriaByRound on awardCriteria (roundId)`,
    `create table awardQuotas (
      id text primary key not null, roundId text not null references awardRounds(id), unitId text references units(id),
      maxCollective integer, maxIndividual integer, maxCombined integer, note text not null
    ) strict`,
    `create unique index awardQuotasByUnit on awardQuotas (roundId, ifnull(unitId, ''))`,
    `create table awardRules (
      id text primary key not null, ruleSet text not null, roundId text references awardRounds(id), key text not null, value text not null,
      basis text not null, confirmedBy text not null, confirmedAt text not null
    ) strict`,
    `create unique index awardRulesByKey on awardRules (ruleSet, ifnull(roundId, ''), key)`,
    `create table awardDossiers (
      id text primary key not null, roundId text not null references awardRounds(id), unitId text not null references units(id),
      proposalNumber text not null, proposalDate text, proposalSigner text not null, proposalSealed integer not null check (proposalSealed in (0,1)),
      statedCollectives integer, statedIndividuals integer, statedHouseholds integer, managesSubjects text not null,
      secret integer not null check (secret in (0,1)), note text not null,
      state text not null check (state in ('draft','submitted','received','supplement_requested','complete','in_appraisal','appraised','closed','returned','withdrawn')),
      receivedAt text, registerNo integer, appointmentDate text, completeAt text, dueDate text, lateReason text not null,
      lateApprovedBy text not null, createdAt text not null
    ) strict`,
    `create index awardDossiersByRound on awardDossiers (roundId)`,
    `create index awardDossiersByUnit on awardDossiers (unitId)`,
    `create unique index awardDossiersNumber on awardDossiers (roundId, registerNo) where registerNo is not null`,
    `create table awardNominations (
      id text primary key not null, dossierId text not null references awardDossiers(id), position integer not null,
      subject text not null check (subject in ('individual','collective','household')), honorific text not null,
      name text not null check (length(name) between 1 and 400), gender text not null, birthYear integer, office text not null,
      workplace text not null, formCode text not null, achievement text not null, individualClass text, collectiveClass text,
      smallCollective integer not null check (smallCollective in (0,1)), groupTags text not null, womenShare real,
      headOfUnit integer not null check (headOfUnit in (0,1)), taxpayer integer not null check (taxpayer in (0,1)),
      posthumous integer not null check (posthumous in (0,1)), reportForm text not null,
      reportConfirmed integer not null check (reportConfirmed in (0,1)),
      nameInProposal text not null, nameInReport text not null, inProposal integer not null check (inProposal in (0,1)),
      assessments text not null, unitAssessments text not null, initiatives text not null, disciplineEndedOn text, dissolvedOn text,
      theme text not null, receivedAt text, delegateId text references delegates(id), note text not null,
      state text not null check (state in ('proposed','on_hold','eligible','ineligible','consulting','council_pending','council_passed','council_failed',
        'submitted_to_authority','awarded','not_awarded','presented','collected_later','revoked')),
      heldFrom text, rejectGroup text, rejectReason text not null, createdAt text not null
    ) strict`,
    `create index awardNominationsByDossier on awardNominations (dossierId)`,
    `create index awardNominationsByDelegate on awardNominations (delegateId)`,
    `create table awardSensitive (
      id text primary key not null, nominationId text not null unique references awardNominations(id), ethnicity text not null,
      religion text not null, discipline text not null
    ) strict`,
    `create table awardFlags (
      id text primary key not null, nominationId text not null references awardNominations(id), kind text not null, since text not null,
      until text, note text not null, outcome text not null, operator text not null
    ) strict`,
    `create index awardFlagsByNomination on awardFlags (nominationId)`,
    `create table awardDocuments (
      id text primary key not null, dossierId text not null references awardDossiers(id), nominationId text references awardNominations(id),
      code text not null, status text not null, copies integer not null, number text not null, date text, note text not null,
      checkedBy text not null, checkedAt text not null, attachment text
    ) strict`,
    `create unique index awardDocumentsByPlace on awardDocuments (dossierId, ifnull(nominationId, ''), code)`,
    `create index awardDocumentsByNomination on awardDocuments (nominationId)`,
    `create table awardRequests (
      id text primary key not null, dossierId text not null references awardDossiers(id), kind text not null, date text not null,
      number text not null, items text not null, dueDate text, answeredAt text, operator text not null
    ) strict`,
    `create index awardRequestsByDossier on awardRequests (dossierId)`,
    `create table awardTransitions (
      id text primary key not null, dossierId text not null references awardDossiers(id), nominationId text references awardNominations(id),
      seq integer not null, act text not null, fromState text not null, toState text not null, at text not null, operator text not null, reason text not null,
      document text not null, attachment text, unique (dossierId, seq)
    ) strict`,
    `create index awardTransitionsByDossier on awardTransitions (dossierId)`,
    `create index awardTransitionsByNomination on awardTransitions (nominationId)`,
    `create trigger awardTransitionsAreFinal before update on awardTransitions begin select raise(abort, 'transitions are append-only'); end`,
    `create trigger awardTransitionsStay before delete on awardTransitions
      when exists (select 1 from awardDossiers where id = old.dossierId and registerNo is not null)
      begin select raise(abort, 'transitions are append-only'); end`,
    `create trigger awardDossiersStay before delete on awardDossiers when old.registerNo is not null
      begin select raise(abort, 'a received dossier is withdrawn, not deleted'); end`,
    `create trigger awardNominationsStay before delete on awardNominations
      when exists (select 1 from awardDossiers where id = old.dossierId and registerNo is not null)
      begin select raise(abort, 'a case of a received dossier is not deleted'); end`,
    `create table awardOverrides (
      id text primary key not null, roundId text not null references awardRounds(id), dossierId text references awardDossiers(id),
      nominationId text references awardNominations(id), findingKey text not null, rule text not null, message text not null,
      reason text not null check (length(reason) > 0), operator text not null, at text not null
    ) strict`,
    `create unique index awardOverridesByFinding on awardOverrides (roundId, findingKey)`,
    `create table awardReviews (
      id text primary key not null, nominationId text not null references awardNominations(id), appraiser text not null,
      verdict text not null check (verdict in ('pass','fail','unsure')), comment text not null, at text not null,
      unique (nominationId, appraiser)
    ) strict`,
    `create table awardScores (
      id text primary key not null, nominationId text not null references awardNominations(id), criterionId text not null references awardCriteria(id),
      appraiser text not null, score real not null, at text not null, unique (nominationId, criterionId, appraiser)
    ) strict`,
    `create table awardRecusals (
      id text primary key not null, nominationId text not null references awardNominations(id), person text not null,
      memberId text references councilMembers(id), reason text not null, at text not null, revertedAt text, revertReason text not null
    ) strict`,
    `create index awardRecusalsByNomination on awardRecusals (nominationId)`,
    `create table awardEarlier (
      id text primary key not null, subject text not null, name text not null, unitName text not null, formCode text, formText text not null,
      kind text not null, achievement text not null, decisionNumber text not null, decisionDate text, authority text not null, source text not null
    ) strict`,
    `create table awardConsultations (
      id text primary key not null, roundId text not null references awardRounds(id), agency text not null, number text not null, date text not null,
      dueDate text not null, question text not null, repliedAt text, replyNumber text not null, replyText text not null, attachment text
    ) strict`,
    `create index awardConsultationsByRound on awardConsultations (roundId)`,
    `create table awardConsultationItems (
      id text primary key not null, consultationId text not null references awardConsultations(id),
      nominationId text not null references awardNominations(id), opinion text not null, note text not null, unique (consultationId, nominationId)
    ) strict`,
    `create index awardConsultationItemsByNomination on awardConsultationItems (nominationId)`,
    `create table councilMembers (
      id text primary key not null, honorific text not null, fullName text not null check (length(fullName) between 1 and 120), office text not null,
      role text not null, standing integer not null check (standing in (0,1)), unitId text references units(id), position integer not null,
      active integer not null check (active in (0,1))
    ) strict`,
    `create table councilMeetings (
      id text primary key not null, roundId text not null references awardRounds(id), body text not null check (body in ('full','standing')),
      heldAt text not null, place text not null, chairId text references councilMembers(id), secretaryId text references councilMembers(id),
      state text not null check (state in ('planned','open','closed')), denominator text not null, minutesNumber text not null,
      discussion text not null, conclusion text not null, tellers text not null
    ) strict`,
    `create index councilMeetingsByRound on councilMeetings (roundId)`,
    `create table councilAttendance (
      id text primary key not null, meetingId text not null references councilMeetings(id), memberId text not null references councilMembers(id),
      status text not null check (status in ('present','absent','written')), note text not null, unique (meetingId, memberId)
    ) strict`,
    `create table councilBallots (
      id text primary key not null, meetingId text not null references councilMeetings(id), nominationId text not null references awardNominations(id),
      formCode text not null, attempt integer not null, method text not null check (method in ('open','secret')), threshold real not null,
      strict integer not null check (strict in (0,1)), totalMembers integer not null, recused integer not null, issued integer, returned integer,
      valid integer, invalid integer, yes integer, no integer, blank integer, writtenYes integer not null, writtenNo integer not null,
      serialFrom text not null, serialTo text not null, outcome text not null check (outcome in ('open','passed','failed','void')), closedAt text,
      unique (meetingId, nominationId, attempt)
    ) strict`,
    `create index councilBallotsByNomination on councilBallots (nominationId)`,
    `create table councilTallies (
      id text primary key not null, ballotId text not null references councilBallots(id), entry integer not null check (entry in (1,2)),
      operator text not null, at text not null, counts text not null, unique (ballotId, entry)
    ) strict`,
    `create table councilVotes (
      id text primary key not null, ballotId text not null references councilBallots(id), memberId text not null references councilMembers(id),
      choice text not null check (choice in ('yes','no','abstain')), written integer not null check (written in (0,1)), unique (ballotId, memberId)
    ) strict`,
    /* The last fence of secrecy: who chose what is never stored for a secret ballot. */
    `create trigger councilVotesAreOpen before insert on councilVotes
      when (select method from councilBallots where id = new.ballotId) = 'secret'
      begin select raise(abort, 'a secret ballot keeps only its tally'); end`,
    `create table awardDecisions (
      id text primary key not null, roundId text not null references awardRounds(id), kind text not null check (kind in ('award','revocation','reissue')),
      state text not null check (state in ('draft','submitted','issued')), submissionNumber text not null, submissionDate text, number text not null,
      date text, signerName text not null, signerCapacity text not null, authority text not null, title text not null, bonusSource text not null,
      concernsId text references awardDecisions(id), note text not null
    ) strict`,
    `create index awardDecisionsByRound on awardDecisions (roundId)`,
    `create table awardEntries (
      id text primary key not null, decisionId text not null references awardDecisions(id), nominationId text not null references awardNominations(id),
      position integer not null, subject text not null, formCode text not null, registerNo integer, printedName text not null,
      printedUnit text not null, printedAchievement text not null, bonus integer, bonusPaidAt text, bonusReceiver text not null,
      revokedAt text, revokedBy text references awardDecisions(id), revokeReason text not null, unique (decisionId, nominationId)
    ) strict`,
    `create index awardEntriesByNomination on awardEntries (nominationId)`,
    `create unique index awardEntriesRegister on awardEntries (decisionId, registerNo) where registerNo is not null`,
    `create table certificateBlanks (
      id text primary key not null, name text not null, formCode text not null, widthMm real not null, heightMm real not null,
      offsetXMm real not null, offsetYMm real not null, fields text not null
    ) strict`,
    `create table certificatePrints (
      id text primary key not null, entryId text not null references awardEntries(id), blankId text not null references certificateBlanks(id),
      at text not null, operator text not null, reason text not null, spoiled integer not null check (spoiled in (0,1))
    ) strict`,
    `create index certificatePrintsByEntry on certificatePrints (entryId)`,
    `create table presentationSlots (
      id text primary key not null, entryId text not null unique references awardEntries(id), batch integer not null, position integer not null,
      receiverKind text not null, receiver text not null, presenter text not null, delegateId text references delegates(id),
      state text not null check (state in ('planned','presented','later')), handedAt text, handedTo text not null, note text not null
    ) strict`,
    `create table statisticCells (
      id text primary key not null, year integer not null, unitId text references units(id), formCode text not null,
      authority text not null check (authority in ('own','upward')), row text not null, value integer not null, source text not null
    ) strict`,
    `create unique index statisticCellsByPlace on statisticCells (year, ifnull(unitId, ''), formCode, authority, row)`,
  ],
} as const
