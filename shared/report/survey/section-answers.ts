/** Distributions and figures by background of a unit, and its released comments. */
import { formatNumber } from '../../kernel/numbers.ts';
import type { UnitResult } from '../../survey/contract-results.ts';
import { sayText } from '../../survey/say-text.ts';
import { countFigure, makeTable, paragraph, type Section } from '../blocks.ts';
import type { Figure, ReportTable } from '../model.ts';
import {
  definitionsOfScores,
  leastBehind,
  measureLabel,
  partsOf,
  type SurveyMaking,
  scoreWithN,
} from './score-figure.ts';
import { MOST_COLUMNS } from './section-units.ts';

type Item = UnitResult['items'][number];

const optionsOf = ({ distribution }: Item): readonly { label: string; count: number }[] => distribution?.options ?? [];

/** Shares are whole per cent: more would say more than some answers can. */
const shareOf = (count: number, n: number): Figure => ({ value: count / n, decimals: 0, unit: 'share' });
const hiddenShare: Figure = { value: null, decimals: 0, unit: 'share' };

/** Questions that are answered the same way stand in one table. Hidden ones have no options, and stand where the one before does. */
function groupsOf(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  let last: string | undefined;
  for (const item of items) {
    const key = item.distribution ? JSON.stringify(optionsOf(item).map(({ label }) => label)) : last;
    if (groups.length > 0 && (key === last || last === undefined)) groups.at(-1)?.push(item);
    else groups.push([item]);
    last = key ?? last;
  }
  return groups;
}

function distributionTable(
  { data, words, locale }: SurveyMaking,
  items: readonly Item[],
  part: number,
  of: number,
): ReportTable {
  const options = optionsOf(items.find(({ distribution }) => distribution !== null) ?? (items[0] as Item));
  const least = data.head.limits.distribution.n;
  return makeTable({
    id: `distribution-${part}`,
    caption: words.captions.part(words.captions.distributions, part, of),
    head: [words.question, words.count, ...options.map(({ label }) => label)],
    rows: items.map(({ text, distribution }) => ({
      label: sayText(text, locale).text,
      cells: [
        countFigure(distribution?.n ?? 0, !distribution),
        ...options.map((_, at) =>
          distribution ? shareOf(distribution.options[at]?.count ?? 0, distribution.n) : hiddenShare,
        ),
      ],
    })),
    definitionKeys: ['distribution'],
    n: Math.max(0, ...items.map(({ distribution }) => distribution?.n ?? 0)),
    limit: least,
    basis: words.basis.counts(least),
  });
}

/** In the unit's own report only. */
export function distributionSection(making: SurveyMaking): Section | null {
  const { data, words } = making;
  const items = data.whole ? [] : (data.subject?.items ?? []);
  if (items.length === 0) return null;
  const groups = groupsOf(items);
  return {
    id: 'distributions',
    heading: words.sections.distributions,
    blocks: groups.map((group, at) => distributionTable(making, group, at + 1, groups.length)),
  };
}

function bandTables(making: SurveyMaking, band: UnitResult['bands'][number]): ReportTable[] {
  const { data, words, locale } = making;
  const name = data.head.attributes.find(({ key }) => key === band.attribute)?.name;
  const caption = words.captions.bands(name ? sayText(name, locale).text : band.attribute);
  const groups = partsOf(band.rows, MOST_COLUMNS);
  const least = data.head.limits.band.n;
  // The stricter of both: a band of a unit keeps the measure's own limit too.
  const [low, high] = leastBehind(data, data.measures);
  const leastOfBands = [Math.max(least, low), Math.max(least, high)] as const;
  return groups.map((group, part) =>
    makeTable({
      id: `band-${band.attribute}-${part + 1}`,
      caption: words.captions.part(caption, part + 1, groups.length),
      head: [words.topic, ...group.map(({ label }) => label)],
      rows: data.measures.map((measure, at) => ({
        label: measureLabel(measure, words),
        cells: group.map(({ figures }) => scoreWithN(measure, figures[at] ?? null)),
      })),
      definitionKeys: definitionsOfScores(data.measures),
      n: Math.max(0, ...group.flatMap(({ figures }) => figures.map((shown) => shown?.n ?? 0))),
      limit: least,
      basis: words.basis.cells(...leastOfBands),
    }),
  );
}

export function bandSection(making: SurveyMaking): Section | null {
  const { data, words } = making;
  const bands = data.subject?.bands ?? [];
  if (bands.length === 0) return null;
  return {
    id: 'bands',
    heading: words.sections.bands,
    blocks: [paragraph(words.bands.text), ...bands.flatMap((band) => bandTables(making, band))],
  };
}

export function commentSection({ data, words, locale }: SurveyMaking): Section | null {
  const groups = data.comments.filter(({ texts }) => texts.length > 0);
  if (groups.length === 0) return null;
  return {
    id: 'comments',
    heading: words.sections.comments,
    blocks: [
      paragraph(words.comments.text),
      ...groups.flatMap(({ question, texts }): Section['blocks'] => [
        { kind: 'heading', text: `${question} (${formatNumber(texts.length, locale)})` },
        { kind: 'list', items: [...texts] },
      ]),
    ],
  };
}
