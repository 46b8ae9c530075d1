/** Conformance cases: rules before, at the end of and after an activity, limits, chance (SN 3.4, 3.5, 3.11–3.13, TB.2.1–TB.2.2, UP.1–UP.5, SR.1–SR.2). */
import { describe, expect, it } from 'vitest';
import { flowing, item, Learner, mapTo, objective, when } from '../../../support/packages/models.ts';

describe('conditions, with what is unknown', () => {
  const skipsWhen = (...conditions: Parameters<typeof when>[1][]) =>
    flowing(
      'course',
      {},
      item('a', { objectives: [objective({ id: 'o' }), objective({ id: 'p', isPrimary: false })] }),
      item('b', { pre: [when('skip', ...conditions)] }),
      item('c'),
    );
  const b = (course: ReturnType<typeof skipsWhen>) => {
    const learner = new Learner(course);
    learner.go('start');
    return learner.go('continue');
  };

  it.each([
    ['always', 'c'],
    ['never', 'b'],
    ['satisfied', 'b'],
    ['completed', 'b'],
    ['attempted', 'b'],
    ['objectiveStatusKnown', 'b'],
    ['activityProgressKnown', 'b'],
    ['attemptLimitExceeded', 'b'],
    ['timeLimitExceeded', 'b'],
    ['outsideAvailableTimeRange', 'b'],
  ])('%s', (condition, next) => {
    expect(b(skipsWhen(condition))).toBe(next);
  });

  it.each([
    // The opposite of what is unknown is unknown too; what is known to be untrue is true the other way round.
    ['satisfied', 'b'],
    ['completed', 'b'],
    ['objectiveMeasureGreaterThan', 'b'],
    ['attempted', 'c'],
    ['objectiveStatusKnown', 'c'],
    ['objectiveMeasureKnown', 'c'],
    ['never', 'c'],
  ])('not %s', (condition, next) => {
    expect(b(skipsWhen({ condition, not: true }))).toBe(next);
  });

  it('all and any', () => {
    expect(b(skipsWhen('always', 'never'))).toBe('b');
    const any = { ...when('skip', 'always', 'never'), combination: 'any' as const };
    expect(b(flowing('course', {}, item('a'), item('b', { pre: [any] }), item('c')))).toBe('c');
    expect(b(skipsWhen('always', 'satisfied'))).toBe('b');
  });

  it('compares measures, of the objective that is meant', () => {
    const rule = (condition: string, threshold: number, id?: string) =>
      when('retry', { condition, threshold, ...(id === undefined ? {} : { objective: id }) });
    const afterwards = (post: ReturnType<typeof when>, scaled: number, other: number) => {
      const learner = new Learner(
        flowing(
          'course',
          {},
          item('a', { post: [post], objectives: [objective({ id: 'o' }), objective({ id: 'p', isPrimary: false })] }),
          item('b'),
        ),
      );
      learner.go('start');
      learner.says({ scaled, objectives: [{ ...learnerSaid, id: 'p', scaled: other }] });
      return learner.go('continue');
    };
    expect(afterwards(rule('objectiveMeasureLessThan', 0.5), 0.4, 0.9)).toBe('a');
    expect(afterwards(rule('objectiveMeasureLessThan', 0.4), 0.4, 0.1)).toBe('b');
    expect(afterwards(rule('objectiveMeasureGreaterThan', 0.8, 'p'), 0.1, 0.9)).toBe('a');
    expect(afterwards(rule('objectiveMeasureGreaterThan', 0.8, 'nobody'), 0.9, 0.9)).toBe('b');
  });
});

const learnerSaid = {
  completion: 'unknown',
  success: 'unknown',
  scaled: null,
  raw: null,
  min: null,
  max: null,
  progress: null,
  didSayCompletion: false,
  didSaySuccess: false,
};

