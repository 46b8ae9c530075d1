/** HR's work on persons by hand, in the real window: a wrong value, a change against a correction, a merge and its undoing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { startDemo } from './municipalities.ts';
import { goTo, settled } from './steps.ts';

let running: LaunchedApp;
beforeAll(async () => {
  running = await startDemo();
});
afterAll(() => running.close());

const dialog = () => running.page.getByRole('dialog');
const button = (name: string | RegExp) => running.page.getByRole('button', { name });
const inDialog = (name: string) => dialog().getByRole('button', { name, exact: true });

/** Makes a person with an engagement in the first unit found, and stands on the person's page afterwards. */
async function makePerson(first: string, last: string, email: string): Promise<void> {
  const { page } = running;
  await goTo(page, 'Personaleliste');
  await button('Ny medarbejder').click();
  await dialog().getByLabel('Fornavn').fill(first);
  await dialog().getByLabel('Efternavn').fill(last);
  await dialog().getByLabel('E-mail').fill(email);
  const started = dialog()
    .getByRole('group', { name: /^Første dag/ })
    .getByRole('spinbutton')
    .first();
  await started.click();
  await page.keyboard.type('01022024');
  // Typed as people do it: the list closes when the dialog is scrolled under it.
  await dialog().getByRole('combobox', { name: /Enhed/ }).click();
  await page.keyboard.type('skole');
  await page.getByRole('option', { name: /skole/i }).first().click();
  await dialog()
    .getByRole('combobox', { name: /Stilling/ })
    .click();
  await page.keyboard.type('Lærer');
  await page.keyboard.press('Tab');
  await dialog().getByLabel('Timer pr. uge').fill('37');
  await inDialog('Opret medarbejder').click();
  await page.getByRole('heading', { level: 1, name: `${first} ${last}` }).waitFor();
  await settled(page);
}

describe('a person', () => {
  it('is made by hand, and a wrong value is told at its field without losing what was typed', async () => {
    const { page } = running;
    await makePerson('Ea', 'Prøvesen', 'ea@example.dk');
    await page.getByText(/Lærer, .*Ansat siden 01-02-2024/).waitFor();
    await button('Rediger oplysninger').click();
    await dialog().getByLabel('E-mail').fill('ea uden snabel');
    await inDialog('Gem oplysninger').click();
    await dialog()
      .getByText(/Skriv en e-mail som/)
      .waitFor();
    expect(await dialog().getByLabel('E-mail').inputValue()).toBe('ea uden snabel');
    await dialog().getByLabel('E-mail').fill('ea.proevesen@example.dk');
    await inDialog('Gem oplysninger').click();
    await page.getByText('Oplysningerne er gemt.').waitFor();
    await page.getByText('ea.proevesen@example.dk').first().waitFor();
  });

  it('is changed from a day, which leaves earlier days alone', async () => {
    const { page } = running;
    await button(/^Ændr fra en dag/).click();
    await dialog().getByLabel('Timer pr. uge').fill('30');
    await dialog().getByText('Ændringen gælder fra 23-11-2026. Tidligere tal ændres ikke.').waitFor();
    await inDialog('Gem ændring').click();
    await page.getByText('Ændringen er gemt.').waitFor();
    await page.getByRole('row', { name: /01-02-2024 til 22-11-2026.*37/ }).waitFor();
    await page.getByRole('row', { name: /23-11-2026 og frem.*30/ }).waitFor();
  });

  it('is corrected, which says that earlier figures become others, and shows as a correction in the history', async () => {
    const { page } = running;
    await button(/^Ret en fejl/).click();
    await dialog().getByLabel('Timer pr. uge').fill('32');
    await dialog().getByText('Rettelsen ændrer tallene fra 01-02-2024 til 22-11-2026.').waitFor();
    await inDialog('Gem rettelse').click();
    await page.getByText('Rettelsen er gemt.').waitFor();
    await page.getByRole('row', { name: /01-02-2024 til 22-11-2026.*32/ }).waitFor();
    const history = page.getByRole('grid', { name: /Ændringer på personen/ });
    await history.getByRole('row', { name: /Rettelse.*Timer pr. uge.*37.*32/ }).waitFor();
    await history.getByRole('row', { name: /Ændring.*Timer pr. uge.*30/ }).waitFor();
    // The small news that tells of it also takes it back.
    await page.locator('.pj-toast').getByRole('button', { name: 'Fortryd' }).click();
    await page.getByText('Redigeringen er fortrudt.').waitFor();
    await page.getByRole('row', { name: /01-02-2024 til 22-11-2026.*37/ }).waitFor();
    await history.getByRole('row', { name: /Fortrydelse.*Timer pr. uge.*32.*37/ }).waitFor();
  });

  it('who is registered twice is merged, and the merge is taken back', async () => {
    const { page } = running;
    await makePerson('Ea Marie', 'Prøvesen', 'ea.proevesen@example.dk');
    await page.getByText('Personen findes måske to gange: Ea Prøvesen.', { exact: true }).waitFor();
    await page.getByRole('link', { name: /Se mulig dublet/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Mulige dubletter' }).waitFor();
    await page.getByRole('radio', { name: 'Behold Ea Prøvesen' }).check();
    await button(/^Læg sammen.*Ea Marie Prøvesen lægges sammen med Ea Prøvesen/).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Læg sammen' }).click();
    await page.getByText(/Personerne er lagt sammen/).waitFor();
    expect(await page.getByRole('radio', { name: 'Behold Ea Marie Prøvesen' }).count()).toBe(0);
    await button('Fortryd').click();
    await page.getByText(/Sammenlægningen er fortrudt/).waitFor();
    await page.getByRole('radio', { name: 'Behold Ea Marie Prøvesen' }).waitFor();
  });
});
