/** What a user does, step by step, in the real window. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { type LaunchedApp, launchApp, makeSharedDir, shareFile } from '../support/electron-app.ts';

export const PASSPHRASE = 'kutter anker lygte 27';
export const TODAY = '2026-11-22';
export const fixtures = join(process.cwd(), 'test', 'fixtures');

export const start = (options: Parameters<typeof launchApp>[0] = {}): Promise<LaunchedApp> =>
  launchApp({ ...options, env: { PEJLING_TODAY: TODAY, ...options.env } });

/** The system's dialogs cannot be driven, so the next one is answered for the user. */
export async function answerOpenDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, path);
}

export async function answerSaveDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);
}

/** Copies a fixture to where the program may read it. */
export function handOver(relativePath: string): string {
  const folder = makeSharedDir('files');
  const path = join(folder, relativePath.split('/').at(-1) ?? relativePath);
  cpSync(join(fixtures, relativePath), path);
  shareFile(path);
  return path;
}

const STRANGE_HEADER = 'Sagsnr.;Identitet;Hele navnet;Sted;Rolle;Rolle;Brøk;Begynder;Bemærkning';

/** Rows of the municipality's own file under headers that no system uses. */
export function strangeFile(folder: string, name: string, from: number, to: number): string {
  const text = new TextDecoder('windows-1252').decode(
    readFileSync(join(fixtures, 'vesterhede', 'ansaettelser-2026-10.csv')),
  );
  const [first = '', ...lines] = text.split(/\r?\n/);
  const header = first.split(';');
  const at = (cells: string[], field: string) => cells[header.indexOf(field)] ?? '';
  const rows = lines.slice(from, to).map((line) => {
    const cells = line.split(';');
    return [
      at(cells, 'Tjenestenummer'),
      at(cells, 'Cpr'),
      `${at(cells, 'Fornavn')} ${at(cells, 'Efternavn')}`,
      at(cells, 'Afdelingskode'),
      '',
      at(cells, 'Stilling'),
      at(cells, 'Beskæftigelsesdecimal'),
      at(cells, 'StartDato'),
      'x',
    ].join(';');
  });
  const path = join(folder, name);
  writeFileSync(path, `${[STRANGE_HEADER, ...rows].join('\r\n')}\r\n`);
  shareFile(path);
  return path;
}

export async function openDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Prøv demokommunen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Start' }).waitFor({ timeout: 60_000 });
}

/** Fills in the form by keyboard alone and keeps the recovery key. */
export async function createRegister(
  running: LaunchedApp,
  name: string,
): Promise<{ folder: string; recoveryKey: string }> {
  const { app, page } = running;
  const folder = makeSharedDir('register');
  await answerOpenDialog(app, folder);
  await page.getByRole('button', { name: 'Opret register' }).press('Enter');
  await page.getByLabel('Registrets navn').fill(name);
  await page.getByRole('button', { name: /Vælg mappe/ }).press('Enter');
  await page
    .getByText(folder.split('/').at(-1) ?? folder, { exact: false })
    .first()
    .waitFor();
  await page.getByLabel('Dit navn').fill('Gerda Holm');
  await page.getByRole('textbox', { name: 'Adgangssætning' }).first().fill(PASSPHRASE);
  await page.getByRole('textbox', { name: 'Gentag adgangssætningen' }).fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Opret register' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Gem nødnøglen' }).waitFor({ timeout: 30_000 });
  const groups = await page.locator('ol.pj-key li').allInnerTexts();
  await page.getByText('Jeg har gemt nøglen').click();
  await page.getByRole('button', { name: 'Fortsæt til registret' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Start' }).waitFor();
  return { folder: join(folder, `${name}.pejling`), recoveryKey: groups.join('-') };
}

export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[type=password]').first().fill(passphrase);
  await page.keyboard.press('Enter');
}

export async function goTo(page: Page, link: string, title: string = link): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: link, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/**
 * Nothing has been busy for a few frames: figures have arrived, also those that a page just fetched asks for only when
 * it stands. In one piece in the page, since its policy forbids the eval that a waiting function needs.
 */
export async function settled(page: Page): Promise<void> {
  const isQuiet = await page.evaluate(`(async () => {
    const end = performance.now() + 30_000;
    for (let quiet = 0; quiet < 4; ) {
      if (performance.now() > end) return false;
      await new Promise(requestAnimationFrame);
      quiet = document.querySelector('[aria-busy=true], [role=progressbar], .pj-loading') ? 0 : quiet + 1;
    }
    return true;
  })()`);
  if (!isQuiet) throw new Error('the page is still busy');
}

export async function importFile(running: LaunchedApp, kind: string, path: string): Promise<void> {
  const { app, page } = running;
  await goTo(page, 'Indlæsning');
  await page.getByRole('tab', { name: kind }).click();
  await answerOpenDialog(app, path);
  await page.getByRole('button', { name: 'Vælg fil' }).click();
  await page.getByRole('heading', { name: 'Det her vil ske' }).waitFor({ timeout: 30_000 });
}

export async function applyImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Indlæs / }).click();
  await page.getByText('Filen er indlæst').first().waitFor({ timeout: 60_000 });
}
