/** Takes a previewed file of answers in: as a closed round of its own, or into the urn of an open one. Whole or not at all. */
import { hasChangedSince } from '../../../db/staff/data-stamp.ts';
import { finishClosings } from '../../../db/survey/packing.ts';
import { insertRound, listRounds } from '../../../db/survey/rounds.ts';
import { writeUnits } from '../../../db/survey/units.ts';
import { newId, type RoundId, type UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { importCalls } from '../../../shared/survey/contract-import.ts';
import { limitFaults } from '../../../shared/survey/limit-choice.ts';
import { type RoundSettings, roundSettings } from '../../../shared/survey/round.ts';
import { requireOpen } from '../../register/session-state.ts';
import type { CommandContext, ParsedInput, SystemContext } from '../../worker/context.ts';
import { auditEvent, inTransaction } from '../../worker/transaction.ts';
import { layInCollected } from '../answering/answer.ts';
import { fixRound, type RoundToFix } from '../rounds/fix-round.ts';
import { type PendingAnswers, pendingAnswers } from './pending.ts';

type Input = ParsedInput<typeof importCalls.applyAnswers>;
interface Applied {
  readonly roundId: RoundId;
  readonly answers: number;
  readonly closed: boolean;
}

/**
 * @throws preview_gone, bad_answers, stale_preview, name_taken, end_before_start, limits_too_low, bad_input,
 * round_not_open, cancelled, disk_full
 */
export function applyAnswers(context: SystemContext, input: Input): Applied {
  const waiting = pendingAnswers(context);
  const pending = waiting.get(input.previewId);
  if (!pending) throw new AppFailure('preview_gone');
  refuseFaults(pending);
  const made = pending.roundId === null ? makeRound(context, pending, input) : layIn(context, pending, pending.roundId);
  waiting.delete(input.previewId);
  return made;
}

function refuseFaults({ preview: { faults, faultCount } }: PendingAnswers): void {
  const [first] = faults;
  if (first) throw new AppFailure('bad_answers', { count: faultCount, line: first.line, column: first.column });
}

function makeRound(context: SystemContext, pending: PendingAnswers, input: Input): Applied {
  const { session, ...base } = context;
  const open = requireOpen(session);
  const roundId = newId<RoundId>(base.random);
  const settings = settingsOf(pending, input);
  const fixed = inTransaction(open, base, 'survey.applyAnswers', (command) => {
    const { db, set } = command;
    if (hasChangedSince(db, pending.basedOn, set.stamp)) throw new AppFailure('stale_preview');
    refuseTakenName(command, settings.name);
    const { questionnaire, units } = pending;
    const { opensOn: openedOn, closesOn: closedOn } = settings;
    insertRound(db, set, {
      id: roundId,
      state: 'closed',
      origin: 'import',
      settings,
      questionnaire,
      openedOn,
      closedOn,
    });
    writeUnits(
      db,
      roundId,
      units.map((unit) => ({ ...unit, method: 'questionnaire' })),
    );
    const { answers, comments } = fixRound(command, roundToFix(pending, roundId, settings));
    command.note({ roundId, answers, comments, units: units.length });
    return { answers };
  });
  // From here on the round is there, whatever happens to the rest.
  base.job.report({ phase: 'packing', done: 0, total: 0 });
  finishClosings(open.writer, open.folder);
  return { roundId, answers: fixed.answers, closed: true };
}

/** @throws end_before_start, limits_too_low, bad_input */
function settingsOf({ units, questionnaire, preview }: PendingAnswers, input: Input): RoundSettings {
  const { name, opensOn, closesOn, limits } = input;
  if (closesOn < opensOn) throw new AppFailure('end_before_start');
  if (limitFaults(limits).length > 0) throw new AppFailure('limits_too_low');
  const { comment } = preview.mapping;
  const settings = roundSettings.safeParse({
    name,
    instrumentIds: questionnaire.instruments.map((one) => one.id),
    unitIds: units.filter((unit) => unit.parent < 0).map((unit) => unit.id),
    dialogueUnitIds: [],
    opensOn,
    closesOn,
    attributes: questionnaire.attributes,
    anonymity: 'anonymous',
    limits,
    languages: [...new Set(questionnaire.instruments.flatMap(({ body }) => body.languages))],
    firstScreen: null,
    commentQuestion: comment === '' ? null : { da: comment },
    codes: 'unit',
  });
  if (settings.success) return settings.data;
  throw new AppFailure('bad_input', { field: settings.error.issues[0]?.path.map(String).join('.') ?? 'name' });
}

/** The same file twice would be two rounds that look alike. */
function refuseTakenName({ db }: CommandContext, name: string): void {
  const low = name.toLowerCase();
  if (listRounds(db).some(({ settings }) => settings.name.toLowerCase() === low)) throw new AppFailure('name_taken');
}

interface AnswerBytes {
  readonly unit: number;
  readonly answers: Uint8Array;
  readonly bands: Uint8Array;
}

/** Views of the flat arrays: nothing is copied. */
function eachAnswer({ columns }: PendingAnswers): AnswerBytes[] {
  const { respondents, unit, answers, bands } = columns;
  const width = respondents === 0 ? 0 : answers.length / respondents;
  return Array.from({ length: respondents }, (_, row) => ({
    unit: unit[row] as number,
    answers: answers.subarray(row * width, (row + 1) * width),
    bands: Uint8Array.from(bands, (attribute) => attribute[row] as number),
  }));
}

function roundToFix(pending: PendingAnswers, roundId: RoundId, { limits }: RoundSettings): RoundToFix {
  const { questionnaire, units, columns } = pending;
  return {
    roundId,
    questionnaire,
    limits,
    units,
    answers: eachAnswer(pending),
    comments: pending.comments.map(({ row, item, text }) => ({ unit: columns.unit[row] as number, item, text })),
  };
}

function layIn(context: SystemContext, pending: PendingAnswers, roundId: RoundId): Applied {
  const comments = new Map<number, { item: string; text: string }[]>();
  for (const { row, item, text } of pending.comments) comments.set(row, [...(comments.get(row) ?? []), { item, text }]);
  const given = eachAnswer(pending).map(({ unit, answers, bands }, row) => ({
    unitId: pending.units[unit]?.id as UnitId,
    answers,
    bands,
    comments: comments.get(row) ?? [],
  }));
  layInCollected(context, roundId, given);
  // Of a file, unlike of a single answer, the log says that it came and how many: whoever lays in answers of their own
  // making could take them from the figures again.
  const { session, ...base } = context;
  auditEvent(requireOpen(session), base, 'survey.applyAnswers', 'ok', { roundId, answers: given.length });
  return { roundId, answers: given.length, closed: false };
}
