/** The front door as a person meets it: making a register, locking, wrong passphrase, recovery, two programs. */
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type LaunchedApp, makeSharedDir, shareFile } from '../support/electron-app.ts';
import { answerOpenDialog, createRegister, goTo, PASSPHRASE, settled, start, unlock } from './steps.ts';

const running: LaunchedApp[] = [];
const launch = async (options?: Parameters<typeof start>[0]): Promise<LaunchedApp> => {
  const one = await start(options);
  running.push(one);
  return one;
};
afterEach(async () => {
  for (const one of running.splice(0)) await one.close().catch(() => undefined);
});

describe('a register', () => {
  it('is made by keyboard, locked, refused with a wrong passphrase and opened again', async () => {
    const first = await launch();
    const { page } = first;
    const { folder, recoveryKey } = await createRegister(first, 'Vesterhede');
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['keys.json', 'media.db', 'register.db']));
    expect(recoveryKey.replaceAll('-', '')).toMatch(/^[0-9A-Z]{35}$/);

    await page.keyboard.press('Control+l');
    await page.getByRole('heading', { level: 1, name: 'Lås op' }).waitFor();
    await unlock(page, 'ikke den rigtige sætning');
    await page.getByText('Forkert adgangssætning').waitFor();
    await page.getByText(/Du kan prøve igen om|Nu kan du prøve igen/).waitFor();
    await page.getByText('Nu kan du prøve igen').waitFor({ timeout: 10_000 });
    await unlock(page, PASSPHRASE);
    await page.getByRole('heading', { level: 1, name: 'Start' }).waitFor();

    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Brug nødnøgle' }).click();
    await page.getByRole('textbox', { name: 'Nødnøgle' }).fill(recoveryKey.toLowerCase().replaceAll('-', ' '));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Start' }).waitFor();

    // A second program on the same register is told so.
    const second = await launch();
    await answerOpenDialog(second.app, folder);
    await second.page.getByRole('button', { name: /Vælg mappe/ }).click();
    await second.page.getByRole('heading', { level: 1, name: 'Lås op' }).waitFor();
    await unlock(second.page, PASSPHRASE);
    await second.page.getByText(/åbent i et andet vindue eller program/).waitFor();

    // The first start of tomorrow: the program remembers where the register is.
    await first.close();
    const again = await launch({ userData: first.userData });
    await again.page
      .getByRole('button', { name: /Vesterhede/ })
      .or(again.page.getByRole('heading', { level: 1, name: 'Lås op' }))
      .first()
      .waitFor();
  });

  it('is backed up, checked and restored beside itself', async () => {
    const one = await launch();
    const { app, page } = one;
    const { folder } = await createRegister(one, 'Nordhavn');
    await goTo(page, 'Register og sikkerhed');
    await page.getByRole('button', { name: 'Tag sikkerhedskopi' }).click();
    await page.getByText(/Sikkerhedskopien er gemt i/).waitFor({ timeout: 30_000 });
    const [backup] = readdirSync(join(folder, 'backups'));
    expect(backup).toBeDefined();

    await page.getByRole('button', { name: 'Kontrollér registret' }).click();
    await page
      .getByText(/i orden/i)
      .first()
      .waitFor({ timeout: 30_000 });

    const target = makeSharedDir('restored');
    const carried = makeSharedDir('carried');
    cpSync(join(folder, 'backups', String(backup)), join(carried, 'kopi'), { recursive: true });
    for (const name of readdirSync(join(carried, 'kopi'))) shareFile(join(carried, 'kopi', name));
    shareFile(join(carried, 'kopi'));

    await page.keyboard.press('Control+l');
    await page.getByRole('button', { name: 'Åbn et andet register' }).click();
    await page.getByRole('button', { name: /Gendan fra en sikkerhedskopi/ }).click();
    const dialog = page.getByRole('dialog');
    await answerOpenDialog(app, join(carried, 'kopi'));
    await dialog.getByRole('button', { name: /Vælg/ }).first().click();
    await dialog.getByText('kopi', { exact: false }).first().waitFor();
    await answerOpenDialog(app, target);
    await dialog.getByRole('button', { name: /Vælg/ }).last().click();
    await dialog.getByLabel('Det nye registers navn').fill('Gendannet');
    await dialog.getByRole('textbox', { name: 'Adgangssætning' }).fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Gendan' }).click();
    await page.getByRole('heading', { level: 1, name: 'Start' }).waitFor({ timeout: 30_000 });
    await settled(page);
    expect(existsSync(join(target, 'Gendannet.pejling', 'register.db'))).toBe(true);
  });
});
