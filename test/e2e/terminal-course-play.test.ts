/** `course play`: the real player, in a window that nobody sees, driven by a file of steps. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Played } from '../../shared/learning/play-script.ts';
import { putPerson } from '../support/packages/put-package.ts';
import { scorm12Single } from '../support/packages/scorm12.ts';
import { openTestRegister } from '../support/registers.ts';
import { newTerminalUser, type TerminalUser } from '../support/terminal.ts';
import { makeZip } from '../support/zips.ts';

let user: TerminalUser;
let register: string;
let packageId: string;
let personId: string;

beforeAll(async () => {
  user = newTerminalUser();
  register = user.make('Kurser');
  const open = openTestRegister(register);
  personId = putPerson(open);
  open.close();
  const zip = user.write('haandhygiejne.zip', makeZip(scorm12Single));
  const imported = await user.done<{ id?: string; packageId?: string }>(register, 'course', 'import', zip);
  packageId = imported.packageId ?? imported.id ?? '';
});
afterAll(() => user.remove());

const script = (name: string, steps: readonly unknown[]): string => user.write(name, JSON.stringify(steps));
const words = (file: string): string[] => ['course', 'play', packageId, '--person', personId, '--script', file];

describe('course play', () => {
  it('calls the interface as a course does, dies, goes on, and leaves status, score and time in the register', async () => {
    const file = script('steps.json', [
      { do: 'wait', for: { selector: 'body' } },
      { do: 'set', element: 'cmi.core.lesson_location', value: 'side 3' },
      { do: 'call', method: 'LMSCommit', args: [''], expect: 'true' },
      { do: 'crash' },
      { do: 'wait', for: { selector: 'body' } },
      { do: 'get', element: 'cmi.core.lesson_location', expect: 'side 3' },
      { do: 'set', element: 'cmi.core.score.raw', value: 90 },
      { do: 'set', element: 'cmi.core.lesson_status', value: 'passed' },
      { do: 'call', method: 'LMSCommit', args: [''], expect: 'true' },
      { do: 'expect', success: 'passed' },
      { do: 'leave' },
    ]);
    const played = await user.done<Played>(register, ...words(file));
    expect(played.steps.filter(({ ok }) => !ok)).toEqual([]);
    expect(played.attempt).toMatchObject({ n: 1, success: 'passed', raw: 90 });
    const status = await user.done<{ readonly packages: unknown[] }>(register, 'course', 'status');
    const attemptList = [{ personId, n: 1, success: 'passed', raw: 90 }];
    expect(status.packages).toMatchObject([{ id: packageId, attempts: 1, attemptList }]);
  });

  it('ends with 1 and says which step was not as expected', async () => {
    const file = script('wrong.json', [{ do: 'get', element: 'cmi.core.student_name', expect: 'en anden' }]);
    const answer = await user.run(
      ...words(file),
      ...['--again', '--register', register, '--passphrase-file', user.passphraseFile, '--json'],
    );
    expect(answer.code).toBe(1);
    expect((JSON.parse(answer.stdout) as Played).steps).toMatchObject([{ n: 1, do: 'get', ok: false }]);
  });

  it('refuses a script that cannot be read by step, field and reason, and begins nothing', async () => {
    const refusal = await user.refused(
      register,
      ...words(script('bad.json', [{ do: 'leave' }, { do: 'wait', for: -1 }])),
    );
    expect(refusal).toMatchObject({ code: 'course_script_wrong', params: { step: 2, field: 'for' } });
  });
});
