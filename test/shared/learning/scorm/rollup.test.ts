/** Conformance cases: rollup, objectives and state (SN 3.7–3.10, 3.14, 4.2, 4.6, RB.1.1–RB.1.5; suspend and resume). */
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

/** Goes through the leaves and has each say something. */
function learnt(course: ReturnType<typeof item>, says: Record<string, Parameters<Learner['says']>[0]>): Learner {
  const learner = new Learner(course);
  let at = learner.go('start');
  while (says[at] !== undefined) {
    learner.says(says[at] ?? {});
    const before = at;
    at = learner.go('continue');
    if (at === before) break;
  }
  return learner;
}

const measured = (weight: number): Part => ({ rollup: { objectiveMeasureWeight: weight } });

describe('RB.1.1: measures', () => {
  it('are means by weight; a child of which nothing is known counts as nothing of its weight', () => {
    const course = () => flowing('course', {}, item('a', measured(3)), item('b', measured(1)), item('c', measured(0)));
    const all = learnt(course(), {
      a: { scaled: 0.8, completion: 'completed' },
      b: { scaled: 0.4, completion: 'incomplete' },
      c: { scaled: 1 },
    });
    expect(all.standing('course').scaled).toBeCloseTo(0.7, 10);
    const half = learnt(course(), { a: { scaled: 0.8 } });
    expect(half.standing('course').scaled).toBeCloseTo(0.6, 10);
  });

  it('weighs neither attempts nor completion into it', () => {
    const learner = new Learner(flowing('course', {}, item('a'), item('b')));
    learner.go('start');
    for (let again = 0; again < 5; again += 1) learner.go('choice', 'a');
    learner.says({ scaled: 1, completion: 'incomplete' });
    learner.go('continue');
    learner.says({ scaled: 0, completion: 'completed' });
    expect(learner.standing('course').scaled).toBeCloseTo(0.5, 10);
  });

  it('go up through clusters, and leave out what is not tracked', () => {
    const learner = learnt(
      flowing(
        'course',
        {},
        flowing('m', measured(2), item('a'), item('b', { delivery: { tracked: false } })),
        item('c', measured(1)),
      ),
      { a: { scaled: 0.9 }, b: { scaled: 0.1 }, c: { scaled: 0.3 } },
    );
    expect(learner.standing('course').scaled).toBeCloseTo(0.7, 10);
  });

  it('of progress: by the progress weight, and the threshold completes', () => {
    const part = (weight: number): Part => ({ threshold: { progressWeight: weight } });
    const learner = learnt(
      flowing(
        'course',
        { threshold: { completedByMeasure: true, minProgressMeasure: 0.6 } },
        item('a', part(3)),
        item('b', part(1)),
      ),
      { a: { progress: 0.8 } },
    );
    expect(learner.standing('course')).toMatchObject({ completion: 'completed', progress: 1 });
    const less = learnt(
      flowing(
        'course',
        { threshold: { completedByMeasure: true, minProgressMeasure: 0.61 } },
        item('a', part(3)),
        item('b', part(1)),
      ),
      { a: { progress: 0.8 } },
    );
    expect(less.standing('course').completion).toBe('incomplete');
    expect(less.standing('course').progress).toBeCloseTo(0.6, 10);
  });
});

describe('RB.1.2, RB.1.3: without rules of the manifest', () => {
  const two = () => flowing('course', { rollup: { measureSatisfactionIfActive: true } }, item('a'), item('b'));

  it('nothing is said until it is known of all', () => {
    expect(learnt(two(), { a: { success: 'failed', completion: 'incomplete' } }).standing('course')).toMatchObject({
      success: 'unknown',
    });
  });

  it('satisfied and completed when all are, else not', () => {
    const good = { success: 'passed', completion: 'completed' };
    expect(learnt(two(), { a: good, b: good }).standing('course')).toMatchObject({
      success: 'passed',
      completion: 'completed',
    });
    const bad = { success: 'failed', completion: 'incomplete' };
    expect(learnt(two(), { a: good, b: bad }).standing('course')).toMatchObject({
      success: 'failed',
      completion: 'incomplete',
    });
  });

  it('by measure where the objective says so, whatever the children’s status', () => {
    const course = (min: number) =>
      flowing(
        'course',
        { objectives: [objective({ satisfiedByMeasure: true, minMeasure: min })] },
        item('a'),
        item('b'),
      );
    const says = { a: { scaled: 0.9, success: 'failed' }, b: { scaled: 0.5, success: 'failed' } };
    expect(learnt(course(0.7), says).standing('course').success).toBe('passed');
    expect(learnt(course(0.71), says).standing('course').success).toBe('failed');
  });

  it('of a leaf by its measure; unknown while it is unknown (minNormalizedMeasure)', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('a', { objectives: [objective({ satisfiedByMeasure: true, minMeasure: 0.6 })] }),
        item('b'),
      ),
    );
    learner.go('start');
    learner.says({ success: 'passed' });
    expect(learner.standing('a').success).toBe('unknown');
    learner.says({ scaled: 0.59 });
    expect(learner.standing('a').success).toBe('failed');
    learner.says({ scaled: 0.6 });
    expect(learner.standing('a').success).toBe('passed');
  });

  it('a measure does not decide while the activity is under way where it is not to (measureSatisfactionIfActive)', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('a', {
          rollup: { measureSatisfactionIfActive: false },
          objectives: [objective({ satisfiedByMeasure: true, minMeasure: 0.6 })],
        }),
        item('b'),
      ),
    );
    learner.go('start');
    learner.says({ scaled: 0.9 });
    expect(learner.standing('a').success).toBe('unknown');
    learner.go('continue');
    expect(learner.standing('a').success).toBe('passed');
  });

  it('takes in only what is to be rolled up', () => {
    const out: Part = { rollup: { objectiveSatisfied: false, progressCompletion: false } };
    const learner = learnt(flowing('course', {}, item('a'), item('b', out)), {
      a: { success: 'passed', completion: 'completed' },
      b: { success: 'failed', completion: 'incomplete' },
    });
    expect(learner.standing('course')).toMatchObject({ success: 'passed', completion: 'completed' });
  });
});

