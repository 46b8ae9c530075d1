/** What the demo municipality found at its workplaces: problems with what was done about them, substances, incidents. */
import type { ExtentBand, IncidentKind, Prevention, Theme } from '../apv/words.ts';

export type DemoWorkplace = 'care' | 'daycare' | 'school' | 'office' | 'outdoor' | 'service';

export interface DemoProblem {
  readonly theme: Theme;
  readonly place: string;
  readonly description: string;
  readonly nature: string;
  readonly likelihood: number;
  readonly consequence: number;
  readonly extent: ExtentBand;
  readonly group: string;
  readonly causes: string;
  readonly measure: string;
  readonly prevention: Prevention;
  /** Lasting prevention, for what cannot be removed. */
  readonly permanent?: string;
  readonly confidential?: true;
}

type Line = readonly [
  theme: Theme,
  place: string,
  description: string,
  nature: string,
  likelihood: number,
  consequence: number,
  extent: ExtentBand,
  group: string,
  causes: string,
  measure: string,
  prevention: Prevention,
  permanent?: string,
];

const problem = ([theme, place, description, nature, ...rest]: Line): DemoProblem => {
  const [likelihood, consequence, extent, group, causes, measure, prevention, permanent] = rest;
  const made = {
    theme,
    place,
    description,
    nature,
    likelihood,
    consequence,
    extent,
    group,
    causes,
    measure,
    prevention,
  };
  return permanent === undefined ? made : { ...made, permanent };
};

const common: readonly Line[] = [
  [
    'indoor_climate',
    'Personalerum',
    'Luften er tung om eftermiddagen, og ventilationen kan ikke høres.',
    'Hovedpine og træthed',
    2,
    1,
    'most',
    'Alle, der holder pause her',
    'Filteret er ikke skiftet siden sidste år',
    'Skift filter, og sæt fast eftersyn hvert halve år',
    'at_source',
  ],
  [
    'workload',
    '',
    'Vikarer mangler, så der er for få på arbejde de dage, hvor nogen er væk.',
    'Stress og fejl',
    3,
    2,
    'half',
    'Faste medarbejdere',
    'Der findes ingen plan for, hvad der kan vente',
    'Aftal i personalegruppen, hvad der udskydes ved fravær, og hvem der beslutter det',
    'organise',
  ],
  [
    'unclear_demands',
    '',
    'Det er uklart, hvem der svarer pårørende og forældre uden for mødetiden.',
    'Utryghed og merarbejde',
    2,
    2,
    'some',
    'Dem, der har telefonen',
    'Opgaven er aldrig aftalt',
    'Skriv en aftale om telefontid, og giv den til alle',
    'organise',
  ],
];

