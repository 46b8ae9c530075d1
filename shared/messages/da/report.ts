/** Texts of the board report, its page, and of what the start page says must be done. */
import { formatNumber } from '../../kernel/numbers.ts';

const n = (value: number): string => formatNumber(value, 'da');

export const report = {
  page: {
    title: 'Rapport til udvalget',
    intro:
      'HR-nøgletal om medarbejdere, alder, kurser og trivsel til det politiske udvalg eller kommunalbestyrelsen. Små grupper bliver skjult.',
    period: 'År',
    periodHint: 'Rapporten opgøres ved årets udgang, eller i dag hvis året ikke er gået.',
    asOf: 'Opgjort pr.',
    asOfHint: 'Udfyld kun, hvis rapporten skal opgøres en anden dag.',
    preview: 'Vis rapporten',
    save: 'Gem som PDF',
    saveNote:
      'Når du gemmer, noteres tallene i udleveringslisten, og senere rapporter kontrolleres mod dem. Forhåndsvisningen herunder noteres ikke.',
    saving: 'Laver rapporten',
    saved: (file: string) => `Filen er gemt som ${file}.`,
    notSaved: 'Rapporten er ikke gemt.',
    showFolder: 'Vis i mappe',
    recipients: 'Modtagere',
    contents: 'Indhold',
    emptyTitle: 'Der er ikke noget at rapportere endnu',
    emptyText: 'Indlæs organisationen og medarbejderne først. Så kan rapporten laves.',
    emptyAction: 'Indlæs medarbejdere',
  },

  print: {
    pageOf: (page: string, of: string) => `Side ${page} af ${of}`,
    kind: 'Rapport til udvalget',
    contents: 'Indhold',
    madeAt: (when: string) => `Lavet ${when} af HR med programmet Pejling`,
    asOf: (date: string) => `Opgjort pr. ${date}`,
    dataDate: (date: string) => `Nyeste indlæsning af data: ${date}`,
    period: (year: string) => `Periode: ${year}`,
    demo: 'Demokommune: alle personer og tal er opdigtede.',
    tableNote: (persons: string) => `Antal personer bag tabellen: ${persons}.`,
    limitNote: (limit: number) => `Grupper med under ${limit} personer vises ikke.`,
    hiddenNote: (count: number) =>
      count === 1
        ? '1 tal er skjult for at beskytte små grupper.'
        : `${n(count)} tal er skjult for at beskytte små grupper.`,
    noneNote: 'En streg betyder, at der ikke er nogen at regne på.',
    definitions: 'Sådan er tallene opgjort',
    source: (source: string) => `Kilde: ${source}`,
    hash: (hash: string) => `Kontrolsum: ${hash}`,
    chart: 'Figur',
    table: 'Tabel',
  },

  phases: {
    counting: 'Tæller',
    figures: 'Regner nøgletal ud',
    disclosure: 'Beskytter små grupper',
    writing: 'Noterer udleveringen',
    print: 'Laver PDF',
    save: 'Gemmer filen',
  } as Readonly<Record<string, string>>,

  /** Printed for every hidden figure; never says whether it was hidden for itself or for a neighbour. */
  hiddenReason: 'Tallet vises ikke, fordi gruppen er lille, eller fordi det ellers kunne regnes ud.',
  hiddenWord: 'skjult',
  /** Printed where there is nobody to work out a figure of: not a hidden figure, and not like one. */
  noneCell: '–',

  tasks: {
    no_organisation: {
      title: () => 'Indlæs organisationen',
      text: 'Registret har ingen enheder endnu. Begynd med en fil over enhederne, fx fra OS2mo, SD Løn eller KMD Opus.',
      action: 'Indlæs organisation',
    },
    no_staff: {
      title: () => 'Indlæs medarbejderne',
      text: 'Organisationen er på plads. Indlæs nu en fil med ansættelserne fra lønsystemet.',
      action: 'Indlæs medarbejdere',
    },
    no_courses: {
      title: () => 'Indlæs kurserne',
      text: 'Medarbejderne er på plads. Indlæs en fil over gennemførte kurser for at se, hvad der udløber.',
      action: 'Indlæs kurser',
    },
    certificates_expired: {
      title: (count: number) => (count === 1 ? '1 bevis er udløbet' : `${n(count)} beviser er udløbet`),
      text: 'Medarbejdere i arbejde, hvis seneste bevis ikke gælder mere.',
      action: 'Se udløbne beviser',
    },
    certificates_30: {
      title: (count: number) =>
        count === 1 ? '1 bevis udløber inden for 30 dage' : `${n(count)} beviser udløber inden for 30 dage`,
      text: 'Tilmeld medarbejderne et kursus, før beviset udløber.',
      action: 'Se, hvad der udløber',
    },
    backup_old: {
      title: (days: number) =>
        days === 0
          ? 'Der er ikke taget en sikkerhedskopi endnu'
          : `Seneste sikkerhedskopi er ${days === 1 ? '1 dag' : `${n(days)} dage`} gammel`,
      text: 'Tag en sikkerhedskopi mindst hver 14. dag, og gem den et andet sted end på denne pc.',
      action: 'Tag en sikkerhedskopi',
    },
    import_faults: {
      title: (count: number) =>
        count === 1
          ? '1 række blev afvist ved seneste import'
          : `${n(count)} rækker blev afvist ved seneste indlæsning`,
      text: 'Ret rækkerne i kildesystemet, og indlæs filen igen.',
      action: 'Se afviste rækker',
    },
    no_leader: {
      title: (count: number) =>
        count === 1
          ? '1 enhed med medarbejdere har ingen leder'
          : `${n(count)} enheder med medarbejdere har ingen leder`,
      text: 'Angiv lederens tjenestenummer i organisationsfilen, og indlæs den igen.',
      action: 'Se organisationen',
    },
    units_closed_with_people: {
      title: (count: number) =>
        count === 1
          ? '1 enhed er lukket, men har stadig medarbejdere'
          : `${n(count)} enheder er lukket, men har stadig medarbejdere`,
      text: 'Flyt medarbejderne til en åben enhed i lønsystemet, eller ret enhedens slutdato.',
      action: 'Se organisationen',
    },
    unknown_validity: {
      title: (count: number) =>
        count === 1 ? '1 kursus mangler en gyldighed' : `${n(count)} kurser mangler en gyldighed`,
      text: 'Angiv, hvor længe et bevis gælder, så programmet kan sige til, før det udløber.',
      action: 'Sæt gyldighed',
    },
    survey_ends: {
      title: (days: number, name: string) =>
        days === 0 ? `${name} slutter i dag` : `${name} slutter om ${days === 1 ? '1 dag' : `${n(days)} dage`}`,
      text: 'Mind om målingen nu, hvis der mangler svar.',
      action: 'Se målingen',
    },
    survey_can_close: {
      title: (_days: number, name: string) => `${name} kan afsluttes`,
      text: 'Svarperioden er slut. Når du afslutter, lægges tallene fast, og koder og invitationer slettes.',
      action: 'Afslut målingen',
    },
    survey_comments: {
      title: (count: number, name: string) =>
        count === 1
          ? `1 kommentar i ${name} skal læses igennem`
          : `${n(count)} kommentarer i ${name} skal læses igennem`,
      text: 'Streg navne ud, og vælg, hvad der kan gives videre.',
      action: 'Se kommentarer',
    },
    survey_forget: {
      title: (_days: number, name: string) => `Svarene i ${name} skal slettes`,
      text: 'Slettefristen er nået. Tallene og de frigivne kommentarer bliver.',
      action: 'Se målingen',
    },
    incident_report_due: {
      title: (count: number) =>
        count === 1 ? '1 hændelse skal anmeldes eller afklares' : `${n(count)} hændelser skal anmeldes eller afklares`,
      text: 'Arbejdsulykker med fravær skal anmeldes i EASY. Anmeld, og skriv datoen ved hændelsen.',
      action: 'Se hændelserne',
    },
    apv_none: {
      title: () => 'Registrer jeres APV’er',
      text: 'Skriv, hvornår arbejdspladserne sidst fik lavet APV. Så siger programmet til, når den næste nærmer sig.',
      action: 'Se APV-oversigten',
    },
    apv_overdue: {
      title: (count: number) =>
        count === 1 ? '1 arbejdsplads mangler en gyldig APV' : `${n(count)} arbejdspladser mangler en gyldig APV`,
      text: 'Fristen er overskredet, eller der er ikke registreret nogen APV.',
      action: 'Se arbejdspladserne',
    },
    apv_due: {
      title: (count: number) =>
        count === 1
          ? '1 arbejdsplads skal snart have en ny APV'
          : `${n(count)} arbejdspladser skal snart have en ny APV`,
      text: 'Opret en runde i god tid: den tager ofte nogle måneder.',
      action: 'Se arbejdspladserne',
    },
    apv_lines_late: {
      title: (count: number) =>
        count === 1
          ? '1 linje i en handlingsplan er overskredet'
          : `${n(count)} linjer i handlingsplaner er overskredet`,
      text: 'Fristen eller dagen for opfølgning er gået. Meld udført, vurder effekten, eller sæt en ny frist.',
      action: 'Se linjerne',
    },
    requirements_overdue: {
      title: (count: number) =>
        count === 1
          ? '1 krævet kursus mangler, og fristen er gået'
          : `${n(count)} krævede kurser mangler, og fristen er gået`,
      text: 'Medarbejdere i arbejde, som efter kommunens krav skulle have taget kurset. Tilmeld dem et hold, eller fritag dem med en begrundelse.',
      action: 'Se, hvem der mangler',
    },
    talks_missing: {
      title: (count: number) =>
        count === 1 ? '1 medarbejder mangler sin samtale' : `${n(count)} medarbejdere mangler deres samtale`,
      text: 'Det er længere siden end aftalt, at de havde en MUS eller LUS, eller den planlagte dag er gået.',
      action: 'Se samtaler',
    },
    onboarding_late: {
      title: (count: number) => (count === 1 ? '1 introduktion er bagud' : `${n(count)} introduktioner er bagud`),
      text: 'Opgaver for nye medarbejdere, hvis dag er gået. Kryds dem af, eller flyt dem.',
      action: 'Se opgaverne',
    },
  },

  board: {
    title: (period: string) => `HR-nøgletal ${period}`,
    subtitle: (date: string) => `Medarbejdere, årsværk, alder og kurser pr. ${date}`,
    /** Moment of making; the date is already written for the reader. */
    moment: (date: string, time: string) => `${date} kl. ${time}`,
    noDataDate: 'ingen indlæsning',

    sections: {
      key: 'Nøgletal',
      areas: 'Medarbejdere og årsværk efter forvaltning',
      trend: 'Udviklingen de seneste 12 måneder',
      age: 'Alder',
      hours: 'Fuld tid og deltid',
      courses: 'Gyldige beviser',
      notes: 'Om tallene',
    },

    whole: 'Hele kommunen',
    area: 'Forvaltning',
    outside: 'Uden for organisationen',
    ownUnit: (name: string) => `${name}, direkte`,
    persons: 'Medarbejdere',
    personShare: 'Andel af medarbejdere',
    fte: 'Årsværk',
    fteShare: 'Andel af årsværk',
    meanAge: 'Gennemsnitsalder',
    engagements: 'Ansættelser',
    units: 'Enheder',
    remoteUnits: 'Fjernsteder',
    date: 'Dato',
    age: 'Alder',
    hours: 'Samlet beskæftigelse',
    course: 'Kursus',
    valid: 'Gyldige',
    expired: 'Udløbne',
    holders: 'Medarbejdere med bevis',
    validShare: 'Andel gyldige',

    keyNotes: {
      persons: 'Hver person tælles én gang',
      engagements: (persons: string) => `Fordelt på ${persons} medarbejdere`,
      fte: 'Summen af beskæftigelsesgrader',
      meanAge: (persons: string) => `Af ${persons} medarbejdere med kendt fødselsdag`,
      units: 'Åbne på dagen',
      remoteUnits: 'Enheder uden for kommunens netværk',
    },

    captions: {
      areas: 'Medarbejdere, årsværk og gennemsnitsalder efter forvaltning',
      trend: 'Medarbejdere og årsværk ved månedens udgang',
      pyramid: 'Medarbejdere efter alder i femårsgrupper',
      ageByArea: 'Medarbejdere efter forvaltning og alder',
      hours: 'Medarbejdere efter samlet beskæftigelsesgrad',
      courses: 'Gyldige og udløbne beviser efter kursus',
      coursesByArea: 'Andel gyldige beviser efter kursus og forvaltning',
      holdersByArea: 'Medarbejdere med bevis efter kursus og forvaltning',
    },

    charts: {
      areas: 'Medarbejdere og årsværk efter forvaltning',
      trend: 'Medarbejdere og årsværk måned for måned',
      pyramid: 'Alderspyramide for hele kommunen',
      hours: 'Medarbejdere efter samlet beskæftigelsesgrad',
      courses: 'Gyldige og udløbne beviser efter kursus',
    },

    ages: {
      under: (age: number) => `Under ${age} år`,
      between: (from: number, to: number) => `${from}–${to} år`,
      over: (age: number) => `${age} år og derover`,
      unknown: 'Ikke oplyst',
    },

    degrees: {
      full: 'Fuld tid (37 timer) eller mere',
      most: '30 til under 37 timer',
      half: '18,5 til under 30 timer',
      less: 'Under 18,5 timer',
    },

    alt: {
      areas: (areas: string, high: string, highValue: string, low: string, lowValue: string) =>
        `Søjler for ${areas} forvaltninger. Flest personer er der i ${high} med ${highValue}, færrest i ${low} med ${lowValue}.`,
      oneArea: (name: string, value: string) => `Søjle for ${name} med ${value} personer.`,
      trend: (from: string, first: string, to: string, last: string, change: string) =>
        `Kurver over medarbejdere og årsværk. Antallet af medarbejdere gik fra ${first} den ${from} til ${last} den ${to}, ${change}.`,
      rise: (by: string) => `en stigning på ${by}`,
      fall: (by: string) => `et fald på ${by}`,
      same: 'altså uændret',
      trendHidden: 'Kurver over medarbejdere og årsværk. De første eller seneste tal er skjult.',
      pyramid: (high: string, highValue: string, low: string, lowValue: string) =>
        `Vandrette søjler, én for hver aldersgruppe. Den største gruppe er ${high} med ${highValue} medarbejdere, den mindste af de viste er ${low} med ${lowValue}.`,
      hours: (high: string, highValue: string, low: string, lowValue: string) =>
        `Søjler for samlet beskæftigelsesgrad. Den største gruppe er ${high} med ${highValue} medarbejdere, den mindste af de viste er ${low} med ${lowValue}.`,
      courses: (courses: string, best: string, bestShare: string, worst: string, worstShare: string) =>
        `Søjler for ${courses} kurser, delt i gyldige og udløbne. Størst andel gyldige har ${best} med ${bestShare}, mindst ${worst} med ${worstShare}.`,
      oneCourse: (name: string, share: string) =>
        `Søjle for ${name}, delt i gyldige og udløbne. Andelen af gyldige er ${share}.`,
      allHidden: 'Alle tal i figuren er skjult.',
      someHidden: (count: number) => (count === 1 ? '1 tal er skjult.' : `${n(count)} tal er skjult.`),
    },

    text: {
      areas: 'En person med ansættelse i flere forvaltninger tælles i hver af dem, men kun én gang i hele kommunen.',
      age: 'Fordelingen er ikke delt efter køn, fordi registret ikke har oplysning om køn.',
      hours: 'En person med flere ansættelser tælles én gang, og beskæftigelsesgraderne lægges sammen.',
      courses:
        'Personer på orlov er ikke med. En person tælles i den forvaltning, hvor hovedansættelsen er. Personer, der aldrig har taget kurset, indgår ikke.',
      noCourses: 'Der er ikke indlæst kurser, så beviser er ikke opgjort.',
    },

    notes: {
      data: (asOf: string, dataDate: string) =>
        `Tallene er opgjort pr. ${asOf} på grundlag af registret. Den nyeste indlæsning er fra ${dataDate}.`,
      limits: (limit: number, width: number, source: string) =>
        `Grupper med 1 til ${limit - 1} personer vises ikke. Andre tal er skjult, hvor de ellers ville afsløre en lille gruppe: et skjult tal kan ikke indkredses nærmere end til et interval på ${width}. Et nul kan vises. Kilde: ${source}.`,
      hidden: (hidden: number, all: number) =>
        hidden === 0
          ? `Ingen af rapportens ${n(all)} tal er skjult.`
          : `${n(hidden)} af rapportens ${n(all)} tal er skjult. De indgår i totalerne, men kan ikke regnes ud af dem.`,
      earlier: (releases: number) =>
        releases === 0
          ? 'Der er ikke før udleveret tal for samme dag.'
          : `Tallene er kontrolleret mod ${releases === 1 ? '1 tidligere udlevering' : `${n(releases)} tidligere udleveringer`} for samme dag, så en lille gruppe heller ikke kan findes ved at sammenligne dem.`,
      never: 'Rapporten indeholder ingen oplysninger om enkeltpersoner.',
    },

    /** Rules of the municipality's own are named as such; law and others with their name. */
    limitSource: 'Pejlings standard, fastsat efter kommunens egen vurdering; Datatilsynet angiver intet tal',

    definitions: {
      persons: {
        name: 'Medarbejdere',
        text: 'Antal forskellige personer med mindst én ansættelse på dagen. Timelønnede og personer på orlov er med.',
        source: 'Personaleregistret',
      },
      engagements: {
        name: 'Ansættelser',
        text: 'Antal ansættelser, der er i kraft på dagen. En person kan have flere.',
        source: 'Personaleregistret',
      },
      fte: {
        name: 'Årsværk',
        text: 'Summen af beskæftigelsesgraden for alle ansættelser på dagen, hvor 37 timer om ugen er 1. Orlov, også uden løn, og timelønnede er med.',
        source: 'Personaleregistret',
      },
      mean_age: {
        name: 'Gennemsnitsalder',
        text: 'Summen af personernes nøjagtige alder på dagen delt med antallet. Personer uden kendt fødselsdag er ikke med.',
        source: 'Personaleregistret',
      },
      units: {
        name: 'Enheder og fjernsteder',
        text: 'Enheder i organisationen, der er åbne på dagen. Fjernsteder er enheder, der er mærket som sådan i organisationen.',
        source: 'Organisationen',
      },
      area: {
        name: 'Forvaltning',
        text: 'En enhed lige under kommunens øverste enhed med alle sine underenheder, som organisationen så ud på dagen.',
        source: 'Organisationen',
      },
      age: {
        name: 'Alder',
        text: 'Fyldte år på dagen. Hver person tælles én gang i hele kommunen og én gang i hver forvaltning med en ansættelse.',
        source: 'Personaleregistret',
      },
      hours: {
        name: 'Samlet beskæftigelsesgrad',
        text: 'Summen af beskæftigelsesgraden for personens ansættelser på dagen. Fuld tid er 1 eller mere.',
        source: 'Personaleregistret',
      },
      valid_certificate: {
        name: 'Gyldigt bevis',
        text: 'Personens seneste gennemførte kursus gælder endnu på dagen. Hvor længe et bevis gælder, er fastsat for hvert kursus; kurser uden udløb gælder altid. Andelen er gyldige beviser delt med personer, der har taget kurset.',
        source: 'Kursusregistret og kommunens gyldighedsregler',
      },
    },
  },
};
