import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { reportHandlers } from '../../../electron/report/handlers.ts';
import type { Progress } from '../../../shared/kernel/registry.ts';
import { outlook, overview } from '../../../shared/report/contract.ts';
import { type ReportModel, reportModel } from '../../../shared/report/model.ts';
import { loadStaff, openVesterhede } from '../../db/report/load.ts';
import { rowOf, tableOf } from '../../shared/report/sample.ts';
import { day, failureOf, jobCancelledAfter, type Office, openOffice } from '../staff/office.ts';

const input = { period: '2026', asOf: day('2026-10-31') };
const preview = (office: Office): ReportModel => reportHandlers.board(office.query, input);
const release = (office: Office): ReportModel =>
  office.command('report.releaseBoard', (ctx) => reportHandlers.releaseBoard(ctx, { ...input, recipients: 'Byrådet' }));
const count = (office: Office, table: string): number =>
  (office.db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

let office: Office;
beforeAll(() => {
  office = openVesterhede();
});
afterEach(() => {
  office.db.exec('DELETE FROM release_figure; DELETE FROM release;');
});

describe('the board report of Vesterhede', () => {
  it('fits its contract, and a preview writes nothing', () => {
    const model = preview(office);
    expect(() => reportModel.parse(model)).not.toThrow();
    expect(rowOf(tableOf(model, 'areas'), 'Kultur & Fritid').slice(0, 3)).toEqual([45, 0.023, 37.03]);
    expect(model.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(model.dataDate).toBe('22-11-2026');
    expect([count(office, 'release'), count(office, 'release_figure')]).toEqual([0, 0]);
  });

  it('shows no group under five', () => {
    const model = preview(office);
    for (const block of model.sections.flatMap((s) => s.blocks)) {
      if (block.kind !== 'table') continue;
      for (const cell of block.rows.flatMap((r) => r.cells)) {
        if (cell.unit === 'count' && cell.value !== null) expect(cell.value === 0 || cell.value >= 5).toBe(true);
      }
    }
  });

  it('is released as it was previewed, and written to the ledger by group', () => {
    const seen = preview(office);
    const model = release(office);
    expect(model.sections.slice(0, -1)).toEqual(seen.sections.slice(0, -1));
    expect(model.hash).toBe(seen.hash);
    const rows = office.db.prepare('SELECT * FROM release').all() as Record<string, unknown>[];
    expect(rows).toMatchObject([
      { report: 'board', period: '2026', as_of: '2026-10-31', recipients: 'Byrådet', hash: seen.hash },
    ]);
    const hidden = office.db.prepare('SELECT n, value FROM release_figure WHERE hidden = 1').all();
    expect(hidden.length).toBeGreaterThan(0);
    for (const figure of hidden) expect(figure).toEqual({ n: 0, value: null });
  });

  it('is the same when it is released again', () => {
    const first = release(office);
    const second = release(office);
    expect(second.hash).toBe(first.hash);
    expect(second.sections.slice(0, -1)).toEqual(first.sections.slice(0, -1));
    expect(JSON.stringify(second.sections.at(-1))).toContain('1 tidligere udlevering ');
  });

  it('hides what a later correction of the same day would give away', () => {
    const persons = (model: ReportModel) => rowOf(tableOf(model, 'areas'), 'Kultur & Fritid')[0];
    const own = openVesterhede();
    expect(persons(release(own))).toBe(45);
    // One person of the area turns out to have left before the day.
    own.db.exec(`UPDATE engagement_spell SET valid_from = '2026-11-02' WHERE engagement_id IN (
      SELECT s.engagement_id FROM engagement_spell s JOIN unit u ON u.id = s.unit_id
      WHERE u.code LIKE '50%' AND s.valid_from <= '2026-10-31' AND s.valid_to >= '2026-10-31' LIMIT 1)`);
    const again = release(own);
    expect(persons(again)).toBeNull();
    const hidden = tableOf(again, 'areas').rows.filter((r) => r.cells[0]?.value === null);
    expect(hidden.length).toBeGreaterThanOrEqual(2);
    // And it stays hidden.
    expect(persons(release(own))).toBeNull();
  });

  it('may show other figures for another day of the period', () => {
    const own = openVesterhede();
    release(own);
    loadStaff(own, 'ansaettelser-2026-11.csv');
    const november = reportHandlers.board(own.query, { period: '2026', asOf: day('2026-11-30') });
    expect(rowOf(tableOf(november, 'areas'), 'Kultur & Fritid')[0]).toBe(47);
    // October is still what it was.
    expect(rowOf(tableOf(preview(own), 'areas'), 'Kultur & Fritid')[0]).toBe(45);
  });

  it('reports progress up to the whole, and leaves nothing when it is cancelled', () => {
    const seen: Progress[] = [];
    const job = { report: (p: Progress) => seen.push(p), throwIfCancelled: () => {} };
    office.command('report.releaseBoard', (ctx) =>
      reportHandlers.releaseBoard({ ...ctx, job }, { ...input, recipients: '' }),
    );
    expect(seen.map((p) => p.done)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(seen.at(-1)).toMatchObject({ phase: 'writing', total: 6 });
    const before = count(office, 'release');
    for (let looks = 0; looks < 6; looks++) {
      const cancelled = () =>
        office.command('report.releaseBoard', (ctx) =>
          reportHandlers.releaseBoard({ ...ctx, job: jobCancelledAfter(looks) }, { ...input, recipients: '' }),
        );
      expect(failureOf(cancelled)).toBe('cancelled');
    }
    expect(count(office, 'release')).toBe(before);
  });

  it('names no person', () => {
    const text = JSON.stringify(preview(office));
    const names = office.db.prepare('SELECT DISTINCT last_name AS name FROM person').all() as { name: string }[];
    for (const { name } of names.filter((n) => n.name.length > 4)) expect(text).not.toContain(name);
    expect(text).not.toMatch(/\d{6}-?\d{4}/);
  });
});

describe('what cannot be reported', () => {
  it('is a period that has not begun, and a day without staff', () => {
    expect(failureOf(() => reportHandlers.board(office.query, { period: '2027' }))).toBe('period_in_future');
    expect(failureOf(() => reportHandlers.board(office.query, { period: '1950' }))).toBe('nothing_to_report');
    expect(failureOf(() => reportHandlers.board(openOffice().query, { period: '2026' }))).toBe('nothing_to_report');
  });
});

describe('the start page', () => {
  it('has the key figures of the day and what must be done', () => {
    const found = reportHandlers.overview(office.query, { asOf: day('2026-10-31') });
    expect(() => overview.parse(found)).not.toThrow();
    expect(found).toMatchObject({ persons: 1999, engagements: 2059, fte: 1739.43, units: 83 });
    expect(found.filled).toEqual({ organisation: true, staff: true, courses: true });
    const then = reportHandlers.outlook(office.query, { asOf: day('2026-10-31') });
    expect(() => outlook.parse(then)).not.toThrow();
    expect(then.areas.find((a) => a.name === 'Børn & Unge')).toMatchObject({ persons: 858, fte: 742.05 });
    expect(then.trend.at(-1)).toMatchObject({ persons: found.persons, fte: found.fte });
    expect(then.tasks.map((t) => t.kind)).toContain('certificates_expired');
  });

  it('guides an empty register', () => {
    const { query } = openOffice();
    const asOf = day('2026-11-22');
    expect(reportHandlers.overview(query, { asOf }).filled).toEqual({
      organisation: false,
      staff: false,
      courses: false,
    });
    const found = reportHandlers.outlook(query, { asOf });
    expect(found.tasks).toEqual([{ kind: 'no_organisation', count: 0, urgency: 'now' }]);
    expect(found.areas).toEqual([]);
  });

  it('shows a small area no more than the report does', () => {
    const own = openVesterhede();
    // All but three engagements of one area end.
    own.db.exec(`UPDATE engagement_spell SET valid_to = max(valid_from, '2026-01-01') WHERE engagement_id IN (
      SELECT s.engagement_id FROM engagement_spell s JOIN unit u ON u.id = s.unit_id
      WHERE u.code LIKE '50%' AND s.valid_from <= '2026-01-01' AND s.valid_to >= '2026-10-31'
      LIMIT (SELECT count(*) - 3 FROM engagement_spell s JOIN unit u ON u.id = s.unit_id
        WHERE u.code LIKE '50%' AND s.valid_from <= '2026-01-01' AND s.valid_to >= '2026-10-31'))`);
    own.db.exec(`DELETE FROM engagement_spell WHERE valid_from > '2026-01-01' AND unit_id IN (
      SELECT id FROM unit WHERE code LIKE '50%')`);
    const { areas } = reportHandlers.outlook(own.query, { asOf: day('2026-10-31') });
    expect(areas.find((a) => a.name === 'Kultur & Fritid')).toMatchObject({ persons: null, fte: null });
    expect(areas.filter((a) => a.persons === null).length).toBeGreaterThanOrEqual(2);
    const model = reportHandlers.board(own.query, input);
    for (const { name, persons } of areas) expect(rowOf(tableOf(model, 'areas'), name)[0]).toBe(persons);
  });
});
