/** What the editor of own modules promises: nothing is lost in silence, and what is saved can be answered and scored. */
import { describe, expect, it } from 'vitest';
import { checkInstrument } from '../../../shared/survey/check-instrument.ts';
import { isGoodSet, type ModuleFault, moduleFaults } from '../../../shared/survey/check-module.ts';
import {
  addDimension,
  addItem,
  changeDimension,
  changeItem,
  conditionItems,
  emptyModule,
  moveItem,
  placeItem,
  putSet,
  removeDimension,
  removeItem,
  tidyModule,
} from '../../../shared/survey/edit-module.ts';
import { addOption, newSet, ofKind, setsToChoose } from '../../../shared/survey/edit-sets.ts';
import { type InstrumentBody, instrumentBody, type ResponseSet } from '../../../shared/survey/instrument.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { makeChance } from '../../support/chance.ts';

const keysOf = (body: InstrumentBody) => body.items.map(({ key }) => key);
const reasons = (faults: readonly ModuleFault[]) => faults.map(({ reason }) => reason);
const begun = (): InstrumentBody => {
  const body = emptyModule('Prøve', 'Egne spørgsmål', 'Egen tekst');
  return changeItem(body, 'S01', { text: { da: 'Har du det godt?' } });
};

describe('questions', () => {
  it('are added after the chosen one, with the next code and the same answers', () => {
    const { body, key } = addItem(ownModule, 'T03');
    expect(key).toBe('T27');
    expect(keysOf(body).slice(2, 5)).toEqual(['T03', 'T27', 'T04']);
    expect(body.items[3]?.responseSet).toBe('enig5');
    expect(addItem(body, null).key).toBe('T28');
  });

  it('stay at the ends and change places elsewhere', () => {
    expect(moveItem(ownModule, 'T01', -1)).toBe(ownModule);
    expect(keysOf(moveItem(ownModule, 'T01', 1)).slice(0, 2)).toEqual(['T02', 'T01']);
    expect(moveItem(moveItem(ownModule, 'T10', 1), 'T10', -1)).toEqual(ownModule);
  });

  it('leave their topics and the conditions of others when they are removed', () => {
    const asked = changeItem(ownModule, 'T03', { showIf: { item: 'T01', codes: ['5'] } });
    const body = removeItem(asked, 'T01');
    expect(body.items.find(({ key }) => key === 'T03')?.showIf).toBeNull();
    expect(body.dimensions.flatMap(({ items }) => items)).not.toContain('T01');
  });

  it('can only wait for earlier ones, and moving one below the other is told', () => {
    expect(conditionItems(ownModule, 'T03').map(({ key }) => key)).toEqual(['T01', 'T02']);
    const asked = changeItem(ownModule, 'T02', { showIf: { item: 'T01', codes: ['1', '2'] } });
    expect(moduleFaults(asked)).toEqual([]);
    const turned = moveItem(asked, 'T02', -1);
    expect(moduleFaults(turned)).toEqual([
      { place: { kind: 'item', key: 'T02' }, reason: 'condition_after', about: 'T01' },
    ]);
  });

  it('answered in another way drop what no longer fits, here and where others wait for them', () => {
    const asked = changeItem(ownModule, 'T14', { showIf: { item: 'T13', codes: ['1', 'NA'] } });
    const without = changeItem(asked, 'T13', { notApplicable: null });
    expect(without.items.find(({ key }) => key === 'T14')?.showIf?.codes).toEqual(['1']);
    const several = changeItem(asked, 'T13', { responseSet: '5' });
    const item = several.items.find(({ key }) => key === 'T13');
    expect(item).toMatchObject({ reversed: false, notApplicable: null });
    expect(reasons(moduleFaults(several))).toContain('not_scored');
  });
});

describe('topics', () => {
  it('have a key made of the name once and for all, and no two the same', () => {
    const first = addDimension(begun(), { da: 'Nærmeste leder' });
    const second = addDimension(first.body, { da: 'Nærmeste leder' });
    expect([first.key, second.key]).toEqual(['naermeste_leder', 'naermeste_leder_2']);
    const renamed = changeDimension(first.body, first.key, { name: { da: 'Ledelse' } });
    expect(renamed.dimensions[0]?.key).toBe('naermeste_leder');
  });

  it('take a question from the others, in the order of the questions', () => {
    const body = placeItem(placeItem(ownModule, 'T02', 'mening'), 'T01', 'mening');
    expect(body.dimensions.find(({ key }) => key === 'mening')?.items).toEqual(['T01', 'T02', 'T10']);
    expect(body.dimensions.filter(({ items }) => items.includes('T01'))).toHaveLength(1);
  });

  it('that are empty are told and not dropped in silence', () => {
    const body = placeItem(ownModule, 'T10', null);
    expect(moduleFaults(body)).toEqual([{ place: { kind: 'dimension', key: 'mening' }, reason: 'dimension_empty' }]);
    expect(moduleFaults(removeDimension(body, 'mening'))).toEqual([]);
  });

  it('are protected as the figure that they become', () => {
    const acts = changeDimension(ownModule, 'mening', { scoring: 'any_yes' });
    expect(acts.dimensions.find(({ key }) => key === 'mening')?.limit).toBe('offensive');
    const share = changeDimension(ownModule, 'mening', { scoring: 'recommendation' });
    expect(share.dimensions.find(({ key }) => key === 'mening')?.limit).toBe('distribution');
    expect(reasons(moduleFaults(share))).toEqual(['needs_zero_to_ten']);
  });
});

