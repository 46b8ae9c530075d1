import type { answering as da, PromiseFacts } from '../da/answering.ts';

const answersOf = (n: number): string => (n === 1 ? '1 answer' : `${n} answers`);

export const answering: typeof da = {
  kiosk: {
    title: 'Answering on the spot',
    description: 'Make this computer or tablet ready, so that colleagues can answer one at a time.',
    whatTitle: 'What happens',
    what: [
      'The survey fills the whole screen, and nothing but answering it can be used.',
      'Each colleague enters the code on their slip. Once the answer is sent, nothing is left on the screen.',
      'The register does not lock by itself meanwhile. When the computer sleeps, it locks as usual.',
      'You end it with your passphrase.',
    ],
    start: 'Make ready for answering',
    starting: 'Making ready',
    slipsTitle: 'No codes yet?',
    slips: 'The slips with codes are made on the page of the survey.',
    toRound: 'Go to the survey',
    back: 'Back to the survey',
  },
  frame: {
    language: 'Language',
    pause: 'Take a break',
    step: (at: number, of: number): string => `Screen ${at} of ${of}`,
  },
  start: {
    title: (name: string): string => `Welcome to ${name}`,
    codeTitle: 'Enter your code',
    code: 'Code',
    codeHelp: 'The 26 letters and digits on your slip. Capitals, spaces and hyphens do not matter.',
    begin: 'Begin',
    beginning: 'Opening',
    empty: 'Type or scan the code on your slip.',
    tooShort: (given: number, wanted: number): string => `The code has ${wanted} characters. You have typed ${given}.`,
    tooLong: (given: number, wanted: number): string =>
      `The code has ${wanted} characters. You have typed ${given}; clear the field and try again.`,
    failed: {
      code_unknown:
        'We do not know this code. Check that it is typed correctly. If you were given a new slip, use that one.',
      code_used: 'The code has been used, so the answer has been sent. A code can be used only once.',
      round_not_open: 'The survey is closed, so no more answers can be given.',
    },
    promiseTitle: 'What we promise you',
    leave: 'End answering on this computer',
  },
  promise: {
    anonymous:
      'Your answer is anonymous. It is kept without name, time or your code, so nobody can find out what you answered.',
    confidential:
      'Your answer is confidential. It can be compared with your answers in later surveys, but nobody at your workplace gets to see what you answered.',
    groups: ({ mean, distribution }: PromiseFacts): string =>
      mean === distribution
        ? `Managers, safety representatives, the joint committee and HR see figures only for groups of at least ${answersOf(mean)}.`
        : `Managers, safety representatives, the joint committee and HR see figures for groups only: averages of at least ${answersOf(mean)} and distributions of at least ${answersOf(distribution)}.`,
    comments: ({ comments }: PromiseFacts): string =>
      `Comments are shown only when at least ${comments} in the unit have answered, in random order and with no link to your other answers.`,
    voluntary: 'Answering is voluntary, and you can skip questions.',
    voluntaryRequired: 'Answering is voluntary. Most questions can be skipped.',
    use: ({ closesOn }: PromiseFacts): string =>
      `The answers are added up when the survey closes on ${closesOn}, and are used to talk about and improve the working environment.`,
  },
  background: {
    title: 'First a little about you',
    why: (n: number): string =>
      `We ask in order to see whether groups differ. Only the interval is kept, and groups with fewer than ${answersOf(n)} are not shown. You can skip each question.`,
  },
  questions: {
    range: (first: number, last: number, of: number): string =>
      first === last ? `Question ${first} of ${of}` : `Questions ${first}–${last} of ${of}`,
    several: 'You can choose more than one.',
    clear: 'Clear answer',
    clearOf: (question: string): string => `Clear the answer to: ${question}`,
    required: 'Must be answered',
    missing: 'Choose an answer here before you go on.',
    keys: 'By keyboard: type the number beside the answer, and Enter to go on.',
  },
  comment: {
    title: 'In your own words',
    hint: 'Do not write names or anything that tells who you or others are. HR reads the comments before others see them.',
    left: (n: number): string => `${n} characters left`,
  },
  review: {
    title: 'Ready to send',
    all: 'You have answered all the questions.',
    some: (n: number): string =>
      n === 1
        ? 'You skipped 1 question. That is quite all right, and you can still answer it.'
        : `You skipped ${n} questions. That is quite all right, and you can still answer them.`,
    requiredMissing: 'One or more questions must be answered before the answer can be sent.',
    answer: 'Answer now',
    answerOf: (question: string): string => `Answer now: ${question}`,
    final: 'Once the answer is sent, nobody can see or change it, not even you.',
    own: 'Show me my own wellbeing score afterwards',
    ownHelp: 'The number is worked out here on the screen, is not kept, and disappears again.',
    send: 'Send answer',
    sending: 'Sending',
  },
  moves: { back: 'Back', next: 'Next', skip: 'Skip' },
  end: {
    sentTitle: 'Thank you for your answer',
    sent: 'The answer has been sent. Your code is used, and nothing is left here on the screen.',
    pausedTitle: 'You are taking a break',
    paused:
      'Your answers are kept under your code and can be fetched only with it. Enter the code again to go on. Keep the slip until then.',
    awayTitle: 'The answers have been put aside',
    away: 'Nothing happened for a while, so the answers were kept under the code. Enter the code again to go on.',
    lostTitle: 'The answering has been closed',
    lost: 'Nothing happened for a while, and the answers were not kept. They are gone from the screen. Begin again with your code.',
    done: 'Done',
    closes: (seconds: number): string => `The screen is cleared in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    ownTitle: 'Your own wellbeing score',
    ownNone: 'The number can be worked out only when all the questions about wellbeing are answered.',
    ownScore: (score: string): string => `${score} of 100`,
    ownHelp:
      'The higher, the better. The Danish average is about 68. The number is about the last two weeks and is no diagnosis. If it is 50 or lower, it may be a good idea to talk to someone, for instance your doctor.',
  },
  away: {
    title: 'Are you still there?',
    text: 'If not, we put your answers aside so that others do not see them.',
    seconds: (n: number): string => `In ${n} ${n === 1 ? 'second' : 'seconds'} they are kept under your code.`,
    secondsToLoss: (n: number): string => `In ${n} ${n === 1 ? 'second' : 'seconds'} they are deleted from the screen.`,
    stay: 'I am still answering',
  },
  leave: {
    title: 'End answering on this computer',
    text: 'Only HR can end it.',
    passphrase: 'Your passphrase',
    passphraseHelp: 'If the register was opened with the recovery key, enter that.',
    empty: 'Enter your passphrase.',
    leave: 'End',
  },
  paper: {
    title: 'Type in paper questionnaires',
    description: 'Each sheet is typed twice. It is saved only when both are the same.',
    unit: 'Unit',
    unitHelp: 'The unit the sheet came from.',
    counter: (n: number): string => (n === 1 ? '1 sheet saved this time' : `${n} sheets saved this time`),
    first: 'First typing',
    second: 'Second typing',
    secondHelp: 'Type the same sheet once more, without looking at the first typing.',
    keys: 'Type the number on the sheet, and the cursor goes on. Space: not answered (0 too, where 0 is no answer). Backspace: one field back. Where the number may become longer, as 1 and 10, press Enter.',
    severalKeys: 'Several answers: type all the numbers and press Enter.',
    question: 'Question',
    typed: 'Type',
    meaning: 'Answer',
    none: 'not answered',
    comment: 'Comment on the sheet',
    commentHelp: 'Typed only once. Leave out names and anything that tells who it is.',
    toSecond: 'To the second typing',
    compare: 'Compare and save',
    again: 'Begin the sheet again',
    differTitle: 'The two typings are not the same',
    differ: (n: number): string =>
      n === 1
        ? 'Look at the sheet and choose the right answer.'
        : `Look at the sheet and choose the right answer in ${n} places.`,
    firstWas: (text: string): string => `1st: ${text}`,
    secondWas: (text: string): string => `2nd: ${text}`,
    chooseAll: 'Choose at every difference before the sheet can be saved.',
    save: 'Save the sheet',
    saved: 'The sheet is saved. Type the next one.',
    leaveTitle: 'The sheet is not saved',
    leaveText: 'If you go on now, what you have typed of the sheet is gone.',
    leave: 'Go without saving',
    noUnits: 'No units to type for',
    noUnitsHelp: 'No unit of the survey answers the questionnaire. See its units on the page of the survey.',
    emptyTitle: 'Choose a unit',
    empty: 'Choose which unit the sheets came from, and you can begin to type.',
    unknownKey: (key: string): string => `${key} is no answer here.`,
    requiredMissing: 'A question that must be answered has no answer.',
    emptySheet: 'The sheet is empty. Type at least one answer.',
  },
  slips: {
    title: (round: string): string => `Codes for ${round}`,
    unit: 'Unit',
    closes: (date: string): string => `Answer by ${date}`,
    code: 'Your code',
    how: 'Type the code on the screen, or hold the QR code to the scanner. It works once. If you take a break, keep the slip.',
    anonymous: (n: number): string => `Anonymous: only groups of at least ${answersOf(n)} are shown. It is voluntary.`,
    confidential: (n: number): string =>
      `Confidential: only groups of at least ${answersOf(n)} are shown. It is voluntary.`,
    tearOff: 'To',
    tearHint: 'Tear the name off before you answer',
    qr: 'QR code with your code',
  },
};
