/** Carries out what a plan says of engagements that the register knows. */

import { collationKey } from '../../shared/kernel/text.ts';
import { birthDateOf } from '../../shared/staff/cpr.ts';
import type { EngagementEdit, EngagementFacts, PersonEdit } from '../../shared/staff/plan-model.ts';
import type { Spell } from '../../shared/staff/plan-timeline.ts';
import { type ChangeSet, logChange } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { get, prepared, run } from '../engine/statements.ts';
import { fitLeave } from './fit-leave.ts';
import { type ColumnChange, removeSpell, updateSpell } from './spell-log.ts';

const INSERT_SPELL = `INSERT INTO engagement_spell (engagement_id, valid_from, valid_to, unit_id, fte, weekly_hours,
  job_code, job_title, agreement, employment_form, status, manager, born) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export function insertSpell(db: WritableDB, stamp: string, engagementId: string, spell: Spell<EngagementFacts>): void {
  const { facts } = spell;
  prepared(db, INSERT_SPELL).run(
    engagementId,
    spell.from,
    spell.to,
    facts.unitId,
    facts.fte,
    facts.weeklyHours,
    facts.jobCode,
    facts.jobTitle,
    facts.agreement,
    facts.employmentForm,
    facts.status,
    facts.manager ? 1 : 0,
    stamp,
  );
}

const COLUMNS: readonly (readonly [Exclude<keyof EngagementFacts, 'manager'>, string])[] = [
  ['unitId', 'unit_id'],
  ['fte', 'fte'],
  ['weeklyHours', 'weekly_hours'],
  ['jobCode', 'job_code'],
  ['jobTitle', 'job_title'],
  ['agreement', 'agreement'],
  ['employmentForm', 'employment_form'],
  ['status', 'status'],
];

function changedColumns(before: Spell<EngagementFacts>, after: Spell<EngagementFacts>): ColumnChange[] {
  return [
    ['valid_to', before.to, after.to],
    ...COLUMNS.map(([fact, column]): ColumnChange => [column, before.facts[fact], after.facts[fact]]),
    ['manager', before.facts.manager ? 1 : 0, after.facts.manager ? 1 : 0],
  ];
}

export function writeEngagementEdit(db: WritableDB, set: ChangeSet, edit: EngagementEdit): void {
  const { engagement, spells } = edit;
  const owner = engagement.id;
  const tbl = 'engagement_spell';
  for (const spell of spells.removed) removeSpell(db, set, { tbl, owner, from: spell.from });
  for (const { before, after } of spells.updated) {
    updateSpell(db, set, { tbl, owner, from: before.from }, changedColumns(before, after));
  }
  for (const spell of spells.inserted) insertSpell(db, set.stamp, owner, spell);
  writeDates(db, set, edit);
}

function writeDates(db: WritableDB, set: ChangeSet, { engagement, start, end }: EngagementEdit): void {
  if (start === engagement.start && end === engagement.end) return;
  const row = engagement.id;
  const born = get<{ born: string }>(db, 'SELECT born FROM engagement WHERE id = ?', [row])?.born ?? '';
  const tbl = 'engagement';
  if (start !== engagement.start) {
    logChange(db, set, { tbl, row, field: 'start_date', born }, engagement.start, start);
  }
  if (end !== engagement.end) logChange(db, set, { tbl, row, field: 'end_date', born }, engagement.end, end);
  run(db, 'UPDATE engagement SET start_date = ?, end_date = ? WHERE id = ?', [start, end, row]);
  if (start > engagement.start || end < engagement.end) fitLeave(db, set, engagement.id, { from: start, to: end });
}

/** Danish lists of people read by first name, as the names are written. */
export const nameKey = (firstName: string, lastName: string, keyOf = collationKey): string =>
  `${keyOf(firstName)} ${keyOf(lastName)}`.trim();

export function writePersonEdit(db: WritableDB, set: ChangeSet, edit: PersonEdit): void {
  const { person, firstName, lastName, email, cpr } = edit;
  const born = get<{ born: string }>(db, 'SELECT born FROM person WHERE id = ?', [person.id])?.born ?? '';
  const fields = [
    ['first_name', person.firstName, firstName],
    ['last_name', person.lastName, lastName],
    ['email', person.email, email],
  ] as const;
  for (const [field, from, to] of fields) {
    if (from !== to) logChange(db, set, { tbl: 'person', row: person.id, field, born }, from, to);
  }
  run(db, 'UPDATE person SET first_name = ?, last_name = ?, email = ?, name_key = ? WHERE id = ?', [
    firstName,
    lastName,
    email,
    nameKey(firstName, lastName),
    person.id,
  ]);
  if (cpr !== person.cpr) writeNumber(db, set, edit);
}

/** Somebody who had no number has one now, and with it a day of birth. */
function writeNumber(db: WritableDB, set: ChangeSet, { person, cpr }: PersonEdit): void {
  const old = get<{ born: string; birth_date: string | null }>(db, 'SELECT born, birth_date FROM person WHERE id = ?', [
    person.id,
  ]);
  const birthDate = birthDateOf(cpr) ?? null;
  const at = { tbl: 'person', row: person.id, born: old?.born ?? '' };
  logChange(db, set, { ...at, field: 'cpr' }, person.cpr, cpr);
  if (old?.birth_date !== birthDate)
    logChange(db, set, { ...at, field: 'birth_date' }, old?.birth_date ?? null, birthDate);
  run(db, 'UPDATE person SET cpr = ?, birth_date = ? WHERE id = ?', [cpr, birthDate, person.id]);
}
