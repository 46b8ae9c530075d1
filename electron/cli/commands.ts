/** One function per command. Each answers with the object that `--json` prints and the lines that people read. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { formatDate, type IsoDate, parseIsoDate } from '../../shared/kernel/dates.ts';
import { formatNumber, formatShare } from '../../shared/kernel/numbers.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { fileSafe } from '../../shared/kernel/text.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import { DEMO_PASSPHRASE } from '../../shared/register/demo.ts';
import {
  type ApplyResult,
  mappingProfile,
  type PreviewSummary,
  type RowFault,
} from '../../shared/staff/import-contract.ts';
import { fillDemo } from '../demo/fill.ts';
import { createRegister } from '../register/create.ts';
import { type Command, UsageError } from './arguments.ts';
import { passphraseFor, registerPath, type Terminal, unlock } from './terminal.ts';

export interface Answer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
  /** False ends with exit code 1 though nothing was refused, as when a check finds damage. */
  readonly good?: boolean;
}

type Of<Name extends Command['name']> = Extract<Command, { name: Name }>;

function dateOf(text: string | undefined, option: string): IsoDate | undefined {
  if (text === undefined) return undefined;
  const date = parseIsoDate(text);
  if (!date) throw new UsageError(`${option} takes a date as YYYY-MM-DD`);
  return date;
}

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
  const { parent, name, path } = registerPath(command.register);
  const passphrase = await passphraseFor(terminal.words, command.demo ? DEMO_PASSPHRASE : undefined);
  mkdirSync(parent, { recursive: true });
  const made = command.demo
    ? await initDemo(terminal, { parent, name, passphrase })
    : await terminal.call('register', 'create', {
        folder: terminal.host.grant(parent),
        name,
        userName: command.user || 'HR',
        passphrase,
      });
  return {
    json: { register: path, recoveryKey: made.recoveryKey, demo: command.demo },
    lines: [path, `${messagesFor(terminal.words.language).terminal.recoveryKey}: ${made.recoveryKey}`],
  };
}

function readProfile(path: string) {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new AppFailure('file_missing', { name: basename(path) });
  }
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new AppFailure('bad_profile', { reason: 'JSON' });
  }
  const profile = mappingProfile.safeParse(raw);
  if (!profile.success) {
    throw new AppFailure('bad_profile', { reason: profile.error.issues[0]?.path.map(String).join('.') ?? 'JSON' });
  }
  return profile.data;
}

async function allFaults(terminal: Terminal, previewId: string): Promise<RowFault[]> {
  const faults: RowFault[] = [];
  for (;;) {
    const page = await terminal.call('staff', 'previewRows', {
      previewId,
      kind: 'rejected',
      offset: faults.length,
      limit: 500,
    });
    for (const row of page.rows) if (row.fault) faults.push(row.fault);
    if (page.rows.length === 0 || faults.length >= page.total) return faults;
  }
}

function importAnswer(
  terminal: Terminal,
  kind: Of<'import'>['kind'],
  result: Pick<ApplyResult, 'rows' | 'accepted' | 'skipped' | 'changes' | 'effective'>,
  faults: readonly RowFault[],
  preview: PreviewSummary,
  dryRun: boolean,
): Answer {
  const words = messagesFor(terminal.words.language);
  const { changes } = result;
  const rejected = faults.map(({ line, column, code }) => ({ line, column, code }));
  const courses = kind === 'courses' ? { completed: result.accepted, stored: changes.new } : {};
  return {
    json: {
      rows: result.rows,
      accepted: result.accepted,
      skipped: result.skipped,
      ...courses,
      rejected,
      changes,
      effective: result.effective,
      warnings: preview.warnings,
      dryRun,
    },
    lines: [
      words.terminal.imported({ ...result, rejected: faults.length, dryRun }),
      words.terminal.changes(changes),
      ...faults.map((fault) => words.terminal.fault(fault)),
    ],
  };
}

export async function importFile(terminal: Terminal, command: Of<'import'>): Promise<Answer> {
  await unlock(terminal);
  const effective = dateOf(command.effective, '--effective');
  const input = {
    file: terminal.host.grant(resolve(command.file)),
    ...(command.profile ? { profile: readProfile(command.profile) } : {}),
    ...(effective ? { effective } : {}),
    ...(command.delta ? { extent: 'delta' as const } : {}),
  };
  const preview = await (command.kind === 'organisation'
    ? terminal.call('staff', 'previewOrganisation', input)
    : command.kind === 'staff'
      ? terminal.call('staff', 'previewStaff', input)
      : terminal.call('learning', 'previewCourses', input));
  if (command.dryRun) {
    const faults = await allFaults(terminal, preview.previewId);
    return importAnswer(terminal, command.kind, preview, faults, preview, true);
  }
  const result = await terminal.call('staff', 'applyImport', {
    previewId: preview.previewId,
    approveEnded: command.approveEnded,
  });
  return importAnswer(terminal, command.kind, result, result.faults, preview, false);
}

export async function figures(terminal: Terminal, command: Of<'figures'>): Promise<Answer> {
  await unlock(terminal);
  const { language } = terminal.words;
  const asOf = dateOf(command.asOf, '--as-of') ?? terminal.host.base().today;
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
  const found = await terminal.call('learning', 'figures', { asOf });
  return {
    json: found,
    lines: [
      words.learningTotal({ asOf: formatDate(asOf) }),
      ...found.courses.map((course) => {
        const share = course.holders === 0 ? '–' : formatShare(course.valid / course.holders, language);
        return `${course.code.padEnd(8)}${course.name.padEnd(40)}${formatNumber(course.holders, language).padStart(7)}${share.padStart(9)}`;
      }),
    ],
  };
}

export async function report(terminal: Terminal, command: Of<'report'>): Promise<Answer> {
  if (!/^\d{4}$/.test(command.period)) throw new UsageError('--period takes a year as YYYY');
  await unlock(terminal);
  const asOf = dateOf(command.asOf, '--as-of');
  const words = messagesFor(terminal.words.language);
  const file = join(resolve(command.out), `${fileSafe(`${words.desktop.reportFile} ${command.period}`)}.pdf`);
  const model = await terminal.call('report', 'releaseBoard', { period: command.period, ...(asOf ? { asOf } : {}) });
  const pdf = await terminal.print({ kind: 'report', model });
  try {
    mkdirSync(resolve(command.out), { recursive: true });
    writeFileSync(`${file}.new`, pdf);
    renameSync(`${file}.new`, file);
  } catch {
    throw new AppFailure('file_not_written');
  }
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
  mkdirSync(folder, { recursive: true });
  const made = await terminal.call('register', 'backup', { folder: terminal.host.grant(folder) });
  return { json: made, lines: [made.folder] };
}

export async function restore(terminal: Terminal, command: Of<'restore'>): Promise<Answer> {
  const { parent, name, path } = registerPath(command.register);
  mkdirSync(parent, { recursive: true });
  const passphrase = await passphraseFor(terminal.words);
  await terminal.call('register', 'restore', {
    backup: terminal.host.grant(resolve(command.folder)),
    folder: terminal.host.grant(parent),
    name,
    passphrase,
  });
  return { json: { register: path }, lines: [path] };
}
