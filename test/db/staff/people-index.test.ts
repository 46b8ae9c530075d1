import { beforeAll, describe, expect, it } from 'vitest';
import { readPeopleOn } from '../../../db/staff/people-index.ts';
import { searchPeople } from '../../../db/staff/search.ts';
import { peopleIndexOn } from '../../../electron/staff/people/day-memory.ts';
import { peopleHandlers } from '../../../electron/staff/people/handlers.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { type PeopleFilter, peopleFilter } from '../../../shared/staff/contract-people.ts';
import { buildPeopleIndex } from '../../../shared/staff/people-index.ts';
import { listPeople } from '../../../shared/staff/people-rows.ts';
import { day, type Office } from '../../electron/staff/office.ts';
import { openVesterhede } from '../report/load.ts';

const asOf = day('2026-10-31');
let office: Office;
beforeAll(() => {
  office = openVesterhede();
});

const list = (filter: Partial<PeopleFilter> = {}, on = office) =>
  listPeople(
    buildPeopleIndex(readPeopleOn(on.db, filter.asOf ?? asOf)),
    { filter: peopleFilter.parse({ asOf, ...filter }), sort: 'name', descending: false },
    { offset: 0, limit: 5_000 },
  );

const ON_DAY = `engagement_spell s JOIN engagement e ON e.id = s.engagement_id JOIN person p ON p.id = e.person_id
  JOIN unit u ON u.id = s.unit_id WHERE s.valid_from <= '${asOf}' AND s.valid_to >= '${asOf}'`;
const count = (where: string, from = ON_DAY): number =>
  office.db.prepare(`SELECT count(DISTINCT p.id) FROM ${from} AND ${where}`).pluck().get() as number;
const unitId = (code: string): UnitId =>
  office.db.prepare('SELECT id FROM unit WHERE code = ?').pluck().get(code) as UnitId;

describe('the list of the fixture municipality', () => {
  it('counts as the answer key and as plain SQL', () => {
    expect(list().total).toBe(1999);
    expect(list({ forms: ['Timelønnet'] }).total).toBe(count(`s.employment_form = 'Timelønnet'`));
    expect(list({ missing: ['email'] }).total).toBe(count(`p.email = ''`));
    expect(list({ missing: ['job_code'] }).total).toBe(count(`s.job_code = ''`));
    expect(list({ missing: ['hours'] }).total).toBe(count('s.fte = 0'));
    expect(list({ onLeave: true }).total).toBe(count(`s.status = '3'`));
    expect(list({ employedOnly: false }).total).toBe(count('1', 'person p WHERE true'));
  });

  it('agrees with SQL for every agreement, title and unit by itself', () => {
    const groups = (column: string) =>
      office.db.prepare(`SELECT ${column} AS value, count(DISTINCT p.id) AS n FROM ${ON_DAY} GROUP BY 1`).all() as {
        value: string;
        n: number;
      }[];
    const index = buildPeopleIndex(readPeopleOn(office.db, asOf));
    const total = (filter: Partial<PeopleFilter>) =>
      listPeople(
        index,
        { filter: peopleFilter.parse({ asOf, ...filter }), sort: 'name', descending: false },
        { offset: 0, limit: 1 },
      ).total;
    for (const { value, n } of groups('s.agreement')) expect(total({ agreements: [value] }), value).toBe(n);
    for (const { value, n } of groups('s.job_title')) expect(total({ jobTitles: [value] }), value).toBe(n);
    for (const { value, n } of groups('s.unit_id')) {
      expect(total({ unitId: value as UnitId, withSubUnits: false }), value).toBe(n);
    }
  });

  it('has everybody under the top of the tree, and each row fits its contract', () => {
    const top = office.db.prepare('SELECT unit_id FROM unit_spell WHERE parent_id IS NULL').pluck().get() as UnitId;
    const answer = peopleHandlers.people(office.query, {
      filter: peopleFilter.parse({ asOf, unitId: top }),
      sort: 'unit',
      descending: false,
      offset: 0,
      limit: 500,
    });
    expect(answer.total).toBe(1999);
    expect(answer.rows).toHaveLength(500);
    expect(answer.rows.filter((row) => row.leader !== '').length).toBeGreaterThan(400);
  });
});

