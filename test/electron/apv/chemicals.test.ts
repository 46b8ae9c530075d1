/** The register of substances on disk: sheets in and out, and what is refused leaves everything as it was. */
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readRows } from '../../../db/apv/rows.ts';
import { chemicalsHandlers as call } from '../../../electron/apv/chemicals/handlers.ts';
import type { BaseContext } from '../../../electron/worker/context.ts';
import { runCommand } from '../../../electron/worker/transaction.ts';
import { chemicalCalls } from '../../../shared/apv/contract-chemicals.ts';
import type { SubstanceId } from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import { failureOf } from '../../db/engine/helpers.ts';
import { day } from '../staff/office.ts';
import { openSurveyOffice, type SurveyOffice, unitId } from '../survey/survey-office.ts';

const PDF = Buffer.from('%PDF-1.7\nDatablad\n%%EOF\n');

type Fields = CallInput<typeof chemicalCalls.saveSubstance>['fields'];
type UseFields = CallInput<typeof chemicalCalls.saveUse>['fields'];

const fields = (name: string, more: Partial<Fields> = {}): Fields => ({
  ...{ name, supplier: 'Leverandør', purpose: 'Rengøring', number: '', hazards: 'H314', carcinogen: false },
  ...{ sheetDate: null, endedOn: null, note: '' },
  ...more,
});

const useFields = (code: string, more: Partial<UseFields> = {}): UseFields => ({
  ...{ unitId: unitId(code), place: 'Depot', properties: 'Ætsende', exposure: 'Dagligt', circumstances: '5 liter' },
  ...{ measures: 'Handsker', experience: 'Ingen', limitValues: 'Ingen', supplierInfo: 'Datablad pkt. 8' },
  ...{ substitution: '', instruction: '', assessedOn: day('2026-01-31'), assessedBy: 'AMR', endedOn: null },
  ...more,
});

interface Depot {
  readonly office: SurveyOffice;
  readonly folder: string;
  readonly save: (input: CallInput<typeof chemicalCalls.saveSubstance>) => SubstanceId;
  readonly use: (input: CallInput<typeof chemicalCalls.saveUse>) => void;
  readonly setSheet: (substanceId: SubstanceId, file: string, sheetDate?: string) => void;
  readonly exportSheet: (substanceId: SubstanceId, file: string) => void;
  readonly list: (unit?: string | null) => ReturnType<typeof call.substances>;
  readonly file: (name: string, content: Uint8Array) => string;
  /** Files in media.db. */
  readonly stored: () => number;
}

/** Units 1 over 2 and 3. A token of these tests is the path itself. */
function openDepot(): Depot {
  const office = openSurveyOffice([
    { code: '1', people: 0 },
    { code: '2', parent: '1', people: 6 },
    { code: '3', parent: '1', people: 6 },
  ]);
  const folder = path.join(path.dirname(office.folder), 'filer');
  mkdirSync(folder, { recursive: true });
  const base = (): BaseContext => ({ ...office.base(), pathOf: (token) => token });
  const { open, session } = office;
  const command = <T>(name: string, work: (context: Parameters<typeof call.saveUse>[0]) => T): T =>
    runCommand(open, base(), open.actor, `apv.${name}`, work);
  return {
    office,
    folder,
    save: (input) =>
      command('saveSubstance', (context) => call.saveSubstance(context, chemicalCalls.saveSubstance.input.parse(input)))
        .substanceId,
    use: (input) =>
      void command('saveUse', (context) => call.saveUse(context, chemicalCalls.saveUse.input.parse(input))),
    setSheet: (substanceId, file, sheetDate = '2026-01-01') =>
      void call.setSheet({ ...base(), session }, { substanceId, file, sheetDate: day(sheetDate) }),
    exportSheet: (substanceId, file) => void call.exportSheet({ ...base(), session }, { substanceId, file }),
    list: (unit = null) =>
      chemicalCalls.substances.output.parse(
        call.substances(
          { ...base(), db: open.reader, actor: open.actor },
          { asOf: office.today, unitId: unit === null ? null : unitId(unit) },
        ),
      ),
    file: (name, content) => {
      const at = path.join(folder, name);
      writeFileSync(at, content);
      return at;
    },
    stored: () => open.media.prepare('SELECT count(*) FROM media').pluck().get() as number,
  };
}

it('keeps a sheet in the register and gives the same bytes back', () => {
  const depot = openDepot();
  const substanceId = depot.save({ substanceId: null, fields: fields('Grundrens') });
  expect(depot.list()[0]).toMatchObject({ sheet: 'missing', hasSheet: false });
  const large = Buffer.concat([PDF, Buffer.alloc(700 * 1024, 7)]);
  depot.setSheet(substanceId, depot.file('grundrens.pdf', large));
  expect(depot.list()[0]).toMatchObject({ sheet: 'current', sheetName: 'grundrens.pdf', sheetDate: '2026-01-01' });
  const copy = path.join(depot.folder, 'kopi.pdf');
  depot.exportSheet(substanceId, copy);
  expect(readFileSync(copy).equals(large)).toBe(true);
  expect(readdirSync(depot.folder).sort()).toEqual(['grundrens.pdf', 'kopi.pdf']);
});

