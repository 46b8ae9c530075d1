import { describe, expect, it } from 'vitest';
import type { IncidentArea } from '../../../../shared/apv/incident-areas.ts';
import { incidentKind } from '../../../../shared/apv/words.ts';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { BoardApv } from '../../../../shared/report/apv/board-apv.ts';
import { buildBoardReport } from '../../../../shared/report/board.ts';
import { reportModel } from '../../../../shared/report/model.ts';
import { makeRandom } from '../../../electron/staff/office.ts';
import { asEarlier, asOf, options, rowOf, sampleData, tableOf } from '../sample.ts';

const KINDS = incidentKind.options.length;
const AREAS = 'working-environment-areas';

const area = (code: string, name: string, counts: readonly number[]): IncidentArea => ({
  code,
  name,
  own: false,
  counts,
  hidden: counts.map(() => false),
});

const areas = [
  area('2000', 'Børn', [11, 20, 7]),
  area('3000', 'Omsorg', [9, 2, 30]),
  area('4000', 'Havn', [3, 6, 0]),
  area('5000', 'Kultur', [6, 0, 0]),
];

function apvOf(more: Partial<BoardApv> = {}, of: readonly IncidentArea[] = areas): BoardApv {
  const total = (k: number): number => of.reduce((sum, { counts }) => sum + (counts[k] ?? 0), 0);
  return {
    year: '2026',
    figures: {
      workplaces: 92,
      valid: 84,
      overdue: 5,
      missing: 3,
      openLines: 41,
      overdueLines: 4,
      closed: 60,
      closedOnTime: 45,
    },
    incidents: {
      perThousand: 24.3,
      fte: 1193.27,
      totals: incidentKind.options.map((kind, k) => ({ kind, n: total(k), withAbsence: k === 1 ? null : 2, late: 0 })),
      areas: of,
    },
    ...more,
  };
}

const build = (apv: BoardApv | undefined, earlier: Parameters<typeof buildBoardReport>[2] = []) =>
  buildBoardReport(sampleData(apv ? { apv } : {}), options, earlier);

describe('the working environment in the board report', () => {
  it('is left out where the register holds nothing of it', () => {
    expect(build(undefined).model.sections.map(({ id }) => id)).not.toContain('working-environment');
    expect(build(undefined).released.some(({ measure }) => measure.startsWith('apv:'))).toBe(false);
  });

  it('tells of workplaces and plans without hiding any, each figure with its definition', () => {
    const { model, released } = build(apvOf());
    expect(() => reportModel.parse(model)).not.toThrow();
    const table = tableOf(model, 'working-environment-workplaces');
    expect(table.rows.map((row) => row.cells.map(({ value }) => value))).toEqual([
      [84, 0.913],
      [5, 0.054],
      [3, 0.033],
      [92, 1],
    ]);
    expect(tableOf(model, 'working-environment-lines').rows.map((row) => row.cells[0]?.value)).toEqual([41, 4, 60, 45]);
    const keys = new Set(model.definitions.map(({ key }) => key));
    for (const { blocks } of model.sections) {
      for (const block of blocks) {
        if (block.kind === 'table') for (const key of block.definitionKeys) expect(keys).toContain(key);
      }
    }
    expect(released.find(({ measure }) => measure === 'apv:valid')).toMatchObject({ value: 84, hidden: false });
  });

  it('always tells the whole, and hides a small area with another, so that it cannot be worked out', () => {
    const { model, released } = build(apvOf());
    const table = tableOf(model, AREAS);
    expect(rowOf(table, 'Hele kommunen')).toEqual([29, 28, 37]);
    // Havn has 3 accidents; Kultur is the smallest of the others.
    expect(table.rows.map((row) => row.cells[0]?.value)).toEqual([11, 9, null, null, 29]);
    expect(table.rows.map((row) => row.cells[1]?.value)).toEqual([20, null, null, 0, 28]);
    expect(table.rows.map((row) => row.cells[2]?.value)).toEqual([7, 30, 0, 0, 37]);
    const line = released.find((f) => f.definition === 'incident:accident' && f.atoms[0] === '4000');
    expect(line).toMatchObject({ hidden: true, n: 0, value: null });
  });

  it('hides what the room’s own page hides', () => {
    const [first, ...rest] = areas;
    const told = first ? [{ ...first, hidden: [true, false, false] }, ...rest] : rest;
    expect(rowOf(tableOf(build(apvOf({}, told)).model, AREAS), 'Børn')[0]).toBeNull();
  });

  it('hides what a later correction of the same day would give away', () => {
    const before = asEarlier(build(apvOf()).released, 'r1');
    const again = areas.map((one) => (one.code === '2000' ? { ...one, counts: [12, 20, 7] } : one));
    const { model } = build(apvOf({}, again), before);
    expect(rowOf(tableOf(model, AREAS), 'Børn')[0]).toBeNull();
    // Another day is another figure.
    const later = asEarlier(build(apvOf()).released, 'r1', '2026-09-30' as IsoDate);
    expect(rowOf(tableOf(build(apvOf({}, again), later).model, AREAS), 'Børn')[0]).toBe(12);
    expect(asOf).not.toBe('2026-09-30');
  });

  it('keeps to it whatever the numbers are', () => {
    const random = makeRandom(6);
    const next = (below: number): number => (random(1)[0] ?? 0) % below;
    for (let run = 0; run < 300; run++) {
      const some = Array.from({ length: 2 + next(6) }, (_, i) =>
        area(`${i}`, `Område ${i}`, [next(12), next(7), next(40)]),
      );
      const { model } = build(apvOf({}, some));
      const rows = tableOf(model, AREAS).rows;
      for (let k = 0; k < KINDS; k++) {
        const shown = rows.slice(0, -1).map((row) => row.cells[k]?.value ?? null);
        const hidden = some.filter((_, i) => shown[i] === null).map(({ counts }) => counts[k] ?? 0);
        for (const n of shown) expect(n === null || n === 0 || n >= 5).toBe(true);
        const sum = hidden.reduce((a, b) => a + b, 0);
        const all = some.reduce((a, { counts }) => a + (counts[k] ?? 0), 0);
        expect(hidden.length === 0 || (hidden.length > 1 && sum >= 5) || hidden.length === some.length).toBe(true);
        expect(rows.at(-1)?.cells[k]?.value).toBe(all);
      }
    }
  });

  it('has a part of its own where only one kind is kept', () => {
    const onlyApv = build(apvOf({ incidents: null }));
    expect(JSON.stringify(onlyApv.model)).not.toContain('incident:');
    expect(onlyApv.model.definitions.some(({ key }) => key === 'accidents_1000')).toBe(false);
    const onlyIncidents = build(apvOf({ figures: null }));
    expect(onlyIncidents.released.some(({ measure }) => measure.startsWith('apv:'))).toBe(false);
  });
});
