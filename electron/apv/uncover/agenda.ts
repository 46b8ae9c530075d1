/** The dialogue meeting as it goes: which steps are done and what was said at each. */
import { changeRow, findRow } from '../../../db/apv/rows.ts';
import type { uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import { type AgendaStep, agendaStep, readAgenda, writeAgenda } from '../../../shared/apv/dialogue.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext, ParsedInput } from '../../worker/context.ts';
import { changed, roundToChange } from '../changing.ts';

/** @throws bad_input {field} for a step that is unknown or stands twice */
function knownSteps(steps: ParsedInput<typeof uncoverCalls.saveAgenda>['steps']): Map<string, AgendaStep> {
  const known = new Map<string, AgendaStep>();
  for (const step of steps) {
    const parsed = agendaStep.safeParse(step);
    if (!parsed.success || known.has(step.key)) throw new AppFailure('bad_input', { field: 'steps' });
    known.set(step.key, parsed.data);
  }
  return known;
}

/** Steps that are not sent stay as they are. @throws not_found, apv_round_ended, bad_input {field}, looks_like_cpr */
export function saveAgenda(
  context: CommandContext,
  { methodId, steps }: ParsedInput<typeof uncoverCalls.saveAgenda>,
): Record<string, never> {
  const { db, set, note } = context;
  const method = findRow(db, 'apv_method', methodId);
  if (method?.kind !== 'dialogue') throw new AppFailure('not_found');
  roundToChange(db, method.roundId);
  const known = knownSteps(steps);
  refuseCpr(Object.fromEntries([...known.values()].map((step) => [step.key, step.note])));
  const agenda = writeAgenda(readAgenda(method.agenda).map((step) => known.get(step.key) ?? step));
  // A meeting that was only looked at has changed nothing.
  if (agenda === writeAgenda(readAgenda(method.agenda))) return {};
  changeRow(db, set, 'apv_method', method, { agenda });
  note({ methodId, done: [...known.values()].filter(({ done }) => done).length });
  changed(context, method.roundId, 'apv_method.agenda');
  return {};
}
