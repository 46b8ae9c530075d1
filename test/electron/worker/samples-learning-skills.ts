import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type {
  CourseId,
  NeedId,
  PersonId,
  PersonSkillId,
  RoleProfileId,
  SkillId,
  TargetId,
  UnitId,
} from '../../../shared/kernel/ids.ts';
import type { CallInput } from '../../../shared/kernel/registry.ts';
import type { skillCalls } from '../../../shared/learning/contract-skills.ts';

type Samples = { readonly [Call in keyof typeof skillCalls]: CallInput<(typeof skillCalls)[Call]> };

const asOf = '2026-11-22' as IsoDate;
const personId = 'AAAAAAAAAAAAAAAAAAAAAA' as PersonId;
const skillId = 'SSSSSSSSSSSSSSSSSSSSSS' as SkillId;
const courseId = 'CCCCCCCCCCCCCCCCCCCCCC' as CourseId;
const profileId = 'PPPPPPPPPPPPPPPPPPPPPP' as RoleProfileId;
const unitId = 'UUUUUUUUUUUUUUUUUUUUUU' as UnitId;

/** One well-formed input per call; `contract.test.ts` bends each of them. */
export const learningSkillsSamples: Samples = {
  skills: {},
  saveSkill: {
    skillId,
    fields: { name: 'Medicinafstemning', area: 'Pleje', about: 'Finder forskelle', endedOn: null },
    courses: [{ courseId, level: 3 }],
  },
  removeSkill: { skillId },
  takeExample: {},
  personSkills: { personId, asOf },
  saveStatement: { personId, skillId, level: 3, source: 'leader', onDay: asOf, expiresOn: null, note: 'Set i praksis' },
  removeStatement: { statementId: 'TTTTTTTTTTTTTTTTTTTTTT' as PersonSkillId },
  profiles: { asOf },
  profile: { profileId },
  saveProfile: {
    profileId,
    fields: {
      name: 'Sygeplejerske i hjemmeplejen',
      about: '',
      audience: { staffGroups: ['DSR'], jobCodes: [], workplaces: ['care'], roles: [], unitIds: [unitId] },
      isFuture: false,
    },
    needs: [
      { id: 'NNNNNNNNNNNNNNNNNNNNNN' as NeedId, skillId, courseId: null, level: 3, withinDays: 90, isLegal: false },
      { id: null, skillId: null, courseId, level: 0, withinDays: 0, isLegal: true },
    ],
  },
  removeProfile: { profileId },
  personRoad: { personId, asOf },
  personFutures: { personId, asOf },
  setTarget: { personId, profileId, why: 'Vil arbejde tættere på borgeren', byOn: '2027-11-22' as IsoDate },
  endTarget: { targetId: 'GGGGGGGGGGGGGGGGGGGGGG' as TargetId },
  planStep: {
    personId,
    skillId,
    courseId: null,
    goal: 'Kan selv afstemme medicin',
    why: 'Kræves af jobbet',
    how: 'side_by_side',
    viaCourseId: courseId,
    buddyId: personId,
    owner: 'leader',
    deadline: '2027-03-01' as IsoDate,
    evidence: 'Lederen har set det',
  },
  unitGap: { asOf, unitId },
  supply: { asOf },
  skillSupply: { asOf, skillId },
  futures: { asOf },
  futureGroups: { asOf, profileId, by: 'group' },
};