describe('RB.1.4: rules', () => {
  const rolled = (rules: Parameters<typeof rollupRule>[], ...passed: boolean[]) => {
    const ids = passed.map((_, i) => `i${i}`);
    const says = Object.fromEntries(
      ids.map((id, i) => [
        id,
        { success: passed[i] ? 'passed' : 'failed', completion: passed[i] ? 'completed' : 'incomplete' },
      ]),
    );
    return learnt(
      flowing('course', { rollup: { rules: rules.map((one) => rollupRule(...one)) } }, ...ids.map((id) => item(id))),
      says,
    ).standing('course');
  };

  it.each([
    ['any', { childActivitySet: 'any' as const }, [true, false, false], 'passed'],
    ['any', { childActivitySet: 'any' as const }, [false, false, false], 'unknown'],
    ['none', { childActivitySet: 'none' as const }, [false, false], 'passed'],
    ['none', { childActivitySet: 'none' as const }, [false, true], 'unknown'],
    ['atLeastCount', { childActivitySet: 'atLeastCount' as const, minimumCount: 2 }, [true, true, false], 'passed'],
    ['atLeastCount', { childActivitySet: 'atLeastCount' as const, minimumCount: 2 }, [true, false, false], 'unknown'],
    ['atLeastPercent', { childActivitySet: 'atLeastPercent' as const, minimumPercent: 0.5 }, [true, false], 'passed'],
    ['atLeastPercent', { childActivitySet: 'atLeastPercent' as const, minimumPercent: 0.51 }, [true, false], 'unknown'],
  ])('%s %o of %o: %s', (_, set, passed, success) => {
    expect(rolled([[{ action: 'satisfied', ...set }, 'satisfied']], ...passed).success).toBe(success);
  });

  it('the good status wins where rules say both; without conditions a rule says nothing', () => {
    expect(
      rolled(
        [
          [{ action: 'notSatisfied', childActivitySet: 'any' }, '!satisfied'],
          [{ action: 'satisfied', childActivitySet: 'any' }, 'satisfied'],
        ],
        true,
        false,
      ).success,
    ).toBe('passed');
    expect(rolled([[{ action: 'satisfied' }]], true, true).success).toBe('unknown');
    expect(rolled([[{ action: 'completed', childActivitySet: 'any' }, 'attempted']], false, false).completion).toBe(
      'completed',
    );
    expect(rolled([[{ action: 'incomplete', childActivitySet: 'any' }, '!completed']], true, false).completion).toBe(
      'incomplete',
    );
  });

  it('no child, no change', () => {
    const learner = learnt(
      flowing(
        'course',
        { rollup: { rules: [rollupRule({ action: 'satisfied', childActivitySet: 'all' }, 'satisfied')] } },
        item('a', { rollup: { objectiveSatisfied: false } }),
      ),
      { a: { success: 'passed' } },
    );
    expect(learner.standing('course').success).toBe('unknown');
  });

  it.each([
    ['always', 'unknown'],
    ['ifAttempted', 'passed'],
    ['ifNotSkipped', 'unknown'],
    ['ifNotSuspended', 'passed'],
  ])('requiredForSatisfied %s: an activity that was never begun', (consideration, success) => {
    const learner = learnt(
      flowing(
        'course',
        {},
        item('a'),
        item('b', { rollup: { requiredForSatisfied: consideration, requiredForNotSatisfied: consideration } }),
      ),
      { a: { success: 'passed' } },
    );
    learner.go('previous');
    learner.says({ success: 'passed' });
    const fresh = new Learner(
      flowing(
        'course',
        {},
        item('a'),
        item('b', { rollup: { requiredForSatisfied: consideration, requiredForNotSatisfied: consideration } }),
      ),
    );
    fresh.go('start');
    fresh.says({ success: 'passed' });
    expect(fresh.standing('course').success).toBe(success);
  });

  it('ifNotSkipped leaves out what is skipped; ifNotSuspended what is suspended', () => {
    const skipped = learnt(
      flowing(
        'course',
        {},
        item('a'),
        item('b', {
          pre: [when('skip', 'always')],
          rollup: { requiredForSatisfied: 'ifNotSkipped', requiredForCompleted: 'ifNotSkipped' },
        }),
        item('c'),
      ),
      { a: { success: 'passed', completion: 'completed' }, c: { success: 'passed', completion: 'completed' } },
    );
    expect(skipped.standing('course')).toMatchObject({ success: 'passed', completion: 'completed' });
    const suspended = new Learner(
      flowing('course', {}, item('a', { rollup: { requiredForCompleted: 'ifNotSuspended' } }), item('b')),
    );
    suspended.go('start');
    suspended.says({ completion: 'incomplete' });
    suspended.sequencer.setSuspended(true);
    suspended.go('continue');
    suspended.says({ completion: 'completed' });
    suspended.go('exit');
    expect(suspended.standing('course').completion).toBe('completed');
  });
});

