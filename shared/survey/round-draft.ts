/** A round while it is planned: as `RoundSettings`, but a day can be missing and texts can be half written. */
import { addDays, addMonths, type IsoDate, partsOf } from '../kernel/dates.ts';
import type { InstrumentId, UnitId } from '../kernel/ids.ts';
import type { LocalText } from './instrument.ts';
import { limitFaults } from './limit-choice.ts';
import type { SurveyLocale } from './locale.ts';
import { type Attribute, type RoundSettings, roundSettings, strictRoundLimits } from './round.ts';

export interface RoundDraft extends Omit<RoundSettings, 'opensOn' | 'closesOn'> {
  readonly opensOn: IsoDate | null;
  readonly closesOn: IsoDate | null;
}

export const roundSteps = ['instruments', 'units', 'period', 'background', 'limits', 'overview'] as const;
export type RoundStep = (typeof roundSteps)[number];

export interface DraftFault {
  readonly step: RoundStep;
  /** Where in the draft, such as `attributes.0.bands.1.label.da`. */
  readonly field: string;
  readonly reason: 'missing' | 'too_long' | 'ends_before' | 'not_in' | 'twice' | 'too_low' | 'too_high';
  /** What it is not in, or the bound. */
  readonly about?: string | number;
}

/** What the draft is judged by that stands elsewhere. */
export interface ChosenInstrument {
  readonly id: InstrumentId;
  readonly name: string;
  readonly languages: readonly SurveyLocale[];
}

const WEEKS_OPEN = 21;

/** The round that a new one begins as: everybody, three weeks from two weeks ahead, strict, anonymous. */
export function newDraft(today: IsoDate, name: string, instrumentIds: InstrumentId[], unitIds: UnitId[]): RoundDraft {
  const opensOn = addDays(today, 14);
  return {
    name: `${name} ${partsOf(opensOn).year}`,
    instrumentIds,
    unitIds,
    dialogueUnitIds: [],
    opensOn,
    closesOn: addDays(opensOn, WEEKS_OPEN),
    attributes: [],
    anonymity: 'anonymous',
    limits: { ...strictRoundLimits, owner: '', decidedOn: null, reason: '' },
    languages: ['da'],
    firstScreen: null,
    commentQuestion: null,
    codes: 'unit',
  };
}

/** Long enough for everybody to be on duty once, short enough to be remembered. */
export const isLongPeriod = ({ opensOn, closesOn }: RoundDraft): boolean =>
  opensOn !== null && closesOn !== null && closesOn > addMonths(opensOn, 2);

const textIn = (text: LocalText | null, language: SurveyLocale): string => text?.[language]?.trim() ?? '';
const isEmpty = (text: LocalText): boolean =>
  Object.values(text).every((one) => one === undefined || one.trim() === '');

/** What is stored: texts that were never filled in are none. Undefined while something is missing. */
export function settingsOf(draft: RoundDraft): RoundSettings | undefined {
  const { firstScreen, limits } = draft;
  const parsed = roundSettings.safeParse({
    ...draft,
    firstScreen: firstScreen && isEmpty(firstScreen) ? null : firstScreen,
    limits,
  });
  return parsed.success ? parsed.data : undefined;
}

const STEP_OF: Readonly<Record<string, RoundStep>> = {
  name: 'instruments',
  instrumentIds: 'instruments',
  unitIds: 'units',
  dialogueUnitIds: 'units',
  attributes: 'background',
  limits: 'limits',
};

const fault = (field: string, reason: DraftFault['reason'], about?: DraftFault['about']): DraftFault => ({
  step: STEP_OF[field.split('.')[0] ?? ''] ?? 'period',
  field,
  reason,
  ...(about === undefined ? {} : { about }),
});

/** What the contract's own schema says, at the field it is about. */
function schemaFaults(draft: RoundDraft): DraftFault[] {
  const parsed = roundSettings.safeParse({ ...draft, firstScreen: null, commentQuestion: null, attributes: [] });
  if (parsed.success) return [];
  return parsed.error.issues
    .filter(({ path }) => path[0] !== 'limits')
    .map(({ path, code }) => fault(path.join('.'), code === 'too_big' ? 'too_long' : 'missing'));
}

/** A text must be there in every language that is answered in. */
const textFaults = (text: LocalText, field: string, languages: readonly SurveyLocale[]): DraftFault[] =>
  languages
    .filter((language) => textIn(text, language) === '')
    .map((language) => fault(`${field}.${language}`, 'missing'));

function attributeFaults(attribute: Attribute, at: number, languages: readonly SurveyLocale[]): DraftFault[] {
  const field = `attributes.${at}`;
  const faults = textFaults(attribute.name, `${field}.name`, languages);
  attribute.bands.forEach((band, i) => {
    faults.push(...textFaults(band.label, `${field}.bands.${i}.label`, languages));
    for (const language of languages) {
      const label = textIn(band.label, language);
      const before = attribute.bands.slice(0, i).some((other) => textIn(other.label, language) === label);
      if (label !== '' && before) faults.push(fault(`${field}.bands.${i}.label.${language}`, 'twice'));
    }
  });
  if (attribute.bands.length < 2) faults.push(fault(`${field}.bands`, 'missing'));
  return faults;
}

function languageFaults(draft: RoundDraft, instruments: readonly ChosenInstrument[]): DraftFault[] {
  return instruments
    .filter(({ id }) => draft.instrumentIds.includes(id))
    .flatMap(({ name, languages }) =>
      draft.languages
        .filter((language) => !languages.includes(language))
        .map((language) => fault(`languages.${language}`, 'not_in', name)),
    );
}

/** Everything that hinders the draft from being opened, in the order of the steps. */
export function draftFaults(draft: RoundDraft, instruments: readonly ChosenInstrument[]): DraftFault[] {
  const { opensOn, closesOn, languages, commentQuestion, attributes } = draft;
  const faults = [
    ...schemaFaults(draft),
    ...languageFaults(draft, instruments),
    ...(opensOn && closesOn && closesOn < opensOn ? [fault('closesOn', 'ends_before')] : []),
    ...(commentQuestion ? textFaults(commentQuestion, 'commentQuestion', languages) : []),
    ...attributes.flatMap((one, i) => attributeFaults(one, i, languages)),
    ...limitFaults(draft.limits).map(({ field, reason, bound }) =>
      fault(`limits.${field}`, reason === 'lowered' ? 'too_low' : reason, bound),
    ),
  ];
  return faults.sort((a, b) => roundSteps.indexOf(a.step) - roundSteps.indexOf(b.step));
}
