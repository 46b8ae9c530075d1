/** Det, terminalen svarer mennesker. */
import type { ChangeCounts, PreviewSummary, RowFault } from '../../staff/import-contract.ts';

/** As they stand in the usage. */
const WORDS: Readonly<Record<string, string>> = { file: 'FIL', folder: 'MAPPE' };

const usage = `pejling KOMMANDO --register MAPPE --passphrase-file FIL [--json] [--language da|en]

  init [--demo] [--user NAVN]            laver et register (--demo: demokommunen)
  import organisation|staff|courses FIL  [--profile FIL] [--effective ÅÅÅÅ-MM-DD] [--delta]
                                         [--approve-ended] [--dry-run]
  figures staff|learning                 [--as-of ÅÅÅÅ-MM-DD]
  report board --period ÅÅÅÅ --out MAPPE [--as-of ÅÅÅÅ-MM-DD]
  export people --format csv|xlsx|safetynet|plan2learn --out FIL|MAPPE --purpose TEKST
                                         [--with-cpr] [--unit ENHEDSNR] [--columns name,unit,…] [--as-of ÅÅÅÅ-MM-DD]
  check
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
  staffTotal: (p: { asOf: string; persons: number; engagements: number; fte: string }): string =>
    `${p.asOf}: ${p.persons} personer, ${p.engagements} ansættelser, ${p.fte} årsværk`,
  learningTotal: (p: { asOf: string }): string => `${p.asOf}: medarbejdere med kurset, og andelen med gyldigt bevis`,
  inOrder: 'i orden',
  notInOrder: 'FEJL   ',
};
