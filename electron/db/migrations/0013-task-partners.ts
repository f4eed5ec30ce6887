/** Bodies that take part in a task beside the one that leads it; what was kept of them in the note stays there. */
export const taskPartners = {
  version: 13,
  name: 'task-partners',
  statements: [`alter table tasks add column cooperating text not null default '[]'`],
} as const
