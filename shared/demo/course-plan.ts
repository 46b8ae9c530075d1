/**
 * Who takes which course in the demo (domain §6.2). Names, forms and hours are
 * as a course system writes them; validity is not said here: the import gives
 * it from the program's defaults, as it would for a real file.
 */
import type { Employee } from './employ.ts';
import type { JobName } from './jobs.ts';
import type { UnitKind } from './unit-plan.ts';

export interface DemoCourse {
  readonly code: string;
  readonly name: string;
  readonly form: 'kursus' | 'e-læring';
  readonly hours: number;
  /** Months between two rounds; null: taken once. */
  readonly months: number | null;
  /** Share of those it is meant for who take it at all. */
  readonly share: number;
  /** Held for the whole workplace on one day. */
  readonly together?: true;
  readonly isFor: (e: Employee) => boolean;
}

const atKinds = (...list: UnitKind[]) => {
  const kinds = new Set(list);
  return (e: Employee): boolean => kinds.has(e.unit.kind);
};
const inJobs = (...list: JobName[]) => {
  const names = new Set(list);
  return (e: Employee): boolean => names.has(e.job);
};

const isLeader = inJobs('leader', 'deputy', 'director');
const everyone = (): boolean => true;
const atCare = atKinds('nursingHome', 'homeCare', 'nursing', 'night', 'activity');
const withChildren = atKinds(
  'nursery',
  'minders',
  'mindersOffice',
  'school',
  'youth',
  'family',
  'healthVisit',
  'dental',
);
const gives = inJobs('careAssistant', 'careWorker', 'nurse');
const licensed = inJobs(
  'nurse',
  'healthVisitor',
  'careAssistant',
  'occupational',
  'physio',
  'dentist',
  'dentalHygienist',
);

export const demoCourses: readonly DemoCourse[] = [
  {
    code: 'GDPR',
    name: 'Databeskyttelse og it-sikkerhed',
    form: 'e-læring',
    hours: 1,
    months: 12,
    share: 0.95,
    isFor: everyone,
  },
  {
    code: 'BRAND',
    name: 'Brand- og evakueringsøvelse',
    form: 'kursus',
    hours: 2,
    months: 12,
    share: 0.88,
    together: true,
    isFor: (e) => !atKinds('minders', 'roads')(e),
  },
  {
    code: 'FØRST',
    name: 'Førstehjælp',
    form: 'kursus',
    hours: 6,
    months: 24,
    share: 0.86,
    isFor: atKinds('nursery', 'minders', 'school', 'youth', 'nursingHome', 'residence', 'pool', 'roads', 'harbour'),
  },
  {
    code: 'HÅND',
    name: 'Håndhygiejne',
    form: 'e-læring',
    hours: 0.5,
    months: 24,
    share: 0.92,
    isFor: (e) => atCare(e) || atKinds('nursery', 'minders', 'kitchen', 'dental', 'residence')(e),
  },
  {
    code: 'HYG',
    name: 'Hygiejne og egenkontrol i køkkener',
    form: 'kursus',
    hours: 14,
    months: null,
    share: 0.9,
    isFor: inJobs('dietAssistant', 'kitchenHand'),
  },
  {
    code: 'MED',
    name: 'Medicinhåndtering',
    form: 'e-læring',
    hours: 3,
    months: 12,
    share: 0.9,
    isFor: (e) => gives(e) || (atKinds('residence')(e) && e.job === 'homeEducator'),
  },
  {
    code: 'FORF',
    name: 'Forflytning og velfærdsteknologi',
    form: 'kursus',
    hours: 4,
    months: 24,
    share: 0.87,
    isFor: atCare,
  },
  {
    code: 'KONFL',
    name: 'Konflikthåndtering, vold og trusler',
    form: 'kursus',
    hours: 6,
    months: 24,
    share: 0.78,
    isFor: atKinds('residence', 'support', 'jobCentre', 'benefits', 'family', 'school', 'nursingHome'),
  },
  {
    code: 'MAGT',
    name: 'Magtanvendelsesregler',
    form: 'e-læring',
    hours: 1.5,
    months: 24,
    share: 0.84,
    isFor: atKinds('residence', 'nursingHome', 'school', 'family', 'activity'),
  },
  {
    code: 'VEJ',
    name: 'Vejen som arbejdsplads',
    form: 'kursus',
    hours: 8,
    months: 60,
    share: 0.95,
    isFor: inJobs('worker', 'gardener', 'craftsman'),
  },
  {
    code: 'SPRØJ',
    name: 'Sprøjtecertifikat',
    form: 'kursus',
    hours: 14,
    months: 48,
    share: 0.8,
    isFor: (e) => e.job === 'gardener' && !e.season,
  },
  {
    code: 'KØRT',
    name: 'Erhvervsbevis, EU-efteruddannelse',
    form: 'kursus',
    hours: 35,
    months: 60,
    share: 0.6,
    isFor: (e) => e.job === 'worker' && !e.season,
  },
  {
    code: 'TRUCK',
    name: 'Gaffeltruckcertifikat',
    form: 'kursus',
    hours: 52,
    months: null,
    share: 0.55,
    isFor: inJobs('worker', 'harbourHand'),
  },
  {
    code: 'BADE',
    name: 'Livredning og bassinprøve',
    form: 'kursus',
    hours: 3,
    months: 12,
    share: 0.96,
    isFor: inJobs('lifeguard'),
  },
  {
    code: 'AUT',
    name: 'Sundhedsautorisation kontrolleret',
    form: 'kursus',
    hours: 0,
    months: 12,
    share: 0.93,
    isFor: (e) => licensed(e) && e.form !== 'Elev',
  },
  {
    code: 'BARNATT',
    name: 'Børneattest indhentet',
    form: 'kursus',
    hours: 0,
    months: null,
    share: 0.99,
    isFor: withChildren,
  },
  {
    code: 'LEDER',
    name: 'Ny leder: MED, sygefravær, databeskyttelse og APV',
    form: 'kursus',
    hours: 14,
    months: null,
    share: 0.85,
    isFor: isLeader,
  },
  {
    code: 'AMO3',
    name: 'Arbejdsmiljøuddannelse, 3 dage',
    form: 'kursus',
    hours: 22,
    months: null,
    share: 0.09,
    isFor: (e) => !isLeader(e) && e.form === 'Fastansat',
  },
  {
    code: 'MEDU',
    name: 'MED-uddannelse',
    form: 'kursus',
    hours: 14,
    months: null,
    share: 0.05,
    isFor: (e) => e.form === 'Fastansat' || e.form === 'Tjenestemand',
  },
];
