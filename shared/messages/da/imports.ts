import { formatNumber } from '../../kernel/numbers.ts';

const n = (value: number): string => formatNumber(value, 'da');

export const imports = {
  title: 'Indlæsning',
  kindsLabel: 'Hvad vil du indlæse?',
  kinds: { organisation: 'Organisation', staff: 'Medarbejdere', courses: 'Kurser', log: 'Log' },
  kindLead: {
    organisation:
      'Enheder og hvem de hører under. Indlæs organisationen først, for medarbejdernes enheder skal findes i den.',
    staff: 'Personer og ansættelser fra lønsystemet, fx SD Løn, KMD Opus eller OS2mo.',
    courses: 'Gennemførte kurser fra kursussystemet, fx Plan2learn.',
  },
  steps: { label: 'Trin', file: 'Vælg fil', preview: 'Se ændringerne', result: 'Færdig' },

  file: {
    title: 'Vælg en fil',
    text: 'Brug en CSV-fil, et Excel-regneark (.xlsx) eller en fil fra KMD Opus (.xml). Programmet finder selv ud af, hvordan filen skal læses. Intet bliver gemt, før du har set ændringerne.',
    choose: 'Vælg fil',
    chooseAnother: 'Vælg en anden fil',
    chosen: (name: string, size: string) => `${name} (${size})`,
    profileHelp: 'En profil er en gemt oversættelse fra filens kolonner til programmets felter.',
    profileChosen: (name: string) => `Profil: ${name}`,
    profile: 'Profil',
    removeProfile: 'Fjern profilen',
    manual: 'Min egen tilpasning',
    reading: 'Filen læses',
    kilobytes: (amount: string) => `${amount} kB`,
    megabytes: (amount: string) => `${amount} MB`,
  },
  fault: {
    title: 'Filen er ikke indlæst',
    nothingWritten: 'Intet er ændret i registret.',
    retry: 'Prøv igen',
    again: 'Læs filen igen',
  },
  mapping: {
    missing: (fields: string) => `Disse oplysninger skal findes i filen: ${fields}.`,
    forColumn: (header: string) => `Indhold af kolonnen ${header}`,
  },
  reading: {
    title: 'Sådan er filen læst',
    file: 'Fil',
    encoding: 'Tegnsæt',
    encodingHelp: 'Se efter, om æ, ø og å er rigtige i eksemplet.',
    delimiter: 'Skilletegn',
    decimal: 'Decimaltegn',
    dateForm: 'Datoform',
    columns: 'Kolonner',
    recognised: (count: number, all: number) => `${n(count)} af ${n(all)} genkendt`,
    left: 'Udeladt',
    sample: 'De første rækker, som de er læst',
    automatic: 'Automatisk',
    change: 'Ret læsningen',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (vesteuropæisk)',
    'utf-16le': 'UTF-16',
    xlsx: 'Excel-regneark',
  },
  delimiters: { ';': 'Semikolon', ',': 'Komma', '\t': 'Tabulator', '|': 'Lodret streg' },
  decimals: { ',': 'Komma', '.': 'Punktum' },
  dateForms: {
    dmy: 'Dag, måned, år',
    mdy: 'Måned, dag, år',
    ymd: 'År, måned, dag',
    excel: 'Excels dagtal',
    none: 'Ingen datoer i filen',
  },
  extent: {
    label: 'Filen indeholder',
    full: 'Alle (det, der mangler i filen, foreslås afsluttet)',
    delta: 'Kun ændringer (intet afsluttes, fordi det mangler)',
  },

  preview: {
    title: 'Det her vil ske',
    first: 'Det er første indlæsning af denne slags. Alt hentes ind fra begyndelsen.',
    nothing: 'Filen svarer til registret. Der er intet at ændre.',
    applyAnyway: 'Indlæs alligevel',
    rows: 'Rækker i filen',
    accepted: 'Kan bruges',
    effective: 'Ændringer gælder fra',
    effectiveHelp:
      'Ændringer uden egen dato, fx ny enhed eller nye timer, gælder fra denne dag. Forslaget er filens egen dato eller den nyeste startdato i den.',
    effectiveReset: (date: string) => `Brug forslaget (${date})`,
    recompute: 'Regn ændringerne ud igen',
    recomputeFirst: 'Regn først ændringerne ud igen.',
    approveFirst: 'Godkend først, at så mange ophører.',
    help: 'Hvad du kan gøre',
    units: (news: number, changed: number, ended: number) =>
      `Filen indeholder også enheder: ${n(news)} nye, ${n(changed)} ændrede, ${n(ended)} ophørte. De indlæses først.`,
    missing: (count: number) =>
      count === 1 ? '1 mangler i filen og foreslås afsluttet.' : `${n(count)} mangler i filen og foreslås afsluttet.`,
    backdated: (count: number) =>
      count === 1
        ? '1 ændring ligger før datoen og ændrer tal, der allerede kan være brugt.'
        : `${n(count)} ændringer ligger før datoen og ændrer tal, der allerede kan være brugt.`,
    warningsTitle: 'Værd at se efter',
    lists: 'Ændringer',
    listTab: (label: string, count: number) => `${label} (${n(count)})`,
    line: 'Linje',
    lineMissing: 'Ikke i filen',
    key: { organisation: 'Enhedsnummer', staff: 'Tjenestenummer', courses: 'Tjenestenummer' },
    name: 'Navn',
    change: 'Ændring',
    fromTo: (field: string, from: string, to: string) => `${field}: ${from} → ${to}`,
    set: (field: string, to: string) => `${field}: ${to}`,
    cleared: (field: string, from: string) => `${field}: ${from} → (tom)`,
    noChange: 'Ingen ændring',
    emptyList: 'Der er ingen rækker her.',
    column: 'Kolonne',
    reason: 'Årsag',
    value: 'Stod der',
    emptyValue: '(tom)',
    approvalTitle: 'Mange ophører på én gang',
    approvalText: (count: number, share: string) =>
      `${n(count)} ansættelser (${share}) ophører med denne fil. Er det et fuldt udtræk?`,
    approve: 'Ja, det er rigtigt, at de ophører',
    apply: 'Indlæs',
    applyCount: (count: number) => (count === 1 ? 'Indlæs 1 række' : `Indlæs ${n(count)} rækker`),
    discard: 'Fortryd',
    rejectedNote: (count: number) =>
      count === 1
        ? '1 række kan ikke bruges og bliver ikke indlæst. Resten kan indlæses.'
        : `${n(count)} rækker kan ikke bruges og bliver ikke indlæst. Resten kan indlæses.`,
    stale: 'Registret er ændret, siden ændringerne blev regnet ud.',
  },
  counts: {
    new: 'Nye',
    ended: 'Ophørte',
    changed: 'Ændrede',
    moved: 'Flyttede',
    hoursChanged: 'Nye timer',
    renamed: 'Nyt navn',
    unchanged: 'Uændrede',
    rejected: 'Afviste',
    skipped: 'Ikke gennemført',
    notTaken: 'Sprunget over',
    notTakenHelp: 'Fratrådte og annullerede, som registret ikke kender.',
    skippedHelp: 'Kurser, der er afmeldt eller ikke gennemført, tælles, men gemmes ikke.',
    missing: 'Mangler i filen',
  },
  result: {
    title: 'Filen er indlæst',
    summary: (accepted: number, rows: number) => `${n(accepted)} af ${n(rows)} rækker er indlæst.`,
    rejected: (count: number) => (count === 1 ? '1 række blev afvist.' : `${n(count)} rækker blev afvist.`),
    seeFaults: 'Se de afviste rækker i loggen',
    seeLog: 'Se loggen',
    another: 'Indlæs en fil mere',
    next: { organisation: 'Indlæs medarbejdere', staff: 'Se medarbejdere', courses: 'Se, hvad der udløber' },
    cancelled: 'Indlæsningen blev stoppet. Intet er ændret.',
  },
  progress: {
    preview: 'Filen læses og sammenlignes med registret',
    apply: 'Filen indlæses',
    undo: 'Indlæsningen fortrydes',
    cancel: 'Stop',
    cancelling: 'Stopper',
  },

  log: {
    title: 'Tidligere indlæsninger',
    tableLabel: 'Indlæsninger, nyeste øverst',
    at: 'Tidspunkt',
    kind: 'Slags',
    file: 'Fil',
    actor: 'Hvem',
    rows: 'Rækker',
    changes: 'Ændringer',
    rejected: 'Afviste',
    effective: 'Gælder fra',
    state: 'Tilstand',
    applied: 'Indlæst',
    undoneShort: 'Fortrudt',
    noEffective: 'Har egne datoer',
    undone: (at: string) => `Fortrudt ${at}`,
    open: 'Se detaljer',
    openRun: (file: string) => `Se detaljer om ${file}`,
    details: (file: string) => `Indlæsning af ${file}`,
    faults: 'Afviste rækker',
    noFaults: 'Ingen rækker blev afvist.',
    close: 'Luk',
    undo: 'Fortryd indlæsningen',
    undoTitle: 'Vil du fortryde indlæsningen?',
    undoText: 'Registret føres tilbage til, som det var før. Indlæsningen bliver stående i loggen som fortrudt.',
    undoConfirm: 'Fortryd indlæsningen',
    undoCancel: 'Behold',
    undoBlocked:
      'Indlæsningen kan ikke fortrydes, fordi nogle af dens rækker er ændret siden. Fortryd først den nyere indlæsning.',
    undoDone: (restored: number, removed: number) =>
      `Indlæsningen er fortrudt: ${n(restored)} ført tilbage og ${n(removed)} fjernet.`,
    alreadyUndone: 'Indlæsningen er allerede fortrudt.',
    emptyTitle: 'Der er ikke indlæst noget endnu',
    emptyText: 'Når du har indlæst en fil, kan du se her, hvad der skete, og fortryde det.',
    changeText: (news: number, changed: number, ended: number) =>
      `${n(news)} nye, ${n(changed)} ændrede, ${n(ended)} ophørte`,
  },

  /** Why a row was rejected, and what to do about it. */
  rowFaults: {
    too_few_columns: {
      title: 'For få kolonner',
      help: 'Rækken er kortere end overskriften. Et skilletegn mangler nok.',
    },
    too_many_columns: {
      title: 'For mange kolonner',
      help: 'Rækken er længere end overskriften. Der står nok et skilletegn inde i en tekst.',
    },
    missing_key: { title: 'Nummeret mangler', help: 'Udfyld tjenestenummeret eller enhedsnummeret.' },
    duplicate_row: {
      title: 'Rækken står der i forvejen',
      help: 'Den samme række er læst tidligere i filen. Den er kun brugt én gang.',
    },
    conflicting_row: {
      title: 'To rækker modsiger hinanden',
      help: 'Det samme nummer står flere gange med forskelligt indhold. Ret filen, så der kun er én.',
    },
    missing_value: { title: 'Oplysningen mangler', help: 'Feltet er tomt og skal udfyldes.' },
    bad_cpr: {
      title: 'CPR-nummeret er ikke gyldigt',
      help: 'Det skal være ti cifre og begynde med en dato, der findes.',
    },
    system_user: {
      title: 'Systembruger',
      help: 'Numre, der ender på 0000, er brugere i lønsystemet og ikke personer.',
    },
    bad_date: { title: 'Datoen findes ikke', help: 'Skriv datoen som dag, måned og år, fx 01-10-2026.' },
    end_before_start: {
      title: 'Slutter før start',
      help: 'Slutdatoen ligger før startdatoen. Byt om på dem, eller ret den ene.',
    },
    bad_number: { title: 'Ikke et tal', help: 'Skriv et tal, fx 0,8108 eller 30/37.' },
    ambiguous_number: {
      title: 'Tallet kan læses på to måder',
      help: 'Punktum kan betyde tusinder eller decimaler. Skriv med komma, eller vælg decimaltegn.',
    },
    bad_value: { title: 'Værdien kan ikke bruges', help: 'Værdien ligger uden for det, feltet kan indeholde.' },
    unknown_unit: { title: 'Enheden findes ikke', help: 'Indlæs organisationen først, eller ret enhedsnummeret.' },
    unknown_employee: { title: 'Personen findes ikke', help: 'Indlæs medarbejdere først, eller ret tjenestenummeret.' },
    overlap: { title: 'Perioderne overlapper', help: 'Den samme ansættelse har to rækker, der gælder på samme tid.' },
    cpr_mismatch: {
      title: 'Nummeret tilhører en anden',
      help: 'Tjenestenummeret er knyttet til et andet CPR-nummer i registret.',
    },
    leave_unknown: {
      title: 'Fratrådt, men ikke kendt',
      help: 'Findes ikke i registret, så der er intet at afslutte.',
    },
    annulled: {
      title: 'Annulleret ansættelse',
      help: 'Trådte aldrig i kraft og bliver ikke indlæst.',
    },
  },
  /** Warnings reject nothing. */
  warnings: {
    cpr_modulus11: (count: number) =>
      `${n(count)} CPR-${count === 1 ? 'nummer' : 'numre'} opfylder ikke modulus 11. Det kan være rigtigt.`,
    cpr_padded: (count: number) =>
      `${n(count)} CPR-${count === 1 ? 'nummer' : 'numre'} manglede det første nul. Det er sat på.`,
    cpr_fictional: (count: number) =>
      count === 1
        ? '1 CPR-nummer ender på 0000 og er ikke et rigtigt nummer. Personen er kendt på sit tjenestenummer alene.'
        : `${n(count)} CPR-numre ender på 0000 og er ikke rigtige numre. Personerne er kendt på deres tjenestenummer alene og bliver ikke slået sammen.`,
    start_unknown: (count: number) =>
      count === 1
        ? '1 ansættelse har ingen startdato i filen. Er den ny, starter den på filens dato.'
        : `${n(count)} ansættelser har ingen startdato i filen. De nye af dem starter på filens dato.`,
    leave_unknown: (count: number) =>
      count === 1
        ? '1 fratrådt findes ikke i registret og er sprunget over.'
        : `${n(count)} fratrådte findes ikke i registret og er sprunget over.`,
    annulled: (count: number) =>
      count === 1
        ? '1 ansættelse er annulleret i Opus og bliver ikke indlæst.'
        : `${n(count)} ansættelser er annulleret i Opus og bliver ikke indlæst.`,
    annulled_known: (count: number) =>
      count === 1
        ? '1 ansættelse i registret er annulleret i Opus og foreslås afsluttet. Se efter, om den nåede at begynde.'
        : `${n(count)} ansættelser i registret er annulleret i Opus og foreslås afsluttet. Se efter, om de nåede at begynde.`,
    unit_leave: (count: number) =>
      count === 1
        ? '1 enhed er nedlagt i Opus. Luk den under Organisation, når den er tom.'
        : `${n(count)} enheder er nedlagt i Opus. Luk dem under Organisation, når de er tomme.`,
    units_ending: (count: number) =>
      `${n(count)} ${count === 1 ? 'enhed' : 'enheder'} ophører med denne fil, fordi ${count === 1 ? 'den' : 'de'} mangler eller er lukket i den.`,
    formula_empty: (count: number) =>
      count === 1
        ? '1 celle har en formel uden resultat og er læst som tom. Åbn filen i Excel, og gem den igen.'
        : `${n(count)} celler har en formel uden resultat og er læst som tomme. Åbn filen i Excel, og gem den igen.`,
    lost_letters: (count: number) =>
      `${n(count)} ${count === 1 ? 'navn' : 'navne'} har et spørgsmålstegn, hvor et bogstav er gået tabt. Ret dem i kildesystemet.`,
    odd_characters: (count: number) =>
      `${n(count)} tegn kan ikke læses i filens tegnsæt og vises som �. Bestil udtrækket igen.`,
    mojibake: (count: number) =>
      `${n(count)} ${count === 1 ? 'sted' : 'steder'} ser ud til at være gemt med forkert tegnsæt, fx Ã¸ for ø. Bestil udtrækket igen.`,
    other: (count: number) => `${n(count)} ${count === 1 ? 'række' : 'rækker'} er værd at se efter.`,
  },

  /** Fields of the rows that files hold, as people call them. */
  fields: {
    key: 'Tjenestenummer',
    cpr: 'CPR-nummer',
    name: 'Navn',
    fullName: 'Navn',
    numerator: 'Tæller (timer)',
    denominator: 'Nævner (fuld tid)',
    firstName: 'Fornavn',
    lastName: 'Efternavn',
    email: 'E-mail',
    birthDate: 'Fødselsdato',
    unitCode: 'Enhedsnummer',
    unitName: 'Enhed',
    unit: 'Enhed',
    unitId: 'Enhed',
    jobCode: 'Stillingskode',
    jobTitle: 'Stilling',
    agreement: 'Overenskomst',
    employmentForm: 'Ansættelsesform',
    fte: 'Beskæftigelsesgrad',
    weeklyHours: 'Timer pr. uge',
    start: 'Startdato',
    end: 'Slutdato',
    status: 'Status',
    manager: 'Leder',
    code: 'Enhedsnummer',
    type: 'Type',
    parentCode: 'Overordnet enhed',
    parent: 'Overordnet enhed',
    leaderKey: 'Leders tjenestenummer',
    remote: 'Fjernsted',
    validFrom: 'Gælder fra',
    validTo: 'Gælder til',
    courseCode: 'Kursuskode',
    courseName: 'Kursus',
    form: 'Kursusform',
    completedOn: 'Gennemført',
    hours: 'Timer',
    completed: 'Status for kurset',
    validMonths: 'Gyldighed',
    basis: 'Grundlag',
    source: 'Kilde',
  },
  unknownField: 'Andet felt',
};
