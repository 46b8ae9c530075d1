import { beforeEach, describe, expect, it } from 'vitest';
import { unitNodes } from '../../../db/staff/figures.ts';
import { undoEdit } from '../../../electron/staff/edit/merge-undo.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import { applyUnitChange, previewUnitChange, unitChangePeople } from '../../../electron/staff/units/change.ts';
import { compareOrganisation, unitDetail, unitHistory } from '../../../electron/staff/units/look.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { UnitChange } from '../../../shared/staff/unit-change-schema.ts';
import { day, dumpRows, failureOf, findBrokenTimelines, type Office, openOffice, staffRow, unitRow } from './office.ts';

let office: Office;
const DAY = day('2027-01-01');
const BEFORE = day('2026-12-31');
const load = (keys: readonly (readonly [string, string, string?])[]) =>
  keys.map(([key, unitCode, jobTitle = 'Pædagog']) =>
    staffRow(key, { unitCode, jobTitle, cpr: `70010100${key.padStart(2, '0')}`, start: day('2024-01-01') }),
  );

beforeEach(() => {
  office = openOffice();
  office.command('x', (ctx) =>
    importOrganisationRows(
      ctx,
      [
        unitRow('1', { name: 'Kommunen' }),
        unitRow('2', { name: 'Nord', leaderKey: '21' }),
        unitRow('3', { name: 'Syd', remote: true }),
        unitRow('4', { name: 'Nords køkken', parentCode: '2' }),
      ],
      { extent: 'full', fileName: 'o' },
    ),
  );
  office.command('x', (ctx) =>
    importStaffRows(
      ctx,
      load([
        ['21', '2'],
        ['22', '2'],
        ['23', '2', 'Køkkenleder'],
        ['31', '3'],
        ['41', '4'],
      ]),
      {
        extent: 'full',
        effective: day('2024-01-01'),
        fileName: 's',
      },
    ),
  );
});

const id = (code: string) => office.db.prepare('SELECT id FROM unit WHERE code = ?').pluck().get(code) as UnitId;
const preview = (change: UnitChange) => previewUnitChange(office.query, { change });
const apply = (change: UnitChange, outcome = preview(change).outcome) =>
  office.command('staff.applyUnitChange', (ctx) => applyUnitChange(ctx, { change, outcome }));
const tree = (on = DAY) =>
  unitNodes(office.db, on).map((u) => `${'>'.repeat(u.depth)}${u.name} ${u.persons} (${u.ownPersons})`);

const fresh = (code: string, name: string, parentCode = '1') => ({
  code,
  name,
  type: 'institution',
  parentId: id(parentCode),
  remote: false,
  leaderKey: '',
});
const split = (): UnitChange => ({
  kind: 'split',
  onDay: DAY,
  unitId: id('2'),
  closes: true,
  subUnitsTo: 1,
  roles: 'follow',
  parts: [
    { into: { unit: fresh('5', 'Øst') }, engagementIds: [], jobTitles: [], rest: true },
    { into: { unitId: id('3') }, engagementIds: [], jobTitles: ['Køkkenleder'], rest: false },
  ],
});

/** Makes the person with the key AMR in the unit. */
function elect(key: string, code: string): void {
  office.command('x', ({ db, set }) => {
    const person = db.prepare('SELECT person_id FROM engagement WHERE key = ?').pluck().get(key);
    db.prepare(
      `INSERT INTO role_assignment (id, person_id, unit_id, role, valid_from, valid_to, born)
       VALUES (?, ?, ?, 'amr', '2025-01-01', '2027-02-28', ?)`,
    ).run('rolerolerolerolerolero', person, id(code), set.stamp);
  });
}

