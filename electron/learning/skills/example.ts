/** The example for the near health service, taken over when HR asks for it. */
import { readSkills } from '../../../db/learning/skills.ts';
import { readProfiles } from '../../../db/learning/skills-profiles.ts';
import type { SkillId } from '../../../shared/kernel/ids.ts';
import { EVERYONE } from '../../../shared/learning/audience.ts';
import type { NeedFields } from '../../../shared/learning/contract-skills.ts';
import { NEAR_HEALTH_PROFILE, NEAR_HEALTH_SKILLS } from '../../../shared/learning/near-health.ts';
import type { CommandContext } from '../../worker/context.ts';
import { saveSkill } from './catalogue.ts';
import { saveProfile } from './profiles.ts';

/** What is there by name is left as it is. */
export function takeExample(context: CommandContext): { skills: number; profiles: number } {
  const { db, note } = context;
  const known = new Map<string, SkillId>(readSkills(db).map(({ id, name }) => [name, id]));
  let skills = 0;
  const needs = NEAR_HEALTH_SKILLS.map(({ name, area, about, level, withinDays, isLegal }): NeedFields => {
    let skillId = known.get(name);
    if (skillId === undefined) {
      skillId = saveSkill(context, {
        skillId: null,
        fields: { name, area, about, endedOn: null },
        courses: [],
      }).skillId;
      skills += 1;
    }
    return { id: null, skillId, courseId: null, level, withinDays, isLegal };
  });
  const isKnown = readProfiles(db).some(({ name }) => name === NEAR_HEALTH_PROFILE.name);
  if (!isKnown) {
    const fields = { ...NEAR_HEALTH_PROFILE, audience: EVERYONE, isFuture: true };
    saveProfile(context, { profileId: null, fields, needs });
  }
  const profiles = isKnown ? 0 : 1;
  note({ skills, profiles });
  return { skills, profiles };
}
