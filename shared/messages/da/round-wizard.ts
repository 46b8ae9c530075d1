import { formatNumber } from '../../kernel/numbers.ts';

const n = (value: number): string => formatNumber(value, 'da');
const people = (count: number): string => (count === 1 ? '1 ansat' : `${n(count)} ansatte`);

/** Planning a round, step by step. */
export const roundWizard = {
  newTitle: 'Ny trivselsmåling',
  steps: {
    instruments: 'Spørgsmål',
    units: 'Enheder',
    period: 'Rammer',
    background: 'Baggrund',
    limits: 'Grænser',
    overview: 'Overblik',
  },
  next: 'Gem og fortsæt',
  saveDraft: 'Gem kladde',
  saved: 'Kladden er gemt.',
  notDraftTitle: 'Målingen er åbnet',
  notDraftText: 'Den kan ikke ændres mere. Grænserne kan hæves på målingens side.',
  toRound: 'Gå til målingen',
  faultsTitle: 'Noget mangler',
  faults: (count: number) =>
    count === 1 ? 'Ret ét felt, før du går videre.' : `Ret ${n(count)} felter, før du går videre.`,
  fault: {
    missing: 'Udfyld feltet.',
    too_long: 'Teksten er for lang.',
    ends_before: 'Sidste dag kan ikke ligge før den første.',
    twice: 'To grupper hedder det samme.',
    not_in: (name: string) => `»${name}« findes ikke på dette sprog.`,
    too_low: (bound: number) => `Mindst ${n(bound)}.`,
    too_high: (bound: number) => `Højst ${n(bound)}.`,
  },

  instruments: {
    title: 'Hvad vil I spørge om?',
    text: 'Vælg et eller flere spørgeskemaer. De stilles i den rækkefølge, de står her.',
    name: 'Målingens navn',
    nameHelp: 'Det står øverst for dem, der svarer, og på rapporterne.',
    stem: 'Trivselsmåling',
    choose: 'Vælg mindst ét spørgeskema.',
    none: 'Der er ingen spørgeskemaer i registret',
    noneText: 'Lav jeres eget modul, eller indlæs et spørgeskema fra en fil.',
    toInstruments: 'Gå til spørgeskemaer',
    own: 'Eget modul',
    locked: 'Låst',
    version: (version: string) => `Version ${version}`,
    questions: (count: number) => (count === 1 ? '1 spørgsmål' : `${n(count)} spørgsmål`),
    minutes: (count: number) => (count === 1 ? 'cirka 1 minut' : `cirka ${n(count)} minutter`),
    total: (questions: number, minutes: number) =>
      `I alt ${n(questions)} spørgsmål, ${minutes === 1 ? 'cirka 1 minut' : `cirka ${n(minutes)} minutter`} at besvare.`,
    long: 'Det er mange spørgsmål. Jo længere skemaet er, jo færre svarer.',
  },

  units: {
    title: 'Hvem skal være med?',
    text: 'Alle enheder under den valgte er med. Tallene er ansatte på åbningsdagen; de, der er på orlov, trækkes fra i overblikket.',
    tree: 'Enheder, der er med',
    choose: 'Vælg mindst én enhed.',
    people: (count: number) => people(count),
    some: (chosen: number, all: number) => `${n(chosen)} af ${n(all)} underenheder er med`,
    open: (name: string) => `Vis enheder under ${name}`,
    shut: (name: string) => `Skjul enheder under ${name}`,
    invited: (count: number, units: number) =>
      `Omkring ${people(count)} i ${units === 1 ? '1 enhed' : `${n(units)} enheder`} får skemaet.`,
    ownOut: (name: string, count: number) =>
      `${people(count)} direkte i ${name} er ikke med, fordi kun nogle af underenhederne er valgt.`,
    noUnitsTitle: 'Der er ingen enheder på åbningsdagen',
    noUnitsText: 'Indlæs organisationen, eller vælg en anden dag under Rammer.',
    dialogueTitle: 'Små enheder: tal sammen i stedet',
    dialogueText:
      'I enheder med færre end 15 ansatte kan svarene sjældent vises, og folk er let at kende. Her giver en samtale mere end et skema. Vælg dem, der skal holde dialogmøde i stedet for at få skemaet.',
    dialogueAll: 'Dialog i alle små enheder',
    dialogueNone: 'Skema til alle',
    dialogueList: 'Små enheder',
    dialogueNo: 'Ingen af de valgte enheder har færre end 15 ansatte.',
  },

  period: {
    title: 'Periode og sprog',
    opensOn: 'Første dag',
    closesOn: 'Sidste dag',
    closesHelp: 'I afslutter selv målingen; den lukker ikke af sig selv.',
    longPeriod: 'Perioden er over to måneder. Svar fra først og sidst er svære at sammenligne.',
    languages: 'Sprog, der kan svares på',
    notIn: (names: string) => `Findes ikke i ${names}`,
    codesTitle: 'Hvordan får folk adgang til at svare?',
    codes: {
      unit: 'Koder pr. enhed',
      person: 'Koder pr. person',
    },
    codesHelp: {
      unit: 'Sedler uden navn, som deles ud i enheden. Ingen ved, hvem der fik hvilken. Påmindelser går til hele enheden.',
      person:
        'Hver ansat får sin egen seddel. Så kan de, der mangler, mindes om det. Svaret gemmes stadig uden navn og uden kode.',
    },
    anonymityTitle: 'Hvad lover I dem, der svarer?',
    anonymityHelp: {
      anonymous:
        'Intet svar kan føres tilbage til en person, og svar fra to målinger kan ikke kobles sammen. Anbefales.',
      confidential:
        'Svar fra samme person kan kobles sammen over tid. Det kræver sin egen linje i konsekvensanalysen (DPIA), og deltagerne får det at vide på første side.',
    },
    dpiaTitle: 'Skriv det i konsekvensanalysen',
    dpiaLine:
      'Trivselsmålingen gennemføres fortroligt: besvarelser fra samme person kan kobles sammen på tværs af målinger for at følge udviklingen. Kun grupper over målingens grænser vises, og ingen i kommunen ser den enkeltes svar.',
    textTitle: 'Det står på første side',
    textHelp:
      'Programmet skriver selv løftet om anonymitet og grænserne. Her kan I tilføje, hvorfor I måler, og hvad svarene bruges til.',
    firstScreen: 'Jeres egen tekst',
    firstScreenHint: 'Kan være tom.',
    comment: 'Spørg om en kommentar til sidst',
    commentHelp: 'Kommentarer vises for sig, blandet, uden baggrund og først efter gennemlæsning.',
    commentQuestion: 'Spørgsmålet',
    commentDefault: {
      da: 'Er der andet, du vil sige om dit arbejde? Skriv ikke navne.',
      en: 'Is there anything else you want to say about your work? Do not write names.',
    },
  },

  background: {
    title: 'Hvad vil I sammenligne?',
    text: 'Baggrundsspørgsmål besvares af den enkelte og gemmes kun som grupper. Færre og bredere grupper beskytter bedre og bliver oftere vist. Det er helt i orden ikke at spørge om noget.',
    add: 'Tilføj et spørgsmål',
    own: 'Eget spørgsmål',
    none: 'Der stilles ingen baggrundsspørgsmål.',
    most: 'Der kan højst være 5 baggrundsspørgsmål.',
    name: 'Spørgsmål',
    bands: 'Grupper',
    band: (at: number) => `Gruppe ${n(at)}`,
    addBand: 'Tilføj gruppe',
    removeBand: (at: number) => `Fjern gruppe ${n(at)}`,
    moveUp: (at: number) => `Flyt gruppe ${n(at)} op`,
    moveDown: (at: number) => `Flyt gruppe ${n(at)} ned`,
    remove: 'Fjern spørgsmålet',
    twoBands: 'Der skal være mindst to grupper.',
    combinations: (count: number) =>
      `Tilsammen deler spørgsmålene hver enhed i op til ${n(count)} grupper. Over 12 bliver det meste skjult.`,
  },

  limits: {
    title: 'Hvor små grupper må vises?',
    text: 'Et tal vises kun, når der er mindst så mange svar bag, og når forskellen til et andet vist tal er mindst så stor. Efter åbningen kan grænserne kun hæves.',
    choice: 'Indstilling',
    choices: { strict: 'Strenge', lenient: 'Lempelige', own: 'Egne tal' },
    help: {
      strict: 'Anbefales. Ingen gruppe på under 5 kan regnes ud, heller ikke ved at trække to tal fra hinanden.',
      lenient:
        'Forskelle på 3, 5 og 10 er nok. Flere små enheder bliver vist, men tal for helt ned til 3 personer kan regnes ud af forskellen mellem to enheder. Kræver beslutning i Hoved-MED.',
      own: 'Højere tal kan vælges frit. Lavere end de strenge kræver beslutning i Hoved-MED, og ingen kan komme under 4, 8 og 15.',
    },
    decisionTitle: 'Beslutning i Hoved-MED',
    decisionText:
      'Grænserne er lavere end de strenge. Skriv, hvem der har besluttet det, hvornår og hvorfor. Det trykkes på alle rapporter.',
    owner: 'Besluttet af',
    ownerHelp: 'Fx Hoved-MED ved formanden.',
    decidedOn: 'Dato for beslutningen',
    reason: 'Begrundelse',
  },

  overview: {
    title: 'Det bliver målingen til',
    text: 'Regnet ud fra de ansatte på åbningsdagen og den svarprocent, I venter.',
    expected: 'Forventet svarprocent',
    invited: 'Inviteret',
    unitsShown: 'Enheder med egne tal',
    unitsAbove: 'Vises i enheden ovenover',
    unitsDialogue: 'Dialog i stedet',
    tableTitle: 'Hvilke enheder kan få egne tal?',
    table: 'Enheder og om de kan vises',
    unit: 'Enhed',
    people: 'Ansatte',
    answers: 'Ventede svar',
    shown: 'Tal for enheden',
    reportable: { shown: 'Vises', above: 'Indgår ovenover', none: 'Vises ikke' },
    dialogue: 'Dialog',
    help: 'Hvad kan hjælpe',
    mergeWith: (names: string) => `Slå sammen med ${names}`,
    higherRate: (count: number) => `Skal have mindst ${n(count)} svar`,
    onlySmall: 'Vis kun enheder uden egne tal',
    allShown: 'Alle enheder kan få egne tal med den svarprocent.',
    mergeHint:
      'Enheder slås sammen under Organisation, før målingen åbnes. Ellers tælles svarene med i enheden ovenover.',
    summaryTitle: 'Det hele samlet',
    missingTitle: 'Før målingen kan åbnes',
    goTo: (step: string) => `Gå til ${step}`,
    open: 'Åbn målingen',
    openTitle: 'Åbn målingen?',
    openLead: (invited: number) => `${people(invited)} bliver inviteret. Efter åbningen kan I ikke ændre:`,
    openPoints: [
      'spørgsmålene, sprogene og teksten på første side',
      'hvilke enheder der er med, og hvem der er inviteret',
      'baggrundsspørgsmålene og deres grupper',
      'løftet om anonymitet og måden, koderne deles ud på',
    ],
    openLimits: 'Grænserne kan kun hæves.',
    opened: (invited: number) => `Målingen er åben. ${people(invited)} er inviteret.`,
  },
};
