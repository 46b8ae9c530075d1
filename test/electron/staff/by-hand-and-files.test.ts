/** Where what is typed by hand and what files and organisation changes bring meet: nothing is left hanging. */
import { beforeEach, describe, expect, it } from 'vitest';
import { courseLookups } from '../../../db/learning/import.ts';
import { streamPeople } from '../../../db/staff/export-stream.ts';
import { leaderCandidates, placementsFrom } from '../../../db/staff/unit-lists.ts';
import { learningHandlers } from '../../../electron/learning/handlers.ts';
import { importCourseRows } from '../../../electron/learning/import-rows.ts';
import { reportHandlers } from '../../../electron/report/handlers.ts';
import { peopleToExport } from '../../../electron/staff/export/list-to-export.ts';
import { staffHandlers } from '../../../electron/staff/handlers.ts';
import { importStaffRows } from '../../../electron/staff/import/rows.ts';
import { undoImport } from '../../../electron/staff/import/undo-import.ts';
import { personDetail } from '../../../electron/staff/person.ts';
import { applyUnitChange, previewUnitChange } from '../../../electron/staff/units/change.ts';
import type { EngagementId, LeaveId, PersonId } from '../../../shared/kernel/ids.ts';
import { peopleFilter } from '../../../shared/staff/contract-people.ts';
import type { StaffRow } from '../../../shared/staff/rows.ts';
import type { UnitChange } from '../../../shared/staff/unit-change-schema.ts';
import { edit, engagementOf, findFaults, makePerson, newEngagement, openUnits, unitId } from './edit-office.ts';
import { day, dumpRows, type Office, staffRow } from './office.ts';

let office: Office;
const asOf = day('2026-11-22');
beforeEach(() => {
  office = openUnits();
});

const load = (rows: readonly StaffRow[], effective = '2026-06-01') =>
  office.command('staff.applyImport', (ctx) =>
    importStaffRows(ctx, rows, { extent: 'delta', effective: day(effective), fileName: 'f', approveEnded: true }),
  );
const leaves = () => office.db.prepare('SELECT valid_from, valid_to FROM leave_period ORDER BY 1').raw().all();
const saveLeave = (engagementId: EngagementId, from: string, to: string): LeaveId =>
  edit(office, 'saveLeave', { leaveId: null, engagementId, kind: 'maternity', from: day(from), to: day(to) }).leaveId;

const courses = (...cprs: readonly string[]) =>
  office.command('learning.applyImport', (ctx) =>
    importCourseRows(
      ctx,
      cprs.map((cpr, i) => ({
        ...{ line: i + 2, key: '', cpr, courseCode: 'BRAND', courseName: 'Brand', form: '' },
        ...{ completedOn: day('2019-01-01'), hours: undefined, completed: true },
      })),
      { fileName: 'k' },
    ),
  );

describe('leave, when a file says that the engagement is shorter', () => {
  it('is cut with it or goes, stands in the log, and comes back with the undoing of the file', () => {
    load([staffRow('1')]);
    const engagementId = office.db.prepare('SELECT id FROM engagement').pluck().get() as EngagementId;
    saveLeave(engagementId, '2026-01-01', '2026-03-31');
    saveLeave(engagementId, '2026-08-01', '2026-10-31');
    saveLeave(engagementId, '2027-01-01', '2027-03-31');
    const before = dumpRows(office.db);
    const { importId } = load([staffRow('1', { end: day('2026-09-30') })]);
    expect(findFaults(office.db)).toEqual([]);
    expect(leaves()).toEqual([
      ['2026-01-01', '2026-03-31'],
      ['2026-08-01', '2026-09-30'],
    ]);
    const lines = office.db.prepare(`SELECT field, new_value FROM change WHERE tbl = 'leave_period' ORDER BY n`).all();
    expect(lines).toEqual([
      { field: 'valid_to', new_value: '2026-09-30' },
      { field: '*', new_value: null },
    ]);
    office.command('staff.undoImport', (ctx) => undoImport(ctx, importId));
    expect(dumpRows(office.db)).toEqual(before);
  });
});

