/** Det, terminalen svarer mennesker. */
import type { ChangeCounts, PreviewSummary, RowFault } from '../../staff/import-contract.ts';

/** As they stand in the usage. */
const WORDS: Readonly<Record<string, string>> = { file: 'FIL', folder: 'MAPPE', package: 'PAKKE-ID' };

const usage = `pejling KOMMANDO --register MAPPE --passphrase-file FIL [--json] [--language da|en]

  init [--demo] [--user NAVN]            laver et register (--demo: demokommunen)
  import organisation|staff|courses FIL  [--profile FIL] [--effective ÅÅÅÅ-MM-DD] [--delta]
                                         [--approve-ended] [--dry-run]
  import answers FIL [--round NAVN]      [--instrument SKEMA,…] [--from ÅÅÅÅ-MM-DD] [--to ÅÅÅÅ-MM-DD]
  figures staff|learning|apv             [--as-of ÅÅÅÅ-MM-DD]
  figures survey [--round MÅLING]        [--by BAGGRUND] [--release [--recipients TEKST]]
  survey import-instrument FIL           spørgeskema som CSV, .xlsx eller programmets egen JSON
  survey open --name NAVN --instrument SKEMA,… --units ENHEDSNR,… --from ÅÅÅÅ-MM-DD --to ÅÅÅÅ-MM-DD
                                         [--codes unit|person] [--comment SPØRGSMÅL]
  survey codes --out MAPPE|FIL.csv       [--round MÅLING] [--units ENHEDSNR,…]: nye koder som sedler (PDF) eller
                                         liste; de gamle holder op med at virke
  survey close                           [--round MÅLING]: kan ikke fortrydes
  survey list
  course import PAKKE.zip [--course KODE] SCORM eller cmi5; uden --course laves et nyt kursus
  course status [--package PAKKE-ID]     [--course KODE]: pakker og forsøg med status, score og tid
  course play PAKKE-ID --person ID|TJENESTENR --script TRIN.json [--again]: afspiller uden at vise et vindue
  xapi export --out FIL.json --purpose TEKST [--from ÅÅÅÅ-MM-DD] [--to ÅÅÅÅ-MM-DD] [--with-keys]: gennemførelser som
                                         xAPI; --with-keys: tjenestenumre i stedet for pseudonymer
  report board --period ÅÅÅÅ --out MAPPE [--as-of ÅÅÅÅ-MM-DD]
  export people --format csv|xlsx|safetynet|plan2learn --out FIL|MAPPE --purpose TEKST
                                         [--with-cpr] [--unit ENHEDSNR] [--columns name,unit,…] [--as-of ÅÅÅÅ-MM-DD]
  check
  disclosure check FIL                   prøver en tabel for små grupper (JSON; kræver intet register)
  backup MAPPE
  restore MAPPE                          gendanner sikkerhedskopien i MAPPE til et nyt --register

svarkode: 0 udført, 1 afvist (med en fejlkode), 2 forkert brug
`;

