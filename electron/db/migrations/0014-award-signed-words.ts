/**
 * The words a decision was signed with. A certificate that is exchanged later is printed with mended words; the annex of the
 * decision keeps those it was signed with. Decisions issued before this know only the words of today.
 */
export const awardSignedWords = {
  version: 14,
  name: 'award-signed-words',
  statements: [
    `alter table awardEntries add column signedName text not null default ''`,
    `alter table awardEntries add column signedUnit text not null default ''`,
    `update awardEntries set signedUnit = printedUnit, signedName = case when subject <> 'individual' then printedName else
       trim((select honorific from awardNominations where id = awardEntries.nominationId) || ' ' || printedName) end
      where registerNo is not null`,
  ],
} as const