describe('leave by hand', () => {
  it('counts as leave in every list, and is out of the figures of certificates', () => {
    const id = makePerson(office, '0101701001', 'Prøve', newEngagement(office, { key: '1' }));
    courses('0101701001');
    const expired = () => learningHandlers.expiring(office.query, { ...window, asOf }).total;
    const window = { window: 'expired', unitId: null, courseId: null, offset: 0, limit: 10 } as const;
    expect(expired()).toBe(1);
    const leaveId = saveLeave(engagementOf(office, id), '2026-11-22', '2026-11-22');
    const list = { asOf, text: '', unitId: null, withSubUnits: true, employedOnly: true } as const;
    const order = { sort: 'name', descending: false, offset: 0, limit: 10 } as const;
    const onLeave = () => staffHandlers.persons(office.query, { ...list, ...order }).rows.map((r) => r.onLeave);
    expect(onLeave()).toEqual([true]);
    expect([...streamPeople(office.db, asOf, false).people].map((p) => p.onLeave)).toEqual([true]);
    expect(expired()).toBe(0);
    edit(office, 'removeLeave', { leaveId });
    expect(onLeave()).toEqual([false]);
    expect(expired()).toBe(1);
  });
});

describe('an engagement without a tjenestenummer', () => {
  const list = () => staffHandlers.people(office.query, { ...question, offset: 0, limit: 50 });
  const question = { filter: peopleFilter.parse({ asOf }), sort: 'name', descending: false } as const;

  it('shows none in any list, export or search: the one made up for it is nobody’s to see', () => {
    const id = makePerson(office, '', 'Prøve', newEngagement(office));
    const key = office.db.prepare('SELECT key FROM engagement').pluck().get() as string;
    expect(list().rows).toMatchObject([{ id, key: '' }]);
    expect([...streamPeople(office.db, asOf, false).people]).toMatchObject([{ id, key: '' }]);
    const narrowed = { ...question, filter: { ...question.filter, employedOnly: false } };
    expect([...peopleToExport(office.db, narrowed, false).people]).toMatchObject([{ id, key: '' }]);
    expect(placementsFrom(office.db, unitId(office, '2'), asOf)).toMatchObject([{ name: 'Ane Prøve', key: '' }]);
    const found = staffHandlers.people(office.query, {
      ...question,
      filter: { ...question.filter, text: key.slice(0, 6) },
      ...{ offset: 0, limit: 50 },
    });
    expect(found.total).toBe(0);
  });

  it('of a leader gets one, and the unit still has its leader, also after the undoing', () => {
    const id = makePerson(office, '', 'Leder', newEngagement(office));
    const [candidate] = leaderCandidates(office.db, { asOf, unitId: unitId(office, '2'), text: '', limit: 5 });
    const change: UnitChange = {
      kind: 'edit',
      onDay: asOf,
      unitId: unitId(office, '2'),
      fields: { leaderKey: candidate?.key ?? '' },
    };
    const { outcome } = previewUnitChange(office.query, { change });
    office.command('staff.applyUnitChange', (ctx) => applyUnitChange(ctx, { change, outcome }));
    const leader = () => staffHandlers.unitTree(office.query, { asOf }).find((u) => u.code === '2')?.leader;
    expect(leader()).toBe('Ane Leder');
    const before = dumpRows(office.db);
    edit(office, 'setEngagementKey', { engagementId: engagementOf(office, id), key: '77' });
    expect(leader()).toBe('Ane Leder');
    const seen = [
      personDetail(office.query, { personId: id, asOf }),
      staffHandlers.unitHistory(office.query, { unitId: unitId(office, '2') }),
    ];
    expect(JSON.stringify(seen)).not.toContain(candidate?.key);
    const stamp = office.db.prepare('SELECT max(stamp) FROM change_set').pluck().get() as string;
    edit(office, 'undoEdit', { stamp });
    expect(dumpRows(office.db)).toEqual(before);
  });
});

