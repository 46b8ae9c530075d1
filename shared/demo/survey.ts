/**
 * Made-up answers to the municipality's own questions: a pure function of a
 * seed, a year and the units. Units differ a little, people in them more, and
 * about seven of ten answer.
 */
import { type IsoDate, makeDate } from '../kernel/dates.ts';
import { itemsOf, type QuestionnaireItem } from '../survey/answer-pack.ts';
import { attributePresets } from '../survey/attribute-presets.ts';
import { optionsOf } from '../survey/options.ts';
import { OWN_MODULE_ID } from '../survey/own-module-id.ts';
import type { PackedAnswer } from '../survey/pack-answer.ts';
import { type Questionnaire, type RoundSettings, strictRoundLimits } from '../survey/round.ts';
import { type Chance, makeChance } from './chance.ts';
import { demoComments } from './survey-comments.ts';

export interface DemoRound {
  readonly year: number;
  readonly settings: Omit<RoundSettings, 'unitIds'>;
}

const MARCH = 3;

/** Last year's survey and the one before it, both in March: the demo's people go back that far. */
export function demoRounds(today: IsoDate): DemoRound[] {
  const thisYear = Number(today.slice(0, 4));
  // The first asked nobody about background, as first surveys often do; it is only there to compare with.
  const years = [
    { year: thisYear - 2, attributes: [] },
    { year: thisYear - 1, attributes: attributePresets.slice(0, 1) },
  ];
  return years.flatMap(({ year, attributes }) => {
    const opensOn = makeDate(year, MARCH, 3);
    const closesOn = makeDate(year, MARCH, 21);
    return opensOn && closesOn ? [{ year, settings: { ...settingsOf(year, opensOn, closesOn), attributes } }] : [];
  });
}

const settingsOf = (year: number, opensOn: IsoDate, closesOn: IsoDate): Omit<DemoRound['settings'], 'attributes'> => ({
  name: `Trivselsmåling ${year}`,
  instrumentIds: [OWN_MODULE_ID],
  dialogueUnitIds: [],
  opensOn,
  closesOn,
  anonymity: 'anonymous',
  limits: {
    ...strictRoundLimits,
    owner: 'Hoved-MED',
    decidedOn: makeDate(year, 1, 20) ?? null,
    reason: 'Ingen skal kunne gætte, hvad en kollega har svaret',
  },
  languages: ['da', 'en'],
  firstScreen: null,
  commentQuestion: { da: 'Er der noget, du vil tilføje?', en: 'Is there anything you want to add?' },
  codes: 'unit',
});

export interface DemoUnit {
  readonly code: string;
  readonly invited: number;
}

export interface DemoAnswer extends PackedAnswer {
  /** Place in the units. */
  readonly unit: number;
}

export interface DemoAnswers {
  readonly answers: readonly DemoAnswer[];
  readonly comments: readonly { readonly unit: number; readonly item: string; readonly text: string }[];
}

/** How the topics stand where nothing else speaks, in points; those not named are at 66. */
const LEVEL: Readonly<Record<string, number>> = {
  arbejdsmaengde: 52,
  foelelsesmaessige_krav: 57,
  udvikling: 64,
  mening: 82,
  kolleger: 78,
  forandringer: 55,
  digitale_vaerktoejer: 58,
  alt_i_alt: 71,
  anbefalingstal: 74,
};
const USUAL = 66;
/** What a year of work on it gave. */
const LATER: Readonly<Record<string, number>> = { forandringer: 7, arbejdsmaengde: 2, digitale_vaerktoejer: -3 };

const ANSWERING = 0.7;
const MISSING = 0.02;
const NOT_APPLICABLE = 0.03;

/** What is asked, with how it stands this year. */
interface Asked {
  readonly level: number;
  readonly reversed: boolean;
  /** In the order of their numbers, from 1. */
  readonly scores: readonly number[];
  readonly notApplicable: number;
}

function askedOf({ instruments }: Questionnaire, items: readonly QuestionnaireItem[], isLater: boolean): Asked[] {
  return items.map(({ instrument, item, set }) => {
    const dimension = instruments[instrument]?.body.dimensions.find((one) => one.items.includes(item.key))?.key ?? '';
    const options = optionsOf(item, set);
    return {
      level: (LEVEL[dimension] ?? USUAL) + (isLater ? (LATER[dimension] ?? 1) : 0),
      reversed: item.reversed,
      scores: options.flatMap(({ notApplicable, score }, at) =>
        notApplicable ? [] : [score ?? (at / Math.max(1, set.options.length - 1)) * 100],
      ),
      notApplicable: options.find(({ notApplicable }) => notApplicable)?.number ?? 0,
    };
  });
}

/** Number of the option nearest to the points. */
function nearest(scores: readonly number[], points: number): number {
  let best = 0;
  for (let at = 1; at < scores.length; at++) {
    if (Math.abs((scores[at] ?? 0) - points) < Math.abs((scores[best] ?? 0) - points)) best = at;
  }
  return best + 1;
}

function answerTo(asked: Asked, mood: number, chance: Chance): number {
  if (asked.scores.length === 0 || chance.hits(MISSING)) return 0;
  if (asked.notApplicable > 0 && chance.hits(NOT_APPLICABLE)) return asked.notApplicable;
  const points = chance.normal(asked.level + mood, 20, 0, 100);
  return nearest(asked.scores, asked.reversed ? 100 - points : points);
}

export function demoAnswers(
  seed: number,
  round: DemoRound,
  questionnaire: Questionnaire,
  units: readonly DemoUnit[],
  isLater: boolean,
): DemoAnswers {
  const asked = askedOf(questionnaire, itemsOf(questionnaire), isLater);
  const answers = units.flatMap(({ code, invited }, unit) => {
    // A unit is what it is in both years; the people in it are not.
    const mood = makeChance(seed, `survey ${code}`).normal(0, 5, -12, 12);
    const chance = makeChance(seed, `survey ${round.year} ${code}`);
    return Array.from({ length: invited }, (): DemoAnswer | undefined => {
      if (!chance.hits(ANSWERING)) return undefined;
      const own = mood + chance.normal(0, 10, -30, 30);
      return {
        unit,
        bands: Uint8Array.from(questionnaire.attributes, ({ bands }) => chance.int(1, bands.length)),
        answers: Uint8Array.from(asked, (one) => answerTo(one, own, chance)),
      };
    }).filter((one) => one !== undefined);
  });
  return { answers, comments: isLater ? commentsOf(seed, answers) : [] };
}

function commentsOf(seed: number, answers: readonly DemoAnswer[]): DemoAnswers['comments'] {
  const chance = makeChance(seed, 'survey comments');
  if (answers.length === 0) return [];
  return demoComments.map((text) => ({ unit: chance.pick(answers).unit, item: '', text }));
}
