import fs from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { staffFigures } from '../../../db/staff/figures.ts';
import { fixture } from '../formats/support.ts';
import { openDesk } from './files.ts';
import { day, dump, dumpIndex, dumpRows, findBrokenTimelines, type Office, openOffice } from './office.ts';

const desk = openDesk();
const SAMPLE = 'ZLPE20200101_delta.xml';
desk.write(SAMPLE, fs.readFileSync(fixture(`opus/${SAMPLE}`)));

const kmd = (...parts: string[]) => `<?xml version="1.0" encoding="utf-8"?>\n<kmd>\n${parts.join('\n')}\n</kmd>`;
const unit = (id: string, parent: string, name = `Enhed ${id}`, end = '9999-12-31') =>
  `<orgUnit id="${id}"><startDate>1900-01-01</startDate><endDate>${end}</endDate><parentOrgUnit>${parent}</parentOrgUnit>
<longName>${name}</longName><orgTypeTxt>Center</orgTypeTxt></orgUnit>`;
interface Given {
  readonly cpr?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly entry?: string;
  readonly leave?: string;
  readonly contract?: string;
}
const employee = (id: string, given: Given = {}) =>
  `<employee id="${id}"><entryDate>${given.entry ?? '2015-03-01'}</entryDate><leaveDate>${given.leave ?? ''}</leaveDate>
<cpr suppId="0">${given.cpr ?? `70010100${id.padStart(2, '0')}`}</cpr><firstName>Ane</firstName><lastName>${given.name ?? `Prøve${id}`}</lastName>
<workContractText>${given.contract ?? 'Ansat'}</workContractText><position>Lærer</position><orgUnit>${given.unit ?? '2'}</orgUnit>
<numerator>37</numerator><denominator>37</denominator></employee>`;
const leaver = (id: string, on = '') => `<employee id="${id}" action="leave"><leaveDate>${on}</leaveDate></employee>`;

const people = (office: Office) =>
  office.db
    .prepare(
      `SELECT e.key, p.cpr, p.birth_date AS birth, p.last_name AS name, e.start_date AS start, e.end_date AS "end"
       FROM engagement e JOIN person p ON p.id = e.person_id ORDER BY e.key`,
    )
    .all();
const endOf = (office: Office, key: string): string =>
  (office.db.prepare('SELECT end_date AS d FROM engagement WHERE key = ?').get(key) as { d: string }).d;
