/**
 * Register transactions that carry a number, so that afterwards it can be said
 * of each whether it is there, whole. One makes two people with an engagement
 * each (the import's own writer, text index included), counts a setting up by
 * one through the change log and ends in its audit line.
 */
import { logChange } from '../../db/engine/change-log.ts';
import type { ReadableDB } from '../../db/engine/handles.ts';
import { checkRegister } from '../../db/engine/integrity.ts';
import { all, get, prepared } from '../../db/engine/statements.ts';
import { readOrganisation } from '../../db/staff/snapshot.ts';
import { writeStaffPlan } from '../../db/staff/write-staff.ts';
import { importOrganisationRows } from '../../electron/staff/import/rows.ts';
import type { BaseContext, CommandContext } from '../../electron/worker/context.ts';
import type { OpenRegister } from '../../electron/worker/session.ts';
import { runCommand } from '../../electron/worker/transaction.ts';
import { BEGINNING, type IsoDate } from '../../shared/kernel/dates.ts';
import type { StaffSnapshot } from '../../shared/staff/plan-model.ts';
import { planStaffImport } from '../../shared/staff/plan-staff.ts';
import { organisationRows, staffRow } from '../support/staff-rows.ts';

const COUNTER = 'proof.counter';
const PEOPLE = 2;

export function prepareRegister(open: OpenRegister, base: BaseContext): void {
  runCommand(open, base, open.actor, 'staff.applyImport', (ctx) => {
    importOrganisationRows(ctx, organisationRows(), { extent: 'full', fileName: 'organisation.csv' });
    prepared(ctx.db, 'INSERT INTO setting (key, valid_from, value, born) VALUES (?, ?, ?, ?)').run(
      COUNTER,
      BEGINNING,
      '0',
      ctx.set.stamp,
    );
  });
}

/** The register as the planner sees it, without its people: the new rows are all new. */
export const unitsOnly = (db: ReadableDB): StaffSnapshot => ({
  units: readOrganisation(db).units,
  engagements: new Map(),
  persons: new Map(),
});

function writeOne(ctx: CommandContext, units: StaffSnapshot, number: number): void {
  const rows = Array.from({ length: PEOPLE }, (_, i) => staffRow(PEOPLE * number + i));
  const plan = planStaffImport(units, rows, {
    effective: '2026-11-01' as IsoDate,
    extent: 'delta',
    rejectedKeys: new Set(),
    headerOf: () => null,
  });
  writeStaffPlan(ctx.db, ctx.set, ctx.random, plan, () => {});
  const at = { tbl: 'setting', row: COUNTER, field: 'value', born: ctx.set.stamp };
  logChange(ctx.db, ctx.set, at, number - 1, number);
  prepared(ctx.db, 'UPDATE setting SET value = ? WHERE key = ?').run(String(number), COUNTER);
}

/** Commits transaction `number`; when it returns, the transaction is acknowledged. */
export function writeNumbered(open: OpenRegister, base: BaseContext, units: StaffSnapshot, number: number): void {
  runCommand(open, base, open.actor, 'staff.applyImport', (ctx) => writeOne(ctx, units, number));
}

export const countWritten = (db: ReadableDB): number =>
  Number(get<{ value: string }>(db, 'SELECT value FROM setting WHERE key = ?', [COUNTER])?.value ?? Number.NaN);

const countOf = (db: ReadableDB, sql: string): number => get<{ n: number }>(db, sql)?.n ?? -1;

function listHalves(db: ReadableDB, written: number): string[] {
  const wrong: string[] = [];
  const expect = (what: string, found: number, wanted: number): void => {
    if (found !== wanted) wrong.push(`${what}: ${found} instead of ${wanted}`);
  };
  expect('persons', countOf(db, 'SELECT count(*) n FROM person'), PEOPLE * written);
  expect('engagements', countOf(db, 'SELECT count(*) n FROM engagement'), PEOPLE * written);
  expect('spells', countOf(db, 'SELECT count(*) n FROM engagement_spell'), PEOPLE * written);
  expect('indexed', countOf(db, 'SELECT count(*) n FROM person_fts_docsize'), PEOPLE * written);
  expect('changes', countOf(db, `SELECT count(*) n FROM change WHERE row = '${COUNTER}'`), written);
  expect('change sets', countOf(db, "SELECT count(*) n FROM change_set WHERE call = 'staff.applyImport'"), written + 1);
  expect('audit lines', countOf(db, "SELECT count(*) n FROM audit WHERE call = 'staff.applyImport'"), written + 1);
  return wrong;
}

function listMissing(db: ReadableDB, written: number): string[] {
  const found = new Set(all<{ key: string }>(db, 'SELECT key FROM engagement').map((row) => row.key));
  for (let n = PEOPLE; n < PEOPLE * (written + 1); n++) if (!found.has(`T${n}`)) return [`T${n} is missing`];
  return [];
}

export interface Finding {
  /** Transactions 1…written are there. */
  readonly written: number;
  /** What is half, missing or damaged; empty when the register is a clean prefix of what was written. */
  readonly wrong: readonly string[];
}

/** Looks at everything the numbered transactions wrote, and runs the program's own check. */
export function examine(open: Pick<OpenRegister, 'reader' | 'media'>): Finding {
  const written = countWritten(open.reader);
  const report = checkRegister(open.reader, open.media);
  const failed = report.checks.filter((check) => !check.ok).map((check) => `check ${check.name}: ${check.count}`);
  return { written, wrong: [...failed, ...listHalves(open.reader, written), ...listMissing(open.reader, written)] };
}
