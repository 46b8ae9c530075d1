/** Which template a plan would begin with, and why. */
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { type Employee, employeesOn } from '../../../db/learning/employees.ts';
import { cameFromWithin, placeFrom } from '../../../db/learning/onboarding.ts';
import { readRows } from '../../../db/learning/rows.ts';
import { keptOf } from '../../../db/staff/index.ts';
import { namesOfPersons } from '../../../db/staff/unit-lists.ts';
import { addDays, type IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { onboardingCalls, PlanSuggestion } from '../../../shared/learning/contract-onboarding.ts';
import { proposedLevel, templatesFor } from '../../../shared/learning/onboarding-suggest.ts';
import type { ParsedInput, QueryContext } from '../../worker/context.ts';
import { unitNamesOn } from './gather.ts';

/** A break of a month between two jobs here is no new start. */
const WITHIN_DAYS = 31;

/** Who works where on a day, read once a day. */
function byDay(db: ReadableDB): (day: IsoDate) => readonly Employee[] {
  const days = new Map<IsoDate, readonly Employee[]>();
  return (day) => {
    const known = days.get(day) ?? employeesOn(db, day);
    days.set(day, known);
    return known;
  };
}

export function suggestPlans(
  { db }: QueryContext,
  { asOf, personIds }: ParsedInput<typeof onboardingCalls.suggestPlans>,
): PlanSuggestion[] {
  const templates = readRows(db, 'onboarding_template', 'ended_on IS NULL OR ended_on >= ?', [asOf]);
  const on = byDay(db);
  const kept: PersonId[] = [...new Set(personIds.map((id) => keptOf(db, id)))];
  const placed = kept.flatMap((personId) => {
    const place = placeFrom(db, personId, asOf);
    return place ? [{ personId, place }] : [];
  });
  const names = namesOfPersons(
    db,
    placed.map(({ personId }) => personId),
  );
  const units = unitNamesOn(db, asOf, new Set(placed.map(({ place }) => place.unitId)));
  return placed.map(({ personId, place }) => {
    const { startsOn, unitId, jobTitle } = place;
    const day = startsOn > asOf ? startsOn : asOf;
    const facts = on(day).find((one) => one.personId === personId && one.unitId === unitId && one.start === startsOn);
    const isInternal = cameFromWithin(db, personId, addDays(startsOn, -WITHIN_DAYS), startsOn);
    return {
      personId,
      name: names.get(personId) ?? '',
      unitName: units.get(unitId) ?? '',
      jobTitle,
      startsOn,
      level: proposedLevel({
        jobTitle,
        isLeader: facts?.roles.includes('leader') ?? false,
        cameFromWithin: isInternal,
      }),
      options: facts ? templatesFor(templates, facts) : [],
    };
  });
}
