import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportPeople } from '../../../../electron/staff/export/export-people.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { MadeExport } from '../../../../shared/staff/contract-export.ts';
import { peopleFilter } from '../../../../shared/staff/contract-people.ts';
import { makeSmallDisk } from '../../../support/small-disk.ts';
import { DPO_PASSPHRASE, PASSPHRASE } from '../../worker/host.ts';
import { failureOf as failureIn, jobCancelledAfter } from '../office.ts';
import {
  asOf,
  type ExportOffice,
  filesIn,
  openEmptyOffice,
  openExportOffice,
  readRecords,
  readRows,
} from './export-office.ts';

let office: ExportOffice;
beforeEach(async () => {
  office = await openExportOffice();
});
afterEach(() => office.end());

const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.code);
const failureOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: { error?: { code: string } }) => error.error?.code ?? String(error),
  );

describe('a list as CSV', () => {
  it('holds what is shown, as a Danish spreadsheet reads it', async () => {
    const made = await office.exportPeople({});
    const file = path.join(office.out, 'liste.csv');
    expect(made).toEqual({ rows: 5, files: ['liste.csv'], bytes: readFileSync(file).length });
    expect([...readFileSync(file).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = readRows(file);
    expect(rows[0]?.slice(0, 6)).toEqual([
      'Fornavn',
      'Efternavn',
      'Enhedsnr.',
      'Enhedsnavn',
      'Stilling',
      'Fødselsdato',
    ]);
    const people = readRecords(file);
    // Danish order by first name, æ, ø and å last; the formula is text and comes first.
    expect(people.map((p) => p.Fornavn)).toEqual(["'=2+2", 'Bodil', 'Lærke', 'Søren', 'Åse']);
    expect(people[0]).toMatchObject({
      ...{ Efternavn: 'Holm "Bette"', Årsværk: '0,8108', 'Timer pr. uge': '30', Tjenestenummer: '0004' },
      ...{ 'Ansat fra': '01-04-2020', 'Ansat til': '', Status: 'På orlov' },
    });
    expect(people[2]).toMatchObject({
      ...{
        Enhedsnavn: 'Skolen; "Åsen"',
        Årsværk: '0,6',
        'Timer pr. uge': '22,2',
        'Ansat til': '31-07-2027',
      },
      ...{ Status: 'Ansat', Fødselsdato: '05-05-1990' },
    });
  });

  it('is the very list of the page, in its order, whatever is asked for', async () => {
    const filters = [
      {},
      { text: 'æblehaven' },
      { employedOnly: false },
      { agreements: ['BUPL'] },
      { hoursFrom: 20, hoursTo: 30 },
      { onLeave: true },
      { roles: ['leader'] },
      { missing: ['email'] },
    ] as const;
    for (const more of filters) {
      const filter = { asOf, ...more } as never;
      const question = { filter, sort: 'start', descending: true } as const;
      const list = await office.call<{ rows: { key: string }[] }>('people', { ...question, offset: 0, limit: 500 });
      await office.exportPeople({ ...question, columns: ['key'] });
      const exported = readRows(path.join(office.out, 'liste.csv')).slice(1);
      // A line of nothing at all is skipped by the reader: somebody without an engagement has no number.
      expect(exported.map(([key]) => key)).toEqual(list.rows.map(({ key }) => key).filter((key) => key !== ''));
    }
  });

  it('has CPR numbers only when they are asked for', async () => {
    await office.exportPeople({});
    expect(readFileSync(path.join(office.out, 'liste.csv'), 'utf8')).not.toMatch(/\d{6}-?\d{4}/);
    await office.exportPeople({ withCpr: true });
    const [, first] = readRows(path.join(office.out, 'liste.csv'));
    expect(first?.[0]).toBe('640480-4444');
  });

  it('can be read back into an empty register: the same people', async () => {
    await office.exportPeople({
      columns: [
        'name',
        'unit',
        'jobTitle',
        'agreement',
        'employmentForm',
        'weeklyHours',
        'key',
        'start',
        'end',
        'email',
      ],
      withCpr: true,
      filter: { asOf, text: '' },
    });
    const empty = await openEmptyOffice();
    try {
      await office.exportPeople({ format: 'plan2learn', withCpr: true, to: '' });
      const units = path.join(office.out, `plan2learn-${asOf}`, 'afdelinger.csv');
      expect((await empty.importFile('organisation', units)).accepted).toBe(4);
      const back = await empty.importFile('staff', path.join(office.out, 'liste.csv'));
      expect(back.faults).toEqual([]);
      const question = { filter: { asOf }, sort: 'name', descending: false, offset: 0, limit: 100 };
      const facts = async (from: ExportOffice) =>
        (await from.call<{ rows: Record<string, unknown>[] }>('people', question)).rows.map((row) => [
          row.name,
          row.birthDate,
          row.unitName,
          row.jobTitle,
          row.agreement,
          row.key,
          row.start,
          row.end,
          row.email,
        ]);
      const theirs = await facts(empty);
      // The apostrophe before the formula stays: it is what keeps the file safe.
      expect(
        theirs.map((row) => row.map((cell) => (cell === '\'=2+2 Holm "Bette"' ? '=2+2 Holm "Bette"' : cell))),
      ).toEqual(await facts(office));
    } finally {
      empty.end();
    }
  });
});

describe('files for other systems', () => {
  it('lie in a folder of their own, and a second export of the day leaves the first as it is', async () => {
    const made = await office.exportPeople({ format: 'safetynet', withCpr: true, columns: [], to: '' });
    const names = ['adm-engagements.csv', 'adm-units.csv', 'med-associations.csv', 'med-units.csv'];
    expect(made.files).toEqual(names.map((name) => `safetynet-${asOf}/${name}`));
    expect(made.rows).toBe(5);
    const again = await office.exportPeople({ format: 'safetynet', withCpr: true, to: '' });
    expect(again.files[0]).toBe(`safetynet-${asOf}-2/adm-engagements.csv`);
    expect(filesIn(office.out).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('hold each engagement of the list with its leader', async () => {
    await office.exportPeople({ format: 'safetynet', withCpr: true, to: '' });
    const rows = readRecords(path.join(office.out, `safetynet-${asOf}`, 'adm-engagements.csv'));
    const of = (key: string) => rows.find((row) => row.person_user_key === key);
    expect(rows.map((row) => row.person_user_key).sort()).toEqual(['0004', '0005', 'D05', 'T01', 'T02', 'T03']);
    expect(of('0004')).toMatchObject({
      ...{ cpr: '6404804444', first_name: "'=2+2", org_unit: '11', eng_start: '01-04-2020', eng_end: '' },
      ...{ manager_eng_user_key: 'T03', manager_cpr: '6303703333', job_function: 'Pædagog' },
    });
    // A leader's leader is the one above; a unit without a leader belongs to the one above it.
    expect(of('T03')).toMatchObject({ manager_eng_user_key: 'T02' });
    expect(of('0005')).toMatchObject({ manager_eng_user_key: 'T02', eng_end: '31-07-2027' });
    expect(of('T01')).toMatchObject({ manager_eng_user_key: '' });
  });

  it('hold only the people of the list', async () => {
    await office.exportPeople({ format: 'plan2learn', withCpr: true, to: '', filter: { asOf, text: 'lærke' } });
    const folder = path.join(office.out, `plan2learn-${asOf}`);
    expect(readRecords(path.join(folder, 'bruger.csv'))).toMatchObject([
      { CPR: '6505901555', Navn: 'Lærke Østergård', Stilling: 'Lærer' },
    ]);
    expect(readRecords(path.join(folder, 'engagement.csv'))).toMatchObject([
      { EngagementId: '0005', AfdelingsId: '12', StillingskodeId: '104', Primær: '1' },
      { EngagementId: 'D05', AfdelingsId: '11', StillingskodeId: '105', Primær: '0' },
    ]);
    expect(readRecords(path.join(folder, 'ledere.csv'))).toEqual([]);
    expect(readRecords(path.join(folder, 'stillingskoder.csv')).map((row) => row.Stillingskode)).toEqual([
      'Lærer',
      'Vikar',
    ]);
    expect(readRecords(path.join(folder, 'afdelinger.csv'))).toHaveLength(4);
  });

  it('are refused without CPR numbers, which they cannot do without', async () => {
    expect(await failureOf(office.exportPeople({ format: 'safetynet', to: '' }))).toBe('export_needs_cpr');
    expect(filesIn(office.out)).toEqual([]);
  });
});

describe('the log', () => {
  it('keeps who, what and why, also for the one who only sees the log', async () => {
    await office.exportPeople({ purpose: '  Adgangskort til nye  ' });
    await office.exportPeople({ format: 'plan2learn', withCpr: true, to: '', purpose: 'Kursussystemet' });
    const carl = { name: 'Carl', role: 'dpo', passphrase: DPO_PASSPHRASE, own: PASSPHRASE };
    await office.host.call('register', 'addSlot', carl);
    await office.host.call('register', 'lock', {});
    await office.host.unlock('Carl', DPO_PASSPHRASE);
    const seen = await office.call<{ total: number; rows: MadeExport[] }>('listExports', { offset: 0, limit: 10 });
    expect(seen.total).toBe(2);
    expect(seen.rows).toMatchObject([
      { actor: 'Anne', format: 'plan2learn', rows: 5, withCpr: true, asOf, purpose: 'Kursussystemet' },
      { actor: 'Anne', format: 'csv', rows: 5, withCpr: false, asOf, purpose: 'Adgangskort til nye' },
    ]);
    expect(
      codeOf(
        await office.host.call('staff', 'exportPeople', {
          filter: { asOf },
          columns: ['key'],
          format: 'csv',
          purpose: 'Nysgerrighed',
          file: 'A'.repeat(22),
        }),
      ),
    ).toBe('not_allowed');
  });

  it('names no file and no search', async () => {
    await office.exportPeople({ to: 'Lærke Østergård.csv', filter: { asOf, text: 'Østergård' } });
    const details = office.host.session.open?.reader
      .prepare('SELECT detail FROM audit_detail')
      .pluck()
      .all() as string[];
    expect(details.join('\n')).not.toMatch(/stergård|Lærke/);
  });

  it('tells of what failed', async () => {
    await failureOf(office.exportPeople({ to: 'findes/ikke.csv' }));
    expect(office.host.audit().at(-1)).toMatchObject({ call: 'staff.exportPeople', outcome: 'folder_missing' });
  });
});

describe('an export that cannot be made', () => {
  it('needs a purpose that says something, and columns', async () => {
    for (const purpose of ['', '    ', 'MUS', '  x  ']) {
      expect(await failureOf(office.exportPeople({ purpose }))).toBe('bad_input');
    }
    expect(await failureOf(office.exportPeople({ columns: [] }))).toBe('bad_input');
    expect(filesIn(office.out)).toEqual([]);
  });

  it('leaves the file that is there already as it is', async () => {
    const file = path.join(office.out, 'liste.csv');
    mkdirSync(file);
    writeFileSync(path.join(file, 'min.txt'), 'min');
    expect(await failureOf(office.exportPeople({}))).not.toBe('ok');
    expect(filesIn(office.out)).toEqual(['liste.csv', path.join('liste.csv', 'min.txt')]);
    expect(office.host.unexpected).toEqual([]);
  });

  it('leaves nothing when it is stopped, wherever that is', async () => {
    const input = {
      ...{
        filter: peopleFilter.parse({ asOf }),
        columns: ['name', 'key'] as const,
        sort: 'name' as const,
        descending: false,
      },
      ...{ purpose: 'Prøve af udtræk', withCpr: true },
    };
    for (const format of ['csv', 'xlsx', 'safetynet', 'plan2learn'] as const) {
      const to = format === 'csv' || format === 'xlsx' ? `liste.${format}` : '';
      const file = office.host.grant(path.join(office.out, to));
      for (let looks = 0; looks < 2; looks++) {
        const context = { ...office.host.base(), job: jobCancelledAfter(looks), session: office.host.session };
        const ask = () => exportPeople(context, { ...input, columns: [...input.columns], format, file });
        expect(failureIn(ask)).toBe('cancelled');
        expect(filesIn(office.out)).toEqual([]);
      }
    }
    expect(office.host.audit().some(({ call }) => call === 'staff.exportPeople')).toBe(false);
  });

  it('says that the disk is full or write-protected, and leaves nothing', async () => {
    const disk = makeSmallDisk(path.join(office.out, 'disk'), 1_000_000);
    if (!disk) return;
    try {
      for (const format of ['csv', 'xlsx', 'safetynet'] as const) {
        const to = format === 'safetynet' ? 'disk' : `disk/liste.${format}`;
        disk.fill(0);
        expect(await failureOf(office.exportPeople({ format, withCpr: true, to }))).toBe('disk_full');
        disk.empty();
        disk.setReadOnly(true);
        expect(await failureOf(office.exportPeople({ format, withCpr: true, to }))).toBe('read_only');
        disk.setReadOnly(false);
        expect(filesIn(disk.folder)).toEqual([]);
      }
    } finally {
      disk.remove();
    }
  });

  it('never lies on the register itself', async () => {
    const file = office.host.grant(path.join(office.host.folder, 'register.db'));
    const before = readFileSync(path.join(office.host.folder, 'keys.json'));
    const input = { filter: { asOf }, columns: ['key'], format: 'csv', purpose: 'Prøve af udtræk', file };
    expect(codeOf(await office.host.call('staff', 'exportPeople', input))).toBe('export_in_register');
    expect(readFileSync(path.join(office.host.folder, 'keys.json'))).toEqual(before);
    expect(existsSync(path.join(office.host.folder, 'register.db.new'))).toBe(false);
  });
});
