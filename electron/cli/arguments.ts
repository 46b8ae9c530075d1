/** The words of the terminal, told apart before anything is opened. */
import { parseArgs } from 'node:util';
import { ID_PATTERN } from '../../shared/kernel/ids.ts';
import type { Locale } from '../../shared/kernel/numbers.ts';
import { type ExportFormat, exportFormats } from '../../shared/staff/export-formats.ts';
import type { ImportKind } from '../../shared/staff/import-contract.ts';
import { COURSE_OPTIONS, type CourseCommand, readCourseWords } from './course-words.ts';
import { PLAY_OPTIONS, type PlayCommand, readPlayWords } from './play-words.ts';
import { readSurveyWords, SURVEY_OPTIONS, type SurveyCommand } from './survey-words.ts';
import { type Common, needed, oneOf, UsageError } from './usage-error.ts';
import { readXapiWords, XAPI_OPTIONS, type XapiCommand } from './xapi-words.ts';

export { UsageError, type UsageFault } from './usage-error.ts';

export type Command =
  | (Common & { readonly name: 'init'; readonly demo: boolean })
  | (Common & {
      readonly name: 'import';
      readonly kind: ImportKind;
      readonly file: string;
      readonly profile: string | undefined;
      readonly effective: string | undefined;
      readonly delta: boolean;
      readonly approveEnded: boolean;
      readonly dryRun: boolean;
    })
  | (Common & {
      readonly name: 'figures';
      readonly of: 'staff' | 'learning' | 'apv';
      readonly asOf: string | undefined;
    })
  | (Common & {
      readonly name: 'report';
      readonly period: string;
      readonly out: string;
      readonly asOf: string | undefined;
    })
  | (Common & {
      readonly name: 'export';
      readonly format: ExportFormat;
      readonly out: string;
      readonly purpose: string;
      readonly withCpr: boolean;
      readonly columns: string | undefined;
      readonly unit: string | undefined;
      readonly asOf: string | undefined;
    })
  | SurveyCommand
  | CourseCommand
  | PlayCommand
  | XapiCommand
  | (Common & { readonly name: 'check' })
  /** Needs no register: what is given of it is not looked at. */
  | (Common & { readonly name: 'disclosure'; readonly file: string })
  | (Common & { readonly name: 'backup'; readonly folder: string })
  | (Common & { readonly name: 'restore'; readonly folder: string });

export interface Words {
  readonly json: boolean;
  readonly language: 'da' | 'en';
  readonly command: Command;
}

const OPTIONS = {
  register: { type: 'string' },
  'passphrase-file': { type: 'string' },
  user: { type: 'string' },
  json: { type: 'boolean' },
  language: { type: 'string' },
  demo: { type: 'boolean' },
  profile: { type: 'string' },
  effective: { type: 'string' },
  delta: { type: 'boolean' },
  'approve-ended': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  'as-of': { type: 'string' },
  period: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  purpose: { type: 'string' },
  'with-cpr': { type: 'boolean' },
  columns: { type: 'string' },
  unit: { type: 'string' },
  ...SURVEY_OPTIONS,
  ...COURSE_OPTIONS,
  ...PLAY_OPTIONS,
  ...XAPI_OPTIONS,
} as const;

const COMMANDS = [
  'init',
  'import',
  'figures',
  'report',
  'export',
  'check',
  'survey',
  'course',
  'xapi',
  'disclosure',
  'backup',
  'restore',
] as const;
type CommandName = (typeof COMMANDS)[number];
const isCommandName = (name: string | undefined): name is CommandName => COMMANDS.some((known) => known === name);

/** One id in 64 begins as an option does. The mark, which no argument can hold, tells them apart for the library. */
const MARK = '\0';
const marked = (word: string): string =>
  word.startsWith('-') && ID_PATTERN.test(word) && !Object.hasOwn(OPTIONS, word.slice(2)) ? `${MARK}${word}` : word;
