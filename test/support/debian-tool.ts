/** Tools that a bench compares with: from the distribution, found before anything is measured. */
import { spawnSync } from 'node:child_process';

/** @throws an error that says what to install */
export function requireTool(name: string, debianPackage: string, versionArgument: string): string {
  const found = spawnSync(name, [versionArgument], { encoding: 'utf8' });
  if (found.status === 0) return found.stdout.trim().split('\n')[0] ?? '';
  throw new Error(`${name} is needed to compare with. Debian and Ubuntu: apt-get install ${debianPackage}`);
}
