/** The survey room's calls: questionnaires, rounds, answering, import of answers, results. */
import { answeringCalls } from './contract-answering.ts';
import { importCalls } from './contract-import.ts';
import { instrumentCalls } from './contract-instruments.ts';
import { resultCalls } from './contract-results.ts';
import { roundCalls } from './contract-rounds.ts';

export const surveyCalls = {
  ...instrumentCalls,
  ...roundCalls,
  ...answeringCalls,
  ...importCalls,
  ...resultCalls,
} as const;
