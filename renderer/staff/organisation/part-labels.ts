import type { Messages } from '../../../shared/messages/da.ts';
import type { TargetDraft } from '../../../shared/staff/unit-change-draft.ts';

/** `Del 1: Børnehuset Nord`; a part that exists already is named where it is chosen. */
export const partLabels = (parts: readonly TargetDraft[], t: Messages): string[] =>
  parts.map((part, i) => t.units.dialog.partNamed(i + 1, part.mode === 'new' ? part.unit.name.trim() : ''));
