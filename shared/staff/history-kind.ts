/** What kind of act a line of the history stems from, told by the call that wrote it. */
export const historyKinds = ['import', 'change', 'correction', 'merge', 'undo'] as const;
export type HistoryKind = (typeof historyKinds)[number];

const KINDS: Readonly<Record<string, HistoryKind>> = {
  'staff.applyImport': 'import',
  'learning.applyImport': 'import',
  // The demo municipality is read from files as well.
  'register.createDemo': 'import',
  'staff.correctEngagement': 'correction',
  'staff.correctDates': 'correction',
  'staff.mergePersons': 'merge',
  'staff.undoEdit': 'undo',
  'staff.undoImport': 'undo',
};

/**
 * @param call as the change set names it, `staff.changeEngagement`
 * @param label of the change set: `correction` where one call does both (`staff.editPerson`)
 */
export const historyKindOf = (call: string, label: string): HistoryKind =>
  KINDS[call] ?? (label === 'correction' ? 'correction' : 'change');
