import type { apvReport as danish } from '../da/apv-report.ts';

export const apvReport: typeof danish = {
  title: 'Written APV',
};
