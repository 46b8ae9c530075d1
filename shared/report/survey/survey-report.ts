/** Makes the report of a closed round, of the whole or of a unit. Pure: the same figures make the same report. */
import { formatDate } from '../../kernel/dates.ts';
import type { Locale } from '../../kernel/numbers.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import type { ReleaseFigure } from '../ledger.ts';
import type { ReportModel } from '../model.ts';
import { figuresText } from '../release-figures.ts';
import { surveyLines } from './released-figures.ts';
import type { SurveyMaking } from './score-figure.ts';
import { bandSection, commentSection, distributionSection } from './section-answers.ts';
import { dimensionSection, keySection } from './section-dimensions.ts';
import { notesSection } from './section-notes.ts';
import { standOutSection } from './section-stand-out.ts';
import { allUnitsSection, unitSection } from './section-units.ts';
import type { SurveyData } from './survey-data.ts';
import { surveyDefinitions } from './survey-definitions.ts';

export interface SurveyReportOptions {
  readonly language: Locale;
  /** As the reader writes it. */
  readonly madeAt: string;
  /** SHA-256 as hexadecimal; handed in, since `shared` has no cryptography. */
  readonly hash: (text: string) => string;
}

export interface SurveyReport {
  readonly model: ReportModel;
  readonly released: readonly ReleaseFigure[];
}

const MAKERS = [
  keySection,
  dimensionSection,
  standOutSection,
  unitSection,
  distributionSection,
  bandSection,
  allUnitsSection,
];

export function buildSurveyReport(data: SurveyData, options: SurveyReportOptions): SurveyReport {
  const { language, madeAt } = options;
  const messages = messagesFor(language);
  const words = messages.surveyReport.model;
  const making: SurveyMaking = { data, words, messages, locale: language };
  const sections = MAKERS.flatMap((make) => make(making) ?? []);
  const comments = commentSection(making);
  const released = surveyLines(data);
  const { head, closedOn } = data;
  const closed = formatDate(closedOn);
  const model: ReportModel = {
    title: head.name,
    subtitle: data.whole || !data.subject ? words.whole : data.subject.name,
    front: {
      kind: messages.surveyReport.title,
      facts: [
        words.period(formatDate(head.opensOn), formatDate(head.closesOn)),
        words.closed(closed),
        messages.report.print.madeAt(madeAt),
      ],
    },
    organisation: data.organisation,
    language,
    period: closedOn.slice(0, 4),
    asOf: closedOn,
    madeAt,
    dataDate: closed,
    demo: data.demo,
    sections: [...sections, notesSection(making, sections), ...(comments ? [comments] : [])],
    definitions: surveyDefinitions(making.words, sections, data.subject ? ['change'] : []),
    hiddenReason: messages.report.hiddenReason,
    hash: options.hash(figuresText(head.id, closedOn, released)),
  };
  return { model, released };
}
