/** What a cmi5 registration comes to for its units and for the attempt, in the words of all packages. */
import type { Cmi5Au, Cmi5Model } from './package-model.ts';
import type { Standing } from './player.ts';
import { type AuState, auStateOf, type Cmi5Score, type Cmi5State, meetsMoveOn } from './xapi-cmi5.ts';

const noScore = { scaled: null, raw: null, min: null, max: null } as const;

export function auStanding(au: Cmi5Au, state: AuState): Standing {
  const isMet = meetsMoveOn(au.moveOn, state);
  const isDone = isMet && (au.moveOn !== 'NotApplicable' || state.completed || state.passed || state.waived);
  const begun = state.launched ? 'incomplete' : 'not_attempted';
  return {
    completion: isDone || state.completed ? 'completed' : begun,
    success: state.passed ? 'passed' : state.failed ? 'failed' : 'unknown',
    ...(state.score ?? noScore),
    progress: isDone || state.completed ? 1 : state.progress / 100,
    seconds: state.seconds,
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** The score of the one unit that has one; of several the mean of their scaled scores. */
function courseScore(standings: readonly Standing[]): Cmi5Score {
  const scored = standings.filter(({ scaled, raw }) => scaled !== null || raw !== null);
  const [only] = scored;
  if (!only) return noScore;
  if (scored.length === 1) return { scaled: only.scaled, raw: only.raw, min: only.min, max: only.max };
  const scaled = scored.flatMap((one) => (one.scaled === null ? [] : [one.scaled]));
  return { ...noScore, scaled: scaled.length === 0 ? null : mean(scaled) };
}

/**
 * The attempt: completed when the course is satisfied and something of it has been opened (a course in which nothing is
 * asked for is satisfied before anybody has seen it). A unit that was failed fails the course only while it still
 * stands in its way; passed is never said before the course is satisfied, for that gives the course.
 */
export function courseStanding(model: Cmi5Model, state: Cmi5State): Standing {
  const each = model.aus.map((au) => ({ standing: auStanding(au, auStateOf(state, au.id)), au }));
  const standings = each.map(({ standing }) => standing);
  const isBegun = model.aus.some(({ id }) => auStateOf(state, id).launched || auStateOf(state, id).waived);
  const isSatisfied = isBegun && state.satisfied.includes(model.courseId);
  const isOpen = ({ au }: (typeof each)[number]): boolean => !meetsMoveOn(au.moveOn, auStateOf(state, au.id));
  const hasFailed = each.some((one) => one.standing.success === 'failed' && isOpen(one));
  const hasPassed = standings.some(({ success }) => success === 'passed');
  return {
    completion: isSatisfied ? 'completed' : isBegun ? 'incomplete' : 'not_attempted',
    success: isSatisfied ? (hasPassed ? 'passed' : 'unknown') : hasFailed ? 'failed' : 'unknown',
    ...courseScore(standings),
    progress: isSatisfied ? 1 : mean(standings.map((one) => one.progress ?? 0)),
    seconds: standings.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}
