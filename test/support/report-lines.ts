/** What the long proofs print, one line for each claim, and the exit code that says whether all held. */
const started = performance.now();
let failed = 0;

export const say = (text: string): void => console.log(text);

/** One claim: what was tried and what came of it. */
export function claim(holds: boolean, text: string): void {
  if (!holds) failed += 1;
  say(`${holds ? 'OK    ' : 'FAILED'}  ${text}`);
}

/** `--rounds=200` on the command line, else the fallback. */
export function numberOption(name: string, fallback: number): number {
  const given = process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? fallback : Number(given);
}

/** Runs a proof to its end; what it throws is a failed claim. */
export async function runProof(body: () => Promise<void>): Promise<void> {
  try {
    await body();
  } catch (error) {
    claim(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  say(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  process.exitCode = failed === 0 ? 0 : 1;
}
