import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { staffFigures } from '../../../db/staff/figures.ts';
import { staffHandlers } from '../../../electron/staff/handlers.ts';
import type { SystemContext } from '../../../electron/worker/context.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import type { ApplyResult, PreviewSummary } from '../../../shared/staff/import-contract.ts';
import {
  day,
  dump,
  dumpRows,
  failureOf,
  findBrokenTimelines,
  jobCancelledAfter,
  type Office,
  openOffice,
  quietJob,
} from './office.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/vesterhede');
const key = JSON.parse(readFileSync(path.join(folder, 'answer-key.json'), 'utf8')) as {
  october: Expected & { rejected: { line: number; why: string }[] };
  november: Expected & { new: number; ended: number; moved: number; hours_changed: number; renamed_persons: number };
};
interface Expected {
  readonly rows: number;
  readonly as_of: string;
  readonly persons: number;
  readonly engagements: number;
  readonly fte: number;
  readonly by_forvaltning: Readonly<Record<string, { readonly persons: number; readonly fte: number }>>;
}

const october = 'ansaettelser-2026-10.csv';
const november = 'ansaettelser-2026-11.csv';

/** The context of a system call: the file's name stands in for the token. */
function system(office: Office): SystemContext {
  const open = { reader: office.db } as unknown as OpenRegister;
  return { ...office.query, session: { open } as Session, pathOf: (token) => path.join(folder, token) };
}

async function preview(office: Office, file: string, effective?: string): Promise<PreviewSummary> {
  const call = file === 'organisation.csv' ? staffHandlers.previewOrganisation : staffHandlers.previewStaff;
  return call(system(office), effective ? { file, effective: day(effective) } : { file });
}

function apply(office: Office, previewId: string, approveEnded = false, job = quietJob): ApplyResult {
  const input = { previewId, approveEnded };
  return office.command('staff.applyImport', (ctx) => staffHandlers.applyImport(ctx, input), job);
}

const load = async (office: Office, file: string, effective?: string): Promise<ApplyResult> =>
  apply(office, (await preview(office, file, effective)).previewId);

/** The figures as the answer key writes them. */
function figuresOf(office: Office, expected: Expected): Expected {
  const { persons, engagements, fte, units } = staffFigures(office.db, day(expected.as_of));
  const areas = Object.keys(expected.by_forvaltning).map((name) => {
    const unit = units.find((u) => u.name === name);
    return [name, { persons: unit?.persons, fte: unit?.fte }];
  });
  return { ...expected, persons, engagements, fte, by_forvaltning: Object.fromEntries(areas) };
}

let office: Office;
beforeEach(async () => {
  office = openOffice();
  await load(office, 'organisation.csv');
});

describe('October', () => {
  it('rejects exactly the lines of the answer key, and gives its figures', async () => {
    const result = await load(office, october);
    expect(result.rows).toBe(key.october.rows);
    expect(result.faults.map(({ line, code }) => ({ line, why: code }))).toEqual(key.october.rejected);
    expect(result.changes.new).toBe(key.october.rows - key.october.rejected.length);
    expect(figuresOf(office, key.october)).toEqual(key.october);
    expect(findBrokenTimelines(office.db)).toEqual([]);
  });

  it('names the column of an unknown unit as it stands in the file', async () => {
    const { faults } = await load(office, october);
    expect(faults.find((f) => f.code === 'unknown_unit')).toMatchObject({ column: 'Afdelingskode', value: '99999' });
  });

  it('changes nothing the second time', async () => {
    await load(office, october);
    const before = dumpRows(office.db);
    const log = office.db.prepare('SELECT count(*) AS n FROM change').get();
    const again = await load(office, october);
    expect(again.changes).toEqual({
      new: 0,
      ended: 0,
      moved: 0,
      hoursChanged: 0,
      renamed: 0,
      changed: 0,
      unchanged: again.accepted,
    });
    expect(dumpRows(office.db)).toEqual(before);
    expect(office.db.prepare('SELECT count(*) AS n FROM change').get()).toEqual(log);
  });
});

