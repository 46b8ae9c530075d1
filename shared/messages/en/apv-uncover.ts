import type { apvUncover as danish } from '../da/apv-uncover.ts';

export const apvUncover: typeof danish = {
  title: 'Checklists',
};
