/**
 * Counts the people of a day for the report: each person once in the whole and
 * once in each area they work in; årsværk engagement by engagement (domain §5.3).
 */
import { ageOn, daysBetween, type IsoDate } from '../kernel/dates.ts';
import { fteOfParts, fteParts } from '../staff/unit-tree.ts';
import { COARSE_BANDS, coarseBandOf, DEGREE_BANDS, degreeBand, FIVE_YEAR_STARTS, fiveYearBand } from './bands.ts';

export interface CountedEngagement {
  readonly personId: string;
  /** Place of the area; -1 for none. */
  readonly area: number;
  readonly fte: number;
  readonly birthDate: IsoDate | null;
}

export interface AreaCount {
  persons: number;
  fte: number;
  readonly ages: number[];
  ageSum: number;
}

export interface PeopleCount {
  persons: number;
  engagements: number;
  fte: number;
  readonly ages: number[];
  ageSum: number;
  readonly degrees: number[];
  readonly areas: AreaCount[];
}

/** Mean length of a year in the calendar; exact ages are days divided by it (A4). */
const DAYS_PER_YEAR = 365.2425;

const zeros = (length: number): number[] => new Array<number>(length).fill(0);
const addOne = (counts: number[], place: number): void => {
  counts[place] = (counts[place] ?? 0) + 1;
};

const emptyArea = (): AreaCount => ({ persons: 0, fte: 0, ages: zeros(COARSE_BANDS.length), ageSum: 0 });

function countPerson(count: PeopleCount, engagements: readonly CountedEngagement[], asOf: IsoDate): void {
  const areas = new Set(engagements.map((e) => e.area));
  const parts = engagements.reduce((sum, e) => sum + fteParts(e.fte), 0);
  count.persons++;
  addOne(count.degrees, degreeBand(parts / 1e9));
  for (const at of areas) {
    const area = count.areas[at];
    if (area) area.persons++;
  }
  const birth = engagements[0]?.birthDate;
  // A birthday after the day is a fault of the source: no age, rather than a wrong one.
  if (!birth || birth > asOf) return;
  const band = fiveYearBand(ageOn(birth, asOf));
  const exact = daysBetween(birth, asOf) / DAYS_PER_YEAR;
  addOne(count.ages, band);
  count.ageSum += exact;
  for (const at of areas) {
    const area = count.areas[at];
    if (!area) continue;
    addOne(area.ages, coarseBandOf(band));
    area.ageSum += exact;
  }
}

/** Engagements of one person must stand together. @param areas how many there are */
export function countPeople(engagements: readonly CountedEngagement[], areas: number, asOf: IsoDate): PeopleCount {
  const count: PeopleCount = {
    persons: 0,
    engagements: engagements.length,
    fte: 0,
    ages: zeros(FIVE_YEAR_STARTS.length),
    ageSum: 0,
    degrees: zeros(DEGREE_BANDS.length),
    areas: Array.from({ length: areas }, emptyArea),
  };
  let person: CountedEngagement[] = [];
  for (const engagement of engagements) {
    if (person.length > 0 && person[0]?.personId !== engagement.personId) {
      countPerson(count, person, asOf);
      person = [];
    }
    person.push(engagement);
    count.fte += fteParts(engagement.fte);
    const area = count.areas[engagement.area];
    if (area) area.fte += fteParts(engagement.fte);
  }
  if (person.length > 0) countPerson(count, person, asOf);
  count.fte = fteOfParts(count.fte);
  for (const area of count.areas) area.fte = fteOfParts(area.fte);
  return count;
}
