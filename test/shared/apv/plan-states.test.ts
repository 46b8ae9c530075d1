import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  close,
  dueOn,
  freshProgress,
  type LineProgress,
  lateDays,
  moveTo,
  rate,
  reopened,
  type UnratedState,
} from '../../../shared/apv/plan-states.ts';
import type { PlanLineRow } from '../../../shared/apv/rows.ts';
import { type Effect, effect, lineState } from '../../../shared/apv/words.ts';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId, PlanLineId, ProblemId } from '../../../shared/kernel/ids.ts';
import { unwrap } from '../../../shared/kernel/result.ts';

const day = (text: string): IsoDate => text as IsoDate;

const line = (more: Partial<PlanLineRow> = {}): PlanLineRow => ({
  id: 'line' as PlanLineId,
  problemId: 'problem' as ProblemId,
  measure: 'Loftlift i badet',
  prevention: 'technology',
  responsibleId: 'person' as PersonId,
  responsible: 'Ane Prøve',
  startsOn: day('2026-09-01'),
  deadline: day('2026-10-01'),
  followUpOn: day('2026-12-01'),
  followUpHow: 'Spørg aftenholdet',
  priority: 'high',
  cost: 24_000,
  budgetOwner: 'Plejen',
  medMeeting: '3/2026',
  ...freshProgress,
  reopenedFrom: null,
  carriedTo: null,
  ...more,
});