const count = (office: Office, table: string): number =>
  (office.db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n;

/** A first full file of ten, so that one who leaves is no more than a tenth. */
const TEN = Array.from({ length: 10 }, (_, i) => String(i + 10));
desk.write('ZLPE20240101.xml', kmd(unit('1', ''), unit('2', '1'), unit('3', '1'), ...TEN.map((id) => employee(id))));

let office: Office;
beforeEach(() => {
  office = openOffice();
});

describe('the sample, in an empty register', () => {
  it('is previewed as one: units and people, and what is passed over', async () => {
    const summary = await desk.preview(office, SAMPLE);
    expect(summary).toMatchObject({
      kind: 'staff',
      rows: 8,
      accepted: 6,
      rejected: 0,
      skipped: 2,
      missing: 0,
      changes: { new: 3, changed: 0, ended: 0, unchanged: 0 },
      units: { rows: 3, new: 3, changed: 0, ended: 0, unchanged: 0, rejected: 0 },
      firstImport: true,
      needsApproval: false,
      suggestedEffective: '2020-01-01',
    });
    expect(summary.warnings).toEqual([
      { code: 'cpr_fictional', count: 3 },
      { code: 'start_unknown', count: 3 },
      { code: 'leave_unknown', count: 1 },
      { code: 'annulled', count: 1 },
    ]);
    expect(await desk.rows(office, summary, 'skipped')).toEqual([
      expect.objectContaining({
        line: 128,
        key: '1006',
        fault: expect.objectContaining({ code: 'annulled', column: 'workContractText' }),
      }),
      expect.objectContaining({ line: 152, key: '999', fault: expect.objectContaining({ code: 'leave_unknown' }) }),
    ]);
    expect((await desk.rows(office, summary, 'new'))[0]?.changes).toContainEqual(
      expect.objectContaining({ field: 'unit', to: '3 Under-under-enhed' }),
    );
    expect([count(office, 'unit'), count(office, 'person')]).toEqual([0, 0]);
  });

  it('makes three persons of three employee ids: a shared stand-in number makes nobody the same', async () => {
    await desk.load(office, SAMPLE);
    const of = (key: string, name: string) => ({
      key,
      cpr: '',
      birth: null,
      name,
      start: '2020-01-01',
      end: '9999-12-31',
    });
    expect(people(office)).toEqual([of('1000', 'Efteravn'), of('1001', 'Efteravn2'), of('1002', 'Efteravn2')]);
    expect(count(office, 'person')).toBe(3);
    expect(staffFigures(office.db, day('2026-11-22'))).toMatchObject({ persons: 3, engagements: 3, fte: 3 });
    expect(dumpIndex(office.db, ['efteravn2', '1002'])).toEqual(['efteravn2:  ', '1002: ']);
    expect(findBrokenTimelines(office.db)).toEqual([]);
  });

  it('changes nothing when it comes again', async () => {
    await desk.load(office, SAMPLE);
    const before = dumpRows(office.db);
    expect(await desk.load(office, SAMPLE)).toMatchObject({
      rows: 8,
      changes: { new: 0, changed: 0, ended: 0, unchanged: 3 },
      units: { new: 0, changed: 0, unchanged: 3 },
    });
    expect(dumpRows(office.db)).toEqual(before);
  });

  it('is taken back whole, units and people', async () => {
    const { importId } = await desk.load(office, SAMPLE);
    await desk.undo(office, importId);
    expect(dumpRows(office.db)).toEqual([]);
  });
});

describe('a later delta', () => {
  beforeEach(async () => {
    await desk.load(office, 'ZLPE20240101.xml');
  });

  it('ends nothing because it is missing, and brings people into units of the same file', async () => {
    desk.write(
      'ZLPE20240501_delta.xml',
      kmd(
        unit('2', '1', 'Nyt navn'),
        unit('9', '2'),
        employee('77', { unit: '9', entry: '2024-05-01' }),
        employee('10', { unit: '9' }),
      ),
    );
    const summary = await desk.preview(office, 'ZLPE20240501_delta.xml');
    expect(summary).toMatchObject({
      effective: '2024-05-01',
      missing: 0,
      changes: { new: 1, changed: 1, moved: 1, ended: 0 },
      units: { new: 1, changed: 1, ended: 0 },
    });
    const before = dumpRows(office.db);
    const { importId } = await desk.load(office, 'ZLPE20240501_delta.xml');
    const unitOn = (on: string) =>
      office.db
        .prepare(
          `SELECT u.code FROM engagement e JOIN engagement_spell s ON s.engagement_id = e.id JOIN unit u ON u.id = s.unit_id
           WHERE e.key = '10' AND s.valid_from <= ? AND s.valid_to >= ?`,
        )
        .pluck()
        .get(on, on);
    expect([unitOn('2024-04-30'), unitOn('2024-05-01')]).toEqual(['2', '9']);
    await desk.undo(office, importId);
    expect(dumpRows(office.db)).toEqual(before);
  });

  it('ends who left: on their day, else the day before the effective day', async () => {
    desk.write('ZLPE20240501_delta.xml', kmd(leaver('10')));
    const summary = await desk.preview(office, 'ZLPE20240501_delta.xml');
    expect(summary).toMatchObject({ rows: 1, accepted: 1, changes: { ended: 1, changed: 1 }, needsApproval: false });
    expect(await desk.rows(office, summary, 'ended')).toEqual([
      expect.objectContaining({
        line: 3,
        key: '10',
        changes: [{ field: 'end', from: expect.anything(), to: '30-04-2024' }],
      }),
    ]);
    await desk.load(office, 'ZLPE20240501_delta.xml');
    desk.write('x_delta.xml', kmd(leaver('11', '2024-02-29')));
    // The second of nine that are left is more than a tenth.
    await desk.load(office, 'x_delta.xml', { effective: '2024-05-01', approveEnded: true });
    expect([endOf(office, '10'), endOf(office, '11'), endOf(office, '12')]).toEqual([
      '2024-04-30',
      '2024-02-29',
      '9999-12-31',
    ]);
    expect((await desk.load(office, 'ZLPE20240501_delta.xml')).changes).toMatchObject({ ended: 0, unchanged: 1 });
    expect((await desk.load(office, 'x_delta.xml')).changes).toMatchObject({ ended: 0, unchanged: 1 });
    expect(findBrokenTimelines(office.db)).toEqual([]);
  });

  it('asks when so many leave that the file may be wrong', async () => {
    desk.write('many_delta.xml', kmd(leaver('10'), leaver('11')));
    expect(await desk.preview(office, 'many_delta.xml')).toMatchObject({ needsApproval: true, endedShare: 0.2 });
  });

  it('proposes the end of what was annulled after it had come in, without changing earlier days', async () => {
    desk.write('ZLPE20240501_delta.xml', kmd(employee('10', { contract: 'Annulleret' })));
    const summary = await desk.preview(office, 'ZLPE20240501_delta.xml');
    expect(summary.warnings).toEqual([{ code: 'annulled_known', count: 1 }]);
    await desk.load(office, 'ZLPE20240501_delta.xml');
    expect(endOf(office, '10')).toBe('2024-04-30');
  });

  it('keeps the start that is known when the file has none', async () => {
    desk.write(
      'ZLPE20240501_delta.xml',
      kmd(employee('10', { entry: '', name: 'Nyt' }), employee('88', { entry: '' })),
    );
    await desk.load(office, 'ZLPE20240501_delta.xml');
    expect(people(office)).toContainEqual(expect.objectContaining({ key: '10', name: 'Nyt', start: '2015-03-01' }));
    expect(people(office)).toContainEqual(expect.objectContaining({ key: '88', start: '2024-05-01' }));
  });

  it('does not mix up who shares a stand-in number, nor lose who had a real one', async () => {
    const first = kmd(
      employee('50', { cpr: '0101010000', name: 'Et' }),
      employee('51', { cpr: '0101010000', name: 'To' }),
    );
    desk.write('first_delta.xml', first);
    await desk.load(office, 'first_delta.xml');
    desk.write(
      'second_delta.xml',
      kmd(employee('50', { cpr: '0101010000', name: 'Gift' }), employee('10', { cpr: '0101010000' })),
    );
    expect((await desk.load(office, 'second_delta.xml')).changes).toMatchObject({ renamed: 1, new: 0 });
    expect(people(office)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: '10', cpr: '7001010010', name: 'Prøve10' }),
        expect.objectContaining({ key: '50', cpr: '', name: 'Gift' }),
        expect.objectContaining({ key: '51', cpr: '', name: 'To' }),
      ]),
    );
    desk.write('third_delta.xml', kmd(employee('10', { cpr: '0101010000', name: 'En anden' }), employee('12')));
    expect((await desk.load(office, 'third_delta.xml')).faults).toMatchObject([{ line: 3, code: 'cpr_mismatch' }]);
  });
});

