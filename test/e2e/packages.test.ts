/** Course packages in the window: a bad zip is refused, a good one taken in with its report, retired and removed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { makeZip, type ZipPart } from '../support/zips.ts';
import { startDemo } from './municipalities.ts';
import { answerOpenDialog } from './steps.ts';

let running: LaunchedApp;
let folder: string;
beforeAll(async () => {
  running = await startDemo();
  folder = makeSharedDir('packages');
});
afterAll(() => running.close());

const manifest: ZipPart = {
  name: 'imsmanifest.xml',
  data: readFileSync(join(process.cwd(), 'test/support/manifests/scorm-2004.xml')),
};
const pages: readonly ZipPart[] = [
  { name: 'teori/index.html', data: '<h1>Teori</h1>' },
  { name: 'proeve.html', data: '<h1>Prøve</h1>' },
  { name: 'gammel.swf', data: 'FWS' },
];

async function choose(name: string, bytes: Buffer): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  shareFile(file);
  await answerOpenDialog(running.app, file);
  await running.page.getByRole('button', { name: 'Vælg fil og importér' }).click();
}

const picture = async (name: string): Promise<void> => {
  const to = process.env.PEJLING_PICTURES;
  if (to) await running.page.screenshot({ path: join(to, `${name}.png`) });
};

it('refuses a zip that climbs out, and says so', async () => {
  const { page } = running;
  await page.getByRole('link', { name: 'E-læring' }).click();
  await page.getByRole('button', { name: 'Importér pakke' }).waitFor();
  await picture('1-list');
  await page.getByRole('button', { name: 'Importér pakke' }).click();
  await page.getByRole('dialog').waitFor();
  await picture('2-dialog');
  await choose('ond.zip', makeZip([manifest, ...pages, { name: '../../ude.html', data: 'x' }]));
  await page.getByText('"../../ude.html" peger ud af pakken').waitFor();
  await page.getByText('Der er ikke gemt noget af pakken.').waitFor();
  await picture('3-refused');
});

it('takes a good one in and reports what is in it', async () => {
  const { page } = running;
  await choose('medicin.zip', makeZip([manifest, ...pages]));
  await page.getByText('"Medicinhåndtering" er importeret').waitFor({ timeout: 60_000 });
  await page.getByText('Flash').waitFor();
  await picture('4-report');
  await page.getByRole('dialog').getByRole('button', { name: 'Luk' }).last().click();
  await expect.poll(() => page.getByRole('row', { name: /Medicinhåndtering/ }).count()).toBe(1);
  await picture('5-listed');
});

it('is retired and taken into use again, then removed', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Åbn Medicinhåndtering' }).click();
  await picture('6-package');
  await page.getByRole('button', { name: 'Tag ud af brug' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Tag ud af brug' }).click();
  await page.getByRole('row', { name: /Medicinhåndtering.*Ude af brug/ }).waitFor();
  await page.getByRole('button', { name: 'Åbn Medicinhåndtering' }).click();
  await page.getByRole('button', { name: 'Tag i brug igen' }).click();
  await page.getByRole('row', { name: /Medicinhåndtering.*I brug/ }).waitFor();
  await page.getByRole('button', { name: 'Åbn Medicinhåndtering' }).click();
  await page.getByRole('button', { name: 'Fjern pakken' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Fjern pakken' }).click();
  await expect.poll(() => page.getByRole('row', { name: /Medicinhåndtering/ }).count()).toBe(0);
});

it('stops a large one when asked, and leaves nothing', async () => {
  const { page } = running;
  await page.getByRole('button', { name: 'Importér pakke' }).click();
  const film = Buffer.alloc(300_000_000);
  for (let at = 0; at + 4 <= film.length; at += 4) film.writeUInt32LE(Math.imul(at, 2_654_435_761) >>> 0, at);
  await choose('stor.zip', makeZip([manifest, ...pages, { name: 'film.mp4', data: film, method: 'stored' }]));
  await page.getByRole('button', { name: 'Stop' }).waitFor({ timeout: 60_000 });
  await picture('7-progress');
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('Importen er stoppet.').waitFor({ timeout: 60_000 });
  await picture('8-stopped');
  await page.getByRole('button', { name: 'Annuller' }).click();
  expect(await page.getByRole('row', { name: /Medicinhåndtering/ }).count()).toBe(0);
});
