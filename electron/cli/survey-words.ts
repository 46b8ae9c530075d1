/** The words of the survey room: `survey …`, `import answers`, `figures survey`. */
import { type Common, needed, oneOf } from './usage-error.ts';

export const SURVEY_OPTIONS = {
  round: { type: 'string' },
  name: { type: 'string' },
  instrument: { type: 'string' },
  units: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string' },
  release: { type: 'boolean' },
  recipients: { type: 'string' },
  comment: { type: 'string' },
  codes: { type: 'string' },
} as const;

interface Period {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export type SurveyCommand =
  | (Common & { readonly name: 'survey'; readonly action: 'list' })
  | (Common & { readonly name: 'survey'; readonly action: 'import-instrument'; readonly file: string })
  | (Common & {
      readonly name: 'survey';
      readonly action: 'open';
      readonly round: string;
      readonly instruments: string;
      readonly units: string;
      readonly from: string;
      readonly to: string;
      readonly comment: string | undefined;
      readonly codes: 'unit' | 'person';
    })
  | (Common & { readonly name: 'survey'; readonly action: 'close'; readonly round: string | undefined })
  | (Common & {
      readonly name: 'survey';
      readonly action: 'codes';
      readonly round: string | undefined;
      readonly out: string;
      readonly units: string | undefined;
    })
  | (Common &
      Period & {
        readonly name: 'import-answers';
        readonly file: string;
        readonly round: string | undefined;
        readonly instruments: string | undefined;
      })
  | (Common & {
      readonly name: 'figures-survey';
      readonly round: string | undefined;
      readonly by: string | undefined;
      readonly release: boolean;
      readonly recipients: string | undefined;
    });

export type SurveyAction = Extract<SurveyCommand, { name: 'survey' }>['action'];

type Values = { readonly [Option in keyof typeof SURVEY_OPTIONS]?: string | boolean | undefined } & {
  readonly out?: string | undefined;
};

const ACTIONS: readonly SurveyAction[] = ['import-instrument', 'open', 'close', 'list', 'codes'];

/** @param words the words without options: `survey close`, `import answers FILE`, `figures survey` */
export function readSurveyWords(words: readonly string[], values: Values, common: Common): SurveyCommand {
  const [name, second, third] = words;
  const text = (option: keyof typeof SURVEY_OPTIONS): string | undefined => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  const period: Period = { from: text('from'), to: text('to') };
  if (name === 'import') {
    const file = needed(third, 'file');
    return {
      name: 'import-answers',
      ...common,
      file,
      round: text('round'),
      instruments: text('instrument'),
      ...period,
    };
  }
  if (name === 'figures') {
    const release = values.release === true;
    const recipients = text('recipients');
    return { name: 'figures-survey', ...common, round: text('round'), by: text('by'), release, recipients };
  }
  const action = oneOf(second, ACTIONS, 'survey');
  switch (action) {
    case 'import-instrument':
      return { name: 'survey', ...common, action, file: needed(third, 'file') };
    case 'list':
      return { name: 'survey', ...common, action };
    case 'close':
      return { name: 'survey', ...common, action, round: text('round') };
    case 'codes':
      return {
        name: 'survey',
        ...common,
        action,
        round: text('round'),
        out: needed(values.out, '--out'),
        units: text('units'),
      };
    case 'open':
      return {
        name: 'survey',
        ...common,
        action,
        round: needed(text('name'), '--name'),
        instruments: needed(text('instrument'), '--instrument'),
        units: needed(text('units'), '--units'),
        from: needed(period.from, '--from'),
        to: needed(period.to, '--to'),
        comment: text('comment'),
        codes: oneOf(text('codes') ?? 'unit', ['unit', 'person'], '--codes'),
      };
  }
}