describe('a unit that is split', () => {
  it('says first what it means, and then does it', () => {
    elect('23', '2');
    const said = preview(split());
    expect(said.units.map(({ what, name, to }) => [what, name, to])).toEqual([
      ['opened', 'Øst', 'Kommunen'],
      ['closed', 'Nord', ''],
      ['moved', 'Nords køkken', 'Syd'],
    ]);
    expect(said.people).toEqual({ persons: 3, engagements: 3, fte: 3, later: 0 });
    expect(said.remote).toEqual({ into: 1, outOf: 0 });
    expect(said.leaders).toEqual([{ unitName: 'Nord', name: 'Ane Prøve21' }]);
    expect(said.roles).toMatchObject([{ name: 'Ane Prøve23', role: 'amr', unitName: 'Nord', to: 'Syd' }]);
    expect(said.deadlines).toEqual([{ kind: 'roles_ending', label: 'Nord', count: 1 }]);
    const people = unitChangePeople(office.query, { change: split(), offset: 1, limit: 1 });
    expect(people).toMatchObject({ total: 3, rows: [{ name: 'Ane Prøve22', fromUnit: 'Nord', toUnit: 'Øst' }] });

    const past = [day('2023-01-01'), BEFORE].map((on) => tree(on));
    expect(apply(split())).toMatchObject({ units: 3, engagements: 3 });
    expect([day('2023-01-01'), BEFORE].map((on) => tree(on))).toEqual(past);
    expect(tree()).toEqual(['Kommunen 5 (0)', '>Syd 3 (2)', '>>Nords køkken 1 (1)', '>Øst 2 (2)']);
    expect(findBrokenTimelines(office.db)).toEqual([]);
    expect(unitDetail(office.query, { unitId: id('3'), asOf: DAY }).roles).toMatchObject([{ name: 'Ane Prøve23' }]);
    expect(unitDetail(office.query, { unitId: id('2'), asOf: BEFORE }).roles).toMatchObject([{ to: BEFORE }]);
  });

  it('is told of in the history of all who took part, and when two days are compared', () => {
    apply(split());
    const history = (code: string) =>
      unitHistory(office.query, { unitId: id(code) }).map((e) => [e.day, e.kind, e.from || e.to]);
    expect(history('2')).toEqual([
      [DAY, 'split_into', 'Syd'],
      [DAY, 'split_into', 'Øst'],
      [BEFORE, 'closed', ''],
    ]);
    expect(history('5')).toEqual([
      [DAY, 'opened', 'Kommunen'],
      [DAY, 'split_from', 'Nord'],
    ]);
    expect(unitHistory(office.query, { unitId: id('2') }).at(-1)?.actor).toBe('Prøve');
    const { differences, total } = compareOrganisation(office.query, { from: BEFORE, to: DAY });
    expect(differences.map((d) => [d.mark, d.name])).toEqual([
      ['closed', 'Nord'],
      ['moved', 'Nords køkken'],
      ['opened', 'Øst'],
    ]);
    expect(total.after).toEqual(total.before);
  });

  it('can be taken back, to the row', () => {
    elect('23', '2');
    const before = [...dumpRows(office.db), ...office.db.prepare('SELECT * FROM role_assignment').all().map(String)];
    const { stamp } = apply(split());
    office.command('staff.undoEdit', (ctx) => undoEdit(ctx, { stamp }));
    expect([...dumpRows(office.db), ...office.db.prepare('SELECT * FROM role_assignment').all().map(String)]).toEqual(
      before,
    );
    expect(office.db.prepare('SELECT count(*) AS n FROM unit_successor').get()).toEqual({ n: 0 });
  });
});

describe('a change that was looked at', () => {
  it('is refused when it no longer comes to the same, and only then', () => {
    const { outcome } = preview(split());
    office.command('x', (ctx) =>
      importStaffRows(ctx, load([['32', '3']]), { extent: 'delta', effective: DAY, fileName: 'd' }),
    );
    expect(preview(split()).outcome).toBe(outcome);
    office.command('x', (ctx) =>
      importStaffRows(ctx, load([['24', '2']]), { extent: 'delta', effective: DAY, fileName: 'd' }),
    );
    expect(failureOf(() => apply(split(), outcome))).toBe('stale_preview');
    expect(office.db.prepare("SELECT count(*) AS n FROM unit WHERE code = '5'").get()).toEqual({ n: 0 });
  });

  it('names a leader only whom the register knows', () => {
    const edit = (leaderKey: string): UnitChange => ({
      kind: 'edit',
      onDay: DAY,
      unitId: id('3'),
      fields: { leaderKey },
    });
    expect(failureOf(() => preview(edit('999')))).toBe('unknown_leader');
    expect(preview(edit('31')).units).toMatchObject([{ what: 'leader', name: 'Syd', from: '', to: 'Ane Prøve31' }]);
  });
});

describe('a merger', () => {
  const merge = (): UnitChange => ({
    kind: 'merge',
    onDay: DAY,
    from: [id('2'), id('3')],
    into: { unit: fresh('6', 'Nord og Syd') },
    roles: 'lapse',
  });

  it('keeps figures on both sides of the day, and what took over', () => {
    const [was, past] = [tree(BEFORE)[0], tree(BEFORE)];
    apply(merge());
    expect(tree(BEFORE)).toEqual(past);
    expect(tree()).toEqual([was, '>Nord og Syd 5 (4)', '>>Nords køkken 1 (1)']);
    expect(office.db.prepare('SELECT count(*) AS n FROM unit_successor').get()).toEqual({ n: 2 });
  });

  it('leaves a file that still names a closed unit with a fault for the row, and the rest stands', () => {
    apply(merge());
    const result = office.command('x', (ctx) =>
      importStaffRows(
        ctx,
        load([
          ['22', '2'],
          ['41', '4'],
        ]),
        {
          extent: 'delta',
          effective: day('2027-02-01'),
          fileName: 'd',
        },
      ),
    );
    expect(result).toMatchObject({ accepted: 1, rejected: 1, faults: [{ code: 'unknown_unit' }] });
    expect(findBrokenTimelines(office.db)).toEqual([]);
  });
});
