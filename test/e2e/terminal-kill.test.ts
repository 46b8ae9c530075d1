/** kill -9 of a night job in the middle of an import: all of it or nothing, and the next one goes through. */
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StaffFigures } from '../support/answer-key.ts';
import { watchRegister } from '../support/register-content.ts';
import { cprOf } from '../support/staff-rows.ts';
import { newTerminalUser, type TerminalUser } from '../support/terminal.ts';

const PEOPLE = 20_000;
const KB = 1024;
const register = 'Vesterhede';

let user: TerminalUser;
let folder: string;
let file: string;

beforeAll(async () => {
  user = newTerminalUser();
  folder = user.make(register);
  const units = user.write('enheder.csv', 'Enhedsnr;Navn;Overordnet\n1;Byen;\n10;Øst;1\n');
  await user.done(register, 'import', 'organisation', units);
  const rows = Array.from(
    { length: PEOPLE },
    (_, n) => `T${n};${cprOf(PEOPLE + n)};Åse ${n};Bøgh;10;Lærer;0,5;01-08-2020`,
  );
  const header = 'Tjenestenummer;Cpr;Fornavn;Efternavn;Afdelingskode;Stilling;Beskæftigelsesdecimal;StartDato';
  file = user.write('stor.csv', `${[header, ...rows].join('\n')}\n`);
});
afterAll(() => user.remove());

const logBytes = (): number => {
  const log = path.join(folder, 'register.db-wal');
  return existsSync(log) ? statSync(log).size : 0;
};

/** Until the log has grown so far, or the program has ended by itself. */
async function killWhenLogIs(bytes: number): Promise<NodeJS.Signals | null> {
  const child = user.start(register, 'import', 'staff', file);
  child.stdout?.resume();
  const gone = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  const watch = setInterval(() => {
    if (logBytes() >= bytes) child.kill('SIGKILL');
  }, 5);
  const [, signal] = await gone;
  clearInterval(watch);
  return signal;
}

describe('an import that is killed', () => {
  it.each([1, 100 * KB, 1500 * KB, 4000 * KB])('when its log has %i bytes', async (bytes) => {
    const { content } = watchRegister(folder);
    const before = content();
    const signal = await killWhenLogIs(bytes);
    expect(await user.done(register, 'check')).toMatchObject({ ok: true });
    const { persons } = await user.done<StaffFigures>(register, 'figures', 'staff');
    // Killed after the last page was on the disk, or not at all: then it is all there, and nothing is proved.
    if (persons === PEOPLE) return;
    expect(persons).toBe(0);
    expect(signal).toBe('SIGKILL');
    expect(content()).toBe(before);
  });

  it('goes through when it is started again', async () => {
    await user.done(register, 'import', 'staff', file);
    expect(await user.done(register, 'figures', 'staff')).toMatchObject({ persons: PEOPLE });
  });
});
