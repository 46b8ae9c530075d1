/** Requirements in the window: kinds of workplace and rules are taken over by ticks, the matrix leads to people. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LaunchedApp } from '../support/electron-app.ts';
import { startVesterhede } from './municipalities.ts';
import { goTo } from './steps.ts';

let running: LaunchedApp;
/** Not the demo municipality: that one has taken rules over already. */
beforeAll(async () => {
  running = await startVesterhede();
});
afterAll(() => running.close());

const picture = async (name: string): Promise<void> => {
  const to = process.env.PEJLING_PICTURES;
  if (to) await running.page.screenshot({ path: join(to, `req-${name}.png`) });
};

it('sets the kinds of workplace that are ticked', async () => {
  const { page } = running;
  await goTo(page, 'Krav og overblik');
  await picture('1-start');
  await page.getByRole('tab', { name: 'Arbejdspladser' }).click();
  await page.getByRole('button', { name: /Vælg alle/ }).click();
  await picture('2-places');
  await page.getByRole('button', { name: /^Brug \d+ forslag/ }).click();
  await page.getByText(/Typen er sat for/).waitFor({ timeout: 20_000 });
  await picture('3-places-set');
});

it('takes over the rules that are ticked, and no others', async () => {
  const { page } = running;
  await page.getByRole('tab', { name: 'Regler' }).click();
  await picture('4-rules-empty');
  await page.getByRole('button', { name: 'Se forslag' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Førstehjælp').first().waitFor();
  for (const name of [
    'Førstehjælp',
    'Databeskyttelse',
    'Brand',
    'Forflytning',
    'Konflikt',
    'Håndhygiejne',
    'Vejen som',
  ]) {
    await dialog
      .locator('.pj-checkbox', { hasText: name })
      .first()
      .locator('.pj-checkbox-button')
      .click({ timeout: 5000 });
  }
  await picture('5-proposals');
  await dialog
    .getByLabel(/Reglerne gælder fra/)
    .first()
    .waitFor();
  await dialog.getByRole('button', { name: /^Brug 7 forslag/ }).click();
  await page.getByText(/7 regler er oprettet/).waitFor({ timeout: 20_000 });
  await expect.poll(() => page.getByRole('button', { name: /^Ret reglen om/ }).count()).toBe(7);
  await picture('6-rules');
  await page
    .getByRole('button', { name: /^Ret reglen om/ })
    .first()
    .click();
  await page
    .getByText(/^Omfatter/)
    .last()
    .waitFor();
  await picture('7-rule');
  await page.getByRole('dialog').getByRole('button', { name: 'Annuller' }).click();
});

it('leads from a cell of the matrix to the people, and from them to their own page', async () => {
  const { page } = running;
  await page.getByRole('tab', { name: 'Overblik' }).click();
  const matrix = page.getByRole('table', { name: /Krav pr. enhed/ });
  await matrix.waitFor();
  await picture('8-matrix');
  await matrix
    .getByRole('link', { name: /Vis enhederne under/ })
    .first()
    .click();
  await page.getByRole('link', { name: /Tilbage til/ }).waitFor();
  await picture('9-below');
  await matrix
    .getByRole('link', { name: /har gyldigt bevis/ })
    .first()
    .click();
  await page.getByRole('status').filter({ hasText: /krav/ }).waitFor();
  await picture('10-rows');
  const grid = page.getByRole('grid', { name: 'Personer og kurser' });
  await grid.getByRole('row').nth(1).click();
  await page.getByText('Hvorfor og hvordan').first().click();
  await picture('11-person');
  await page.goBack();
  await page.getByRole('tab', { name: 'Undtagelser' }).click();
  await page.getByRole('button', { name: 'Ny undtagelse' }).click();
  await page.getByRole('dialog').waitFor();
  await picture('12-exemption');
});
