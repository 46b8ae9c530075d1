import type { apvProblems as danish } from '../da/apv-problems.ts';

export const apvProblems: typeof danish = {
  title: 'Problems',
};
