/**
 * The 80 workplaces of Havrum Kommune, a municipality that does not exist, and
 * the jobs of each kind of workplace. Sizes are engagements at the end of the
 * three years.
 */
import type { JobName } from './jobs.ts';

export const MUNICIPALITY = 'Havrum Kommune';
export const EMAIL_DOMAIN = 'havrum.example';

export type UnitKind = keyof typeof kinds;

export interface KindPlan {
  /** Type as the organisation file writes it. */
  readonly type: string;
  /** Jobs besides the leader, by weight. */
  readonly mix: readonly (readonly [JobName, number])[];
}

const kind = (type: string, mix: Readonly<Partial<Record<JobName, number>>>): KindPlan => ({
  type,
  mix: Object.entries(mix) as [JobName, number][],
});

export const kinds = {
  nursery: kind('daginstitution', { educator: 54, helper: 25, educationAssistant: 13, kitchenHand: 5, cleaner: 3 }),
  minders: kind('dagpleje', { childminder: 100 }),
  mindersOffice: kind('dagpleje', { educator: 60, clerk: 40 }),
  school: kind('skole', {
    teacher: 56,
    schoolEducator: 18,
    helper: 8,
    firstClass: 5,
    cleaner: 5,
    caretaker: 4,
    secretary: 4,
  }),
  youth: kind('skole', { schoolEducator: 45, helper: 40, teacher: 15 }),
  counselling: kind('kontor', { psychologist: 45, educator: 25, academic: 15, clerk: 15 }),
  family: kind('kontor', { social: 62, homeEducator: 25, clerk: 13 }),
  healthVisit: kind('sundhed', { healthVisitor: 88, clerk: 12 }),
  dental: kind('sundhed', { dentist: 28, dentalHygienist: 16, dentalAssistant: 56 }),
  nursingHome: kind('plejecenter', {
    careWorker: 39,
    careAssistant: 33,
    careHelper: 6,
    nurse: 4,
    dietAssistant: 6,
    cleaner: 5,
    occupational: 3,
    physio: 2,
    caretaker: 2,
  }),
  homeCareOffice: kind('hjemmepleje', { planner: 60, careAssistant: 40 }),
  homeCare: kind('hjemmepleje', { careWorker: 56, careAssistant: 40, nurse: 4 }),
  nursing: kind('hjemmepleje', { nurse: 76, careAssistant: 24 }),
  night: kind('hjemmepleje', { careAssistant: 55, careWorker: 35, nurse: 10 }),
  kitchen: kind('køkken', { dietAssistant: 58, kitchenHand: 42 }),
  training: kind('sundhed', { physio: 50, occupational: 42, clerk: 8 }),
  assessment: kind('kontor', { nurse: 35, occupational: 35, clerk: 30 }),
  activity: kind('aktivitetscenter', { careHelper: 45, careAssistant: 35, occupational: 20 }),
  residence: kind('bosted', { homeEducator: 48, careHelper: 26, careAssistant: 18, careWorker: 8 }),
  support: kind('bosted', { homeEducator: 70, social: 30 }),
  roads: kind('vej_park', { worker: 58, gardener: 24, craftsman: 18 }),
  harbour: kind('havn', { harbourHand: 100 }),
  recycling: kind('genbrug', { worker: 100 }),
  property: kind('drift', { caretaker: 66, craftsman: 34 }),
  cleaning: kind('drift', { cleaner: 100 }),
  planning: kind('kontor', { engineer: 42, academic: 28, specialist: 15, clerk: 15 }),
  jobCentre: kind('kontor', { social: 38, specialist: 24, academic: 16, clerk: 22 }),
  benefits: kind('kontor', { clerk: 60, specialist: 40 }),
  office: kind('kontor', { specialist: 40, academic: 35, clerk: 25 }),
  direction: kind('kontor', { director: 28, academic: 42, clerk: 30 }),
  library: kind('kultur', { librarian: 55, clerk: 45 }),
  pool: kind('kultur', { lifeguard: 60, caretaker: 20, cleaner: 20 }),
  musicSchool: kind('kultur', { music: 92, clerk: 8 }),
} as const satisfies Readonly<Record<string, KindPlan>>;

export interface PlannedUnit {
  readonly name: string;
  readonly kind: UnitKind;
  readonly size: number;
  /** Out of reach of a network. */
  readonly remote?: true;
  /** Opened this many quarters before today. */
  readonly openedQuartersAgo?: number;
  readonly below?: readonly PlannedUnit[];
}

export interface PlannedArea {
  readonly name: string;
  readonly units: readonly PlannedUnit[];
}

const unit = (kindName: UnitKind, name: string, size: number, more: Partial<PlannedUnit> = {}): PlannedUnit => ({
  name,
  kind: kindName,
  size,
  ...more,
});

const REMOTE = { remote: true } as const;

