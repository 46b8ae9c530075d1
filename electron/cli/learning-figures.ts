/** `figures learning`: what is required and held by unit and course. The object of `--json` is fixed: others check it. */
import { formatDate, type IsoDate } from '../../shared/kernel/dates.ts';
import { formatNumber, formatShare } from '../../shared/kernel/numbers.ts';
import type { LearningFigures } from '../../shared/learning/contract.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Answer } from './answer.ts';
import type { Terminal } from './terminal.ts';

type Course = LearningFigures['courses'][number];

/** @param terminal with the register open */
export async function learningFigures(terminal: Terminal, asOf: IsoDate): Promise<Answer> {
  const { language } = terminal.words;
  const { terminal: words } = messagesFor(language);
  const found = await terminal.call('learning', 'figures', { asOf });
  const count = (n: number): string => formatNumber(n, language).padStart(7);
  const share = (value: number | null): string => (value === null ? '–' : formatShare(value, language)).padStart(9);
  const line = ({ code, name, required, held, expired, share: part }: Course): string =>
    `${code.padEnd(8)}${name.slice(0, 39).padEnd(40)}${count(required)}${count(held)}${count(expired)}${share(part)}`;
  const asked = (courses: readonly Course[]): Course[] => courses.filter(({ required }) => required > 0);
  const holders = ({ code, name, certificates: { holders, valid } }: Course): string =>
    `${code.padEnd(8)}${name.slice(0, 39).padEnd(40)}${count(holders)}${count(valid)}${share(holders === 0 ? null : valid / holders)}`;
  return {
    json: found,
    lines: [
      words.learningTotal({ asOf: formatDate(asOf) }),
      ...asked(found.courses).map(line),
      ...found.units
        .filter(({ courses }) => asked(courses).length > 0)
        .flatMap(({ code, name, courses }) => ['', `${code} ${name}`, ...asked(courses).map(line)]),
      '',
      words.learningHeld({ asOf: formatDate(asOf) }),
      ...found.courses.map(holders),
    ],
  };
}
