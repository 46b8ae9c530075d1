/** After a whole session no name lies readable on the disk: register, write-ahead log, profile, temporary files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyImport, createRegister, goTo, handOver, importFile, settled, start } from './steps.ts';

/** Fictional people of the fixture, as bytes in the encodings a file could hold them in. */
const secrets = ['Mølgaard', 'Christensen', '7211632488', '721163-2488'].flatMap((text) => [
  Buffer.from(text, 'utf8'),
  Buffer.from(text, 'latin1'),
  Buffer.from(text, 'utf16le'),
]);

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

const leaks = (folder: string): string[] =>
  filesUnder(folder).filter((path) => {
    const bytes = readFileSync(path);
    return secrets.some((secret) => bytes.includes(secret));
  });

describe('after a session', () => {
  it('no name is readable on the disk', async () => {
    const began = Date.now();
    const running = await start();
    const { page } = running;
    const { folder } = await createRegister(running, 'Vesterhede');
    await importFile(running, 'Organisation', handOver('vesterhede/organisation.csv'));
    await applyImport(page);
    await importFile(running, 'Medarbejdere', handOver('vesterhede/ansaettelser-2026-10.csv'));
    await applyImport(page);
    await goTo(page, 'Personaleliste');
    await page.getByRole('searchbox').first().fill('christensen');
    await page
      .getByRole('row', { name: /Christensen/ })
      .first()
      .click();
    await page.getByRole('button', { name: /Vis CPR/ }).click();
    await settled(page);
    // While it is open, the write-ahead log too.
    expect(leaks(folder)).toEqual([]);
    expect(leaks(running.userData)).toEqual([]);
    await running.close();
    expect(leaks(folder)).toEqual([]);
    expect(leaks(running.userData)).toEqual([]);
    expect(running.output()).not.toMatch(/Mølgaard|Christensen|7211632488/);
    const fresh = readdirSync(tmpdir(), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(tmpdir(), entry.name))
      .filter((path) => statSync(path).mtimeMs >= began);
    expect(fresh.filter((path) => secrets.some((secret) => readFileSync(path).includes(secret)))).toEqual([]);
  });
});
