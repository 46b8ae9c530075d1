/**
 * What a unit may send (cmi5 §7.1.3, §9): statements about its own learner, registration and session, either `cmi5
 * defined` (with the category) or `cmi5 allowed` (anything else, with the same context). Everything else is refused.
 */
import type { Cmi5Au } from './package-model.ts';
import type { AuVerb, Cmi5Score, Told } from './xapi-cmi5.ts';
import { secondsOf } from './xapi-duration.ts';
import { canonical, momentMs, type Statement } from './xapi-statement.ts';
import { CATEGORY, EXTENSION, VERBS, VOIDED } from './xapi-words.ts';

/** What the program handed out at the launch. */
export interface Expected {
  readonly actor: Statement['actor'];
  readonly registration: string;
  readonly sessionId: string;
  readonly activityId: string;
  readonly au: Cmi5Au;
}

/** Why a statement is none that the unit may send; told to the course as it stands. */
export type Foreign =
  | 'no_id'
  | 'no_timestamp'
  | 'not_utc'
  | 'voiding'
  | 'other_actor'
  | 'other_registration'
  | 'other_session'
  | 'no_publisher_id'
  | 'verb'
  | 'object'
  | 'score'
  | 'success'
  | 'completion'
  | 'duration'
  | 'move_on'
  | 'mastery_score';

const AU_VERBS: readonly AuVerb[] = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

/** The name is decoration: who it is, is the account. */
export function isSameAgent(a: unknown, b: unknown): boolean {
  const bare = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    const { name: _, objectType = 'Agent', ...rest } = one as { name?: unknown; objectType?: unknown };
    return { ...rest, objectType };
  };
  return canonical(bare(a)) === canonical(bare(b));
}

const has = (list: readonly { readonly id: string }[] | undefined, id: string): boolean =>
  list?.some((one) => one.id === id) === true;

function foreignOf({ id, actor, verb, context, timestamp }: Statement, expected: Expected): Foreign | null {
  if (verb.id === VOIDED) return 'voiding';
  if (id === undefined) return 'no_id';
  if (timestamp === undefined) return 'no_timestamp';
  if (!/(?:Z|[+]00(?::?00)?)$/.test(timestamp)) return 'not_utc';
  if (!isSameAgent(actor, expected.actor)) return 'other_actor';
  if (context?.registration !== expected.registration) return 'other_registration';
  if (context.extensions?.[EXTENSION.sessionId] !== expected.sessionId) return 'other_session';
  return has(context.contextActivities?.grouping, expected.au.id) ? null : 'no_publisher_id';
}

function scoreOf({ result }: Statement): Cmi5Score | null {
  const score = result?.score;
  if (score === undefined) return null;
  const { scaled = null, raw = null, min = null, max = null } = score;
  return { scaled, raw, min, max };
}

function scoreFault(verb: AuVerb, score: Cmi5Score | null): boolean {
  if (score === null) return false;
  if (verb !== 'passed' && verb !== 'failed') return true;
  return (score.scaled ?? 0) < 0 || (score.raw !== null && (score.min === null || score.max === null));
}

/** Which verbs must say `success` and `completion`, and as what. */
const SUCCESS: Readonly<Partial<Record<AuVerb, boolean>>> = { passed: true, failed: false };
const COMPLETION: Readonly<Partial<Record<AuVerb, boolean>>> = { completed: true };

function definedFault(verb: AuVerb, statement: Statement, { activityId, au }: Expected): Foreign | null {
  const { object, result, context } = statement;
  const { objectType = 'Activity', id } = object as { readonly objectType?: string; readonly id?: string };
  if (objectType !== 'Activity' || id !== activityId) return 'object';
  const score = scoreOf(statement);
  if (scoreFault(verb, score)) return 'score';
  if (result?.success !== SUCCESS[verb]) return 'success';
  if (result?.completion !== COMPLETION[verb]) return 'completion';
  if (verb !== 'initialized' && result?.duration === undefined) return 'duration';
  const isMoveOn = result?.success !== undefined || result?.completion !== undefined;
  if (has(context?.contextActivities?.category, CATEGORY.moveOn) !== isMoveOn) return 'move_on';
  const isByMastery = au.masteryScore !== null && score !== null && score.scaled !== null;
  const mastery = context?.extensions?.[EXTENSION.masteryScore];
  return (isByMastery || mastery !== undefined) && mastery !== au.masteryScore ? 'mastery_score' : null;
}

function progressOf({ result }: Statement): number | null {
  const told = result?.extensions?.[EXTENSION.progress];
  return typeof told === 'number' && Number.isInteger(told) && told >= 0 && told <= 100 ? told : null;
}

export function readTold(
  statement: Statement,
  expected: Expected,
): { readonly told: Told } | { readonly refused: Foreign } {
  const foreign = foreignOf(statement, expected);
  if (foreign !== null) return { refused: foreign };
  const at = momentMs(statement.timestamp ?? '');
  const categories = statement.context?.contextActivities?.category;
  const beside = { at, score: null, seconds: null, progress: progressOf(statement) };
  if (!has(categories, CATEGORY.cmi5)) {
    return has(categories, CATEGORY.moveOn) ? { refused: 'move_on' } : { told: { ...beside, verb: null } };
  }
  const verb = AU_VERBS.find((name) => VERBS[name] === statement.verb.id);
  if (verb === undefined) return { refused: 'verb' };
  const fault = definedFault(verb, statement, expected);
  if (fault !== null) return { refused: fault };
  const seconds = secondsOf(statement.result?.duration);
  return { told: { ...beside, verb, score: scoreOf(statement), seconds } };
}
