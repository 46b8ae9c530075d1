import { formatNumber } from '../../kernel/numbers.ts';
import type { Messages } from '../da.ts';

const n = (value: number): string => formatNumber(value, 'en');
const people = (count: number): string => (count === 1 ? '1 employee' : `${n(count)} employees`);

/** Planning a round, step by step. */
export const roundWizard: Messages['rounds']['wizard'] = {
  newTitle: 'New wellbeing survey',
  steps: {
    instruments: 'Questions',
    units: 'Units',
    period: 'Framework',
    background: 'Background',
    limits: 'Limits',
    overview: 'Overview',
  },
  next: 'Save and continue',
  saveDraft: 'Save draft',
  saved: 'The draft is saved.',
  notDraftTitle: 'The survey is open',
  notDraftText: 'It can no longer be changed. The limits can be raised on the page of the survey.',
  toRound: 'Go to the survey',
  faultsTitle: 'Something is missing',
  faults: (count) =>
    count === 1 ? 'Mend one field before you continue.' : `Mend ${n(count)} fields before you continue.`,
  fault: {
    missing: 'Fill in the field.',
    too_long: 'The text is too long.',
    ends_before: 'The last day cannot be before the first.',
    twice: 'Two groups have the same name.',
    not_in: (name) => `“${name}” is not available in this language.`,
    too_low: (bound) => `At least ${n(bound)}.`,
    too_high: (bound) => `At most ${n(bound)}.`,
  },

  instruments: {
    title: 'What do you want to ask about?',
    text: 'Choose one or more questionnaires. They are asked in the order they stand here.',
    name: 'Name of the survey',
    nameHelp: 'Shown at the top to those who answer, and on the reports.',
    stem: 'Wellbeing survey',
    choose: 'Choose at least one questionnaire.',
    none: 'There are no questionnaires in the register',
    noneText: 'Make your own module, or import a questionnaire from a file.',
    toInstruments: 'Go to questionnaires',
    own: 'Own module',
    locked: 'Locked',
    version: (version) => `Version ${version}`,
    questions: (count) => (count === 1 ? '1 question' : `${n(count)} questions`),
    minutes: (count) => (count === 1 ? 'about 1 minute' : `about ${n(count)} minutes`),
    total: (questions, minutes) =>
      `${n(questions)} questions in all, ${minutes === 1 ? 'about 1 minute' : `about ${n(minutes)} minutes`} to answer.`,
    long: 'That is many questions. The longer the form, the fewer answer.',
  },

  units: {
    title: 'Who takes part?',
    text: 'All units below the chosen one take part. The numbers are employees on the opening day; those on leave are left out in the overview.',
    tree: 'Units that take part',
    choose: 'Choose at least one unit.',
    people: (count) => people(count),
    some: (chosen, all) => `${n(chosen)} of ${n(all)} sub-units take part`,
    open: (name) => `Show units below ${name}`,
    shut: (name) => `Hide units below ${name}`,
    invited: (count, units) =>
      `About ${people(count)} in ${units === 1 ? '1 unit' : `${n(units)} units`} get the form.`,
    ownOut: (name, count) =>
      `${people(count)} directly in ${name} do not take part, because only some of its sub-units are chosen.`,
    noUnitsTitle: 'There are no units on the opening day',
    noUnitsText: 'Import the organisation, or choose another day under Framework.',
    dialogueTitle: 'Small units: talk instead',
    dialogueText:
      'In units with fewer than 15 employees the answers can seldom be shown, and people are easy to recognise. A talk gives more than a form there. Choose the units that hold a dialogue meeting instead of getting the form.',
    dialogueAll: 'Dialogue in all small units',
    dialogueNone: 'The form to everybody',
    dialogueList: 'Small units',
    dialogueNo: 'None of the chosen units has fewer than 15 employees.',
  },

  period: {
    title: 'Period and languages',
    opensOn: 'First day',
    closesOn: 'Last day',
    closesHelp: 'You close the survey yourselves; it does not close by itself.',
    longPeriod: 'The period is longer than two months. Early and late answers are hard to compare.',
    languages: 'Languages to answer in',
    notIn: (names) => `Not available in ${names}`,
    codesTitle: 'How do people get access to answer?',
    codes: { unit: 'Codes by unit', person: 'Codes by person' },
    codesHelp: {
      unit: 'Slips without a name, handed out in the unit. Nobody knows who got which. Reminders go to the whole unit.',
      person:
        'Every employee gets a slip of their own, so that those who have not answered can be reminded. The answer is still kept without name and without code.',
    },
    anonymityTitle: 'What do you promise those who answer?',
    anonymityHelp: {
      anonymous: 'No answer can be traced to a person, and answers of two surveys cannot be linked. Recommended.',
      confidential:
        'Answers of the same person can be linked over time. It needs a line of its own in the impact assessment (DPIA), and respondents are told on the first page.',
    },
    dpiaTitle: 'Write this in the impact assessment',
    dpiaLine:
      'The wellbeing survey is confidential: answers of the same person can be linked across surveys to follow the development. Only groups above the limits of the survey are shown, and nobody in the municipality sees the answers of one person.',
    textTitle: 'What stands on the first page',
    textHelp:
      'The program writes the promise of anonymity and the limits itself. Here you can add why you ask and what the answers are used for.',
    firstScreen: 'Your own text',
    firstScreenHint: 'May be empty.',
    comment: 'Ask for a comment at the end',
    commentHelp:
      'Comments are shown by themselves, shuffled, without background and only after they have been read through.',
    commentQuestion: 'The question',
    commentDefault: {
      da: 'Er der andet, du vil sige om dit arbejde? Skriv ikke navne.',
      en: 'Is there anything else you want to say about your work? Do not write names.',
    },
  },

  background: {
    title: 'What do you want to compare?',
    text: 'Background questions are answered by each person and kept only as groups. Fewer and broader groups protect better and are shown more often. It is quite all right to ask nothing.',
    add: 'Add a question',
    own: 'Own question',
    none: 'No background questions are asked.',
    most: 'There can be at most 5 background questions.',
    name: 'Question',
    bands: 'Groups',
    band: (at) => `Group ${n(at)}`,
    addBand: 'Add group',
    removeBand: (at) => `Remove group ${n(at)}`,
    moveUp: (at) => `Move group ${n(at)} up`,
    moveDown: (at) => `Move group ${n(at)} down`,
    remove: 'Remove the question',
    twoBands: 'There must be at least two groups.',
    combinations: (count) =>
      `Together the questions divide each unit into up to ${n(count)} groups. Above 12 most will be hidden.`,
  },

  limits: {
    title: 'How small groups may be shown?',
    text: 'A figure is shown only with at least so many answers behind it, and when the difference to another shown figure is at least so large. After opening, the limits can only be raised.',
    choice: 'Setting',
    choices: { strict: 'Strict', lenient: 'Lenient', own: 'Own numbers' },
    help: {
      strict: 'Recommended. No group under 5 can be worked out, not even by subtracting two figures.',
      lenient:
        'Differences of 3, 5 and 10 are enough. More small units are shown, but figures of as few as 3 people can be worked out from the difference between two units. Needs a decision by the main MED committee.',
      own: 'Higher numbers are free to choose. Lower than the strict ones needs a decision by the main MED committee, and nothing goes below 4, 8 and 15.',
    },
    decisionTitle: 'Decision by the main MED committee',
    decisionText:
      'The limits are lower than the strict ones. Write who decided it, when and why. It is printed on every report.',
    owner: 'Decided by',
    ownerHelp: 'Such as the main MED committee by its chair.',
    decidedOn: 'Date of the decision',
    reason: 'Reason',
  },

  overview: {
    title: 'What the survey will be',
    text: 'Worked out from the employees on the opening day and the response rate you expect.',
    expected: 'Expected response rate',
    invited: 'Invited',
    unitsShown: 'Units with figures of their own',
    unitsAbove: 'Counted in the unit above',
    unitsDialogue: 'Dialogue instead',
    tableTitle: 'Which units can get figures of their own?',
    table: 'Units and whether they can be shown',
    unit: 'Unit',
    people: 'Employees',
    answers: 'Expected answers',
    shown: 'Figures of the unit',
    reportable: { shown: 'Shown', above: 'Counted above', none: 'Not shown' },
    dialogue: 'Dialogue',
    help: 'What can help',
    mergeWith: (names) => `Merge with ${names}`,
    higherRate: (count) => `Needs at least ${n(count)} answers`,
    onlySmall: 'Show only units without figures of their own',
    allShown: 'All units can get figures of their own at that response rate.',
    mergeHint:
      'Units are merged under Organisation before the survey is opened. Otherwise their answers are counted in the unit above.',
    summaryTitle: 'All of it together',
    missingTitle: 'Before the survey can be opened',
    goTo: (step) => `Go to ${step}`,
    open: 'Open the survey',
    openTitle: 'Open the survey?',
    openLead: (invited) => `${people(invited)} will be invited. After opening you cannot change:`,
    openPoints: [
      'the questions, the languages and the text on the first page',
      'which units take part and who is invited',
      'the background questions and their groups',
      'the promise of anonymity and how codes are handed out',
    ],
    openLimits: 'The limits can only be raised.',
    opened: (invited) => `The survey is open. ${people(invited)} are invited.`,
  },
};