const byWorkplace: Readonly<Record<DemoWorkplace, readonly Line[]>> = {
  care: [
    [
      'ergonomics',
      'Bad, stue 4',
      'Loftliften mangler, så forflytning sker med hånd.',
      'Belastning af ryg og skuldre',
      3,
      2,
      'most',
      'Aften- og nathold',
      'Rummet er bygget om uden skinne',
      'Sæt loftskinne op, og brug mobil lift indtil da',
      'technology',
    ],
    [
      'violence',
      'Fællesrum',
      'En borger slår ud efter personalet, når der er uro.',
      'Slag, utryghed',
      2,
      3,
      'half',
      'Dem, der arbejder i gruppen',
      'Sygdom hos borgeren; uro ved vagtskifte',
      'Fast makker ved vagtskifte, og rolig zone til borgeren',
      'organise',
      'To sammen ved pleje om morgenen, alarm på alle, gennemgang af episoder på hvert personalemøde',
    ],
    [
      'biology',
      'Skyllerum',
      'Håndsprit og handsker er ofte brugt op.',
      'Smitte',
      2,
      2,
      'all',
      'Alle i plejen',
      'Ingen har ansvaret for at fylde op',
      'Fast opfyldning på alle vagter med afkrydsning',
      'organise',
    ],
    [
      'emotional_demands',
      '',
      'Flere dødsfald på kort tid, uden at der er talt om det.',
      'Udmattelse',
      2,
      2,
      'most',
      'Det faste personale',
      'Der er ikke sat tid af',
      'Fast samtale efter dødsfald, og supervision to gange om året',
      'organise',
      'Supervision to gange om året og kollegial støtte efter hændelser',
    ],
  ],
  daycare: [
    [
      'noise',
      'Stue Søheste',
      'Der er så meget støj ved spisetid, at man må råbe.',
      'Træthed og hørebesvær',
      3,
      2,
      'all',
      'Pædagoger på stuen',
      'Hårdt loft og alle spiser samtidig',
      'Sæt lyddæmpende plader op, og del måltidet i to hold',
      'at_source',
    ],
    [
      'ergonomics',
      'Puslerum',
      'Puslebordet kan ikke hæves.',
      'Ondt i ryggen',
      3,
      2,
      'most',
      'Vuggestuens personale',
      'Motoren er gået i stykker',
      'Nyt hæve-sænke-bord med trin til børnene',
      'technology',
    ],
    [
      'playground',
      'Legepladsen',
      'Der er blinde vinkler bag skuret.',
      'Uro for, om børnene er i sikkerhed',
      2,
      2,
      'some',
      'Dem på legepladsen',
      'Skuret er flyttet',
      'Flyt skuret, og aftal faste poster ude',
      'avoid',
    ],
  ],
  school: [
    [
      'workshop',
      'Håndværk og design',
      'Udsugningen på båndsaven virker ikke.',
      'Træstøv i luften',
      2,
      2,
      'one_or_two',
      'Lærere i håndværk',
      'Slangen er revnet',
      'Ny slange, og spær saven, til den er efterset',
      'at_source',
    ],
    [
      'violence',
      'SFO',
      'Enkelte elever slår og sparker i konflikter.',
      'Slag og utryghed',
      3,
      2,
      'half',
      'Pædagoger i SFO',
      'For få voksne i overgangen fra skole til SFO',
      'To voksne i overgangen, og fælles plan for konflikter',
      'organise',
      'Fælles plan for konflikter, der øves hvert halve år',
    ],
    [
      'light',
      'Lokale 12',
      'Lyset blænder på tavlen.',
      'Hovedpine',
      2,
      1,
      'some',
      'Lærere i lokalet',
      'Gamle armaturer',
      'Skift til armaturer med skærm',
      'technology',
    ],
  ],
  office: [
    [
      'ergonomics',
      'Storrummet',
      'Flere skærme står for lavt.',
      'Ondt i nakken',
      2,
      1,
      'some',
      'Sagsbehandlere',
      'Ingen har fået vist, hvordan pladsen stilles',
      'Gennemgang af hver plads med AMR',
      'adapt_work',
    ],
    [
      'violence',
      'Samtalerum 2',
      'Der er kun én udgang, og borgeren sidder nærmest den.',
      'Trusler',
      2,
      3,
      'half',
      'Dem, der har samtaler',
      'Indretningen er fra før reglerne',
      'Vend møblerne, og sæt alarm op',
      'at_source',
    ],
  ],
  service: [
    [
      'ergonomics',
      'Opvasken',
      'Bakkerne løftes fra gulvhøjde.',
      'Ondt i ryggen',
      3,
      2,
      'most',
      'Dem, der har opvasken',
      'Vognen er for lav',
      'Vogn med fjederbund',
      'technology',
    ],
    [
      'accidents',
      'Varemodtagelsen',
      'Gulvet er glat, når det regner.',
      'Fald',
      2,
      2,
      'some',
      'Dem, der tager imod varer',
      'Der mangler en måtte',
      'Måtte i hele bredden, og rist ude foran',
      'at_source',
    ],
  ],
  outdoor: [
    [
      'accidents',
      'Materielgården',
      'Der mangler afmærkning mellem gående og kørende.',
      'Påkørsel',
      2,
      3,
      'all',
      'Alle på pladsen',
      'Striberne er slidt af',
      'Mal gangveje op, og sæt spejl i hjørnet',
      'collective',
    ],
    [
      'working_alone',
      'Vejene mod vest',
      'Telefonen har ikke dækning på tre strækninger.',
      'Kan ikke kalde hjælp',
      2,
      3,
      'some',
      'Dem, der kører alene',
      'Ingen mast i området',
      'Satellitalarm i bilerne, og meld ud og ind',
      'technology',
    ],
    [
      'outdoor_work',
      'Vejarbejde',
      'Buskrydderen giver vibrationer i hænderne.',
      'Hvide fingre',
      2,
      2,
      'some',
      'Grønt hold',
      'Gammelt redskab',
      'Nyt redskab med lav vibration, og skift opgave hver time',
      'substitute',
    ],
  ],
};

