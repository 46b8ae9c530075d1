/** Planning a round: what a new one begins as, what hinders it, and how the limits may be chosen. */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { InstrumentId, UnitId } from '../../../shared/kernel/ids.ts';
import { attributePresets, emptyAttribute, freeCode } from '../../../shared/survey/attribute-presets.ts';
import { addBand, combinationsOf, moveBand, removeBand } from '../../../shared/survey/edit-attributes.ts';
import {
  lenientRoundLimits,
  limitChoiceOf,
  limitFaults,
  lowestRoundLimits,
  needsDecision,
  raiseFaults,
} from '../../../shared/survey/limit-choice.ts';
import { attribute, type RoundLimits, roundSettings, strictRoundLimits } from '../../../shared/survey/round.ts';
import {
  draftFaults,
  isLongPeriod,
  newDraft,
  type RoundDraft,
  settingsOf,
} from '../../../shared/survey/round-draft.ts';

const INSTRUMENT = 'instrumentInstrumentin' as InstrumentId;
const UNIT = 'unitUnitunitUnitunitUn' as UnitId;
const instruments = [{ id: INSTRUMENT, name: 'Eget modul', languages: ['da', 'en'] as const }];
const draft = (more: Partial<RoundDraft> = {}): RoundDraft => ({
  ...newDraft('2026-11-22' as IsoDate, 'Trivselsmåling', [INSTRUMENT], [UNIT]),
  ...more,
});
const limits = (more: Partial<RoundLimits> = {}): RoundLimits => ({
  ...strictRoundLimits,
  owner: '',
  decidedOn: null,
  reason: '',
  ...more,
});
const decided = { owner: 'Hoved-MED', decidedOn: '2026-10-01' as IsoDate, reason: 'Mange små hold' };
const fieldsOf = (faulty: RoundDraft) => draftFaults(faulty, instruments).map(({ field }) => field);

describe('a new round', () => {
  it('is one that could be opened: anonymous, strict, everybody, without background questions', () => {
    const begun = draft();
    expect(begun).toMatchObject({ anonymity: 'anonymous', attributes: [], name: 'Trivselsmåling 2026' });
    expect(begun.closesOn && begun.opensOn && begun.closesOn > begun.opensOn).toBe(true);
    expect(limitChoiceOf(begun.limits)).toBe('strict');
    expect(draftFaults(begun, instruments)).toEqual([]);
    expect(roundSettings.safeParse(settingsOf(begun)).success).toBe(true);
  });

  it('is not stored while a day, a unit or a questionnaire is missing', () => {
    expect(settingsOf(draft({ opensOn: null }))).toBeUndefined();
    expect(settingsOf(draft({ unitIds: [] }))).toBeUndefined();
    expect(settingsOf(draft({ firstScreen: { da: '  ' } }))?.firstScreen).toBeNull();
  });
});

describe('what is wrong is told at its field and step', () => {
  it('for names, units, days and languages', () => {
    expect(draftFaults(draft({ name: ' ' }), instruments)).toMatchObject([{ step: 'instruments', field: 'name' }]);
    expect(draftFaults(draft({ unitIds: [] }), instruments)).toMatchObject([{ step: 'units', field: 'unitIds' }]);
    const backwards = draft({ opensOn: '2026-12-10' as IsoDate, closesOn: '2026-12-09' as IsoDate });
    expect(draftFaults(backwards, instruments)).toMatchObject([{ field: 'closesOn', reason: 'ends_before' }]);
    expect(draftFaults(draft({ languages: ['da', 'pl'] }), instruments)).toMatchObject([
      { step: 'period', field: 'languages.pl', reason: 'not_in', about: 'Eget modul' },
    ]);
  });

  it('for texts that lack a language, and bands with the same name', () => {
    const both = { languages: ['da', 'en'] as RoundDraft['languages'] };
    expect(fieldsOf(draft({ ...both, commentQuestion: { da: 'Andet?' } }))).toEqual(['commentQuestion.en']);
    const own = { ...emptyAttribute([]), name: { da: 'Skift', en: 'Shift' } };
    const bands = own.bands.map((band) => ({ ...band, label: { da: 'Dag', en: 'Day' } }));
    expect(fieldsOf(draft({ ...both, attributes: [{ ...own, bands }] }))).toEqual([
      'attributes.0.bands.1.label.da',
      'attributes.0.bands.1.label.en',
    ]);
    expect(fieldsOf(draft({ attributes: [own] }))).toEqual([
      'attributes.0.bands.0.label.da',
      'attributes.0.bands.1.label.da',
    ]);
  });

  it('and a long period is warned of', () => {
    expect(isLongPeriod(draft())).toBe(false);
    expect(isLongPeriod(draft({ closesOn: '2027-03-01' as IsoDate }))).toBe(true);
  });
});

describe('limits', () => {
  it('are raised freely, and lowered only by a decision of Hoved-MED', () => {
    const raised = limits({ mean: { n: 8, t: 8 } });
    expect([needsDecision(raised), limitFaults(raised)]).toEqual([false, []]);
    const lenient = limits(lenientRoundLimits);
    expect(limitChoiceOf(lenient)).toBe('lenient');
    expect(limitFaults(lenient).map(({ field }) => field)).toEqual(['owner', 'decidedOn', 'reason']);
    expect(limitFaults({ ...lenient, ...decided })).toEqual([]);
  });

  it('never go below 4, 8 and 15, whoever decided', () => {
    expect(limitFaults(limits({ ...lowestRoundLimits, ...decided }))).toEqual([]);
    expect(limitFaults(limits({ ...decided, mean: { n: 3, t: 3 } }))).toEqual([
      { field: 'mean.n', reason: 'too_low', bound: 4 },
    ]);
    expect(limitFaults(limits({ ...decided, offensive: { n: 14, t: 20 } }))[0]).toMatchObject({ bound: 15 });
    expect(limitFaults(limits({ mean: { n: Number.NaN, t: 5 } }))[0]).toMatchObject({ reason: 'missing' });
  });

  it('of an open round can only go up', () => {
    const now = limits();
    expect(raiseFaults(now, limits({ comments: { n: 12, t: 10 } }))).toEqual([]);
    expect(raiseFaults(now, limits({ band: { n: 4, t: 5 } }))).toEqual([
      { field: 'band.n', reason: 'lowered', bound: 5 },
    ]);
  });
});

describe('background questions', () => {
  it('to begin with are as the contract wants them, with few bands', () => {
    for (const preset of attributePresets) {
      expect(attribute.safeParse(preset).success).toBe(true);
      expect(preset.bands.length).toBeLessThanOrEqual(4);
    }
    expect(combinationsOf(attributePresets.slice(0, 2))).toBe(9);
  });

  it('keep the codes of their bands while they are edited', () => {
    const [age] = attributePresets;
    if (!age) throw new Error('no preset');
    const grown = addBand(removeBand(age, 1));
    expect(grown.bands.map(({ code }) => code).slice(0, 2)).toEqual(['under-35', '50-plus']);
    expect(new Set(grown.bands.map(({ code }) => code)).size).toBe(3);
    expect(moveBand(moveBand(age, 0, 1), 1, -1)).toEqual(age);
    expect(moveBand(age, 0, -1)).toBe(age);
    expect(freeCode(['b2', 'b3'], 'b')).toBe('b4');
  });
});
