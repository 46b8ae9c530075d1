/**
 * What is done at an open round's urn. Laying in is one write of its file: the
 * code is used and the answer is there, or neither. Once enough answers of a
 * unit wait, they are released into the register together; only that writes
 * there, and only counts into its logs (domain §3.4).
 */
import { addAnswers, hasAnswer, type StoredAnswer } from '../../../db/survey/answers.ts';
import { emptyLog } from '../../../db/survey/packing.ts';
import { openUrn, type Urn, type UrnPlace, writeUrn } from '../../../db/survey/urn.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { PackedAnswer } from '../../../shared/survey/pack-answer.ts';
import type { BaseContext } from '../../worker/context.ts';
import type { OpenRegister } from '../../worker/session.ts';
import { inTransaction } from '../../worker/transaction.ts';
import type { OpenRound } from '../rounds/find-round.ts';

/** No batch is smaller, whatever the limits of the round say. */
const SMALLEST_BATCH = 5;
const ID_BYTES = 16;

export interface Desk {
  readonly open: OpenRegister;
  readonly base: BaseContext;
  readonly round: OpenRound;
}

export interface GivenAnswer extends PackedAnswer {
  readonly unitId: UnitId;
  /** Item key of an open question, '' for the comment at the end. */
  readonly comments: readonly { readonly item: string; readonly text: string }[];
}

const placeOf = ({ open, round }: Desk): UrnPlace => ({
  folder: open.folder,
  key: open.key,
  roundId: round.id,
  day: round.settings.opensOn,
});

export const saveUrn = (desk: Desk, urn: Urn): void => writeUrn(placeOf(desk), urn, desk.base.random);

/**
 * The urn without what has been released already: a crash can come between the
 * register's commit and the urn's next write.
 * @throws urn_damaged, io_error
 */
export function readUrn(desk: Desk): Urn {
  const { open, round, base } = desk;
  const urn = openUrn(open.writer, placeOf(desk), base.random);
  const waiting = urn.waiting.filter(({ id }) => !hasAnswer(open.writer, round.id, id));
  return waiting.length === urn.waiting.length ? urn : { ...urn, waiting };
}

function withAnswers(urn: Urn, given: readonly GivenAnswer[], desk: Desk): Urn {
  const waiting = given.map(
    ({ unitId, bands, answers }): StoredAnswer => ({
      id: Buffer.from(desk.base.random(ID_BYTES)),
      unitId,
      bands: Buffer.from(bands),
      answers: Buffer.from(answers),
    }),
  );
  const isAsked = desk.round.settings.commentQuestion !== null;
  const comments = given.flatMap(({ unitId, comments: own }) =>
    own
      .filter(({ item, text }) => text !== '' && (isAsked || item !== ''))
      .map(({ item, text }) => ({ unitId, item, text })),
  );
  return { ...urn, waiting: [...urn.waiting, ...waiting], comments: [...urn.comments, ...comments] };
}

function fullUnits({ waiting }: Urn, least: number): Set<UnitId> {
  const counts = new Map<UnitId, number>();
  for (const { unitId } of waiting) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= least).map(([unitId]) => unitId));
}

function release(desk: Desk, urn: Urn, least: number): Urn {
  const { open, base, round } = desk;
  const full = fullUnits(urn, least);
  if (full.size === 0) return urn;
  const batch = urn.waiting.filter(({ unitId }) => full.has(unitId));
  inTransaction(open, base, 'survey.releaseAnswers', ({ db, note }) => {
    addAnswers(db, round.id, batch);
    note({ roundId: round.id, answers: batch.length });
  });
  const rest = { ...urn, waiting: urn.waiting.filter(({ unitId }) => !full.has(unitId)) };
  saveUrn(desk, rest);
  emptyLog(open.writer);
  return rest;
}

/** Remembered until the register is locked: a line in the log for each answer that meets the same trouble would tell its time. */
const troubleWith = ({ round }: Desk): string => `survey.release ${round.id}`;

/**
 * @returns the urn as it is afterwards
 * @throws disk_full, read_only, io_error; nothing is then kept
 */
export function layIn(desk: Desk, urn: Urn, given: readonly GivenAnswer[]): Urn {
  const filled = withAnswers(urn, given, desk);
  saveUrn(desk, filled);
  if (desk.base.memory.has(troubleWith(desk))) return filled;
  try {
    return release(desk, filled, Math.max(desk.round.settings.limits.mean.t, SMALLEST_BATCH));
  } catch {
    // The answers are safe in the urn, and whoever gave one must not be told otherwise. They are released after
    // the next unlocking, or at closing.
    desk.base.memory.set(troubleWith(desk), true);
    return filled;
  }
}
