import type { apvBoard as danish } from '../da/apv-board.ts';

export const apvBoard: typeof danish = {
  title: 'APV overview',
};
