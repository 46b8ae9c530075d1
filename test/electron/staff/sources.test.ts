/** Looking at a file by a mapping, and keeping the mapping: as the page and the main process ask for it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../../shared/kernel/result.ts';
import type { FileLook, SavedProfile } from '../../../shared/staff/contract-sources.ts';
import type { MappingProfile } from '../../../shared/staff/import-contract.ts';
import { PASSPHRASE, startHost, type TestHost } from '../worker/host.ts';

const HEADER = 'Sagsnr.;CPR;Navn;Sted;Rolle;Brøk;Begynder;Bemærkning';
const UNKNOWN = `${HEADER}\r\n1001;610190-1234;Åse Sørensen;10;Lærer;1,0;01-08-2020;x\r\n`;
const COLUMNS: MappingProfile['columns'] = {
  'Sagsnr.': 'key',
  CPR: 'cpr',
  Navn: 'fullName',
  Sted: 'unitCode',
  Rolle: 'jobTitle',
  Brøk: 'fte',
  Begynder: 'start',
  Bemærkning: null,
};

let host: TestHost;
let folder: string;

beforeAll(async () => {
  host = startHost();
  folder = path.dirname(host.folder);
  expect(await host.unlock('Anne', PASSPHRASE)).toMatchObject({ ok: true });
});
afterAll(() => host.end());

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return host.grant(file);
}

async function value<T>(room: 'staff', call: string, input: unknown): Promise<T> {
  const answer = (await host.call(room, call, input)) as Result<T>;
  if (!answer.ok) throw new Error(`${call}: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

const look = (file: string, profile?: MappingProfile): Promise<FileLook> =>
  value('staff', 'readFile', { file, kind: 'staff', ...(profile ? { profile } : {}) });

const save = (name: string, profile: MappingProfile, replace = false) =>
  host.call('staff', 'saveProfile', { kind: 'staff', name, profile, replace });

describe('the look at a file', () => {
  it('tells what is known, what is open and what is missing, and writes nothing', async () => {
    const seen = await look(write('ukendt.csv', UNKNOWN));
    expect(seen).toMatchObject({ name: 'ukendt.csv', encoding: 'utf-8', delimiter: ';', fault: null, rows: 1 });
    expect(seen.columns.filter((c) => c.issue === 'unknown').length).toBeGreaterThan(2);
    expect(seen.missing).toContain('key');
    expect(await value('staff', 'imports', { offset: 0, limit: 10 })).toMatchObject({ total: 0 });
  });

  it('follows the mapping, and a file that is written anew meanwhile', async () => {
    const file = write('igen.csv', UNKNOWN);
    await look(file);
    const mapped = await look(file, { name: 'p', columns: COLUMNS });
    expect(mapped.missing).toEqual([]);
    expect(mapped.columns.map((c) => c.issue)).toEqual(COLUMNS_NULL);
    write('igen.csv', `${UNKNOWN}1002;710285-1137;Bo;10;Lærer;0,5;01-13-2021;\r\n`);
    const again = await look(file, { name: 'p', columns: COLUMNS });
    expect(again.rows).toBe(2);
    expect(again.columns.find((c) => c.header === 'Begynder')).toMatchObject({ form: 'mdy' });
  });

  it('says why a file cannot be read, and reads it when it is told how', async () => {
    const file = write('skilt.csv', UNKNOWN.replaceAll(';', '§'));
    expect((await look(file)).fault?.code).toBe('delimiter_unknown');
    const piped = write('streg.csv', UNKNOWN.replaceAll(';', '|'));
    expect((await look(piped, { name: 'p', columns: {}, delimiter: ';' })).fault).not.toBeNull();
    expect((await look(piped, { name: 'p', columns: {}, delimiter: '|' })).columns).toHaveLength(8);
  });

  it('of a first line of data names no person', async () => {
    const seen = await look(write('uden.csv', '1001;6101901234;Åse;10\r\n1002;7102851137;Bo;10\r\n'));
    expect(seen.fault?.code).toBe('file_no_header');
    expect(JSON.stringify(seen)).not.toMatch(/Åse|610190/);
  });

  it('bears a hostile profile', async () => {
    const file = write('fjendtlig.csv', UNKNOWN);
    for (const columns of [
      JSON.parse('{"__proto__":"key","constructor":"cpr"}'),
      { Navn: 'toString', '#0': 'key', '#99': 'key', '#1': 'key', 'Sagsnr.': 'cpr' },
    ]) {
      const answer = await host.call('staff', 'readFile', { file, kind: 'staff', profile: { name: 'p', columns } });
      expect(answer).toMatchObject({ ok: true });
    }
    expect(host.unexpected).toEqual([]);
  });
});

const COLUMNS_NULL = Object.keys(COLUMNS).map(() => null);

describe('a saved profile', () => {
  it('is found for the next file with the same columns, and for no other', async () => {
    expect(await save('Vores løn', { name: 'før', columns: COLUMNS })).toMatchObject({ ok: true });
    const seen = await look(write('næste.csv', UNKNOWN.replace('1001', '2001')));
    expect(seen.fitting).toMatchObject([{ name: 'Vores løn', kind: 'staff', profile: { name: 'Vores løn' } }]);
    expect(seen.likelyKind).toBe('staff');
    const other = await look(write('anden.csv', UNKNOWN.replace('Rolle', 'Opgave')));
    expect(other.fitting).toEqual([]);
    const preview = await host.call('staff', 'previewStaff', {
      file: write('prøve.csv', UNKNOWN),
      profile: seen.fitting[0]?.profile,
    });
    expect(preview).toMatchObject({ ok: false, error: { code: 'no_organisation' } });
  });

  it('is replaced only when that is said, and the log keeps what it was', async () => {
    expect(await save('Vores løn', { name: '', columns: {} })).toEqual({
      ok: false,
      error: { code: 'profile_exists', params: { name: 'Vores løn' } },
    });
    expect(await save('Vores løn', { name: '', columns: { CPR: 'cpr' } }, true)).toMatchObject({ ok: true });
    const [saved] = await value<SavedProfile[]>('staff', 'profiles', { kind: 'staff' });
    expect(saved?.profile).toEqual({ name: 'Vores løn', columns: { CPR: 'cpr' } });
    const old = host.session.open?.reader
      .prepare("SELECT old_value FROM change WHERE tbl = 'import_profile' AND field = 'profile'")
      .pluck()
      .get() as string;
    expect(JSON.parse(old).columns).toEqual(COLUMNS);
  });

  it('makes no waiting preview stale', async () => {
    const file = host.grant(host.files.organisation);
    const { previewId } = await value<{ previewId: string }>('staff', 'previewOrganisation', { file });
    expect(await save('En til', { name: '', columns: COLUMNS })).toMatchObject({ ok: true });
    expect(await host.call('staff', 'applyImport', { previewId })).toMatchObject({ ok: true });
  });

  it('is gone when it is removed', async () => {
    for (const { id } of await value<SavedProfile[]>('staff', 'profiles', {})) {
      expect(await host.call('staff', 'removeProfile', { profileId: id })).toEqual({ ok: true, value: {} });
      expect(await host.call('staff', 'removeProfile', { profileId: id })).toMatchObject({
        error: { code: 'not_found' },
      });
    }
    expect(await value('staff', 'profiles', {})).toEqual([]);
  });
});

describe('files imported before', () => {
  it('are known by their bytes', async () => {
    const run = host.session.open?.reader.prepare('SELECT file_hash FROM import_run').pluck().get() as string;
    const hashes = [run, '0'.repeat(64)];
    expect(await value('staff', 'importedBefore', { hashes })).toEqual({ hashes: [run] });
  });
});
