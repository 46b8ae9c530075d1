/**
 * What those who answer are told before they do (domain §3.5), generated from
 * the round's own settings: one that is stricter says so, one without comments
 * does not speak of them. Nothing here is a figure about people.
 */
import { formatDate, type IsoDate } from '../../kernel/dates.ts';
import type { Locale } from '../../kernel/numbers.ts';
import { messagesFor } from '../../messages/catalogue.ts';
import type { Messages } from '../../messages/da.ts';
import type { InstrumentBody, LimitKind } from '../../survey/instrument.ts';
import type { RoundSettings, RoundState } from '../../survey/round.ts';
import { sayText } from '../../survey/say-text.ts';
import { paragraph, type Section } from '../blocks.ts';
import type { ReportModel } from '../model.ts';
import { sourceTexts } from './section-notes.ts';

export interface RespondentData {
  readonly organisation: string;
  readonly demo: boolean;
  readonly state: RoundState;
  readonly settings: RoundSettings;
  readonly instruments: readonly InstrumentBody[];
  /** Names of those who talk instead. */
  readonly dialogueUnits: readonly string[];
  readonly today: IsoDate;
}

interface PageMaking {
  readonly data: RespondentData;
  readonly words: Messages['surveyReport']['sheet'];
  readonly messages: Messages;
  readonly locale: Locale;
}

type Blocks = Section['blocks'];
const list = (...items: string[]): Blocks[number] => ({ kind: 'list', items });

const has = ({ data }: PageMaking, kind: LimitKind): boolean =>
  data.instruments.some(({ dimensions }) => dimensions.some(({ limit }) => limit === kind));

const asksComment = ({ settings }: RespondentData): boolean => settings.commentQuestion !== null;
/** Any of the questions is answered in one's own words. */
const hasOpen = ({ instruments }: RespondentData): boolean =>
  instruments.some(({ items, responseSets }) => {
    const open = new Set(responseSets.filter(({ kind }) => kind === 'text').map(({ key }) => key));
    return items.some(({ responseSet }) => open.has(responseSet));
  });

/** "a, b og c" as the language writes it. */
const joined = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale === 'da' ? 'da-DK' : 'en-GB', { type: 'conjunction' }).format(names);

const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

function askedSection(making: PageMaking): Section {
  const { data, words, messages, locale } = making;
  const { attributes } = data.settings;
  const topics = data.instruments.map(({ name, items, dimensions }) => {
    const names = dimensions.map((one) => lower(sayText(one.name, locale).text));
    return `${words.asked.items(items.length, name)} ${words.asked.topics(joined(names, locale))}`;
  });
  const bands = attributes.map(({ name }) => lower(sayText(name, locale).text));
  return {
    id: 'asked',
    heading: words.sections.asked,
    blocks: [
      list(
        ...topics,
        ...(has(making, 'wellbeing') ? [words.asked.health] : []),
        ...(bands.length > 0 ? [words.asked.bands(joined(bands, locale))] : []),
        ...(hasOpen(data) ? [words.asked.open] : []),
        ...(asksComment(data) ? [words.asked.comment] : []),
        ...(hasOpen(data) || asksComment(data) ? [] : [words.asked.noComment]),
        words.asked.voluntary,
      ),
      ...sourceTexts(data.instruments, messages.surveyReport.model).map((text) => paragraph(text)),
    ],
  };
}

function useSection({ data, words, locale }: PageMaking): Section {
  const talk = data.dialogueUnits.length > 0 ? [words.use.talk(joined(data.dialogueUnits, locale))] : [];
  return { id: 'use', heading: words.sections.use, blocks: [paragraph(words.use.purpose, ...talk)] };
}

function decided({ settings }: RespondentData, words: PageMaking['words']): string[] {
  const { owner, decidedOn } = settings.limits;
  return owner || decidedOn ? [words.sees.decided(owner, decidedOn ? formatDate(decidedOn) : '')] : [];
}

function seesSection(making: PageMaking): Section {
  const { data, words } = making;
  const { limits, anonymity, attributes, codes } = data.settings;
  const { sees } = words;
  return {
    id: 'sees',
    heading: words.sections.sees,
    blocks: [
      list(
        sees.nobody[anonymity],
        sees.groups(limits.mean.n, limits.distribution.n),
        ...(has(making, 'wellbeing') ? [sees.wellbeing(limits.wellbeing.n)] : []),
        ...(has(making, 'offensive') ? [sees.offensive(limits.offensive.n)] : []),
        ...(attributes.length > 0 ? [sees.bands(limits.band.n)] : []),
        sees.merged,
        ...(hasOpen(data) || asksComment(data) ? [sees.comments(limits.comments.n)] : []),
        sees.rate,
        sees.codes[codes],
        sees.limits,
        ...decided(data, words),
      ),
    ],
  };
}

const neverSection = ({ words }: PageMaking): Section => ({
  id: 'never',
  heading: words.sections.never,
  blocks: [list(words.never.answers, words.never.ranking, words.never.guess, words.never.consequences)],
});

const keptSection = ({ data, words }: PageMaking): Section => ({
  id: 'kept',
  heading: words.sections.kept,
  blocks: [
    list(words.kept.codes, words.kept.answers, words.kept.own[data.settings.anonymity]),
    paragraph(words.ask, ...(data.state === 'draft' ? [words.notDecided] : [])),
  ],
});

export function buildRespondentPage(
  data: RespondentData,
  { language, madeAt }: { readonly language: Locale; readonly madeAt: string },
): ReportModel {
  const messages = messagesFor(language);
  const words = messages.surveyReport.sheet;
  const making: PageMaking = { data, words, messages, locale: language };
  const { name, opensOn, closesOn } = data.settings;
  const days = [formatDate(opensOn), formatDate(closesOn)] as const;
  const print = messages.report.print;
  return {
    layout: 'sheet',
    front: {
      kind: messages.surveyReport.respondentsPage.title,
      facts: [print.madeAt(madeAt), ...(data.demo ? [print.demo] : [])],
    },
    title: words.title(name),
    subtitle: data.state === 'closed' ? words.ended(...days) : words.subtitle(...days),
    organisation: data.organisation,
    language,
    period: closesOn.slice(0, 4),
    asOf: data.today,
    madeAt,
    dataDate: formatDate(data.today),
    demo: data.demo,
    sections: [askedSection, useSection, seesSection, neverSection, keptSection].map((make) => make(making)),
    definitions: [],
    hiddenReason: messages.report.hiddenReason,
    hash: '',
  };
}
