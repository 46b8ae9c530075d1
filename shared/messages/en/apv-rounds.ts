import type { apvRounds as danish } from '../da/apv-rounds.ts';

export const apvRounds: typeof danish = {
  title: 'APV rounds',
};
