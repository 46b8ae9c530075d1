/**
 * The step that makes a round final, whether its answers were given here or
 * came in by a file: what may be shown is fixed, bands are coarsened for good,
 * answers and comments get new random ids, comments move up to a unit that is
 * large enough (domain §3.2, §3.4; design §5).
 */
import type { WritableDB } from '../../../db/engine/handles.ts';
import { replaceAnswers } from '../../../db/survey/answers.ts';
import { insertComments, type NewComment } from '../../../db/survey/comments.ts';
import { writeFigures } from '../../../db/survey/figures.ts';
import { writeAnswered } from '../../../db/survey/units.ts';
import { type CommentId, newId, type RandomBytes, type RoundId } from '../../../shared/kernel/ids.ts';
import { itemsOf } from '../../../shared/survey/answer-pack.ts';
import { fixFigures } from '../../../shared/survey/figures.ts';
import type { RoundColumns, RoundUnit } from '../../../shared/survey/figures-model.ts';
import { generaliseBands } from '../../../shared/survey/generalise.ts';
import { textLimits } from '../../../shared/survey/open-questions.ts';
import type { PackedAnswer } from '../../../shared/survey/pack-answer.ts';
import { NOWHERE, placeComments } from '../../../shared/survey/place-comments.ts';
import type { Questionnaire, RoundLimits } from '../../../shared/survey/round.ts';
import type { Job } from '../../worker/context.ts';

export interface CollectedAnswer extends PackedAnswer {
  /** Place of its unit in `units`. */
  readonly unit: number;
}

export interface CollectedComment {
  readonly unit: number;
  /** Item key, '' for the comment at the end. */
  readonly item: string;
  readonly text: string;
}

export interface RoundToFix {
  readonly roundId: RoundId;
  readonly questionnaire: Questionnaire;
  readonly limits: RoundLimits;
  /** As stored by `writeUnits`: parents before children. */
  readonly units: readonly RoundUnit[];
  readonly answers: readonly CollectedAnswer[];
  readonly comments: readonly CollectedComment[];
}

export interface FixedRound {
  readonly answers: number;
  readonly comments: number;
  /** Comments that no unit was large enough for; they are not kept. */
  readonly droppedComments: number;
}

const ID_BYTES = 16;

/** The answers side by side, as scoring and protection want them. */
export function columnsOf({ questionnaire, answers }: Pick<RoundToFix, 'questionnaire' | 'answers'>): RoundColumns {
  const width = itemsOf(questionnaire).length;
  const packed = new Uint8Array(answers.length * width);
  answers.forEach((one, i) => {
    packed.set(one.answers.subarray(0, width), i * width);
  });
  return {
    respondents: answers.length,
    unit: Int32Array.from(answers, ({ unit }) => unit),
    answers: packed,
    bands: questionnaire.attributes.map((_, a) => Uint8Array.from(answers, ({ bands }) => bands[a] ?? 0)),
  };
}

function ownAnswers({ units, answers }: RoundToFix): number[] {
  const counts = units.map(() => 0);
  for (const { unit } of answers) counts[unit] = (counts[unit] ?? 0) + 1;
  return counts;
}

/**
 * An answer keeps its unit only where enough are from it; else it moves up until there are. The figures are fixed, and
 * nobody needs to know more: who reads the file itself must not find the one answer of a unit.
 */
function raisedUnits(round: RoundToFix, own: readonly number[]): Int32Array {
  const { n, t } = round.limits.mean;
  const parents = round.units.map(({ parent }) => parent);
  const places = placeComments(parents, own, Math.max(n, t));
  const topOf = (unit: number): number => {
    let at = unit;
    while ((parents[at] ?? -1) >= 0) at = parents[at] ?? 0;
    return at;
  };
  return Int32Array.from(round.answers, ({ unit }) => {
    const place = places[unit] ?? NOWHERE;
    return place === NOWHERE ? topOf(unit) : place;
  });
}

function storeAnswers(
  db: WritableDB,
  round: RoundToFix,
  columns: RoundColumns,
  { own, random }: { readonly own: readonly number[]; readonly random: RandomBytes },
): void {
  const unit = raisedUnits(round, own);
  const bands = generaliseBands({ unit, bands: columns.bands }, round.limits.band.n);
  const rows = round.answers.map(({ answers }, i) => ({
    id: Buffer.from(random(ID_BYTES)),
    unitId: unitAt(round, unit[i] ?? -1).id,
    bands: Buffer.from(bands.map((attribute) => attribute[i] ?? 0)),
    answers: Buffer.from(answers),
  }));
  replaceAnswers(db, round.roundId, rows);
}

function unitAt({ units }: RoundToFix, place: number): RoundUnit {
  const unit = units[place];
  if (!unit) throw new RangeError('an answer without its unit');
  return unit;
}

/** @returns how many have a place */
function storeComments(db: WritableDB, round: RoundToFix, own: readonly number[], random: RandomBytes): number {
  const { n, t } = round.limits.comments;
  const parents = round.units.map(({ parent }) => parent);
  const limits = textLimits(round.questionnaire, round.limits);
  const places = new Map<number, number[]>();
  const placesFor = (least: number): readonly number[] => {
    const known = places.get(least) ?? placeComments(parents, own, least);
    places.set(least, known);
    return known;
  };
  const kept = round.comments.flatMap(({ unit, item, text }): NewComment[] => {
    const place = round.units[placesFor(limits.get(item) ?? Math.max(n, t))[unit] ?? -1];
    return place ? [{ id: newId<CommentId>(random), unitId: place.id, item, text }] : [];
  });
  insertComments(db, round.roundId, kept);
  return kept.length;
}

/**
 * Inside the transaction that closes the round or brings it in closed; its row and units are there.
 * @throws cancelled
 */
export function fixRound(
  { db, random, job }: { readonly db: WritableDB; readonly random: RandomBytes; readonly job: Job },
  round: RoundToFix,
): FixedRound {
  const { roundId, questionnaire, units, limits } = round;
  const columns = columnsOf(round);
  const own = ownAnswers(round);
  job.report({ phase: 'figures', done: 0, total: 3 });
  job.throwIfCancelled();
  // From the bands as they were given; what is kept of them afterwards is coarser.
  const figures = fixFigures(questionnaire, units, columns, limits, (done, total) => {
    job.report({ phase: 'figures', done, total });
    job.throwIfCancelled();
  });
  writeFigures(db, roundId, figures);
  job.report({ phase: 'answers', done: 1, total: 3 });
  job.throwIfCancelled();
  storeAnswers(db, round, columns, { own, random });
  writeAnswered(db, roundId, own);
  job.report({ phase: 'comments', done: 2, total: 3 });
  job.throwIfCancelled();
  const comments = storeComments(db, round, own, random);
  return { answers: round.answers.length, comments, droppedComments: round.comments.length - comments };
}
