/**
 * What is required and what of it a person holds (domain §6.1): the gap is what is required and not held, and what has
 * expired counts as not held.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { CourseId, RoleProfileId, SkillId } from '../kernel/ids.ts';
import type { SkillStanding } from './skill-level.ts';

export type Subject =
  | { readonly skillId: SkillId; readonly courseId: null }
  | { readonly skillId: null; readonly courseId: CourseId };

/** What one profile, or several together, ask of a person. */
export type Need = Subject & {
  /** 1–4 of a skill; 0 of a course. */
  readonly level: number;
  /** Null: by no certain day. */
  readonly due: IsoDate | null;
  readonly isLegal: boolean;
  /** Its place in the profile. */
  readonly place: number;
  readonly profileIds: readonly RoleProfileId[];
};

export interface Certificate {
  readonly completedOn: IsoDate;
  readonly validUntil: IsoDate | null;
}

/** What is known of a person on the day. */
export interface Holding {
  readonly skills: ReadonlyMap<SkillId, SkillStanding>;
  /** The certificate that decides, of each course. */
  readonly courses: ReadonlyMap<CourseId, Certificate>;
}

export type JudgedNeed = Need & {
  readonly isHeld: boolean;
  /** It was held, and has expired. */
  readonly isExpired: boolean;
  /** The level now; 0 of a course. */
  readonly now: number;
};

export const keyOfSubject = ({ skillId, courseId }: Subject): string => skillId ?? courseId;

const earliest = (a: IsoDate | null, b: IsoDate | null): IsoDate | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

/** The same skill or course asked for twice is one need: the higher level, the earlier day, legal if either is. */
export function mergeNeeds(needs: readonly Need[]): Need[] {
  const merged = new Map<string, Need>();
  for (const need of needs) {
    const known = merged.get(keyOfSubject(need));
    if (!known) merged.set(keyOfSubject(need), need);
    else {
      merged.set(keyOfSubject(need), {
        ...known,
        level: Math.max(known.level, need.level),
        due: earliest(known.due, need.due),
        isLegal: known.isLegal || need.isLegal,
        place: Math.min(known.place, need.place),
        profileIds: [...new Set([...known.profileIds, ...need.profileIds])],
      });
    }
  }
  return [...merged.values()];
}

export function judgeNeed(need: Need, holding: Holding, asOf: IsoDate): JudgedNeed {
  if (need.skillId !== null) {
    const standing = holding.skills.get(need.skillId);
    const now = standing?.present?.level ?? 0;
    const isHeld = now >= need.level;
    return { ...need, now, isHeld, isExpired: !isHeld && (standing?.lapsed ?? 0) >= need.level };
  }
  const certificate = holding.courses.get(need.courseId);
  const isHeld = certificate !== undefined && (certificate.validUntil === null || certificate.validUntil >= asOf);
  return { ...need, now: 0, isHeld, isExpired: certificate !== undefined && !isHeld };
}

export const judgeNeeds = (needs: readonly Need[], holding: Holding, asOf: IsoDate): JudgedNeed[] =>
  mergeNeeds(needs).map((need) => judgeNeed(need, holding, asOf));

export const gapOf = (needs: readonly Need[], holding: Holding, asOf: IsoDate): JudgedNeed[] =>
  judgeNeeds(needs, holding, asOf).filter(({ isHeld }) => !isHeld);
