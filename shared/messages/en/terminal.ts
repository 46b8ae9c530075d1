/** What the terminal answers people. */
import type { Messages } from '../da.ts';

/** As they stand in the usage. */
const WORDS: Readonly<Record<string, string>> = { file: 'FILE', folder: 'DIR', package: 'PACKAGE-ID' };

const usage = `pejling COMMAND --register DIR --passphrase-file FILE [--json] [--language da|en]

  init [--demo] [--user NAME]             makes a register (--demo: the demo municipality)
  import organisation|staff|courses FILE  [--profile FILE] [--effective YYYY-MM-DD] [--delta]
                                          [--approve-ended] [--dry-run]
  import answers FILE [--round NAME]      [--instrument KEY,…] [--from YYYY-MM-DD] [--to YYYY-MM-DD]
  figures staff|learning|apv              [--as-of YYYY-MM-DD]
  figures survey [--round SURVEY]         [--by ATTRIBUTE] [--release [--recipients TEXT]]
  survey import-instrument FILE           questionnaire as CSV, .xlsx or the program's own JSON
  survey open --name NAME --instrument KEY,… --units CODE,… --from YYYY-MM-DD --to YYYY-MM-DD
                                          [--codes unit|person] [--comment QUESTION]
  survey codes --out FOLDER|FILE.csv      [--round SURVEY] [--units UNIT_CODE,…]: new codes as slips (PDF) or as a
                                          list; earlier ones stop working
  survey close                            [--round SURVEY]: cannot be undone
  survey list
  course import PACKAGE.zip [--course CODE] SCORM or cmi5; without --course a new course is made
  course status [--package PACKAGE-ID]   [--course CODE]: packages and attempts with status, score and time
  course play PACKAGE-ID --person ID|NUMBER --script STEPS.json [--again]: plays without showing a window
  xapi export --out FILE.json --purpose TEXT [--from YYYY-MM-DD] [--to YYYY-MM-DD] [--with-keys]: completions as
                                         xAPI; --with-keys: employee numbers instead of pseudonyms
  report board --period YYYY --out DIR    [--as-of YYYY-MM-DD]
  export people --format csv|xlsx|safetynet|plan2learn --out FILE|DIR --purpose TEXT
                                          [--with-cpr] [--unit CODE] [--columns name,unit,…] [--as-of YYYY-MM-DD]
  check
  disclosure check FILE                   tries a table for small groups (JSON; needs no register)
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
  survey: {
    instrument: (p) =>
      `${p.name} (${p.version}): ${p.items} questions, ${{ new: 'new in the register', language: 'language added', same: 'was there already' }[p.outcome]}`,
    opened: (p) => `${p.name} is open: ${p.invited} invited in ${p.units} units, answers until ${p.to}`,
    closed: (p) => `${p.name} is closed with ${p.answers} answers`,
    noRounds: 'There are no surveys yet.',
    states: { draft: 'draft', open: 'open', closed: 'closed' },
    codeColumns: ['Unit', 'Name', 'Code'],
    codes: (n) => `${n} codes; they are shown in this file only`,
    answers: (p) => `${p.name}: ${p.answers} answers from ${p.units} units were imported, and the survey is closed`,
    unread: (columns) => `Columns that were not read: ${columns}.`,
    figures: (round) => `${round}: means 0–100 (recommendation −100…100); – is not shown`,
    recipients: 'taken at the terminal',
    released: 'The figures were written to the release ledger.',
  },
  play: {
    done: 'ok    ',
    failed: 'FAIL  ',
    standing: (a) => `attempt ${a.n}: ${a.completion}, ${a.success}, ${Math.round(a.seconds)} s`,
  },
  staffTotal: (p) => `${p.asOf}: ${p.persons} persons, ${p.engagements} engagements, ${p.fte} full-time equivalents`,
  apvTotal: (p) => `${p.asOf}: last whole APV, next due, and the unit's open and overdue lines of the action plan`,
  learningTotal: (p) =>
    `${p.asOf}: required, with a valid certificate, with an expired one, and the share with a valid one (exempt left out)`,
  learningHeld: (p) =>
    `${p.asOf}: everyone with the course, required or not: number, valid certificates, and their share`,
  disclosure: {
    shown: 'shown',
    hidden: 'hidden',
    why: {
      too_few: 'too few people',
      hidden_before: 'was hidden before, or changed by too few',
      protects_another: 'protects another figure',
    },
    total: 'total',
    rest: (key) => `${key}, those not in its parts`,
    exposed: (p) =>
      p.change
        ? `Can be worked out: the change since an earlier release of ${p.key}`
        : `Can be worked out: ${p.key} is ${p.low === p.high ? `${p.low}` : `${p.low}–${p.high ?? '…'}`}`,
    summary: (p) =>
      `${p.hidden} of ${p.of} figures hidden. ${p.safe ? 'No small group can be worked out.' : 'Small groups can be worked out.'}`,
  },
  inOrder: 'in order',
  notInOrder: 'FAULT   ',
};
