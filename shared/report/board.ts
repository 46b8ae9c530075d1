/**
 * Makes the board report: one model for screen, PDF and later formats, and the
 * lines that the ledger gets when it leaves the house. Pure: the same data and
 * the same earlier releases make the same figures, in the same order.
 */
import { type LimitSetting, strictLimits } from '../disclosure/limits.ts';
import { formatDate } from '../kernel/dates.ts';
import type { Locale } from '../kernel/numbers.ts';
import { messagesFor } from '../messages/catalogue.ts';
import { apvLines, protectIncidents } from './apv/board-apv.ts';
import { countFigures, type Making, paragraph, type Section } from './blocks.ts';
import type { BoardData } from './board-data.ts';
import { type Ledger, type ReleasedCells, type ReleaseFigure, readLedger } from './ledger.ts';
import type { ReportModel } from './model.ts';
import { protectBoard } from './protect-board.ts';
import { figuresText, releaseFigures } from './release-figures.ts';
import { ageSection, hoursSection } from './section-age.ts';
import { apvDefinitions, apvSection } from './section-apv.ts';
import { coursesSection } from './section-courses.ts';
import { areasSection, keySection, trendSection } from './section-staff.ts';
import { wellbeingDefinitions, wellbeingSection } from './section-wellbeing.ts';
import { boardSurveyLines } from './survey/released-figures.ts';

export interface BoardOptions {
  readonly period: string;
  readonly language: Locale;
  /** As the reader writes it. */
  readonly madeAt: string;
  /** SHA-256 as hexadecimal; handed in, since `shared` has no cryptography. */
  readonly hash: (text: string) => string;
  readonly limits?: LimitSetting;
}

export interface BoardReport {
  readonly model: ReportModel;
  readonly released: readonly ReleaseFigure[];
}

type Words = Making['words'];

const DEFINITIONS = [
  'persons',
  'engagements',
  'fte',
  'mean_age',
  'units',
  'area',
  'age',
  'hours',
  'valid_certificate',
] as const;

const definitionsOf = (words: Words, sections: readonly Section[], language: Locale): ReportModel['definitions'] => [
  ...DEFINITIONS.map((key) => ({ key, ...words.definitions[key] })),
  ...wellbeingDefinitions(sections, language),
  ...apvDefinitions(sections, language),
];

const dataDateOf = (data: BoardData, words: Words): string =>
  data.dataDate ? formatDate(data.dataDate) : words.noDataDate;

function notesSection(making: Making, sections: readonly Section[], limits: LimitSetting, ledger: Ledger): Section {
  const { data, words } = making;
  const { hidden, all } = countFigures(sections);
  return {
    id: 'notes',
    heading: words.sections.notes,
    blocks: [
      paragraph(
        words.notes.data(formatDate(data.asOf), dataDateOf(data, words)),
        words.notes.limits(limits.headcount.n, limits.headcount.t, words.limitSource),
        words.notes.hidden(hidden, all),
        words.notes.earlier(ledger.releases),
        words.notes.never,
      ),
    ],
  };
}

/** @param earlier all figures released for the same period */
export function buildBoardReport(data: BoardData, options: BoardOptions, earlier: ReleasedCells): BoardReport {
  const { period, language } = options;
  const messages = messagesFor(language).report;
  const words = messages.board;
  const limits = options.limits ?? strictLimits;
  const ledger = readLedger(earlier, data.asOf);
  const hidden = protectBoard(data, limits, ledger);
  const making: Making = { data, hidden, words, locale: language, limit: limits.headcount.n };
  const makers = [keySection, areasSection, trendSection, ageSection, hoursSection, coursesSection];
  const wellbeing = data.survey ? [wellbeingSection(data.survey, language)] : [];
  const hiddenIncidents = data.apv?.incidents ? protectIncidents(data.apv.incidents, limits, ledger) : [];
  const apv = data.apv ? [apvSection(data.apv, hiddenIncidents, making)] : [];
  const sections = [...makers.map((make) => make(making)), ...wellbeing, ...apv];
  const released = [
    ...releaseFigures(data, hidden),
    ...(data.survey ? boardSurveyLines(data.survey) : []),
    ...(data.apv ? apvLines(data.apv, hiddenIncidents) : []),
  ];
  const model: ReportModel = {
    title: words.title(period),
    subtitle: words.subtitle(formatDate(data.asOf)),
    organisation: data.organisation || words.whole,
    language,
    period,
    asOf: data.asOf,
    madeAt: options.madeAt,
    dataDate: dataDateOf(data, words),
    demo: data.demo,
    sections: [...sections, notesSection(making, sections, limits, ledger)],
    definitions: definitionsOf(words, sections, language),
    hiddenReason: messages.hiddenReason,
    hash: options.hash(figuresText(period, data.asOf, released)),
  };
  return { model, released };
}
