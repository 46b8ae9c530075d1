import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import { undoImport } from '../../../electron/staff/import/undo-import.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ImportId } from '../../../shared/kernel/ids.ts';
import type { StaffRow } from '../../../shared/staff/rows.ts';
import {
  day,
  dumpIndex,
  dumpRows,
  failureOf,
  findBrokenTimelines,
  type Office,
  openOffice,
  runs,
  staffRow,
  unitRow,
} from './office.ts';

const keys = ['1', '2', '3', '4', '5'];
const starts = ['2019-01-01', '2020-06-01', '2024-03-01', '2026-02-01'].map(day);
const ends = ['2022-12-31', '2025-06-30', '2026-04-30', '9999-12-31', '9999-12-31'].map(day);
const effectives = ['2018-01-01', '2020-06-01', '2023-05-01', '2026-02-01', '2026-05-01'].map(day);
const names = ['Prøve', 'Ågård', 'Møller'];

/** Persons hold two engagements now and then: keys 1 and 2 are one person. */
const cprOf = (key: string): string => `700101000${key === '2' ? '1' : key}`;

const row = (key: string): fc.Arbitrary<StaffRow> =>
  fc
    .record({
      unitCode: fc.constantFrom('2', '3', '4', '9'),
      start: fc.constantFrom(...starts),
      end: fc.constantFrom(...ends),
      fte: fc.constantFrom(1, 0.8649),
      lastName: fc.constantFrom(...names),
      status: fc.constantFrom('1', '3', undefined),
      cpr: fc.oneof(
        { weight: 9, arbitrary: fc.constant(cprOf(key)) },
        { weight: 1, arbitrary: fc.constant('7101010009') },
      ),
    })
    .map(({ end, start, ...more }) => staffRow(key, { ...more, start, end: end < start ? day('9999-12-31') : end }));

/** One row is always in order: a file with none that is would be refused whole. */
const good = staffRow('6', { cpr: cprOf('6') });
const file = fc.record({
  rows: fc
    .subarray(keys)
    .chain((some) => fc.tuple(...some.map(row)))
    .map((rows): StaffRow[] => (rows.length === 0 ? [] : [...rows, good])),
  effective: fc.constantFrom(...effectives),
  extent: fc.constantFrom('full' as const, 'delta' as const),
});
type File = typeof file extends fc.Arbitrary<infer T> ? T : never;

function openWithUnits(): Office {
  const office = openOffice();
  office.command('x', (ctx) =>
    importOrganisationRows(
      ctx,
      ['1', '2', '3', '4'].map((c) => unitRow(c)),
      { extent: 'full', fileName: 'o' },
    ),
  );
  return office;
}

const load = (office: Office, { rows, ...options }: File) =>
  office.command('staff.applyImport', (ctx) =>
    importStaffRows(ctx, rows, { ...options, fileName: 'f', approveEnded: true }),
  );
const undo = (office: Office, id: ImportId) => office.command('staff.undoImport', (ctx) => undoImport(ctx, id));

const state = (office: Office): string[] => [
  ...dumpRows(office.db),
  ...dumpIndex(office.db, ['p', 'aa', 'm', ...keys]),
];

/** Who stood where on the day. */
const placesOn = (office: Office, on: IsoDate): unknown[] =>
  office.db
    .prepare(
      `SELECT e.key, s.unit_id, s.fte, s.status FROM engagement_spell s JOIN engagement e ON e.id = s.engagement_id
       WHERE s.valid_from <= ? AND s.valid_to >= ? ORDER BY e.key`,
    )
    .all(on, on);

describe('any sequence of imports', () => {
  it('keeps every timeline whole, and changes nothing when a file comes twice', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 6 }), (files) => {
        const office = openWithUnits();
        for (const next of files) {
          const { accepted, rejected, rows, changes } = load(office, next);
          expect(accepted + rejected).toBe(rows);
          expect(changes.new + changes.changed + changes.unchanged).toBe(accepted);
          expect(findBrokenTimelines(office.db)).toEqual([]);
          const before = state(office);
          expect(load(office, next).changes).toMatchObject({ new: 0, changed: 0, ended: 0, renamed: 0 });
          expect(state(office)).toEqual(before);
        }
      }),
      runs(60),
    );
  });

  it('can be undone from the last to the first, to the row', () => {
    fc.assert(
      fc.property(fc.array(file, { minLength: 1, maxLength: 6 }), (files) => {
        const office = openWithUnits();
        const steps = files.map((next) => ({ before: state(office), id: load(office, next).importId }));
        for (const { before, id } of steps.reverse()) {
          undo(office, id);
          expect(state(office)).toEqual(before);
        }
      }),
      runs(60),
    );
  });

  it('survives undoing in any order: refused, or whole', () => {
    fc.assert(
      fc.property(
        fc.array(file, { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat({ max: 4 })),
        (files, picks) => {
          const office = openWithUnits();
          const ids = files.map((next) => load(office, next).importId);
          for (const pick of picks) {
            const id = ids[pick % ids.length];
            if (!id) break;
            const before = state(office);
            const failure = failureOf(() => undo(office, id));
            if (failure === 'nothing failed') ids.splice(ids.indexOf(id), 1);
            else {
              expect(failure).toBe('undo_blocked');
              expect(state(office)).toEqual(before);
            }
            expect(findBrokenTimelines(office.db)).toEqual([]);
          }
          expect(ids).toEqual([]);
          expect(office.db.prepare('SELECT count(*) AS n FROM person').get()).toEqual({ n: 0 });
        },
      ),
      runs(40),
    );
  });

  it('never changes an earlier day by what has no date of its own', () => {
    const undated = fc.record({
      effective: fc.constantFrom(...effectives),
      units: fc.tuple(...keys.map(() => fc.constantFrom('2', '3', '4'))),
      fte: fc.constantFrom(1, 0.5),
    });
    const days = [...starts, ...effectives, ...ends, day('2021-01-01'), day('2030-01-01')];
    fc.assert(
      fc.property(fc.array(undated, { minLength: 2, maxLength: 5 }), (files) => {
        const office = openWithUnits();
        files.forEach(({ effective, units, fte }, at) => {
          const before = days.map((d) => placesOn(office, d));
          const rows = keys.map((key, i) =>
            staffRow(key, { start: starts[i % 4] as IsoDate, unitCode: units[i] as string, fte }),
          );
          load(office, { rows, effective, extent: 'full' });
          if (at === 0) return;
          days.forEach((d, i) => {
            const now = placesOn(office, d);
            if (d < effective) expect(now).toEqual(before[i]);
            else expect(now.every((place) => (place as { fte: number }).fte === fte)).toBe(true);
          });
        });
      }),
      runs(60),
    );
  });
});
