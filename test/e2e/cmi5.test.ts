/** The project's own cmi5 course, taken in and played in the real window; and one that says what no unit may. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PackageSummary } from '../../shared/learning/contract-packages.ts';
import type { AttemptSummary } from '../../shared/learning/contract-player.ts';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { cmi5Parts, hostileCmi5, hostileCmi5Parts } from '../support/packages/cmi5.ts';
import { makeZip } from '../support/zips.ts';
import {
  type CourseRegister,
  call,
  closeCourse,
  courseWindows,
  inCourse,
  makeCourseRegister,
  openRegister,
  startPlaying,
  until,
} from './course-steps.ts';
import { answerOpenDialog, answerSaveDialog, settled } from './steps.ts';
import { openAt, violations } from './survey-steps.ts';

let register: CourseRegister;
let running: LaunchedApp;
beforeAll(async () => {
  register = makeCourseRegister('Fjendtligt cmi5-kursus', hostileCmi5, hostileCmi5Parts);
  running = await openRegister(register);
});
afterAll(() => running?.close());
afterEach(async () => {
  if (running && (await courseWindows(running.app)) > 0) await closeCourse(running.app);
});

type Answer<T> = { readonly ok: boolean; readonly value: T };
async function ask<T>(name: string, input: unknown): Promise<T> {
  const answer = (await call(running.page, 'learning', name, input)) as Answer<T>;
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** PEJLING_SHOTS=FOLDER keeps pictures of the steps. */
async function picture(name: string): Promise<void> {
  const folder = process.env.PEJLING_SHOTS;
  if (!folder) return;
  const png = await running.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) => one.webContents.getURL().startsWith('course://'));
    return window ? (await window.webContents.capturePage()).toPNG().toString('base64') : '';
  });
  if (png) writeFileSync(join(folder, `${name}.png`), Buffer.from(png, 'base64'));
  else await running.page.screenshot({ path: join(folder, `${name}.png`) });
}

const click = (selector: string): Promise<unknown> =>
  inCourse(running.app, 'content', `document.querySelector(${JSON.stringify(selector)}).click()`);
const shows = (where: 'player' | 'content', script: string, what: string): Promise<void> =>
  until(() => inCourse<boolean>(running.app, where, `Boolean(${script})`), what);
/** In a turn of its own: the last button takes the window away, and with it the answer. */
const press = (text: string): Promise<void> =>
  until(
    () =>
      inCourse<boolean>(
        running.app,
        'player',
        `(() => { const b = [...document.querySelectorAll('button:not(:disabled)')].find((one) => one.textContent.includes(${JSON.stringify(text)})); if (b) setTimeout(() => b.click()); return Boolean(b); })()`,
      ),
    `a button ${text}`,
  );
const saysText = (text: string): Promise<void> =>
  shows('player', `document.body.textContent.includes(${JSON.stringify(text)})`, text);

