/** Conformance cases: several parts of the standard at work together (SN 3.2–3.14), where one alone shows little. */
import { describe, expect, it } from 'vitest';
import {
  about,
  flowing,
  item,
  Learner,
  mapTo,
  objective,
  type Part,
  rollupRule,
  when,
} from '../../../support/packages/models.ts';

const DONE = { success: 'passed', completion: 'completed' };
const UNDONE = { success: 'failed', completion: 'incomplete' };

/** Goes through the first leaves, each of which says something. */
function learnt(course: ReturnType<typeof item>, ...words: Parameters<Learner['says']>[0][]): Learner {
  const learner = new Learner(course);
  learner.go('start');
  for (const one of words) {
    learner.says(one);
    learner.go('continue');
  }
  return learner;
}

describe('SN 3.7–3.8: rules and considerations', () => {
  it('atLeastPercent counts those that contribute, not all that there are (RB.1.4.2)', () => {
    const course = (last: Part) =>
      flowing(
        'course',
        {
          rollup: {
            rules: [
              rollupRule({ action: 'completed', childActivitySet: 'atLeastPercent', minimumPercent: 0.6 }, 'completed'),
            ],
          },
        },
        item('a'),
        item('b'),
        item('c'),
        item('d', { ...last, delivery: { completionSetByContent: true } }),
        item('e', { rollup: { progressCompletion: false } }),
      );
    const two = [{ completion: 'completed' }, { completion: 'completed' }];
    const of = (last: Part) => {
      const learner = learnt(course(last), ...two);
      learner.says({ completion: 'incomplete' });
      return learner.standing('course').completion;
    };
    expect(of({})).toBe('incomplete');
    expect(of({ rollup: { requiredForCompleted: 'ifAttempted' } })).toBe('completed');
  });

  it.each([
    ['always', 'unknown'],
    ['ifAttempted', 'failed'],
    ['ifNotSuspended', 'failed'],
  ])('requiredForNotSatisfied %s is apart from requiredForSatisfied: %s', (consideration, success) => {
    const course = flowing('course', {}, item('a'), item('b', { rollup: { requiredForNotSatisfied: consideration } }));
    const learner = new Learner(course);
    learner.go('start');
    learner.says(UNDONE);
    expect(learner.standing('course').success).toBe(success);
    // What is required for «satisfied» stands: one that was never tried is not.
    learner.says(DONE);
    expect(learner.standing('course').success).not.toBe('passed');
  });

  it('ifNotSuspended leaves out what is suspended until it is gone on with', () => {
    const only: Part = { rollup: { requiredForIncomplete: 'ifNotSuspended', requiredForCompleted: 'ifNotSuspended' } };
    const learner = new Learner(flowing('course', {}, item('a', only), item('b')));
    learner.go('start');
    learner.says({ completion: 'incomplete' });
    learner.sequencer.setSuspended(true);
    learner.go('continue');
    learner.says({ completion: 'completed' });
    expect(learner.standing('course').completion).toBe('completed');
    expect(learner.go('previous')).toBe('a');
    learner.says({ completion: 'incomplete' });
    expect(learner.standing('course').completion).toBe('incomplete');
  });

  it('ifNotSkipped asks the skip rule as it stands now', () => {
    const skips: Part = {
      pre: [when('skip', { condition: 'satisfied', objective: 'known' })],
      objectives: [
        objective(),
        objective({ id: 'known', isPrimary: false, maps: [mapTo('g', { readSatisfied: true })] }),
      ],
      rollup: { requiredForSatisfied: 'ifNotSkipped', requiredForCompleted: 'ifNotSkipped' },
    };
    const test: Part = {
      objectives: [objective(), objective({ id: 'o', isPrimary: false, maps: [mapTo('g', { writeSatisfied: true })] })],
    };
    const learner = new Learner(flowing('course', {}, item('test', test), item('b', skips)));
    learner.go('start');
    learner.says(DONE);
    expect(learner.standing('course')).toMatchObject({ success: 'unknown', completion: 'incomplete' });
    learner.says({ ...DONE, objectives: [about('o', { success: 'passed' })] });
    expect(learner.standing('course')).toMatchObject({ success: 'passed', completion: 'completed' });
  });
});

describe('SN 3.10: a shared objective opens what comes after', () => {
  const share = (part: Parameters<typeof mapTo>[1]) =>
    objective({ id: 'o', isPrimary: false, maps: [mapTo('g', part)] });
  const closed: Part = {
    pre: [
      when('disabled', { condition: 'satisfied', objective: 'o', not: true }),
      when('disabled', { condition: 'objectiveStatusKnown', objective: 'o', not: true }),
    ],
    objectives: [objective(), share({ readSatisfied: true })],
  };
  const course = () =>
    flowing('course', {}, item('a', { objectives: [objective(), share({ writeSatisfied: true })] }), item('b', closed));

  it('is written by one sibling and read by the rule of the next, at once and after being resumed', () => {
    const learner = new Learner(course());
    learner.go('start');
    expect(learner.sequencer.whyNot('b')).toBe('disabled');
    learner.says({ objectives: [about('o', { success: 'failed' })] });
    expect(learner.go('continue')).toBe('SB.2.2-2');
    learner.go('choice', 'a');
    learner.says({ objectives: [about('o', { success: 'passed' })] });
    expect(learner.sequencer.mayChoose('b')).toBe(true);
    learner.go('suspendAll');
    learner.reopen();
    expect(learner.go('resumeAll')).toBe('a');
    expect(learner.go('continue')).toBe('b');
  });
});

