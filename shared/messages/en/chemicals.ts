import type { chemicals as danish } from '../da/chemicals.ts';

export const chemicals: typeof danish = {
  title: 'Chemicals',
};