describe('roles that follow when units are merged', () => {
  const elect = (personId: PersonId, code: string, from: string, to: string | null) =>
    edit(office, 'saveRole', {
      roleId: null,
      personId,
      fields: {
        ...{ role: 'amr', unitId: unitId(office, code), body: '', electedOn: null },
        ...{ from: day(from), to: to === null ? null : day(to) },
      },
    });
  const roles = () =>
    office.db
      .prepare(
        `SELECT u.code, r.valid_from, r.valid_to FROM role_assignment r JOIN unit u ON u.id = r.unit_id ORDER BY 1, 2`,
      )
      .raw()
      .all();

  it('never stand twice: who had the same role in the other unit has it once, on every day as before', () => {
    const id = makePerson(office, '', 'Rask', newEngagement(office));
    elect(id, '2', '2025-01-01', null);
    elect(id, '3', '2026-01-01', '2027-06-30');
    elect(id, '4', '2027-03-01', '2027-12-31');
    const before = dumpRows(office.db);
    const change: UnitChange = {
      kind: 'merge',
      onDay: day('2027-01-01'),
      from: [unitId(office, '2'), unitId(office, '4')],
      into: { unitId: unitId(office, '3') },
      roles: 'follow',
    };
    const { outcome } = previewUnitChange(office.query, { change });
    const { stamp } = office.command('staff.applyUnitChange', (ctx) => applyUnitChange(ctx, { change, outcome }));
    expect(findFaults(office.db)).toEqual([]);
    expect(roles()).toEqual([
      ['2', '2025-01-01', '2026-12-31'],
      ['3', '2026-01-01', '2027-06-30'],
      ['3', '2027-07-01', '9999-12-31'],
    ]);
    edit(office, 'undoEdit', { stamp });
    expect(dumpRows(office.db)).toEqual(before);
  });
});

describe('a merge', () => {
  /** Everything that lists or counts people. */
  function everything() {
    const { query, db } = office;
    const scope = { asOf, unitId: null };
    const page = { offset: 0, limit: 50 };
    const list = {
      filter: peopleFilter.parse({ asOf, employedOnly: false }),
      sort: 'name',
      descending: false,
    } as const;
    return {
      people: staffHandlers.people(query, { ...list, ...page }),
      found: staffHandlers.search(query, { text: 'ane', asOf }),
      tree: staffHandlers.unitTree(query, { asOf }),
      figures: staffHandlers.figures(query, { asOf }),
      quality: staffHandlers.quality(query, scope),
      duplicates: staffHandlers.duplicates(query, {}),
      exported: [...streamPeople(db, asOf, true).people],
      learning: learningHandlers.figures(query, { asOf }),
      expiring: learningHandlers.expiring(query, { ...page, asOf, window: 'expired', unitId: null, courseId: null }),
      overview: reportHandlers.overview(query, { asOf }),
      key: courseLookups(db).byKey('1'),
    };
  }
  it('leaves the duplicate out of every list, figure and export at once, and its undoing brings all back', () => {
    load([
      staffRow('1', { cpr: '0101701001', lastName: 'Prøve', fte: 0.5 }),
      staffRow('2', { cpr: '0101701002', lastName: 'Prøve', fte: 0.4, unitCode: '3' }),
    ]);
    courses('0101701001', '0101701002');
    const idOf = (cpr: string) => office.db.prepare('SELECT id FROM person WHERE cpr = ?').pluck().get(cpr) as PersonId;
    const [keep, drop] = [idOf('0101701001'), idOf('0101701002')];
    edit(office, 'saveRole', {
      roleId: null,
      personId: drop,
      fields: { role: 'tr', unitId: null, body: '', electedOn: null, from: day('2025-01-01'), to: null },
    });
    const before = everything();
    expect(before.people.total).toBe(2);
    expect(before.found.people).toHaveLength(2);
    const { stamp } = edit(office, 'mergePersons', { keep, drop });
    const after = everything();
    expect(JSON.stringify(after)).not.toContain(drop);
    expect(after.people).toMatchObject({ total: 1, rows: [{ id: keep, engagements: 2, fte: 0.9, roles: ['tr'] }] });
    expect(after.found.people).toHaveLength(1);
    expect(after.tree.find((u) => u.code === '1')?.persons).toBe(1);
    expect(after.exported).toHaveLength(1);
    expect(after.quality.persons).toBe(1);
    expect(after.expiring.total).toBe(1);
    edit(office, 'undoEdit', { stamp });
    expect(everything()).toEqual(before);
  });
});