describe('SN 3.2.5–6: only what the current attempt brought', () => {
  const course = (use: boolean) =>
    flowing(
      'course',
      {},
      flowing(
        'm',
        { control: { useCurrentAttemptObjectiveInfo: use, useCurrentAttemptProgressInfo: use } },
        item('a'),
        item('b'),
      ),
      item('z'),
    );
  const again = (use: boolean) => {
    const good = { success: 'passed', completion: 'completed' };
    const learner = learnt(course(use), { a: good, b: good });
    expect(learner.standing('m')).toMatchObject({ success: 'passed', completion: 'completed' });
    learner.go('choice', 'a');
    learner.says({ success: 'passed', completion: 'completed' });
    return learner.standing('m');
  };

  it('counts where it is to', () => {
    expect(again(true)).toMatchObject({ success: 'unknown', completion: 'incomplete' });
    expect(again(false)).toMatchObject({ success: 'passed', completion: 'completed' });
  });
});

describe('SN 3.10: shared objectives', () => {
  it('take raw, min, max, completion and progress along (4th edition)', () => {
    const all = {
      writeSatisfied: true,
      writeMeasure: true,
      writeRaw: true,
      writeMin: true,
      writeMax: true,
      writeCompletion: true,
      writeProgress: true,
    };
    const reads = {
      readSatisfied: true,
      readMeasure: true,
      readRaw: true,
      readMin: true,
      readMax: true,
      readCompletion: true,
      readProgress: true,
    };
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('a', { objectives: [objective({ id: 'p', maps: [mapTo('g', all)] })] }),
        item('b', { objectives: [objective(), objective({ id: 'q', isPrimary: false, maps: [mapTo('g', reads)] })] }),
      ),
    );
    learner.go('start');
    learner.says({ success: 'passed', completion: 'completed', scaled: 0.5, raw: 5, min: 0, max: 10, progress: 0.9 });
    learner.go('continue');
    const seen = learner.sequencer.objectives('b').find(({ objective: one }) => one.id === 'q')?.state;
    expect(seen).toEqual({ satisfied: true, completed: true, measure: 0.5, raw: 5, min: 0, max: 10, progress: 0.9 });
  });

  it('one value of several that a map does not name is not read', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('a', { objectives: [objective({ maps: [mapTo('g', { writeSatisfied: true, writeMeasure: true })] })] }),
        item('b', { objectives: [objective({ maps: [mapTo('g', { readMeasure: true })] })] }),
      ),
    );
    learner.go('start');
    learner.says({ success: 'passed', scaled: 0.5 });
    learner.go('continue');
    expect(learner.sequencer.objectives('b')[0]?.state).toMatchObject({ satisfied: null, measure: 0.5 });
  });

  it('an unknown does not wipe out what another activity wrote, but one that content says does', () => {
    const writes = objective({ maps: [mapTo('g', { writeSatisfied: true })] });
    const course = () =>
      flowing(
        'course',
        {},
        item('a', { objectives: [writes] }),
        item('b', { objectives: [writes], delivery: { objectiveSetByContent: true } }),
        item('c'),
      );
    const learner = learnt(course(), { a: { success: 'passed' }, b: {} });
    expect(learner.sequencer.globals().g?.satisfied).toBe(true);
    const taken = learnt(course(), { a: { success: 'passed' }, b: { success: 'unknown' } });
    expect(taken.sequencer.globals().g?.satisfied).toBeNull();
  });

  it('what is decided by a measure is written too', () => {
    const learner = learnt(
      flowing(
        'course',
        {},
        item('a', {
          objectives: [
            objective({ satisfiedByMeasure: true, minMeasure: 0.7, maps: [mapTo('g', { writeSatisfied: true })] }),
          ],
        }),
        item('b'),
      ),
      { a: { scaled: 0.7 } },
    );
    expect(learner.sequencer.globals().g?.satisfied).toBe(true);
  });

  it('change the standing of clusters elsewhere whose children read them (the extended set)', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        flowing('m1', {}, item('a', { objectives: [objective({ maps: [mapTo('g', { readSatisfied: true })] })] })),
        flowing(
          'm2',
          {},
          item('test', {
            objectives: [
              objective(),
              objective({ id: 'o', isPrimary: false, maps: [mapTo('g', { writeSatisfied: true })] }),
            ],
          }),
        ),
      ),
    );
    learner.go('choice', 'test');
    learner.says({ objectives: [about('o', { success: 'passed' })] });
    learner.go('exit');
    expect(learner.standing('m1').success).toBe('passed');
  });

  it('belong to one attempt at the course, or to the learner', () => {
    const course = () =>
      flowing(
        'course',
        {},
        item('a', {
          objectives: [objective({ maps: [mapTo('g', { writeSatisfied: true, readSatisfied: true })] })],
          post: [when('retryAll', { condition: 'objectiveMeasureKnown' })],
        }),
        item('b'),
      );
    const own = new Learner(course());
    own.go('start');
    own.says({ success: 'passed', scaled: 1 });
    expect(own.go('continue')).toBe('a');
    expect(own.sequencer.globals().g).toBeUndefined();
    const lasting = new Learner(course(), { objectivesGlobalToSystem: true });
    lasting.go('start');
    lasting.says({ success: 'passed', scaled: 1 });
    expect(lasting.go('continue')).toBe('a');
    expect(lasting.sequencer.globals().g?.satisfied).toBe(true);
  });
});

