/** The rules of cmi5 sessions and moveOn, by table and by chance. */
import { describe, expect, it } from 'vitest';
import type { Cmi5Au, Cmi5Model } from '../../../shared/learning/package-model.ts';
import {
  type AuState,
  type AuVerb,
  abandon,
  auStateOf,
  type Cmi5State,
  GRACE_MS,
  launch,
  launchModeOf,
  meetsMoveOn,
  newCmi5State,
  satisfy,
  type Told,
  tell,
  waive,
} from '../../../shared/learning/xapi-cmi5.ts';
import { courseStanding } from '../../../shared/learning/xapi-cmi5-standing.ts';

const au = (id: string, change: Partial<Cmi5Au> = {}): Cmi5Au => ({
  id,
  title: id,
  url: `${id}.html`,
  launchMethod: 'AnyWindow',
  moveOn: 'CompletedAndPassed',
  masteryScore: null,
  launchParameters: '',
  entitlementKey: '',
  blocks: [],
  ...change,
});
const model = (aus: readonly Cmi5Au[], blocks: readonly string[] = []): Cmi5Model => ({
  standard: 'cmi5',
  courseId: 'course',
  title: 'Kursus',
  blocks: blocks.map((id) => ({ id, title: id })),
  aus,
});
const told = (verb: AuVerb | null, change: Partial<Told> = {}): Told => ({
  verb,
  at: 0,
  score: null,
  seconds: null,
  progress: null,
  ...change,
});
const scaled = (value: number) => ({ scaled: value, raw: null, min: null, max: null });
const begin = (unit: Cmi5Au, state = newCmi5State(), mode: 'Normal' | 'Review' = 'Normal'): Cmi5State =>
  launch(state, { id: `s-${unit.id}`, auId: unit.id, mode }, 0);

/** Says them one after another; what is refused is told and changes nothing. */
function say(unit: Cmi5Au, from: Cmi5State, ...all: readonly Told[]): { state: Cmi5State; refused: string[] } {
  let state = from;
  const refused: string[] = [];
  for (const one of all) {
    const next = tell(state, unit, one, 0);
    if ('refused' in next) refused.push(next.refused);
    else state = next.state;
  }
  return { state, refused };
}

describe('moveOn', () => {
  const states: [completed: boolean, passed: boolean, waived: boolean][] = [
    [false, false, false],
    [true, false, false],
    [false, true, false],
    [true, true, false],
    [false, false, true],
  ];
  const expected: Record<Cmi5Au['moveOn'], boolean[]> = {
    Passed: [false, false, true, true, true],
    Completed: [false, true, false, true, true],
    CompletedAndPassed: [false, false, false, true, true],
    CompletedOrPassed: [false, true, true, true, true],
    NotApplicable: [true, true, true, true, true],
  };
  it.each(Object.entries(expected))('%s', (moveOn, answers) => {
    const met = states.map(([completed, passed, waived]) =>
      meetsMoveOn(moveOn as Cmi5Au['moveOn'], { ...auStateOf(newCmi5State(), ''), completed, passed, waived }),
    );
    expect(met).toEqual(answers);
  });
});

