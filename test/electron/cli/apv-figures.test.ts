/** `figures apv`: the object that others check, and the lines that people read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWords } from '../../../electron/cli/arguments.ts';
import { figures } from '../../../electron/cli/commands.ts';
import { makeTerminal } from '../../../electron/cli/terminal.ts';
import { type LocalHost, makeLocalHost } from '../../../electron/worker/local-host.ts';
import type { UnitNode } from '../../../shared/staff/contract.ts';
import { newTerminalUser, type TerminalUser } from '../../support/terminal.ts';

let user: TerminalUser;
let register: string;
const ORGANISATION = 'Enhedskode;Enhedsnavn;Overordnet enhed\r\n1;Nordby Kommune;\r\n10;Skole;1\r\n';
const STAFF =
  'Tjenestenummer;CPR;Fornavn;Efternavn;Enhedskode;Stilling;Ansat fra;Ansat til;Ugentlige timer\r\n' +
  '1001;610190-1234;Åse;Sørensen;10;Lærer;01-08-2020;;37,00\r\n';

const newHost = (): LocalHost =>
  makeLocalHost({
    homeFolder: `${user.folder}/home`,
    today: '2026-11-22',
    language: 'da',
    onProgress: () => {},
    onUnexpected: (error) => {
      throw error;
    },
  });

function terminalOf(host: LocalHost, ...words: string[]) {
  const given = readWords([...words, '--register', register, '--passphrase-file', user.passphraseFile, '--json']);
  if (given.command.name !== 'figures') throw new Error('another command');
  return { terminal: makeTerminal(host, given, async () => new Uint8Array()), command: given.command };
}

async function run(...words: string[]) {
  const host = newHost();
  const { terminal, command } = terminalOf(host, 'figures', 'apv', ...words);
  try {
    return await figures(terminal, command);
  } finally {
    await host.call('register', 'lock', {});
  }
}

beforeAll(async () => {
  user = newTerminalUser();
  register = user.make('apv');
  const host = newHost();
  const { terminal, command } = terminalOf(host, 'figures', 'apv');
  await figures(terminal, command);
  for (const [call, file] of [
    ['previewOrganisation', user.write('organisation.csv', ORGANISATION)],
    ['previewStaff', user.write('staff.csv', STAFF)],
  ] as const) {
    const { previewId } = await terminal.call('staff', call, { file: host.grant(file) });
    await terminal.call('staff', 'applyImport', { previewId, approveEnded: false });
  }
  const units = await terminal.call('staff', 'unitTree', { asOf: '2026-11-22' as never });
  const school = units.find(({ code }) => code === '10') as UnitNode;
  await terminal.call('apv', 'addEarlierApvs', {
    ...{ unitIds: [school.id], scopes: ['physical'], completedOn: '2023-08-31' as never, note: '' },
  });
  await host.call('register', 'lock', {});
});
afterAll(() => user.remove());

describe('figures apv', () => {
  it('tells of every unit and scope', async () => {
    const school = { unit: '10', name: 'Skole', openLines: 0, overdueLines: 0 };
    const { json } = await run('--as-of', '2026-08-31');
    expect(json).toEqual({
      asOf: '2026-08-31',
      units: [
        { ...school, scope: 'physical', lastFull: '2023-08-31', nextDue: '2026-08-31', state: 'due' },
        { ...school, scope: 'psychosocial', lastFull: null, nextDue: null, state: 'missing' },
      ],
    });
    expect((await run()).json).toMatchObject({
      asOf: '2026-11-22',
      units: [{ state: 'overdue' }, { state: 'missing' }],
    });
  });

  it('people read the same in their own words', async () => {
    const { lines } = await run('--as-of', '2026-08-31');
    expect(lines[0]).toContain('31-08-2026');
    expect(lines[1]).toMatch(/^10 +Skole +Fysisk +Frist nærmer sig +31-08-2023 +31-08-2026 +0 +0$/);
    expect(lines[2]).toMatch(/Psykisk +Mangler +– +– +0 +0$/);
  });
});
