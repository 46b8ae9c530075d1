/** Besvarelse: ved skærmen, på papir, og kodesedlerne. */
export interface PromiseFacts {
  readonly mean: number;
  readonly distribution: number;
  readonly comments: number;
  readonly closesOn: string;
}

const answersOf = (n: number): string => (n === 1 ? '1 svar' : `${n} svar`);

export const answering = {
  /** Siden, hvor HR gør klar. */
  kiosk: {
    title: 'Besvarelse på stedet',
    description: 'Gør denne computer eller tablet klar, så kollegerne kan svare én ad gangen.',
    whatTitle: 'Det sker der',
    what: [
      'Skærmen fylder det hele, og kun besvarelsen af denne måling kan bruges.',
      'Hver kollega begynder med koden fra sin seddel. Når svaret er sendt, er der intet tilbage på skærmen.',
      'Registret låser ikke af sig selv imens. Sover computeren, låser den som ellers.',
      'Du afslutter med din adgangssætning.',
    ],
    start: 'Gør klar til besvarelse',
    starting: 'Gør klar',
    slipsTitle: 'Har I ikke koderne endnu?',
    slips: 'Kodesedlerne laver du på målingens side.',
    toRound: 'Gå til målingen',
    back: 'Tilbage til målingen',
  },
  frame: {
    language: 'Sprog',
    pause: 'Hold pause',
    step: (at: number, of: number): string => `Skærm ${at} af ${of}`,
  },
  start: {
    title: (name: string): string => `Velkommen til ${name}`,
    codeTitle: 'Skriv din kode',
    code: 'Kode',
    codeHelp: 'De 26 bogstaver og tal på din seddel. Store og små bogstaver, mellemrum og streger er lige meget.',
    begin: 'Begynd',
    beginning: 'Åbner',
    empty: 'Skriv eller scan koden fra din seddel.',
    tooShort: (given: number, wanted: number): string => `Koden har ${wanted} tegn. Du har skrevet ${given}.`,
    tooLong: (given: number, wanted: number): string =>
      `Koden har ${wanted} tegn. Du har skrevet ${given}; slet feltet, og prøv igen.`,
    failed: {
      code_unknown:
        'Vi kender ikke koden. Se efter, om den er skrevet rigtigt. Har du fået en ny seddel, er det den, der gælder.',
      code_used: 'Koden er allerede brugt, så svaret er sendt. En kode kan kun bruges én gang.',
      round_not_open: 'Målingen er lukket, så der kan ikke svares mere.',
    },
    promiseTitle: 'Det lover vi dig',
    leave: 'Afslut besvarelse på denne computer',
  },
  promise: {
    anonymous:
      'Svaret er anonymt. Det gemmes uden navn, uden tidspunkt og uden din kode, så ingen kan finde ud af, hvad netop du har svaret.',
    confidential:
      'Svaret er fortroligt. Det kan sammenholdes med dine svar i senere målinger, men ingen på din arbejdsplads får at se, hvad netop du har svaret.',
    groups: ({ mean, distribution }: PromiseFacts): string =>
      mean === distribution
        ? `Ledere, AMR, MED og HR ser kun tal for grupper med mindst ${answersOf(mean)}.`
        : `Ledere, AMR, MED og HR ser kun tal for grupper: gennemsnit fra mindst ${answersOf(mean)} og fordelinger fra mindst ${answersOf(distribution)}.`,
    comments: ({ comments }: PromiseFacts): string =>
      `Kommentarer vises kun, når mindst ${comments} i enheden har svaret, i tilfældig rækkefølge og uden forbindelse til dine andre svar.`,
    voluntary: 'Det er frivilligt at svare, og du kan springe spørgsmål over.',
    voluntaryRequired: 'Det er frivilligt at svare. De fleste spørgsmål kan springes over.',
    use: ({ closesOn }: PromiseFacts): string =>
      `Svarene regnes sammen, når målingen lukker den ${closesOn}, og bruges til at tale om og forbedre arbejdsmiljøet.`,
  },
  background: {
    title: 'Først lidt om dig',
    why: (n: number): string =>
      `Vi spørger for at se, om grupper har det forskelligt. Kun intervallet gemmes, og grupper med færre end ${answersOf(n)} vises ikke. Du kan springe hvert spørgsmål over.`,
  },
  questions: {
    range: (first: number, last: number, of: number): string =>
      first === last ? `Spørgsmål ${first} af ${of}` : `Spørgsmål ${first}–${last} af ${of}`,
    several: 'Du kan vælge flere.',
    clear: 'Fjern svar',
    clearOf: (question: string): string => `Fjern svaret på: ${question}`,
    required: 'Skal besvares',
    missing: 'Vælg et svar her, før du går videre.',
    keys: 'Med tastatur: tast tallet ud for svaret, og Enter for at gå videre.',
  },
  comment: {
    title: 'Med dine egne ord',
    hint: 'Skriv ikke navne eller andet, der fortæller, hvem du eller andre er. HR læser kommentarerne igennem, før andre ser dem.',
    left: (n: number): string => `${n} tegn tilbage`,
  },
  review: {
    title: 'Klar til at sende',
    all: 'Du har svaret på alle spørgsmål.',
    some: (n: number): string =>
      n === 1
        ? 'Du har sprunget 1 spørgsmål over. Det er helt i orden, og du kan stadig svare på det.'
        : `Du har sprunget ${n} spørgsmål over. Det er helt i orden, og du kan stadig svare på dem.`,
    requiredMissing: 'Ét eller flere spørgsmål skal besvares, før svaret kan sendes.',
    answer: 'Svar nu',
    answerOf: (question: string): string => `Svar nu på: ${question}`,
    final: 'Når svaret er sendt, kan det ikke ses eller rettes af nogen, heller ikke af dig.',
    own: 'Vis mig mit eget trivselstal bagefter',
    ownHelp: 'Tallet regnes ud her på skærmen, gemmes ikke og forsvinder igen.',
    send: 'Send svar',
    sending: 'Sender',
  },
  moves: { back: 'Tilbage', next: 'Næste', skip: 'Spring over' },
  end: {
    sentTitle: 'Tak for dit svar',
    sent: 'Svaret er sendt. Din kode er brugt, og der er intet tilbage her på skærmen.',
    pausedTitle: 'Du holder pause',
    paused:
      'Dine svar er gemt under din kode og kan kun hentes med den. Skriv koden igen, når du vil fortsætte. Gem sedlen så længe.',
    awayTitle: 'Besvarelsen er lagt til side',
    away: 'Der skete ikke noget i et stykke tid, så svarene blev gemt under koden. Skriv koden igen for at fortsætte.',
    lostTitle: 'Besvarelsen er lukket',
    lost: 'Der skete ikke noget i et stykke tid, og svarene blev ikke gemt. De er slettet fra skærmen. Begynd forfra med din kode.',
    done: 'Færdig',
    closes: (seconds: number): string => `Skærmen ryddes om ${seconds} ${seconds === 1 ? 'sekund' : 'sekunder'}.`,
    ownTitle: 'Dit eget trivselstal',
    ownNone: 'Tallet kan kun regnes ud, når alle spørgsmålene om trivsel er besvaret.',
    ownScore: (score: string): string => `${score} af 100`,
    ownHelp:
      'Jo højere, jo bedre. Danskernes gennemsnit er omkring 68. Tallet siger noget om de sidste to uger og er ikke en diagnose. Er det 50 eller lavere, kan det være en god idé at tale med nogen, for eksempel din læge.',
  },
  away: {
    title: 'Er du der stadig?',
    text: 'Ellers lægger vi dine svar til side, så andre ikke ser dem.',
    seconds: (n: number): string => `Om ${n} ${n === 1 ? 'sekund' : 'sekunder'} gemmes de under din kode.`,
    secondsToLoss: (n: number): string => `Om ${n} ${n === 1 ? 'sekund' : 'sekunder'} slettes de fra skærmen.`,
    stay: 'Jeg svarer stadig',
  },
  leave: {
    title: 'Afslut besvarelse på denne computer',
    text: 'Kun HR kan afslutte.',
    passphrase: 'Din adgangssætning',
    passphraseHelp: 'Blev registret åbnet med nødnøglen, så skriv den.',
    empty: 'Skriv din adgangssætning.',
    leave: 'Afslut',
  },
  paper: {
    title: 'Tast papirskemaer ind',
    description: 'Hvert skema tastes to gange. Det gemmes først, når de to indtastninger er ens.',
    unit: 'Enhed',
    unitHelp: 'Enheden, som skemaet kom fra.',
    counter: (n: number): string => (n === 1 ? '1 skema gemt i denne omgang' : `${n} skemaer gemt i denne omgang`),
    first: 'Første indtastning',
    second: 'Anden indtastning',
    secondHelp: 'Tast det samme skema en gang til, uden at se på den første indtastning.',
    keys: 'Tast tallet på skemaet, så går markøren videre. Mellemrum: ikke besvaret (også 0, hvis 0 ikke er et svar). Tilbageslet: et felt tilbage. Kan tallet blive længere, som 1 og 10, så tryk Enter.',
    severalKeys: 'Flere svar: tast alle tallene, og tryk Enter.',
    question: 'Spørgsmål',
    typed: 'Tast',
    meaning: 'Svar',
    none: 'ikke besvaret',
    comment: 'Kommentar på skemaet',
    commentHelp: 'Tastes kun én gang. Udelad navne og andet, der fortæller, hvem det er.',
    toSecond: 'Til anden indtastning',
    compare: 'Sammenlign og gem',
    again: 'Begynd forfra på skemaet',
    differTitle: 'De to indtastninger er ikke ens',
    differ: (n: number): string =>
      n === 1 ? 'Se på skemaet, og vælg det rigtige svar.' : `Se på skemaet, og vælg det rigtige svar ${n} steder.`,
    firstWas: (text: string): string => `1. gang: ${text}`,
    secondWas: (text: string): string => `2. gang: ${text}`,
    chooseAll: 'Vælg ved alle forskelle, før skemaet kan gemmes.',
    save: 'Gem skemaet',
    saved: 'Skemaet er gemt. Tast det næste.',
    leaveTitle: 'Skemaet er ikke gemt',
    leaveText: 'Går du videre nu, er det, du har tastet af skemaet, væk.',
    leave: 'Gå uden at gemme',
    noUnits: 'Ingen enheder at taste for',
    noUnitsHelp: 'Ingen enhed i målingen svarer på spørgeskema. Se målingens enheder på dens side.',
    emptyTitle: 'Vælg en enhed',
    empty: 'Vælg, hvilken enhed skemaerne kom fra, så kan du begynde at taste.',
    unknownKey: (key: string): string => `${key} er ikke et svar her.`,
    requiredMissing: 'Et spørgsmål, der skal besvares, mangler et svar.',
    emptySheet: 'Skemaet er tomt. Tast mindst ét svar.',
  },
  slips: {
    title: (round: string): string => `Koder til ${round}`,
    unit: 'Enhed',
    closes: (date: string): string => `Svar senest ${date}`,
    code: 'Din kode',
    how: 'Skriv koden på skærmen, eller hold QR-koden foran scanneren. Den kan bruges én gang. Holder du pause, så gem sedlen.',
    anonymous: (n: number): string => `Anonymt: Kun grupper med mindst ${answersOf(n)} vises. Det er frivilligt.`,
    confidential: (n: number): string => `Fortroligt: Kun grupper med mindst ${answersOf(n)} vises. Det er frivilligt.`,
    tearOff: 'Til',
    tearHint: 'Riv navnet af, før du svarer',
    qr: 'QR-kode med din kode',
  },
};
