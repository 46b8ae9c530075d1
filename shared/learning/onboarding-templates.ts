/**
 * Introductions as they are usually made (domain §6.4), as plain data that HR takes over by a button and then edits:
 * never a claim, and nothing is written by itself. Courses are named by the codes of the usual ones (course-defaults.ts)
 * and skills by the names of the example (near-health.ts); what the register does not have is left out of the item.
 */
import { type Audience, EVERYONE } from './audience.ts';
import type { ExperienceLevel, TaskOwner } from './words.ts';

export interface ItemDefault {
  readonly title: string;
  readonly about: string;
  readonly owner: TaskOwner;
  readonly offsetDays: number;
  /** Code of a usual course; skipped while its certificate is valid. */
  readonly course: string | null;
  /** Skipped for those who have the level. */
  readonly skill: { readonly name: string; readonly level: number } | null;
}

export interface TemplateDefault {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly audience: Audience;
  readonly level: ExperienceLevel;
  readonly items: readonly ItemDefault[];
}

interface More {
  readonly about?: string;
  readonly course?: string;
  readonly skill?: readonly [name: string, level: number];
}

const item = (offsetDays: number, owner: TaskOwner, title: string, { about = '', course, skill }: More = {}) => ({
  ...{ title, about, owner, offsetDays },
  course: course ?? null,
  skill: skill ? { name: skill[0], level: skill[1] } : null,
});

const [WEEK, TWO_WEEKS, SIX_WEEKS, MONTH, TWO_MONTHS, QUARTER, HALF] = [7, 14, 42, 30, 60, 90, 182] as const;

const READY: readonly ItemDefault[] = [
  item(-14, 'hr', 'Send velkomstbrev med tid, sted og kontaktperson'),
  item(-10, 'it', 'Bestil pc, telefon og adgang til systemer'),
  item(-7, 'leader', 'Aftal, hvem der er mentor, og sæt tid af til det'),
  item(-3, 'leader', 'Gør nøgler, id-kort og arbejdsplads klar'),
];
const CHILD_RECORD = item(-7, 'hr', 'Indhent børneattest', {
  course: 'BARNATT',
  about: 'Notér kun datoen, ikke indholdet.',
});
const AUTHORISED = item(-7, 'hr', 'Kontrollér sundhedsautorisationen', { course: 'AUT' });

const DAY_1: readonly ItemDefault[] = [
  item(0, 'leader', 'Tag imod, vis rundt, og præsentér kollegerne'),
  item(0, 'leader', 'Gennemgå beredskab, flugtveje og sygemelding'),
];
const DUTIES: readonly ItemDefault[] = [
  item(MONTH, 'employee', 'Tag kurset om databeskyttelse og it-sikkerhed', { course: 'GDPR' }),
  item(MONTH, 'leader', 'Sørg for brand- og evakueringsøvelse', { course: 'BRAND' }),
];
const FIRST_WEEK = item(WEEK, 'leader', 'Tal om den første uge', {
  about: 'Hvad er gået godt, hvad mangler, og hvad er det næste?',
});
const TALKS: readonly ItemDefault[] = [
  item(MONTH, 'leader', 'Opfølgning efter 30 dage'),
  item(TWO_MONTHS, 'leader', 'Opfølgning efter 60 dage', { about: 'Tal også om prøvetiden, hvis der er en.' }),
  item(QUARTER, 'leader', 'Opfølgning efter 90 dage'),
  item(HALF, 'leader', 'Ansættelsessamtale efter et halvt år', {
    about: 'Introduktionen slutter, og udviklingsplanen begynder.',
  }),
];

const CARE_COURSES: readonly ItemDefault[] = [
  item(TWO_WEEKS, 'leader', 'Tilmeld til kurset i medicinhåndtering', {
    course: 'MED',
    about: 'Før den nye håndterer medicin.',
    skill: ['Medicinafstemning', 3],
  }),
  item(MONTH, 'leader', 'Tilmeld til kurset i forflytning og velfærdsteknologi', { course: 'FORF' }),
  item(MONTH, 'employee', 'Tag kurset i håndhygiejne', { course: 'HÅND' }),
  item(QUARTER, 'leader', 'Tilmeld til kurset i konflikthåndtering, vold og trusler', { course: 'KONFL' }),
];
const CHILD_COURSES: readonly ItemDefault[] = [
  item(QUARTER, 'leader', 'Tilmeld til førstehjælpskurset', { course: 'FØRST' }),
  item(MONTH, 'employee', 'Tag kurset i håndhygiejne', { course: 'HÅND' }),
  item(QUARTER, 'leader', 'Tilmeld til kurset i konflikthåndtering, vold og trusler', { course: 'KONFL' }),
];

