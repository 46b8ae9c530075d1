/** Which commands are edits by hand that can be taken back. A new command of the two contracts is one by itself. */
import { editCalls } from './contract-edit.ts';
import { unitCalls } from './contract-units.ts';

const commandsOf = (calls: Readonly<Record<string, { readonly kind: string }>>): string[] =>
  Object.entries(calls).flatMap(([name, { kind }]) => (kind === 'command' ? [`staff.${name}`] : []));

export const UNDO_EDIT = 'staff.undoEdit';

/** As change sets name them, such as `staff.mergePersons`. */
export const undoableCalls: readonly string[] = [...commandsOf(editCalls), ...commandsOf(unitCalls)].filter(
  (call) => call !== UNDO_EDIT,
);