describe('a session', () => {
  const unit = au('a', { masteryScore: 0.8 });

  it('begins with initialized and ends with terminated', () => {
    const { refused } = say(unit, begin(unit), told('completed'), told(null), told('terminated'));
    expect(refused).toEqual(['not_initialized', 'not_initialized', 'not_initialized']);
    const whole = say(unit, begin(unit), told('initialized'), told(null), told('terminated'), told(null, { at: 1 }));
    expect(whole.refused).toEqual(['session_over']);
    expect(say(unit, newCmi5State(), told('initialized')).refused).toEqual(['no_session']);
  });

  it('says each verb once, and one of passed and failed', () => {
    const first = told('failed', { score: scaled(0.5) });
    const again = told('passed', { score: scaled(0.9) });
    const { refused } = say(unit, begin(unit), told('initialized'), told('initialized'), first, first, again);
    expect(refused).toEqual(['twice', 'twice', 'judged']);
  });

  it('passes only with the mastery score, and fails only below it', () => {
    const running = say(unit, begin(unit), told('initialized')).state;
    const refusedBy = (verb: AuVerb, value: number) => say(unit, running, told(verb, { score: scaled(value) })).refused;
    expect(refusedBy('passed', 0.79)).toEqual(['score_below']);
    expect(refusedBy('passed', 0.8)).toEqual([]);
    expect(refusedBy('failed', 0.8)).toEqual(['score_above']);
    expect(refusedBy('failed', 0.79)).toEqual([]);
    expect(say(unit, running, told('passed')).refused).toEqual([]);
  });

  it('of a later launch may neither complete, pass nor fail what has been passed', () => {
    const passed = say(
      unit,
      begin(unit),
      told('initialized'),
      told('completed'),
      told('passed'),
      told('terminated'),
    ).state;
    const again = begin(unit, passed);
    const { refused } = say(unit, again, told('initialized'), told('completed'), told('passed'), told('failed'));
    expect(refused).toEqual(['completed_before', 'passed_before', 'passed_before']);
    expect(launchModeOf(unit, auStateOf(passed, 'a'))).toBe('Review');
    const review = say(unit, begin(unit, passed, 'Review'), told('initialized'), told('passed'), told('terminated'));
    expect(review.refused).toEqual(['mode']);
  });

  it('takes what comes late for a while, when it is of the time before the end', () => {
    const ended = say(unit, begin(unit), told('initialized'), told('terminated', { at: 100 })).state;
    const late = (at: number, now: number) => tell(ended, unit, told('completed', { at }), now);
    expect('state' in late(100, GRACE_MS)).toBe(true);
    expect(late(101, 0)).toEqual({ refused: 'session_over' });
    expect(late(100, GRACE_MS + 1)).toEqual({ refused: 'session_over' });
  });

  it('is abandoned from launch to the last word, and only while it runs', () => {
    const running = tell(begin(unit), unit, told('initialized'), 90_000);
    if ('refused' in running) throw new Error(running.refused);
    const away = abandon(running.state);
    expect(away?.seconds).toBe(90);
    expect(away && auStateOf(away.state, 'a').seconds).toBe(90);
    expect(away && say(unit, away.state, told('completed')).refused).toEqual(['no_session']);
    const over = say(unit, begin(unit), told('initialized'), told('terminated', { seconds: 12 })).state;
    expect(abandon(over)).toBeNull();
    expect(auStateOf(over, 'a').seconds).toBe(12);
  });
});

describe('what follows', () => {
  it('is the inner block, the outer one and the course, each once', () => {
    const first = au('a', { moveOn: 'Completed', blocks: ['outer', 'inner'] });
    const second = au('b', { moveOn: 'NotApplicable', blocks: ['outer'] });
    const course = model([first, second], ['outer', 'inner']);
    expect(satisfy(course, newCmi5State()).newly).toEqual([]);
    const done = say(first, begin(first), told('initialized'), told('completed')).state;
    const { state, newly } = satisfy(course, done);
    expect(newly.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['block inner', 'block outer', 'course course']);
    expect(satisfy(course, state).newly).toEqual([]);
  });

  it('gives nothing before anything has been opened, though nothing is asked for', () => {
    const only = au('a', { moveOn: 'NotApplicable' });
    const { state, newly } = satisfy(model([only]), newCmi5State());
    expect(newly).toEqual([{ id: 'course', kind: 'course' }]);
    expect(courseStanding(model([only]), state).completion).toBe('not_attempted');
    expect(courseStanding(model([only]), begin(only, state)).completion).toBe('completed');
  });

  it('is not failed by a unit that may be failed', () => {
    const quiz = au('a', { moveOn: 'CompletedOrPassed', masteryScore: 0.5 });
    const course = model([quiz]);
    const failed = say(quiz, begin(quiz), told('initialized'), told('failed', { score: scaled(0.2) })).state;
    expect(courseStanding(course, satisfy(course, failed).state)).toMatchObject({ success: 'failed', scaled: 0.2 });
    const done = say(quiz, failed, told('completed')).state;
    expect(courseStanding(course, satisfy(course, done).state)).toMatchObject({
      completion: 'completed',
      success: 'unknown',
    });
  });

  it('waives a unit once', () => {
    const waived = waive(newCmi5State(), 'a');
    expect(waived && waive(waived, 'a')).toBeNull();
    expect(waived && satisfy(model([au('a')]), waived).newly).toEqual([{ id: 'course', kind: 'course' }]);
  });
});

