/**
 * Who has a letter and how far it is, without reading the letters: each row carries its frozen text behind these columns, and
 * the list, the desk and the checks asked for five thousand of them at a time.
 */
export const lettersAtAGlance = {
  version: 15,
  name: 'letters-at-a-glance',
  statements: [
    `create index invitationsAtAGlance on invitations (id, state, delegateId, number, date, (snapshot is not null))`,
  ],
} as const
