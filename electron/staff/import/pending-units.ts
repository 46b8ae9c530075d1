/** The units of a file that also holds people: planned first, written first, in the same import. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readOrganisation } from '../../../db/staff/snapshot.ts';
import { newUnitIds, writeOrganisationPlan } from '../../../db/staff/write-organisation.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PreviewSummary } from '../../../shared/staff/import-contract.ts';
import type { OrganisationPlan, OrganisationSnapshot } from '../../../shared/staff/plan-model.ts';
import { planOrganisationImport } from '../../../shared/staff/plan-organisation.ts';
import { unitsAfter } from '../../../shared/staff/plan-overlay.ts';
import type { OrganisationRow } from '../../../shared/staff/rows.ts';
import type { FileRead } from '../../formats/types.ts';
import type { CommandContext } from '../../worker/context.ts';
import { headerOf, type PlanContext, stepper } from './pending-base.ts';

export interface PlannedUnits {
  readonly read: FileRead<OrganisationRow>;
  readonly plan: OrganisationPlan;
  /** The units as they will be; new ones have the ids that they get. */
  readonly after: OrganisationSnapshot['units'];
  readonly write: (context: CommandContext) => { readonly units: number; readonly unitsChanged: number };
}

/** @throws unknown_parent, unit_cycle, duplicate_unit, unit_without_key */
export function planUnits(
  db: ReadableDB,
  context: PlanContext,
  read: FileRead<OrganisationRow>,
  { effective, extent }: { readonly effective: IsoDate; readonly extent: 'full' | 'delta' },
): PlannedUnits {
  const register = readOrganisation(db);
  const plan = planOrganisationImport(register, read.rows, {
    effective,
    extent,
    rejectedKeys: new Set(read.rejectedKeys),
    headerOf: headerOf(read),
  });
  const ids = newUnitIds(plan, context.random);
  return {
    read,
    plan,
    after: unitsAfter(register.units, plan, ids),
    write: ({ db: writable, set, random, job }) => {
      const { units, changed } = writeOrganisationPlan(writable, set, random, plan, stepper(job), ids);
      return { units, unitsChanged: changed };
    },
  };
}

const NO_UNITS = { rows: 0, new: 0, changed: 0, ended: 0, unchanged: 0, rejected: 0 };

const unitCountsOf = ({ read, plan }: PlannedUnits): NonNullable<PreviewSummary['units']> => ({
  rows: read.dataRows,
  new: plan.counts.new,
  changed: plan.counts.changed,
  ended: plan.counts.ended,
  unchanged: plan.counts.unchanged,
  rejected: read.faults.length,
});

/** The summary of the people with what the units add to it. `rows` and `accepted` are those of the whole file. */
export function addUnits(summary: PreviewSummary, units: PlannedUnits | undefined): PreviewSummary {
  if (!units) return { ...summary, units: NO_UNITS };
  const { read, plan } = units;
  const counts = unitCountsOf(units);
  const endings = plan.needsApproval ? [{ code: 'units_ending', count: counts.ended }] : [];
  return {
    ...summary,
    rows: summary.rows + counts.rows,
    accepted: summary.accepted + plan.accepted,
    rejected: summary.rejected + counts.rejected,
    backdated: summary.backdated + plan.backdated,
    warnings: [...summary.warnings, ...read.warnings, ...endings],
    effective: summary.effective ?? plan.effective,
    firstImport: summary.firstImport && plan.firstImport,
    needsApproval: summary.needsApproval || plan.needsApproval,
    endedShare: Math.max(summary.endedShare, plan.endedShare),
    units: counts,
  };
}
