/**
 * Compares a staff file with the register (domain §5.5). An engagement is known
 * by its key, a person by CPR, never by name; a unit by its code. Pure: the same
 * register, rows and day always give the same plan, and planning what has been
 * applied gives a plan that changes nothing.
 */
import { BEGINNING, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { PersonId, UnitId } from '../kernel/ids.ts';
import type { RowFault, RowFaultCode } from './import-contract.ts';
import { adoptNumbers } from './plan-adopt.ts';
import { judgeEnded } from './plan-ended.ts';
import { planEngagement, planMissing, settleStart } from './plan-engagement.ts';
import { planLeaving } from './plan-leaving.ts';
import {
  type ChangedRow,
  type EngagementSnapshot,
  outcome,
  type PlannedFault,
  type PlanOptions,
  type StaffPlan,
  type StaffSnapshot,
} from './plan-model.ts';
import {
  decidesOver,
  isKnownKey,
  isRenamed,
  isSamePerson,
  listPersonChanges,
  personKey,
  planPerson,
} from './plan-person.ts';
import { earlier, later, spellOn } from './plan-timeline.ts';
import type { StaffRow } from './rows.ts';

/** Called now and then with the number of rows done, so that long work can be followed and stopped. */
export type Tick = (done: number) => void;
const CHUNK = 2_000;

interface Work {
  readonly register: StaffSnapshot;
  readonly rows: readonly StaffRow[];
  readonly options: PlanOptions;
  /** Where undated facts begin to hold; at the first import every engagement's own start. */
  readonly holds: IsoDate;
  readonly outcomes: Uint8Array;
  readonly faults: PlannedFault[];
  readonly changed: ChangedRow[];
  /** Row by key; what is left of the register's engagements is missing from the file. */
  readonly rowOfKey: Map<string, number>;
  /** `personKey` → the row that decides what the person is called. */
  readonly deciding: Map<string, number>;
  readonly knownPersons: Map<string, PersonId>;
  readonly unitIds: Map<string, UnitId>;
  /** Codes of units that have one spell without beginning and end, as most have: known on any day. */
  readonly always: Set<string>;
  moved: number;
  hoursChanged: number;
  renamed: number;
  ended: number;
  backdated: number;
}

function reject(work: Work, row: number, field: string, code: RowFaultCode, value: string): void {
  const line = work.rows[row]?.line ?? 0;
  const column = work.options.headerOf?.(field) ?? null;
  const fault: RowFault = { line, column, code, value };
  work.faults.push({ row, fault });
  work.outcomes[row] = outcome.rejected;
}

/** Active rows are asked on the effective day, others on the nearest day of theirs. */
function unitOfRow(work: Work, row: StaffRow): UnitId | undefined {
  if (work.always.has(row.unitCode)) return work.unitIds.get(row.unitCode);
  const unit = work.register.units.get(row.unitCode);
  if (!unit) return undefined;
  work.unitIds.set(row.unitCode, unit.id);
  const only = unit.spells.length === 1 ? unit.spells[0] : undefined;
  if (only?.from === BEGINNING && only.to === OPEN_END) work.always.add(row.unitCode);
  const day = earlier(later(work.options.effective, row.start), row.end);
  return spellOn(unit.spells, day) ? unit.id : undefined;
}

/** Rows under different numbers may be about one person: a duplicate's number leads to the kept one. */
function whoIs(work: Work, row: StaffRow, engagement: EngagementSnapshot | undefined): string {
  const person = row.cpr === '' ? undefined : work.register.persons.get(row.cpr);
  return person ? `@${person.id}` : personKey(row, engagement);
}

/** First pass: what is wrong with a row beside the register, and who decides a person's name. */
function checkRow(work: Work, row: StaffRow, at: number): void {
  if (work.rowOfKey.has(row.key)) {
    reject(work, at, 'key', 'conflicting_row', row.key);
    return;
  }
  work.rowOfKey.set(row.key, at);
  if (!unitOfRow(work, row)) {
    reject(work, at, 'unitCode', 'unknown_unit', row.unitCode);
    return;
  }
  const known = work.register.engagements.get(row.key);
  if (known && !isSamePerson(known.person, row, work.register.persons)) {
    reject(work, at, 'cpr', 'cpr_mismatch', row.key);
    return;
  }
  work.outcomes[at] = known ? outcome.unchanged : outcome.new;
  const person = whoIs(work, row, known);
  const other = work.deciding.get(person);
  const otherRow = other === undefined ? undefined : work.rows[other];
  if (!otherRow || decidesOver(row, otherRow)) work.deciding.set(person, at);
}

/** Second pass: what a row in order changes. */
function compareRow(work: Work, row: StaffRow, at: number, engagement: EngagementSnapshot | undefined): void {
  const unitId = unitOfRow(work, row);
  if (!unitId) return;
  const known = row.cpr === '' ? engagement?.person : work.register.persons.get(row.cpr);
  const person = known && work.deciding.get(whoIs(work, row, engagement)) === at ? planPerson(known, row) : undefined;
  if (person && isRenamed(person)) work.renamed++;
  if (!engagement) {
    if (known) work.knownPersons.set(row.cpr, known.id);
    if (work.register.engagements.size > 0 && row.start < work.options.effective) work.backdated++;
    // A new engagement of a person that the register knows under another name.
    if (person)
      work.changed.push({ row: at, edit: undefined, person, ended: false, changes: listPersonChanges(person) });
    return;
  }
  const planned = planEngagement(engagement, settleStart(row, engagement), unitId, work.holds);
  if (!planned.edit && !person) return;
  work.outcomes[at] = outcome.changed;
  if (planned.moved) work.moved++;
  if (planned.hoursChanged) work.hoursChanged++;
  if (planned.ended) work.ended++;
  if (planned.backdated) work.backdated++;
  const changes = person ? [...planned.changes, ...listPersonChanges(person)] : planned.changes;
  work.changed.push({ row: at, edit: planned.edit, person, ended: planned.ended, changes });
}

function planMissingOnes(work: Work): ChangedRow[] {
  if (work.options.extent !== 'full') return [];
  const leaving = new Set(work.options.leaving?.map((l) => l.key));
  const missing: ChangedRow[] = [];
  for (const engagement of work.register.engagements.values()) {
    const { key } = engagement;
    if (work.rowOfKey.has(key) || work.options.rejectedKeys?.has(key) || leaving.has(key)) continue;
    const edit = planMissing(engagement, work.options.effective);
    if (!edit) continue;
    const changes = [{ field: 'end', from: engagement.end, to: edit.end }];
    missing.push({ row: -1, edit, person: undefined, ended: true, changes });
  }
  return missing;
}

/** Only what was active on the effective day can end at once; ends long past are no cause for alarm. */
function countEnding(
  work: Work,
  missing: readonly ChangedRow[],
  leaving: readonly ChangedRow[],
): { ending: number; active: number } {
  const { effective } = work.options;
  const isActive = (e: EngagementSnapshot): boolean => e.start <= effective && e.end >= effective;
  let active = 0;
  for (const engagement of work.register.engagements.values()) if (isActive(engagement)) active++;
  const ended = [...work.changed, ...leaving].filter((c) => c.ended && c.edit && isActive(c.edit.engagement)).length;
  return { ending: ended + missing.length, active };
}

function beginWork(register: StaffSnapshot, rows: readonly StaffRow[], options: PlanOptions): Work {
  return {
    register,
    rows,
    options,
    holds: register.engagements.size === 0 ? BEGINNING : options.effective,
    outcomes: new Uint8Array(rows.length),
    faults: [],
    changed: [],
    rowOfKey: new Map(),
    deciding: new Map(),
    knownPersons: new Map(),
    unitIds: new Map(),
    always: new Set(),
    moved: 0,
    hoursChanged: 0,
    renamed: 0,
    ended: 0,
    backdated: 0,
  };
}

function passOverRows(
  rows: readonly StaffRow[],
  tick: Tick | undefined,
  from: number,
  visit: (row: StaffRow, at: number) => void,
) {
  for (let at = 0; at < rows.length; at++) {
    if (tick && at % CHUNK === 0) tick(from + at);
    const row = rows[at];
    if (row) visit(row, at);
  }
}

/** @param tick is called with up to twice the number of rows: each row is looked at twice */
export function planStaffImport(
  register: StaffSnapshot,
  rows: readonly StaffRow[],
  options: PlanOptions,
  tick?: Tick,
): StaffPlan {
  const work = beginWork({ ...register, persons: adoptNumbers(register, rows) }, rows, options);
  passOverRows(rows, tick, 0, (row, at) => checkRow(work, row, at));
  passOverRows(rows, tick, rows.length, (row, at) => {
    if (work.outcomes[at] !== outcome.rejected) compareRow(work, row, at, register.engagements.get(row.key));
  });
  return finish(work);
}

function finish(work: Work): StaffPlan {
  const missing = planMissingOnes(work);
  const leaving = planLeaving(work.register, work.options.leaving ?? [], work.options.effective);
  const { ending, active } = countEnding(work, missing, leaving.changed);
  const tally = [0, 0, 0, 0];
  for (const o of work.outcomes) tally[o] = (tally[o] ?? 0) + 1;
  const counts = {
    new: tally[outcome.new] ?? 0,
    ended: work.ended + missing.length + leaving.changed.filter((c) => c.ended).length,
    moved: work.moved,
    hoursChanged: work.hoursChanged,
    renamed: work.renamed,
    changed: (tally[outcome.changed] ?? 0) + leaving.changed.length,
    unchanged: (tally[outcome.unchanged] ?? 0) + leaving.unchanged,
  };
  const newPersons = work.deciding;
  for (const key of newPersons.keys()) if (isKnownKey(key, work.register.persons)) newPersons.delete(key);
  const firstImport = work.register.engagements.size === 0;
  return {
    rows: work.rows,
    outcomes: work.outcomes,
    faults: work.faults,
    changed: work.changed,
    missing,
    leaving: leaving.changed,
    skipped: leaving.unknown,
    newPersons,
    knownPersons: work.knownPersons,
    unitIds: work.unitIds,
    counts,
    accepted: work.rows.length - work.faults.length + leaving.changed.length + leaving.unchanged,
    missingCount: missing.length,
    backdated: work.backdated + leaving.backdated,
    firstImport,
    effective: firstImport ? null : work.options.effective,
    ...judgeEnded(ending, active),
  };
}
