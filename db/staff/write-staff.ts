/**
 * Carries out a staff plan inside the caller's transaction. New rows are written
 * in the order of their ids, table by table, so that every index but one or two
 * fills from left to right; the text index comes last.
 */
import { newSortedIds, type RandomBytes } from '../../shared/kernel/ids.ts';
import { collationKey, fold } from '../../shared/kernel/text.ts';
import { birthDateOf } from '../../shared/staff/cpr.ts';
import { newFacts } from '../../shared/staff/plan-facts.ts';
import { type ChangedRow, outcome, type StaffPlan } from '../../shared/staff/plan-model.ts';
import { personKey } from '../../shared/staff/plan-person.ts';
import type { StaffRow } from '../../shared/staff/rows.ts';
import type { ChangeSet } from '../engine/change-log.ts';
import type { WritableDB } from '../engine/handles.ts';
import { get, prepared } from '../engine/statements.ts';
import { isLarge, withoutIndexes } from './bulk-load.ts';
import { remembering } from './remembering.ts';
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

/**
 * The new rows in the order of their keys: ids are handed out in the same order,
 * so that rows and most indexes are written from left to right.
 */
function newRowsByKey({ rows, outcomes, counts }: StaffPlan): Uint32Array {
  const order = new Uint32Array(counts.new);
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (outcomes[i] === outcome.new) order[count++] = i;
  const keyAt = (i: number): string => rows[i]?.key ?? '';
  return order.sort((a, b) => (keyAt(a) < keyAt(b) ? -1 : 1));
}

/** Makes persons as their first engagement comes by. */
function personMaker(load: Load, made: Map<string, MadePerson>): (who: string) => MadePerson | undefined {
  const { db, plan, set } = load;
  const ids = newSortedIds(plan.newPersons.size, load.random);
  const first = get<{ n: number }>(db, 'SELECT coalesce(max(n), 0) AS n FROM person')?.n ?? 0;
  const insert = prepared(db, INSERT_PERSON);
  const keyOf = remembering(collationKey);
  return (who) => {
    const row = plan.rows[plan.newPersons.get(who) ?? -1];
    const id = ids[made.size];
    if (!row || id === undefined) return undefined;
    const n = first + made.size + 1;
    const { cpr, firstName, lastName, email } = row;
    const born = cpr === '' ? null : (birthDateOf(cpr) ?? null);
    const key = nameKey(firstName, lastName, keyOf);
    insert.run(n, id, cpr, born, firstName, lastName, email ?? '', key, set.stamp);
    const person = { n, id, row, keys: '' };
    made.set(who, person);
    return person;
  };
}

const INSERT_ENGAGEMENT = `INSERT INTO engagement (id, person_id, source, key, start_date, end_date, born)
  VALUES (?, ?, ?, ?, ?, ?, ?)`;

/** @returns the persons made, and the known ones that got an engagement more */
function insertNew(load: Load): { made: Map<string, MadePerson>; touched: Set<string> } {
  const { db, plan, set } = load;
  const made = new Map<string, MadePerson>();
  const touched = new Set<string>();
  const makePerson = personMaker(load, made);
  const ids = newSortedIds(plan.counts.new, load.random);
  const insert = prepared(db, INSERT_ENGAGEMENT);
  let at = 0;
  for (const i of newRowsByKey(plan)) {
    const row = plan.rows[i] as StaffRow;
    const who = personKey(row);
    const person = made.get(who) ?? makePerson(who);
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
  return { made, touched };
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
  const total =
    plan.newPersons.size + plan.counts.new + plan.changed.length + plan.missing.length + plan.leaving.length;
  const load: Load = { db, set, random, plan, step, done: 0, total };
  const insert = () => insertNew(load);
  const { made, touched } = isLarge(db, plan.counts.new)
    ? withoutIndexes(db, insert, () => step('index', load.done, total))
    : insert();
  writeChanges(load, plan.changed, touched);
  writeChanges(load, plan.missing, touched);
  writeChanges(load, plan.leaving, touched);
  const folded = remembering(fold);
  for (const { n, row, keys } of made.values()) {
    advance(load, 'index');
    indexNewPerson(db, n, wordsOf(row.firstName, row.lastName, keys, folded));
  }
  if (touched.size > 0) indexPersons(db, [...touched]);
  return {
    persons: made.size,
    engagements: plan.counts.new,
    changed: plan.changed.length + plan.missing.length + plan.leaving.length,
  };
}
