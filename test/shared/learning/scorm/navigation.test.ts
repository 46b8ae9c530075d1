/** Conformance cases: requests, flow and choice (SN 4.4, 4.8; NB.2.1, SB.2.1–SB.2.13, DB.1.1). */
import { describe, expect, it } from 'vitest';
import { flowing, item, Learner, objective, when } from '../../../support/packages/models.ts';

const three = () => flowing('course', {}, item('a'), item('b'), item('c'));

describe('NB.2.1: which requests are valid', () => {
  it('starts once, and at the first activity', () => {
    const learner = new Learner(three());
    expect(learner.go('continue')).toBe('NB.2.1-2');
    expect(learner.go('exitAll')).toBe('NB.2.1-2');
    expect(learner.go('resumeAll')).toBe('NB.2.1-3');
    expect(learner.go('start')).toBe('a');
    expect(learner.go('start')).toBe('NB.2.1-1');
  });

  it('goes on and back only where the cluster flows', () => {
    const learner = new Learner(item('course', {}, [item('a'), item('b')]));
    expect(learner.go('choice', 'a')).toBe('a');
    expect(learner.go('continue')).toBe('NB.2.1-4');
    expect(learner.go('previous')).toBe('NB.2.1-5');
    expect(learner.sequencer.mayContinue()).toBe(false);
  });

  it('offers to go on wherever the cluster flows, but back only where there is something to go to', () => {
    const learner = new Learner(three());
    learner.go('start');
    expect([learner.sequencer.mayContinue(), learner.sequencer.mayGoBack()]).toEqual([true, false]);
    learner.go('continue');
    expect(learner.sequencer.mayGoBack()).toBe(true);
  });

  it('refuses a request that is none, a target that is none, and leaves the activity as it was', () => {
    const learner = new Learner(three());
    learner.go('start');
    expect(learner.go('forward')).toBe('NB.2.1-13');
    expect(learner.go('choice', 'elsewhere')).toBe('NB.2.1-11');
    expect(learner.go('jump', 'elsewhere')).toBe('NB.2.1-14');
    expect(learner.sequencer.currentId()).toBe('a');
    expect(learner.sequencer.isRunning()).toBe(true);
  });
});

describe('SB.2.1–SB.2.3, SB.2.5–SB.2.8: flow', () => {
  const nested = () =>
    flowing('course', {}, flowing('m1', {}, item('a'), item('b')), flowing('m2', {}, item('c'), item('d')), item('e'));

  it('walks through clusters forward and backward', () => {
    const learner = new Learner(nested());
    expect(['start', 'continue', 'continue', 'continue', 'continue'].map((r) => learner.go(r))).toEqual([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(['previous', 'previous', 'previous', 'previous'].map((r) => learner.go(r))).toEqual(['d', 'c', 'b', 'a']);
    expect(learner.go('previous')).toBe('SB.2.1-3');
  });

  it('ends the session when it walks off the last activity', () => {
    const learner = new Learner(three());
    ['start', 'continue', 'continue'].map((r) => learner.go(r));
    expect(learner.go('continue')).toBe('end');
    expect(learner.sequencer.currentId()).toBeNull();
  });

  it('skips what is to be skipped, also at the end', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('a'),
        item('b', { pre: [when('skip', 'always')] }),
        item('c'),
        item('d', { pre: [when('skip', 'always')] }),
      ),
    );
    expect(learner.go('start')).toBe('a');
    expect(learner.go('continue')).toBe('c');
    expect(learner.go('previous')).toBe('a');
    expect(learner.go('continue')).toBe('c');
    expect(learner.go('continue')).toBe('end');
  });

  it('stops before what is disabled', () => {
    const learner = new Learner(
      flowing('course', {}, item('a'), item('b', { pre: [when('disabled', 'always')] }), item('c')),
    );
    learner.go('start');
    expect(learner.go('continue')).toBe('SB.2.2-2');
    expect(learner.sequencer.isRunning()).toBe(false);
    expect(learner.go('choice', 'c')).toBe('c');
  });

  it('does not flow into a cluster that does not flow', () => {
    const learner = new Learner(flowing('course', {}, item('a'), item('m', {}, [item('b')])));
    learner.go('start');
    expect(learner.go('continue')).toBe('SB.2.2-1');
    expect(new Learner(item('course', {}, [item('a')])).go('start')).toBe('SB.2.2-1');
  });

  it('goes forward only where it must, and enters such a cluster from behind at its beginning', () => {
    const learner = new Learner(
      flowing('course', {}, flowing('m1', { control: { forwardOnly: true } }, item('a'), item('b')), item('c')),
    );
    learner.go('start');
    expect(learner.go('continue')).toBe('b');
    expect(learner.go('previous')).toBe('NB.2.1-5');
    expect(learner.go('continue')).toBe('c');
    expect(learner.go('previous')).toBe('a');
  });

  it('passes a forward-only cluster, entered from behind, whose activities are all skipped', () => {
    const skipped = { pre: [when('skip', 'always')] };
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('z'),
        flowing('m1', { control: { forwardOnly: true } }, item('a', skipped), item('b', skipped)),
        item('c'),
      ),
    );
    learner.go('start');
    expect(learner.go('continue')).toBe('c');
    expect(learner.go('previous')).toBe('z');
  });
});

