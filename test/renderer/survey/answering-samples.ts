import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { InstrumentId, RoundId } from '../../../shared/kernel/ids.ts';
import type { RespondentForm } from '../../../shared/survey/contract-answering.ts';
import type { InstrumentBody, InstrumentItem } from '../../../shared/survey/instrument.ts';
import { knownResponseSets } from '../../../shared/survey/response-sets.ts';

export const roundId = 'R'.repeat(22) as RoundId;
/** As it stands on the slip. */
export const CODE = '01234-56789-ABCDE-FGHJK-MNPQRS';
export const BARE = CODE.replaceAll('-', '');

const question = (
  key: string,
  da: string,
  responseSet: string,
  more: Partial<InstrumentItem> = {},
): InstrumentItem => ({
  key,
  stem: null,
  text: { da, en: `${da} (en)` },
  responseSet,
  notApplicable: null,
  reversed: false,
  required: false,
  showIf: null,
  ...more,
});

const stem = { da: 'De sidste to uger', en: 'The last two weeks' };
const sets = knownResponseSets.filter(({ key }) => ['1', '4', '5', '8', 'who5'].includes(key));

/** Three screens of questions: A1–A2 together, B1 with what hangs on it, W1–W2 under a stem, S1 from 0 to 10. */
export const body: InstrumentBody = {
  name: 'Prøve',
  version: '1',
  attribution: '',
  licence: '',
  rightsNote: '',
  modifiable: true,
  own: true,
  languages: ['da', 'en'],
  responseSets: sets,
  items: [
    question('A1', 'Kan du nå dit arbejde?', '1'),
    question('A2', 'Får du hjælp af din leder?', '1', { notApplicable: 'no_superior' }),
    question('B1', 'Er du blevet truet?', '4'),
    question('B2', 'Af hvem?', '5', { showIf: { item: 'B1', codes: ['1', '2', '3', '4'] } }),
    question('W1', 'Jeg har været glad', 'who5', { stem }),
    question('W2', 'Jeg har været rolig', 'who5', { stem }),
    question('S1', 'Hvor glad er du for dit arbejde?', '8'),
  ],
  dimensions: [
    {
      key: 'trivsel',
      name: { da: 'Trivsel' },
      direction: 'resource',
      scoring: 'sum_all',
      limit: 'wellbeing',
      items: ['W1', 'W2'],
    },
  ],
  norms: [],
};

export const form: RespondentForm = {
  roundId,
  name: 'Trivsel 2026',
  organisation: 'Nordby Kommune',
  closesOn: '2026-12-01' as IsoDate,
  languages: ['da', 'en'],
  anonymity: 'anonymous',
  firstScreen: { da: 'Hoved-MED står bag målingen.' },
  commentQuestion: { da: 'Hvad vil du tilføje?', en: 'Anything to add?' },
  questionnaire: {
    instruments: [{ id: 'I'.repeat(22) as InstrumentId, body }],
    attributes: [
      {
        key: 'alder',
        name: { da: 'Alder', en: 'Age' },
        bands: [
          { code: 'u30', label: { da: 'Under 30', en: 'Under 30' } },
          { code: '30-49', label: { da: '30–49', en: '30–49' } },
          { code: '50+', label: { da: '50 og over', en: '50 and over' } },
        ],
      },
    ],
  },
  mayPause: true,
  smallest: { mean: 5, distribution: 10, comments: 10 },
};

/** With O1 behind B2, which is answered in one's own words by those who were threatened. */
export const withOpenQuestion: RespondentForm = {
  ...form,
  questionnaire: {
    ...form.questionnaire,
    instruments: [
      {
        id: 'I'.repeat(22) as InstrumentId,
        body: {
          ...body,
          responseSets: [...sets, { key: 'tekst', kind: 'text', options: [] }],
          items: body.items.flatMap((item) => {
            const showIf = { item: 'B1', codes: ['1', '2', '3', '4'] };
            return item.key === 'B2' ? [item, question('O1', 'Hvad skete der?', 'tekst', { showIf })] : [item];
          }),
        },
      },
    ],
  },
};
