import type { amo as danish } from '../da/amo.ts';

export const amo: typeof danish = {
  title: 'The working-environment organisation',
};