describe('a full file', () => {
  beforeEach(async () => {
    await desk.load(office, 'ZLPE20240101.xml');
  });

  it('proposes to end who is missing, but not who is told to have left', async () => {
    const rest = TEN.slice(1).map((id) => employee(id));
    desk.write('ZLPE20240601.xml', kmd(unit('1', ''), unit('2', '1'), unit('3', '1'), ...rest));
    expect(await desk.preview(office, 'ZLPE20240601.xml')).toMatchObject({ missing: 1, changes: { ended: 1 } });
    desk.write(
      'ZLPE20240601.xml',
      kmd(unit('1', ''), unit('2', '1'), unit('3', '1'), leaver('10', '2024-03-31'), ...rest),
    );
    expect(await desk.preview(office, 'ZLPE20240601.xml')).toMatchObject({ missing: 0, changes: { ended: 1 } });
  });

  it('of units alone says nothing about people, and one of people alone nothing about units', async () => {
    desk.write('u.xml', kmd(unit('1', ''), unit('2', '1'), unit('3', '1')));
    desk.write('p.xml', kmd(...TEN.map((id) => employee(id))));
    for (const name of ['u.xml', 'p.xml']) {
      expect(await desk.preview(office, name, { extent: 'full' })).toMatchObject({
        missing: 0,
        needsApproval: false,
        changes: { ended: 0 },
        units: { ended: 0 },
      });
    }
  });

  it('that closes many units asks, and says so', async () => {
    desk.write('ZLPE20240601.xml', kmd(unit('1', ''), unit('2', '1'), ...TEN.map((id) => employee(id))));
    const summary = await desk.preview(office, 'ZLPE20240601.xml');
    expect(summary).toMatchObject({ needsApproval: true, units: { ended: 1 } });
    expect(summary.warnings).toContainEqual({ code: 'units_ending', count: 1 });
  });
});

it('has the same units whether it is read for them or for people', async () => {
  desk.write('units-opus.xml', fs.readFileSync(fixture(`opus/${SAMPLE}`)));
  await desk.load(office, 'units-opus.xml');
  const other = openOffice();
  await desk.load(other, SAMPLE);
  expect(dump(office.db)).toEqual(dump(other.db).filter((line) => line.startsWith('unit')));
});
