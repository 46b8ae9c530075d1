/** One function per command. Each answers with the object that `--json` prints and the lines that people read. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatDate } from '../../shared/kernel/dates.ts';
import { formatNumber } from '../../shared/kernel/numbers.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { fileSafe } from '../../shared/kernel/text.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import { MIN_PASSPHRASE } from '../../shared/register/contract.ts';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import { fillDemo } from '../demo/fill.ts';
import { createRegister, newRegisterFolder } from '../register/create.ts';
import { type Answer, dateOf, type Of } from './answer.ts';
import { apvFigures } from './apv-figures.ts';
import { UsageError } from './arguments.ts';
import { inFolder } from './folders.ts';
import { learningFigures } from './learning-figures.ts';
import { newRegisterPath, passphraseFor, type Terminal, unlock } from './terminal.ts';

/** The demo municipality under a name and a passphrase of one's own; flagged as demo wherever it is shown. */
function initDemo(
  terminal: Terminal,
  wish: { readonly parent: string; readonly name: string; readonly passphrase: string },
): { readonly recoveryKey: string } {
  const userName = messagesFor(terminal.words.language).register.demoUser;
  const made = createRegister(terminal.host.base(), { ...wish, userName, demo: true, fill: fillDemo });
  made.open.close();
  return made;
}

export async function init(terminal: Terminal, command: Of<'init'>): Promise<Answer> {
  const { parent, name, path } = newRegisterPath(command.register);
  newRegisterFolder(parent, name);
  const passphrase = await passphraseFor(terminal.words, command.demo ? DEMO_PASSPHRASE : undefined);
  if (passphrase.length < MIN_PASSPHRASE) throw new AppFailure('weak_passphrase');
  const folder = terminal.host.grant(parent);
  const userName = command.user || 'HR';
  const made = await inFolder(parent, async () =>
    command.demo
      ? initDemo(terminal, { parent, name, passphrase })
      : terminal.call('register', 'create', { folder, name, userName, passphrase }),
  );
  return {
    json: { register: path, recoveryKey: made.recoveryKey, demo: command.demo },
    lines: [path, `${messagesFor(terminal.words.language).terminal.recoveryKey}: ${made.recoveryKey}`],
  };
}

export async function figures(terminal: Terminal, command: Of<'figures'>): Promise<Answer> {
  const { language } = terminal.words;
  const asOf = dateOf(command.asOf, '--as-of') ?? terminal.host.base().today;
  await unlock(terminal);
  if (command.of === 'apv') return apvFigures(terminal, asOf);
  const words = messagesFor(language).terminal;
  if (command.of === 'staff') {
    const found = await terminal.call('staff', 'figures', { asOf });
    const fte = (value: number): string => formatNumber(value, language, 2);
    return {
      json: found,
      lines: [
        words.staffTotal({ ...found, asOf: formatDate(asOf), fte: fte(found.fte) }),
        ...found.units.map(
          (unit) =>
            `${unit.code.padEnd(8)}${unit.name.padEnd(40)}${formatNumber(unit.persons, language).padStart(7)}${fte(unit.fte).padStart(12)}`,
        ),
      ],
    };
  }
  return learningFigures(terminal, asOf);
}

export function writeWhole(file: string, content: Uint8Array): void {
  const unfinished = `${file}.new`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
    throw new AppFailure('file_not_written');
  }
}

export async function report(terminal: Terminal, command: Of<'report'>): Promise<Answer> {
  if (!/^\d{4}$/.test(command.period)) throw new UsageError('year', '--period');
  const asOf = dateOf(command.asOf, '--as-of');
  await unlock(terminal);
  const words = messagesFor(terminal.words.language);
  const file = join(resolve(command.out), `${fileSafe(`${words.desktop.reportFile} ${command.period}`)}.pdf`);
  // The folder first: what is released stands in the ledger for good.
  const { model, pdf } = await inFolder(resolve(command.out), async () => {
    const model = await terminal.call('report', 'releaseBoard', { period: command.period, ...(asOf ? { asOf } : {}) });
    const pdf = await terminal.print({ kind: 'report', model });
    writeWhole(file, pdf);
    return { model, pdf };
  });
  return {
    json: { file, bytes: pdf.byteLength, period: command.period, asOf: model.asOf, hash: model.hash },
    lines: [file],
  };
}

export async function check(terminal: Terminal): Promise<Answer> {
  await unlock(terminal);
  const found = await terminal.call('register', 'check', {});
  const names: Readonly<Record<string, string>> = messagesFor(terminal.words.language).register.checks;
  const words = messagesFor(terminal.words.language).terminal;
  return {
    json: found,
    lines: found.checks.map((one) => `${one.ok ? words.inOrder : words.notInOrder}  ${names[one.name] ?? one.name}`),
    good: found.ok,
  };
}

export async function backup(terminal: Terminal, command: Of<'backup'>): Promise<Answer> {
  await unlock(terminal);
  const folder = resolve(command.folder);
  const made = await inFolder(folder, () =>
    terminal.call('register', 'backup', { folder: terminal.host.grant(folder) }),
  );
  return { json: made, lines: [made.folder] };
}

export async function restore(terminal: Terminal, command: Of<'restore'>): Promise<Answer> {
  const { parent, name, path } = newRegisterPath(command.register);
  newRegisterFolder(parent, name);
  const passphrase = await passphraseFor(terminal.words);
  const backup = terminal.host.grant(resolve(command.folder));
  const folder = terminal.host.grant(parent);
  await inFolder(parent, () => terminal.call('register', 'restore', { backup, folder, name, passphrase }));
  return { json: { register: path }, lines: [path] };
}