export const terminal = {
  usage,
  usageFaults: {
    noCommand: () => 'Skriv en kommando.',
    unknownCommand: (word: string) => `Der er ingen kommando, der hedder ${word}.`,
    missing: (what: string) => `${WORDS[what] ?? what} mangler.`,
    oneOf: (choice: string) => `Vælg en af disse: ${choice}.`,
    option: (option: string) => `Tilvalget ${option} kan ikke bruges sådan.`,
    tooMany: (words: string) => `Der er for mange ord: ${words}.`,
    date: (option: string) => `${option} skal være en dato som ÅÅÅÅ-MM-DD.`,
    year: (option: string) => `${option} skal være et årstal som ÅÅÅÅ.`,
  },
  askPassphrase: 'Adgangssætning: ',
  effective: (date: string): string => `Ændringer uden egen dato gælder fra ${date}.`,
  recoveryKey: 'Nødnøgle, gem den et sikkert sted',
  imported: (p: { rows: number; accepted: number; rejected: number; skipped: number; dryRun: boolean }): string =>
    `${p.dryRun ? 'Kun set efter, intet er indlæst: ' : ''}${p.rows} rækker, ${p.accepted} godkendt, ${p.rejected} afvist, ${p.skipped} sprunget over`,
  changes: (c: ChangeCounts): string =>
    `${c.new} nye, ${c.ended} ophørt, ${c.changed} ændret (${c.moved} flyttet, ${c.hoursChanged} med nye timer, ${c.renamed} med nyt navn), ${c.unchanged} uændret`,
  units: (u: NonNullable<PreviewSummary['units']>): string =>
    `enheder: ${u.new} nye, ${u.ended} ophørt, ${u.changed} ændret, ${u.unchanged} uændret`,
  fault: (f: RowFault): string => `  linje ${f.line}${f.column ? `, ${f.column}` : ''}: ${f.code}`,
  survey: {
    instrument: (p: { name: string; version: string; items: number; outcome: 'new' | 'language' | 'same' }): string =>
      `${p.name} (${p.version}): ${p.items} spørgsmål, ${{ new: 'nyt i registret', language: 'sproget er føjet til', same: 'fandtes allerede' }[p.outcome]}`,
    opened: (p: { name: string; invited: number; units: number; to: string }): string =>
      `${p.name} er åbnet: ${p.invited} inviterede i ${p.units} enheder, svarfrist ${p.to}`,
    closed: (p: { name: string; answers: number }): string => `${p.name} er afsluttet med ${p.answers} besvarelser`,
    noRounds: 'Der er ingen målinger endnu.',
    states: { draft: 'kladde', open: 'åben', closed: 'afsluttet' },
    codeColumns: ['Enhed', 'Navn', 'Kode'],
    codes: (n: number): string => `${n} koder; de vises kun i denne fil`,
    answers: (p: { name: string; answers: number; units: number }): string =>
      `${p.name}: ${p.answers} besvarelser fra ${p.units} enheder er indlæst, og målingen er afsluttet`,
    unread: (columns: string): string => `Kolonner, der ikke er læst: ${columns}.`,
    figures: (round: string): string => `${round}: gennemsnit 0–100 (anbefalingstal −100…100); – vises ikke`,
    recipients: 'udtræk fra terminalen',
    released: 'Tallene er skrevet i udgivelsesloggen.',
  },
  play: {
    done: 'ok    ',
    failed: 'FEJL  ',
    standing: (a: { n: number; completion: string; success: string; seconds: number }): string =>
      `forsøg ${a.n}: ${a.completion}, ${a.success}, ${Math.round(a.seconds)} s`,
  },
  staffTotal: (p: { asOf: string; persons: number; engagements: number; fte: string }): string =>
    `${p.asOf}: ${p.persons} personer, ${p.engagements} ansættelser, ${p.fte} årsværk`,
  apvTotal: (p: { asOf: string }): string =>
    `${p.asOf}: seneste hele APV, næste frist, og enhedens åbne og overskredne linjer i handlingsplanen`,
  learningTotal: (p: { asOf: string }): string =>
    `${p.asOf}: krævet, har gyldigt bevis, udløbet bevis, og andelen med gyldigt bevis (uden undtagne)`,
  learningHeld: (p: { asOf: string }): string =>
    `${p.asOf}: alle med kurset, krævet eller ej: antal, gyldige beviser, og andelen af dem`,
  disclosure: {
    shown: 'vises',
    hidden: 'skjules',
    why: {
      too_few: 'for få personer',
      hidden_before: 'var skjult før, eller er ændret med for få',
      protects_another: 'beskytter et andet tal',
    },
    total: 'i alt',
    rest: (key: string): string => `${key}, dem der ikke er i delene`,
    exposed: (p: { key: string; low: number; high: number | null; change: boolean }): string =>
      p.change
        ? `Kan regnes ud: ændringen siden en tidligere udgivelse af ${p.key}`
        : `Kan regnes ud: ${p.key} er ${p.low === p.high ? `${p.low}` : `${p.low}–${p.high ?? '…'}`}`,
    summary: (p: { hidden: number; of: number; safe: boolean }): string =>
      `${p.hidden} af ${p.of} tal skjules. ${p.safe ? 'Ingen små grupper kan regnes ud.' : 'Små grupper kan regnes ud.'}`,
  },
  inOrder: 'i orden',
  notInOrder: 'FEJL   ',
};
