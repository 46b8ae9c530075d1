/** Which template a newcomer's plan begins with (domain §6.4): the most specific that holds the person. */
import type { TemplateId } from '../kernel/ids.ts';
import { fold } from '../kernel/text.ts';
import { type Audience, type AudienceFacts, covers } from './audience.ts';
import type { ExperienceLevel } from './words.ts';

export interface Template {
  readonly id: TemplateId;
  readonly name: string;
  readonly level: ExperienceLevel;
  readonly audience: Audience;
}

/** Kinds that an audience names, the most telling first. */
export const audienceKinds = ['jobCodes', 'units', 'roles', 'staffGroups', 'workplaces'] as const;
export type AudienceKind = (typeof audienceKinds)[number];

/** The job says more than the place; two kinds together say more than any one. */
const WEIGHT: Readonly<Record<AudienceKind, number>> = {
  jobCodes: 5,
  units: 4,
  roles: 3,
  staffGroups: 2,
  workplaces: 1,
};

/** Which kinds narrow it down; none: it is for everyone. */
export function kindsOf(audience: Audience): AudienceKind[] {
  const named: Readonly<Record<AudienceKind, readonly unknown[]>> = {
    jobCodes: audience.jobCodes,
    units: audience.unitIds,
    roles: audience.roles,
    staffGroups: audience.staffGroups,
    workplaces: audience.workplaces,
  };
  return audienceKinds.filter((kind) => named[kind].length > 0);
}

export interface TemplateOption {
  readonly templateId: TemplateId;
  readonly name: string;
  readonly level: ExperienceLevel;
  /** Why it fits: what of the person it names. */
  readonly because: AudienceKind[];
}

const TEN = 10;
const specificity = (kinds: readonly AudienceKind[]): number =>
  kinds.reduce((sum, kind) => sum + TEN + WEIGHT[kind], 0);

/** Every template that holds the person, of all levels; the most specific first. */
export const templatesFor = (templates: readonly Template[], facts: AudienceFacts): TemplateOption[] =>
  templates
    .filter(({ audience }) => covers(audience, facts))
    .map(({ id, name, level, audience }) => ({ templateId: id, name, level, because: kindsOf(audience) }))
    .sort(
      (a, b) =>
        specificity(b.because) - specificity(a.because) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) ||
        (a.templateId < b.templateId ? -1 : 1),
    );

/** The first of the level; where there is none, the first for the experienced. Undefined: a plan without a template. */
export const suggested = (
  options: readonly TemplateOption[],
  level: ExperienceLevel | null,
): TemplateOption | undefined =>
  level === null
    ? undefined
    : (options.find((one) => one.level === level) ?? options.find((one) => one.level === 'experienced'));

export interface NewcomerFacts {
  readonly jobTitle: string;
  readonly isLeader: boolean;
  /** Had another engagement until the day before this one began. */
  readonly cameFromWithin: boolean;
}

/** Words that end in one of these: `SOSU-elev` and `kontorelev`, but not `elevrådgiver`. */
const endsIn = (title: string, ...endings: readonly string[]): boolean =>
  fold(title)
    .split(/[^a-z0-9]+/)
    .some((word) => endings.some((ending) => word.endsWith(ending)));

/**
 * What can be read from the engagement. Null: HR must say whether the newcomer is newly graduated or experienced; it
 * follows from nothing that stands in the register, least of all from age.
 */
export function proposedLevel({ jobTitle, isLeader, cameFromWithin }: NewcomerFacts): ExperienceLevel | null {
  if (endsIn(jobTitle, 'elev', 'studerende', 'laerling', 'praktikant')) return 'student';
  if (endsIn(jobTitle, 'vikar', 'timelonnet', 'afloser')) return 'temporary';
  if (isLeader) return 'leader';
  return cameFromWithin ? 'internal' : null;
}