describe('what HR keeps by hand', () => {
  const someone = () => list().rows[0] as ReturnType<typeof list>['rows'][number];
  const engagementOf = (id: string) =>
    office.db.prepare('SELECT id FROM engagement WHERE person_id = ?').pluck().get(id) as string;

  it('is leave on the day, roles on the day, and a name that is used', () => {
    const { id } = someone();
    const { db } = office;
    const leave = db.prepare(`INSERT INTO leave_period VALUES (?, ?, 'care', ?, ?, 'x')`);
    leave.run('l1', engagementOf(id), '2026-10-01', '2026-10-31');
    const role = db.prepare(`INSERT INTO role_assignment VALUES (?, ?, NULL, ?, '', NULL, ?, ?, 'x')`);
    role.run('r1', id, 'amr', '2026-01-01', '9999-12-31');
    role.run('r2', id, 'tr', '2020-01-01', '2020-12-31');
    db.prepare('UPDATE person SET preferred_name = ? WHERE id = ?').run('Kaldenavn', id);
    expect(list({ text: 'kaldenavn' }).rows).toMatchObject([{ id, onLeave: true, roles: ['amr'] }]);
    expect(list({ asOf: day('2026-11-01'), text: 'kaldenavn' }).rows).toMatchObject([{ id, onLeave: false }]);
    expect(list({ roles: ['amr', 'tr'] }).rows.map((row) => row.id)).toEqual([id]);
  });

  it('counts managers and named leaders of units as leaders', () => {
    const leaders = office.db
      .prepare(
        `SELECT count(DISTINCT e.person_id) FROM engagement e
         LEFT JOIN engagement_spell s ON s.engagement_id = e.id AND s.valid_from <= @d AND s.valid_to >= @d
         WHERE s.manager = 1 OR e.key IN (SELECT leader_key FROM unit_spell WHERE valid_from <= @d AND valid_to >= @d)`,
      )
      .pluck()
      .get({ d: asOf });
    expect(leaders).toBeGreaterThan(10);
    expect(list({ roles: ['leader'], employedOnly: false }).total).toBe(leaders);
  });

  it('leaves out a person who was found to be another, in the list and in the search', () => {
    const [, kept, gone] = list().rows;
    if (!kept || !gone) throw new Error('the fixture has people');
    expect(searchPeople(office.db, gone.name, asOf).map((p) => p.id)).toContain(gone.id);
    office.db.prepare('UPDATE person SET merged_into = ? WHERE id = ?').run(kept.id, gone.id);
    const ids = list({ employedOnly: false }).rows.map((row) => row.id as string);
    expect(ids).not.toContain(gone.id);
    expect(searchPeople(office.db, gone.name, asOf).map((p) => p.id)).not.toContain(gone.id);
    office.db.prepare('UPDATE person SET merged_into = NULL WHERE id = ?').run(gone.id);
  });
});

describe('what is kept of a day', () => {
  const touch = (call: string) => office.command(call, () => undefined);

  it('is the same until the register changes, and of two days at most', () => {
    const first = peopleIndexOn(office.query, asOf);
    expect(peopleIndexOn(office.query, asOf)).toBe(first);
    const second = peopleIndexOn(office.query, day('2026-11-01'));
    expect(peopleIndexOn(office.query, asOf)).toBe(first);
    peopleIndexOn(office.query, day('2026-11-02'));
    expect(peopleIndexOn(office.query, asOf)).toBe(first);
    expect(peopleIndexOn(office.query, day('2026-11-01'))).not.toBe(second);
    touch('staff.saveView');
    const now = peopleIndexOn(office.query, asOf);
    touch('staff.editPerson');
    expect(peopleIndexOn(office.query, asOf)).not.toBe(now);
  });
});

describe('search over people and units', () => {
  const found = (text: string) => peopleHandlers.search(office.query, { text, asOf });

  it('finds first answers by any of the words, in the order of names', () => {
    const { people } = found('an');
    expect(people).toHaveLength(8);
    const row = list().rows.find((r) => r.engagements === 1) as ReturnType<typeof list>['rows'][number];
    expect(found(row.key).people).toContainEqual({
      id: row.id,
      name: row.name,
      jobTitle: row.jobTitle,
      unitName: row.unitName,
    });
    expect(found('" OR *').people.length).toBe(found('or').people.length);
    expect(found(' - ')).toEqual({ people: [], units: [] });
  });

  it('finds units by name or code, and says where they stand', () => {
    const { id, name, code } = office.db
      .prepare(`SELECT u.id, u.code, s.name FROM unit u JOIN unit_spell s ON s.unit_id = u.id
        WHERE s.parent_id IS NOT NULL ORDER BY u.code DESC LIMIT 1`)
      .get() as { id: UnitId; name: string; code: string };
    const byCode = found(code).units;
    expect(byCode).toContainEqual({ id, code, name, path: expect.stringMatching(/.+/) });
    expect(found(name).units.map((unit) => unit.id)).toContain(id);
    expect(unitId(code)).toBe(id);
  });
});
