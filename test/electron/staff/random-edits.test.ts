/**
 * Any sequence of files, edits by hand, merges, unit changes and undoing: the
 * dated history holds together after every step, a change never alters an
 * earlier day, and undoing restores the rows to the letter.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importCourseRows } from '../../../electron/learning/import-rows.ts';
import { recentEdits } from '../../../electron/staff/edit/merge-undo.ts';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import { undoImport } from '../../../electron/staff/import/undo-import.ts';
import { applyUnitChange, previewUnitChange } from '../../../electron/staff/units/change.ts';
import { type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { UnitChange } from '../../../shared/staff/unit-change-schema.ts';
import { edit, findFaults, newEngagement, openUnits, placesOn, unitId } from './edit-office.ts';
import { day, dumpIndex, dumpRows, type Office, runs, staffRow, unitRow } from './office.ts';

const DAYS = ['2019-01-01', '2020-06-01', '2023-05-01', '2024-03-01', '2025-07-01', '2026-02-01', '2026-05-01'].map(
  day,
);
const KEYS = ['1', '2', '3', '4', ''];
/** Keys 1 and 2 are one person; the last is a replacement number. */
const CPRS = ['0101701001', '0101701001', '0101701003', '0101701004', '6101701234'];
const NAMES = ['Prøve', 'Ågård', 'Møller'];
const UNITS = ['2', '3', '4', '5'];
const ROLES = ['leader', 'amr', 'tr', 'deputy'] as const;

