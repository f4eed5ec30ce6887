/** Acts whose whole batch can be taken back. What left the office (numbers, dispatch, scans) is never undone, only answered by a new act. */
const undoableActs = new Set([
  'delegates.import',
  'delegates.patch',
  'delegates.save',
  'delegates.remove',
  'replies.import',
  'replies.record',
  'units.save',
  'units.remove',
  'units.merge',
  'conference.update',
  'categories.save',
  'categories.remove',
  'subgroups.save',
  'subgroups.remove',
  'invitations.prepare',
  'invitations.approve',
  'invitations.saveText',
  'tasks.save',
  'tasks.setState',
  'tasks.remove',
  'tasks.addTemplate',
  'preparation.save',
  'calendar.save',
  'calendar.remove',
])

export const isUndoable = (act: string): boolean => undoableActs.has(act)