it('puts a new sheet in the place of the old, which is then gone', () => {
  const depot = openDepot();
  const substanceId = depot.save({ substanceId: null, fields: fields('Grundrens') });
  depot.setSheet(substanceId, depot.file('a.pdf', PDF));
  depot.setSheet(substanceId, depot.file('b.pdf', Buffer.concat([PDF, PDF])), '2026-06-01');
  expect(depot.stored()).toBe(1);
  expect(depot.list()[0]).toMatchObject({ sheetName: 'b.pdf', sheetDate: '2026-06-01' });
});

it.each([
  ['a file that is no PDF', 'sheet_not_pdf', (depot: Depot) => depot.file('x.pdf', Buffer.from('<html>Login</html>'))],
  ['an empty file', 'sheet_empty', (depot: Depot) => depot.file('x.pdf', Buffer.alloc(0))],
  ['a file that is gone', 'file_missing', (depot: Depot) => path.join(depot.folder, 'væk.pdf')],
  ['a folder', 'io_error', (depot: Depot) => depot.folder],
  [
    'a file of 31 MB',
    'sheet_too_large',
    (depot: Depot) => {
      const at = depot.file('x.pdf', PDF);
      truncateSync(at, 31 * 1024 * 1024);
      return at;
    },
  ],
])('refuses %s, and the old sheet stays', (_what, code, make) => {
  const depot = openDepot();
  const substanceId = depot.save({ substanceId: null, fields: fields('Grundrens') });
  depot.setSheet(substanceId, depot.file('god.pdf', PDF));
  expect(failureOf(() => depot.setSheet(substanceId, make(depot))).error.code).toBe(code);
  expect(depot.list()[0]).toMatchObject({ sheetName: 'god.pdf', sheet: 'current' });
  expect(depot.stored()).toBe(1);
  const copy = path.join(depot.folder, 'kopi.pdf');
  depot.exportSheet(substanceId, copy);
  expect(readFileSync(copy).equals(PDF)).toBe(true);
});

it('keeps no sheet that no substance refers to, and none of tomorrow', () => {
  const depot = openDepot();
  const file = depot.file('a.pdf', PDF);
  expect(failureOf(() => depot.setSheet('A'.repeat(22) as SubstanceId, file)).error.code).toBe('not_found');
  const substanceId = depot.save({ substanceId: null, fields: fields('Grundrens') });
  expect(failureOf(() => depot.setSheet(substanceId, file, '2026-11-23')).error).toEqual({
    code: 'date_in_future',
    params: { field: 'sheetDate' },
  });
  // The register says no in the middle of it: the bytes that were written first go again.
  depot.office.db.exec(
    `CREATE TEMP TRIGGER stop BEFORE UPDATE ON main.substance BEGIN SELECT raise(ABORT, 'stop'); END`,
  );
  expect(() => depot.setSheet(substanceId, file)).toThrow();
  expect(depot.stored()).toBe(0);
});

it('writes a copy where it was asked for and never among the register’s own files', () => {
  const depot = openDepot();
  const substanceId = depot.save({ substanceId: null, fields: fields('Grundrens') });
  const out = path.join(depot.folder, 'ud.pdf');
  expect(failureOf(() => depot.exportSheet(substanceId, out)).error.code).toBe('not_found');
  depot.setSheet(substanceId, depot.file('a.pdf', PDF));
  const inside = path.join(depot.office.folder, 'register.db');
  expect(failureOf(() => depot.exportSheet(substanceId, inside)).error.code).toBe('export_in_register');
  const nowhere = path.join(depot.folder, 'findes-ikke', 'a.pdf');
  expect(failureOf(() => depot.exportSheet(substanceId, nowhere)).error.code).toBe('folder_missing');
  expect(readdirSync(depot.folder)).toEqual(['a.pdf']);
});

