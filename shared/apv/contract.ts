/** The APV room's calls: the board of all units, rounds, uncovering, problems, plan, chemicals, incidents, AMO. */
import { amoCalls } from './contract-amo.ts';
import { boardCalls } from './contract-board.ts';
import { chemicalCalls } from './contract-chemicals.ts';
import { incidentCalls } from './contract-incidents.ts';
import { planCalls } from './contract-plan.ts';
import { problemCalls } from './contract-problems.ts';
import { apvRoundCalls } from './contract-rounds.ts';
import { uncoverCalls } from './contract-uncover.ts';

export const apvCalls = {
  ...boardCalls,
  ...apvRoundCalls,
  ...uncoverCalls,
  ...problemCalls,
  ...planCalls,
  ...chemicalCalls,
  ...incidentCalls,
  ...amoCalls,
} as const;
