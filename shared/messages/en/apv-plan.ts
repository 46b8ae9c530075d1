import type { apvPlan as danish } from '../da/apv-plan.ts';

export const apvPlan: typeof danish = {
  title: 'Action plans',
};
