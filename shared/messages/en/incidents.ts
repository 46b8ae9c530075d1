import type { incidents as danish } from '../da/incidents.ts';

export const incidents: typeof danish = {
  title: 'Accidents and incidents',
};
