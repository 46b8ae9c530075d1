import type { CheckAnswer } from '../../apv/words.ts';

const PROBLEMS: ReadonlySet<CheckAnswer> = new Set(['minor', 'major', 'acute']);

/** Opens the problem form (domain §1.9). */
export const isProblemAnswer = (answer: CheckAnswer): boolean => PROBLEMS.has(answer);
