/** What the rules of data quality look at: the register over some time, and one day of it. */
import type { IsoDate } from '../kernel/dates.ts';
import type { EngagementId, PersonId, RoleId, UnitId } from '../kernel/ids.ts';
import type { QualityReason } from './quality-kinds.ts';

export interface QualityPerson {
  readonly id: PersonId;
  readonly cpr: 'none' | 'replacement' | 'real';
  readonly hasEmail: boolean;
}

export interface QualitySpell {
  readonly engagementId: EngagementId;
  readonly unitId: UnitId;
  readonly from: IsoDate;
  /** Last day. */
  readonly to: IsoDate;
  readonly fte: number;
  readonly weeklyHours: number | null;
  readonly jobCode: string;
  readonly jobTitle: string;
  /** ansættelsesform */
  readonly form: string;
  /** The engagement has no end. */
  readonly openEnd: boolean;
}

export interface QualityRole {
  readonly id: RoleId;
  /** Place of the person. */
  readonly person: number;
  /** Null: the whole municipality. */
  readonly unitId: UnitId | null;
  readonly role: string;
  readonly electedOn: IsoDate | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** An engagement that some unit names as its leader's. */
export interface LeaderEngagement {
  readonly person: number;
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** Persons who were merged into another are left out. */
export interface QualitySnapshot {
  /** In Danish alphabetical order of names: a person's place is their rank. */
  readonly persons: readonly QualityPerson[];
  /** By place of the person. */
  readonly spells: readonly (readonly QualitySpell[])[];
  readonly roles: readonly QualityRole[];
  /** By tjenestenummer. */
  readonly leaders: ReadonlyMap<string, readonly LeaderEngagement[]>;
  /** Pairs of places that may be one person. */
  readonly duplicates: readonly (readonly [number, number])[];
}

export interface QualityUnit {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
  readonly leaderKey: string;
  /** False: closed on the day, but with people, or units with people, all the same. */
  readonly open: boolean;
}

/** What somebody holds on the day. */
export interface Holder {
  readonly person: number;
  /** Within the units that are asked about. */
  readonly held: readonly QualitySpell[];
  /** Everywhere. */
  readonly all: readonly QualitySpell[];
}

export interface QualityDay {
  readonly day: IsoDate;
  readonly snapshot: QualitySnapshot;
  /** The units that are asked about, in the order of the tree. */
  readonly units: readonly QualityUnit[];
  /** Everybody employed in them on the day, in alphabetical order. */
  readonly holders: readonly Holder[];
  /** Places of all who are employed anywhere on the day. */
  readonly employed: ReadonlySet<number>;
  /** Persons in each unit itself. */
  readonly people: ReadonlyMap<UnitId, number>;
  /** Whether the whole municipality is asked about, with what belongs to no unit. */
  readonly whole: boolean;
}

export interface QualityCase {
  readonly person: number | null;
  /** The other of two that may be one. */
  readonly other: number | null;
  readonly unitId: UnitId | null;
  readonly engagementId: EngagementId | null;
  readonly roleId: RoleId | null;
  readonly reason: QualityReason;
  /** Job title, form of employment, role or tjenestenummer, as the reason tells. */
  readonly text: string;
  readonly date: IsoDate | null;
  /** Full-time share or number of persons or engagements, as the reason tells. */
  readonly value: number | null;
}

const NOTHING = {
  person: null,
  other: null,
  unitId: null,
  engagementId: null,
  roleId: null,
  text: '',
  date: null,
  value: null,
} as const;

export const makeCase = (reason: QualityReason, facts: Partial<QualityCase>): QualityCase => ({
  ...NOTHING,
  ...facts,
  reason,
});
