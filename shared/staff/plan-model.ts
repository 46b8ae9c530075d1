/**
 * What the planners are given of the register, and what they answer with. A
 * plan writes nothing: it says row by row what would become of it, so that a
 * preview can show it and `db/staff` can carry it out.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { EngagementId, PersonId, UnitId } from '../kernel/ids.ts';
import type { ChangeCounts, RowFault } from './import-contract.ts';
import type { Spell, TimelineEdit } from './plan-timeline.ts';
import type { LeavingRow, OrganisationRow, StaffRow } from './rows.ts';

export interface EngagementFacts {
  readonly unitId: UnitId;
  readonly fte: number;
  readonly weeklyHours: number | null;
  readonly jobCode: string;
  readonly jobTitle: string;
  readonly agreement: string;
  readonly employmentForm: string;
  readonly status: string;
  readonly manager: boolean;
}

export interface UnitFacts {
  readonly name: string;
  readonly type: string;
  /** Code, not id: a parent may be a unit that the same file brings. Empty for the top. */
  readonly parentCode: string;
  readonly leaderKey: string;
  readonly remote: boolean;
}

export interface PersonSnapshot {
  readonly id: PersonId;
  readonly cpr: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

export interface EngagementSnapshot {
  readonly id: EngagementId;
  readonly person: PersonSnapshot;
  readonly key: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly spells: readonly Spell<EngagementFacts>[];
}

export interface UnitSnapshot {
  readonly id: UnitId;
  readonly code: string;
  readonly spells: readonly Spell<UnitFacts>[];
}

export interface OrganisationSnapshot {
  readonly units: ReadonlyMap<string, UnitSnapshot>;
}

export interface StaffSnapshot extends OrganisationSnapshot {
  /** By tjenestenummer. */
  readonly engagements: ReadonlyMap<string, EngagementSnapshot>;
  /** By CPR. */
  readonly persons: ReadonlyMap<string, PersonSnapshot>;
}

/** What becomes of a row. Held as one byte per row: a plan may have a hundred thousand. */
export const outcome = { rejected: 0, new: 1, changed: 2, unchanged: 3 } as const;

export interface FieldChange {
  readonly field: string;
  readonly from: string | number | boolean | null;
  readonly to: string | number | boolean | null;
}

export interface PersonEdit {
  readonly person: PersonSnapshot;
  /** The person's own, or the one that somebody without a number gets. */
  readonly cpr: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

export interface EngagementEdit {
  readonly engagement: EngagementSnapshot;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly spells: TimelineEdit<EngagementFacts>;
}

/** A row that changes something: of the engagement, of the person, or both. */
export interface ChangedRow {
  /** Place in `rows`; -1 for an engagement that is missing from a full file. */
  readonly row: number;
  readonly edit: EngagementEdit | undefined;
  readonly person: PersonEdit | undefined;
  readonly ended: boolean;
  readonly changes: readonly FieldChange[];
}

export interface PlannedFault {
  readonly row: number;
  readonly fault: RowFault;
}

interface PlanBase {
  readonly outcomes: Uint8Array;
  readonly faults: readonly PlannedFault[];
  readonly counts: ChangeCounts;
  readonly accepted: number;
  readonly missingCount: number;
  readonly backdated: number;
  readonly firstImport: boolean;
  /** Null at the first import: then everything holds from its own start. */
  readonly effective: IsoDate | null;
  readonly endedShare: number;
  readonly needsApproval: boolean;
}

/** An engagement that the file says is over. */
export interface LeavingChange extends ChangedRow {
  readonly leaving: LeavingRow;
}

export interface StaffPlan extends PlanBase {
  readonly rows: readonly StaffRow[];
  readonly changed: readonly ChangedRow[];
  readonly missing: readonly ChangedRow[];
  readonly leaving: readonly LeavingChange[];
  /** Rows about engagements that are over and that the register does not know: in order, and nothing to do. */
  readonly skipped: readonly LeavingRow[];
  /** `personKey` of each person to be made → the row that says what the person is called. */
  readonly newPersons: ReadonlyMap<string, number>;
  /** CPR → person, for new engagements of people the register knows. */
  readonly knownPersons: ReadonlyMap<string, PersonId>;
  /** Unit by code, for every unit that an accepted row names. */
  readonly unitIds: ReadonlyMap<string, UnitId>;
}

export interface UnitEdit {
  readonly unit: UnitSnapshot;
  readonly spells: TimelineEdit<UnitFacts>;
}

export interface ChangedUnit {
  /** Place in `rows`; -1 for a unit that is missing from a full file. */
  readonly row: number;
  readonly edit: UnitEdit;
  readonly ended: boolean;
  readonly changes: readonly FieldChange[];
}

export interface NewUnit {
  readonly row: number;
  readonly spell: Spell<UnitFacts>;
}

export interface OrganisationPlan extends PlanBase {
  readonly rows: readonly OrganisationRow[];
  readonly added: readonly NewUnit[];
  readonly changed: readonly ChangedUnit[];
  readonly missing: readonly ChangedUnit[];
}

export interface PlanOptions {
  /** Undated changes hold from this day. */
  readonly effective: IsoDate;
  readonly extent: 'full' | 'delta';
  /** Keys of rows that the reader rejected: in the file, so not missing from it. */
  readonly rejectedKeys?: ReadonlySet<string>;
  /** Rows that say only that an engagement is over. */
  readonly leaving?: readonly LeavingRow[];
  /** Header of a field as it stands in the file, for faults. */
  readonly headerOf?: (field: string) => string | null;
}