describe('November on top of October', () => {
  beforeEach(async () => {
    await load(office, october);
  });

  it('gives the changes and figures of the answer key, and October still answers as it did', async () => {
    const { changes } = await load(office, november);
    expect(changes).toMatchObject({
      new: key.november.new,
      ended: key.november.ended,
      moved: key.november.moved,
      hoursChanged: key.november.hours_changed,
      renamed: key.november.renamed_persons,
    });
    const { rejected: _, ...figures } = key.october;
    expect(figuresOf(office, key.november)).toEqual(key.november);
    expect(figuresOf(office, figures)).toEqual(figures);
    expect(findBrokenTimelines(office.db)).toEqual([]);
  });

  it('shows in the preview what it then does, and writes nothing before', async () => {
    const before = dumpRows(office.db);
    const summary = await preview(office, november);
    expect(dumpRows(office.db)).toEqual(before);
    const page = (kind: 'new' | 'ended' | 'changed' | 'unchanged' | 'rejected') =>
      staffHandlers.previewRows(system(office), { previewId: summary.previewId, kind, offset: 0, limit: 500 });
    const changed = await page('changed');
    expect(changed.total).toBe(summary.changes.changed);
    const fields = changed.rows.flatMap((r) => r.changes.map((c) => c.field));
    const count = (field: string) => fields.filter((f) => f === field).length;
    expect([count('unit'), count('fte'), count('end')]).toEqual([22, 18, 25]);
    const moved = changed.rows.flatMap((r) => r.changes).find((c) => c.field === 'unit');
    expect(moved?.from).toMatch(/^\d{4} \S/);
    expect((await page('new')).rows).toHaveLength(30);
    expect((await page('ended')).total).toBe(25);
    expect(summary.accepted + summary.rejected).toBe(summary.rows);
  });

  it('can be undone to the row, and applied again', async () => {
    const before = dumpRows(office.db);
    const run = await load(office, november);
    const after = dump(office.db);
    office.command('staff.undoImport', (ctx) => staffHandlers.undoImport(ctx, { importId: run.importId }));
    expect(dumpRows(office.db)).toEqual(before);
    await load(office, november);
    expect(dump(office.db)).toEqual(after);
  });

  it('is refused when the register changed after the preview', async () => {
    const { previewId } = await preview(office, november);
    await load(office, 'organisation.csv');
    expect(failureOf(() => apply(office, previewId))).toBe('stale_preview');
  });

  it('is not stale because someone looked up a CPR number', async () => {
    const { previewId } = await preview(office, november);
    const { personId } = office.db.prepare('SELECT id AS personId FROM person LIMIT 1').get() as { personId: never };
    office.command('staff.revealCpr', (ctx) => staffHandlers.revealCpr(ctx, { personId }));
    expect(apply(office, previewId).changes.new).toBe(30);
  });

  it('leaves nothing when it is cancelled in the middle', async () => {
    const before = dumpRows(office.db);
    const { previewId } = await preview(office, november);
    expect(failureOf(() => apply(office, previewId, false, jobCancelledAfter(1)))).toBe('cancelled');
    expect(dumpRows(office.db)).toEqual(before);
    expect(apply(office, previewId).changes.new).toBe(30);
  });
});

describe('previews', () => {
  it('are gone once applied, discarded or replaced', async () => {
    const first = await preview(office, october);
    const second = await preview(office, october);
    expect(failureOf(() => apply(office, first.previewId))).toBe('preview_gone');
    apply(office, second.previewId);
    expect(failureOf(() => apply(office, second.previewId))).toBe('preview_gone');
    const third = await preview(office, october);
    await staffHandlers.discardPreview(system(office), { previewId: third.previewId });
    expect(failureOf(() => apply(office, third.previewId))).toBe('preview_gone');
  });
});
