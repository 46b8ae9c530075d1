/** SCORM 1.2: what follows from statuses and scores, prerequisites, spans of time. */
import { describe, expect, it } from 'vitest';
import { secondsOfHms, secondsOfIso } from '../../../../shared/learning/scorm/durations.ts';
import {
  courseOf,
  type Finished,
  finalStatus,
  notAttempted,
  scaledOf,
  tellApart,
} from '../../../../shared/learning/scorm/lesson12.ts';
import { arePrerequisitesMet } from '../../../../shared/learning/scorm/prerequisites.ts';

const finished = (part: Partial<Finished>): string =>
  finalStatus({
    status: 'not attempted',
    wasSet: false,
    raw: null,
    masteryScore: null,
    exit: '',
    saidSo: true,
    mode: 'normal',
    ...part,
  });

describe('the status after LMSFinish (RTE 1.2, 3.4.4)', () => {
  it('content that set none is completed', () => expect(finished({})).toBe('completed'));
  it('content that set one keeps it', () =>
    expect(finished({ status: 'incomplete', wasSet: true })).toBe('incomplete'));
  it.each([
    [80, 80, 'passed'],
    [79.9, 80, 'failed'],
  ])('a score of %d with a mastery score of %d: %s, whatever the content said', (raw, masteryScore, status) => {
    expect(finished({ status: 'completed', wasSet: true, raw, masteryScore })).toBe(status);
  });
  it('without a score the mastery score says nothing', () => {
    expect(finished({ status: 'passed', wasSet: true, masteryScore: 80 })).toBe('passed');
  });
  it('content that is left half-way is not judged', () => {
    expect(finished({ status: 'incomplete', wasSet: true, raw: 10, masteryScore: 80, exit: 'suspend' })).toBe(
      'incomplete',
    );
  });
  it('content that never said it was over is incomplete, unless it has told of a result', () => {
    expect(finished({ saidSo: false })).toBe('incomplete');
    expect(finished({ saidSo: false, raw: 90, masteryScore: 80 })).toBe('incomplete');
    expect(finished({ saidSo: false, status: 'incomplete', wasSet: true })).toBe('incomplete');
    expect(finished({ saidSo: false, status: 'completed', wasSet: true })).toBe('completed');
    expect(finished({ saidSo: false, status: 'completed', wasSet: true, raw: 10, masteryScore: 80 })).toBe('failed');
  });
  it('nothing is judged without credit; who only looked has browsed', () => {
    expect(finished({ mode: 'browse' })).toBe('browsed');
    expect(finished({ mode: 'review', status: 'passed', raw: 10, masteryScore: 80 })).toBe('passed');
  });
});

describe('the course of several parts', () => {
  const part = (status: string, raw: number | null = null) => ({
    ...notAttempted,
    ...tellApart(status),
    raw,
    scaled: scaledOf(raw, null, null),
    seconds: 60,
  });

  it('is completed when all are, passed when one that can be passed is', () => {
    expect(courseOf([part('completed'), part('passed', 90), part('passed', 70)])).toMatchObject({
      completion: 'completed',
      success: 'passed',
      scaled: 0.8,
      raw: 80,
      seconds: 180,
      progress: 1,
    });
  });
  it('is failed when one is, and not passed before it is completed', () => {
    expect(courseOf([part('passed'), part('failed')])).toMatchObject({ completion: 'incomplete', success: 'failed' });
    expect(courseOf([part('passed'), part('incomplete')])).toMatchObject({
      completion: 'incomplete',
      success: 'unknown',
      progress: 0.5,
    });
  });
  it('has not been begun before one has', () =>
    expect(courseOf([notAttempted, notAttempted]).completion).toBe('not_attempted'));
  it('of one part is that part', () =>
    expect(courseOf([part('passed', 55)])).toMatchObject({ raw: 55, scaled: 0.55, success: 'passed' }));
});

describe('prerequisites (aicc_script)', () => {
  const status: Record<string, string> = {
    A: 'passed',
    B: 'completed',
    C: 'incomplete',
    D: 'failed',
    'item-1.2': 'passed',
  };
  const met = (script: string) => arePrerequisitesMet(script, (id) => status[id] ?? 'not attempted');
  it.each([
    ['A', true],
    ['C', false],
    ['A&B', true],
    ['A & C', false],
    ['C|B', true],
    ['~C', true],
    ['~(A|C)', false],
    ['A="passed"', true],
    ['B=passed', false],
    ['C=i', true],
    ['D<>"passed"', true],
    ['2*{A,B,C}', true],
    ['3*{A,B,C}', false],
    ['2*{A&B, C, D="failed"}', true],
    ['item-1.2', true],
    ['C|A&C', false],
    ['', true],
  ])('%s: %s', (script, expected) => expect(met(script)).toBe(expected));
  it.each(['A&', '(A', '2*A', 'A B', '&', '{', '"'])('what cannot be read keeps nobody out: %s', (script) =>
    expect(met(script)).toBe(true),
  );
});

describe('spans of time', () => {
  it.each([
    ['P1DT2H3M4.5S', 93_784.5],
    ['PT0S', 0],
    ['PT90M', 5400],
    ['P', null],
    ['PT', null],
    ['1H', null],
  ])('%s', (text, seconds) => expect(secondsOfIso(text)).toBe(seconds));
  it.each([
    ['0001:02:03.45', 3723.45],
    ['00:00:09', 9],
    ['1:2:3', null],
  ])('%s', (text, seconds) => expect(secondsOfHms(text)).toBe(seconds));
});