const unmarked = <T>(value: T): T =>
  typeof value === 'string' && value.startsWith(MARK) ? (value.slice(MARK.length) as T) : value;

function parse(argv: readonly string[]) {
  try {
    const args = argv.map(marked);
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true });
    return {
      values: Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, unmarked(value)]),
      ) as typeof values,
      positionals: positionals.map(unmarked),
    };
  } catch (error) {
    // The library's sentence is English, and quotes the option.
    const option = error instanceof Error ? /'(-[^'\s]*)/.exec(error.message)?.[1] : undefined;
    throw new UsageError('option', option);
  }
}

export const wantsHelp = (argv: readonly string[]): boolean =>
  argv[0] === 'help' || argv.includes('--help') || argv.includes('-h');

/** The language to speak of words that could not be read. */
export const languageOf = (argv: readonly string[]): Locale =>
  /--language[= ]en\b/.test(argv.join(' ')) ? 'en' : 'da';

export function readWords(argv: readonly string[]): Words {
  const { values, positionals } = parse(argv);
  const [name, second, third] = positionals;
  if (!isCommandName(name)) throw name ? new UsageError('unknownCommand', name) : new UsageError('noCommand');
  const common = {
    register: name === 'disclosure' ? '' : needed(values.register, '--register'),
    passphraseFile: values['passphrase-file'],
    user: values.user ?? '',
  };
  const most = (count: number): void => {
    if (positionals.length > count) throw new UsageError('tooMany', positionals.slice(count).join(' '));
  };
  const commandOf = (): Command => {
    switch (name) {
      case 'init':
        most(1);
        return { name, ...common, demo: values.demo ?? false };
      case 'import':
        most(3);
        if (second === 'answers') return readSurveyWords(positionals, values, common);
        return {
          name,
          ...common,
          kind: oneOf(second, ['organisation', 'staff', 'courses', 'answers'], 'import') as ImportKind,
          file: needed(third, 'file'),
          profile: values.profile,
          effective: values.effective,
          delta: values.delta ?? false,
          approveEnded: values['approve-ended'] ?? false,
          dryRun: values['dry-run'] ?? false,
        };
      case 'figures': {
        most(2);
        const of = oneOf(second, ['staff', 'learning', 'apv', 'survey'], 'figures');
        if (of === 'survey') return readSurveyWords(positionals, values, common);
        return { name, ...common, of, asOf: values['as-of'] };
      }
      case 'survey':
        most(second === 'import-instrument' ? 3 : 2);
        return readSurveyWords(positionals, values, common);
      case 'course':
        most(second === 'status' ? 2 : 3);
        if (second === 'import' || second === 'status') return readCourseWords(second, third, values, common);
        oneOf(second, ['import', 'play', 'status'], 'course');
        return readPlayWords(third, values, common);
      case 'xapi':
        most(2);
        return readXapiWords(second, values, common);
      case 'report':
        most(2);
        oneOf(second, ['board'], 'report');
        return {
          name,
          ...common,
          period: needed(values.period, '--period'),
          out: needed(values.out, '--out'),
          asOf: values['as-of'],
        };
      case 'export':
        most(2);
        oneOf(second, ['people'], 'export');
        return {
          name,
          ...common,
          format: oneOf(values.format, exportFormats, '--format'),
          out: needed(values.out, '--out'),
          purpose: needed(values.purpose, '--purpose'),
          withCpr: values['with-cpr'] ?? false,
          columns: values.columns,
          unit: values.unit,
          asOf: values['as-of'],
        };
      case 'check':
        most(1);
        return { name, ...common };
      case 'disclosure':
        most(3);
        oneOf(second, ['check'], 'disclosure');
        return { name, ...common, file: needed(third, 'file') };
      case 'backup':
      case 'restore':
        most(2);
        return { name, ...common, folder: needed(second, 'folder') };
    }
  };
  return {
    json: values.json ?? false,
    language: oneOf(values.language ?? 'da', ['da', 'en'], '--language'),
    command: commandOf(),
  };
}
