import { describe, expect, it } from 'vitest';
import type { InstrumentId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import { instrumentBody } from '../../../shared/survey/instrument.ts';
import { ownModule } from '../../../shared/survey/own-module.ts';
import { packAnswer } from '../../../shared/survey/pack-answer.ts';
import type { Questionnaire } from '../../../shared/survey/round.ts';

const option = (code: string) => ({ code, score: null, label: { da: code } });
const item = (key: string, responseSet: string, change: object = {}) => ({
  key,
  stem: null,
  text: { da: key },
  responseSet,
  notApplicable: null,
  reversed: false,
  ...change,
});

const body = instrumentBody.parse({
  ...ownModule,
  responseSets: [
    { key: 'janej', kind: 'one', options: [option('ja'), option('nej')] },
    { key: 'fra', kind: 'several', options: [option('leder'), option('kollega'), option('borger')] },
    { key: 'tekst', kind: 'text', options: [] },
  ],
  items: [
    item('A', 'janej', { required: true }),
    item('B', 'fra', { showIf: { item: 'A', codes: ['ja'] }, required: true }),
    item('C', 'janej', { showIf: { item: 'B', codes: ['leder'] } }),
    item('D', 'janej', { notApplicable: 'no_superior' }),
    item('E', 'tekst', { required: true }),
  ],
  dimensions: [],
  norms: [],
});
const questionnaire: Questionnaire = {
  instruments: [{ id: 'i'.repeat(22) as InstrumentId, body }],
  attributes: [
    { key: 'alder', name: { da: 'Alder' }, bands: [option('ung'), option('gammel')] },
    { key: 'vagt', name: { da: 'Vagt' }, bands: [option('dag'), option('nat')] },
  ],
};

const packed = (answers: Record<string, string[]>, bands: Record<string, string> = {}): number[][] => {
  const one = packAnswer(questionnaire, answers, bands);
  return [Array.from(one.answers), Array.from(one.bands)];
};
const error = (answers: Record<string, string[]>, bands: Record<string, string> = {}): unknown => {
  try {
    return packed(answers, bands);
  } catch (failure) {
    return failure instanceof AppFailure ? failure.error : failure;
  }
};

describe('an answer as bytes', () => {
  it('has one byte per question and per background question, 0 where nothing was said', () => {
    expect(packed({ A: ['nej'] })).toEqual([
      [2, 0, 0, 0, 0],
      [0, 0],
    ]);
    expect(packed({ A: ['ja'], B: ['borger', 'leder', 'leder'], C: ['nej'], D: ['NA'] }, { vagt: 'nat' })).toEqual([
      [1, 0b101, 2, 3, 0],
      [0, 2],
    ]);
  });

  it('keeps nothing of what was not asked, however far behind the branch', () => {
    expect(packed({ A: ['nej'], B: ['leder'], C: ['ja'] })[0]).toEqual([2, 0, 0, 0, 0]);
    expect(packed({ A: ['ja'], B: ['kollega'], C: ['ja'] })[0]).toEqual([1, 0b10, 0, 0, 0]);
  });

  it('must have what is required where it was asked', () => {
    expect(error({})).toEqual({ code: 'bad_input', params: { field: 'A' } });
    expect(error({ A: ['ja'] })).toEqual({ code: 'bad_input', params: { field: 'B' } });
  });

  it('on paper may lack what is required: nobody can be asked again', () => {
    const sheet = packAnswer(questionnaire, { A: ['nej'] }, {}, true);
    expect(sheet.answers[0]).toBe(2);
    expect(Array.from(packAnswer(questionnaire, {}, {}, true).answers)).toEqual(
      questionnaire.instruments.flatMap(({ body }) => body.items.map(() => 0)),
    );
  });

  it('refuses what is no answer to the question, also behind a branch not taken', () => {
    const unknown = (params: object) => ({ code: 'option_unknown', params });
    expect(error({ A: ['måske'] })).toEqual(unknown({ item: 'A', code: 'måske' }));
    expect(error({ A: ['NA'] })).toEqual(unknown({ item: 'A', code: 'NA' }));
    expect(error({ A: ['nej'], C: ['x'] })).toEqual(unknown({ item: 'C', code: 'x' }));
    expect(error({ A: ['nej'], E: ['hej'] })).toEqual(unknown({ item: 'E', code: 'hej' }));
    expect(error({ A: ['nej'], toString: ['ja'] })).toEqual(unknown({ item: 'toString', code: 'ja' }));
    expect(error({ A: ['nej'] }, { alder: 'midt' })).toEqual(unknown({ item: 'alder', code: 'midt' }));
  });
});
