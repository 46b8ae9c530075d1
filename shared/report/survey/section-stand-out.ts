/** Strengths and points of attention in words: what the numbers differ from, and by how much. */
import { formatNumber, roundTo } from '../../kernel/numbers.ts';
import type { UnitResult } from '../../survey/contract-results.ts';
import { paragraph, type Section } from '../blocks.ts';
import type { SurveyMaking } from './score-figure.ts';
import { topOf } from './survey-data.ts';

type Line = UnitResult['strengths'][number] | UnitResult['attention'][number];

const COMPARED = {
  high: 'norm',
  low: 'norm',
  above_whole: 'whole',
  below_whole: 'whole',
  better: 'earlier',
  worse: 'earlier',
} as const satisfies Record<Line['why'], string>;

/** The number is said as it differs, so that a strain that is low is said to be low. */
function sentenceOf({ data, words, locale }: SurveyMaking, { key, why, value }: Line): string {
  const at = data.measures.findIndex((measure) => measure.key === key);
  const name = data.measures[at]?.name ?? key;
  const by = formatNumber(roundTo(Math.abs(value), 1), locale, 1);
  const compared = COMPARED[why];
  if (compared === 'earlier') {
    const round = data.subject?.measures[at]?.trend?.roundName ?? '';
    return value > 0 ? words.standOut.risen(name, by, round) : words.standOut.fallen(name, by, round);
  }
  const other = compared === 'norm' ? words.standOut.norm : (topOf(data)?.name ?? '');
  return value > 0 ? words.standOut.above(name, by, other) : words.standOut.below(name, by, other);
}

export function standOutSection(making: SurveyMaking): Section | null {
  const { data, words } = making;
  if (!data.subject) return null;
  const { strengths, attention } = data.subject;
  const part = (heading: string, lines: readonly Line[]): Section['blocks'] =>
    lines.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          { kind: 'list', items: lines.map((line) => sentenceOf(making, line)) },
        ];
  const none = strengths.length + attention.length === 0;
  return {
    id: 'stand-out',
    heading: words.sections.standOut,
    blocks: none
      ? [paragraph(words.standOut.none)]
      : [
          ...part(words.standOut.strengths, strengths),
          ...part(words.standOut.attention, attention),
          paragraph(words.standOut.talk),
        ],
  };
}
