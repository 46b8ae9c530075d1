import { describe, expect, it } from 'vitest';
import { apvFigures } from '../../../db/apv/board-figures.ts';
import { incidentFigures } from '../../../db/apv/incident-figures.ts';
import { insertRow } from '../../../db/apv/rows.ts';
import { readBoardApv } from '../../../db/report/apv-board.ts';
import { reportHandlers } from '../../../electron/report/handlers.ts';
import type { IncidentRow } from '../../../shared/apv/rows.ts';
import type { IncidentKind } from '../../../shared/apv/words.ts';
import type { EarlierApvId, IncidentId, UnitId } from '../../../shared/kernel/ids.ts';
import { openVesterhede } from '../../db/report/load.ts';
import { rowOf, tableOf } from '../../shared/report/sample.ts';
import { day, type Office } from '../staff/office.ts';

const asOf = day('2026-10-31');

const incident = (n: number, kind: IncidentKind, unitId: UnitId, happenedOn: string): IncidentRow => ({
  id: `i${n}`.padEnd(22, '_') as IncidentId,
  kind,
  unitId,
  happenedOn: day(happenedOn),
  place: '',
  description: 'Faldt på trappen',
  injury: '',
  absence: '1-3',
  firstAbsenceOn: null,
  beyondTheDay: true,
  compensation: false,
  easyNumber: '',
  reportedOn: null,
  causes: '',
  measures: '',
  analysedOn: null,
  problemId: null,
});

const unitsOf = (office: Office): UnitId[] =>
  (
    office.db
      .prepare(`SELECT DISTINCT unit_id AS id FROM engagement_spell WHERE valid_to >= ? ORDER BY 1`)
      .all(asOf) as { id: UnitId }[]
  ).map(({ id }) => id);

function fill(office: Office): void {
  const units = unitsOf(office);
  office.command('apv.test', ({ db, set }) => {
    for (const [n, unitId] of units.entries()) {
      if (n % 3 === 0)
        insertRow(db, set, 'apv_earlier', {
          id: `e${n}`.padEnd(22, '_') as EarlierApvId,
          unitId,
          scopes: ['physical', 'psychosocial'],
          completedOn: day(n % 2 === 0 ? '2024-05-01' : '2021-05-01'),
          note: '',
        });
      for (let i = 0; i < n % 4; i++)
        insertRow(db, set, 'incident', incident(n * 10 + i, i === 0 ? 'violence' : 'accident', unitId, '2026-04-01'));
    }
    // Of another year, and after the day.
    insertRow(db, set, 'incident', incident(9001, 'accident', units[0] as UnitId, '2025-12-31'));
    insertRow(db, set, 'incident', incident(9002, 'accident', units[0] as UnitId, '2026-11-01'));
  });
}

describe('the working environment of Vesterhede', () => {
  it('is not there before anything of it is registered', () => {
    const office = openVesterhede();
    expect(readBoardApv(office.db, asOf)).toBeUndefined();
    const model = reportHandlers.board(office.query, { period: '2026', asOf });
    expect(model.sections.map(({ id }) => id)).not.toContain('working-environment');
  });

  it('has the figures of the board of all units and of the register of incidents', () => {
    const office = openVesterhede();
    fill(office);
    const apv = readBoardApv(office.db, asOf);
    const { totals, perThousand, rows } = incidentFigures(office.db, { year: '2026', asOf });
    expect(apv?.figures).toEqual(apvFigures(office.db, asOf, 2026));
    expect(apv?.figures?.valid).toBeGreaterThan(0);
    expect(apv?.incidents).toMatchObject({ totals, perThousand });
    const areas = apv?.incidents?.areas ?? [];
    for (const [k, { n }] of totals.entries()) {
      expect(areas.reduce((sum, { counts }) => sum + (counts[k] ?? 0), 0)).toBe(n);
    }
    // Whatever the room shows of an area is what the report counts for it.
    for (const { name, counts } of areas) {
      const row = rows.find((one) => one.depth === 0 && one.name === name);
      for (const [k, cell] of (row?.cells ?? []).entries()) if (cell.n !== null) expect(counts[k]).toBe(cell.n);
    }
  });

  it('is previewed, released and written to the ledger with the hidden ones as hidden', () => {
    const office = openVesterhede();
    fill(office);
    const model = reportHandlers.board(office.query, { period: '2026', asOf });
    const figures = apvFigures(office.db, asOf, 2026);
    const table = tableOf(model, 'working-environment-workplaces');
    expect(rowOf(table, 'Gyldig APV')[0]).toBe(figures.valid);
    for (const cell of tableOf(model, 'working-environment-areas').rows.flatMap((row) => row.cells)) {
      expect(cell.value === null || cell.value === 0 || cell.value >= 5).toBe(true);
    }
    office.command('report.releaseBoard', (context) =>
      reportHandlers.releaseBoard(context, { period: '2026', asOf, recipients: 'Byrådet' }),
    );
    const lines = office.db
      .prepare(`SELECT hidden, n, value FROM release_figure WHERE measure = 'incidents'`)
      .all() as { hidden: number; n: number; value: number | null }[];
    expect(lines.length).toBeGreaterThan(9);
    for (const { hidden, n, value } of lines) if (hidden === 1) expect([n, value]).toEqual([0, null]);
    const again = reportHandlers.board(office.query, { period: '2026', asOf });
    expect(again.hash).toBe(model.hash);
  });
});
