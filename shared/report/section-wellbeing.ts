/**
 * Wellbeing in the board report: the newest closed survey, of the whole and by
 * area, under the pattern that was fixed when it closed.
 */
import { formatDate } from '../kernel/dates.ts';
import type { Locale } from '../kernel/numbers.ts';
import { messagesFor } from '../messages/catalogue.ts';
import { makeTable, paragraph, type Section } from './blocks.ts';
import type { ReportModel, ReportTable } from './model.ts';
import { scoreCharts } from './survey/score-chart.ts';
import {
  definitionsOfScores,
  leastBehind,
  measureLabel,
  partsOf,
  type SurveyMaking,
  scoreFigure,
} from './survey/score-figure.ts';
import { changeTexts, comparisonsOf, dimensionTable, keyItems, mostAnswers } from './survey/section-dimensions.ts';
import { decidedText, normTexts, sourceTexts } from './survey/section-notes.ts';
import { rateTable } from './survey/section-units.ts';
import { childrenOf, type SurveyData, unitOf } from './survey/survey-data.ts';
import { surveyDefinitions } from './survey/survey-definitions.ts';

const ID = 'wellbeing';
/** Areas side by side on A4, beside the whole. */
const MOST_AREAS = 6;

function makingOf(data: SurveyData, locale: Locale): SurveyMaking {
  const messages = messagesFor(locale);
  return { data, words: messages.surveyReport.model, messages, locale };
}

/** Where the round's top is the municipality it is called as in the rest of the report. */
const wholeLabel = ({ data, messages }: SurveyMaking, name: string): string =>
  name === data.organisation ? messages.report.board.whole : name;

function introTexts({ data, messages, words }: SurveyMaking): string[] {
  const board = messages.surveyReport.board;
  const top = unitOf(data)?.name;
  return [
    board.intro(data.head.name, formatDate(data.closedOn)),
    ...(top !== undefined && top !== data.organisation ? [board.partly(top)] : []),
    words.notes.promise[data.anonymity],
  ];
}

function wholeBlocks(making: SurveyMaking): Section['blocks'] {
  const { data, words, messages, locale } = making;
  const { subject } = data;
  if (!subject) return [];
  const board = messages.surveyReport.board;
  const comparisons = comparisonsOf(making);
  const changes = changeTexts(making);
  return [
    ...scoreCharts({
      id: `${ID}-chart`,
      title: board.chart,
      tableId: ID,
      measures: data.measures,
      series: [{ label: data.head.name, means: subject.measures.map(({ figure }) => figure?.mean) }, ...comparisons],
      words,
      board: messages.report.board,
      locale,
    }),
    ...(changes.length > 0 ? [paragraph(changes.join(' '))] : []),
    dimensionTable(making, comparisons, {
      id: ID,
      caption: comparisons.some(({ key }) => key === 'before') ? board.captionTrend : words.captions.dimensions,
    }),
  ];
}

function areaTables(making: SurveyMaking): ReportTable[] {
  const { data, words, messages } = making;
  const own = unitOf(data);
  const groups = partsOf(childrenOf(data), MOST_AREAS);
  const board = messages.surveyReport.board;
  return groups.map((group, part) => {
    const columns = [...group, ...(own ? [own] : [])];
    return makeTable({
      id: `${ID}-areas-${part + 1}`,
      caption: words.captions.part(board.captionAreas, part + 1, groups.length),
      head: [words.topic, ...group.map(({ name }) => name), ...(own ? [wholeLabel(making, own.name)] : [])],
      rows: data.measures.map((measure, at) => ({
        label: measureLabel(measure, words),
        cells: columns.map(({ figures }) => scoreFigure(measure, figures[at]?.mean)),
      })),
      definitionKeys: [...definitionsOfScores(data.measures), 'area'],
      n: mostAnswers(columns.flatMap(({ figures }) => figures)) ?? 0,
      limit: data.head.limits.mean.n,
      basis: words.basis.scores(...leastBehind(data, data.measures)),
    });
  });
}

function rateBlocks(making: SurveyMaking): ReportTable[] {
  const { data, messages } = making;
  const own = unitOf(data);
  const rows = [
    ...childrenOf(data).map((unit) => ({ label: unit.name, unit })),
    ...(own ? [{ label: wholeLabel(making, own.name), unit: own, total: true }] : []),
  ];
  if (rows.length < 2 || rows.every(({ unit }) => unit.rate === null)) return [];
  const caption = messages.surveyReport.board.captionRates;
  return [rateTable(making, rows, { id: `${ID}-rates`, caption, first: messages.report.board.area })];
}

export function wellbeingSection(data: SurveyData, locale: Locale): Section {
  const making = makingOf(data, locale);
  const { words, messages } = making;
  const keys = keyItems(making);
  return {
    id: ID,
    heading: messages.surveyReport.board.section,
    blocks: [
      paragraph(...introTexts(making)),
      ...(keys.length > 0 ? [{ kind: 'figures' as const, items: keys }] : []),
      ...rateBlocks(making),
      ...wholeBlocks(making),
      ...areaTables(making),
      paragraph(...sourceTexts(data.sources, words), ...normTexts(making), decidedText(data.head.limits, words)),
    ],
  };
}

/** None where the report has no such section. */
export function wellbeingDefinitions(sections: readonly Section[], locale: Locale): ReportModel['definitions'] {
  const own = sections.filter(({ id }) => id === ID);
  return own.length === 0 ? [] : surveyDefinitions(messagesFor(locale).surveyReport.model, own, ['change']);
}
