import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { CompletionId, PersonId } from '../../../shared/kernel/ids.ts';
import { type ClassOutcome, planCompletions } from '../../../shared/learning/class-completions.ts';
import { runs } from '../../electron/staff/office.ts';

const day = (text: string): IsoDate => text as IsoDate;
const person = (n: number): PersonId => `p${n}` as PersonId;
type Own = ClassOutcome['own'][number];

const own = (n: number, more: Partial<Own> = {}): Own => ({
  ...{ id: `c${n}` as CompletionId, personId: person(n), completedOn: day('2026-03-02'), hours: 6 },
  ...{ attemptId: null, number: '', expiresOn: null, mediaId: null, note: '' },
  ...more,
});

const plan = (attended: number[], owned: Own[] = [], known: number[] = [], more: Partial<ClassOutcome> = {}) =>
  planCompletions({
    attended: attended.map(person),
    completedOn: day('2026-03-02'),
    hours: 6,
    own: owned,
    isKnown: (id) => known.map(person).includes(id),
    ...more,
  });

const NOTHING = { add: [], change: [], remove: [], release: [], known: 0 };

describe('what attendance means for completions', () => {
  it('is one for each who was there, but for those who have the day from elsewhere', () => {
    expect(plan([1, 2, 3], [], [2])).toEqual({ ...NOTHING, add: ['p1', 'p3'], known: 1 });
  });
  it('is nothing to do the second time', () => {
    expect(plan([1], [own(1)])).toEqual(NOTHING);
  });
  it('is taken back for who was not there after all, but a certificate that was put on it stays', () => {
    expect(plan([], [own(1), own(2, { number: 'A-7' })])).toEqual({ ...NOTHING, remove: ['c1'], release: ['c2'] });
  });
  it('follows the class to another day or number of hours', () => {
    expect(plan([1], [own(1)], [], { completedOn: day('2026-03-03') })).toEqual({ ...NOTHING, change: ['c1'] });
    expect(plan([1], [own(1)], [], { hours: null })).toEqual({ ...NOTHING, change: ['c1'] });
    // On that day there is one from a file already: the class's own would be the same twice.
    expect(plan([1], [own(1)], [1], { completedOn: day('2026-03-03') })).toEqual({
      ...NOTHING,
      remove: ['c1'],
      known: 1,
    });
  });
  it('ends, whatever stood before, in exactly one completion for each who was there', () => {
    const some = fc.uniqueArray(fc.nat(8), { maxLength: 8 });
    fc.assert(
      fc.property(some, some, some, fc.boolean(), (attended, owned, known, moved) => {
        const before = owned.filter((n) => moved || !known.includes(n)).map((n) => own(n));
        const completedOn = day(moved ? '2026-03-09' : '2026-03-02');
        const done = plan(attended, before, known, { completedOn });
        const left = before.filter(({ id }) => !done.remove.includes(id)).map(({ personId }) => personId);
        const written = [...left, ...done.add];
        expect(new Set(written).size).toBe(written.length);
        for (const n of attended) expect(written.includes(person(n)) !== known.includes(n)).toBe(true);
        expect(written.every((id) => attended.map(person).includes(id))).toBe(true);
        expect(done.known).toBe(attended.filter((n) => known.includes(n)).length);
      }),
      runs(300),
    );
  });
});