it('lists by name as Danish has it, and a unit’s own with what stands nowhere yet', () => {
  const depot = openDepot();
  const ids = ['Ørerens', 'Alkohol', 'Ætanol'].map((name) => depot.save({ substanceId: null, fields: fields(name) }));
  depot.use({ substanceId: ids[0] as SubstanceId, useId: null, fields: useFields('2') });
  depot.use({ substanceId: ids[0] as SubstanceId, useId: null, fields: useFields('3') });
  depot.use({ substanceId: ids[2] as SubstanceId, useId: null, fields: useFields('3') });
  expect(depot.list().map(({ name }) => name)).toEqual(['Alkohol', 'Ætanol', 'Ørerens']);
  expect(depot.list('2').map(({ name, uses }) => [name, uses.length])).toEqual([
    ['Alkohol', 0],
    ['Ørerens', 1],
  ]);
  expect(depot.list('1').map(({ uses }) => uses.length)).toEqual([0, 1, 2]);
  expect(depot.list()[2]?.uses[0]).toMatchObject({
    answered: 7,
    nextDue: '2029-01-31',
    assessment: 'current',
    unitName: 'Enhed 2',
  });
});

it('asks for a sheet anew after as many years as the register has decided', () => {
  const depot = openDepot();
  const substanceId = depot.save({ substanceId: null, fields: fields('Grundrens') });
  depot.setSheet(substanceId, depot.file('a.pdf', PDF), '2023-11-21');
  expect(depot.list()[0]?.sheet).toBe('old');
  depot.office.db.exec(
    "INSERT INTO setting (key, valid_from, value, source, born) VALUES ('apv.sheet_years', '2026-01-01', '5', 'Hoved-MED', 's')",
  );
  expect(depot.list()[0]?.sheet).toBe('current');
});

it('refuses what cannot be, and changes nothing', () => {
  const depot = openDepot();
  const substanceId = depot.save({ substanceId: null, fields: fields('Grundrens') });
  const save = (more: Partial<Fields>) =>
    failureOf(() => depot.save({ substanceId: null, fields: fields('Ny', more) }));
  const use = (more: Partial<UseFields>, code = '2') =>
    failureOf(() => depot.use({ substanceId, useId: null, fields: useFields(code, more) })).error;
  expect(save({ name: 'GRUNDRENS' }).error.code).toBe('name_taken');
  expect(save({ note: 'Spørg 220361-1234' }).error.code).toBe('looks_like_cpr');
  expect(save({ sheetDate: day('2027-01-01') }).error.code).toBe('date_in_future');
  expect(use({ assessedOn: day('2026-11-23') }).params).toEqual({ field: 'assessedOn' });
  expect(use({ assessedBy: '' }).code).toBe('assessed_by_missing');
  expect(use({}, '9').code).toBe('not_found');
  depot.office.db.exec("UPDATE unit_spell SET valid_to = '2026-10-31' WHERE unit_id LIKE 'u3%'");
  expect(use({}, '3')).toEqual({ code: 'unit_not_open', params: { name: 'Enhed 3', date: '22-11-2026' } });
  expect(depot.list()).toHaveLength(1);
  expect(depot.list()[0]?.uses).toEqual([]);
  // A product's own number is no CPR number.
  expect(() => depot.save({ substanceId, fields: fields('Grundrens', { number: '2203611234' }) })).not.toThrow();
});

it('tells of a unit that has closed, and lets the use there be ended', () => {
  const depot = openDepot();
  const substanceId = depot.save({ substanceId: null, fields: fields('Grundrens') });
  depot.use({ substanceId, useId: null, fields: useFields('3') });
  depot.office.db.exec("UPDATE unit_spell SET valid_to = '2026-10-31' WHERE unit_id LIKE 'u3%'");
  const use = depot.list()[0]?.uses[0];
  expect(use).toMatchObject({ unitClosedOn: '2026-10-31', unitName: 'Enhed 3', assessment: 'current' });
  depot.use({ substanceId, useId: use?.id ?? null, fields: useFields('3', { endedOn: day('2026-10-31') }) });
  expect(depot.list('3')[0]?.uses[0]).toMatchObject({ assessment: 'ended' });
});

it('keeps the history of every field, and a copy of a use that was removed', () => {
  const depot = openDepot();
  const substanceId = depot.save({ substanceId: null, fields: fields('Grundrens') });
  depot.use({ substanceId, useId: null, fields: useFields('2') });
  depot.save({ substanceId, fields: fields('Grundrens 300', { carcinogen: true }) });
  const [use] = readRows(depot.office.db, 'substance_use', '1 = 1');
  const open = depot.office.open;
  runCommand(open, depot.office.base(), open.actor, 'apv.removeUse', (context) =>
    call.removeUse(context, { useId: use?.id as never }),
  );
  const log = depot.office.db
    .prepare("SELECT tbl, field, old_value AS old FROM change WHERE tbl LIKE 'substance%' ORDER BY n")
    .all() as { tbl: string; field: string; old: string }[];
  expect(log.map(({ tbl, field }) => `${tbl}.${field}`)).toEqual([
    'substance.name',
    'substance.carcinogen',
    'substance_use.*',
  ]);
  expect(log[2]?.old).toContain('Ætsende');
  expect(depot.list()[0]?.uses).toEqual([]);
});
