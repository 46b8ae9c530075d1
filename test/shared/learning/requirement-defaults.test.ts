import { describe, expect, it } from 'vitest';
import { courseDefaults } from '../../../shared/learning/course-defaults.ts';
import { courseOfRule, ruleDefaults } from '../../../shared/learning/rule-defaults.ts';
import { proposeWorkplace, proposeWorkplaces } from '../../../shared/learning/workplace-names.ts';

describe('the default rules', () => {
  it('are there for every usual course, each once, with a source', () => {
    expect(ruleDefaults.map(({ code }) => code).sort()).toEqual(courseDefaults.map(({ code }) => code).sort());
    for (const rule of ruleDefaults) {
      expect(courseOfRule(rule).code).toBe(rule.code);
      expect(rule.source.length).toBeGreaterThan(5);
      expect(rule.audience.jobCodes).toEqual([]);
    }
  });

  it('say which are for some jobs only', () => {
    expect(ruleDefaults.filter(({ isBroad }) => isBroad).map(({ code }) => code)).toEqual([
      'MED',
      'KØRT',
      'SPRØJ',
      'TRUCK',
      'AUT',
    ]);
  });
});

describe('kinds of workplace from names', () => {
  it.each([
    ['Børnehuset Havnen', 'daginstitution', 'daycare'],
    ['Integreret institution Solen', '', 'daycare'],
    ['Dagplejen Nissum', 'dagpleje', 'daycare'],
    ['Vuggestuen Mælkevejen', '', 'daycare'],
    ['Nordskolen', 'skole', 'school'],
    ['SFO Regnbuen', '', 'school'],
    ['Vesterhede Musikskole', 'kultur', 'culture'],
    ['Plejecenter Klinkby', 'plejecenter', 'care'],
    ['Hjemmeplejen Øst, nat', 'hjemmepleje', 'care'],
    ['Sygeplejen Ørnereden', 'hjemmepleje', 'health'],
    ['Træningscenter Vandborg', 'sundhed', 'health'],
    ['Køkkenet Bøgelund', 'køkken', 'kitchen'],
    ['Centralkøkkenet', '', 'kitchen'],
    ['Bostedet Solsikken', 'bosted', 'social'],
    ['Jobcenter Havrum', 'kontor', 'jobcentre'],
    ['Vej & Park Øst', 'vej_park', 'roads_parks'],
    ['Havrum Svømmehal', 'kultur', 'pool'],
    ['Hovedbiblioteket', 'kultur', 'culture'],
    ['Rådhuset', '', 'office'],
    ['Løn og personale', 'kontor', 'office'],
    ['Mysteriet', 'plejecenter', 'care'],
  ] as const)('%s (%s) is %s', (name, type, kind) => {
    expect(proposeWorkplace(name, type)).toBe(kind);
  });

  it.each([
    ['Børn & Unge', 'forvaltning'],
    ['Skoleområde Nord', 'område'],
    ['Skolegade 3', ''],
    ['Italiensgruppen', ''],
    ['Vesterhede Kommune', 'kommune'],
  ])('%s (%s) says nothing', (name, type) => {
    expect(proposeWorkplace(name, type)).toBeNull();
  });

  it('propose nothing that is set, or that a unit has from above', () => {
    const unit = (name: string, parent: number, own: 'school' | null = null) => ({ name, unitType: '', own, parent });
    const units = [
      unit('Kommunen', -1),
      unit('Nordskolen', 0),
      unit('Nordskolens SFO', 1),
      unit('Skolekøkkenet', 1),
      unit('Sydskolen', 0, 'school'),
    ];
    expect(proposeWorkplaces(units)).toEqual([null, 'school', null, 'kitchen', null]);
  });
});