/** More mentor hours, days of observation, a smaller caseload, talks at two and six weeks. */
const graduateCare: readonly ItemDefault[] = [
  item(1, 'mentor', 'Følg en erfaren kollega de første fem vagter', { about: 'Uden egne borgere.' }),
  item(WEEK, 'mentor', 'Mentortid: fire timer om ugen de første seks uger'),
  item(TWO_WEEKS, 'leader', 'Samtale efter to uger'),
  item(TWO_WEEKS, 'leader', 'Fordel borgere: højst halvdelen af en fuld liste', {
    about: 'Op til seks uger, derefter efter aftale.',
  }),
  item(MONTH, 'mentor', 'Oplæring i akut observation (TOBS og ISBAR)', {
    skill: ['Akut observation (TOBS og ISBAR)', 3],
  }),
  item(SIX_WEEKS, 'leader', 'Samtale efter seks uger', { about: 'Tal også om, hvad der har været svært.' }),
  item(SIX_WEEKS, 'leader', 'Aftal overgangen til fuld liste'),
];
const graduateChild: readonly ItemDefault[] = [
  item(1, 'mentor', 'Følg en erfaren kollega den første uge', { about: 'Uden ansvar for en gruppe alene.' }),
  item(WEEK, 'mentor', 'Mentortid: to timer om ugen de første seks uger'),
  item(TWO_WEEKS, 'leader', 'Samtale efter to uger'),
  item(TWO_WEEKS, 'leader', 'Giv færre opgaver uden for børnegruppen de første seks uger'),
  item(SIX_WEEKS, 'leader', 'Samtale efter seks uger'),
];

const care: Audience = { ...EVERYONE, workplaces: ['care', 'health'] };
const children: Audience = { ...EVERYONE, workplaces: ['daycare', 'school'] };

/** In the order of their days; those of one day as they are written. */
const inOrder = (...lists: readonly (readonly ItemDefault[])[]): ItemDefault[] =>
  lists.flat().sort((a, b) => a.offsetDays - b.offsetDays);