describe('TB.2.2: what follows an activity', () => {
  const afterwards = (action: string, ...more: ReturnType<typeof item>[]) =>
    flowing(
      'course',
      {},
      flowing('m', {}, item('a'), item('b', { post: [when(action, 'always')] }), item('c')),
      item('d'),
      ...more,
    );
  const atB = (action: string) => {
    const learner = new Learner(afterwards(action));
    learner.go('start');
    learner.go('continue');
    return learner;
  };

  it('takes the place of what was asked for', () => {
    expect(atB('continue').go('exit')).toBe('c');
    expect(atB('previous').go('continue')).toBe('a');
    expect(atB('retry').go('continue')).toBe('b');
    expect(atB('exitAll').go('continue')).toBe('end');
    expect(atB('continue').go('choice', 'd')).toBe('c');
  });

  it('exitParent leaves the cluster, whose own rules come next', () => {
    const learner = atB('exitParent');
    expect(learner.go('continue')).toBe('d');
    const chain = new Learner(
      flowing(
        'course',
        {},
        flowing('m', { post: [when('retry', 'always')] }, item('a', { post: [when('exitParent', 'always')] })),
        item('d'),
      ),
    );
    chain.go('start');
    expect(chain.go('continue')).toBe('a');
    expect(chain.sequencer.attempts('m')).toBe(2);
  });

  it('retryAll begins the course anew', () => {
    const learner = atB('retryAll');
    expect(learner.go('continue')).toBe('a');
    expect(learner.sequencer.attempts('course')).toBe(2);
    expect(learner.standing('b').completion).toBe('completed');
  });

  it('a retry of the root is one of the whole course, and without a rule the root ends it', () => {
    const retried = new Learner(
      flowing(
        'course',
        { post: [when('retry', { condition: 'satisfied', not: true })] },
        item('a', { post: [when('exitParent', 'always')] }),
      ),
    );
    retried.go('start');
    retried.says({ success: 'failed', completion: 'completed' });
    expect(retried.go('continue')).toBe('a');
    retried.says({ success: 'passed', completion: 'completed' });
    expect(retried.go('continue')).toBe('end');
  });

  it('the first rule that applies is the one', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('a', { post: [when('exitAll', 'satisfied'), when('retry', 'attempted'), when('continue', 'always')] }),
        item('b'),
      ),
    );
    learner.go('start');
    learner.says({ success: 'failed' });
    expect(learner.go('continue')).toBe('a');
    learner.says({ success: 'passed' });
    expect(learner.go('continue')).toBe('end');
  });

  it('does not follow an activity that is suspended', () => {
    const learner = atB('exitAll');
    learner.sequencer.setSuspended(true);
    expect(learner.go('continue')).toBe('c');
    expect(learner.go('previous')).toBe('b');
    expect(learner.last?.delivery?.isResumed).toBe(true);
    expect(learner.sequencer.attempts('b')).toBe(1);
  });
});

describe('TB.2.1: what ends a cluster', () => {
  it('leaves the topmost cluster whose exit rule applies', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        flowing('m', { exit: [when('exit', 'satisfied')], rollup: { rules: [] } }, item('a'), item('b')),
        item('c'),
      ),
    );
    learner.go('start');
    learner.says({ success: 'failed' });
    expect(learner.go('continue')).toBe('b');
    expect(learner.go('previous')).toBe('a');
    learner.says({ success: 'passed' });
    expect(learner.go('continue')).toBe('c');
  });
});

describe('UP.1: limits', () => {
  it('bars a further attempt, not the one under way', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('a', { limit: 1, post: [when('retry', { condition: 'attemptLimitExceeded', not: true })] }),
        item('b'),
      ),
    );
    learner.go('start');
    expect(learner.sequencer.mayChoose('a')).toBe(true);
    expect(learner.go('continue')).toBe('b');
    expect(learner.sequencer.whyNot('a')).toBe('limit');
    expect(learner.go('choice', 'a')).toBe('DB.1.1-3');
  });

  it('counts a suspended attempt once', () => {
    const learner = new Learner(flowing('course', {}, item('a', { limit: 1 }), item('b')));
    learner.go('start');
    expect(learner.go('suspendAll')).toBe('end');
    learner.reopen();
    expect(learner.go('resumeAll')).toBe('a');
    expect(learner.sequencer.attempts('a')).toBe(1);
    expect(learner.last?.delivery?.isResumed).toBe(true);
  });

  it('counts attempts at clusters', () => {
    const learner = new Learner(flowing('course', {}, flowing('m', { limit: 1 }, item('a'), item('b')), item('c')));
    learner.go('start');
    learner.go('choice', 'c');
    expect(learner.sequencer.mayChoose('a')).toBe(false);
    expect(learner.go('previous')).toBe('SB.2.2-2');
  });
});

describe('SN 3.13: what the program sets for content that is silent', () => {
  it('sets it unless content is to set it', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('a'),
        item('b', { delivery: { completionSetByContent: true, objectiveSetByContent: true } }),
        item('c', { delivery: { tracked: false } }),
      ),
    );
    learner.go('start');
    learner.go('continue');
    expect(learner.standing('a')).toMatchObject({ completion: 'completed', success: 'passed' });
    learner.go('continue');
    expect(learner.standing('b')).toMatchObject({ completion: 'incomplete', success: 'unknown' });
    learner.says({ completion: 'completed', success: 'passed' });
    learner.go('exitAll');
    expect(learner.standing('c').success).toBe('unknown');
    expect(learner.sequencer.attempts('c')).toBe(0);
  });

  it('leaves an «unknown» that content said itself', () => {
    const learner = new Learner(flowing('course', {}, item('a'), item('b')));
    learner.go('start');
    learner.says({ completion: 'unknown', success: 'unknown' });
    learner.go('continue');
    expect(learner.standing('a')).toMatchObject({ completion: 'incomplete', success: 'unknown' });
  });

  it('leaves an activity that is suspended', () => {
    const learner = new Learner(flowing('course', {}, item('a'), item('b')));
    learner.go('start');
    learner.sequencer.setSuspended(true);
    learner.go('continue');
    expect(learner.standing('a').completion).toBe('incomplete');
  });
});

