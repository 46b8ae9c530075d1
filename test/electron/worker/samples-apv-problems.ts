import type { problemCalls } from '../../../shared/apv/contract-problems.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import { day } from '../staff/office.ts';

type Samples = { readonly [Call in keyof typeof problemCalls]: CallInput<(typeof problemCalls)[Call]> };

const id = 'AAAAAAAAAAAAAAAAAAAAAA' as never;
const found = {
  unitId: id,
  origin: 'dialogue',
  theme: 'noise',
  place: 'Stue 2',
  description: 'Høj støj ved frokost',
  confidential: false,
  acute: false,
  source: '',
} as const;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const apvProblemsSamples: Samples = {
  problems: { roundId: id },
  addProblem: { roundId: id, found, checkId: null },
  addAcute: {
    unitId: id,
    theme: 'fire',
    place: 'Gangen',
    description: 'Flugtvejen er spærret',
    solved: true,
    solvedBy: 'Teknisk service',
    done: 'Reolen er flyttet',
  },
  changeProblem: { problemId: id, found },
  assessProblem: {
    problemId: id,
    assessed: {
      nature: 'Høreskade',
      likelihood: 2,
      consequence: 3,
      extent: 'most',
      extentGroup: 'Formiddagsvagter',
      causes: 'Hårde lofter',
      permanent: true,
      prevention: 'Spise i to hold',
      special: 'pregnant',
      solvedAtOnce: true,
      solvedOn: day('2026-11-20'),
      solvedBy: 'Teknisk service',
      solvedHow: 'Lydplader',
      interim: '',
    },
  },
  removeProblem: { problemId: id },
  statements: { roundId: id },
  saveStatement: {
    roundId: id,
    unitId: id,
    statedOn: day('2026-11-20'),
    contributes: true,
    conclusion: 'Støj kan være en del af forklaringen',
    unit12: 14.2,
    all12: 11.5,
    unit36: null,
    all36: null,
    figuresFrom: 'KRL',
    problemIds: [id],
  },
};