export const areas: readonly PlannedArea[] = [
  {
    name: 'Børn, Skole og Dagtilbud',
    units: [
      unit('nursery', 'Børnehuset Lærkereden', 31),
      unit('nursery', 'Børnehuset Marehalmen', 28),
      unit('nursery', 'Børnehuset Strandskaden', 27),
      unit('nursery', 'Børnehuset Æblegården', 26),
      unit('nursery', 'Børnehuset Tangsande', 24, REMOTE),
      unit('nursery', 'Børnehuset Krudtuglen', 23),
      unit('nursery', 'Børnehuset Hvirvelvinden', 22),
      unit('nursery', 'Børnehuset Rævekær', 21, REMOTE),
      unit('nursery', 'Børnehuset Søstjernen', 20),
      unit('nursery', 'Børnehuset Brombærhegnet', 19),
      unit('nursery', 'Børnehuset Ålekær', 17, REMOTE),
      unit('nursery', 'Skovbørnehaven Grankoglen', 14, REMOTE),
      unit('nursery', 'Naturbørnehaven Klitlund', 13, REMOTE),
      unit('mindersOffice', 'Dagplejen Havrum', 6, {
        below: [
          unit('minders', 'Dagplejen, distrikt Nord', 22),
          unit('minders', 'Dagplejen, distrikt Midt', 20),
          unit('minders', 'Dagplejen, distrikt Syd', 17),
        ],
      }),
      unit('school', 'Havrum Skole', 74),
      unit('school', 'Fjordskolen', 63),
      unit('school', 'Bavnehøjskolen', 56),
      unit('school', 'Tangsande Skole', 47),
      unit('school', 'Lynghøj Skole', 44),
      unit('school', 'Rævekær Skole', 37, REMOTE),
      unit('school', 'Specialskolen Kompasset', 34),
      unit('school', 'Ålekær Friluftsskole', 22, REMOTE),
      unit('youth', 'Ungdomsskolen', 15),
      unit('counselling', 'Pædagogisk Psykologisk Rådgivning', 21),
      unit('family', 'Familiehuset', 27),
      unit('healthVisit', 'Sundhedsplejen', 9),
      unit('office', 'Skole- og Dagtilbudsafdelingen', 12),
    ],
  },
  {
    name: 'Ældre og Sundhed',
    units: [
      unit('nursingHome', 'Plejecenter Havblik', 79),
      unit('nursingHome', 'Plejecenter Åbrinken', 70),
      unit('nursingHome', 'Plejecenter Lyngtoften', 62),
      unit('nursingHome', 'Plejecenter Møllebakken', 56),
      unit('nursingHome', 'Plejecenter Sandmarken', 50, REMOTE),
      unit('nursingHome', 'Plejecenter Birkehaven', 45),
      unit('nursingHome', 'Plejecenter Fuglsande', 38, REMOTE),
      unit('nursingHome', 'Plejecenter Tidevandet', 36, { openedQuartersAgo: 5 }),
      unit('homeCareOffice', 'Hjemmeplejen Havrum', 9, {
        below: [
          unit('homeCare', 'Hjemmeplejen, gruppe Øst', 33),
          unit('homeCare', 'Hjemmeplejen, gruppe Vest', 31),
          unit('homeCare', 'Hjemmeplejen, gruppe Fjorden', 28),
          unit('homeCare', 'Hjemmeplejen, gruppe Midtby', 27),
          unit('homeCare', 'Hjemmeplejen, gruppe Klitten', 24, REMOTE),
          unit('homeCare', 'Hjemmeplejen, gruppe Heden', 23, REMOTE),
        ],
      }),
      unit('nursing', 'Sygeplejen Nord', 18),
      unit('nursing', 'Sygeplejen Syd', 16),
      unit('night', 'Natteamet', 20),
      unit('training', 'Genoptræningscentret', 24),
      unit('training', 'Hjælpemidler og Rehabilitering', 13),
      unit('kitchen', 'Centralkøkkenet', 19),
      unit('kitchen', 'Køkkenet på Fuglsande', 7, REMOTE),
      unit('assessment', 'Visitationen', 14),
      unit('activity', 'Dagcentret Svalen', 10),
      unit('dental', 'Den Kommunale Tandpleje', 15),
    ],
  },
  {
    name: 'Handicap og Psykiatri',
    units: [
      unit('residence', 'Bostedet Bølgebryderen', 38),
      unit('residence', 'Bostedet Hedebo', 33, REMOTE),
      unit('residence', 'Bostedet Egekrattet', 27),
      unit('residence', 'Bofællesskabet Havnegade', 21),
      unit('activity', 'Aktivitetscentret Værkstedet', 16),
      unit('support', 'Støtte i eget hjem', 17),
      unit('support', 'Rusmiddelcentret', 8),
    ],
  },
  {
    name: 'Teknik, Natur og Havn',
    units: [
      unit('roads', 'Vej og Park Øst', 18, REMOTE),
      unit('roads', 'Vej og Park Vest', 16, REMOTE),
      unit('harbour', 'Havrum Havn', 8, REMOTE),
      unit('recycling', 'Genbrugspladsen', 9, REMOTE),
      unit('property', 'Ejendomscentret', 23),
      unit('cleaning', 'Rengøringen', 24),
      unit('planning', 'Plan og Byg', 17),
      unit('planning', 'Natur og Miljø', 14),
    ],
  },
  {
    name: 'Job og Borgerservice',
    units: [
      unit('jobCentre', 'Jobcentret', 39),
      unit('benefits', 'Ydelseskontoret', 18),
      unit('benefits', 'Borgerservice', 12),
    ],
  },
  {
    name: 'Stab, Kultur og Fritid',
    units: [
      unit('direction', 'Direktion og Sekretariat', 11),
      unit('office', 'HR og Løn', 11),
      unit('office', 'Økonomi', 14),
      unit('office', 'Digitalisering', 10),
      unit('library', 'Havrum Bibliotek', 14),
      unit('musicSchool', 'Musikskolen', 15),
      unit('pool', 'Svømmehallen Bølgen', 13),
    ],
  },
];
