/** What there is to do about courses, talks and introductions, counted for the start page. */
import type { ReadableDB } from '../../db/engine/handles.ts';
import { readRequirementFacts, standingsOf } from '../../db/learning/requirement-facts.ts';
import { readTalkRule } from '../../db/learning/talk-rule.ts';
import { readTalkPeople } from '../../db/learning/talks.ts';
import { readLearningUse } from '../../db/report/tasks.ts';
import type { IsoDate } from '../../shared/kernel/dates.ts';
import type { LearningWork } from '../../shared/report/tasks.ts';
import { gather } from '../learning/onboarding/gather.ts';

const countRequirements = (db: ReadableDB, asOf: IsoDate): number =>
  standingsOf(readRequirementFacts(db, asOf)).filter(({ judgement }) => judgement.state === 'overdue').length;

function countTalks(db: ReadableDB, asOf: IsoDate): number {
  const { months } = readTalkRule(db, asOf);
  const { persons } = readTalkPeople(db, asOf, months, new Map());
  return persons.filter(({ state }) => state === 'lacking' || state === 'late').length;
}

const countLatePlans = (db: ReadableDB, asOf: IsoDate): number =>
  gather(db, asOf, null).filter(({ stood }) => stood?.standing === 'late').length;

export function readLearningWork(db: ReadableDB, asOf: IsoDate): LearningWork {
  const uses = readLearningUse(db);
  return {
    requirements: uses.requirements ? countRequirements(db, asOf) : 0,
    talks: uses.talks ? countTalks(db, asOf) : 0,
    plans: uses.plans ? countLatePlans(db, asOf) : 0,
  };
}
