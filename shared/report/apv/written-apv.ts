/** Makes the written APV of a unit: whole for Arbejdstilsynet, or as employees may read it. Pure. */
import { formatDate } from '../../kernel/dates.ts';
import type { MediaId, PhotoId } from '../../kernel/ids.ts';
import type { Locale } from '../../kernel/numbers.ts';
import type { Section } from '../blocks.ts';
import type { ApvAudience } from '../contract-apv.ts';
import type { ReportModel } from '../model.ts';
import type { ApvData, ApvPictures } from './apv-data.ts';
import { forEmployees } from './for-employees.ts';
import { type ApvMaking, makingOf } from './making.ts';
import { chosenPhotos } from './pictures.ts';
import { absenceSection } from './section-absence.ts';
import { inOrderSection, methodsSection } from './section-methods.ts';
import { chemicalsSection, historySection, notesSection } from './section-more.ts';
import { overviewSection } from './section-overview.ts';
import { followUpSection, planSection, signatureSection } from './section-plan.ts';
import { permanentSection, problemsSection, specialSection } from './section-problems.ts';
import { signedText } from './signing.ts';

export interface WrittenApvOptions {
  readonly audience: ApvAudience;
  readonly language: Locale;
  /** As the reader writes it. */
  readonly madeAt: string;
  /** SHA-256 as hexadecimal; handed in, since `shared` has no cryptography. */
  readonly hash: (text: string) => string;
  /** The picture of a photo as a data URL; null when it cannot be read. Asked only for those that are printed. */
  readonly picture: (photo: { readonly id: PhotoId; readonly mediaId: MediaId }) => string | null;
}

const MAKERS = [
  overviewSection,
  methodsSection,
  inOrderSection,
  problemsSection,
  permanentSection,
  specialSection,
  absenceSection,
  planSection,
  followUpSection,
  signatureSection,
  chemicalsSection,
  historySection,
  notesSection,
];

/** More rounds are told of in the overview only. */
const MOST_ON_FRONT = 2;

function frontFacts(making: ApvMaking, madeAt: string): string[] {
  const { data, words, messages } = making;
  const signed = data.rounds
    .slice(0, MOST_ON_FRONT)
    .flatMap(({ row, signatures }) => [
      words.frontRound(row.name, messages.apv.state[row.state], formatDate(row.stateSince)),
      words.frontSigned(row.name, signedText(making, row, signatures).replaceAll('\n', '. ')),
    ]);
  const more = data.rounds.length - MOST_ON_FRONT;
  return [
    words.asOf(formatDate(data.asOf)),
    ...(data.rounds.length === 0 ? [words.frontNone] : signed),
    ...(more > 0 ? [words.frontMore(more)] : []),
    messages.report.print.madeAt(madeAt),
  ];
}

/** What the control sum is made over: pictures by their place only. */
const withoutPictures = (sections: readonly Section[]): string =>
  JSON.stringify(sections, (key, value: unknown) => (key === 'src' ? '' : value));

const WRITTEN = ['late', 'risk', 'extent', 'absence'] as const;

function definitionsOf({ words, data }: ApvMaking): ReportModel['definitions'] {
  const { name, text } = words.definitions.interval;
  const { intervalMonths, source } = data.clock;
  return [
    { key: 'interval', name, text: text(intervalMonths), source },
    ...(data.rounds.length > 0 ? WRITTEN : []).map((key) => ({ key, ...words.definitions[key], source: '' })),
  ];
}

export function buildWrittenApv(all: ApvData, options: WrittenApvOptions): ReportModel {
  const { audience, language, madeAt } = options;
  const data = audience === 'employees' ? forEmployees(all) : all;
  const pictures: ApvPictures = new Map(chosenPhotos(data).map((photo) => [photo.id, options.picture(photo)]));
  const making = makingOf(data, { audience, language, pictures });
  const { words } = making;
  const sections = MAKERS.flatMap((make) => make(making) ?? []);
  return {
    title: data.units[0].name,
    subtitle: words.subtitles[audience],
    front: { kind: words.kind, facts: frontFacts(making, madeAt) },
    organisation: data.organisation || data.units[0].name,
    language,
    period: data.asOf.slice(0, 4),
    asOf: data.asOf,
    madeAt,
    dataDate: formatDate(data.asOf),
    demo: data.demo,
    sections,
    definitions: definitionsOf(making),
    // Nothing is hidden figure by figure: what may not be told stands nowhere.
    hiddenReason: '',
    hash: options.hash(withoutPictures(sections)),
  };
}
