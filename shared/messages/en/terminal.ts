/** What the terminal answers people. */
import type { Messages } from '../da.ts';

/** As they stand in the usage. */
const WORDS: Readonly<Record<string, string>> = { file: 'FILE', folder: 'DIR' };

const usage = `pejling COMMAND --register DIR --passphrase-file FILE [--json] [--language da|en]

  init [--demo] [--user NAME]             makes a register (--demo: the demo municipality)
  import organisation|staff|courses FILE  [--profile FILE] [--effective YYYY-MM-DD] [--delta]
                                          [--approve-ended] [--dry-run]
  figures staff|learning                  [--as-of YYYY-MM-DD]
  report board --period YYYY --out DIR    [--as-of YYYY-MM-DD]
  export people --format csv|xlsx|safetynet|plan2learn --out FILE|DIR --purpose TEXT
                                          [--with-cpr] [--unit CODE] [--columns name,unit,…] [--as-of YYYY-MM-DD]
  check
  backup DIR
  restore DIR                             restores the backup in DIR into a new --register

exit code: 0 done, 1 refused (with an error code), 2 wrong usage
`;

export const terminal: Messages['terminal'] = {
  usage,
  usageFaults: {
    noCommand: () => 'Give a command.',
    unknownCommand: (word) => `There is no command called ${word}.`,
    missing: (what) => `${WORDS[what] ?? what} is missing.`,
    oneOf: (choice) => `Choose one of these: ${choice}.`,
    option: (option) => `The option ${option} cannot be used like this.`,
    tooMany: (words) => `There are too many words: ${words}.`,
    date: (option) => `${option} takes a date as YYYY-MM-DD.`,
    year: (option) => `${option} takes a year as YYYY.`,
  },
  askPassphrase: 'Passphrase: ',
  effective: (date) => `Changes without a date of their own hold from ${date}.`,
  recoveryKey: 'Recovery key, keep it in a safe place',
  imported: (p) =>
    `${p.dryRun ? 'Only looked at, nothing imported: ' : ''}${p.rows} rows, ${p.accepted} accepted, ${p.rejected} rejected, ${p.skipped} skipped`,
  changes: (c) =>
    `${c.new} new, ${c.ended} ended, ${c.changed} changed (${c.moved} moved, ${c.hoursChanged} with new hours, ${c.renamed} renamed), ${c.unchanged} unchanged`,
  units: (u) => `units: ${u.new} new, ${u.ended} ended, ${u.changed} changed, ${u.unchanged} unchanged`,
  fault: (f) => `  line ${f.line}${f.column ? `, ${f.column}` : ''}: ${f.code}`,
  staffTotal: (p) => `${p.asOf}: ${p.persons} persons, ${p.engagements} engagements, ${p.fte} full-time equivalents`,
  learningTotal: (p) => `${p.asOf}: staff with the course, and the share with a valid certificate`,
  inOrder: 'in order',
  notInOrder: 'FAULT   ',
};
