// The way of a call as the terminal takes it, on a small register of its own with a cheap passphrase.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRegister } from '../../../electron/register/create.ts';
import { type LocalHost, makeLocalHost } from '../../../electron/worker/local-host.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { CHEAP } from '../../db/engine/helpers.ts';

export const PASSPHRASE = 'en bro over åen';
export const DPO_PASSPHRASE = 'se loggen, ikke folk';

export interface TestHost extends LocalHost {
  readonly folder: string;
  /** What dispatch could not name: a mistake in the program. */
  readonly unexpected: unknown[];
  readonly unlock: (userName: string, passphrase: string) => Promise<Result<unknown>>;
  /** Two small files to import. */
  readonly files: { readonly organisation: string; readonly staff: string };
  /** Closes the register and takes its folder away. */
  readonly end: () => void;
  readonly audit: () => { readonly call: string; readonly outcome: string; readonly actor: string }[];
}

const ORGANISATION = 'Enhedskode;Enhedsnavn;Overordnet enhed\r\n1;Nordby Kommune;\r\n10;Skole;1\r\n';
const STAFF =
  'Tjenestenummer;CPR;Fornavn;Efternavn;Enhedskode;Stilling;Ansat fra;Ansat til;Ugentlige timer\r\n' +
  '1001;610190-1234;Åse;Sørensen;10;Lærer;01-08-2020;;37,00\r\n';

/** A host with a locked register `Nordby`, whose HR user is Anne. */
export function startHost(): TestHost {
  const home = mkdtempSync(path.join(tmpdir(), 'pejling-host-'));
  const unexpected: unknown[] = [];
  const host = makeLocalHost({
    homeFolder: path.join(home, 'home'),
    today: '2026-11-22',
    language: 'da',
    onProgress: () => {},
    onUnexpected: (error) => unexpected.push(error),
  });
  const made = createRegister(host.base(), {
    parent: home,
    name: 'Nordby',
    userName: 'Anne',
    passphrase: PASSPHRASE,
    cost: CHEAP,
  });
  made.open.close();
  const files = { organisation: path.join(home, 'organisation.csv'), staff: path.join(home, 'staff.csv') };
  writeFileSync(files.organisation, ORGANISATION);
  writeFileSync(files.staff, STAFF);
  const { folder } = made.open;
  return Object.assign(host, {
    folder,
    unexpected,
    files,
    unlock: async (userName: string, passphrase: string) => {
      await host.call('register', 'select', { folder: host.grant(folder) });
      return host.call('register', 'unlock', { userName, passphrase });
    },
    end: () => {
      host.session.open?.close();
      rmSync(home, { recursive: true, force: true });
    },
    audit: () =>
      host.session.open?.reader.prepare('SELECT call, outcome, actor FROM audit ORDER BY seq').all() as {
        call: string;
        outcome: string;
        actor: string;
      }[],
  });
}
