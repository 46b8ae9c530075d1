/** `export people`: the list of people into a file or a folder. The object of `--json` is fixed: night jobs read it. */
import { basename, dirname, join, resolve } from 'node:path';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { UnitId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import { type PeopleColumn, peopleColumns } from '../../shared/staff/contract-people.ts';
import { type ExportFormat, exportName, isPreset, MIN_PURPOSE } from '../../shared/staff/export-formats.ts';
import { type Answer, dateOf, type Of } from './answer.ts';
import { UsageError } from './arguments.ts';
import { inFolder } from './folders.ts';
import { type Terminal, unlock } from './terminal.ts';

/** What most lists are wanted for. */
const USUAL: readonly PeopleColumn[] = [
  ...(['name', 'unit', 'jobTitle', 'employmentForm', 'agreement', 'fte', 'weeklyHours'] as const),
  ...(['key', 'email', 'start', 'end'] as const),
];

function columnsOf(text: string | undefined): PeopleColumn[] {
  if (text === undefined) return [...USUAL];
  return text.split(',').map((word) => {
    const column = peopleColumns.find((known) => known === word.trim());
    if (!column) throw new UsageError('oneOf', `--columns ${peopleColumns.join(', ')}`);
    return column;
  });
}

/** `--out` is a file when it ends as one, else a folder for a file of the usual name. */
function placeOf(format: ExportFormat, out: string, list: string, asOf: IsoDate): string {
  const path = resolve(out);
  if (isPreset(format) || path.toLowerCase().endsWith(`.${format}`)) return path;
  return join(path, exportName(format, list, asOf));
}

async function unitOf(terminal: Terminal, code: string | undefined, asOf: IsoDate): Promise<UnitId | null> {
  if (code === undefined) return null;
  const unit = (await terminal.call('staff', 'unitTree', { asOf })).find((one) => one.code === code);
  if (!unit) throw new AppFailure('not_found');
  return unit.id;
}

export async function exportPeople(terminal: Terminal, command: Of<'export'>): Promise<Answer> {
  const { format, purpose, withCpr } = command;
  const asOf = dateOf(command.asOf, '--as-of') ?? terminal.host.base().today;
  const columns = columnsOf(command.columns);
  if (purpose.trim().length < MIN_PURPOSE) throw new UsageError('missing', '--purpose');
  await unlock(terminal);
  const words = messagesFor(terminal.words.language).exports;
  const place = placeOf(format, command.out, words.listFile, asOf);
  const folder = isPreset(format) ? place : dirname(place);
  const unitId = await unitOf(terminal, command.unit, asOf);
  const made = await inFolder(folder, () =>
    terminal.call('staff', 'exportPeople', {
      ...{ filter: { asOf, unitId }, columns, format, purpose, withCpr },
      file: terminal.host.grant(place),
    }),
  );
  const files = made.files.map((name) => join(folder, isPreset(format) ? name : basename(name)));
  return { json: { format, asOf, rows: made.rows, files, bytes: made.bytes, withCpr }, lines: files };
}
