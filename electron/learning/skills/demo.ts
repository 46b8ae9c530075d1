/** Skills for a made-up municipality: the example, a profile of the care workers' job, and what people can do. */
import { employeesOn } from '../../../db/learning/employees.ts';
import { insertRow } from '../../../db/learning/rows.ts';
import { addDays } from '../../../shared/kernel/dates.ts';
import { newId, type PersonId, type PersonSkillId, type RoleProfileId } from '../../../shared/kernel/ids.ts';
import { type Audience, EVERYONE } from '../../../shared/learning/audience.ts';
import type { SkillSource } from '../../../shared/learning/words.ts';
import type { CommandContext } from '../../worker/context.ts';
import { skills } from './catalogue.ts';
import { takeExample } from './example.ts';
import { saveProfile } from './profiles.ts';

export interface DemoSkills {
  readonly profileName: string;
  readonly profileAbout: string;
  /** Who has the job; their skills are filled in. */
  readonly staffGroups: readonly string[];
}

/** From 0 up to, but not with, `below`. */
type Pick = (below: number) => number;

const SOURCES: readonly SkillSource[] = ['self', 'self', 'leader', 'leader', 'certificate'];
/** How levels are spread: most can do it with support or alone. */
const LEVELS = [1, 1, 2, 2, 2, 3, 3, 3, 3, 4];

function sayWhatPeopleCan(
  { db, set, random, today }: CommandContext,
  people: readonly PersonId[],
  skillIds: readonly ReturnType<typeof skills>[number]['id'][],
  pick: Pick,
): number {
  let said = 0;
  for (const personId of people) {
    for (const skillId of skillIds) {
      if (pick(10) < 2) continue;
      const onDay = addDays(today, -30 - pick(700));
      insertRow(db, set, 'person_skill', {
        ...{ id: newId<PersonSkillId>(random), personId, skillId, level: LEVELS[pick(LEVELS.length)] ?? 2, onDay },
        ...{ source: SOURCES[pick(SOURCES.length)] ?? 'self', note: '' },
        expiresOn: pick(10) < 3 ? addDays(onDay, 730 + pick(200)) : null,
      });
      said += 1;
    }
  }
  return said;
}

/** @returns how many statements were made, and the profile */
export function fillDemoSkills(
  context: CommandContext,
  { profileName, profileAbout, staffGroups }: DemoSkills,
  pick: Pick,
): { readonly profileId: RoleProfileId; readonly statements: number } {
  takeExample(context);
  const asked = skills({ ...context, actor: context.actor });
  const audience: Audience = { ...EVERYONE, staffGroups: [...staffGroups] };
  const { profileId } = saveProfile(context, {
    profileId: null,
    fields: { name: profileName, about: profileAbout, audience, isFuture: false },
    needs: asked.slice(0, 5).map(({ id }, at) => ({
      ...{
        id: null,
        skillId: id,
        courseId: null,
        level: at % 2 === 0 ? 3 : 2,
        withinDays: 90 + 90 * at,
        isLegal: false,
      },
    })),
  });
  const people = employeesOn(context.db, context.today)
    .filter((one) => one.isMain && staffGroups.includes(one.staffGroup))
    .map(({ personId }) => personId);
  const ids = asked.map(({ id }) => id);
  return { profileId, statements: sayWhatPeopleCan(context, people, ids, pick) };
}
