/** Newcomers: templates taken over, plans made, tasks ticked off, and the pulse opened and found in the survey room. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { startVesterhede } from './municipalities.ts';
import { goTo, settled } from './steps.ts';
import { openAt, violations } from './survey-steps.ts';

let running: LaunchedApp;
/** Not the demo municipality: that one has templates and plans already. */
beforeAll(async () => {
  running = await startVesterhede();
});
afterAll(() => running.close());

const button = (name: string | RegExp) => running.page.getByRole('button', { name });
const dialog = () => running.page.getByRole('dialog');

async function size(width: number, height: number): Promise<void> {
  await running.app.evaluate(
    ({ BrowserWindow }, [wide, high]) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(wide as number, high as number),
    [width, height] as const,
  );
}

/** PEJLING_SHOTS=FOLDER keeps pictures of the steps, in a large and a small window. */
async function seen(name: string): Promise<void> {
  const folder = process.env.PEJLING_SHOTS;
  for (const width of folder ? [1024, 1366] : [1366]) {
    await size(width, 768);
    await settled(running.page);
    if (folder) await running.page.screenshot({ path: join(folder, `${name}-${width}.png`) });
  }
  expect(await violations(running.page), name).toEqual([]);
}

async function chooseIn(label: string | RegExp, option: string | RegExp): Promise<void> {
  await dialog().getByRole('button', { name: label }).first().click();
  await running.page.getByRole('option', { name: option }).first().click();
}

describe('templates', () => {
  it('are taken over and edited', async () => {
    const { page } = running;
    await openAt(page, '/learning/templates', 'Skabeloner til introduktion');
    await seen('01-tom');
    await button('Hent forslag').click();
    await dialog().getByText('Erfarent pædagogisk personale').waitFor();
    await seen('02-forslag');
    await button(/^Hent \d+ skabeloner/).click();
    await dialog().waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Nyuddannet i pleje og sundhed' }).waitFor();
    await seen('03-skabeloner');
    await page.getByRole('link', { name: 'Nyuddannet i pleje og sundhed' }).click();
    await page.getByRole('heading', { level: 1, name: 'Nyuddannet i pleje og sundhed' }).waitFor();
    await seen('04-skabelon');
    await button('Flyt Samtale efter to uger ned').scrollIntoViewIfNeeded();
    await seen('05-opgaver');
    await button('Ret Samtale efter to uger').click();
    await dialog().waitFor();
    await seen('06-opgave');
    await dialog().getByRole('textbox', { name: 'Antal dage' }).fill('15');
    await button('Sæt i skabelonen').click();
    await button('Gem skabelonen').click();
    await page.getByText('Efter 15 dage').waitFor();
    await seen('07-gemt');
  });
});

describe('plans', () => {
  it('are made for several newcomers at once', async () => {
    const { page } = running;
    await goTo(page, 'Nye medarbejdere');
    await seen('10-nye');
    await button(/^Lav planer for/).click();
    await dialog().waitFor();
    await chooseIn(/Sæt erfaring for alle/, 'Erfaren');
    await seen('11-lav-planer');
    await button(/^Lav \d+ planer$/).click();
    await page.getByText(/planer er lavet/).waitFor();
    await dialog().waitFor({ state: 'hidden' });
    await seen('12-med-planer');
    await page.getByRole('tab', { name: 'Opgaver' }).click();
    await page.getByRole('grid', { name: 'Åbne opgaver i alle planer' }).waitFor();
    await seen('13-opgaver');
    await page.getByRole('grid', { name: 'Åbne opgaver i alle planer' }).press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Om planen' }).waitFor();
  });

  it('are followed task by task', async () => {
    const { page } = running;
    await seen('20-plan');
    const first = page.getByRole('checkbox', { name: /^Gjort: / }).first();
    await page.locator('.pj-onboarding-task .pj-checkbox-button').first().click();
    await page.getByText(/er krydset af/).waitFor();
    expect(await first.isChecked()).toBe(true);
    await button(/^Status og notat: /)
      .nth(1)
      .click();
    await dialog().waitFor();
    await seen('21-status');
    await dialog().getByText('Ikke relevant').click();
    await dialog().getByRole('textbox', { name: 'Notat' }).fill('Har egen pc.');
    await dialog().getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByText('Notat: Har egen pc.').waitFor();
    await button('Tilføj opgave').click();
    await dialog().waitFor();
    await seen('22-ny-opgave');
    await dialog().getByRole('textbox', { name: 'Opgave' }).fill('Hils på borgmesteren');
    await button('Gem opgaven').click();
    await page.getByText('Hils på borgmesteren').first().waitFor();
    await button('Ret planen').click();
    await dialog().waitFor();
    await seen('23-ret-plan');
    await page.keyboard.press('Escape');
    await page
      .locator('.pj-onboarding-task[data-standing="skipped"], .pj-onboarding-task')
      .last()
      .scrollIntoViewIfNeeded();
    await seen('24-nederst');
    await page.locator('.pj-facts a').first().click();
    await page.getByRole('heading', { level: 2, name: 'Introduktion' }).waitFor();
    await seen('25-person');
  });

  it('are counted when they have run out', async () => {
    const { page } = running;
    await openAt(page, '/learning/onboarding?tab=report', 'Nye medarbejdere');
    await page.getByRole('heading', { level: 2, name: /Andel af planer/ }).waitFor();
    await seen('30-til-tiden');
  });
});

describe('the pulse', () => {
  it('is opened here and run in the survey room', async () => {
    const { page } = running;
    await openAt(page, '/learning/onboarding?tab=pulse', 'Nye medarbejdere');
    await button('Åbn puls for nye, 2. halvår 2026').waitFor();
    await seen('40-puls');
    await button('Åbn puls for nye, 2. halvår 2026').click();
    await page.getByRole('alertdialog').waitFor();
    await seen('41-spoerg');
    await button('Åbn pulsen').click();
    await page.getByText('Pulsen for dette halvår er åbnet.').waitFor();
    await seen('42-aaben');
    await page.getByRole('link', { name: 'Til målingen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Puls for nye, 2. halvår 2026' }).waitFor();
    await seen('43-maaling');
  });
});
