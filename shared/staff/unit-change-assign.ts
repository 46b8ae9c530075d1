/** Who goes to which part when a unit is split. */
import type { EngagementId, UnitId } from '../kernel/ids.ts';
import type { EngagementFacts } from './plan-model.ts';
import type { EngagementState } from './unit-change-model.ts';
import type { SplitPart } from './unit-change-schema.ts';

/**
 * One by one goes before job title, job title before `alle andre`; the first part
 * that names someone has them. Undefined: named by no part.
 * @param ids the unit of each part
 */
export function destinationOf(
  source: UnitId,
  parts: readonly Omit<SplitPart, 'into'>[],
  ids: readonly UnitId[],
): (
  engagement: Pick<EngagementState, 'id'>,
  facts: Pick<EngagementFacts, 'unitId' | 'jobTitle'>,
) => UnitId | undefined {
  const byEngagement = new Map<EngagementId, UnitId>();
  const byTitle = new Map<string, UnitId>();
  let rest: UnitId | undefined;
  parts.forEach((part, at) => {
    const id = ids[at];
    if (id === undefined) return;
    for (const engagement of part.engagementIds) {
      if (!byEngagement.has(engagement)) byEngagement.set(engagement, id);
    }
    for (const title of part.jobTitles) if (!byTitle.has(title)) byTitle.set(title, id);
    if (part.rest) rest ??= id;
  });
  return ({ id }, facts) =>
    facts.unitId === source ? (byEngagement.get(id) ?? byTitle.get(facts.jobTitle) ?? rest) : undefined;
}
