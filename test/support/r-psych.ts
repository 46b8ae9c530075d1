/** R with its package psych: an outside program that the scoring is held against. */
import { execFile } from 'node:child_process';

interface Ran {
  readonly ok: boolean;
  readonly output: string;
}

// Not synchronous: the test runner expects to hear from its workers while R is being installed.
function run(program: string, args: readonly string[], minutes: number): Promise<Ran> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  return new Promise((resolve) => {
    execFile(program, args, { env, timeout: minutes * 60_000, maxBuffer: 2 ** 26 }, (error, stdout, stderr) =>
      resolve({ ok: !error, output: `${stdout}${stderr}`.trim() }),
    );
  });
}

const answers = async (): Promise<boolean> => (await run('Rscript', ['-e', 'library(psych)'], 1)).ok;

/**
 * Makes sure that R and psych are there: as root on Debian or Ubuntu they are installed, as what Electron needs is.
 * @returns null, or the sentence that says what to install
 */
export async function missingPsych(): Promise<string | null> {
  if (await answers()) return null;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    const patient = ['-o', 'DPkg::Lock::Timeout=120'];
    // A failed update is not the end: the lists on disk may do.
    await run('apt-get', [...patient, 'update', '-q'], 2);
    await run('apt-get', [...patient, 'install', '-y', '-q', '--no-install-recommends', 'r-cran-psych'], 8);
    if (await answers()) return null;
  }
  return 'Skipped: R with the package psych is needed to compare with. Debian and Ubuntu: apt-get install r-cran-psych';
}

/** @throws with what R said */
export async function runR(script: string, args: readonly string[]): Promise<void> {
  const { ok, output } = await run('Rscript', [script, ...args], 5);
  if (!ok) throw new Error(`R failed:\n${output}`);
}
