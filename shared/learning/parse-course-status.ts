/** What course systems write about a participant, in Danish and English. */
import { fold } from '../kernel/text.ts';
import { parseYesNo } from '../staff/values.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(',').map((word) => fold(word.trim())));

const DONE = words(
  'gennemført, bestået, fuldført, afsluttet, deltaget, deltog, mødt, fremmødt, godkendt, ' +
    'completed, complete, passed, attended, done, finished, certified',
);
const NOT_DONE = words(
  'ikke mødt, ej mødt, afmeldt, udeblevet, ikke gennemført, ej gennemført, ikke bestået, ej bestået, ikke fuldført, ' +
    'ikke afsluttet, ikke deltaget, ikke godkendt, ikke påbegyndt, ikke startet, afbrudt, annulleret, aflyst, tilmeldt, ' +
    'venteliste, på venteliste, i gang, igang, igangværende, påbegyndt, startet, dumpet, failed, cancelled, canceled, ' +
    'no show, no-show, not completed, not passed, not attended, not started, incomplete, in progress, enrolled, ' +
    'registered, withdrawn, waitlisted, absent',
);

/** Undefined for a word the program does not know: then nobody has decided what it means. */
export function parseCompleted(status: string): boolean | undefined {
  const word = fold(status);
  if (DONE.has(word)) return true;
  if (NOT_DONE.has(word)) return false;
  return word === '' ? undefined : parseYesNo(status);
}