describe('SN 2.3.2, DB.2.1: suspended and resumed', () => {
  const course = () => flowing('course', {}, flowing('m1', {}, item('a'), item('b')), flowing('m2', {}, item('c')));

  it('goes on where it was, with all that was known', () => {
    const learner = new Learner(course());
    learner.go('start');
    learner.says({ completion: 'completed', success: 'passed', scaled: 0.5 });
    learner.go('continue');
    learner.says({ completion: 'incomplete', scaled: 0.25 });
    expect(learner.go('suspendAll')).toBe('end');
    learner.reopen();
    expect(learner.sequencer.canResume()).toBe(true);
    expect(learner.go('resumeAll')).toBe('b');
    expect(learner.last?.delivery?.isResumed).toBe(true);
    expect(learner.standing('a')).toMatchObject({ completion: 'completed', scaled: 0.5 });
    expect(learner.standing('m1').scaled).toBeCloseTo(0.375, 10);
    expect([learner.sequencer.attempts('course'), learner.sequencer.attempts('b')]).toEqual([1, 1]);
  });

  it('that was cut off goes on as if it had been suspended', () => {
    const learner = new Learner(course());
    learner.go('start');
    learner.says({ completion: 'incomplete' });
    learner.reopen();
    expect(learner.go('resumeAll')).toBe('a');
    expect(learner.sequencer.attempts('a')).toBe(1);
  });

  it('something else may be chosen instead; what was left stays suspended only as long as it is', () => {
    const learner = new Learner(course());
    learner.go('start');
    learner.go('suspendAll');
    learner.reopen();
    expect(learner.go('choice', 'c')).toBe('c');
    expect(learner.sequencer.canResume()).toBe(false);
    expect(learner.go('choice', 'a')).toBe('a');
    expect(learner.last?.delivery?.isResumed).toBe(false);
    expect(learner.sequencer.attempts('a')).toBe(2);
    expect(learner.sequencer.attempts('course')).toBe(1);
  });

  it('state that was meddled with does no harm', () => {
    const learner = new Learner(course());
    for (const junk of [
      null,
      7,
      'x',
      [],
      {},
      {
        activities: { a: { attempts: 'many', objectives: { '': { measure: 'x' } }, available: ['q'] } },
        current: 'zzz',
      },
    ]) {
      learner.sequencer = new Learner(course()).sequencer;
      Object.assign(learner, { sequencer: { ...learner.sequencer, state: () => junk } });
      expect(learner.reopen().go('start')).toBe('a');
    }
  });
});
