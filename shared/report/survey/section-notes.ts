/** Promise, limits and who decided on them, sources and licences. */
import { formatDate } from '../../kernel/dates.ts';
import type { Messages } from '../../messages/da.ts';
import { limitNames, type RoundLimits } from '../../survey/round.ts';
import { countFigure, countFigures, makeTable, paragraph, type Section } from '../blocks.ts';
import type { ReportTable } from '../model.ts';
import type { SurveyMaking } from './score-figure.ts';
import type { SurveySource } from './survey-data.ts';

type Words = SurveyMaking['words'];

export function limitTable(limits: RoundLimits, messages: Messages): ReportTable {
  const words = messages.survey.limits;
  return makeTable({
    id: 'limits',
    caption: messages.surveyReport.model.captions.limits,
    head: [words.kind, words.least, words.difference],
    rows: limitNames.map((name) => ({
      label: words[name],
      cells: [countFigure(limits[name].n), countFigure(limits[name].t)],
    })),
    definitionKeys: [],
    n: 0,
    limit: null,
    basis: '',
  });
}

export function decidedText({ owner, decidedOn, reason }: RoundLimits, words: Words): string {
  if (!owner && !decidedOn && !reason) return words.notes.undecided;
  return words.notes.decided(owner, decidedOn ? formatDate(decidedOn) : '', reason);
}

/** Own questions, and what the owners of others want printed. */
export function sourceTexts(sources: readonly SurveySource[], words: Words): string[] {
  return [
    ...(sources.some(({ own }) => own) ? [words.notes.own] : []),
    ...sources
      .filter(({ own, attribution, licence }) => !own && (attribution || licence))
      .map(({ name, attribution, licence }) => words.notes.attribution(name, attribution, licence)),
  ];
}

export function normTexts({ data, words }: Pick<SurveyMaking, 'data' | 'words'>): string[] {
  return [
    ...new Set(
      data.measures.flatMap(({ norm }) => (norm ? [words.notes.norm(norm.population, norm.year, norm.source)] : [])),
    ),
  ];
}

export function notesSection(making: SurveyMaking, sections: readonly Section[]): Section {
  const { data, words, messages } = making;
  const { hidden, all } = countFigures(sections);
  return {
    id: 'notes',
    heading: words.sections.notes,
    blocks: [
      paragraph(
        words.notes.promise[data.anonymity],
        words.notes.fixed,
        words.notes.hidden(hidden, all),
        ...sourceTexts(data.sources, words),
        ...normTexts(making),
        words.notes.never,
        decidedText(data.head.limits, words),
      ),
      limitTable(data.head.limits, messages),
    ],
  };
}
