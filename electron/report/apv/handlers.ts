import { AppFailure } from '../../../shared/kernel/result.ts';
import type { apvReportCalls } from '../../../shared/report/contract-apv.ts';
import type { Handlers } from '../../worker/context.ts';

export const apvReportHandlers: Pick<Handlers<'report'>, keyof typeof apvReportCalls> = {
  apv: () => {
    throw new AppFailure('not_found');
  },
};
