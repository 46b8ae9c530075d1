/** Checklists: those of the program in the reader's language, and those of one's own. */
import { checklistNamed, ownChecklists } from '../../../db/apv/checks.ts';
import { changeRow, findRow, insertRow, removeRow } from '../../../db/apv/rows.ts';
import { codeKey, codesTwice, isShippedName, shippedChecklists, tidyBody } from '../../../shared/apv/checklist.ts';
import { type Checklist, checklistBody, type uncoverCalls } from '../../../shared/apv/contract-uncover.ts';
import { type ChecklistId, newId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';

/** Those shipped first. */
export const checklists = ({ db, language }: QueryContext): Checklist[] => [
  ...shippedChecklists(language),
  ...ownChecklists(db).map(({ id, name, body }) => ({
    id,
    key: id,
    name,
    body: checklistBody.parse(JSON.parse(body)),
  })),
];

/** @throws checklist_code_twice {code}, name_taken, not_found */
export function saveChecklist(
  { db, set, random, note }: CommandContext,
  { checklistId, name, body }: ParsedInput<typeof uncoverCalls.saveChecklist>,
): { checklistId: ChecklistId } {
  const twice = codesTwice(body.lines);
  const code = body.lines.find((line) => twice.has(codeKey(line.code)))?.code;
  if (code !== undefined) throw new AppFailure('checklist_code_twice', { code });
  const namesake = checklistNamed(db, name);
  if (isShippedName(name) || (namesake && namesake.id !== checklistId)) throw new AppFailure('name_taken');
  const fields = { name, body: JSON.stringify(tidyBody(body)) };
  const id = checklistId ?? newId<ChecklistId>(random);
  if (checklistId === null) insertRow(db, set, 'apv_checklist', { id, ...fields });
  else {
    const old = findRow(db, 'apv_checklist', checklistId);
    if (!old) throw new AppFailure('not_found');
    changeRow(db, set, 'apv_checklist', old, fields);
  }
  note({ checklistId: id, lines: body.lines.length });
  return { checklistId: id };
}

/** What was answered with it stays: each answer holds its own question. @throws not_found */
export function removeChecklist(
  { db, set, note }: CommandContext,
  { checklistId }: ParsedInput<typeof uncoverCalls.removeChecklist>,
): Record<string, never> {
  const old = findRow(db, 'apv_checklist', checklistId);
  if (!old) throw new AppFailure('not_found');
  removeRow(db, set, 'apv_checklist', old);
  note({ checklistId });
  return {};
}