export const demoProblems = (kind: DemoWorkplace): readonly DemoProblem[] =>
  [...byWorkplace[kind], ...common].map(problem);

/** Kept from the employees' version of the written APV. */
export const confidentialProblem: DemoProblem = {
  ...problem([
    'offensive_acts',
    '',
    'Tonen mellem to grupper er hård, og nogle holder sig væk fra pauserne.',
    'Utryghed og udmattelse',
    2,
    2,
    'some',
    'Dem, der skifter mellem grupperne',
    'Uenighed om fordeling af vagter',
    'Samtaler ledet af HR, og aftale om, hvordan vagter byttes',
    'organise',
  ]),
  confidential: true,
};

/** By where a problem was seen: the line of the checklist that asks for it, where the theme does not tell. */
export const codeAt: Readonly<Record<string, string>> = {
  'Bad, stue 4': 'ER1',
  Puslerum: 'ER2',
  'Håndværk og design': 'KE4',
  Storrummet: 'ER3',
  'Samtalerum 2': 'VO3',
  Materielgården: 'UL3',
  'Vejene mod vest': 'AL2',
  Vejarbejde: 'VJ2',
};

/** Said of what was in order. */
export const checkNotes: Partial<Readonly<Record<Theme, string>>> = {
  light: 'Nye lamper i foråret.',
  fire: 'Øvet i september.',
  space: 'Ledninger er samlet i bakker siden sidst.',
  chemistry: 'Listen hænger i depotet.',
  accidents: 'Gennemgået på personalemødet.',
  welfare: 'Nyt omklædningsrum.',
};

/** What takes over from a measure that did not work. */
export const secondTry = {
  failed: 'Prøvet i to måneder. Det bliver ikke husket, når der er travlt.',
  measure: 'En fast ansvarlig på hver vagt, og punktet på tavlen ved vagtskifte',
} as const;

/** Statements on sickness absence: does the working environment contribute, and what was concluded. */
export const demoStatements: readonly (readonly [boolean, string])[] = [
  [true, 'Tidspres og tunge forflytninger kan bidrage til fraværet. Begge dele er med i planen.'],
  [true, 'Fraværet er højest efter perioder med mange vikarer. Bemanding og oplæring er med i planen.'],
  [false, 'Fraværet er lavt og fordelt over året. Vi ser ingen sammenhæng med arbejdsmiljøet.'],
  [false, 'Fraværet skyldes hovedsageligt smitte om vinteren. Håndhygiejne er gennemgået.'],
];

export const followUpWays: readonly string[] = [
  'Spørg dem, det gælder, og se efter på stedet',
  'Drøftes på personalemødet',
  'Arbejdsmiljøgruppen går en runde',
  'Tages op ved næste teammøde',
];

/** How one knows that a measure works, by how well it does. */
export const evidences: readonly string[] = [
  'Drøftet på personalemødet: de fleste mærker forskel',
  'Set efter på stedet, og dem, det gælder, er spurgt',
  'Arbejdsmiljøgruppen har set, at det bliver brugt',
];

