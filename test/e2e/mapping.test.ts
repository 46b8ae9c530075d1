/** A file that the program does not know, from choosing it to importing it; the next one needs no mapping; a watched folder. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir } from '../support/electron-app.ts';
import {
  answerOpenDialog,
  applyImport,
  createRegister,
  goTo,
  handOver,
  importFile,
  start,
  strangeFile,
} from './steps.ts';

let running: LaunchedApp;
let folder: string;
beforeAll(async () => {
  running = await start();
  folder = makeSharedDir('udtræk');
  await createRegister(running, 'Vesterhede');
  await importFile(running, 'Organisation', handOver('vesterhede/organisation.csv'));
  await applyImport(running.page);
});
afterAll(() => running.close());

const line = (page: Page, header: string): Locator => page.getByRole('row').filter({ hasText: header });

async function choose(page: Page, header: string, option: string): Promise<void> {
  await line(page, header).getByRole('button').first().click();
  await page
    .getByRole('option', { name: new RegExp(`^${option}`) })
    .first()
    .click();
}

async function chooseFile(path: string): Promise<void> {
  const { app, page } = running;
  await goTo(page, 'Indlæsning');
  await page.getByRole('tab', { name: 'Medarbejdere' }).click();
  await answerOpenDialog(app, path);
  await page.getByRole('button', { name: 'Vælg fil' }).click();
}

describe('a file with unknown headers', () => {
  it('is mapped with samples that follow, saved as a profile, previewed and imported', async () => {
    const { page } = running;
    await chooseFile(strangeFile(folder, 'nyt-system.csv', 0, 40));
    await page.getByText('Filen er ikke indlæst').waitFor();
    await page.getByRole('table', { name: 'Filens kolonner' }).waitFor();
    await page.getByText(/Der mangler oplysninger/).waitFor();

    await choose(page, 'Sagsnr.', 'Tjenestenummer');
    await choose(page, 'Identitet', 'CPR-nummer');
    await choose(page, 'Hele navnet', 'Navn');
    await choose(page, 'Sted', 'Enhedsnummer');
    await choose(page, 'Rolle (kolonne 5)', 'Læs ikke denne kolonne');
    await choose(page, 'Rolle (kolonne 6)', 'Stilling');
    await choose(page, 'Brøk', 'Beskæftigelsesgrad');
    await choose(page, 'Begynder', 'Startdato');
    if (await line(page, 'Bemærkning').getByText('Programmet kender ikke').isVisible()) {
      await choose(page, 'Bemærkning', 'Læs ikke denne kolonne');
    }
    await page.getByText('Alt, der skal bruges, er fundet i filen.').waitFor();
    expect(await line(page, 'Identitet').innerText()).not.toMatch(/\d{6}-?\d{4}/);

    await page.getByRole('button', { name: 'Gem som profil' }).click();
    await page.getByRole('textbox', { name: 'Profilens navn' }).fill('Det nye system');
    await page.getByRole('dialog').getByRole('button', { name: 'Gem', exact: true }).click();
    await page.getByRole('heading', { name: 'Det her vil ske' }).waitFor();
    await page.getByRole('tab', { name: /^Nye/ }).waitFor();
    await applyImport(page);
  });

  it('needs no mapping the next time', async () => {
    const { page } = running;
    await chooseFile(strangeFile(folder, 'nyt-system-november.csv', 0, 45));
    await page.getByText('Profilen Det nye system passer til filen').waitFor();
    await page.getByRole('heading', { name: 'Det her vil ske' }).waitFor();
    await applyImport(page);
  });
});

describe('the watched folder', () => {
  it('offers a new file on the start page, and the import page takes it from there', async () => {
    const { app, page } = running;
    await goTo(page, 'Register og sikkerhed');
    await answerOpenDialog(app, folder);
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Mappe med nye udtræk' }) });
    await card.getByRole('button', { name: 'Vælg mappe' }).click();
    await page.getByText(/Der holdes nu øje med mappen/).waitFor();
    strangeFile(folder, 'nyt-system-december.csv', 0, 50);
    await goTo(page, 'Start');
    await page.getByText(/Der er kommet en ny fil: nyt-system-december.csv/).waitFor({ timeout: 20_000 });
    // What lay there before is no news.
    expect(await page.getByText(/nyt-system-november/).count()).toBe(0);
    await page.getByRole('button', { name: 'Se forhåndsvisning nyt-system-december.csv' }).click();
    await page.getByRole('heading', { name: 'Det her vil ske' }).waitFor({ timeout: 20_000 });
    await applyImport(page);
    await goTo(page, 'Start');
    await page.getByText(/Der er kommet en ny fil/).waitFor({ state: 'detached' });
  });

  it('offers a file that was put aside no more', async () => {
    const { page } = running;
    strangeFile(folder, 'nyt-system-januar.csv', 0, 55);
    await goTo(page, 'Indlæsning');
    await page.getByRole('button', { name: 'Ikke nu nyt-system-januar.csv' }).click({ timeout: 30_000 });
    await page.getByText(/Der er kommet en ny fil/).waitFor({ state: 'detached' });
    await goTo(page, 'Start');
    await page.waitForTimeout(4_000);
    expect(await page.getByText(/Der er kommet en ny fil/).count()).toBe(0);
  });
});
