import { formatNumber } from '../../kernel/numbers.ts';
import type { Messages } from '../da.ts';

const n = (value: number): string => formatNumber(value, 'en');

export const imports: Messages['imports'] = {
  title: 'Import',
  kindsLabel: 'What do you want to import?',
  kinds: { organisation: 'Organisation', staff: 'Staff', courses: 'Courses', log: 'Log' },
  kindLead: {
    organisation:
      'Units and what they belong to. Import the organisation first, as the units of the staff must be found in it.',
    staff: 'Persons and engagements from the payroll system, for example SD Løn, KMD Opus or OS2mo.',
    courses: 'Completed courses from the course system, for example Plan2learn.',
  },
  steps: { label: 'Steps', file: 'Choose a file', preview: 'See the changes', result: 'Done' },

  file: {
    title: 'Choose a file',
    text: 'Use a CSV file, an Excel workbook (.xlsx) or a file from KMD Opus (.xml). The program finds out how the file is to be read. Nothing is saved until you have seen the changes.',
    choose: 'Choose a file',
    chooseAnother: 'Choose another file',
    chosen: (name, size) => `${name} (${size})`,
    profileHelp: 'A profile is a saved translation from the columns of the file to the fields of the program.',
    profileChosen: (name) => `Profile: ${name}`,
    profile: 'Profile',
    removeProfile: 'Remove the profile',
    manual: 'My own adjustment',
    reading: 'Reading the file',
    kilobytes: (amount) => `${amount} kB`,
    megabytes: (amount) => `${amount} MB`,
  },
  fault: {
    title: 'The file is not imported',
    nothingWritten: 'Nothing has changed in the register.',
    retry: 'Try again',
    again: 'Read the file again',
  },
  mapping: {
    missing: (fields) => `This must be in the file: ${fields}.`,
    forColumn: (header) => `Content of the column ${header}`,
  },
  reading: {
    title: 'How the file was read',
    file: 'File',
    encoding: 'Encoding',
    encodingHelp: 'Check that æ, ø and å are right in the sample.',
    delimiter: 'Delimiter',
    decimal: 'Decimal sign',
    dateForm: 'Date form',
    columns: 'Columns',
    recognised: (count, all) => `${n(count)} of ${n(all)} recognised`,
    left: 'Left out',
    sample: 'The first rows as they were read',
    automatic: 'Automatic',
    change: 'Correct the reading',
  },
  encodings: {
    'utf-8': 'UTF-8',
    'windows-1252': 'Windows-1252 (Western European)',
    'utf-16le': 'UTF-16',
    xlsx: 'Excel workbook',
  },
  delimiters: { ';': 'Semicolon', ',': 'Comma', '\t': 'Tab', '|': 'Vertical bar' },
  decimals: { ',': 'Comma', '.': 'Point' },
  dateForms: {
    dmy: 'Day, month, year',
    mdy: 'Month, day, year',
    ymd: 'Year, month, day',
    excel: 'Excel day number',
    none: 'No dates in the file',
  },
  extent: {
    label: 'The file holds',
    full: 'Everybody (what is missing from the file is proposed as ended)',
    delta: 'Changes only (nothing ends because it is missing)',
  },

  preview: {
    title: 'This will happen',
    first: 'This is the first import of its kind. Everything is taken in from the beginning.',
    nothing: 'The file agrees with the register. There is nothing to change.',
    applyAnyway: 'Import anyway',
    rows: 'Rows in the file',
    accepted: 'Can be used',
    effective: 'Changes hold from',
    effectiveHelp:
      'Changes without a date of their own, such as a new unit or new hours, hold from this day. The proposal is the date of the file itself, or the newest start date in it.',
    effectiveReset: (date) => `Use the proposal (${date})`,
    recompute: 'Work out the changes again',
    recomputeFirst: 'First work out the changes again.',
    approveFirst: 'First approve that so many end.',
    help: 'What you can do',
    units: (news, changed, ended) =>
      `The file holds units too: ${n(news)} new, ${n(changed)} changed, ${n(ended)} ended. They are imported first.`,
    missing: (count) =>
      count === 1
        ? '1 is missing from the file and proposed as ended.'
        : `${n(count)} are missing from the file and proposed as ended.`,
    backdated: (count) =>
      count === 1
        ? '1 change lies before the date and alters figures that may have been used.'
        : `${n(count)} changes lie before the date and alter figures that may have been used.`,
    warningsTitle: 'Worth a look',
    lists: 'Changes',
    listTab: (label, count) => `${label} (${n(count)})`,
    line: 'Line',
    lineMissing: 'Not in the file',
    key: { organisation: 'Unit number', staff: 'Employee number', courses: 'Employee number' },
    name: 'Name',
    change: 'Change',
    fromTo: (field, from, to) => `${field}: ${from} → ${to}`,
    set: (field, to) => `${field}: ${to}`,
    cleared: (field, from) => `${field}: ${from} → (empty)`,
    noChange: 'No change',
    emptyList: 'There are no rows here.',
    column: 'Column',
    reason: 'Reason',
    value: 'It said',
    emptyValue: '(empty)',
    approvalTitle: 'Many end at once',
    approvalText: (count, share) => `${n(count)} engagements (${share}) end with this file. Is it a full extract?`,
    approve: 'Yes, it is right that they end',
    apply: 'Import',
    applyCount: (count) => (count === 1 ? 'Import 1 row' : `Import ${n(count)} rows`),
    discard: 'Cancel',
    rejectedNote: (count) =>
      count === 1
        ? '1 row cannot be used and is not imported. The rest can be.'
        : `${n(count)} rows cannot be used and are not imported. The rest can be.`,
    stale: 'The register has changed since the changes were worked out.',
  },
  counts: {
    new: 'New',
    ended: 'Ended',
    changed: 'Changed',
    moved: 'Moved',
    hoursChanged: 'New hours',
    renamed: 'New name',
    unchanged: 'Unchanged',
    rejected: 'Rejected',
    skipped: 'Not completed',
    notTaken: 'Skipped',
    notTakenHelp: 'People who left and annulled engagements that the register does not know.',
    skippedHelp: 'Courses that were cancelled or not completed are counted, but not kept.',
    missing: 'Missing from the file',
  },
  result: {
    title: 'The file is imported',
    summary: (accepted, rows) => `${n(accepted)} of ${n(rows)} rows are imported.`,
    rejected: (count) => (count === 1 ? '1 row was rejected.' : `${n(count)} rows were rejected.`),
    seeFaults: 'See the rejected rows in the log',
    seeLog: 'See the log',
    another: 'Import another file',
    next: { organisation: 'Import staff', staff: 'See the employees', courses: 'See what expires' },
    cancelled: 'The import was stopped. Nothing has changed.',
  },
  progress: {
    preview: 'Reading the file and comparing it with the register',
    apply: 'Importing the file',
    undo: 'Undoing the import',
    cancel: 'Stop',
    cancelling: 'Stopping',
  },

  log: {
    title: 'Earlier imports',
    tableLabel: 'Imports, newest first',
    at: 'When',
    kind: 'Kind',
    file: 'File',
    actor: 'Who',
    rows: 'Rows',
    changes: 'Changes',
    rejected: 'Rejected',
    effective: 'Holds from',
    state: 'State',
    applied: 'Imported',
    undoneShort: 'Undone',
    noEffective: 'Has dates of its own',
    undone: (at) => `Undone ${at}`,
    open: 'See details',
    openRun: (file) => `See details of ${file}`,
    details: (file) => `Import of ${file}`,
    faults: 'Rejected rows',
    noFaults: 'No rows were rejected.',
    close: 'Close',
    undo: 'Undo the import',
    undoTitle: 'Do you want to undo the import?',
    undoText: 'The register goes back to what it was. The import stays in the log as undone.',
    undoConfirm: 'Undo the import',
    undoCancel: 'Keep',
    undoBlocked:
      'The import cannot be undone because some of its rows have changed since. Undo the newer import first.',
    undoDone: (restored, removed) => `The import is undone: ${n(restored)} restored and ${n(removed)} removed.`,
    alreadyUndone: 'The import is already undone.',
    emptyTitle: 'Nothing has been imported yet',
    emptyText: 'When you have imported a file, you can see here what happened, and undo it.',
    changeText: (news, changed, ended) => `${n(news)} new, ${n(changed)} changed, ${n(ended)} ended`,
  },

  rowFaults: {
    too_few_columns: {
      title: 'Too few columns',
      help: 'The row is shorter than the header. A delimiter is probably missing.',
    },
    too_many_columns: {
      title: 'Too many columns',
      help: 'The row is longer than the header. There is probably a delimiter inside a text.',
    },
    missing_key: { title: 'The number is missing', help: 'Fill in the employee number or the unit number.' },
    duplicate_row: {
      title: 'The row is there already',
      help: 'The same row was read earlier in the file. It is used once.',
    },
    conflicting_row: {
      title: 'Two rows contradict each other',
      help: 'The same number occurs with different content. Correct the file so that there is only one.',
    },
    missing_value: { title: 'The value is missing', help: 'The field is empty and must be filled in.' },
    bad_cpr: { title: 'The CPR number is not valid', help: 'It must be ten digits and start with a date that exists.' },
    system_user: {
      title: 'System user',
      help: 'Numbers ending in 0000 are users of the payroll system and not persons.',
    },
    bad_date: {
      title: 'The date does not exist',
      help: 'Write the date as day, month and year, for example 01-10-2026.',
    },
    end_before_start: {
      title: 'Ends before it starts',
      help: 'The end date lies before the start date. Swap them, or correct one.',
    },
    bad_number: { title: 'Not a number', help: 'Write a number, for example 0,8108 or 30/37.' },
    ambiguous_number: {
      title: 'The number can be read in two ways',
      help: 'A point may mean thousands or decimals. Use a comma, or choose the decimal sign.',
    },
    bad_value: { title: 'The value cannot be used', help: 'The value lies outside what the field can hold.' },
    unknown_unit: {
      title: 'The unit does not exist',
      help: 'Import the organisation first, or correct the unit number.',
    },
    unknown_employee: {
      title: 'The person does not exist',
      help: 'Import staff first, or correct the employee number.',
    },
    overlap: { title: 'The periods overlap', help: 'The same engagement has two rows that hold at the same time.' },
    cpr_mismatch: {
      title: 'The number belongs to somebody else',
      help: 'The employee number is tied to another CPR number in the register.',
    },
    leave_unknown: {
      title: 'Left, but not known',
      help: 'Not in the register, so there is nothing to end.',
    },
    annulled: {
      title: 'Annulled engagement',
      help: 'Never took effect, and is not imported.',
    },
  },
  warnings: {
    cpr_modulus11: (count) =>
      `${n(count)} CPR ${count === 1 ? 'number does' : 'numbers do'} not satisfy modulus 11. It may still be right.`,
    cpr_padded: (count) =>
      `${n(count)} CPR ${count === 1 ? 'number' : 'numbers'} lacked the first zero. It has been added.`,
    cpr_fictional: (count) =>
      count === 1
        ? '1 CPR number ends in 0000 and is not a real one. The person is known by the employee number alone.'
        : `${n(count)} CPR numbers end in 0000 and are not real ones. The persons are known by their employee numbers alone and are not joined.`,
    start_unknown: (count) =>
      count === 1
        ? '1 engagement has no start date in the file. If it is new, it starts on the date of the file.'
        : `${n(count)} engagements have no start date in the file. The new ones start on the date of the file.`,
    leave_unknown: (count) =>
      count === 1
        ? '1 person who left is not in the register and is skipped.'
        : `${n(count)} people who left are not in the register and are skipped.`,
    annulled: (count) =>
      count === 1
        ? '1 engagement is annulled in Opus and is not imported.'
        : `${n(count)} engagements are annulled in Opus and are not imported.`,
    annulled_known: (count) =>
      count === 1
        ? '1 engagement in the register is annulled in Opus and proposed as ended. See whether it ever began.'
        : `${n(count)} engagements in the register are annulled in Opus and proposed as ended. See whether they ever began.`,
    unit_leave: (count) =>
      count === 1
        ? '1 unit is closed in Opus. Close it under Organisation when it is empty.'
        : `${n(count)} units are closed in Opus. Close them under Organisation when they are empty.`,
    units_ending: (count) =>
      `${n(count)} ${count === 1 ? 'unit ends' : 'units end'} with this file, missing from it or closed in it.`,
    formula_empty: (count) =>
      count === 1
        ? '1 cell has a formula without a result and is read as empty. Open the file in Excel and save it again.'
        : `${n(count)} cells have formulas without a result and are read as empty. Open the file in Excel and save it again.`,
    lost_letters: (count) =>
      `${n(count)} ${count === 1 ? 'name has' : 'names have'} a question mark where a letter was lost. Correct them in the source system.`,
    odd_characters: (count) =>
      `${n(count)} ${count === 1 ? 'character' : 'characters'} cannot be read in the file’s encoding and shown as �. Order the export again.`,
    mojibake: (count) =>
      `${n(count)} ${count === 1 ? 'place looks' : 'places look'} saved in the wrong encoding, such as Ã¸ for ø. Order the export again.`,
    other: (count) => `${n(count)} ${count === 1 ? 'row is' : 'rows are'} worth a look.`,
  },

  fields: {
    key: 'Employee number',
    cpr: 'CPR number',
    name: 'Name',
    fullName: 'Name',
    numerator: 'Numerator (hours)',
    denominator: 'Denominator (full time)',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'Email',
    birthDate: 'Date of birth',
    unitCode: 'Unit number',
    unitName: 'Unit',
    unit: 'Unit',
    unitId: 'Unit',
    jobCode: 'Job code',
    jobTitle: 'Job',
    agreement: 'Collective agreement',
    employmentForm: 'Form of employment',
    fte: 'Share of full time',
    weeklyHours: 'Hours a week',
    start: 'Start date',
    end: 'End date',
    status: 'Status',
    manager: 'Manager',
    code: 'Unit number',
    type: 'Type',
    parentCode: 'Unit above',
    parent: 'Unit above',
    leaderKey: 'Employee number of the leader',
    remote: 'Remote site',
    validFrom: 'Holds from',
    validTo: 'Holds until',
    courseCode: 'Course code',
    courseName: 'Course',
    form: 'Form of course',
    completedOn: 'Completed',
    hours: 'Hours',
    completed: 'Status of the course',
    validMonths: 'Validity',
    basis: 'Basis',
    source: 'Source',
  },
  unknownField: 'Other field',
};
