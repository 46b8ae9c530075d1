/** `course status`: the packages, and every attempt at each with status, score and time. The object of `--json` is fixed. */
import { formatNumber } from '../../shared/kernel/numbers.ts';
import type { PackageSummary } from '../../shared/learning/contract-packages.ts';
import type { AttemptSummary } from '../../shared/learning/contract-player.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Answer, Of } from './answer.ts';
import { courseOf } from './course-import.ts';
import { type Terminal, unlock } from './terminal.ts';

const PAGE = 200;

async function attemptsAt(terminal: Terminal, { id, attempts: count }: PackageSummary): Promise<AttemptSummary[]> {
  const rows: AttemptSummary[] = [];
  while (rows.length < count) {
    const input = { personId: null, courseId: null, packageId: id, offset: rows.length, limit: PAGE };
    const page = await terminal.call('learning', 'attempts', input);
    rows.push(...page.rows);
    if (page.rows.length === 0 || rows.length >= page.total) break;
  }
  return rows;
}

function linesOf(terminal: Terminal, found: PackageSummary, attempts: readonly AttemptSummary[]): string[] {
  const { language } = terminal.words;
  const words = messagesFor(language).elearning;
  const standard = `${words.standards[found.standard]} ${words.editions(found.edition)}`.trim();
  const scoreOf = ({ scaled, raw }: AttemptSummary): string => {
    if (raw !== null) return formatNumber(raw, language, 1);
    return scaled === null ? words.terminal.noScore : formatNumber(scaled, language, 2);
  };
  return [
    `${found.id}  ${found.courseCode.padEnd(9)} ${found.title}, ${standard}, ${words.states[found.state]}`,
    ...attempts.map((one) =>
      words.terminal.attempt({
        person: one.personName,
        n: one.n,
        completion: words.terminal.completion[one.completion],
        success: words.terminal.success[one.success],
        score: scoreOf(one),
      }),
    ),
  ];
}

export async function courseStatus(terminal: Terminal, command: Of<'course-status'>): Promise<Answer> {
  await unlock(terminal);
  const courseId = command.course === undefined ? null : await courseOf(terminal, command.course);
  const all = await terminal.call('learning', 'packages', { courseId });
  const wanted = all.filter(({ id }) => command.package === undefined || id === command.package);
  const packages: (PackageSummary & { readonly attemptList: readonly AttemptSummary[] })[] = [];
  for (const one of wanted) packages.push({ ...one, attemptList: await attemptsAt(terminal, one) });
  const none = messagesFor(terminal.words.language).elearning.terminal.none;
  return {
    json: { packages },
    lines: packages.length === 0 ? [none] : packages.flatMap((one) => linesOf(terminal, one, one.attemptList)),
  };
}
