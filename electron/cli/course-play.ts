/** `course play`: the real player in a window without focus, driven by a file of steps, for checking packages from outside. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { toAppFailure } from '../../db/engine/sqlite-errors.ts';
import { engagementKeyHolder } from '../../db/learning/attempts.ts';
import { ID_PATTERN, type PackageId, type PersonId } from '../../shared/kernel/ids.ts';
import { AppFailure } from '../../shared/kernel/result.ts';
import { makeCoursePort } from '../../shared/learning/course-port.ts';
import { type PlayStep, readScript } from '../../shared/learning/play-script.ts';
import { messagesFor } from '../../shared/messages/catalogue.ts';
import type { Answer, Of } from './answer.ts';
import { type Terminal, unlock } from './terminal.ts';

function readSteps(file: string): readonly PlayStep[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw toAppFailure(error) ?? new AppFailure('file_missing', { name: basename(file) });
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new AppFailure('course_script_wrong', { step: 0, field: '', reason: 'JSON' });
  }
  const read = readScript(json);
  if ('fault' in read) throw new AppFailure('course_script_wrong', { ...read.fault });
  return read.steps;
}

/** @throws not_found */
function personOf({ host }: Terminal, given: string): PersonId {
  const { open } = host.session;
  const holder = open && engagementKeyHolder(open.reader, given);
  if (holder) return holder;
  if (ID_PATTERN.test(given)) return given as PersonId;
  throw new AppFailure('not_found');
}

export async function playCourse(terminal: Terminal, command: Of<'course-play'>): Promise<Answer> {
  // The steps first: what cannot be read begins no attempt.
  const steps = readSteps(command.script);
  await unlock(terminal);
  const personId = personOf(terminal, command.person);
  const packageId = command.packageId as PackageId;
  if (!ID_PATTERN.test(packageId)) throw new AppFailure('not_found');
  const { language } = terminal.words;
  const call: Parameters<typeof makeCoursePort>[0] = (name, input) => terminal.host.call('learning', name, input);
  const port = makeCoursePort(call, { personId, packageId, again: command.again });
  const played = await terminal.play(port, { steps, language });
  const words = messagesFor(language).terminal.play;
  return {
    json: { ...played },
    lines: [
      ...played.steps.map(
        ({ n, do: what, ok, value }) =>
          `${ok ? words.done : words.failed}  ${n} ${what}${value === null ? '' : ` ${JSON.stringify(value)}`}`,
      ),
      words.standing(played.attempt),
    ],
    good: played.steps.every(({ ok }) => ok),
  };
}
