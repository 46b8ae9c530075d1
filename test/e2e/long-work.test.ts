/** Fifty thousand rows through the window: the bar moves, the program answers meanwhile, stopping stops. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { cprOf } from '../support/staff-rows.ts';
import { ask, value } from './ask.ts';
import { answerOpenDialog, applyImport, createRegister, goTo, importFile, PASSPHRASE, start, unlock } from './steps.ts';

const PEOPLE = 50_000;
const UNITS = 80;

let running: LaunchedApp;
let units: string;
let staff: string;

function writeFiles(): void {
  const folder = makeSharedDir('payroll');
  const write = (name: string, lines: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\r\n')}\r\n`, 'latin1');
    shareFile(path);
    return path;
  };
  const codes = Array.from({ length: UNITS }, (_, n) => String(1001 + n));
  units = write('enheder.csv', [
    'Enhedsnr;Navn;Overordnet',
    '1;Byen;',
    ...codes.map((code) => `${code};Hus ${code};1`),
  ]);
  const row = (n: number): string =>
    // From a number whose CPR does not end in 0000, as those of system users do.
    `T${n};${cprOf(PEOPLE + n)};Åse;Nummer${n};${codes[n % UNITS]};Pædagog;0,${50 + (n % 50)};01-08-20${10 + (n % 15)}`;
  const header = 'Tjenestenummer;Cpr;Fornavn;Efternavn;Afdelingskode;Stilling;Beskæftigelsesdecimal;StartDato';
  staff = write('alle.csv', [header, ...Array.from({ length: PEOPLE }, (_, n) => row(n))]);
}

beforeAll(async () => {
  running = await start();
  writeFiles();
  await createRegister(running, 'Storkøbing');
  await importFile(running, 'Organisation', units);
  await applyImport(running.page);
});
afterAll(() => running.close());

/** Asks past the page, as another page of the program would while this one waits. */
const lookIn = async (): Promise<{ persons: number; imports: number }> => {
  const { page } = running;
  const [figures, imports] = [
    await value<{ persons: number }>(page, 'staff.figures', { asOf: '2026-11-22' }),
    await value<{ total: number }>(page, 'staff.imports', { offset: 0, limit: 10 }),
  ];
  return { persons: figures.persons, imports: imports.total };
};

interface Watched {
  /** What the bar said, in order, without repeats. */
  readonly said: readonly string[];
  /** How many questions were answered before the work was done. */
  readonly answered: number;
}

/** Looks at the bar and asks questions in turn for as long as the dialog stands. */
async function watchWork(title: string): Promise<Watched> {
  const { page } = running;
  const bar = page.getByRole('progressbar', { name: title });
  const said: string[] = [];
  let answered = 0;
  await bar.waitFor();
  while (await bar.isVisible()) {
    const value = await bar.getAttribute('aria-valuenow', { timeout: 1_000 }).catch(() => null);
    if (value !== null && value !== said.at(-1)) said.push(value);
    await lookIn();
    if (await bar.isVisible()) answered += 1;
  }
  return { said, answered };
}

const chooseStaff = async (): Promise<void> => {
  const { app, page } = running;
  await goTo(page, 'Indlæsning');
  await page.getByRole('tab', { name: 'Medarbejdere' }).click();
  await answerOpenDialog(app, staff);
  await page.getByRole('button', { name: 'Vælg fil' }).click();
};

describe('a large import', () => {
  it('can be stopped while the file is read, and while it is written; nothing is changed', async () => {
    const { page } = running;
    const before = await lookIn();
    await chooseStaff();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await page
      .getByText(/blev stoppet. Intet er ændret/)
      .first()
      .waitFor();
    expect(await lookIn()).toEqual(before);

    await chooseStaff();
    await page.getByRole('heading', { name: 'Det her vil ske' }).waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: /^Indlæs / }).click();
    const bar = page.getByRole('progressbar', { name: 'Filen indlæses' });
    await expect.poll(() => bar.getAttribute('aria-valuenow').then(Number), { timeout: 30_000 }).toBeGreaterThan(5);
    await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).press('Enter');
    await page
      .getByText(/blev stoppet. Intet er ændret/)
      .first()
      .waitFor({ timeout: 30_000 });
    expect(await lookIn()).toEqual(before);
  });

  it('shows how far it is, and answers other questions meanwhile', async () => {
    const { page } = running;
    const before = await lookIn();
    await chooseStaff();
    const reading = await watchWork('Filen læses og sammenlignes med registret');
    await page.getByRole('heading', { name: 'Det her vil ske' }).waitFor();
    await page.getByRole('button', { name: /^Indlæs / }).click();
    const writing = await watchWork('Filen indlæses');
    await page.getByText('Filen er indlæst').first().waitFor({ timeout: 60_000 });
    expect(new Set(writing.said).size).toBeGreaterThan(3);
    expect(new Set([...reading.said, ...writing.said]).size).toBeGreaterThan(5);
    expect(reading.answered + writing.answered).toBeGreaterThan(3);
    expect(await lookIn()).toEqual({ persons: PEOPLE, imports: before.imports + 1 });
  });

  it('leaves a list that scrolls and is searched', async () => {
    const { page } = running;
    await goTo(page, 'Personaleliste');
    const rows = page.getByRole('row');
    await rows.nth(5).waitFor();
    const first = await rows.nth(1).innerText();
    await rows.nth(3).hover();
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 4_000);
        return page.getByRole('row', { name: first.split('\n')[0] ?? first }).count();
      })
      .toBe(0);
    // The page keeps no more of the list than can be seen and a little around it.
    expect(await rows.count()).toBeLessThan(200);
    await page.getByRole('searchbox').first().fill('Nummer49998');
    await page
      .getByRole('row', { name: /Nummer49998/ })
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('row', { name: /Nummer/ }).count()).toBe(1);
  });
});

describe('the computer', () => {
  it.each(['lock-screen', 'suspend'])('that tells of %s locks the register at once', async (event) => {
    const { app, page } = running;
    await app.evaluate(({ powerMonitor }, name) => {
      powerMonitor.emit(name);
    }, event);
    await page.getByRole('heading', { level: 1, name: 'Lås op' }).waitFor();
    expect(await ask(page, 'staff.figures', { asOf: '2026-11-22' })).toMatchObject({
      ok: false,
      error: { code: 'locked' },
    });
    await unlock(page, PASSPHRASE);
    await page.getByRole('navigation').getByRole('link', { name: 'Personaleliste' }).waitFor();
  });
});
