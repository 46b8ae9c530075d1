/** Use-cases of the learning room's part `skills`, one per call of its contract. */
import type { skillCalls } from '../../../shared/learning/contract-skills.ts';
import type { Handlers } from '../../worker/context.ts';
import { removeSkill, saveSkill, skills } from './catalogue.ts';
import { takeExample } from './example.ts';
import { profile, profiles, removeProfile, saveProfile } from './profiles.ts';
import { personFutures, personRoad } from './road.ts';
import { personSkills, removeStatement, saveStatement } from './statements.ts';
import { futureGroups, futures, skillSupply, supply, unitGap } from './supply.ts';
import { endTarget, planStep, setTarget } from './targets.ts';

export const skillsHandlers: Pick<Handlers<'learning'>, keyof typeof skillCalls> = {
  skills,
  saveSkill,
  removeSkill,
  takeExample: (context) => takeExample(context),
  personSkills,
  saveStatement,
  removeStatement,
  profiles,
  profile,
  saveProfile,
  removeProfile,
  personRoad,
  personFutures,
  setTarget,
  endTarget,
  planStep,
  unitGap,
  supply,
  skillSupply,
  futures,
  futureGroups,
};
