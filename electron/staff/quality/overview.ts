/** How many cases of everything there are, now and three months ago, and of one thing over a year. */
import { limitsOn, ownersOn } from '../../../db/staff/quality-owner.ts';
import type { CallOutput } from '../../../shared/kernel/registry.ts';
import type { qualityCalls } from '../../../shared/staff/contract-quality.ts';
import { inUrgency, qualityKinds, SEVERITY } from '../../../shared/staff/quality-kinds.ts';
import { casesOn, threeMonthsBefore, trendDays } from '../../../shared/staff/quality-rules.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { scopedDays } from './days.ts';

export function qualityOverview(
  context: QueryContext,
  { asOf, unitId }: ParsedInput<typeof qualityCalls.quality>,
): CallOutput<typeof qualityCalls.quality> {
  const limits = limitsOn(context.db, asOf);
  const owners = ownersOn(context.db, context.today);
  const [then, now] = scopedDays(context, [threeMonthsBefore(asOf), asOf], unitId, qualityKinds);
  if (!then || !now) return { persons: 0, units: 0, limits: { ...limits }, checks: [] };
  const checks = qualityKinds.map((kind) => ({
    kind,
    severity: SEVERITY[kind],
    count: casesOn(kind, now, limits).length,
    before: then.isKnown ? casesOn(kind, then, limits).length : null,
    owner: owners.get(kind) ?? null,
  }));
  return { persons: now.holders.length, units: now.units.length, limits: { ...limits }, checks: inUrgency(checks) };
}

export function qualityTrend(
  context: QueryContext,
  { kind, asOf, unitId }: ParsedInput<typeof qualityCalls.qualityTrend>,
): CallOutput<typeof qualityCalls.qualityTrend> {
  const limits = limitsOn(context.db, asOf);
  return scopedDays(context, trendDays(asOf), unitId, [kind]).map((one) => ({
    date: one.day,
    count: casesOn(kind, one, limits).length,
  }));
}
