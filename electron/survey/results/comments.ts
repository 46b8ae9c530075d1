/** Comments of a closed round and the red pen (domain §3.2: enough answers, shuffled, no attributes, one level). */
import { readFigures } from '../../../db/survey/figures.ts';
import * as review from '../../../db/survey/review.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { resultCalls } from '../../../shared/survey/contract-results.ts';
import { findNames, nameWords, onlyBlackedOut } from '../../../shared/survey/red-pen.ts';
import { sayText } from '../../../shared/survey/say-text.ts';
import type { CommandContext, ParsedInput, QueryContext } from '../../worker/context.ts';
import { type RoundView, subtreeOf, viewRound } from './round-view.ts';

type Calls = typeof resultCalls;

/**
 * Places of units with enough answers to hide in. The closing has raised every comment to such a unit; this is
 * the second lock. Where nobody counted the answered, the most that any figure of the unit has behind it.
 */
function largeEnough(context: Pick<QueryContext, 'db'>, { round, units }: RoundView): number[] {
  const least = round.settings.limits.comments.n;
  const most = new Map<UnitId, number>();
  for (const { unitId, shown } of readFigures(context.db, round.id, { kind: 'score' })) {
    most.set(unitId, Math.max(most.get(unitId) ?? 0, shown?.n ?? 0));
  }
  return units.flatMap(({ id }, place) => {
    const below = subtreeOf(units, place).map((at) => units[at]?.answered ?? null);
    const answered = below.includes(null) ? (most.get(id) ?? 0) : below.reduce<number>((sum, n) => sum + (n ?? 0), 0);
    return answered >= least ? [place] : [];
  });
}

/** What was asked, in the reader's language. */
function questionOf({ round }: RoundView, item: string, language: QueryContext['language']): string {
  const items = round.questionnaire.instruments.flatMap(({ body }) => body.items);
  const text = items.find(({ key }) => key === item)?.text ?? round.settings.commentQuestion;
  return text ? sayText(text, language).text : '';
}

/** @throws not_found, round_not_closed */
export function comments(
  context: QueryContext,
  { roundId, unitId, state: wanted, offset, limit }: ParsedInput<Calls['comments']>,
): CallOutput<Calls['comments']> {
  const { db, language } = context;
  const view = viewRound(db, roundId);
  const allowed = largeEnough(context, view);
  const counts = new Map(review.countComments(db, roundId).map((one) => [one.unitId, one]));
  const units = allowed.flatMap((place) => {
    const { id, name } = view.units[place] as RoundView['units'][number];
    const count = counts.get(id);
    return count ? [{ place, unitId: id, name, total: count.total, released: count.released, open: count.open }] : [];
  });
  const asked = units.filter((unit) => unitId === null || unit.unitId === unitId);
  const near = new Map(asked.map(({ place, unitId: id }) => [id, wordsOf(context, view, place)]));
  const others = wordsOf(context, view, null);
  const found = review.listComments(
    db,
    roundId,
    asked.map((unit) => unit.unitId),
    { state: wanted, offset, limit },
  );
  return {
    total: asked.reduce((sum, one) => sum + countOf(one, wanted), 0),
    released: asked.reduce((sum, one) => sum + one.released, 0),
    units: units.map(({ place: _place, ...unit }) => unit),
    rows: found.map(({ id, unitId: at, item, text, redacted, state }) => ({
      id,
      unitName: asked.find((unit) => unit.unitId === at)?.name ?? '',
      item: questionOf(view, item, language),
      text,
      redacted,
      state,
      names: findNames(text, near.get(at) ?? new Set(), others),
    })),
  };
}

type Counted = Pick<review.CommentCount, 'total' | 'released' | 'open'>;

function countOf({ total, released, open }: Counted, state: review.StoredComment['state'] | null): number {
  if (state === null) return total;
  if (state === 'new') return open;
  return state === 'released' ? released : total - released - open;
}

/** Words of names of those employed in the unit and below, or of everybody. */
function wordsOf(
  { db }: Pick<QueryContext, 'db'>,
  { round, units }: RoundView,
  place: number | null,
): ReadonlySet<string> {
  const inside = place === null ? null : subtreeOf(units, place).flatMap((at) => units[at]?.id ?? []);
  return nameWords(review.namesEmployed(db, inside, { from: round.settings.opensOn, to: round.settings.closesOn }));
}

/** @throws not_found, also where the unit is too small; round_not_closed; bad_input when the text was changed and not only blacked out */
export function reviewComment(
  { db, set, note }: CommandContext,
  { roundId, commentId, redacted, state }: ParsedInput<Calls['reviewComment']>,
): Record<string, never> {
  const view = viewRound(db, roundId);
  const known = review.findComment(db, roundId, commentId);
  const allowed = largeEnough({ db }, view).some((place) => view.units[place]?.id === known?.unitId);
  if (!known || !allowed) throw new AppFailure('not_found');
  if (!onlyBlackedOut(known.text, redacted)) throw new AppFailure('bad_input', { field: 'redacted' });
  review.reviewComment(db, set, view.round, known, { redacted, state });
  note({ round: roundId, comment: commentId, state });
  return {};
}
