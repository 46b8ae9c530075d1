/** The course proof: that somebody has completed a course, a page per person. It names people, and never by CPR number. */
import { formatDate, type IsoDate } from '../../kernel/dates.ts';
import { formatNumber, type Locale } from '../../kernel/numbers.ts';
import { hourDecimals } from '../../learning/hours.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import type { Messages } from '../../messages/da.ts';
import { paragraph, type Section } from '../blocks.ts';
import type { ReportModel } from '../model.ts';

export interface ProvenCompletion {
  /** Names the page within the document. */
  readonly id: string;
  readonly personName: string;
  readonly courseName: string;
  readonly courseCode: string;
  readonly completedOn: IsoDate;
  readonly hours: number | null;
  readonly form: string;
  readonly validUntil: IsoDate | null;
  readonly number: string;
}

export interface ProofData {
  readonly completions: readonly ProvenCompletion[];
  /** '' when the register does not know what the municipality is called. */
  readonly organisation: string;
  readonly demo: boolean;
  readonly today: IsoDate;
}

type Words = Messages['classes']['proof'];

const hoursText = (hours: number, language: Locale): string => formatNumber(hours, language, hourDecimals(hours));

function factsOf(one: ProvenCompletion, words: Words, language: Locale): { label: string; text: string }[] {
  const { completedOn, hours, form, validUntil, number, courseCode } = one;
  return [
    { label: words.completedOn, text: formatDate(completedOn) },
    ...(hours === null || hours === 0
      ? []
      : [{ label: words.hours, text: words.hoursText(hoursText(hours, language)) }]),
    { label: words.validUntil, text: validUntil === null ? words.never : formatDate(validUntil) },
    ...(form === '' ? [] : [{ label: words.form, text: form }]),
    { label: words.code, text: courseCode },
    ...(number === '' ? [] : [{ label: words.number, text: number }]),
  ];
}

function pageOf(one: ProvenCompletion, { organisation, today }: ProofData, words: Words, language: Locale): Section {
  const issued = organisation ? words.issued(organisation, formatDate(today)) : words.issuedAlone(formatDate(today));
  return {
    id: one.id,
    heading: words.title,
    blocks: [
      paragraph(words.confirms),
      { kind: 'heading', text: one.personName },
      paragraph(words.hasCompleted),
      { kind: 'heading', text: one.courseName, minor: true },
      { kind: 'facts', items: factsOf(one, words, language) },
      paragraph(issued),
    ],
  };
}

/** What tells this file from others: the person and the course, or of several the course and the day. */
function subtitleOf([first, ...more]: readonly ProvenCompletion[]): string {
  if (!first) return '';
  const { personName, courseName, completedOn } = first;
  return more.length === 0 ? `${personName}, ${courseName}` : `${courseName}, ${formatDate(completedOn)}`;
}

interface ProofOptions {
  readonly language: Locale;
  readonly madeAt: string;
}

export function buildCourseProof(data: ProofData, { language, madeAt }: ProofOptions): ReportModel {
  const messages = messagesFor(language);
  const words = messages.classes.proof;
  const signature = data.organisation ? words.onBehalf(data.organisation) : words.signature;
  return {
    layout: 'proof',
    front: { kind: signature, facts: data.demo ? [messages.report.print.demo] : [] },
    title: words.title,
    subtitle: subtitleOf(data.completions),
    organisation: data.organisation,
    language,
    period: data.today.slice(0, 4),
    asOf: data.today,
    madeAt,
    dataDate: formatDate(data.today),
    demo: data.demo,
    sections: data.completions.map((one) => pageOf(one, data, words, language)),
    definitions: [],
    // A person's own certificate: no figures, and nothing hidden.
    hiddenReason: '',
    hash: '',
  };
}
