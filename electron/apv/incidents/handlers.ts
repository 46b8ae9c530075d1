import type { incidentCalls } from '../../../shared/apv/contract-incidents.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';

const notYet = (): never => {
  throw new AppFailure('not_found');
};

export const incidentsHandlers: Pick<Handlers<'apv'>, keyof typeof incidentCalls> = {
  incidents: notYet,
  saveIncident: notYet,
  removeIncident: notYet,
  incidentYear: notYet,
};
