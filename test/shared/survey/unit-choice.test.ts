/** Ticking units: what is stored says exactly who takes part. */
import { describe, expect, it } from 'vitest';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { PlannedUnit } from '../../../shared/survey/contract-rounds.ts';
import { planCounts, talkingUnits } from '../../../shared/survey/plan-view.ts';
import {
  chooseUnit,
  dialogueOffers,
  dropUnit,
  peopleAsked,
  peopleLeftOut,
  unitsTakingPart,
} from '../../../shared/survey/unit-choice.ts';
import { makeChance } from '../../support/chance.ts';

interface Unit {
  id: string;
  parentId: string | null;
  persons: number;
  ownPersons: number;
}
const unit = (id: string, parentId: string | null, persons: number, ownPersons = persons): Unit => ({
  id,
  parentId,
  persons,
  ownPersons,
});
/** Hal: 40 people; below it Børn (30, 2 of its own) with Abel (14) and Byen (14), and Teknik (10). */
const units = [
  unit('hal', null, 40, 0),
  unit('boern', 'hal', 30, 2),
  unit('abel', 'boern', 14),
  unit('byen', 'boern', 14),
  unit('teknik', 'hal', 10),
];
const taking = (chosen: readonly string[]) => unitsTakingPart(units, new Set(chosen));

describe('choosing units', () => {
  it('takes all below along, and covers what was chosen below', () => {
    expect(taking(['boern'])).toEqual(['boern', 'abel', 'byen']);
    expect(chooseUnit(units, ['abel', 'teknik'], 'boern')).toEqual(['teknik', 'boern']);
    expect(chooseUnit(units, ['hal'], 'abel')).toEqual(['hal']);
  });

  it('leaves the others in when one below is taken out, and says who fell out with it', () => {
    const chosen = dropUnit(units, ['hal'], 'abel');
    expect(taking(chosen)).toEqual(['byen', 'teknik']);
    expect(peopleLeftOut(units, chosen).map(({ id }) => id)).toEqual(['boern']);
    expect(dropUnit(units, ['hal'], 'hal')).toEqual([]);
  });

  it('counts those who get the form without those who talk', () => {
    expect(peopleAsked(units, new Set(['hal']), new Set(['teknik']))).toEqual({ people: 30, units: 3 });
  });

  it('offers a talk to units under 15, the highest of them, and only where they take part', () => {
    expect(dialogueOffers(units, new Set(['hal']))).toEqual(['abel', 'byen', 'teknik']);
    expect(dialogueOffers(units, new Set(['teknik']))).toEqual(['teknik']);
    const small = [unit('top', null, 12, 4), unit('del', 'top', 8)];
    expect(dialogueOffers(small, new Set(['top']))).toEqual(['top']);
  });

  it('does just what was pressed, in any tree', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { int, pick, next } = makeChance(seed);
      const tree = Array.from({ length: 14 }, (_, i) => unit(`u${i}`, i === 0 ? null : `u${int(i)}`, 5));
      let chosen: string[] = [];
      for (let press = 0; press < 12; press++) {
        const { id } = pick(tree);
        const isIn = next() < 0.6;
        const before = unitsTakingPart(tree, new Set(chosen));
        chosen = isIn ? chooseUnit(tree, chosen, id) : dropUnit(tree, chosen, id);
        const after = unitsTakingPart(tree, new Set(chosen));
        const below = unitsTakingPart(tree, new Set([id]));
        if (isIn) expect(after).toEqual(tree.map((u) => u.id).filter((u) => before.includes(u) || below.includes(u)));
        else {
          expect(after.filter((u) => below.includes(u))).toEqual([]);
          // Besides what is below it only units above it can fall out.
          const lost = before.filter((u) => !after.includes(u) && !below.includes(u));
          expect(lost.every((u) => unitsTakingPart(tree, new Set([u])).includes(id))).toBe(true);
        }
      }
    }
  });
});

it('a plan counts each unit once: talking with all below, or by what can be shown of it', () => {
  const planned = (id: string, depth: number, reportable: PlannedUnit['reportable']): PlannedUnit => ({
    unitId: id as UnitId,
    code: id,
    name: id,
    depth,
    own: 5,
    all: 5,
    reportable,
    dialogue: false,
    mergeWith: [],
  });
  const plan = [
    planned('a', 0, 'shown'),
    planned('b', 1, 'above'),
    planned('c', 2, 'above'),
    planned('d', 1, 'above'),
    planned('e', 0, 'none'),
  ];
  expect([...talkingUnits(plan, ['b' as UnitId])]).toEqual(['b', 'c']);
  expect(planCounts(plan, ['b' as UnitId])).toEqual({ shown: 1, above: 1, none: 1, dialogue: 2 });
});
