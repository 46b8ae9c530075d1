/**
 * What the rules of organisation changes are given, and what they answer with.
 * A plan writes nothing: the preview shows it and `db/staff` carries it out.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { EngagementId, PersonId, RoleId, UnitId } from '../kernel/ids.ts';
import type { StaffRole } from './contract-edit.ts';
import type { Period } from './edit-timeline.ts';
import type { EngagementFacts } from './plan-model.ts';
import type { Spell, TimelineEdit } from './plan-timeline.ts';

/** A unit as it is on a day. Parents by id, not by code as in a file. */
export interface PlaceFacts {
  readonly name: string;
  readonly type: string;
  readonly parentId: UnitId | null;
  readonly remote: boolean;
  readonly leaderKey: string;
}
export type PlaceSpell = Spell<PlaceFacts>;

export interface UnitState {
  readonly id: UnitId;
  readonly code: string;
  readonly spells: readonly PlaceSpell[];
}

export interface EngagementState {
  readonly id: EngagementId;
  readonly personId: PersonId;
  readonly spells: readonly Spell<EngagementFacts>[];
}

export interface RoleState {
  readonly id: RoleId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly role: StaffRole;
  readonly body: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** All units; engagements and roles at least of the units that the change is about, and the other roles of the same persons. */
export interface OrganisationState {
  readonly units: ReadonlyMap<UnitId, UnitState>;
  readonly engagements: readonly EngagementState[];
  readonly roles: readonly RoleState[];
}

/** A unit that the change opens. Until it is written its id is a stand-in. */
export interface OpenedUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly spell: PlaceSpell;
}

export interface UnitTimelineEdit {
  readonly unit: UnitState;
  readonly after: readonly PlaceSpell[];
  readonly spells: TimelineEdit<PlaceFacts>;
}

export interface EngagementMove {
  readonly engagement: EngagementState;
  readonly spells: TimelineEdit<EngagementFacts>;
  /** The first move of the engagement; with several, the later ones go the same way or another. */
  readonly on: IsoDate;
  readonly from: UnitId;
  readonly to: UnitId;
  readonly jobTitle: string;
  readonly fte: number;
}

export interface RoleMove {
  readonly role: RoleState;
  /** Null: it ends the day before the change. */
  readonly to: UnitId | null;
  /** The days it holds there: not those on which the person has the same role there already. */
  readonly days: readonly Period[];
}

/** `close`: no merger, but its people went there. */
export type SuccessorKind = 'merge' | 'split' | 'close';

export interface Succession {
  readonly kind: SuccessorKind;
  readonly from: UnitId;
  readonly to: UnitId;
}

export interface UnitChangePlan {
  readonly onDay: IsoDate;
  readonly opened: readonly OpenedUnit[];
  readonly closed: readonly UnitId[];
  readonly units: readonly UnitTimelineEdit[];
  readonly engagements: readonly EngagementMove[];
  readonly roles: readonly RoleMove[];
  readonly successors: readonly Succession[];
}

/** What a kind of change wants, in the words that all kinds share. */
export interface Intent {
  readonly onDay: IsoDate;
  readonly opened: readonly OpenedUnit[];
  readonly closing: ReadonlySet<UnitId>;
  /** Holds from the day on. */
  readonly patches: ReadonlyMap<UnitId, Partial<PlaceFacts>>;
  /** Sub-units of the key go under the value. */
  readonly subUnits: ReadonlyMap<UnitId, UnitId | null>;
  /** The unit an engagement goes to; undefined: it stays. */
  readonly destination: (engagement: EngagementState, facts: EngagementFacts) => UnitId | undefined;
  readonly rolesFollow: boolean;
  /** Where a role goes whose holder does not work in the closing unit. */
  readonly heirs: ReadonlyMap<UnitId, UnitId>;
  readonly successors: readonly Succession[];
}
