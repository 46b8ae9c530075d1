import type { qualityCalls } from '../../../shared/staff/contract-quality.ts';
import type { Handlers } from '../../worker/context.ts';
import { qualityCases } from './cases.ts';
import { qualityOverview, qualityTrend } from './overview.ts';
import { setQualityOwner } from './owner.ts';

export const qualityHandlers: Pick<Handlers<'staff'>, keyof typeof qualityCalls> = {
  quality: qualityOverview,
  qualityCases,
  qualityTrend,
  setQualityOwner,
};
