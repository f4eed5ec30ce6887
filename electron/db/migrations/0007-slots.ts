/** Letters to bodies: people who are asked for by number and named later, several on one letter. */
export const slots = {
  version: 7,
  name: 'slots',
  statements: [
    `alter table delegates add column slot integer check (slot >= 1)`,
    `alter table delegates add column slotLeadId text references delegates(id)`,
    `create index delegatesBySlotLead on delegates (slotLeadId) where slotLeadId is not null`,
  ],
} as const
