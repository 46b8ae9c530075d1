import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { type DuplicateCandidate, findDuplicates } from '../../../shared/staff/duplicates.ts';

let count = 0;
const person = (firstName: string, lastName: string, more: Partial<DuplicateCandidate> = {}): DuplicateCandidate => ({
  id: `p${count++}` as PersonId,
  firstName,
  lastName,
  birthDate: '1980-05-17' as IsoDate,
  email: '',
  cpr: '',
  ...more,
});
const reasonsOf = (...persons: DuplicateCandidate[]) => findDuplicates(persons).map((p) => p.reasons);

describe('two persons born on the same day', () => {
  it.each([
    ['Ane', 'Sørensen', 'Ane', 'Sørensen'],
    ['Ane', 'Sørensen', 'Ane', 'Soerensen'],
    ['Kristian', 'Holm', 'Christian', 'Holm'],
    ['Sofie', 'Schmidt', 'Sophie', 'Schmit'],
    ['Ane Marie', 'Holm', 'Ane', 'Holm'],
    ['A.', 'Holm', 'Ane', 'Holm'],
    ['Holm', 'Ane', 'Ane', 'Holm'],
    ['Ane', 'Hlom', 'Ane', 'Holm'],
    ['Ane Marie', 'Holm', 'Ane Marie', 'Vestergaard'],
    ['Ane', 'Holm Bang', 'Ane', 'Holm'],
  ])('%s %s and %s %s may be one', (a, b, c, d) => {
    expect(reasonsOf(person(a, b), person(c, d))).toEqual([['same_name_and_birth']]);
  });

  it.each([
    ['Ane', 'Holm', 'Bo', 'Kjær'],
    ['Ane', 'Holm', 'Ane', 'Vestergaard'],
    ['Ane', 'Holm', 'Peter', 'Holm'],
    ['', '', '', ''],
  ])('%s %s and %s %s are two', (a, b, c, d) => {
    expect(reasonsOf(person(a, b), person(c, d))).toEqual([]);
  });

  it('are two if they were born on different days, or nobody knows when', () => {
    const other = '1980-05-18' as IsoDate;
    expect(reasonsOf(person('Ane', 'Holm'), person('Ane', 'Holm', { birthDate: other }))).toEqual([]);
    expect(reasonsOf(person('Ane', 'Holm', { birthDate: null }), person('Ane', 'Holm', { birthDate: null }))).toEqual(
      [],
    );
  });
});

it('a replacement number beside a real one is a reason, also when the family name is new', () => {
  const real = { cpr: '1705801234' };
  const replacement = { cpr: '7705801234' };
  expect(reasonsOf(person('Ane', 'Holm', real), person('Ane', 'Holm', replacement))).toEqual([
    ['same_name_and_birth', 'replacement_number'],
  ]);
  expect(reasonsOf(person('Ane', 'Holm', real), person('Ane', 'Kjær', replacement))).toEqual([['replacement_number']]);
  expect(reasonsOf(person('Ane', 'Holm', replacement), person('Bo', 'Kjær', replacement))).toEqual([]);
});

it('an e-mail address is a reason, an office mailbox is none', () => {
  const far = (n: number) => ({ birthDate: `19${60 + n}-01-01` as IsoDate, email: 'Ane@kommune.dk' });
  expect(
    reasonsOf(person('Ane', 'Holm', far(1)), person('Bo', 'Kjær', { ...far(2), email: 'ane@kommune.dk' })),
  ).toEqual([['same_email']]);
  expect(reasonsOf(...[1, 2, 3, 4].map((n) => person('Ane', 'Holm', far(n))))).toEqual([]);
});

it('no pair is told twice, and each is of two different persons', () => {
  const name = fc.constantFrom('Ane', 'Bo', 'Kim', 'Ane Marie');
  const some = fc.array(
    fc.record({
      first: name,
      last: name,
      day: fc.constantFrom('1980-01-01', '1981-01-01'),
      mail: fc.constantFrom('', 'a@b.dk'),
    }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(some, (people) => {
      const persons = people.map((p) => person(p.first, p.last, { birthDate: p.day as IsoDate, email: p.mail }));
      const pairs = findDuplicates(persons).map(({ ids }) => [...ids].sort().join(' '));
      expect(new Set(pairs).size).toBe(pairs.length);
      expect(findDuplicates(persons).every(({ ids, reasons }) => ids[0] !== ids[1] && reasons.length > 0)).toBe(true);
    }),
  );
});

it('grows with the people, also where all were born on one day', () => {
  const all = Array.from({ length: 3_000 }, (_, i) => person(`Fornavn${i}`, `Efternavn${i * 7}`));
  expect(findDuplicates(all).length).toBeLessThan(3_000 * 5);
});