describe('SR.1, SR.2: chance', () => {
  const quiz = (timing: 'once' | 'onEachNewAttempt') =>
    flowing(
      'course',
      {
        random: { selectionTiming: timing, selectCount: 3, randomizationTiming: timing, reorderChildren: true },
        post: [when('retry', { condition: 'attemptLimitExceeded', not: true })],
      },
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((id) => item(id)),
    );

  it('draws once, and keeps what was drawn over being closed', () => {
    for (let seed = 1; seed < 30; seed += 1) {
      const learner = new Learner(quiz('once'), {}, seed);
      const drawn = learner.sequencer.childrenOf('course');
      expect(new Set(drawn).size).toBe(3);
      expect(learner.go('start')).toBe(drawn[0]);
      learner.go('suspendAll');
      expect(learner.reopen().sequencer.childrenOf('course')).toEqual(drawn);
      learner.go('resumeAll');
      expect([learner.go('continue'), learner.go('continue'), learner.go('continue')]).toEqual([
        drawn[1],
        drawn[2],
        'end',
      ]);
    }
  });

  it('draws anew for a new attempt where it is to', () => {
    const orders = new Set<string>();
    for (let seed = 1; seed < 30; seed += 1) {
      const learner = new Learner(
        flowing(
          'course',
          {},
          flowing(
            'q',
            {
              random: {
                selectionTiming: 'onEachNewAttempt',
                selectCount: 2,
                randomizationTiming: 'onEachNewAttempt',
                reorderChildren: true,
              },
            },
            ...['a', 'b', 'c', 'd', 'e'].map((id) => item(id)),
          ),
          item('z'),
        ),
        {},
        seed,
      );
      const first = learner.sequencer.childrenOf('q').join();
      learner.go('start');
      learner.go('choice', 'z');
      const second = learner.sequencer.childrenOf('q').join();
      orders.add(`${first === second}`);
      expect(learner.go('choice', 'q')).toBe(second.split(',')[0]);
    }
    expect(orders).toEqual(new Set(['true', 'false']));
  });

  it('keeps the manifest’s order where it is not to be shuffled, and forgets what was not drawn', () => {
    const learner = new Learner(
      flowing(
        'course',
        { random: { selectionTiming: 'once', selectCount: 2 } },
        item('a'),
        item('b'),
        item('c'),
        item('d'),
      ),
      {},
      7,
    );
    const drawn = learner.sequencer.childrenOf('course');
    expect([...drawn].sort()).toEqual(drawn);
    const left = ['a', 'b', 'c', 'd'].filter((id) => !drawn.includes(id));
    expect(left.map((id) => learner.sequencer.mayChoose(id))).toEqual([false, false]);
    expect(left.map((id) => learner.sequencer.mayJump(id))).toEqual([false, false]);
    learner.go('start');
    learner.says({ completion: 'completed' });
    learner.go('continue');
    learner.says({ completion: 'completed' });
    learner.go('exitAll');
    expect(learner.standing('course').completion).toBe('completed');
  });
});

describe('SN 3.10: shared objectives in rules', () => {
  it('a pre-test skips the module that it shows to be known', () => {
    const share = (id: string, part: Parameters<typeof mapTo>[1]) =>
      objective({ id, isPrimary: false, maps: [mapTo(`g-${id}`, part)] });
    const course = () =>
      flowing(
        'course',
        {},
        item('pre', {
          objectives: [objective(), share('1', { writeSatisfied: true }), share('2', { writeSatisfied: true })],
        }),
        item('m1', {
          objectives: [objective({ maps: [mapTo('g-1', { readSatisfied: true })] })],
          pre: [when('skip', 'satisfied')],
        }),
        item('m2', {
          objectives: [objective({ maps: [mapTo('g-2', { readSatisfied: true })] })],
          pre: [when('skip', 'satisfied')],
        }),
        item('post'),
      );
    const learner = new Learner(course());
    learner.go('start');
    learner.says({
      objectives: [
        { ...learnerSaid, id: '1', success: 'passed', didSaySuccess: true },
        { ...learnerSaid, id: '2', success: 'failed', didSaySuccess: true },
      ],
    });
    expect(learner.go('continue')).toBe('m2');
    expect(learner.go('continue')).toBe('post');
  });
});
