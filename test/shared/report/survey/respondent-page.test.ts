import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/kernel/dates.ts';
import type { InstrumentId } from '../../../../shared/kernel/ids.ts';
import { reportModel } from '../../../../shared/report/model.ts';
import { buildRespondentPage, type RespondentData } from '../../../../shared/report/survey/respondent-page.ts';
import { attributePresets } from '../../../../shared/survey/attribute-presets.ts';
import { ownModule } from '../../../../shared/survey/own-module.ts';
import { type RoundSettings, strictRoundLimits } from '../../../../shared/survey/round.ts';
import { unitId } from './sample.ts';

const day = (text: string) => text as IsoDate;
const settings: RoundSettings = {
  name: 'Trivsel 2027',
  instrumentIds: ['i'.padEnd(22, '_') as InstrumentId],
  unitIds: [unitId('1000')],
  dialogueUnitIds: [],
  opensOn: day('2027-03-01'),
  closesOn: day('2027-03-19'),
  attributes: attributePresets.slice(0, 2),
  anonymity: 'anonymous',
  limits: { ...strictRoundLimits, mean: { n: 7, t: 7 }, owner: 'Hoved-MED', decidedOn: day('2027-01-11'), reason: '' },
  languages: ['da'],
  firstScreen: null,
  commentQuestion: { da: 'Andet?' },
  codes: 'unit',
};

const textOf = (
  more: Partial<RespondentData> = {},
  changed: Partial<RoundSettings> = {},
  language: 'da' | 'en' = 'da',
) => {
  const model = buildRespondentPage(
    {
      organisation: 'Prøve Kommune',
      demo: false,
      state: 'open',
      settings: { ...settings, ...changed },
      instruments: [ownModule],
      dialogueUnits: [],
      today: day('2027-03-02'),
      ...more,
    },
    { language, madeAt: '02-03-2027' },
  );
  expect(() => reportModel.parse(model)).not.toThrow();
  return JSON.stringify(model);
};

describe('what respondents are told', () => {
  it('comes from the round’s own settings', () => {
    const text = textOf();
    expect(text).toContain('gennemsnit, når mindst 7 har svaret, og fordelinger, når mindst 10 har');
    expect(text).toContain('26 spørgsmål fra');
    expect(text).toContain('alder og anciennitet på arbejdspladsen');
    expect(text).toContain('besluttet af Hoved-MED den 11-01-2027');
    expect(text).toContain('Ingen ser dit svar.');
    expect(text).toContain('Du kan svare fra 01-03-2027 til 19-03-2027');
    expect(textOf({}, {}, 'en')).toContain('Nobody sees your answer.');
  });

  it('does not speak of what the round does not have', () => {
    const text = textOf({}, { attributes: [], commentQuestion: null });
    expect(text).not.toContain('Kommentarer læses');
    expect(text).not.toContain('Du bliver også spurgt om');
    expect(text).not.toContain('WHO-5');
    expect(text).not.toContain('krænkende');
    expect(text).toContain('Der er intet felt til fri tekst.');
  });

  it('promises no anonymity to a confidential round, and tells of codes by person', () => {
    const text = textOf({}, { anonymity: 'confidential', codes: 'person' });
    expect(text).toContain('Det er fortroligt');
    expect(text).not.toContain('Ingen ser dit svar.');
    expect(text).toContain('Din kode er din egen');
  });

  it('says that health data are shown for larger groups only', () => {
    const [first, ...more] = ownModule.dimensions;
    const instruments = first
      ? [{ ...ownModule, dimensions: [{ ...first, limit: 'wellbeing' as const }, ...more] }]
      : [];
    expect(textOf({ instruments })).toContain('WHO-5) vises kun for grupper med mindst 10 svar');
  });

  it('says that a draft may change, and names those who talk instead', () => {
    const text = textOf({ state: 'draft', dialogueUnits: ['Fyret', 'Havnen'] });
    expect(text).toContain('ikke åbnet endnu');
    expect(text).toContain('Fyret og Havnen');
  });
});