export const templateDefaults: readonly TemplateDefault[] = [
  {
    key: 'general',
    name: 'Ny medarbejder',
    about: 'Til alle, som ingen anden skabelon passer bedre på.',
    audience: EVERYONE,
    level: 'experienced',
    items: inOrder(READY, DAY_1, DUTIES, [FIRST_WEEK], TALKS),
  },
  {
    key: 'care_graduate',
    name: 'Nyuddannet i pleje og sundhed',
    about:
      'Nyuddannede sygeplejersker, social- og sundhedsassistenter og -hjælpere: mere mentortid og færre borgere i begyndelsen.',
    audience: care,
    level: 'newly_graduated',
    items: inOrder(READY, [AUTHORISED], DAY_1, DUTIES, [FIRST_WEEK], CARE_COURSES, graduateCare, TALKS),
  },
  {
    key: 'care_experienced',
    name: 'Erfaren i pleje og sundhed',
    about: 'Det, den nye har bevis på eller kan i forvejen, springes over.',
    audience: care,
    level: 'experienced',
    items: inOrder(
      READY,
      [AUTHORISED],
      DAY_1,
      DUTIES,
      [item(2, 'mentor', 'Følg en kollega på en vagt og lær borgerne at kende'), FIRST_WEEK],
      CARE_COURSES,
      [
        item(MONTH, 'mentor', 'Oplæring i akut observation (TOBS og ISBAR)', {
          skill: ['Akut observation (TOBS og ISBAR)', 3],
        }),
      ],
      TALKS,
    ),
  },
  {
    key: 'child_graduate',
    name: 'Nyuddannet pædagogisk personale',
    about: 'Pædagoger og lærere i deres første job: mere mentortid og samtaler efter to og seks uger.',
    audience: children,
    level: 'newly_graduated',
    items: inOrder(READY, [CHILD_RECORD], DAY_1, DUTIES, [FIRST_WEEK], CHILD_COURSES, graduateChild, TALKS),
  },
  {
    key: 'child_experienced',
    name: 'Erfarent pædagogisk personale',
    about: 'Dagtilbud og skole.',
    audience: children,
    level: 'experienced',
    items: inOrder(
      READY,
      [CHILD_RECORD],
      DAY_1,
      DUTIES,
      [item(2, 'mentor', 'Gennemgå husets rutiner, overleveringer og underretninger'), FIRST_WEEK],
      CHILD_COURSES,
      TALKS,
    ),
  },
  {
    key: 'leader',
    name: 'Ny leder',
    about: 'Uanset område. Lederens egen leder står for opgaverne.',
    audience: EVERYONE,
    level: 'leader',
    items: inOrder(
      READY,
      DAY_1,
      DUTIES,
      [
        FIRST_WEEK,
        item(WEEK, 'hr', 'Gennemgå økonomi, løn, ferie og fravær i systemerne'),
        item(TWO_WEEKS, 'employee', 'Tal med alle medarbejdere enkeltvis', {
          about: 'Kort og uden dagsorden: hvem er du, hvad laver du?',
        }),
        item(MONTH, 'hr', 'Gennemgå APV, trivselsmåling og MED på arbejdspladsen'),
        item(QUARTER, 'employee', 'Tag kurset for nye ledere', { course: 'LEDER' }),
        item(QUARTER, 'employee', 'Tag arbejdsmiljøuddannelsen, hvis du er med i en arbejdsmiljøgruppe', {
          course: 'AMO3',
        }),
      ],
      TALKS,
    ),
  },
  {
    key: 'temporary',
    name: 'Vikar',
    about: 'Kort og praktisk: det, der skal være på plads før den første vagt.',
    audience: EVERYONE,
    level: 'temporary',
    items: inOrder([
      item(-7, 'hr', 'Indhent det, loven kræver: børneattest eller autorisation'),
      item(-3, 'it', 'Opret adgang til de systemer, der er brug for'),
      item(0, 'mentor', 'Tag imod, vis rundt, og gennemgå dagens opgaver'),
      item(0, 'leader', 'Gennemgå beredskab, flugtveje og sygemelding'),
      item(WEEK, 'employee', 'Tag kurset om databeskyttelse og it-sikkerhed', { course: 'GDPR' }),
      item(MONTH, 'leader', 'Spørg, hvordan det går, og om vikariatet skal forlænges'),
    ]),
  },
  {
    key: 'student',
    name: 'Elev eller studerende',
    about: 'Følges af en vejleder hele vejen.',
    audience: EVERYONE,
    level: 'student',
    items: inOrder(READY, DAY_1, DUTIES, [
      item(1, 'mentor', 'Gennemgå uddannelsens mål, og lav en plan for perioden'),
      FIRST_WEEK,
      item(TWO_WEEKS, 'mentor', 'Vejledningssamtale efter to uger'),
      item(MONTH, 'mentor', 'Midtvejssamtale: mål, trivsel og det næste'),
      item(QUARTER, 'mentor', 'Evaluering sammen med uddannelsesstedet'),
    ]),
  },
  {
    key: 'internal',
    name: 'Intern rokade',
    about: 'Fra et andet job i kommunen: kun det, der er nyt.',
    audience: EVERYONE,
    level: 'internal',
    items: inOrder(
      [
        item(-10, 'it', 'Luk de gamle adgange, og bestil de nye'),
        item(-7, 'leader', 'Aftal overdragelse med den tidligere leder'),
      ],
      DAY_1,
      DUTIES,
      [FIRST_WEEK],
      TALKS.filter(({ offsetDays }) => offsetDays === MONTH || offsetDays === QUARTER),
    ),
  },
];

/** Reminders that are put in a plan; whether the newcomer answered is nowhere written. */
export const pulseReminders: readonly Pick<ItemDefault, 'title' | 'about' | 'owner' | 'offsetDays'>[] = [30, 90].map(
  (offsetDays) => ({
    title: `Svar på pulsen (dag ${offsetDays})`,
    about:
      'Kryds af, når den nye har fået en kode og tid til at svare. Ingen får at vide, om der er svaret, eller hvad.',
    owner: 'leader',
    offsetDays,
  }),
);
