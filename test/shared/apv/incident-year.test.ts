// An attacker who reads the whole page (the whole, the areas and the shown units) tries to work out a hidden number.
import { describe, expect, it } from 'vitest';
import {
  type CountedIncident,
  type IncidentUnitRow,
  incidentTotals,
  incidentYear,
  perThousand,
} from '../../../shared/apv/incident-year.ts';
import { type IncidentKind, incidentKind } from '../../../shared/apv/words.ts';
import { boundsTest, type Equation } from '../../../shared/disclosure/bounds-test.ts';
import { strictLimits } from '../../../shared/disclosure/limits.ts';
import { rankTest } from '../../../shared/disclosure/rank-test.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { protectIncidents } from '../../../shared/report/apv/board-apv.ts';
import { readLedger } from '../../../shared/report/ledger.ts';
import { buildTree, type TreeUnit } from '../../../shared/staff/unit-tree.ts';
import { type Chance, makeChance } from '../../support/chance.ts';

interface Unit extends TreeUnit {
  readonly name: string;
}
type Tree = ReturnType<typeof buildTree<Unit>>;

const unit = (id: string, parentId: string | null): Unit => ({
  id: id as UnitId,
  parentId: parentId as UnitId | null,
  code: id,
  nameKey: id,
  name: `Enhed ${id}`,
});
const incidentRows = (tree: Tree, incidents: readonly CountedIncident[]) => incidentYear(tree, incidents).rows;
const many = (id: string, n: number, kind: IncidentKind = 'accident'): CountedIncident[] =>
  Array.from({ length: n }, () => ({ unitId: id as UnitId, kind, withAbsence: true, late: false }));
const numbers = (rows: readonly IncidentUnitRow[], kind: IncidentKind = 'accident') =>
  Object.fromEntries(rows.map((row) => [row.unitId, row.cells.find((cell) => cell.kind === kind)?.n]));

const noLedger = readLedger([], '2026-10-31' as IsoDate);

const small = buildTree([
  unit('0', null),
  unit('1', '0'),
  unit('1a', '1'),
  unit('1b', '1'),
  unit('1c', '1'),
  unit('2', '0'),
  unit('2a', '2'),
  unit('2b', '2'),
]);

describe('what is shown of a year', () => {
  it('hides units under 5 and one more that would tell them', () => {
    const rows = incidentRows(small, [...many('1a', 2), ...many('1b', 8), ...many('1c', 20), ...many('2a', 9)]);
    expect(numbers(rows)).toEqual({ '1': 30, '1a': null, '1b': null, '1c': 20, '2': 9, '2a': 9, '2b': 0 });
    expect(rows.map(({ depth }) => depth)).toEqual([0, 1, 1, 1, 0, 1, 1]);
  });

  it('hides an area under 5 with another, and all below both', () => {
    const rows = incidentRows(small, [...many('1b', 30), ...many('2a', 3)]);
    expect(new Set(Object.values(numbers(rows)))).toEqual(new Set([null]));
  });

  it('shows numbers from 5, and noughts', () => {
    const rows = incidentRows(small, [...many('1a', 5), ...many('1b', 6)]);
    expect(numbers(rows)).toEqual({ '1': 11, '1a': 5, '1b': 6, '1c': 0, '2': 0, '2a': 0, '2b': 0 });
  });

  it('judges each kind by itself', () => {
    const rows = incidentRows(small, [...many('1a', 9), ...many('1a', 1, 'violence')]);
    expect(numbers(rows)['1a']).toBe(9);
    expect(numbers(rows, 'violence')).toMatchObject({ '1': null, '1a': null, '1b': null, '1c': null });
  });

  it('treats an area that is one workplace as a unit', () => {
    const tree = buildTree([unit('0', null), unit('1', '0'), unit('2', '0'), unit('2a', '2'), unit('2b', '2')]);
    const rows = incidentRows(tree, [...many('1', 2), ...many('2a', 30)]);
    expect(numbers(rows)).toEqual({ '1': null, '2': null, '2a': null, '2b': null });
  });

  it('does not tell what is registered at the very top', () => {
    const rows = incidentRows(small, [...many('0', 1), ...many('1a', 10), ...many('2a', 40)]);
    expect(numbers(rows)).toMatchObject({ '1': null, '1a': null, '2': 40, '2a': 40 });
  });

  it('adds up with units that hang below each other', () => {
    const deep = buildTree([unit('0', null), unit('1', '0'), unit('1a', '1'), unit('1b', '1a'), unit('1c', '1a')]);
    const rows = incidentRows(deep, [...many('1a', 6), ...many('1b', 7), ...many('1c', 8)]);
    expect(numbers(rows)).toEqual({ '1': 21, '1a': 21, '1b': 7, '1c': 8 });
  });
});

describe('totals', () => {
  it('counts absence and lateness by kind, and no absence for near misses', () => {
    const late = { unitId: '1a' as UnitId, kind: 'accident', withAbsence: false, late: true } as const;
    expect(incidentTotals([...many('1a', 2), late, ...many('2', 4, 'near_miss')])).toEqual([
      { kind: 'accident', n: 3, withAbsence: 2, late: 1 },
      { kind: 'near_miss', n: 4, withAbsence: null, late: 0 },
      { kind: 'violence', n: 0, withAbsence: 0, late: 0 },
    ]);
  });

  it('is a rate only where there is something to divide by', () => {
    expect(perThousand(37, 1543.25)).toBe(24);
    expect(perThousand(0, 100)).toBe(0);
    expect([perThousand(3, 0), perThousand(3, null)]).toEqual([null, null]);
  });
});

