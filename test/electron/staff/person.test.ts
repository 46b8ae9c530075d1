import { beforeAll, describe, expect, it } from 'vitest';
import { importOrganisationRows, importStaffRows } from '../../../electron/staff/import/rows.ts';
import { personDetail, revealCpr } from '../../../electron/staff/person.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { personDetail as contract } from '../../../shared/staff/contract.ts';
import { day, failureOf, type Office, openOffice, staffRow, unitRow } from './office.ts';

let office: Office;
let personId: PersonId;
const asOf = day('2026-11-22');

beforeAll(() => {
  office = openOffice();
  const units = ['1', '2', '3'].map((code) => unitRow(code));
  const cpr = '6101701234';
  office.command('x', (ctx) => importOrganisationRows(ctx, units, { extent: 'full', fileName: 'o' }));
  const load = (effective: string, more: Parameters<typeof staffRow>[1]) =>
    office.command('x', (ctx) =>
      importStaffRows(ctx, [staffRow('1', { cpr, ...more })], {
        effective: day(effective),
        extent: 'full',
        fileName: 's',
        approveEnded: true,
      }),
    );
  load('2026-01-01', {});
  load('2026-06-01', { unitCode: '3', fte: 0.8108, weeklyHours: 30 });
  load('2026-09-01', { unitCode: '3', fte: 0.8108, weeklyHours: 30, lastName: 'Nyt', end: day('2026-12-31') });
  personId = (office.db.prepare('SELECT id FROM person').get() as { id: PersonId }).id;
});

describe('the page of a person', () => {
  it('shows engagements over time, newest first, and fits its contract', () => {
    const detail = personDetail(office.query, { personId, asOf });
    expect(() => contract.parse(detail)).not.toThrow();
    expect(detail.engagements).toHaveLength(1);
    expect(detail.engagements[0]).toMatchObject({ key: '1', start: '2020-01-01', end: '2026-12-31' });
    expect(detail.engagements[0]?.spells.map((s) => [s.validFrom, s.validTo, s.unitCode, s.fte])).toEqual([
      ['2026-06-01', '2026-12-31', '3', 0.8108],
      ['2020-01-01', '2026-05-31', '2', 1],
    ]);
  });

  it('masks the CPR number everywhere', () => {
    const detail = personDetail(office.query, { personId, asOf });
    expect(detail.cprMasked).toBe('610170-••••');
    expect(JSON.stringify(detail)).not.toContain('1234');
    expect(detail.birthDate).toBe('1970-01-01');
  });

  it('tells what was changed, newest first, as a reader would write it', () => {
    const { history } = personDetail(office.query, { personId, asOf });
    expect(history.map(({ what, field, from, to }) => [what, field, from, to])).toEqual([
      ['person', 'lastName', 'Prøve1', 'Nyt'],
      ['engagement', 'end', '', '31-12-2026'],
      ['engagement_spell', 'unit', 'Enhed 2', 'Enhed 3'],
      ['engagement_spell', 'fte', '1', '0,8108'],
      ['engagement_spell', 'weeklyHours', '37', '30'],
      ['person', 'name', null, 'Ane Nyt'],
      ['engagement', 'key', null, '1'],
    ]);
    expect(history[0]).toMatchObject({ actor: 'Prøve', at: expect.stringMatching(/^2026-11-22T/) });
  });

  it('reveals the CPR number with a note of whose, not which', () => {
    const notes: unknown[] = [];
    const shown = office.command('staff.revealCpr', (ctx) =>
      revealCpr({ ...ctx, note: (detail) => notes.push(detail) }, { personId }),
    );
    expect(shown.cpr).toBe('6101701234');
    expect(notes).toEqual([{ personId }]);
  });

  it('is not found for someone else', () => {
    const nobody = 'x'.repeat(22) as PersonId;
    expect(failureOf(() => personDetail(office.query, { personId: nobody, asOf }))).toBe('not_found');
  });
});