describe('a cmi5 course', () => {
  let found: PackageSummary;
  let playing: Promise<unknown>;

  it('is taken in as it comes', async () => {
    const file = join(makeSharedDir('cmi5'), 'brand.zip');
    writeFileSync(file, makeZip(cmi5Parts.map(({ name, data }) => ({ name, data }))));
    shareFile(file);
    await answerOpenDialog(running.app, file);
    const chosen = (await call(running.page, 'desktop', 'chooseFile', { purpose: 'package' })) as Answer<{
      token: string;
    }>;
    found = await ask<PackageSummary>('importPackage', { file: chosen.value.token, courseId: null });
    expect(found).toMatchObject({ standard: 'cmi5', title: 'Brand på arbejdspladsen', activities: 2 });
  });

  it('is played unit by unit, and each goes back to the contents', async () => {
    playing = startPlaying(running, { personId: register.personId, packageId: found.id });
    await until(async () => (await courseWindows(running.app)) === 1, 'the course window');
    await saysText('Begynd: Læs om alarmen');
    await picture('1-indhold');
    await press('Begynd: Læs om alarmen');
    await shows('content', "document.body.dataset.ready === 'Normal'", 'the first unit');
    await click('#remember');
    await shows('content', "document.body.textContent.includes('gemt: 204')", 'a state that is kept');
    await picture('2-del');
    await click('#read');
    await shows('content', "document.body.textContent.includes('completed: 204')", 'completed');
    await click('#end');
    await saysText('Begynd: Prøve');
    await picture('3-tilbage');
    await press('Begynd: Prøve');
    await shows('content', "document.body.dataset.ready === 'Normal'", 'the quiz');
    await click('input[name=a][value=ja]');
    await click('input[name=b][value=nej]');
    await click('#submit');
    await shows('content', "document.body.dataset.judged === 'false'", 'a failed quiz');
    await press('Tilbage til indholdet');
    await saysText('Fortsæt: Prøve');
    await picture('4-ikke-bestaaet');
    await press('Fortsæt: Prøve');
    await shows('content', "document.body.dataset.ready === 'Normal'", 'the quiz again');
    await click('input[name=a][value=ja]');
    await click('input[name=b][value=ja]');
    await click('#submit');
    await shows('content', "document.body.dataset.judged === 'true'", 'a passed quiz');
    await click('#end');
    await saysText('Du har bestået kurset');
    await picture('5-bestaaet');
    await press('Luk vinduet');
    const summary = (await playing) as Answer<AttemptSummary>;
    expect(summary).toMatchObject({
      ok: true,
      value: { completion: 'completed', success: 'passed', scaled: 1, raw: 2, max: 2, refused: 0 },
    });
  });

  it('stands in the register: the completion, and every statement in an export', async () => {
    const { rows } = await ask<{ rows: unknown[] }>('completions', {
      ...{ courseId: found.courseId, personId: register.personId, asOf: '2026-11-22', offset: 0, limit: 9 },
    });
    expect(rows).toMatchObject([{ origin: 'player' }]);
    // The page was not told that the register was opened past it.
    await running.page.reload();
    await openAt(running.page, '/learning/elearning', 'E-læring');
    await running.page.getByRole('button', { name: 'Eksportér xAPI' }).click();
    await running.page.getByRole('dialog').waitFor();
    await settled(running.page);
    await picture('6-eksport');
    expect(await violations(running.page)).toEqual([]);
    const file = join(makeSharedDir('xapi'), 'ud.json');
    await answerSaveDialog(running.app, file);
    await running.page.getByRole('textbox', { name: 'Formål' }).fill('Flytning til nyt system');
    await running.page.getByRole('button', { name: 'Eksportér', exact: true }).click();
    await running.page.getByText('Filen er gemt').waitFor();
    await picture('7-eksporteret');
    await running.page.keyboard.press('Escape');
    const statements = JSON.parse(readFileSync(file, 'utf8')) as { verb: { id: string } }[];
    const verbs = statements.map(({ verb }) => verb.id.split('/').at(-1));
    expect(verbs).toEqual([
      'completed',
      ...['launched', 'initialized', 'completed', 'terminated'],
      ...['launched', 'initialized', 'failed', 'abandoned'],
      ...['launched', 'initialized', 'passed', 'completed', 'satisfied', 'satisfied', 'terminated'],
    ]);
  });
});

describe('a hostile unit', () => {
  it('may say nothing of others, nothing that is not so, and nothing too large', async () => {
    const playing = startPlaying(running, { personId: register.personId, packageId: register.packageId });
    await until(async () => (await courseWindows(running.app)) === 1, 'the course window');
    await press('Begynd: Fjendtlig del');
    await shows('content', 'window.hostile && window.unit.data', 'the unit');
    const results = await inCourse<Record<string, unknown>>(running.app, 'content', 'window.hostile()');
    expect(results).toEqual({
      initializedAgain: 403,
      otherActor: 403,
      otherRegistration: 403,
      otherSession: 403,
      voiding: 403,
      satisfied: 403,
      tooGood: 403,
      malformed: 400,
      nested: 400,
      otherState: 403,
      launchData: 403,
      noToken: 401,
      noVersion: 400,
      tokenAgain: '1',
      leave: 404,
      commit: 'bad_commit',
      largeStatement: 413,
      largeDocument: 413,
      huge: 413,
    });
    const flooded = await inCourse<Record<string, number>>(running.app, 'content', 'window.flood()');
    expect(flooded['429']).toBeGreaterThan(150);
    expect((flooded['204'] ?? 0) + (flooded['429'] ?? 0)).toBe(300);
    await closeCourse(running.app);
    const summary = (await playing) as Answer<AttemptSummary>;
    expect(summary).toMatchObject({ ok: true, value: { completion: 'incomplete', success: 'unknown' } });
    expect(summary.value.refused).toBeGreaterThan(160);
  });
});