const KINDS: readonly (readonly [RegExp, DemoWorkplace])[] = [
  [/børne|dagplejen/i, 'daycare'],
  [/pleje(center|n)|bosted|natteamet|bofællesskab|støtte|dagcent/i, 'care'],
  [/skole/i, 'school'],
  [/rengøring|svømme|køkken/i, 'service'],
  [/vej|havn$|genbrug|ejendom/i, 'outdoor'],
];

export const workplaceOf = (name: string): DemoWorkplace =>
  KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'office';

/** Kind, what happened, where, the kind of injury; what was learned from it. */
export const demoIncidents: readonly (readonly [IncidentKind, string, string, string, string, string])[] = [
  [
    ...(['accident', 'Gled på vådt gulv ved opvasken.', 'Køkkenet', 'Forstuvning'] as const),
    ...(['Vand løber ud, når maskinen åbnes', 'Skridsikker måtte, og pakningen er skiftet'] as const),
  ],
  [
    ...(['accident', 'Vrid i ryggen ved forflytning, da liften gik i stå.', 'Stue 7', 'Forvridning'] as const),
    ...(['Batteriet var ikke ladet', 'Lader i hvert rum, og tjek ved vagtskifte'] as const),
  ],
  [
    ...(['accident', 'Skar sig på en kasseret dåse.', 'Affaldsrummet', 'Sår'] as const),
    ...(['Metal lå i posen til restaffald', 'Spand til metal, og handsker ved affald'] as const),
  ],
  [
    ...(['accident', 'Faldt over ledning på kontoret.', 'Kontoret', 'Blåt mærke'] as const),
    ...(['Borde er flyttet uden ny kabelføring', 'Kabelbakker under bordene'] as const),
  ],
  [
    ...(['near_miss', 'Stigen skred, men ingen faldt.', 'Depotet', ''] as const),
    ...(['Gummifødderne var slidt', 'Stigen er kasseret, og de andre efterset'] as const),
  ],
  [
    ...(['near_miss', 'Bakkende bil var tæt på en gående.', 'Pladsen', ''] as const),
    ...(['Dårligt udsyn i hjørnet', 'Spejl og optegnet gangvej'] as const),
  ],
  [
    ...(['violence', 'Slag på armen under pleje.', 'Badet', 'Blåt mærke'] as const),
    ...(['Uro ved skift af personale', 'To sammen om morgenen, og fast makker'] as const),
  ],
  [
    ...(['violence', 'Trusler i telefonen.', 'Kontoret', ''] as const),
    ...(['Afslag uden forklaring', 'Aftale om, hvornår samtalen afbrydes, og hvem der ringer tilbage'] as const),
  ],
  [
    ...(['violence', 'Spark over skinnebenet i en konflikt.', 'Gangen', 'Blåt mærke'] as const),
    ...(['For få voksne i overgangen', 'To voksne i overgangen'] as const),
  ],
];

/** The yearly discussion, the latest first. */
export const demoDiscussions = [
  {
    cooperation: 'Forflytning, vold og trusler, og støj i dagtilbud er årets tre emner.',
    meetings: 'Fire møder i Hoved-MED, to temadage for arbejdsmiljøgrupperne.',
    goalsReached: 'Målet om færre forflytningsskader blev nået i seks af otte plejecentre.',
    goals: 'Alle arbejdspladser har en gyldig APV ved årets udgang. Vold og trusler registreres samme dag.',
    competence: 'Nye AMR på uddannelse inden tre måneder. Temadag om vold og trusler.',
  },
  {
    cooperation: 'Forflytning i plejen, indeklima på skolerne, og flere nærved-hændelser skal registreres.',
    meetings: 'Fire møder i Hoved-MED. Grupperne mødes hver anden måned.',
    goalsReached: 'Der registreres dobbelt så mange nærved-hændelser som året før.',
    goals: 'Færre forflytningsskader: loftlift i alle stuer, hvor der er behov.',
    competence: 'Forflytningsvejledere i alle plejecentre.',
  },
] as const;
