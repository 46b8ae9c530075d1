import { formatNumber } from '../../kernel/numbers.ts';
import type { xapi as danish } from '../da/xapi.ts';

const one = (n: number, single: string, more: string): string =>
  n === 1 ? `1 ${single}` : `${formatNumber(n, 'en')} ${more}`;

export const xapi: typeof danish = {
  title: 'Export completions (xAPI)',
  lead: 'All completions, passed and failed in e-learning, and what cmi5 courses have sent themselves. In one JSON file that other learning systems can read.',
  open: 'Export xAPI',
  make: 'Export',
  working: 'Exporting',
  from: 'From',
  to: 'To',
  days: 'Without dates everything is included.',
  purpose: 'Purpose',
  purposeHint: 'What the file is for, and who gets it. It is kept in the log.',
  purposeFault: 'Write what the file is for.',
  dayFault: 'The last day lies before the first.',
  who: 'People stand under a pseudonym that is the same in every export from this register. Their names and CPR numbers are never included.',
  withKeys: 'Use employee numbers instead of pseudonyms',
  withKeysHint: 'Only if the recipient has to recognise each person. The name of the teacher is included too.',
  withKeysWarning: 'The file is personal data. Send it securely, and delete it when it has been read in.',
  doneTitle: 'The file has been saved',
  show: 'Show in folder',
  fileName: 'xapi-completions',
  file: (name, size) => `${name}, ${size}`,
  counts: ({ completions, judgements, sent }) =>
    `${one(completions, 'completion', 'completions')}, ${one(judgements, 'judged attempt', 'judged attempts')}, ${one(sent, 'statement from cmi5 courses', 'statements from cmi5 courses')}`,
};
