/** What several figures of one round tell together (domain §3.3), where each by itself tells nothing. */
import { describe, expect, it } from 'vitest';
import type { Attribute } from '../../../shared/survey/round.ts';
import { makeChance } from '../../support/chance.ts';
import { type Answered, attackRound, bodyOf, dimensionOf, figuresOf, type JointRound, shownAt } from './joint-round.ts';

const many = (count: number, unit: number, answers: (i: number) => number[]): Answered[] =>
  Array.from({ length: count }, (_, i) => ({ unit, answers: answers(i) }));
const some = (i: number, k: number): number => ((i * 7 + k * 3 + (i >> 2)) % 5) + 1;

/** As in COPSOQ III: trust, justice, and social capital of both. */
const trust = bodyOf(
  ['A', 'B', 'C', 'D'],
  [
    dimensionOf('tillid', ['A', 'B']),
    dimensionOf('retfaerdighed', ['C', 'D']),
    dimensionOf('kapital', ['A', 'B', 'C', 'D']),
  ],
);

describe('dimensions that share questions', () => {
  it('do not tell what the one said who left a question out', () => {
    const people = many(24, 0, (i) => [some(i, 0), some(i, 1), some(i, 2), i === 0 ? 0 : some(i, 3)]);
    expect(attackRound({ body: trust, parents: [-1], people }, 5)).toEqual([]);
    const complete = people.slice(1);
    expect(shownAt(figuresOf({ body: trust, parents: [-1], people: complete }), 'score', 'kapital')).toEqual([0]);
  });

  it('nor in bands, nor in any small organisation, whatever is added to whatever', { timeout: 120_000 }, () => {
    const chance = makeChance(4);
    const alder: Attribute = {
      key: 'alder',
      name: { da: 'Alder' },
      bands: ['1', '2'].map((code) => ({ code, label: { da: code } })),
    };
    const bodies = [
      trust,
      bodyOf(['A', 'B'], [dimensionOf('x', ['A', 'B']), dimensionOf('y', ['A', 'B']), dimensionOf('z', ['A'])]),
    ];
    let shown = 0;
    for (let round = 0; round < 150; round++) {
      const body = bodies[round % bodies.length] as (typeof bodies)[number];
      const size = 1 + chance.int(4);
      const parents = Array.from({ length: size }, (_, at) => (at === 0 ? -1 : chance.int(at)));
      const people: Answered[] = [];
      for (let kind = 0; kind < 5; kind++) {
        const unit = chance.int(size);
        const band = 1 + chance.int(2);
        const left = kind < 2 ? chance.int(body.items.length) : -1;
        const count = kind < 2 ? 1 + chance.int(3) : 4 + chance.int(12);
        for (let i = 0; i < count; i++) {
          const answers = body.items.map((_, at) => (at === left ? 0 : 1 + chance.int(5)));
          people.push({ unit, answers, bands: round % 2 === 0 ? [band] : [] });
        }
      }
      const joint: JointRound = { body, parents, people, attributes: round % 2 === 0 ? [alder] : [] };
      shown += figuresOf(joint).filter((one) => one.shown).length;
      expect(attackRound(joint, 5), JSON.stringify({ parents, people })).toEqual([]);
    }
    expect(shown).toBeGreaterThan(600);
  });
});

describe('alpha', () => {
  const body = bodyOf(['A', 'B', 'C'], [dimensionOf('x', ['A', 'B', 'C'])]);
  const people = (partly: number): Answered[] =>
    many(30, 0, (i) => [some(i, 0), some(i, 1), i < partly ? 0 : some(i, 2)]);
  const alphaOf = (round: Omit<JointRound, 'body'>) =>
    figuresOf({ body, ...round }).find(({ kind }) => kind === 'alpha');

  it('is told of a whole in which all, or enough, left something out', () => {
    expect(alphaOf({ parents: [-1], people: people(0) })?.shown).not.toBeNull();
    expect(alphaOf({ parents: [-1], people: people(12) })?.shown).not.toBeNull();
  });

  it('is not told where it and the spreads differ by a few: their answers could be tried until it fits', () => {
    for (const partly of [1, 4, 9]) expect(alphaOf({ parents: [-1], people: people(partly) })?.shown).toBeNull();
  });

  it('is not told where a small part of the round stands by itself', () => {
    const apart = [...people(0), ...many(3, 1, (i) => [some(i, 1), some(i, 2), some(i, 0)])];
    expect(alphaOf({ parents: [-1, -1], people: apart })?.shown).toBeNull();
  });
});

describe('a question behind a branch', () => {
  const asked = { item: 'A', codes: ['1'] };
  const body = (dimensions: ReturnType<typeof dimensionOf>[]) =>
    bodyOf([{ key: 'A', responseSet: 'ja' }, { key: 'B', showIf: asked }, 'C'], dimensions);
  /** All three of the small unit said no; to say how many of the next one said yes says so. */
  const people = [
    ...many(3, 1, (i) => [1, 0, some(i, 2)]),
    ...many(14, 2, (i) => (i < 12 ? [2, some(i, 1), some(i, 2)] : [1, 0, some(i, 2)])),
    ...many(40, 3, (i) => [1 + (i % 2), i % 2 ? some(i, 1) : 0, some(i, 2)]),
  ];
  const parents = [-1, 0, 0, 0];

  it('is hidden where the question it hangs on is hidden: its number says how many gave that answer', () => {
    for (const dimensions of [
      [],
      [dimensionOf('b', ['B'])],
      [dimensionOf('a', ['A']), dimensionOf('bc', ['B', 'C'])],
    ]) {
      const figures = figuresOf({ body: body(dimensions), parents, people });
      const first = shownAt(figures, 'distribution', 'A');
      for (const unit of shownAt(figures, 'distribution', 'B')) expect(first).toContain(unit);
      for (const { key, items } of dimensions) {
        if (items.includes('B')) for (const unit of shownAt(figures, 'score', key)) expect(first).toContain(unit);
      }
      expect(first.length).toBeGreaterThan(0);
    }
  });
});

describe('the limit of a figure', () => {
  it('is that of distributions where the mean is one: shares, recommendations, and one question with two answers', () => {
    const seven = (change: Parameters<typeof dimensionOf>[2], responseSet: string): number[] => {
      const body = bodyOf([{ key: 'A', responseSet }], [dimensionOf('a', ['A'], change)]);
      return shownAt(figuresOf({ body, parents: [-1], people: many(7, 0, (i) => [1 + (i % 2)]) }), 'score', 'a');
    };
    expect(seven({}, 'fem')).toEqual([0]);
    expect(seven({}, 'ja')).toEqual([]);
    expect(seven({ scoring: 'any_yes' }, 'ja')).toEqual([]);
    expect(seven({ scoring: 'recommendation' }, 'fem')).toEqual([]);
  });
});