describe('SB.2.4, SB.2.9: choice', () => {
  it('may be made only of children of a cluster that allows it', () => {
    const learner = new Learner(
      flowing('course', {}, flowing('m1', { control: { choice: false } }, item('a'), item('b')), item('c')),
    );
    learner.go('start');
    expect(learner.go('choice', 'b')).toBe('NB.2.1-10');
    expect(learner.sequencer.mayChoose('c')).toBe(true);
    expect(learner.go('choice', 'c')).toBe('c');
    // The cluster itself may be chosen, and flows to its first activity.
    expect(learner.go('choice', 'm1')).toBe('a');
  });

  it('does not reach what is hidden from choice, nor anything below it', () => {
    const learner = new Learner(
      flowing('course', {}, item('a'), flowing('m', { pre: [when('hiddenFromChoice', 'always')] }, item('b'))),
    );
    learner.go('start');
    expect(learner.sequencer.isHidden('b')).toBe(true);
    expect(learner.sequencer.whyNot('b')).toBe('hidden');
    expect(learner.go('choice', 'b')).toBe('SB.2.9-3');
  });

  it('does not reach what is disabled, on the way to it either (DB.1.1)', () => {
    const learner = new Learner(
      flowing('course', {}, item('a'), flowing('m', { pre: [when('disabled', 'always')] }, item('b'))),
    );
    learner.go('start');
    expect(learner.sequencer.whyNot('b')).toBe('disabled');
    expect(learner.go('choice', 'b')).toBe('DB.1.1-3');
  });

  it('does not leave a cluster that holds its learner (choiceExit)', () => {
    const learner = new Learner(
      flowing(
        'course',
        {},
        flowing('m1', { control: { choiceExit: false } }, item('a'), item('b')),
        flowing('m2', {}, item('c')),
      ),
    );
    learner.go('start');
    expect(learner.go('choice', 'c')).toBe('NB.2.1-8');
    expect(learner.go('choice', 'b')).toBe('b');
    expect(learner.sequencer.whyNot('c')).toBe('order');
  });

  it('does not go past what stops it forward, but backward', () => {
    const stop = { pre: [when('stopForwardTraversal', { condition: 'completed', not: true })] };
    const learner = new Learner(
      flowing(
        'course',
        {},
        item('a'),
        item('b', { ...stop, delivery: { completionSetByContent: true } }),
        item('c'),
        item('d'),
      ),
    );
    learner.go('start');
    expect(learner.go('choice', 'b')).toBe('b');
    learner.says({ completion: 'incomplete' });
    expect(learner.sequencer.mayChoose('c')).toBe(false);
    expect(learner.sequencer.mayChoose('a')).toBe(true);
    learner.says({ completion: 'completed' });
    expect(learner.go('choice', 'd')).toBe('d');
  });

  it('does not look ahead of what stops the walk (SB.2.4-1 at each activity passed)', () => {
    const learner = new Learner(
      flowing('course', {}, item('a'), item('b', { pre: [when('stopForwardTraversal', 'always')] }), item('c')),
    );
    learner.go('start');
    expect(learner.go('choice', 'c')).toBe('SB.2.4-1');
  });

  it('goes forward only by choice, too', () => {
    const learner = new Learner(flowing('course', { control: { forwardOnly: true } }, item('a'), item('b'), item('c')));
    learner.go('start');
    expect(learner.go('choice', 'c')).toBe('c');
    expect(learner.sequencer.mayChoose('a')).toBe(false);
    expect(learner.go('choice', 'a')).toBe('SB.2.4-2');
  });

  it('begins no new cluster that prevents it (preventActivation)', () => {
    const learner = new Learner(
      flowing('course', {}, item('a'), flowing('m', { preventActivation: true }, item('b'), item('c'))),
    );
    learner.go('start');
    expect(learner.go('choice', 'b')).toBe('SB.2.9-6');
    learner.go('choice', 'a');
    expect(learner.go('continue')).toBe('b');
    expect(learner.go('choice', 'c')).toBe('c');
  });

  it('constrains choice to what lies next', () => {
    const module = (id: string) => flowing(id, { constrainChoice: true }, item(`${id}1`), item(`${id}2`));
    const learner = new Learner(flowing('course', {}, module('m'), module('n'), module('o')));
    learner.go('start');
    expect(learner.sequencer.mayChoose('m2')).toBe(true);
    expect(learner.sequencer.mayChoose('n2')).toBe(true);
    expect(learner.sequencer.mayChoose('o1')).toBe(false);
    expect(learner.go('choice', 'o1')).toBe('SB.2.9-8');
  });

  it('is refused before it is left where nothing can be delivered', () => {
    const learner = new Learner(flowing('course', {}, item('a'), item('m', {}, [item('b')])));
    learner.go('start');
    expect(learner.sequencer.mayChoose('m')).toBe(false);
    expect(learner.go('choice', 'm')).toBe('SB.2.9-9');
    expect(learner.sequencer.currentId()).toBe('m');
    expect(learner.go('choice', 'b')).toBe('b');
  });

  it('asks neither for the siblings between to be done, nor for an order, where the manifest does not', () => {
    const learner = new Learner(three());
    learner.go('start');
    expect(learner.go('choice', 'c')).toBe('c');
    expect(learner.go('choice', 'a')).toBe('a');
  });
});

