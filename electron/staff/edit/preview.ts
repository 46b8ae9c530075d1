/** What an edit of an engagement would do, before it is saved. */
import { readUnitNames } from '../../../db/staff/person.ts';
import { OPEN_END } from '../../../shared/kernel/dates.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import type { editCalls } from '../../../shared/staff/contract-edit.ts';
import { alteredDays } from '../../../shared/staff/edit-timeline.ts';
import { changeTexts, type FieldReader } from '../../../shared/staff/field-text.ts';
import { ENGAGEMENT_FIELDS, listFactChanges } from '../../../shared/staff/plan-facts.ts';
import type { EngagementFacts } from '../../../shared/staff/plan-model.ts';
import { spellOn } from '../../../shared/staff/plan-timeline.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { liveEngagement } from './checks.ts';
import { editedTimeline } from './engagements.ts';

/** @throws not_found, day_outside_engagement */
export function previewEngagementEdit(
  context: QueryContext,
  input: ParsedInput<typeof editCalls.previewEngagementEdit>,
): CallOutput<typeof editCalls.previewEngagementEdit> {
  const { db, today } = context;
  const engagement = liveEngagement(db, input.engagementId);
  const after = editedTimeline(engagement, input);
  const nameOn = readUnitNames(db);
  const reader: FieldReader = { locale: context.language, unitLabel: (id) => nameOn(id, OPEN_END) };
  const now = spellOn(engagement.spells, input.from);
  // Later spells too: a field may be as wished on the day, and change afterwards.
  const replaced = now ? [now, ...engagement.spells.filter((s) => s.from > input.from)] : [];
  const looked = input.as === 'change' ? replaced : now ? [now] : [];
  const changes = listFactChanges(looked, input.fields as Partial<EngagementFacts>, ENGAGEMENT_FIELDS);
  const alters = alteredDays(engagement.spells, after);
  return { changes: changeTexts(changes, reader), alters, altersPast: alters !== null && alters.from < today };
}
