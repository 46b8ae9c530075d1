/** The words of the terminal, told apart before anything is opened. */
import { parseArgs } from 'node:util';
import type { Locale } from '../../shared/kernel/numbers.ts';
import type { Messages } from '../../shared/messages/da.ts';
import { type ExportFormat, exportFormats } from '../../shared/staff/export-formats.ts';
import type { ImportKind } from '../../shared/staff/import-contract.ts';

export type UsageFault = keyof Messages['terminal']['usageFaults'];

/** The words do not make a command; `about` is the word or option that is meant, or which word is missing. */
export class UsageError extends Error {
  readonly fault: UsageFault;
  readonly about: string;
  constructor(fault: UsageFault, about = '') {
    super(fault);
    this.fault = fault;
    this.about = about;
  }
}

interface Common {
  readonly register: string;
  readonly passphraseFile: string | undefined;
  readonly user: string;
}

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
  | (Common & { readonly name: 'figures'; readonly of: 'staff' | 'learning'; readonly asOf: string | undefined })
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
  | (Common & { readonly name: 'check' })
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
} as const;

const COMMANDS = ['init', 'import', 'figures', 'report', 'export', 'check', 'backup', 'restore'] as const;
const isCommandName = (name: string | undefined): name is Command['name'] => COMMANDS.some((known) => known === name);

function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], what: string): T {
  const found = allowed.find((word) => word === value);
  if (!found) throw new UsageError('oneOf', `${what} ${allowed.join(', ')}`);
  return found;
}

function needed(value: string | undefined, what: string): string {
  if (!value) throw new UsageError('missing', what);
  return value;
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
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
    register: needed(values.register, '--register'),
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
        return {
          name,
          ...common,
          kind: oneOf(second, ['organisation', 'staff', 'courses'], 'import'),
          file: needed(third, 'file'),
          profile: values.profile,
          effective: values.effective,
          delta: values.delta ?? false,
          approveEnded: values['approve-ended'] ?? false,
          dryRun: values['dry-run'] ?? false,
        };
      case 'figures':
        most(2);
        return { name, ...common, of: oneOf(second, ['staff', 'learning'], 'figures'), asOf: values['as-of'] };
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
