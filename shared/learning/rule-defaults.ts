/**
 * Whom the usual courses are for and by when (domain §6.2), as proposals that HR ticks: never claims. How long they are
 * valid stands with the course (course-defaults.ts). Which job codes a municipality uses cannot be known: none is
 * named, and the source says whom to narrow the rule to.
 */
import { formatDate } from '../kernel/dates.ts';
import { type Audience, EVERYONE } from './audience.ts';
import { type CourseDefault, courseDefaults, DEFAULTS_AS_OF } from './course-defaults.ts';
import type { AudienceRole, Basis, WorkplaceType } from './words.ts';

export interface RuleDefault {
  /** Of the course (course-defaults.ts). */
  readonly code: string;
  readonly audience: Audience;
  readonly withinDays: number;
  readonly basis: Basis;
  readonly source: string;
  /** For some jobs only: the audience must be narrowed by hand. */
  readonly isBroad: boolean;
}

const REVIEW = 'bør kontrolleres';
const STANDARD = `Pejlings standard pr. ${formatDate(DEFAULTS_AS_OF)}`;
const NARROW = 'Vælg jobkoder';
/** 1 m, 3 m, 6 m and a year of the reference, in days; `0`: before start or before the task. */
const [BEFORE, MONTH, QUARTER, HALF, YEAR] = [0, 30, 90, 180, 365] as const;

interface Whom {
  readonly workplaces?: readonly WorkplaceType[];
  readonly roles?: readonly AudienceRole[];
}

const rule = (
  code: string,
  { workplaces = [], roles = [] }: Whom,
  withinDays: number,
  basis: Basis,
  source: string,
): RuleDefault => ({
  code,
  audience: { ...EVERYONE, workplaces: [...workplaces], roles: [...roles] },
  withinDays,
  basis,
  source: `${source} (${STANDARD})`,
  isBroad: source.includes(NARROW),
});

const ALL: Whom = {};
const AMG: Whom = { roles: ['amr'] };
const CARE: Whom = { workplaces: ['care', 'health'] };

export const ruleDefaults: readonly RuleDefault[] = [
  rule('AMO3', AMG, QUARTER, 'law', 'Lov om arbejdsmiljø: medlemmer af arbejdsmiljøgruppen. Arbejdslederne tilføjes'),
  rule('AMO2', AMG, YEAR, 'law', 'Lov om arbejdsmiljø: skal tilbydes det første år'),
  rule('AMO15', AMG, YEAR, 'law', 'Lov om arbejdsmiljø: skal tilbydes hvert år'),
  rule(
    'FØRST',
    { workplaces: ['daycare', 'school', 'care', 'social', 'pool'] },
    QUARTER,
    'practice',
    `Steder med børn og borgere, svømning. Frist efter egen beslutning; ${REVIEW}`,
  ),
  rule('BRAND', ALL, MONTH, 'practice', `Praksis og bygningsreglement: alle; ${REVIEW}`),
  rule('GDPR', ALL, MONTH, 'practice', `Praksis og vejledning: alle; ${REVIEW}`),
  rule('HYG', { workplaces: ['kitchen'] }, BEFORE, 'law', `Fødevareregler: køkkener, før start; ${REVIEW}`),
  rule('HÅND', { workplaces: ['care', 'health', 'daycare'] }, MONTH, 'practice', 'Pleje og dagtilbud'),
  rule(
    'MED',
    { workplaces: ['care', 'health', 'social'] },
    BEFORE,
    'practice',
    `Vejledning og praksis: dem, der håndterer medicin, før opgaven. ${NARROW}; ${REVIEW}`,
  ),
  rule('FORF', CARE, MONTH, 'practice', 'Pleje'),
  rule(
    'KONFL',
    { workplaces: ['care', 'health', 'jobcentre', 'school', 'social'] },
    QUARTER,
    'practice',
    'Instruktionspligten er lov, kurset praksis: pleje, jobcenter, skole og socialområdet',
  ),
  rule('MAGT', { workplaces: ['care', 'social', 'school'] }, MONTH, 'practice', 'Pleje, socialområdet, skole'),
  rule('VEJ', { workplaces: ['roads_parks'] }, BEFORE, 'practice', `Vejregler: vej og park, før opgaven; ${REVIEW}`),
  rule('KØRT', { workplaces: ['roads_parks'] }, BEFORE, 'law', `Chauffører. ${NARROW}; ${REVIEW}`),
  rule('SPRØJ', { workplaces: ['roads_parks'] }, BEFORE, 'law', `Dem, der sprøjter. ${NARROW}; ${REVIEW}`),
  rule('TRUCK', { workplaces: ['roads_parks'] }, BEFORE, 'law', `Dem, der kører truck. ${NARROW}; ${REVIEW}`),
  rule('BADE', { workplaces: ['pool'] }, BEFORE, 'practice', `Svømmehaller og svømmelærere; ${REVIEW}`),
  rule('LEDER', { roles: ['leader'] }, QUARTER, 'practice', 'Nye ledere. Undtag dem, der har været ledere længe'),
  rule('MEDU', { roles: ['med'] }, HALF, 'practice', `MED-aftale: medlemmer af MED-udvalg; ${REVIEW}`),
  rule(
    'BARNATT',
    { workplaces: ['daycare', 'school'] },
    BEFORE,
    'law',
    `Dem, der arbejder med børn under 15 år; kun datoen; ${REVIEW}`,
  ),
  rule('AUT', CARE, BEFORE, 'practice', `Autoriserede faggrupper. ${NARROW}; ${REVIEW}`),
];

/** The course that a rule's code means. */
export const courseOfRule = ({ code }: Pick<RuleDefault, 'code'>): CourseDefault => {
  const found = courseDefaults.find((course) => course.code === code);
  if (!found) throw new Error(`no course default ${code}`);
  return found;
};
