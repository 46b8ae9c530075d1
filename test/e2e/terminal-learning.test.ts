/** The learning room at the terminal: a package is taken in and stood by, rules are counted, statements go out without names. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all } from '../../db/engine/statements.ts';
import type { LearningFigures } from '../../shared/learning/contract.ts';
import type { StatementsExport } from '../../shared/learning/contract-xapi.ts';
import { scorm12Single } from '../support/packages/scorm12.ts';
import { makeCheap, openTestRegister } from '../support/registers.ts';
import { newTerminalUser, type TerminalUser, TODAY } from '../support/terminal.ts';
import { makeZip } from '../support/zips.ts';

const UUID = /^(urn:uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Status {
  readonly packages: readonly { readonly id: string; readonly courseCode: string; readonly attemptList: unknown[] }[];
}

let user: TerminalUser;
const register = 'Demokommune';
beforeAll(async () => {
  user = newTerminalUser();
  const made = await user.done<{ register: string }>(register, 'init', '--demo');
  makeCheap(made.register);
});
afterAll(() => user.remove());

const done = <T>(...words: string[]): Promise<T> => user.done<T>(register, ...words);

describe('course import and course status', () => {
  let packageId = '';

  it('take a package in under a course that is there, and tell of it', async () => {
    const zip = user.write('haandhygiejne.zip', makeZip(scorm12Single));
    const made = await done<Record<string, unknown>>('course', 'import', zip, '--course', 'brand');
    expect(made).toMatchObject({ title: 'Håndhygiejne', standard: 'scorm12', courseCode: 'BRAND', state: 'published' });
    packageId = String(made.package);
    const { packages } = await done<Status>('course', 'status', '--package', packageId);
    expect(packages).toMatchObject([{ id: packageId, courseCode: 'BRAND', attempts: 0, attemptList: [] }]);
    const ofCourse = await done<Status>('course', 'status', '--course', 'BRAND');
    expect(ofCourse.packages.map(({ id }) => id)).toEqual([packageId]);
    const every = await done<Status>('course', 'status');
    expect(every.packages.map(({ id }) => id)).toContain(packageId);
    expect(every.packages.length).toBeGreaterThan(1);
  });

  it('refuse the same file again, what is no package, and a course that is not there', async () => {
    const again = user.write('igen.zip', makeZip(scorm12Single));
    expect(await user.refused(register, 'course', 'import', again)).toMatchObject({ code: 'package_known' });
    const text = user.write('tekst.zip', 'ikke en pakke');
    expect(await user.refused(register, 'course', 'import', text)).toMatchObject({ code: 'package_bad_zip' });
    const other = await user.refused(register, 'course', 'import', again, '--course', 'FINDES-IKKE');
    expect(other).toMatchObject({ code: 'package_course_unknown', params: { code: 'FINDES-IKKE' } });
    expect((await done<Status>('course', 'status', '--course', 'BRAND')).packages).toHaveLength(1);
  });
});

describe('figures learning', () => {
  it('count whom the rules ask, and every share is held of required', async () => {
    const found = await done<LearningFigures>('figures', 'learning');
    expect(found.asOf).toBe(TODAY);
    const asked = found.courses.filter(({ required }) => required > 0);
    expect(asked.length).toBeGreaterThan(0);
    for (const course of [...found.courses, ...found.units.flatMap(({ courses }) => courses)]) {
      expect(course.held + course.expired).toBeLessThanOrEqual(course.required);
      expect(course.share).toEqual(course.required === 0 ? null : course.held / course.required);
    }
    const [whole] = found.units;
    expect(whole?.courses.filter(({ required }) => required > 0)).toEqual(asked);
  });
});

describe('xapi export', () => {
  it('writes every completion as a statement, without names or CPR numbers', async () => {
    const out = path.join(user.folder, 'ud');
    const made = await done<StatementsExport>('xapi', 'export', '--out', out, '--purpose', 'Flytning til nyt system');
    const text = readFileSync(made.file, 'utf8');
    const statements = JSON.parse(text) as {
      readonly actor: { readonly account?: unknown; readonly name?: unknown };
    }[];
    expect(statements).toHaveLength(made.statements);
    expect(made).toMatchObject({ bytes: Buffer.byteLength(text), withKeys: false, from: null, to: null });
    expect(made.completions).toBeGreaterThan(100);
    expect(statements.every(({ actor }) => actor.account !== undefined && actor.name === undefined)).toBe(true);
    const open = openTestRegister(path.join(user.folder, `${register}.pejling`));
    const people = all<{ cpr: string; name: string }>(
      open.reader,
      "SELECT cpr, first_name || ' ' || last_name AS name FROM person WHERE cpr <> ''",
    );
    open.close();
    expect(people.length).toBeGreaterThan(100);
    // Every statement says the same words but for its id.
    const said = [...new Set(text.split('"'))].filter((word) => !UUID.test(word)).join('\n');
    expect(people.filter(({ cpr, name }) => said.includes(cpr) || said.includes(name))).toEqual([]);
  });

  it('has fewer of one day, and says which word is missing', async () => {
    const words = ['xapi', 'export', '--out', path.join(user.folder, 'dag.json')];
    const purpose = ['--purpose', 'Prøve af en dag'];
    const none = await done<StatementsExport>(...words, ...purpose, '--from', '1990-01-01', '--to', '1990-01-01');
    expect(none.statements).toBe(0);
    expect(JSON.parse(readFileSync(none.file, 'utf8'))).toEqual([]);
    const answer = await user.run(...words, '--register', register, '--passphrase-file', user.passphraseFile);
    expect(answer.code).toBe(2);
    expect(answer.stderr).toContain('--purpose');
  });
});
