/**
 * cmi5 as a machine without a clock: what one registration (attempt) has come to, what a statement of a unit may say
 * next, what follows for blocks and course (for the attempt: xapi-cmi5-standing.ts). Order within a session is the order of arrival; only what comes
 * late after the end is placed by its own timestamp.
 *
 * Session: launched → initialized → … → terminated, or abandoned from anywhere; one at a time. Per registration and
 * unit: completed once, passed once, no failed after passed.
 */
import type { Cmi5Au, Cmi5Model } from './package-model.ts';

export type LaunchMode = 'Normal' | 'Browse' | 'Review';
export type AuVerb = 'initialized' | 'completed' | 'passed' | 'failed' | 'terminated';

export interface Cmi5Score {
  readonly scaled: number | null;
  readonly raw: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export interface AuState {
  readonly launched: boolean;
  readonly completed: boolean;
  readonly passed: boolean;
  /** The last judgement was a failed one. */
  readonly failed: boolean;
  readonly waived: boolean;
  /** Of the last judgement. */
  readonly score: Cmi5Score | null;
  /** 0–100, as the unit says of itself. */
  readonly progress: number;
  /** Of all sessions. */
  readonly seconds: number;
}

export interface Cmi5Session {
  readonly id: string;
  readonly auId: string;
  readonly mode: LaunchMode;
  readonly verbs: readonly AuVerb[];
  /** Milliseconds, by the program's clock. */
  readonly launchedAt: number;
  readonly lastAt: number;
  /** When `terminated` came, and the time it told of itself; null: running. */
  readonly ended: { readonly at: number; readonly told: number } | null;
}

export interface Cmi5State {
  readonly aus: Readonly<Record<string, AuState>>;
  /** Ids of blocks; the course by its own. In the order they came to it. */
  readonly satisfied: readonly string[];
  /** The newest; null: none yet, or abandoned. */
  readonly session: Cmi5Session | null;
}

/** Late statements of a session that has ended are taken for so long, if they are of the time before its end. */
export const GRACE_MS = 5_000;

const NOTHING: AuState = {
  launched: false,
  completed: false,
  passed: false,
  failed: false,
  waived: false,
  score: null,
  progress: 0,
  seconds: 0,
};

export const newCmi5State = (): Cmi5State => ({ aus: {}, satisfied: [], session: null });

export const auStateOf = ({ aus }: Cmi5State, id: string): AuState =>
  (Object.hasOwn(aus, id) ? aus[id] : null) ?? NOTHING;

/** moveOn: `NotApplicable` is met before anything is launched. */
export function meetsMoveOn(moveOn: Cmi5Au['moveOn'], { completed, passed, waived }: AuState): boolean {
  if (waived) return true;
  switch (moveOn) {
    case 'Passed':
      return passed;
    case 'Completed':
      return completed;
    case 'CompletedAndPassed':
      return completed && passed;
    case 'CompletedOrPassed':
      return completed || passed;
    case 'NotApplicable':
      return true;
  }
}

/** What a unit may still be launched for: when nothing is left to be recorded, it is only looked at again. */
export function launchModeOf(au: Cmi5Au, state: AuState): LaunchMode {
  const isTold = state.completed || state.passed || state.waived;
  const isJudged = au.masteryScore === null || state.passed || state.waived;
  return meetsMoveOn(au.moveOn, state) && isTold && isJudged ? 'Review' : 'Normal';
}

const withAu = (state: Cmi5State, id: string, change: Partial<AuState>): Cmi5State => ({
  ...state,
  aus: { ...state.aus, [id]: { ...auStateOf(state, id), ...change } },
});

/** A session that was running must have been abandoned before. */
export function launch(state: Cmi5State, session: Pick<Cmi5Session, 'id' | 'auId' | 'mode'>, now: number): Cmi5State {
  const begun = { ...session, verbs: [], launchedAt: now, lastAt: now, ended: null };
  return withAu({ ...state, session: begun }, session.auId, { launched: true });
}

export const isRunning = ({ session }: Cmi5State): boolean => session !== null && session.ended === null;

/** @returns how long the session lasted, in seconds; null: there is none to abandon */
export function abandon(state: Cmi5State): { readonly state: Cmi5State; readonly seconds: number } | null {
  const { session } = state;
  if (session === null || session.ended !== null) return null;
  const seconds = Math.max(0, session.lastAt - session.launchedAt) / 1000;
  const all = auStateOf(state, session.auId).seconds + seconds;
  return { state: { ...withAu(state, session.auId, { seconds: all }), session: null }, seconds };
}

/** Once for a unit. */
export const waive = (state: Cmi5State, auId: string): Cmi5State | null =>
  auStateOf(state, auId).waived ? null : withAu(state, auId, { waived: true });

/** What the rules need of a statement whose form and context have been checked. */
export interface Told {
  /** Null: allowed beside the defined ones; it counts for nothing. */
  readonly verb: AuVerb | null;
  /** Its own time, milliseconds. */
  readonly at: number;
  readonly score: Cmi5Score | null;
  readonly seconds: number | null;
  readonly progress: number | null;
}

/** Why a statement is refused: keys of what the course is answered. */
export type Refusal =
  | 'no_session'
  | 'not_initialized'
  | 'session_over'
  | 'twice'
  | 'judged'
  | 'mode'
  | 'completed_before'
  | 'passed_before'
  | 'score_below'
  | 'score_above';

function sessionFault({ session }: Cmi5State, { verb, at }: Told, now: number): Refusal | null {
  if (session === null) return 'no_session';
  const { verbs, ended, mode } = session;
  if (ended !== null && (now - ended.at > GRACE_MS || at > ended.told || verb === 'terminated')) return 'session_over';
  if (verbs.length === 0 && verb !== 'initialized') return 'not_initialized';
  if (verb === null) return null;
  if (verbs.includes(verb)) return 'twice';
  if ((verb === 'passed' || verb === 'failed') && verbs.some((one) => one === 'passed' || one === 'failed')) {
    return 'judged';
  }
  return mode !== 'Normal' && verb !== 'initialized' && verb !== 'terminated' ? 'mode' : null;
}

function recordFault(au: Cmi5Au, state: AuState, { verb, score }: Told): Refusal | null {
  if (verb === 'completed' && state.completed) return 'completed_before';
  if ((verb === 'passed' || verb === 'failed') && state.passed) return 'passed_before';
  const scaled = score?.scaled ?? null;
  if (au.masteryScore === null || scaled === null) return null;
  if (verb === 'passed' && scaled < au.masteryScore) return 'score_below';
  return verb === 'failed' && scaled >= au.masteryScore ? 'score_above' : null;
}

/** What a verb makes of the unit. */
function recorded(before: AuState, { verb, score, seconds, progress }: Told): Partial<AuState> {
  const told = progress === null ? {} : { progress };
  switch (verb) {
    case 'completed':
      return { completed: true, progress: 100 };
    case 'passed':
      return { ...told, passed: true, failed: false, score: score ?? before.score };
    case 'failed':
      return { ...told, failed: true, score: score ?? before.score };
    case 'terminated':
      return { ...told, seconds: before.seconds + (seconds ?? 0) };
    default:
      return told;
  }
}

/** @param au the unit of the running session */
export function tell(
  state: Cmi5State,
  au: Cmi5Au,
  told: Told,
  now: number,
): { readonly state: Cmi5State } | { readonly refused: Refusal } {
  const before = auStateOf(state, au.id);
  const refused = sessionFault(state, told, now) ?? recordFault(au, before, told);
  const { session } = state;
  if (refused !== null || session === null) return { refused: refused ?? 'no_session' };
  const verbs = told.verb === null ? session.verbs : [...session.verbs, told.verb];
  const ended = told.verb === 'terminated' ? { at: now, told: told.at } : session.ended;
  const next = { ...state, session: { ...session, verbs, ended, lastAt: now } };
  return { state: withAu(next, au.id, recorded(before, told)) };
}

export interface Newly {
  readonly id: string;
  readonly kind: 'block' | 'course';
}

/** Blocks (inner before outer) and the course that have been satisfied since; none of them twice. */
export function satisfy(model: Cmi5Model, state: Cmi5State): { readonly state: Cmi5State; readonly newly: Newly[] } {
  const known = new Set(state.satisfied);
  const isMet = (au: Cmi5Au): boolean => meetsMoveOn(au.moveOn, auStateOf(state, au.id));
  // Children stand behind their parents in the document.
  const blocks = [...model.blocks].reverse().filter(({ id }) => {
    const within = model.aus.filter((au) => au.blocks.includes(id));
    return !known.has(id) && within.length > 0 && within.every(isMet);
  });
  const newly: Newly[] = blocks.map(({ id }) => ({ id, kind: 'block' as const }));
  if (!known.has(model.courseId) && model.aus.every(isMet)) newly.push({ id: model.courseId, kind: 'course' });
  const satisfied = [...state.satisfied, ...newly.map(({ id }) => id)];
  return { state: newly.length === 0 ? state : { ...state, satisfied }, newly };
}