/** What a step is made of: small numbers that pick among what there is. */
const step = fc.record({
  kind: fc.constantFrom(
    ...([
      'staff',
      'staff',
      'courses',
      'units',
      'createPerson',
      'createEngagement',
      'change',
      'change',
      'correct',
    ] as const),
    ...(['dates', 'end', 'leave', 'leave', 'removeLeave', 'role', 'role', 'removeRole', 'merge', 'merge'] as const),
    ...(['setCpr', 'setKey', 'name', 'unitChange', 'undo'] as const),
  ),
  picks: fc.array(fc.nat({ max: 20 }), { minLength: 6, maxLength: 6 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const at = <T>(list: readonly T[], pick: number | undefined): T => list[(pick ?? 0) % list.length] as T;
const rowsOf = (office: Office, sql: string): string[] => office.db.prepare(sql).pluck().all() as string[];
const pickId = <T extends string>(office: Office, table: string, pick: number | undefined, more = ''): T =>
  at([...rowsOf(office, `SELECT id FROM ${table} ${more} ORDER BY born, id`), 'x'.repeat(22)], pick) as T;
/** Merged ones are picked seldom: most of what can be done to them is refused. */
const pickPerson = <T extends string>(office: Office, pick: number | undefined, not = ''): T =>
  pickId(office, 'person', pick, pick === 20 ? '' : `WHERE merged_into IS NULL AND id <> '${not}'`);

/** Four engagements of three persons, somebody registered twice, courses, and leave and a role. */
function openSeeded(): Office {
  const office = openUnits();
  loadStaff(office, [0, 0, 0, 0, 1, 5]);
  const fields = { firstName: 'Ane', lastName: 'Prøve', preferredName: '', email: '', phone: '' };
  edit(office, 'createPerson', { cpr: at(CPRS, 4), fields, engagement: newEngagement(office, { key: '9' }) });
  edit(office, 'createPerson', { cpr: '', fields, engagement: newEngagement(office) });
  loadCourses(office, [2, 0, 0]);
  const engagementId = pickId<never>(office, 'engagement', 0);
  edit(office, 'saveLeave', { leaveId: null, engagementId, kind: 'care', from: at(DAYS, 3), to: at(DAYS, 3) });
  const role = { role: 'leader', unitId: unitId(office, '2'), body: '', electedOn: null, from: at(DAYS, 1) } as const;
  edit(office, 'saveRole', { roleId: null, personId: pickPerson(office, 0), fields: { ...role, to: null } });
  return office;
}

const period = (a: number | undefined, b: number | undefined): { from: IsoDate; to: IsoDate } => {
  const [from, to] = [at(DAYS, a), at([...DAYS, OPEN_END], b)];
  return from <= to ? { from, to } : { from: to, to: from };
};

function loadStaff(office: Office, [a = 0, b, c, d, e, f = 0]: readonly number[]): ImportId {
  const rows = KEYS.slice(0, 4).flatMap((key, i) =>
    (a >> i) % 2 === 0 && i !== 3
      ? []
      : [
          staffRow(key, {
            cpr: at(CPRS, f === i ? 4 : i),
            unitCode: at(UNITS.slice(0, 3), (b ?? 0) + i),
            fte: at([1, 0.8649], c),
            start: at(DAYS, i),
            end: at([OPEN_END, OPEN_END, day('2026-04-30')], (d ?? 0) + i),
            lastName: at(NAMES, e),
          }),
        ],
  );
  return office.command('staff.applyImport', (ctx) =>
    importStaffRows(ctx, rows, {
      effective: at(DAYS, d),
      extent: at(['full', 'delta'] as const, e),
      fileName: 'f',
      approveEnded: true,
    }),
  ).importId;
}

function loadCourses(office: Office, [a, b, c]: readonly number[]): ImportId {
  const rows = [0, 1].map((i) => ({
    line: i + 2,
    key: '',
    cpr: at(CPRS, (a ?? 0) + i),
    courseCode: at(['BRAND', 'AMO'], b),
    courseName: 'Kursus',
    form: '',
    completedOn: at(DAYS.slice(0, 2), c),
    hours: undefined,
    completed: true,
  }));
  return office.command('learning.applyImport', (ctx) => importCourseRows(ctx, rows, { fileName: 'k' })).importId;
}

function loadUnits(office: Office, [a, b, c]: readonly number[]): ImportId {
  const rows = ['1', '2', '3', '4'].map((code, i) => unitRow(code, { name: i === (a ?? 0) % 4 ? at(NAMES, b) : 'E' }));
  return office.command('staff.applyImport', (ctx) =>
    importOrganisationRows(ctx, rows, { extent: 'delta', effective: at(DAYS, c), fileName: 'o' }),
  ).importId;
}

/** A unit is merged into another or closes, and its people and roles go along. */
function changeUnit(office: Office, [a, b, c, d]: readonly number[]): void {
  const [one, other] = [unitId(office, at(UNITS, a)), unitId(office, at(UNITS, b))];
  const onDay = at(DAYS, c);
  const roles = at(['lapse', 'follow'] as const, d);
  const change: UnitChange =
    (d ?? 0) % 3 === 0
      ? { kind: 'close', onDay, unitId: one, peopleTo: other, subUnitsTo: null, roles }
      : { kind: 'merge', onDay, from: [one], into: { unitId: other }, roles };
  const { outcome } = previewUnitChange(office.query, { change });
  office.command('staff.applyUnitChange', (ctx) => applyUnitChange(ctx, { change, outcome }));
}

/** Carries the step out. @returns what undoes it */
function take(office: Office, { kind, picks }: Step): (() => unknown) | undefined {
  const [a, b, c, d, e, f] = picks;
  const engagementId = pickId<never>(office, 'engagement', a);
  const personId = pickPerson<never>(office, a);
  const undoFile = (id: ImportId) => () => office.command('staff.undoImport', (ctx) => undoImport(ctx, id));
  const undoLast = () => {
    const stamp = rowsOf(office, 'SELECT max(stamp) FROM change_set')[0] ?? '';
    return () => edit(office, 'undoEdit', { stamp });
  };
  const { from, to } = period(b, c);
  const patch = e === 0 ? {} : { fte: at([1, 0.5, 0.25], e), ...(f ? { unitId: unitId(office, at(UNITS, f)) } : {}) };
  const made = () =>
    newEngagement(office, {
      key: at(KEYS, d),
      start: from,
      end: to === OPEN_END ? null : to,
      fields: { unitId: unitId(office, at(UNITS, e)) },
    });
  switch (kind) {
    case 'staff':
      return undoFile(loadStaff(office, picks));
    case 'courses':
      return undoFile(loadCourses(office, picks));
    case 'units':
      return undoFile(loadUnits(office, picks));
    case 'createPerson': {
      const fields = { firstName: 'Ane', lastName: at(NAMES, e), preferredName: '', email: '', phone: '' };
      const cpr = at([...CPRS, ''], f);
      edit(office, 'createPerson', { cpr, fields, engagement: (a ?? 0) % 3 === 0 ? null : made() });
      break;
    }
    case 'createEngagement':
      edit(office, 'createEngagement', { personId, engagement: made() });
      break;
    case 'change': {
      const before = DAYS.filter((x) => x < from).map((x) => placesOn(office, x));
      edit(office, 'changeEngagement', { engagementId, from, fields: patch });
      expect(DAYS.filter((x) => x < from).map((x) => placesOn(office, x))).toEqual(before);
      break;
    }
    case 'correct': {
      const starts = rowsOf(office, `SELECT valid_from FROM engagement_spell WHERE engagement_id = '${engagementId}'`);
      edit(office, 'correctEngagement', {
        engagementId,
        spellFrom: day(at([...starts, '2020-01-01'], b)),
        fields: patch,
      });
      break;
    }
    case 'dates':
      edit(office, 'correctDates', { engagementId, start: from, end: to === OPEN_END ? null : to });
      break;
    case 'end':
      edit(office, 'endEngagement', { engagementId, lastDay: to === OPEN_END ? null : to });
      break;
    case 'leave': {
      const leaveId = (d ?? 0) % 2 === 0 ? null : pickId<never>(office, 'leave_period', e);
      const owner = rowsOf(office, `SELECT engagement_id FROM leave_period WHERE id = '${leaveId}'`)[0];
      const last = to === OPEN_END ? from : to;
      edit(office, 'saveLeave', {
        leaveId,
        engagementId: (owner ?? engagementId) as never,
        kind: 'care',
        from,
        to: last,
      });
      break;
    }
    case 'removeLeave':
      edit(office, 'removeLeave', { leaveId: pickId<never>(office, 'leave_period', a) });
      break;
    case 'role': {
      const roleId = (d ?? 0) % 2 === 0 ? null : pickId<never>(office, 'role_assignment', e);
      const owner = rowsOf(office, `SELECT person_id FROM role_assignment WHERE id = '${roleId}'`)[0];
      const fields = {
        role: at(ROLES, e),
        unitId: f === 0 ? null : unitId(office, at(['2', '3'], f)),
        body: '',
        electedOn: null,
        from,
        to: to === OPEN_END ? null : to,
      };
      edit(office, 'saveRole', { roleId, personId: (owner ?? personId) as never, fields });
      break;
    }
    case 'removeRole':
      edit(office, 'removeRole', { roleId: pickId<never>(office, 'role_assignment', a) });
      break;
    case 'merge':
      edit(office, 'mergePersons', { keep: personId, drop: pickPerson<never>(office, b, personId) });
      break;
    case 'setCpr':
      edit(office, 'setCpr', { personId, cpr: at([...CPRS, '0101701999'], b) });
      break;
    case 'setKey':
      edit(office, 'setEngagementKey', { engagementId, key: at(KEYS.slice(0, 4), b) });
      break;
    case 'name':
      edit(office, 'editPerson', { personId, as: 'change', fields: { lastName: at(NAMES, b), phone: '12345678' } });
      break;
    case 'unitChange':
      changeUnit(office, picks);
      break;
    case 'undo': {
      const recent = editList(office).filter((r) => r.canUndo);
      if (recent.length > 0) edit(office, 'undoEdit', { stamp: at(recent, a).stamp });
      return undefined;
    }
  }
  return undoLast();
}

const editList = (office: Office, personId: never | null = null) => {
  const handler = recentEdits as unknown as (context: unknown, input: unknown) => { stamp: string; canUndo: boolean }[];
  return handler(office.query, { personId });
};

const state = (office: Office): string[] => [
  ...dumpRows(office.db),
  ...dumpIndex(office.db, ['an', 'pr', 'aa', 'mo', '1', '2', '3', '4']),
];

/** Runs the step; a refusal leaves everything as it was. @returns undefined when it was refused */
function attempt(office: Office, work: () => (() => unknown) | undefined): (() => unknown) | 'refused' | undefined {
  const before = state(office);
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    expect(state(office)).toEqual(before);
    return 'refused';
  }
}

describe('any sequence of files, edits, merges and undoing', () => {
  it('keeps the dated history whole, and a list of edits that tells the truth', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 8, maxLength: 20 }), (steps) => {
        const office = openSeeded();
        for (const next of steps) {
          attempt(office, () => take(office, next));
          expect(findFaults(office.db)).toEqual([]);
        }
        const all = new Map(editList(office).map((e) => [e.stamp, e.canUndo]));
        for (const id of rowsOf(office, 'SELECT id FROM person')) {
          for (const { stamp, canUndo } of editList(office, id as never))
            expect(canUndo).toBe(all.get(stamp) ?? canUndo);
        }
      }),
      runs(45),
    );
  });

  it('can be undone from the last to the first, to the row', () => {
    fc.assert(
      fc.property(
        fc.array(
          step.filter((s) => s.kind !== 'undo'),
          { minLength: 6, maxLength: 16 },
        ),
        (steps) => {
          const office = openSeeded();
          const done: { before: string[]; undo: () => unknown }[] = [];
          for (const next of steps) {
            const before = state(office);
            const undo = attempt(office, () => take(office, next));
            if (typeof undo === 'function') done.push({ before, undo });
          }
          for (const { before, undo } of done.reverse()) {
            undo();
            expect(state(office)).toEqual(before);
          }
        },
      ),
      runs(45),
    );
  });

  it('survives undoing in any order: refused, or whole', () => {
    fc.assert(
      fc.property(
        fc.array(
          step.filter((s) => s.kind !== 'undo'),
          { minLength: 4, maxLength: 10 },
        ),
        fc.infiniteStream(fc.nat({ max: 9 })),
        (steps, picks) => {
          const office = openSeeded();
          const before = state(office);
          const undos = steps
            .map((next) => attempt(office, () => take(office, next)))
            .filter((undo): undo is () => unknown => typeof undo === 'function');
          for (const pick of picks) {
            const undo = undos[pick % Math.max(1, undos.length)];
            if (!undo) break;
            const result = attempt(office, () => {
              undo();
              return undefined;
            });
            if (result !== 'refused') undos.splice(undos.indexOf(undo), 1);
            expect(findFaults(office.db)).toEqual([]);
          }
          expect(state(office)).toEqual(before);
        },
      ),
      runs(35),
    );
  });
});
