import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { previewCourses } from '../../../electron/learning/preview.ts';
import { applyPreview } from '../../../electron/staff/import/apply.ts';
import { pendingImports } from '../../../electron/staff/import/pending.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import type { SystemContext } from '../../../electron/worker/context.ts';
import { failureOf, type Office, openOffice, staffRow, unitRow } from '../staff/office.ts';

const HEADER = 'Tjenestenummer;Kursuskode;Kursusnavn;Form;Gennemført;Timer;Status';
const full = { extent: 'full', fileName: 'prøve', approveEnded: true } as const;

describe('the preview of a course file', () => {
  let folder: string;
  let office: Office;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'pejling-courses-'));
    office = openOffice();
    office.command('staff.applyImport', (ctx) => importOrganisationRows(ctx, [unitRow('1'), unitRow('2')], full));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const hire = () => office.command('staff.applyImport', (ctx) => importStaffRows(ctx, [staffRow('10')], full));
  const context = (locked = false): SystemContext =>
    ({
      ...office.query,
      session: { open: locked ? undefined : { reader: office.db } },
      pathOf: (token: string) => path.join(folder, token),
    }) as unknown as SystemContext;
  const preview = (...lines: string[]) => {
    writeFileSync(path.join(folder, 'kurser.csv'), [HEADER, ...lines, ''].join('\r\n'));
    return previewCourses(context(), { file: 'kurser.csv' });
  };

  it('counts, and is applied by its id', () => {
    hire();
    const summary = preview(
      '10;GDPR;Databeskyttelse og it-sikkerhed;e-læring;03-03-2026;1;Gennemført',
      '10;GDPR;Databeskyttelse og it-sikkerhed;e-læring;03-03-2026;1;Gennemført',
      '10;FØRST;Førstehjælp;kursus;04-03-2026;6;Afmeldt',
      '99;FØRST;Førstehjælp;kursus;04-03-2026;6;Gennemført',
      '10;FØRST;Førstehjælp;kursus;23-11-2026;6;Gennemført',
    );
    expect(summary).toMatchObject({
      kind: 'courses',
      rows: 5,
      accepted: 2,
      rejected: 2,
      skipped: 1,
      firstImport: true,
    });
    expect(summary.changes).toMatchObject({ new: 1, unchanged: 1, changed: 0, ended: 0 });
    expect(office.db.prepare('SELECT count(*) AS n FROM completion').get()).toEqual({ n: 0 });
    const result = office.command('staff.applyImport', (ctx) => applyPreview(ctx, summary.previewId, false));
    expect(result.faults.map((f) => [f.line, f.column, f.code])).toEqual([
      [5, 'Tjenestenummer', 'unknown_employee'],
      [6, 'Gennemført', 'bad_date'],
    ]);
    expect(office.db.prepare('SELECT completed_on AS d, hours, form FROM completion').all()).toEqual([
      { d: '2026-03-03', hours: 1, form: 'e-læring' },
    ]);
  });

  it('takes the place of the one before', () => {
    hire();
    const line = '10;GDPR;Databeskyttelse;e-læring;03-03-2026;1;Gennemført';
    const first = preview(line);
    const second = preview(line);
    expect([...pendingImports(office.memory).keys()]).toEqual([second.previewId]);
    expect(failureOf(() => office.command('x', (ctx) => applyPreview(ctx, first.previewId, false)))).toBe(
      'preview_gone',
    );
  });

  it('says one thing where nothing fits: no staff yet, or somebody else’s file', () => {
    const line = '10;GDPR;Databeskyttelse;e-læring;03-03-2026;1;Gennemført';
    expect(failureOf(() => preview(line))).toBe('no_staff');
    hire();
    expect(failureOf(() => preview(line.replace('10', '77')))).toBe('all_rows_rejected');
    expect(failureOf(() => previewCourses(context(true), { file: 'kurser.csv' }))).toBe('locked');
  });
});
