/** Turns the plan of workplaces into units with codes, as many copies as the wanted size needs. */
import type { OrganisationRow } from '../staff/rows.ts';
import { type JobName, jobs } from './jobs.ts';
import { areas, kinds, MUNICIPALITY, type PlannedUnit, type UnitKind } from './unit-plan.ts';

export interface DemoUnit {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string;
  readonly kind: UnitKind;
  readonly remote: boolean;
  /** Engagements at the end of the history, the leader counted. */
  readonly size: number;
  readonly openedQuartersAgo: number | undefined;
}

export interface DemoTown {
  /** Municipality and areas: no staff of their own. */
  readonly top: readonly OrganisationRow[];
  readonly units: readonly DemoUnit[];
}

/** Sizes do not count second engagements; those who move make workplaces a little larger than planned. */
const POSTS_PER_PERSON = 0.985;
const MOST_COPIES = 10;
const BASE_PEOPLE = 2000;

const sizeOf = (unit: PlannedUnit): number => unit.size + (unit.below ?? []).reduce((sum, u) => sum + sizeOf(u), 0);
const PLANNED = areas.flatMap((a) => a.units).reduce((sum, unit) => sum + sizeOf(unit), 0);

export function organisationRow(
  code: string,
  name: string,
  type: string,
  parentCode: string,
  more: { readonly leaderKey?: string; readonly remote?: boolean } = {},
): OrganisationRow {
  return {
    line: 0,
    code,
    name,
    type,
    parentCode,
    leaderKey: more.leaderKey ?? '',
    remote: more.remote ?? false,
    validFrom: undefined,
    validTo: undefined,
  };
}

/** @param people wanted number of persons; 2,000 gives the 80 workplaces as planned */
export function makeTown(people: number): DemoTown {
  const copies = Math.min(MOST_COPIES, Math.max(1, Math.round(people / BASE_PEOPLE)));
  const scale = (people * POSTS_PER_PERSON) / (copies * PLANNED);
  const step = copies > 1 ? 100_000 : 1000;
  const root = String(step);
  const top = [organisationRow(root, MUNICIPALITY, 'kommune', '')];
  const units: DemoUnit[] = [];

  areas.forEach((area, index) => {
    const areaCode = (index + 2) * step;
    let last = areaCode;
    const place = (unit: PlannedUnit, parentCode: string, suffix: string): void => {
      last += 10;
      const code = String(last);
      units.push({
        code,
        name: `${unit.name}${suffix}`,
        parentCode,
        kind: unit.kind,
        remote: unit.remote ?? false,
        size: Math.max(2, Math.round(unit.size * scale)),
        openedQuartersAgo: unit.openedQuartersAgo,
      });
      for (const below of unit.below ?? []) place(below, code, suffix);
    };
    top.push(organisationRow(String(areaCode), area.name, 'forvaltning', root));
    for (let copy = 0; copy < copies; copy++) {
      for (const unit of area.units) place(unit, String(areaCode), copy === 0 ? '' : ` ${copy + 1}`);
    }
  });
  return { top, units };
}

/** One leader, and in large workplaces a second for every forty more. */
export const leadersOf = (size: number): number => 1 + Math.floor(Math.max(0, size - 35) / 40);

/** How many of each job a workplace of the size has: largest remainders, so that they add up. */
export function jobsWanted(kind: UnitKind, size: number): Map<JobName, number> {
  const wanted = new Map<JobName, number>([['leader', 1]]);
  const deputies = leadersOf(size) - 1;
  if (deputies > 0) wanted.set('deputy', deputies);
  const rest = Math.max(0, size - 1 - deputies);
  const { mix } = kinds[kind];
  const total = mix.reduce((sum, [, weight]) => sum + weight, 0);
  const exact = mix.map(([name, weight]) => ({ name, share: (rest * weight) / total }));
  for (const { name, share } of exact) wanted.set(name, Math.floor(share));
  let left = rest - exact.reduce((sum, { share }) => sum + Math.floor(share), 0);
  for (const { name } of exact.sort((a, b) => (b.share % 1) - (a.share % 1))) {
    if (left-- <= 0) break;
    wanted.set(name, (wanted.get(name) ?? 0) + 1);
  }
  return wanted;
}

export const typeOf = (unit: DemoUnit): string => kinds[unit.kind].type;

const LEADER_TITLES: Readonly<Partial<Record<UnitKind, string>>> = {
  nursery: 'Dagtilbudsleder',
  school: 'Skoleleder',
  nursingHome: 'Plejecenterleder',
  residence: 'Bostedsleder',
  library: 'Bibliotekschef',
  jobCentre: 'Jobcenterchef',
  direction: 'Kommunaldirektør',
  office: 'Afdelingschef',
};

export const titleOf = (job: JobName, unit: DemoUnit): string =>
  (job === 'leader' ? LEADER_TITLES[unit.kind] : undefined) ?? jobs[job].title;