/** A small generator with a seed: the same courses in each run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const VERBS: (AuVerb | null)[] = ['initialized', 'completed', 'passed', 'failed', 'terminated', null];
const MOVE_ON: Cmi5Au['moveOn'][] = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];

interface Heard {
  readonly unit: string;
  readonly session: number;
  readonly verb: AuVerb | null;
}

/** A course that says anything at any time, in several sessions. */
function chaos(seed: number): { model: Cmi5Model; states: Cmi5State[]; heard: Heard[] } {
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const blocks = ['x', 'y'];
  const aus = Array.from({ length: 1 + roll(4) }, (_, i) =>
    au(`u${i}`, {
      moveOn: pick(MOVE_ON),
      masteryScore: roll(2) === 0 ? null : 0.5,
      blocks: blocks.slice(0, roll(3)),
    }),
  );
  const course = model(aus, blocks);
  let state = satisfy(course, newCmi5State()).state;
  const states = [state];
  const heard: Heard[] = [];
  for (let session = 0; session < 8; session++) {
    const unit = pick(aus);
    state = abandon(state)?.state ?? state;
    state = launch(
      state,
      { id: String(session), auId: unit.id, mode: launchModeOf(unit, auStateOf(state, unit.id)) },
      0,
    );
    for (let step = 0; step < 8; step++) {
      const verb = step === 0 && roll(4) > 0 ? 'initialized' : pick(VERBS);
      const next = tell(
        state,
        unit,
        told(verb, { score: roll(2) ? scaled(roll(11) / 10) : null, seconds: roll(60) }),
        0,
      );
      if ('state' in next) {
        state = satisfy(course, next.state).state;
        heard.push({ unit: unit.id, session, verb });
      }
      states.push(state);
    }
  }
  return { model: course, states, heard };
}

const count = (heard: readonly Heard[], holds: (one: Heard) => boolean): number => heard.filter(holds).length;
const SEEDS = 150;

function requireRules(seed: number): void {
  const { model: course, states, heard } = chaos(seed);
  for (const { id } of course.aus) {
    const ofUnit = heard.filter(({ unit }) => unit === id);
    expect(count(ofUnit, ({ verb }) => verb === 'completed')).toBeLessThanOrEqual(1);
    expect(count(ofUnit, ({ verb }) => verb === 'passed')).toBeLessThanOrEqual(1);
    const passedAt = ofUnit.findIndex(({ verb }) => verb === 'passed');
    if (passedAt >= 0) expect(ofUnit.slice(passedAt).some(({ verb }) => verb === 'failed')).toBe(false);
  }
  for (let session = 0; session < 8; session++) {
    const within = heard.filter((one) => one.session === session);
    if (within.length > 0) expect(within[0]?.verb).toBe('initialized');
    expect(count(within, ({ verb }) => verb === 'terminated')).toBeLessThanOrEqual(1);
    expect(count(within, ({ verb }) => verb === 'passed' || verb === 'failed')).toBeLessThanOrEqual(1);
  }
  states.slice(1).forEach((state, i) => {
    const before = states[i] as Cmi5State;
    // What has been reached is never lost.
    expect(before.satisfied.every((id) => state.satisfied.includes(id))).toBe(true);
    for (const unit of course.aus) {
      const [was, is] = [auStateOf(before, unit.id), auStateOf(state, unit.id)];
      const kept: (keyof AuState)[] = ['launched', 'completed', 'passed', 'waived'];
      for (const key of kept) expect(was[key] && !is[key]).toBe(false);
      expect(is.seconds).toBeGreaterThanOrEqual(was.seconds);
    }
    const isMet = course.aus.every((unit) => meetsMoveOn(unit.moveOn, auStateOf(state, unit.id)));
    expect(state.satisfied.includes('course')).toBe(isMet);
    const standing = courseStanding(course, state);
    if (standing.success === 'passed') expect(standing.completion).toBe('completed');
    if (standing.completion === 'completed') expect(standing.success).not.toBe('failed');
  });
}

describe('whatever a course says', () => {
  it('the rules hold', () => {
    for (let seed = 1; seed <= SEEDS; seed++) requireRules(seed);
  });
});
