/** What a change of the organisation says of rounds under way and of APVs that fall due, before it is made. */
import { expect, it } from 'vitest';
import { insertRow } from '../../../db/apv/rows.ts';
import { previewUnitChange } from '../../../electron/staff/units/change.ts';
import { unitDetail } from '../../../electron/staff/units/look.ts';
import type { EarlierApvId } from '../../../shared/kernel/ids.ts';
import { round } from '../apv/plan-office.ts';
import { makePerson, newEngagement, openUnits, unitId } from './edit-office.ts';
import { day, type Office } from './office.ts';

function fill(office: Office): void {
  for (const code of ['2', '3']) {
    makePerson(office, '', `Prøve ${code}`, newEngagement(office, { fields: { unitId: unitId(office, code) } }));
  }
  office.command('apv.test', ({ db, set }) => {
    for (const name of ['a', 'slut', 'ude']) {
      const state = name === 'a' ? 'follow_up' : name === 'slut' ? 'closed' : 'cancelled';
      insertRow(db, set, 'apv_round', round(name, { state, full: false }));
      const unit = { unitId: unitId(office, '2'), leftOn: null, leftReason: '' };
      insertRow(db, set, 'apv_round_unit', { id: `ru${name}`, roundId: round(name).id, ...unit });
    }
    for (const [code, completedOn] of [
      ['2', '2024-01-15'],
      ['3', '2021-05-01'],
    ] as const) {
      const earlier = { unitId: unitId(office, code), scopes: ['physical', 'psychosocial'], note: '' } as const;
      insertRow(db, set, 'apv_earlier', { id: `e${code}` as EarlierApvId, ...earlier, completedOn: day(completedOn) });
    }
  });
}

it('names running rounds of the units that end, and when their APV falls due', () => {
  const office = openUnits();
  fill(office);
  const merge = (code: string) =>
    previewUnitChange(office.query, {
      change: {
        ...{ kind: 'merge', onDay: day('2026-12-01'), roles: 'lapse' },
        ...{ from: [unitId(office, code)], into: { unitId: unitId(office, '4') } },
      },
    }).deadlines;
  const [two, three] = ['2', '3'].map((code) =>
    office.db.prepare('SELECT name FROM unit_spell WHERE unit_id = ?').pluck().get(unitId(office, code)),
  );
  expect(merge('2')).toEqual([
    { kind: 'apv_running', label: `${two}: APV a`, count: 1 },
    { kind: 'apv_due', label: `${two}, 15-01-2027`, count: 1 },
  ]);
  expect(merge('3')).toEqual([{ kind: 'apv_overdue', label: `${three}, 01-05-2024`, count: 1 }]);
  expect(merge('1')).toEqual([]);
});

it('are told of the unit itself with those below it', () => {
  const office = openUnits();
  fill(office);
  const { deadlines } = unitDetail(office.query, { unitId: unitId(office, '2'), asOf: day('2026-11-22') });
  expect(deadlines.map(({ kind, count }) => [kind, count])).toEqual([
    ['apv_running', 1],
    ['apv_due', 1],
  ]);
});
