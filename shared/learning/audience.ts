/**
 * Whom a requirement, a role profile or an onboarding template is for: over staff group, job code, kind of
 * workplace, role and unit (domain §6.1–6.2). Within a kind one is enough; all kinds that are named must fit; a kind
 * that is left empty asks for nothing.
 */
import * as z from 'zod';
import type { UnitId } from '../kernel/ids.ts';
import { id } from '../kernel/schemas.ts';
import { type AudienceRole, audienceRole, type WorkplaceType, workplaceType } from './words.ts';

const texts = z.array(z.string().trim().min(1).max(120)).max(100);

export const audience = z.strictObject({
  /** overenskomst / personalegruppe, as the engagement has it. */
  staffGroups: texts,
  jobCodes: texts,
  workplaces: z.array(workplaceType).max(20),
  roles: z.array(audienceRole).max(4),
  /** With all units below them. */
  unitIds: z.array(id<UnitId>()).max(200),
});
export type Audience = z.output<typeof audience>;

export const EVERYONE: Audience = { staffGroups: [], jobCodes: [], workplaces: [], roles: [], unitIds: [] };

/** What is known of one engagement on a day. */
export interface AudienceFacts {
  readonly staffGroup: string;
  readonly jobCode: string;
  readonly workplace: WorkplaceType | null;
  readonly roles: readonly AudienceRole[];
  /** The unit and those above it. */
  readonly unitPath: readonly UnitId[];
}

const fits = <T>(wanted: readonly T[], has: (one: T) => boolean): boolean => wanted.length === 0 || wanted.some(has);

/** Does the audience hold someone in this engagement? */
export const covers = (audience: Audience, facts: AudienceFacts): boolean =>
  fits(audience.staffGroups, (group) => group === facts.staffGroup) &&
  fits(audience.jobCodes, (code) => code === facts.jobCode) &&
  fits(audience.workplaces, (type) => type === facts.workplace) &&
  fits(audience.roles, (role) => facts.roles.includes(role)) &&
  fits(audience.unitIds, (unit) => facts.unitPath.includes(unit));

export const isEveryone = (audience: Audience): boolean => Object.values(audience).every((kind) => kind.length === 0);
