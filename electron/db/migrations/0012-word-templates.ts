/** Letters laid out in Word by the office itself, and runs of them in the ledger of prints. */
export const wordTemplates = {
  version: 12,
  name: 'word-templates',
  statements: [
    /* The file lies in attachments/ under its hash; a template that is no longer used stays for what was made with it. */
    `create table wordTemplates (
      id text primary key not null, kind text not null check (kind in ('letter','card')), hash text not null check (length(hash) = 64),
      name text not null, size integer not null check (size >= 0), at text not null, operator text not null, retiredAt text
    ) strict`,
    /* A run into a file is a PDF or, with this mark, a Word file. */
    `alter table printRuns add column word integer not null default 0 check (word in (0,1))`,
  ],
} as const
