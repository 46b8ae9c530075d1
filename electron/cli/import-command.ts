/** `import`: preview and apply in one go. The object of `--json` is fixed: night jobs read it. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { formatDate } from '../../shared/kernel/dates.ts';
import { formatNumber } from '../../shared/kernel/numbers.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { errorText, messagesFor } from '../../shared/messages/catalogue.ts';
import {
  type ApplyResult,
  mappingProfile,
  type PreviewSummary,
  type RowFault,
} from '../../shared/staff/import-contract.ts';
import { type Answer, dateOf, type Of } from './answer.ts';
import { type Terminal, unlock } from './terminal.ts';

function readProfile(path: string) {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new AppFailure('file_missing', { name: basename(path) });
  }
  let raw: unknown;
  try {
    // Editors put a mark at the start of a file that nobody has typed.
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
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

/** A completion that stands in several rows is kept once. */
function courseCounts(
  kind: Of<'import'>['kind'],
  { accepted, changes }: Pick<ApplyResult, 'accepted' | 'changes'>,
): { readonly completed?: number; readonly stored?: number } {
  return kind === 'courses' ? { completed: accepted, stored: changes.new } : {};
}

/** Files that hold units and people say more: what became of the units, and what was worth no more than a report. */
const opusCounts = ({ units, skipped, warnings }: PreviewSummary) => (units ? { units, skipped, warnings } : {});

/** What applying would be refused with. */
function approvalNote({ words }: Terminal, { changes, endedShare }: PreviewSummary): string {
  const percent = formatNumber(endedShare * 100, words.language, 1);
  return errorText({ code: 'needs_approval', params: { count: changes.ended, percent } }, words.language);
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
  const { warnings } = words.imports;
  return {
    json: {
      rows: result.rows,
      accepted: result.accepted,
      rejected,
      changes,
      ...opusCounts(preview),
      ...courseCounts(kind, result),
    },
    notes: [
      ...(dryRun && preview.needsApproval ? [approvalNote(terminal, preview)] : []),
      ...(result.effective ? [words.terminal.effective(formatDate(result.effective))] : []),
      ...preview.warnings.map(({ code, count }) => (warnings[code as keyof typeof warnings] ?? warnings.other)(count)),
    ],
    lines: [
      words.terminal.imported({ ...result, rejected: faults.length, dryRun }),
      ...(preview.units ? [words.terminal.units(preview.units)] : []),
      words.terminal.changes(changes),
      ...faults.map((fault) => words.terminal.fault(fault)),
    ],
  };
}

export async function importFile(terminal: Terminal, command: Of<'import'>): Promise<Answer> {
  const effective = dateOf(command.effective, '--effective');
  const profile = command.profile === undefined ? undefined : readProfile(command.profile);
  await unlock(terminal);
  const input = {
    file: terminal.host.grant(resolve(command.file)),
    ...(profile ? { profile } : {}),
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