const at = (state: LineProgress['state'], more: Partial<PlanLineRow> = {}) => line({ state, ...more });
const judged = (how: Effect) => ({
  effect: how,
  rating: 3,
  evidence: 'To løft mindre om dagen',
  on: day('2026-12-02'),
});
const codeOf = (answer: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  answer.ok ? 'went' : answer.error?.code;

describe('a line of the plan', () => {
  it('is begun, done on a day, and taken back again', () => {
    expect(unwrap(moveTo(line(), 'started', day('2026-09-05')))).toEqual({ state: 'started', doneOn: null });
    expect(unwrap(moveTo(at('started'), 'done', day('2026-09-30')))).toEqual({ state: 'done', doneOn: '2026-09-30' });
    const back = moveTo(at('done', { doneOn: day('2026-09-30') }), 'started', day('2026-10-02'));
    expect(unwrap(back)).toEqual({ state: 'started', doneOn: null });
  });

  it('cannot be begun before somebody has written what is to be done', () => {
    expect(codeOf(moveTo(line({ measure: ' ' }), 'started', day('2026-09-05')))).toBe('line_no_measure');
    expect(codeOf(moveTo(line({ measure: '' }), 'done', day('2026-09-05')))).toBe('line_no_measure');
  });

  it('is judged when it is done, and not before', () => {
    for (const state of ['open', 'started', 'rated', 'closed'] as const) {
      expect(codeOf(rate(at(state), judged('works')))).toBe('line_wrong_step');
    }
    expect(unwrap(rate(at('done', { doneOn: day('2026-09-30') }), judged('partly')))).toEqual({
      state: 'rated',
      doneOn: '2026-09-30',
      effect: 'partly',
      effectRating: 3,
      effectOn: '2026-12-02',
      evidence: 'To løft mindre om dagen',
      closedOn: null,
    });
  });

  it('is not judged before the day it was done, nor closed before it was judged', () => {
    expect(codeOf(rate(at('done', { doneOn: day('2026-12-03') }), judged('works')))).toBe('dates_reversed');
    expect(codeOf(close(at('rated', { effectOn: day('2026-12-03') }), day('2026-12-02')))).toBe('dates_reversed');
  });

  it('is closed at once when it did not work', () => {
    expect(unwrap(rate(at('done'), judged('not')))).toMatchObject({ state: 'closed', closedOn: '2026-12-02' });
  });

  it('is closed only when its effect is known', () => {
    for (const state of ['open', 'started', 'done', 'closed'] as const) {
      expect(codeOf(close(at(state), day('2026-12-02')))).toBe('line_wrong_step');
    }
    expect(unwrap(close(at('rated'), day('2026-12-02')))).toEqual({ state: 'closed', closedOn: '2026-12-02' });
  });

  it('that takes over keeps problem, responsible and priority, and asks for a new measure with new days', () => {
    const failed = at('closed', { effect: 'not', effectRating: 1, closedOn: day('2026-12-02') });
    expect(reopened(failed, 'next' as PlanLineId)).toEqual({
      ...failed,
      ...freshProgress,
      id: 'next',
      measure: '',
      prevention: null,
      startsOn: null,
      deadline: null,
      followUpOn: null,
      cost: null,
      medMeeting: '',
      reopenedFrom: 'line',
    });
  });
});

describe('lateness', () => {
  const late = (more: Partial<PlanLineRow>, asOf: string) => lateDays(line(more), day(asOf));

  it('counts from the day after the deadline until it is done', () => {
    expect(late({}, '2026-10-01')).toBe(0);
    expect(late({}, '2026-10-02')).toBe(1);
    expect(late({ state: 'started' }, '2026-10-31')).toBe(30);
    expect(late({ deadline: null }, '2030-01-01')).toBe(0);
  });
  it('counts from the day of follow-up once it is done, and no longer once it is judged', () => {
    expect(late({ state: 'done' }, '2026-11-30')).toBe(0);
    expect(late({ state: 'done' }, '2026-12-04')).toBe(3);
    expect(late({ state: 'rated' }, '2030-01-01')).toBe(0);
    expect(late({ state: 'closed' }, '2030-01-01')).toBe(0);
  });
});

describe('whatever is done to a line', () => {
  const dayIn = fc.integer({ min: 0, max: 400 }).map((n) => addDays(day('2026-01-01'), n));
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('move' as const),
      to: fc.constantFrom<UnratedState>('open', 'started', 'done'),
      on: dayIn,
    }),
    fc.record({ kind: fc.constant('rate' as const), effect: fc.constantFrom(...effect.options), on: dayIn }),
    fc.record({ kind: fc.constant('close' as const), on: dayIn }),
  );
  type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
  const apply = (now: PlanLineRow, one: Step): PlanLineRow => {
    const answer =
      one.kind === 'move'
        ? moveTo(now, one.to, one.on)
        : one.kind === 'rate'
          ? rate(now, { effect: one.effect, rating: 2, evidence: '', on: one.on })
          : close(now, one.on);
    return answer.ok ? { ...now, ...answer.value } : now;
  };
  /** Each state with what must then be known of the line. */
  const isSound = (one: PlanLineRow): boolean => {
    const { state, doneOn, effect: how, effectOn, closedOn } = one;
    const rated = how !== null && effectOn !== null && doneOn !== null && effectOn >= doneOn;
    if (state === 'open' || state === 'started') return doneOn === null && how === null && closedOn === null;
    if (state === 'done') return doneOn !== null && how === null && closedOn === null;
    if (state === 'rated') return rated && how !== 'not' && closedOn === null;
    return rated && closedOn !== null && closedOn >= effectOn;
  };

  it('comes to no state that the machine does not have, and stays closed once it is', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let now = line();
        for (const one of steps) {
          const before = now;
          now = apply(now, one);
          expect(lineState.options).toContain(now.state);
          expect(isSound(now)).toBe(true);
          if (before.state === 'closed') expect(now).toBe(before);
          if (before.state === 'rated') expect(['rated', 'closed']).toContain(now.state);
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('is late exactly when the day it waits for has passed', () => {
    const days = fc.option(dayIn);
    fc.assert(
      fc.property(fc.constantFrom(...lineState.options), days, days, dayIn, (state, deadline, followUpOn, asOf) => {
        const one = line({ state, deadline, followUpOn });
        const due = dueOn(one);
        const late = lateDays(one, asOf);
        expect(late > 0).toBe(due !== null && due < asOf);
        if (late > 0) expect(addDays(due as IsoDate, late)).toBe(asOf);
      }),
      { seed: 6, numRuns: 500 },
    );
  });
});
