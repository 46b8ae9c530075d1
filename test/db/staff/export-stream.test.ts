/** The whole list leaves on a way of its own, streamed. It must say exactly what the list of people says. */
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { streamPeople } from '../../../db/staff/export-stream.ts';
import { isWholeList, listToExport } from '../../../electron/staff/export/list-to-export.ts';
import { staffHandlers } from '../../../electron/staff/handlers.ts';
import type { SystemContext } from '../../../electron/worker/context.ts';
import type { OpenRegister, Session } from '../../../electron/worker/session.ts';
import { type PeopleRow, peopleFilter } from '../../../shared/staff/contract-people.ts';
import { day, type Office, openOffice } from '../../electron/staff/office.ts';

const folder = path.join(import.meta.dirname, '../../fixtures/vesterhede');
let office: Office;

async function load(file: string): Promise<void> {
  const open = { reader: office.db } as unknown as OpenRegister;
  const context: SystemContext = {
    ...office.query,
    session: { open } as Session,
    pathOf: () => path.join(folder, file),
  };
  const preview = file.startsWith('org') ? staffHandlers.previewOrganisation : staffHandlers.previewStaff;
  const { previewId } = await preview(context, { file });
  office.command('staff.applyImport', (ctx) => staffHandlers.applyImport(ctx, { previewId, approveEnded: true }));
}

const pick = (table: string, every: number): string[] =>
  (office.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]).filter(
    (_, i) => i % every === 0,
  );

/** What HR keeps by hand: leave, roles, persons found to be one. */
function addByHand(): void {
  const id = (prefix: string, i: number): string => `${prefix}${i}`.padEnd(22, 'A');
  const leave = office.db.prepare(`INSERT INTO leave_period VALUES (?, ?, 'other', ?, ?, 'x')`);
  pick('engagement', 40).forEach(
    (e, i) => void leave.run(id('l', i), e, '2026-09-01', i % 2 ? '2026-10-31' : '2027-01-31'),
  );
  const role = office.db.prepare(`INSERT INTO role_assignment VALUES (?, ?, NULL, ?, '', NULL, ?, ?, 'x')`);
  const roles = ['amr', 'tr', 'leader', 'med_chair'];
  pick('person', 30).forEach(
    (p, i) => void role.run(id('r', i), p, roles[i % 4], '2024-01-01', i % 3 ? '9999-12-31' : '2025-12-31'),
  );
  const persons = pick('person', 97);
  const merge = office.db.prepare('UPDATE person SET merged_into = ? WHERE id = ?');
  persons.slice(1, 6).forEach((p) => void merge.run(persons[0], p));
}

beforeAll(async () => {
  office = openOffice();
  for (const file of ['organisation.csv', 'ansaettelser-2026-10.csv', 'ansaettelser-2026-11.csv']) await load(file);
  addByHand();
});

const DAYS = ['2026-11-22', '2026-10-31', '2026-11-01', '2019-06-30', '2031-01-01', '1950-01-01'].map(day);

describe('the streamed list', () => {
  it.each(DAYS)('on %s is the list of people, row by row', (asOf) => {
    const list = listToExport(office.db, { filter: peopleFilter.parse({ asOf }), sort: 'name', descending: false });
    const { total, people } = streamPeople(office.db, asOf, false);
    const rows = [...people].map(({ firstName: _f, lastName: _l, cpr, unitCode: _u, ...row }): PeopleRow => {
      expect(cpr).toBe('');
      return row;
    });
    expect(total).toBe(list.length);
    expect(rows).toEqual(list);
  });

  it('is of enough people to mean something', () => {
    const people = [...streamPeople(office.db, DAYS[0] as never, true).people];
    expect(people.length).toBeGreaterThan(1900);
    expect(people.some((p) => p.onLeave) && people.some((p) => p.roles.includes('med_chair'))).toBe(true);
    expect(people.every((p) => /^\d{10}$/.test(p.cpr))).toBe(true);
  });

  it('is taken only when nothing is asked for', () => {
    const ask = (more: object, sort: 'name' | 'unit' = 'name', descending = false): boolean =>
      isWholeList({ filter: peopleFilter.parse({ asOf: '2026-11-22', ...more }), sort, descending });
    expect(ask({})).toBe(true);
    for (const more of [
      { text: 'a' },
      { employedOnly: false },
      { roles: ['amr'] },
      { hoursTo: 37 },
      { onLeave: false },
    ]) {
      expect(ask(more)).toBe(false);
    }
    expect(ask({}, 'unit')).toBe(false);
    expect(ask({}, 'name', true)).toBe(false);
  });
});