describe('response sets', () => {
  it('of one’s own need two answers in every language, at most eight where several are chosen', () => {
    const empty = newSet(begun());
    expect(isGoodSet(empty, ['da'])).toBe(false);
    const named = { ...empty, options: empty.options.map((o) => ({ ...o, label: { da: `Svar ${o.code}` } })) };
    expect(isGoodSet(named, ['da'])).toBe(true);
    expect(isGoodSet(named, ['da', 'en'])).toBe(false);
    let many: ResponseSet = named;
    for (let more = 0; more < 7; more++) many = addOption(many);
    expect(new Set(many.options.map(({ code }) => code)).size).toBe(9);
    const labelled = { ...many, options: many.options.map((o) => ({ ...o, label: { da: `Svar ${o.code}` } })) };
    expect(isGoodSet(labelled, ['da'])).toBe(true);
    expect(isGoodSet(ofKind(labelled, 'several'), ['da'])).toBe(false);
  });

  it('with several answers have one fewer where "no superior" is one of them: eight are kept of an answer', () => {
    const option = (n: number) => ({ code: String(n), score: 0, label: { da: `Svar ${n}` } });
    const eight: ResponseSet = { key: 'otte', kind: 'several', options: [1, 2, 3, 4, 5, 6, 7, 8].map(option) };
    const [first] = begun().items;
    if (!first) throw new Error('no question');
    const body = {
      ...begun(),
      responseSets: [eight],
      dimensions: [],
      items: [{ ...first, text: { da: 'Fra hvem?' }, responseSet: 'otte' }],
    };
    const asked = (change: Partial<typeof first>) => ({
      ...body,
      items: body.items.map((item) => ({ ...item, ...change })),
    });
    expect(reasons(moduleFaults(asked({ notApplicable: null })))).toEqual([]);
    expect(reasons(moduleFaults(asked({ notApplicable: 'no_superior' })))).toEqual(['options_missing']);
  });

  it('that nothing uses are left out when it is saved, and the one chosen is kept', () => {
    const body = putSet(begun(), newSet(begun()));
    expect(tidyModule(body).responseSets.map(({ key }) => key)).toEqual(['enig5']);
  });

  it('can be one’s own words: such a question has no points and may always be skipped', () => {
    const open = setsToChoose(begun()).find(({ kind }) => kind === 'text');
    const key = begun().items[0]?.key ?? '';
    const required = changeItem(begun(), key, { required: true, reversed: true });
    const body = changeItem(required, key, { responseSet: open?.key ?? '', text: { da: 'Hvad?' } });
    expect(body.items[0]).toMatchObject({ responseSet: 'tekst', required: false, reversed: false });
    expect(moduleFaults(body).filter(({ place }) => place.kind === 'item')).toEqual([]);
  });
});

describe('checking', () => {
  it('finds nothing in the shipped module', () => {
    expect(moduleFaults(ownModule)).toEqual([]);
  });

  it('says where a text is missing and in which language', () => {
    const body = changeItem(ownModule, 'T05', { text: { da: 'Kun dansk', en: ' ' } });
    expect(moduleFaults(body)).toEqual([{ place: { kind: 'item', key: 'T05' }, reason: 'text_missing', about: 'en' }]);
  });

  it('lets through only what the contract takes, whatever one presses', () => {
    let saved = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const { pick } = makeChance(seed);
      let body = ownModule;
      for (let press = 0; press < 6 && body.items.length > 1; press++) {
        const key = pick(keysOf(body));
        const moves: readonly (() => InstrumentBody)[] = [
          () => moveItem(body, key, pick([-1, 1] as const)),
          () => removeItem(body, key),
          () => addItem(body, key).body,
          () => changeItem(body, key, { responseSet: pick(setsToChoose(body)).key }),
          () => changeItem(body, key, { text: { da: 'Ny tekst', en: 'New text' } }),
          () => changeItem(body, key, { notApplicable: pick([null, 'no_superior'] as const) }),
          () => {
            const before = conditionItems(body, key);
            return before.length === 0
              ? body
              : changeItem(body, key, { showIf: { item: pick(before).key, codes: [pick(['1', '2', '0'])] } });
          },
          () => placeItem(body, key, pick([null, ...body.dimensions.map((one) => one.key)])),
        ];
        body = pick(moves)();
      }
      if (moduleFaults(body).length > 0) continue;
      saved += 1;
      const tidy = tidyModule(body);
      expect(instrumentBody.safeParse(tidy).success, `seed ${seed}`).toBe(true);
      expect(checkInstrument(tidy), `seed ${seed}`).toBeNull();
    }
    expect(saved).toBeGreaterThan(30);
  });
});
