/**
 * Why the sequencing is our own (shared/learning/scorm/README.md): the same small courses through scorm-again's engine
 * and through ours, beside what the standard's section says. Should a newer scorm-again fail here, it has come closer.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Activity } from '../../../../shared/learning/package-model.ts';
import { flowing, item, Learner, objective, rollupRule, when } from '../../../support/packages/models.ts';
import { TheirLearner } from '../../../support/packages/scorm-again-learner.ts';

// The library tells the console of every delivery.
beforeAll(() => {
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
});
afterAll(() => {
  vi.restoreAllMocks();
});

interface Words {
  readonly success: string;
  readonly completion: string;
  readonly scaled?: number;
}

/** Each leaf says its words and goes on; after the last the course is left. */
function ours(course: Activity, words: readonly Words[]) {
  const learner = new Learner(course);
  learner.go('start');
  words.forEach((one, i) => {
    learner.says(one);
    learner.go(i === words.length - 1 ? 'exitAll' : 'continue');
  });
  return learner.standing('course');
}

function theirs(course: Activity, words: readonly Words[]) {
  const learner = new TheirLearner(course);
  learner.go('start');
  words.forEach(({ success, completion, scaled }, i) => {
    learner.saysAndGoes(
      {
        'cmi.success_status': success,
        'cmi.completion_status': completion,
        ...(scaled === undefined ? {} : { 'cmi.score.scaled': String(scaled) }),
      },
      i === words.length - 1 ? 'exitAll' : 'continue',
    );
  });
  return learner.standing('course');
}

/** Where one gets to from the first activity: each choice in a course of its own. */
function choices(course: () => Activity, ids: readonly string[]) {
  const reached = (learner: Learner | TheirLearner, id: string) => {
    learner.go('start');
    return learner.go('choice', id) === id;
  };
  return {
    ours: ids.filter((id) => reached(new Learner(course()), id)),
    theirs: ids.filter((id) => reached(new TheirLearner(course()), id)),
  };
}

const two = () => flowing('course', {}, item('a'), item('b'));
const passed = (scaled: number): Words => ({ success: 'passed', completion: 'completed', scaled });

it('both agree on a plain course: the comparison is a fair one', () => {
  const words = [passed(1), passed(0.5)];
  expect(ours(two(), words)).toMatchObject({ success: 'passed', scaled: 0.75 });
  expect(theirs(two(), words)).toEqual({ success: 'passed', scaled: 0.75 });
  expect(choices(two, ['a', 'b'])).toEqual({ ours: ['a', 'b'], theirs: ['a', 'b'] });
});

describe('RB.1.1: the mean of the children’s measures by their weights', () => {
  it('completion is no part of the weight', () => {
    const words: Words[] = [{ success: 'passed', completion: 'incomplete', scaled: 1 }, passed(0)];
    expect(ours(two(), words).scaled).toBe(0.5);
    expect(theirs(two(), words).scaled).toBeCloseTo(4 / 9, 10);
  });

  it('the weight of a child whose measure is unknown counts', () => {
    expect(ours(two(), [passed(0.8)]).scaled).toBe(0.4);
    expect(theirs(two(), [passed(0.8)]).scaled).toBe(0.8);
  });
});

describe('RB.1.2: whether the cluster is satisfied', () => {
  it('RB.1.2.b: without rules it is not satisfied once the status of all children is known, not at the first failure', () => {
    const words = [{ success: 'failed', completion: 'completed' }];
    const untouched = () => flowing('course', {}, item('a'), item('b', { delivery: { objectiveSetByContent: true } }));
    expect(ours(untouched(), words).success).toBe('unknown');
    expect(theirs(untouched(), words).success).toBe('failed');
  });

  it('RB.1.2.a: where the measure decides, rules do not (SN 4.6.5)', () => {
    const course = () =>
      flowing(
        'course',
        {
          objectives: [objective({ id: 'p', satisfiedByMeasure: true, minMeasure: 0.8 })],
          rollup: { rules: [rollupRule({ action: 'satisfied' }, 'completed')] },
        },
        item('a'),
      );
    expect(ours(course(), [passed(0.5)]).success).toBe('failed');
    expect(theirs(course(), [passed(0.5)]).success).toBe('passed');
  });
});

describe('SB.2.9: choice', () => {
  it('constrainChoice: within the cluster and to what lies next to it, no further', () => {
    const module = (id: string) => flowing(id, { constrainChoice: true }, item(`${id}1`), item(`${id}2`));
    const course = () => flowing('course', {}, module('m'), module('n'), module('o'));
    expect(choices(course, ['m2', 'n1', 'n2', 'o1'])).toEqual({
      ours: ['m2', 'n1', 'n2'],
      theirs: ['n1', 'n2', 'o1'],
    });
  });

  it('SB.2.4: stopForwardTraversal bars what lies behind the activity, not the activity', () => {
    const stop = { pre: [when('stopForwardTraversal', 'always')] };
    const course = () => flowing('course', {}, item('a'), item('b', stop), item('c'));
    expect(choices(course, ['b', 'c'])).toEqual({ ours: ['b'], theirs: ['c'] });
  });
});

it('NB.2.1: previous asks the parent’s forwardOnly, not that of what lies above it', () => {
  const course = () =>
    flowing('course', { control: { forwardOnly: true } }, flowing('m', {}, item('a'), item('b')), item('c'));
  const back = (learner: Learner | TheirLearner) => ['start', 'continue', 'previous'].map((one) => learner.go(one));
  expect(back(new Learner(course()))).toEqual(['a', 'b', 'a']);
  expect(back(new TheirLearner(course()))).toEqual(['a', 'b', 'NB.2.1-8']);
});
