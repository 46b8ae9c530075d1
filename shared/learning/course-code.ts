/** The code of a course that is made here: its name's first word, as people shorten courses (domain §6.2). */
import { fold } from '../kernel/text.ts';

const LONGEST = 8;

/** @param isTaken is asked with the code in capitals */
export function courseCodeFor(name: string, isTaken: (code: string) => boolean): string {
  const word =
    fold(name)
      .split(/[^a-z0-9]+/)
      .find((one) => one.length > 2) ?? 'kursus';
  const stem = word.slice(0, LONGEST).toUpperCase();
  for (let n = 1; ; n++) {
    const code = n === 1 ? stem : `${stem}${n}`;
    if (!isTaken(code)) return code;
  }
}
