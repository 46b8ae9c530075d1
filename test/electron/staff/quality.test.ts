/** Data quality through the room's calls: on the Vesterhede municipality, and on a small office with known faults. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { closedUnitsWithPeople, unitsWithoutLeader } from '../../../db/staff/index.ts';
import { staffHandlers } from '../../../electron/staff/handlers.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import type { SystemContext } from '../../../electron/worker/context.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { type QualityKind, qualityKinds } from '../../../shared/staff/quality-kinds.ts';
import { day, failureOf, type Office, openOffice, staffRow, unitRow } from './office.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/vesterhede');
const today = day('2026-11-22');

const overview = (office: Office, asOf = today, unitId: UnitId | null = null) =>
  staffHandlers.quality(office.query, { asOf, unitId });
const checkOf = (office: Office, kind: QualityKind, asOf = today, unitId: UnitId | null = null) =>
  overview(office, asOf, unitId).checks.find((c) => c.kind === kind);
const casesOf = (office: Office, kind: QualityKind, asOf = today, unitId: UnitId | null = null) =>
  staffHandlers.qualityCases(office.query, { kind, asOf, unitId, offset: 0, limit: 500 });
const idOf = (office: Office, code: string): UnitId =>
  (office.db.prepare('SELECT id FROM unit WHERE code = ?').get(code) as { id: UnitId }).id;

describe('Vesterhede', () => {
  let office: Office;
  const load = async (file: string): Promise<void> => {
    const open = { reader: office.db } as unknown as OpenRegister;
    const context: SystemContext = {
      ...office.query,
      session: { open } as Session,
      pathOf: (token) => path.join(folder, token),
    };
    const call = file === 'organisation.csv' ? staffHandlers.previewOrganisation : staffHandlers.previewStaff;
    const { previewId } = await call(context, { file });
    office.command('staff.applyImport', (ctx) => staffHandlers.applyImport(ctx, { previewId, approveEnded: true }));
  };

  beforeAll(async () => {
    office = openOffice();
    await load('organisation.csv');
    await load('ansaettelser-2026-10.csv');
  });

  it('finds as many temporary people without an end as the file has', () => {
    const lines = readFileSync(path.join(folder, 'ansaettelser-2026-10.csv'), 'latin1').split('\r\n').slice(1);
    const keys = new Set(
      lines
        .map((line) => line.split(';'))
        .filter((cells) => /^(Tidsbegr|Vikar)/.test(cells[9] ?? '') && cells[13] === '31-12-9999')
        .map((cells) => cells[0]),
    );
    const stored = office.db
      .prepare(
        `SELECT count(*) AS n FROM engagement e JOIN engagement_spell s ON s.engagement_id = e.id
         WHERE e.key IN (SELECT value FROM json_each(?)) AND s.valid_from <= ? AND s.valid_to >= ?`,
      )
      .get(JSON.stringify([...keys]), today, today) as { n: number };
    expect(stored.n).toBeGreaterThan(20);
    expect(checkOf(office, 'no_end')?.count).toBe(stored.n);
  });

  it('counts units as the start page does', () => {
    expect(checkOf(office, 'no_leader')?.count).toBe(unitsWithoutLeader(office.db, today).length);
    expect(checkOf(office, 'closed_unit')?.count).toBe(closedUnitsWithPeople(office.db, today).length);
  });

  it('lists exactly as many cases as it counts, in any unit, each under a key of its own', () => {
    for (const unitId of [null, idOf(office, '2000'), idOf(office, '2230')]) {
      for (const { kind, count } of overview(office, today, unitId).checks) {
        const { total, rows } = casesOf(office, kind, today, unitId);
        expect([kind, total, rows.length]).toEqual([kind, count, Math.min(count, 500)]);
        expect(new Set(rows.map((r) => r.key)).size).toBe(rows.length);
        for (const row of rows) expect(row.person?.name ?? row.unit?.name).not.toBe('');
      }
    }
  });

  it('goes through a long list page by page, in alphabetical order', () => {
    const all = casesOf(office, 'replacement_cpr');
    const page = staffHandlers.qualityCases(office.query, {
      kind: 'replacement_cpr',
      asOf: today,
      unitId: null,
      offset: 100,
      limit: 50,
    });
    expect(page.total).toBe(all.total);
    expect(page.rows).toEqual(all.rows.slice(100, 150));
  });

  it('makes a trend that agrees with the overview of each day', () => {
    for (const kind of ['no_email', 'no_end', 'no_leader', 'over_full_time'] as const) {
      const trend = staffHandlers.qualityTrend(office.query, { kind, asOf: today, unitId: idOf(office, '3000') });
      expect(trend).toHaveLength(14);
      for (const { date, count } of [trend[0], trend[6], trend[13]].flatMap((p) => p ?? [])) {
        expect([date, checkOf(office, kind, date, idOf(office, '3000'))?.count]).toEqual([date, count]);
      }
    }
  });
});

describe('a small office', () => {
  let office: Office;
  const units = [
    unitRow('1', { leaderKey: '201' }),
    unitRow('2', { leaderKey: '205' }),
    unitRow('21', { parentCode: '2' }),
    unitRow('3', { leaderKey: 'ukendt' }),
  ];

  beforeAll(() => {
    office = openOffice();
    const rows = [
      staffRow('201', { unitCode: '1', firstName: 'Åse', lastName: 'Aa', email: 'aa@x.dk' }),
      staffRow('202', { unitCode: '21', firstName: 'Bo', lastName: 'Bi', start: day('2026-10-15') }),
      staffRow('203', { cpr: '7001010002', unitCode: '21', firstName: 'Bo', lastName: 'Bi', fte: 0.5 }),
      staffRow('204', { cpr: '6101700004', unitCode: '3', email: 'c@x.dk' }),
      staffRow('205', { unitCode: '2', end: day('2026-10-31') }),
    ];
    office.command('x', (ctx) => importOrganisationRows(ctx, units, { extent: 'full', fileName: 'o' }));
    office.command('x', (ctx) => importStaffRows(ctx, rows, { extent: 'full', fileName: 's' }));
  });

  it('has the faults that were put into it', () => {
    const counts = Object.fromEntries(overview(office).checks.map((c) => [c.kind, c.count]));
    expect(counts).toMatchObject({
      no_leader: 1,
      ended_leader: 2,
      double_engagement: 1,
      over_full_time: 1,
      no_email: 1,
    });
    expect(casesOf(office, 'over_full_time').rows).toMatchObject([{ person: { name: 'Bo Bi' }, value: 1.5 }]);
    expect(casesOf(office, 'ended_leader').rows).toMatchObject([
      { reason: 'leader_left', text: '205', date: '2026-10-31', unit: { code: '2' } },
      { reason: 'leader_unknown', text: 'ukendt', unit: { code: '3' }, person: null },
    ]);
  });

  it('asks whether two persons of one name and birth date are one', () => {
    const found = casesOf(office, 'duplicate');
    expect(found.rows).toEqual(
      staffHandlers
        .duplicates(office.query, {})
        .map(({ persons: [a, b] }) =>
          expect.objectContaining({ person: { id: a?.id, name: a?.name }, other: { id: b?.id, name: b?.name } }),
        ),
    );
    expect(checkOf(office, 'duplicate')?.count).toBe(found.total);
  });

  it('is followed over time by the same rule', () => {
    const trend = staffHandlers.qualityTrend(office.query, { kind: 'over_full_time', asOf: today, unitId: null });
    expect(trend.map((p) => p.count)).toEqual([...Array(12).fill(0), 1, 1]);
    expect(checkOf(office, 'over_full_time')).toMatchObject({ count: 1, before: 0 });
    expect(checkOf(office, 'ended_leader', day('2026-10-31'))?.count).toBe(1);
  });

  it('is looked at unit by unit, sub-units included', () => {
    expect(checkOf(office, 'no_leader', today, idOf(office, '2'))?.count).toBe(1);
    expect(checkOf(office, 'no_leader', today, idOf(office, '3'))?.count).toBe(0);
    expect(overview(office, today, idOf(office, '21'))).toMatchObject({ persons: 1, units: 1 });
  });

  it('leaves merged persons out', () => {
    const [a, b] = office.db.prepare('SELECT id FROM person ORDER BY name_key').all() as { id: string }[];
    office.db.prepare("UPDATE person SET email = '' WHERE id = ?").run(a?.id);
    expect(checkOf(office, 'no_email')?.count).toBe(2);
    office.db.prepare('UPDATE person SET merged_into = ? WHERE id = ?').run(b?.id, a?.id);
    expect(checkOf(office, 'no_email')?.count).toBe(1);
    office.db.prepare("UPDATE person SET merged_into = NULL, email = 'aa@x.dk' WHERE id = ?").run(a?.id);
  });

  it('tells a replacement number by the day of birth plus sixty', () => {
    const [row] = casesOf(office, 'replacement_cpr').rows;
    expect(casesOf(office, 'replacement_cpr').total).toBeGreaterThan(0);
    const { cpr } = office.db.prepare('SELECT cpr FROM person WHERE id = ?').get(row?.person?.id) as { cpr: string };
    expect(Number(cpr.slice(0, 2))).toBeGreaterThan(60);
    expect(JSON.stringify(casesOf(office, 'replacement_cpr'))).not.toContain(cpr);
  });

  it('knows of a register with nothing in it', () => {
    const empty = overview(openOffice());
    expect(empty).toMatchObject({ persons: 0, units: 0 });
    expect(empty.checks.map((c) => [c.count, c.before])).toEqual(qualityKinds.map(() => [0, 0]));
  });
});

describe('the owner of a check', () => {
  const set = (office: Office, owner: { userId: string | null; name: string }, source = '') =>
    office.command('staff.setQualityOwner', (ctx) =>
      staffHandlers.setQualityOwner(ctx, { kind: 'no_email', source, ...owner } as never),
    );

  it('is a user, called what the user is called, or anybody by name', () => {
    const office = openOffice();
    office.db.prepare("INSERT INTO app_user VALUES ('AAAAAAAAAAAAAAAAAAAAAA', 'Anne', 'hr', '')").run();
    set(office, { userId: 'AAAAAAAAAAAAAAAAAAAAAA', name: '' }, 'Kontormøde');
    expect(checkOf(office, 'no_email')?.owner).toEqual({
      userId: 'AAAAAAAAAAAAAAAAAAAAAA',
      name: 'Anne',
      from: today,
      source: 'Kontormøde',
    });
    expect(checkOf(office, 'no_cpr')?.owner).toBeNull();
    set(office, { userId: null, name: 'Løn' });
    expect(checkOf(office, 'no_email')?.owner).toMatchObject({ userId: null, name: 'Løn' });
    set(office, { userId: null, name: '' });
    expect(checkOf(office, 'no_email')?.owner).toBeNull();
    const logged = office.db.prepare("SELECT field, new_value FROM change WHERE tbl = 'setting' ORDER BY n").all();
    expect(logged).toMatchObject([
      { field: 'value', new_value: JSON.stringify({ userId: null, name: 'Løn' }) },
      { field: 'source', new_value: '' },
      { field: 'value', new_value: JSON.stringify({ userId: null, name: '' }) },
    ]);
  });

  it('holds from the day it was set, and leaves who it was before', () => {
    const office = openOffice();
    set(office, { userId: null, name: 'Løn' });
    const later = { ...office.query, today: day('2027-01-01') };
    office.command('x', (ctx) =>
      staffHandlers.setQualityOwner({ ...ctx, today: later.today } as never, {
        kind: 'no_email',
        userId: null,
        name: 'HR',
        source: '',
      }),
    );
    const ownerOn = (context: typeof later) =>
      staffHandlers.quality(context, { asOf: today, unitId: null }).checks.find((c) => c.kind === 'no_email')?.owner;
    expect([ownerOn(office.query)?.name, ownerOn(later)?.name]).toEqual(['Løn', 'HR']);
  });

  it('must be there to be chosen', () => {
    expect(failureOf(() => set(openOffice(), { userId: 'BBBBBBBBBBBBBBBBBBBBBB', name: '' }))).toBe('not_found');
  });
});