describe('TB.2.2–TB.2.3: what follows, within limits', () => {
  it('retryAll begins the course anew as often as its attempt limit allows', () => {
    const again = when('retryAll', { condition: 'satisfied', not: true });
    const learner = new Learner(flowing('course', { limit: 2 }, item('a'), item('b', { post: [again] })));
    learner.go('start');
    learner.go('continue');
    learner.says(UNDONE);
    expect(learner.go('continue')).toBe('a');
    learner.go('continue');
    learner.says(UNDONE);
    expect(learner.go('continue')).toBe('DB.1.1-3');
    expect(learner.sequencer.attempts('course')).toBe(2);
  });

  it('exitParent goes up as long as the parents’ own rules say so, past what they still hold', () => {
    const up = { post: [when('exitParent', 'satisfied')] };
    const learner = new Learner(
      flowing('course', {}, flowing('m', {}, flowing('n', up, item('a', up), item('b')), item('c')), item('d')),
    );
    learner.go('start');
    learner.says(DONE);
    // n itself is not known to be satisfied, as b is not: the walk goes on from n, to what comes after it.
    expect(learner.go('continue')).toBe('c');
    const both = new Learner(
      flowing('course', {}, flowing('m', {}, flowing('n', up, item('a', up)), item('c')), item('d')),
    );
    both.go('start');
    both.says(DONE);
    expect(both.go('continue')).toBe('d');
    expect(both.sequencer.attempts('c')).toBe(0);
  });
});

describe('SN 3.2: control modes', () => {
  it('a forward-only cluster is entered from behind at the first activity that is not skipped, and not left backward', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('z'),
        flowing(
          'm',
          { control: { forwardOnly: true } },
          item('a', { pre: [when('skip', { condition: 'attempted' })] }),
          item('b'),
          item('c'),
        ),
        item('d'),
      ),
    );
    expect(['start', 'continue', 'continue', 'continue', 'continue'].map((one) => learner.go(one))).toEqual([
      'z',
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(learner.go('previous')).toBe('b');
    expect(learner.sequencer.mayGoBack()).toBe(false);
    expect(learner.go('previous')).toBe('NB.2.1-5');
    expect(learner.sequencer.currentId()).toBe('b');
  });

  it('choiceExit of a leaf holds its learner within the cluster; going on leaves it', () => {
    const learner = new Learner(
      flowing('course', {}, flowing('m', {}, item('a', { control: { choiceExit: false } }), item('b')), item('c')),
    );
    learner.go('start');
    expect([learner.sequencer.mayChoose('b'), learner.sequencer.mayChoose('c')]).toEqual([true, false]);
    expect(learner.go('choice', 'c')).toBe('NB.2.1-8');
    expect(learner.go('continue')).toBe('b');
    expect(learner.go('choice', 'c')).toBe('c');
  });
});

describe('SR.1–SR.2: chance and suspension', () => {
  const course = () =>
    flowing(
      'course',
      {},
      flowing(
        'q',
        {
          random: {
            selectionTiming: 'onEachNewAttempt',
            selectCount: 3,
            randomizationTiming: 'onEachNewAttempt',
            reorderChildren: true,
          },
        },
        ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => item(id)),
      ),
      item('z'),
    );

  it('a suspended cluster keeps what was drawn, though each new attempt is to draw anew', () => {
    for (let seed = 1; seed < 20; seed += 1) {
      const learner = new Learner(course(), {}, seed);
      const drawn = learner.sequencer.childrenOf('q');
      expect(learner.go('start')).toBe(drawn[0]);
      learner.says(DONE);
      learner.go('continue');
      learner.go('suspendAll');
      learner.reopen();
      expect(learner.sequencer.childrenOf('q')).toEqual(drawn);
      expect(learner.go('resumeAll')).toBe(drawn[1]);
      expect(learner.sequencer.attempts('q')).toBe(1);
      learner.says(DONE);
      expect(learner.go('continue')).toBe(drawn[2]);
      learner.says(DONE);
      expect(learner.standing('q')).toMatchObject(DONE);
    }
  });
});

describe('RB.1.1.b: progress by its weights', () => {
  it('through clusters: what is unknown counts as nothing of its weight, a weight of 0 not at all', () => {
    const weight = (progressWeight: number): Part => ({ threshold: { progressWeight } });
    const course = (minProgressMeasure: number) =>
      flowing(
        'course',
        { threshold: { completedByMeasure: true, minProgressMeasure } },
        flowing('m', weight(3), item('a', weight(1)), item('b', weight(1)), item('c', weight(0))),
        item('d', weight(1)),
      );
    const words = [{ progress: 1 }, { progress: 0.5 }, { progress: 0 }];
    // m: (1 + 0.5) / 2 = 0.75; the course: 3 × 0.75 / (3 + 1) = 0.5625.
    const learner = learnt(course(0.56), ...words);
    expect(learner.sequencer.objectives('m')[0]?.state.progress).toBeCloseTo(0.75, 10);
    expect(learner.standing('course').completion).toBe('completed');
    const less = learnt(course(0.57), ...words);
    expect(less.standing('course').progress).toBeCloseTo(0.5625, 10);
    expect(less.standing('course').completion).toBe('incomplete');
  });
});
