/**
 * Carries out a staff plan inside the caller's transaction. New rows are written
 * in the order of their ids, table by table, so that every index but one or two
 * fills from left to right; the text index comes last.
 */
import { newSortedIds, type RandomBytes } from '../../shared/kernel/ids.ts';
import { birthDateOf } from '../../shared/staff/cpr.ts';
import { newFacts } from '../../shared/staff/plan-facts.ts';
import { type ChangedRow, outcome, type StaffPlan } from '../../shared/staff/plan-model.ts';
import type { StaffRow } from '../../shared/staff/rows.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { get, prepared } from '../engine/statements.ts';
import { PAYROLL } from './snapshot.ts';
import { indexNewPerson, indexPersons, wordsOf } from './text-index.ts';
import { insertSpell, nameKey, writeEngagementEdit, writePersonEdit } from './write-engagement.ts';

/** Called with the phase and how far it is; throws to stop the work. */
export type Step = (phase: 'write' | 'index', done: number, total: number) => void;
const CHUNK = 1_000;

interface Load {
  readonly db: WritableDB;
  readonly set: ChangeSet;
  readonly random: RandomBytes;
  readonly plan: StaffPlan;
  readonly step: Step;
  done: number;
  readonly total: number;
}

function advance(load: Load, phase: 'write' | 'index'): void {
  if (load.done % CHUNK === 0) load.step(phase, load.done, load.total);
  load.done++;
}

/** A person to be made. `keys` gathers the tjenestenumre for the text index. */
interface MadePerson {
  readonly n: number;
  readonly id: string;
  readonly row: StaffRow;
  keys: string;
}

const INSERT_PERSON = `INSERT INTO person (n, id, cpr, birth_date, first_name, last_name, email, name_key, born)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function insertPersons(load: Load): Map<string, MadePerson> {
  const { db, plan, set } = load;
  const made = new Map<string, MadePerson>();
  const ids = newSortedIds(plan.newPersons.size, load.random);
  let n = get<{ n: number }>(db, 'SELECT coalesce(max(n), 0) AS n FROM person')?.n ?? 0;
  let at = 0;
  const insert = prepared(db, INSERT_PERSON);
  for (const [cpr, rowAt] of plan.newPersons) {
    const row = plan.rows[rowAt];
    const id = ids[at++];
    if (!row || id === undefined) continue;
    advance(load, 'write');
    n++;
    const { firstName, lastName, email } = row;
    const key = nameKey(firstName, lastName);
    insert.run(n, id, cpr, birthDateOf(cpr) ?? null, firstName, lastName, email ?? '', key, set.stamp);
    made.set(cpr, { n, id, row, keys: '' });
  }
  return made;
}

const INSERT_ENGAGEMENT = `INSERT INTO engagement (id, person_id, source, key, start_date, end_date, born)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** @returns known persons that got an engagement more */
function insertEngagements(load: Load, made: ReadonlyMap<string, MadePerson>): Set<string> {
  const { db, plan, set } = load;
  const touched = new Set<string>();
  const ids = newSortedIds(plan.counts.new, load.random);
  let at = 0;
  const insert = prepared(db, INSERT_ENGAGEMENT);
  for (let i = 0; i < plan.rows.length; i++) {
    const row = plan.rows[i];
    if (!row || plan.outcomes[i] !== outcome.new) continue;
    const person = made.get(row.cpr);
    const personId = person?.id ?? plan.knownPersons.get(row.cpr);
    const unitId = plan.unitIds.get(row.unitCode);
    const id = ids[at++];
    if (!personId || !unitId || id === undefined) throw new Error('plan without its person or unit');
    advance(load, 'write');
    insert.run(id, personId, PAYROLL, row.key, row.start, row.end, set.stamp);
    insertSpell(db, set.stamp, id, { from: row.start, to: row.end, facts: newFacts(row, unitId) });
    if (person) person.keys += person.keys === '' ? row.key : ` ${row.key}`;
    else touched.add(personId);
  }
  return touched;
}

function writeChanges(load: Load, changes: readonly ChangedRow[], touched: Set<string>): void {
  for (const change of changes) {
    advance(load, 'write');
    if (change.edit) writeEngagementEdit(load.db, load.set, change.edit);
    if (change.person) {
      writePersonEdit(load.db, load.set, change.person);
      touched.add(change.person.person.id);
    }
  }
}

export interface Written {
  readonly persons: number;
  readonly engagements: number;
  readonly changed: number;
}

export function writeStaffPlan(
  db: WritableDB,
  set: ChangeSet,
  random: RandomBytes,
  plan: StaffPlan,
  step: Step,
): Written {
  const total = 2 * plan.newPersons.size + plan.counts.new + plan.changed.length + plan.missing.length;
  const load: Load = { db, set, random, plan, step, done: 0, total };
  const made = insertPersons(load);
  const touched = insertEngagements(load, made);
  writeChanges(load, plan.changed, touched);
  writeChanges(load, plan.missing, touched);
  for (const { n, row, keys } of made.values()) {
    advance(load, 'index');
    indexNewPerson(db, n, wordsOf(row.firstName, row.lastName, keys));
  }
  if (touched.size > 0) indexPersons(db, [...touched]);
  return { persons: made.size, engagements: plan.counts.new, changed: plan.changed.length + plan.missing.length };
}