function randomTree(chance: Chance): Tree {
  const units = [unit('0', null)];
  const areas = 1 + chance.int(4);
  for (let a = 1; a <= areas; a++) {
    units.push(unit(`${a}`, '0'));
    const inArea = [`${a}`];
    for (let n = chance.int(9); n > 0; n--) {
      const id = `${a}.${inArea.length}`;
      units.push(unit(id, chance.int(3) === 0 ? chance.pick(inArea) : `${a}`));
      inArea.push(id);
    }
  }
  return buildTree(units);
}

/** Incidents of one kind; half the units have none. */
const randomIncidents = (chance: Chance, { placed }: Tree): CountedIncident[] =>
  placed.flatMap(({ unit: { id } }, at) => {
    const n = chance.int(2) === 0 ? 0 : chance.int(at === 0 ? 3 : chance.pick([2, 7, 25]));
    return many(id, n);
  });

interface Seen {
  readonly values: number[];
  readonly hidden: boolean[];
  readonly equations: Equation[];
}

/** Figures by place (with those below), then each unit's own, which is never printed; a unit is its parts and its own. */
function seenBy(
  tree: Tree,
  incidents: readonly CountedIncident[],
  shown: Readonly<Record<string, number | null | undefined>>,
): Seen {
  const size = tree.placed.length;
  const own = tree.placed.map(({ unit: { id } }) => incidents.filter(({ unitId }) => unitId === id).length);
  const all = [...own];
  for (let at = size - 1; at > 0; at--)
    all[tree.placed[at]?.parent ?? 0] = (all[tree.placed[at]?.parent ?? 0] ?? 0) + (all[at] ?? 0);
  return {
    values: [...all, ...own],
    hidden: [...tree.placed.map(({ unit: { id } }, at) => at > 0 && shown[id] === null), ...own.map(() => true)],
    equations: tree.placed.map((_, at): Equation => {
      const parts = tree.placed.flatMap(({ parent }, place) => (parent === at ? [[place, -1] as const] : []));
      return [[at, 1], ...parts, [size + at, -1]];
    }),
  };
}

/** Incidents per unit are the atoms; a printed figure is the unit with those below. */
function atomsUnder(tree: Tree, at: number): number[] {
  const under = [at];
  for (let place = at + 1; place < tree.placed.length; place++) {
    if (under.includes(tree.placed[place]?.parent ?? -1)) under.push(place);
  }
  return under;
}

describe('an attacker with all that is shown', () => {
  it('never sees a unit under 5, and works out no hidden unit, in 400 random years', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const chance = makeChance(seed);
      const tree = randomTree(chance);
      const incidents = randomIncidents(chance, tree);
      const shown = numbers(incidentRows(tree, incidents));
      const { values, hidden, equations } = seenBy(tree, incidents, shown);
      const places = tree.placed.map((_, at) => at);
      for (const at of places.slice(1)) {
        const n = shown[tree.placed[at]?.unit.id ?? ''];
        if (n !== null) expect([seed, at, (n ?? -1) === 0 || (n ?? -1) >= 5]).toEqual([seed, at, true]);
      }
      const hiddenPlaces = places.filter((at) => hidden[at]);
      const exposed = rankTest({
        atoms: tree.placed.length,
        published: places.filter((at) => !hidden[at]).map((at) => atomsUnder(tree, at)),
        groups: hiddenPlaces.map((at) => atomsUnder(tree, at)),
      });
      expect([seed, exposed]).toEqual([seed, []]);
      const bounds = boundsTest({ values, equations }, hidden);
      for (const at of hiddenPlaces) {
        const { low, high } = bounds.get(at) ?? { low: 0, high: 0 };
        // Under an area (or a whole) that is itself small, nobody can be told apart from the rest of it.
        const area = tree.placed[at]?.area ?? 0;
        const most = Math.min(values[hidden[area] ? 0 : area] ?? 0, 5);
        expect([seed, at, high - low >= most]).toEqual([seed, at, true]);
      }
    }
  });

  it('finds the areas hidden alike on the page and in the board report', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const chance = makeChance(seed);
      const tree = randomTree(chance);
      const incidents = randomIncidents(chance, tree);
      const { rows, areas } = incidentYear(tree, incidents);
      const totals = incidentTotals(incidents);
      const inReport = protectIncidents({ areas, totals, perThousand: null, fte: null }, strictLimits, noLedger);
      const onPage = areas.flatMap(({ code, own }, at) =>
        own ? [] : [{ at, row: rows.find((r) => r.unitId === code) }],
      );
      for (const { at, row } of onPage) {
        expect([seed, inReport[at]]).toEqual([seed, row?.cells.map(({ n }) => n === null)]);
      }
    }
  });

  it('covers every kind', () => {
    expect(incidentRows(small, [])[0]?.cells.map(({ kind }) => kind)).toEqual(incidentKind.options);
  });
});
