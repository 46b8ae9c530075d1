// npm run demo [-- FOLDER]: the program's job from end to end on a fictional municipality: a
// register, the board's report as PDF and a picture of the start page; then the window itself.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { capture, main, RuntimeProblem, root, say } from './common.mjs';
import { ended, nodeEnv, prepareWindowed } from './launch.mjs';
import { resolveElectron } from './resolve.mjs';
import { ensureSystem } from './system.mjs';

// Not a secret: the people in this register do not exist, and whoever tries it needs it. The same as
// shared/register/demo.ts, since the unlock page shows that one for a demo register.
const passphrase = 'demo-kommune-2026';
const period = '2025';
const pageTimeoutMs = 60_000;

await main(async () => {
  const started = performance.now();
  const electron = await resolveElectron();
  await ensureSystem();
  const dist = await build();

  const given = process.argv.slice(2).find((arg) => !arg.startsWith('-'));
  const base = process.env.INIT_CWD ?? process.cwd();
  const folder = given ? path.resolve(base, given) : fs.mkdtempSync(path.join(os.tmpdir(), 'pejling-demo-'));
  fs.mkdirSync(folder, { recursive: true });
  const register = path.join(folder, 'demo.pejling');
  if (fs.existsSync(register)) {
    throw new RuntimeProblem(`${register} is there already. Give an empty folder, or none for a temporary one.`, 2);
  }
  const output = path.join(root, 'demo-output');
  fs.mkdirSync(output, { recursive: true });
  const passphraseFile = path.join(folder, 'passphrase.txt');
  fs.writeFileSync(passphraseFile, `${passphrase}\n`, { mode: 0o600 });

  /** @param {string} title @param {readonly string[]} words */
  const command = async (title, words) => {
    const began = performance.now();
    const options = ['--register', register, '--passphrase-file', passphraseFile, '--json'];
    const result = await capture(electron.path, [path.join(dist, 'cli.cjs'), ...words, ...options], { env: nodeEnv() });
    if (result.code !== 0) throw new RuntimeProblem(`${title}: failed.\n${result.stderr}${result.stdout}`.trim());
    say(`✓ ${title} (${seconds(began)})`);
  };
  await command('Demo municipality created', ['init', '--demo']);
  await command(`Board report ${period} written`, ['report', 'board', '--period', period, '--out', output]);

  const windowed = await prepareWindowed();
  try {
    const began = performance.now();
    const picture = path.join(output, 'start-page.png');
    const copy = sharedCopy(register, windowed);
    await photograph(windowed, copy, picture);
    say(`✓ Start page photographed (${seconds(began)})`);

    say(`\nReady in ${seconds(started)}:`);
    for (const name of fs.readdirSync(output).sort()) say(`  ${path.join(output, name)}`);
    say(`  ${register}\nPassphrase of the demo register: ${passphrase}`);
    if (!windowed.visible) {
      say('No display here, so no window is opened. With one: npm start');
      return 0;
    }
    say('Opening the window; close it to end.');
    return await ended(windowed.spawn([windowed.appDir, `--register=${copy}`]));
  } finally {
    windowed.stop();
  }
});

/**
 * Where the window runs as another account, it gets a register of its own to open.
 * @param {string} register
 * @param {import('./launch.mjs').Windowed} windowed
 */
function sharedCopy(register, windowed) {
  if (!windowed.account) return register;
  const copy = path.join(windowed.makeSharedDir('demo'), path.basename(register));
  fs.cpSync(register, copy, { recursive: true });
  const { uid, gid } = windowed.account;
  fs.chownSync(copy, uid, gid);
  for (const name of fs.readdirSync(copy, { recursive: true, encoding: 'utf8' })) {
    fs.chownSync(path.join(copy, name), uid, gid);
  }
  return copy;
}

/**
 * Opens the register the way a person does and takes a picture of the first page.
 * @param {import('./launch.mjs').Windowed} windowed
 * @param {string} register
 * @param {string} picture
 */
async function photograph(windowed, register, picture) {
  const { startDriven } = await import('./driver.mjs');
  const userData = windowed.makeSharedDir('user-data');
  const app = await startDriven({
    executablePath: windowed.wrapperPath,
    args: [windowed.appDir, `--register=${register}`, `--user-data-dir=${userData}`],
    folder: userData,
  });
  try {
    const page = await app.firstWindow({ timeout: pageTimeoutMs });
    page.setDefaultTimeout(pageTimeoutMs);
    const field = page.locator('input[type=password]').first();
    await field.fill(passphrase);
    await field.press('Enter');
    await field.waitFor({ state: 'detached' });
    await page.locator('main h1').first().waitFor();
    // Figures arrive after the page's frame: wait until nothing is busy any more.
    // (A locator, for the page's policy forbids the eval that a waiting function needs.)
    const busy = page.locator('[aria-busy=true], [role=progressbar]').first();
    await busy.waitFor({ state: 'detached' });
    // What is to be done is asked for once the figures are there, and the charts with it.
    await page.locator('main .pj-task').first().waitFor();
    await page.locator('main figure').first().waitFor();
    await busy.waitFor({ state: 'detached' });
    await page.screenshot({ path: picture });
  } finally {
    await app.close();
  }
}

/** @param {number} started */
function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
