/** A class from plan to proof: enrolled with a waiting list, held, and the certificates of those who came as a PDF. */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir } from '../support/electron-app.ts';
import { value } from './ask.ts';
import { startDemo } from './municipalities.ts';
import { answerOpenDialog, answerSaveDialog, goTo, settled } from './steps.ts';
import { openAt, violations } from './survey-steps.ts';

let running: LaunchedApp;
beforeAll(async () => {
  running = await startDemo();
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
});
afterAll(() => running.close());

const ask = <T>(name: string, input: unknown, room = 'learning'): Promise<T> =>
  value<T>(running.page, `${room}.${name}`, input);

/** PEJLING_SHOTS=FOLDER keeps pictures of the steps. */
async function picture(name: string): Promise<void> {
  const folder = process.env.PEJLING_SHOTS;
  if (folder) await running.page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The same for papers. */
function keep(file: string, name: string): void {
  const folder = process.env.PEJLING_SHOTS;
  if (folder) copyFileSync(file, join(folder, name));
}

type Rows = { readonly rows: readonly { readonly id: string; readonly personId: string }[] };
const asOf = '2026-11-22';
let courseId = '';
let classId = '';
let people: string[] = [];

async function seen(name: string): Promise<void> {
  await settled(running.page);
  await picture(name);
  expect(await violations(running.page), name).toEqual([]);
}

describe('the catalogue', () => {
  it('is searched, and leads to a course', async () => {
    const { page } = running;
    await goTo(page, 'Kurser');
    await seen('1-kurser');
    await page.getByRole('button', { name: /^Ret / }).first().click();
    await page.getByRole('dialog').waitFor();
    await seen('2-ret-kursus');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('brand');
    const link = page.getByRole('link', { name: /brand/i }).first();
    const name = (await link.textContent()) ?? '';
    await link.click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
    courseId = ((await page.evaluate('window.location.hash')) as string).split('/').at(-1) ?? '';
    await seen('3-kursus');
  });
});

describe('a class', () => {
  it('is planned on the course’s page and enrolled until it is full', async () => {
    const { page } = running;
    const found = await ask<Rows>('completions', { courseId, personId: null, asOf, offset: 0, limit: 200 });
    const days = { startsOn: '2026-11-19', endsOn: '2026-11-20' };
    const text = { hoursOfDay: '9.00–15.30', place: 'Brandstationen', teacher: 'Beredskabet', note: '' };
    const fields = { ...days, ...text, seats: 8, hours: 6.5, cost: 8400 };
    ({ classId } = await ask<{ classId: string }>('saveClass', { classId: null, courseId, fields }));
    // Who is found by hand below has no seat yet.
    const byHand = await ask<readonly { readonly personId: string }[]>(
      'findPeople',
      { text: 'an', unitIds: [] },
      'apv',
    );
    const proposed = new Set(byHand.map(({ personId }) => personId));
    const others = found.rows.map(({ personId }) => personId).filter((id) => !proposed.has(id));
    people = [...new Set(others)].slice(0, 24);
    await ask('enrol', { classId, personIds: people });
    await openAt(page, '/learning/classes', 'Hold');
    await seen('4-hold');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: 'Registrér fremmøde' }).waitFor();
    await seen('5-et-hold');
    await page.getByRole('button', { name: 'Tilmeld', exact: true }).click();
    await page.getByRole('combobox', { name: 'Find medarbejder' }).fill('an');
    await page.getByRole('option').first().click();
    await seen('6-tilmeld');
    await page
      .getByRole('button', { name: /^Tilmeld/ })
      .last()
      .click();
    await page.getByRole('dialog').getByText('På venteliste').waitFor();
    await seen('7-tilmeldt');
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Meld af/ })
      .first()
      .click();
    await page
      .getByRole('alertdialog')
      .getByText(/går med det samme videre til/)
      .waitFor();
    await seen('7-meld-af');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Meld af' }).click();
    await page
      .getByText(/Rykket op fra ventelisten/)
      .first()
      .waitFor();
  });

  it('is held by those who came, who get the course', async () => {
    const { page } = running;
    await page.getByRole('button', { name: 'Registrér fremmøde' }).click();
    await page.getByRole('dialog').waitFor();
    await page.getByRole('dialog').getByRole('checkbox').first().press('Space');
    await seen('8-fremmoede');
    await page.getByRole('button', { name: 'Markér som afholdt' }).click();
    await page
      .getByText(/7 gennemførelser er registreret/)
      .first()
      .waitFor();
    await seen('9-afholdt');
  });

  it('gives proofs as a tagged PDF with a page each', async () => {
    const { app, page } = running;
    await page.getByRole('button', { name: 'Udskriv kursusbeviser' }).click();
    await seen('10-beviser');
    const file = join(makeSharedDir('proofs'), 'beviser.pdf');
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: 'Gem PDF' }).click();
    await page.getByText(/beviser\.pdf/).waitFor({ timeout: 60_000 });
    keep(file, 'da.pdf');
    const pdf = readFileSync(file, 'latin1');
    expect(pdf).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/);
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(7);
    expect(pdf).toMatch(/\/Lang\s*\(da(-DK)?\)/);
    await page.keyboard.press('Escape');
    await openAt(page, '/learning/classes?tab=sums', 'Hold');
    await seen('11-timer');
  });
});

describe('a certificate', () => {
  it('is put on a completion by hand, and stands on the person’s own page', async () => {
    const { app, page } = running;
    await openAt(page, `/learning/person/${people[20]}`, /./);
    await page.getByRole('heading', { name: 'Gennemførte kurser' }).waitFor();
    await page.getByRole('button', { name: 'Registrér gennemførelse' }).click();
    await page.getByRole('dialog').waitFor();
    const picked = join(process.cwd(), 'test', 'fixtures', 'pictures', 'start.png');
    await answerOpenDialog(app, picked);
    await page.getByRole('button', { name: 'Vælg fil' }).click();
    await page.getByText('Gemmes med: start.png').waitFor();
    await seen('12-gennemfoerelse');
    await page.keyboard.press('Escape');
    const found = await ask<Rows>('completions', { courseId: null, personId: people[20], asOf, offset: 0, limit: 9 });
    await page
      .getByRole('button', { name: /^Ret .*, \d\d-\d\d-\d{4}$/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Vælg fil' }).click();
    await page.getByRole('textbox', { name: 'Bevisets nummer' }).fill('A-2026-17');
    await page.getByRole('dialog').getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByText('Gennemførelsen er gemt.').waitFor();
    await page.getByRole('button', { name: /^Gem beviset for/ }).waitFor();
    await seen('13-person');
    const file = join(makeSharedDir('proof'), 'proof.pdf');
    await answerSaveDialog(app, file);
    await page
      .getByRole('button', { name: /^Udskriv kursusbevis for/ })
      .first()
      .click();
    await page.getByRole('radio', { name: 'English' }).press('Space');
    await page.getByRole('button', { name: 'Gem PDF' }).click();
    await page.getByText(/proof\.pdf/).waitFor({ timeout: 60_000 });
    keep(file, 'en.pdf');
    expect(readFileSync(file, 'latin1')).toMatch(/\/Lang\s*\(en/);
    expect(found.rows.length).toBeGreaterThan(0);
  });
});
