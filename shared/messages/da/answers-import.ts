/** Indlæsning af besvarelser, der er samlet i et andet system eller tastet fra papir. */
import type { AnswersFault } from '../../survey/contract-import.ts';

const faults: Readonly<Record<AnswersFault['reason'], string>> = {
  unknown_unit: 'Enheden findes ikke',
  unknown_option: 'Svaret findes ikke',
  missing_unit: 'Enheden mangler',
  too_few_fields: 'Antallet af felter passer ikke',
};

export const answersImport = {
  title: 'Indlæs besvarelser',
  description:
    'Fra et andet målesystem eller fra papir. Svarene bliver til en afsluttet måling med sine egne resultater.',
  steps: { file: 'Fil', check: 'Se efter', result: 'Resultat' },
  file: {
    title: 'Vælg filen med svarene',
    text: 'CSV eller Excel (.xlsx) med én linje for hver besvarelse: enheden, eventuel baggrund og et svar for hvert spørgsmål. Første linje skal være overskrifter.',
    help: 'Spørgsmålene kendes på deres kode (fx T01) eller ordlyd, enheden på nummer eller navn. Kolonner, som programmet ikke kender, læses ikke.',
    choose: 'Vælg fil',
    another: 'Vælg en anden fil',
    asOf: 'Sidste svardag',
    asOfHelp: 'Enhederne tages, som de var den dag. Kendes en enhed ikke så langt tilbage, bruges den nærmeste dag.',
    needed: 'Vælg en dag, før du vælger filen.',
    questions: 'Spørgeskema',
    findOut: 'Find det ud fra overskrifterne',
    belongTo: 'Svarene hører til',
    newRound: 'En ny, afsluttet måling',
  },
  refused: { title: 'Filen kan ikke indlæses', nothing: 'Intet er skrevet i registret.' },
  found: {
    title: 'Det står der i filen',
    rows: 'Besvarelser',
    units: 'Enheder',
    instruments: 'Spørgeskema',
    asked: 'Spørgsmål fundet',
    questions: (found: number, all: number): string =>
      found === all ? 'alle i spørgeskemaet' : `af ${all}; resten står som ubesvaret`,
    unit: 'Enheden står i',
    noUnit: 'ingen kolonne',
    background: 'Baggrund',
    noBackground: 'ingen',
    comment: 'Kommentar',
    noComment: 'ingen',
    unread: 'Læses ikke',
    nothingUnread: 'ingen kolonner',
    change: 'Ret, hvad kolonnerne er',
    changeText: 'Vælg for hver kolonne, hvad der står i den. Filen læses igen.',
    column: 'Kolonne',
    holds: 'Indhold',
    reread: 'Læs igen',
    is: {
      nothing: 'Læses ikke',
      unit: 'Enhed',
      comment: 'Kommentar',
      background: 'Baggrund',
      question: (key: string): string => `Spørgsmål ${key}`,
    },
  },
  faults: {
    title: (text: string, n: number): string =>
      n === 1 ? 'Én fejl holder filen ude' : `${text} fejl holder filen ude`,
    text: 'Ret dem i filen, eller i det system den kommer fra, og vælg den igen. Intet er indlæst.',
    more: (shown: string, all: string): string => `De første ${shown} af ${all} fejl.`,
    table: 'Fejl i filen',
    line: 'Linje',
    column: 'Kolonne',
    value: 'Værdi',
    reason: 'Fejl',
    empty: '(tom)',
  },
  faultReason: faults,
  faultLine: ({ line, column, reason, value }: AnswersFault): string =>
    `linje ${line}${column === '' ? '' : `, ${column}`}: ${faults[reason].toLowerCase()}${value === '' ? '' : ` (${value})`}`,
  round: {
    title: 'Den nye måling',
    text: 'Målingen afsluttes med det samme, og hvad der må vises, lægges fast for altid. Det kan ikke fortrydes.',
    name: 'Navn',
    opensOn: 'Første dag',
    closesOn: 'Sidste dag',
    limits: 'Grænser',
    limitsText: 'Mindste antal svar bag et tal. Grænserne kan hæves her, men ikke sænkes.',
    lowered: 'Kan ikke sænkes',
    nameNeeded: 'Skriv målingens navn.',
    daysNeeded: 'Vælg begge dage, den første ikke efter den sidste.',
    apply: (n: string): string => `Indlæs ${n} besvarelser`,
  },
  open: {
    title: (name: string): string => `Læg svarene i ${name}`,
    text: 'Målingen er åben. Svarene ligger i urnen til den afsluttes, sammen med dem, der er givet her.',
  },
  progress: { look: 'Filen læses', apply: 'Svarene indlæses' },
  done: {
    title: 'Besvarelserne er indlæst',
    text: (answers: string, name: string): string =>
      `${answers} besvarelser er indlæst i ${name}, og målingen er afsluttet.`,
    textOpen: (answers: string, name: string): string => `${answers} besvarelser er lagt i ${name}.`,
    results: 'Se resultaterne',
    round: 'Se målingen',
    again: 'Indlæs en fil til',
  },
};
