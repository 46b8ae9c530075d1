/** Trivselsrapporten, trivselsafsnittet i rapporten til udvalget, og siden til dem, der skal svare. */
import { formatNumber } from '../../kernel/numbers.ts';

const n = (value: number): string => formatNumber(value, 'da');
const answers = (value: number): string => (value === 1 ? '1 svar' : `${n(value)} svar`);
const points = (value: string): string => `${value} point`;

export const surveyReport = {
  title: 'Trivselsrapport',
  page: {
    intro: 'Målingens resultater som en rapport, du kan give videre. Små grupper er skjult, som det blev lovet.',
    unit: 'Enhed',
    unitHint: 'Med fordelinger for en enkelt enhed.',
    whole: 'Hele målingen',
    recipients: 'Modtagere',
    recipientsHint: 'Fx Hoved-MED. Står i udleveringslisten.',
    preview: 'Vis trivselsrapporten',
    save: 'Gem som PDF',
    saveNote:
      'Når du gemmer, noteres tallene i udleveringslisten med modtagerne. Forhåndsvisningen herunder noteres ikke.',
    saving: 'Laver trivselsrapporten',
    notClosedTitle: 'Målingen er ikke afsluttet',
    notClosed: 'Rapporten kan laves, når målingen er afsluttet. Indtil da er der ingen tal at vise.',
    toRound: 'Gå til målingen',
    back: 'Tilbage til resultaterne',
  },
  respondentsPage: {
    title: 'Til dem, der skal svare',
    intro: 'En side til opslagstavlen: hvad der spørges om, hvad det bruges til, og hvem der ser hvad.',
    language: 'Sprog på opslaget',
    save: 'Gem som PDF',
    saving: 'Laver opslaget',
    preview: 'Vis opslaget',
    back: 'Tilbage til målingen',
  },

  model: {
    kind: 'Trivselsmåling',
    whole: 'Hele målingen',
    period: (from: string, to: string) => `Svarperiode: ${from} til ${to}`,
    closed: (day: string) => `Afsluttet ${day}`,
    sections: {
      key: 'Nøgletal',
      dimensions: 'Emner',
      standOut: 'Styrker og opmærksomhedspunkter',
      units: 'Enheder',
      allUnits: 'Alle enheder',
      distributions: 'Svarenes fordeling',
      bands: 'Efter baggrund',
      comments: 'Kommentarer',
      notes: 'Om målingen og tallene',
    },
    answered: 'Besvarelser',
    invited: 'Inviterede',
    rate: 'Svarprocent',
    recommendation: 'Anbefalingstal',
    most: 'Svar',
    keyNotes: {
      answered: 'Udfyldte og sendte svar',
      invited: 'Ansat og i arbejde, da målingen åbnede',
      rate: 'Besvarelser delt med inviterede',
      recommendation: (count: number) => `Af ${answers(count)}, fra −100 til 100`,
      most: 'Det højeste antal svar på et emne',
    },
    topic: 'Emne',
    unit: 'Enhed',
    question: 'Spørgsmål',
    count: 'Svar',
    score: 'Score',
    /** Column of those without a norm or an earlier figure. */
    before: (round: string) => round,
    norm: 'Norm',
    /** Of what is best low: the number is never turned. */
    strain: (name: string) => `${name} (lav er bedst)`,
    directOf: (name: string) => `${name} i alt`,
    captions: {
      dimensions: 'Score for hvert emne',
      rates: 'Svarprocent for hver enhed',
      units: 'Score for hver enhed og hvert emne',
      distributions: 'Hvor mange har svaret hvad',
      bands: (attribute: string) => `Score efter ${attribute.toLowerCase()}`,
      limits: 'Grænser for, hvad der vises',
      part: (caption: string, part: number, of: number) => (of === 1 ? caption : `${caption} (${part} af ${of})`),
    },
    chart: (unit: string) => `Emnernes score for ${unit}`,
    alt: {
      dimensions: (count: number, high: string, highValue: string, low: string, lowValue: string) =>
        `Søjler for ${n(count)} emner fra 0 til 100. Højest er ${high} med ${highValue}, lavest af de viste er ${low} med ${lowValue}.`,
      oneDimension: (name: string, value: string) => `Søjle for ${name} med ${value} af 100.`,
    },
    basis: {
      scores: (least: number, most: number) =>
        `Et tal vises kun, når mindst ${answers(least)} ligger bag${most > least ? `, for nogle emner op til ${n(most)}` : ''}.`,
      cells: (least: number, most: number) =>
        `Antal svar bag hvert tal står i parentes. Et tal vises kun, når mindst ${answers(least)} ligger bag${most > least ? `, for nogle emner op til ${n(most)}` : ''}.`,
      rates: (least: number) => `Svarprocenten vises kun for enheder med mindst ${n(least)} inviterede.`,
      counts: (least: number) => `Fordelinger vises kun, når mindst ${answers(least)} ligger bag.`,
    },
    changes: {
      up: (names: string) => `Højere end ved sidste måling: ${names}.`,
      down: (names: string) => `Lavere end ved sidste måling: ${names}.`,
      one: (name: string, by: string, isClear: boolean) =>
        `${name} (${points(by)}, ${isClear ? 'tydelig' : 'mulig'} ændring)`,
      none: 'Ingen emner har ændret sig mere siden sidste måling, end tilfældigheder kan forklare.',
      uncertain: (count: number) =>
        count === 1
          ? 'For 1 emne er der for få svar til at sige, om noget har ændret sig. Det er usikkert.'
          : `For ${n(count)} emner er der for få svar til at sige, om noget har ændret sig. De er usikre.`,
      earlier: (round: string) => `Sidste måling er ${round}.`,
    },
    standOut: {
      strengths: 'Styrker',
      attention: 'Opmærksomhedspunkter',
      above: (name: string, by: string, other: string) => `${name} ligger ${points(by)} over ${other}.`,
      below: (name: string, by: string, other: string) => `${name} ligger ${points(by)} under ${other}.`,
      risen: (name: string, by: string, round: string) => `${name} er steget ${points(by)} siden ${round}.`,
      fallen: (name: string, by: string, round: string) => `${name} er faldet ${points(by)} siden ${round}.`,
      norm: 'normen',
      none: 'Ingen emner skiller sig ud. Der nævnes kun forskelle på mindst 5 point, som ikke kan være tilfældige.',
      talk: 'Tal om tallene sammen, før I beslutter noget. De siger, hvordan det ser ud, og ikke hvorfor.',
    },
    units: {
      text: 'Enhederne står med alle deres underenheder. Et tal er skjult, hvis gruppen er for lille, eller hvis en lille gruppe kunne regnes ud af det.',
      none: 'Enheden har ingen underenheder i målingen.',
    },
    bands: {
      text: 'Kun intervallerne er gemt, og små grupper er skjult. Den, der ikke har svaret på spørgsmålet om baggrund, er ikke med.',
    },
    comments: {
      text: 'Kommentarerne står i tilfældig rækkefølge. Navne og andet, der kunne vise, hvem der har skrevet, er streget ud af HR, og alle kommentarer er ikke nødvendigvis med. De er skrevet af enkelte medarbejdere og siger ikke, hvor mange der mener det samme.',
    },
    notes: {
      promise: {
        anonymous:
          'Målingen er anonym. Svarene er gemt uden navn, tidspunkt og kode, og ingen kan finde ud af, hvad en enkelt har svaret.',
        confidential:
          'Målingen er fortrolig. Svarene kan sammenholdes over tid, men ingen på arbejdspladsen får at se, hvad en enkelt har svaret.',
      },
      fixed:
        'Hvad der må vises, blev lagt fast én gang, da målingen blev afsluttet. Alle skærme og rapporter bruger samme tal, så en lille gruppe heller ikke kan findes ved at sammenligne dem.',
      decided: (owner: string, day: string, reason: string) =>
        `Grænserne er besluttet${owner ? ` af ${owner}` : ''}${day ? ` den ${day}` : ''}${reason ? `. Begrundelse: ${reason}` : ''}.`.replace(
          /\.\.$/,
          '.',
        ),
      undecided: 'Grænserne er programmets strenge standard.',
      own: 'Målingen har kommunens egne spørgsmål, ikke valideret; sammenlign kun over tid.',
      attribution: (instrument: string, attribution: string, licence: string) =>
        [
          attribution.startsWith(instrument) ? '' : `${instrument}:`,
          attribution,
          licence && !attribution.includes(licence) ? `Licens: ${licence}` : '',
        ]
          .filter(Boolean)
          .join(' '),
      norm: (population: string, year: string, source: string) =>
        `Normen er fra ${year}${population ? ` (${population})` : ''}. Kilde: ${source}`,
      hidden: (hidden: number, all: number) =>
        hidden === 0
          ? `Ingen af rapportens ${n(all)} tal er skjult.`
          : `${n(hidden)} af rapportens ${n(all)} tal er skjult.`,
      never: 'Rapporten indeholder ingen enkelte svar og ingen oplysninger om enkeltpersoner.',
    },
    definitions: {
      response: {
        name: 'Svarprocent',
        text: 'Besvarelser delt med inviterede. Inviterede er dem, der var ansat i enheden og ikke på orlov, da målingen åbnede.',
        source: 'Målingen',
      },
      score: {
        name: 'Score',
        text: 'Gennemsnit af personernes score fra 0 til 100, hvor 100 er mest af det, emnet hedder. En person regnes med, når mindst halvdelen af emnets spørgsmål er besvaret (alle fem for WHO-5). Der rundes først af til sidst.',
        source: 'COPSOQ-netværkets retningslinjer',
      },
      share: {
        name: 'Andel, der har været udsat',
        text: 'Personer, der har svaret ja i mindst ét spørgsmål, delt med alle, der har svaret.',
        source: 'Målingen',
      },
      recommendation: {
        name: 'Anbefalingstal',
        text: 'Andelen, der svarer 9 eller 10, minus andelen, der svarer 0 til 6, på, om de vil anbefale andre at søge job her. Fra −100 til 100.',
        source: 'Målingen',
      },
      change: {
        name: 'Ændring og forskel',
        text: 'Nævnes, når forskellen er mindst 5 point, og 95 %-intervallet for den ikke rummer 0 (Welch). Fra 10 point kaldes den tydelig, ellers mulig. Under 20 svar er den usikker.',
        source: 'Konvention for COPSOQ-skalaer',
      },
      distribution: {
        name: 'Fordeling',
        text: 'Andelen af dem, der har besvaret spørgsmålet, for hver svarmulighed.',
        source: 'Målingen',
      },
      unit: {
        name: 'Enhed',
        text: 'En enhed med alle dens underenheder, som organisationen så ud, da målingen åbnede.',
        source: 'Organisationen',
      },
    },
  },

  board: {
    section: 'Trivsel',
    intro: (round: string, day: string) =>
      `Tallene er fra ${round}, som blev afsluttet ${day}. De er fra målingen og ikke fra rapportens dato.`,
    partly: (unit: string) => `Målingen dækker ${unit}.`,
    captionRates: 'Svarprocent efter forvaltning',
    captionAreas: 'Score efter emne og forvaltning',
    captionTrend: 'Score for hvert emne, nu og ved sidste måling',
    chart: 'Trivsel efter emne',
    now: (round: string) => round,
  },

  sheet: {
    title: (round: string) => round,
    subtitle: (from: string, to: string) => `Du kan svare fra ${from} til ${to}`,
    ended: (from: string, to: string) => `Målingen løb fra ${from} til ${to}`,
    sections: {
      asked: 'Det bliver du spurgt om',
      use: 'Det bruges svarene til',
      sees: 'Sådan ser vi på svarene',
      never: 'Det sker ikke',
      kept: 'Så længe gemmes det',
    },
    asked: {
      items: (count: number, instrument: string) => `${n(count)} spørgsmål fra ${instrument}:`,
      topics: (names: string) => `${names}.`,
      bands: (names: string) =>
        `Du bliver også spurgt om ${names}. Kun et groft interval gemmes, og du kan springe over.`,
      open: 'Nogle spørgsmål svarer du på med dine egne ord. Undgå navne; de kan altid springes over.',
      comment: 'Til sidst kan du skrive en kommentar med dine egne ord.',
      noComment: 'Der er intet felt til fri tekst.',
      voluntary: 'Det er frivilligt at svare, og du kan springe spørgsmål over.',
      health:
        'Nogle af spørgsmålene handler om, hvordan du har det. Svarene vises kun som gennemsnit for større grupper.',
    },
    use: {
      purpose:
        'Svarene bruges til at tale om og forbedre arbejdsmiljøet. De indgår i arbejdspladsvurderingen og i rapporter til MED og det politiske udvalg.',
      talk: (names: string) => `Her taler I sammen i stedet for at svare på et skema: ${names}.`,
    },
    sees: {
      nobody: {
        anonymous: 'Ingen ser dit svar. Det gemmes uden navn, tidspunkt og kode, så heller ikke HR kan finde det igen.',
        confidential:
          'Ingen på din arbejdsplads ser dit svar. Det er fortroligt og kan sammenholdes med dine svar i senere målinger.',
      },
      groups: (mean: number, distribution: number) =>
        `Ledere, AMR, MED og HR ser kun tal for grupper: gennemsnit, når mindst ${n(mean)} har svaret, og fordelinger, når mindst ${n(distribution)} har.`,
      offensive: (least: number) => `Svar om krænkende handlinger vises kun for grupper med mindst ${answers(least)}.`,
      wellbeing: (least: number) =>
        `Svar om dit velbefindende (WHO-5) vises kun for grupper med mindst ${answers(least)}.`,
      bands: (least: number) => `Tal efter baggrund vises kun for grupper med mindst ${answers(least)}.`,
      comments: (least: number) =>
        `Kommentarer læses af HR, som streger navne ud. De gives kun videre, når mindst ${n(least)} i enheden har svaret, i tilfældig rækkefølge og uden forbindelse til dine andre svar.`,
      rate: 'Undervejs ser HR, hvor mange der har svaret, men aldrig hvad der er svaret.',
      codes: {
        unit: 'Koden på din seddel har intet navn og kan bruges én gang.',
        person:
          'Din kode er din egen, så HR kan sende en påmindelse til dem, der ikke har svaret. Koden gemmes ikke sammen med svaret.',
      },
      limits: 'Grænserne kan kun hæves, mens målingen er åben, aldrig sænkes.',
      decided: (owner: string, day: string) =>
        `Grænserne er besluttet${owner ? ` af ${owner}` : ''}${day ? ` den ${day}` : ''}.`,
      merged: 'Er en gruppe for lille, tæller svarene med i enheden ovenover.',
    },
    never: {
      answers: 'Ingen får vist eller udleveret enkelte svar.',
      ranking: 'Personer bliver ikke sammenlignet, og ledere bliver ikke rangordnet.',
      guess: 'Svarene bruges ikke til at spå om den enkeltes sygdom eller opsigelse.',
      consequences: 'Det har ingen følger for dig, om eller hvad du svarer.',
    },
    kept: {
      codes: 'Koder og lister over inviterede slettes, når målingen afsluttes.',
      answers:
        "Svarene gemmes krypteret på HR's egen computer efter kommunens slettefrister, normalt højst 5 år. Tallene for grupper beholdes.",
      own: {
        anonymous:
          'Når svaret er sendt, kan det hverken findes frem, rettes eller slettes, for ingen ved, hvilket der er dit.',
        confidential: 'Vil du vide, hvad der er gemt om dig, så spørg HR.',
      },
    },
    ask: 'Spørg HR eller din arbejdsmiljørepræsentant, hvis du er i tvivl.',
    notDecided: 'Målingen er ikke åbnet endnu, så der kan komme ændringer.',
  },
};