describe('SB.2.10–SB.2.13, TB.2.3: leaving', () => {
  it('jumps past rules of choice, but not to what is disabled', () => {
    const learner = new Learner(
      flowing(
        'course',
        { control: { choice: false, forwardOnly: true } },
        item('a'),
        item('b', { pre: [when('disabled', 'always')] }),
        item('c'),
      ),
    );
    learner.go('start');
    expect([
      learner.sequencer.mayJump('c'),
      learner.sequencer.mayJump('b'),
      learner.sequencer.mayJump('course'),
    ]).toEqual([true, false, false]);
    expect(learner.go('jump', 'c')).toBe('c');
    expect(learner.go('jump', 'a')).toBe('a');
    expect(learner.go('jump', 'b')).toBe('DB.1.1-3');
  });

  it('exit leaves the activity and stays in the course; exitAll ends it', () => {
    const learner = new Learner(three());
    learner.go('start');
    expect(learner.go('exit')).toBe('nothing');
    expect(learner.go('exit')).toBe('NB.2.1-12');
    expect(learner.go('continue')).toBe('b');
    expect(learner.go('exitAll')).toBe('end');
    expect(learner.standing('a').completion).toBe('completed');
  });

  it('abandon forgets what the content said, and is no end of an attempt', () => {
    const learner = new Learner(three());
    learner.go('start');
    learner.says({ completion: 'completed', success: 'passed', scaled: 1 });
    expect(learner.go('abandon')).toBe('nothing');
    expect(learner.standing('a')).toMatchObject({ completion: 'incomplete', success: 'unknown', scaled: null });
    expect(learner.go('continue')).toBe('b');
    expect(learner.go('abandonAll')).toBe('end');
    expect(learner.standing('b').completion).toBe('incomplete');
  });

  it('a course of one activity ends with it', () => {
    const learner = new Learner(flowing('course', { objectives: [objective()] }, item('a')));
    learner.go('start');
    learner.says({ completion: 'completed', success: 'passed', scaled: 0.8, raw: 80 });
    expect(learner.go('exitAll')).toBe('end');
    expect(learner.standing('course')).toMatchObject({
      completion: 'completed',
      success: 'passed',
      scaled: 0.8,
      raw: 80,
      progress: 1,
    });
  });
});
