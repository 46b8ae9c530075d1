import { formatNumber } from '../../kernel/numbers.ts';
import type { Messages } from '../da.ts';

const n = (value: number): string => formatNumber(value, 'en');
const answers = (value: number): string => (value === 1 ? '1 answer' : `${n(value)} answers`);
const points = (value: string): string => `${value} points`;

export const surveyReport: Messages['surveyReport'] = {
  title: 'Wellbeing report',
  page: {
    intro: 'The results of the survey as a report to pass on. Small groups are hidden, as was promised.',
    unit: 'Unit',
    unitHint: 'With distributions for a single unit.',
    whole: 'The whole survey',
    recipients: 'Recipients',
    recipientsHint: 'Such as the main MED committee. Kept in the release ledger.',
    preview: 'View the wellbeing report',
    save: 'Save as PDF',
    saveNote:
      'When you save, the figures are written to the release ledger with the recipients. The preview below is not.',
    saving: 'Making the wellbeing report',
    notClosedTitle: 'The survey is not closed',
    notClosed: 'The report can be made once the survey is closed. Until then there are no figures to show.',
    toRound: 'Go to the survey',
    back: 'Back to the results',
  },
  respondentsPage: {
    title: 'For those who answer',
    intro: 'A page for the notice board: what is asked, what it is used for, and who sees what.',
    language: 'Language of the notice',
    save: 'Save as PDF',
    saving: 'Making the notice',
    preview: 'View the notice',
    back: 'Back to the survey',
  },

  model: {
    kind: 'Wellbeing survey',
    whole: 'The whole survey',
    period: (from, to) => `Answered from ${from} to ${to}`,
    closed: (day) => `Closed ${day}`,
    sections: {
      key: 'Key figures',
      dimensions: 'Topics',
      standOut: 'Strengths and points of attention',
      units: 'Units',
      allUnits: 'All units',
      distributions: 'How the answers were distributed',
      bands: 'By background',
      comments: 'Comments',
      notes: 'About the survey and the figures',
    },
    answered: 'Answered',
    invited: 'Invited',
    rate: 'Response rate',
    recommendation: 'Recommendation figure',
    most: 'Answers',
    keyNotes: {
      answered: 'Filled in and sent',
      invited: 'Employed and at work when the survey opened',
      rate: 'Answered divided by invited',
      recommendation: (count) => `Of ${answers(count)}, from −100 to 100`,
      most: 'The most answers to one topic',
    },
    topic: 'Topic',
    unit: 'Unit',
    question: 'Question',
    count: 'Answers',
    score: 'Score',
    before: (round) => round,
    norm: 'Norm',
    strain: (name) => `${name} (low is best)`,
    directOf: (name) => `${name} in all`,
    captions: {
      dimensions: 'Score of each topic',
      rates: 'Response rate of each unit',
      units: 'Score of each unit and topic',
      distributions: 'How many answered what',
      bands: (attribute) => `Score by ${attribute.toLowerCase()}`,
      limits: 'Limits for what is shown',
      part: (caption, part, of) => (of === 1 ? caption : `${caption} (${part} of ${of})`),
    },
    chart: (unit) => `Scores of the topics for ${unit}`,
    alt: {
      dimensions: (count, high, highValue, low, lowValue) =>
        `Bars for ${n(count)} topics from 0 to 100. Highest is ${high} with ${highValue}, lowest of those shown is ${low} with ${lowValue}.`,
      oneDimension: (name, value) => `Bar for ${name} with ${value} of 100.`,
    },
    basis: {
      scores: (least, most) =>
        `A figure is shown only when at least ${answers(least)} are behind it${most > least ? `, for some topics up to ${n(most)}` : ''}.`,
      cells: (least, most) =>
        `The number of answers behind each figure is in brackets. A figure is shown only when at least ${answers(least)} are behind it${most > least ? `, for some topics up to ${n(most)}` : ''}.`,
      rates: (least) => `Response rates are shown only for units with at least ${n(least)} invited.`,
      counts: (least) => `Distributions are shown only when at least ${answers(least)} are behind them.`,
    },
    changes: {
      up: (names) => `Higher than in the last survey: ${names}.`,
      down: (names) => `Lower than in the last survey: ${names}.`,
      one: (name, by, isClear) => `${name} (${points(by)}, a ${isClear ? 'clear' : 'possible'} change)`,
      none: 'No topic has changed more since the last survey than chance can explain.',
      uncertain: (count) =>
        count === 1
          ? 'For 1 topic there are too few answers to say whether anything has changed. It is uncertain.'
          : `For ${n(count)} topics there are too few answers to say whether anything has changed. They are uncertain.`,
      earlier: (round) => `The last survey is ${round}.`,
    },
    standOut: {
      strengths: 'Strengths',
      attention: 'Points of attention',
      above: (name, by, other) => `${name} is ${points(by)} above ${other}.`,
      below: (name, by, other) => `${name} is ${points(by)} below ${other}.`,
      risen: (name, by, round) => `${name} has risen by ${points(by)} since ${round}.`,
      fallen: (name, by, round) => `${name} has fallen by ${points(by)} since ${round}.`,
      norm: 'the norm',
      none: 'No topic stands out. Only differences of at least 5 points that cannot be chance are named.',
      talk: 'Talk about the figures together before you decide anything. They say how things look, and not why.',
    },
    units: {
      text: 'Units stand with all units below them. A figure is hidden when the group is too small, or when a small group could be worked out from it.',
      none: 'The unit has no units below it in the survey.',
    },
    bands: {
      text: 'Only the bands are kept, and small groups are hidden. Those who did not answer the question about background are left out.',
    },
    comments: {
      text: 'The comments stand in random order. HR has blacked out names and whatever else could show who wrote them, and not every comment need be here. Each was written by one employee and does not say how many think the same.',
    },
    notes: {
      promise: {
        anonymous:
          'The survey is anonymous. Answers are kept without name, time and code, and nobody can find out what an individual answered.',
        confidential:
          'The survey is confidential. Answers can be compared over time, but nobody at the workplace gets to see what an individual answered.',
      },
      fixed:
        'What may be shown was fixed once, when the survey was closed. Every screen and report uses the same figures, so that a small group cannot be found by comparing them either.',
      decided: (owner, day, reason) =>
        `The limits were decided${owner ? ` by ${owner}` : ''}${day ? ` on ${day}` : ''}${reason ? `. Reason: ${reason}` : ''}.`.replace(
          /\.\.$/,
          '.',
        ),
      undecided: 'The limits are the program’s strict standard.',
      own: 'The survey has the municipality’s own questions, not validated; compare over time only.',
      attribution: (instrument, attribution, licence) =>
        [
          attribution.startsWith(instrument) ? '' : `${instrument}:`,
          attribution,
          licence && !attribution.includes(licence) ? `Licence: ${licence}` : '',
        ]
          .filter(Boolean)
          .join(' '),
      norm: (population, year, source) =>
        `The norm is from ${year}${population ? ` (${population})` : ''}. Source: ${source}`,
      hidden: (hidden, all) =>
        hidden === 0
          ? `None of the report’s ${n(all)} figures is hidden.`
          : `${n(hidden)} of the report’s ${n(all)} figures are hidden.`,
      never: 'The report holds no single answers and nothing about individuals.',
    },
    definitions: {
      response: {
        name: 'Response rate',
        text: 'Answered divided by invited. Invited are those who were employed in the unit and not on leave when the survey opened.',
        source: 'The survey',
      },
      score: {
        name: 'Score',
        text: 'Mean of the persons’ scores from 0 to 100, where 100 is most of what the topic is named for. A person counts when at least half of the topic’s questions are answered (all five for WHO-5). Rounded at the very end only.',
        source: 'Guidelines of the COPSOQ network',
      },
      share: {
        name: 'Share exposed',
        text: 'Persons who answered yes to at least one question, divided by all who answered.',
        source: 'The survey',
      },
      recommendation: {
        name: 'Recommendation figure',
        text: 'The share who answer 9 or 10 less the share who answer 0 to 6 to whether they would recommend others to apply for a job here. From −100 to 100.',
        source: 'The survey',
      },
      change: {
        name: 'Change and difference',
        text: 'Named when the difference is at least 5 points and its 95 % interval does not hold 0 (Welch). From 10 points it is called clear, else possible. Under 20 answers it is uncertain.',
        source: 'Convention for COPSOQ scales',
      },
      distribution: {
        name: 'Distribution',
        text: 'The share of those who answered the question, for each option.',
        source: 'The survey',
      },
      unit: {
        name: 'Unit',
        text: 'A unit with all units below it, as the organisation was when the survey opened.',
        source: 'The organisation',
      },
    },
  },

  board: {
    section: 'Wellbeing',
    intro: (round, day) =>
      `The figures are from ${round}, which was closed ${day}. They are of the survey and not of the day of this report.`,
    partly: (unit) => `The survey covers ${unit}.`,
    captionRates: 'Response rate by area',
    captionAreas: 'Score by topic and area',
    captionTrend: 'Score of each topic, now and in the last survey',
    chart: 'Wellbeing by topic',
    now: (round) => round,
  },

  sheet: {
    title: (round) => round,
    subtitle: (from, to) => `You can answer from ${from} to ${to}`,
    ended: (from, to) => `The survey ran from ${from} to ${to}`,
    sections: {
      asked: 'What you are asked',
      use: 'What the answers are used for',
      sees: 'How we look at the answers',
      never: 'What does not happen',
      kept: 'How long it is kept',
    },
    asked: {
      items: (count, instrument) => `${n(count)} questions from ${instrument}:`,
      topics: (names) => `${names}.`,
      bands: (names) => `You are also asked about ${names}. Only a coarse band is kept, and you can skip it.`,
      open: 'Some questions you answer in your own words. Leave names out; they can always be skipped.',
      comment: 'At the end you can write a comment in your own words.',
      noComment: 'There is no field for free text.',
      voluntary: 'Answering is voluntary, and you can skip questions.',
      health: 'Some of the questions are about how you feel. The answers are shown only as means of larger groups.',
    },
    use: {
      purpose:
        'The answers are used to talk about and improve the working environment. They are part of the workplace assessment (APV) and of reports to MED and the political committee.',
      talk: (names) => `Here you talk together instead of filling in a questionnaire: ${names}.`,
    },
    sees: {
      nobody: {
        anonymous:
          'Nobody sees your answer. It is kept without name, time and code, so that HR cannot find it again either.',
        confidential:
          'Nobody at your workplace sees your answer. It is confidential and can be compared with your answers in later surveys.',
      },
      groups: (mean, distribution) =>
        `Managers, safety representatives, MED and HR see figures of groups only: means when at least ${n(mean)} have answered, and distributions when at least ${n(distribution)} have.`,
      offensive: (least) => `Answers about offensive acts are shown only for groups with at least ${answers(least)}.`,
      wellbeing: (least) =>
        `Answers about your wellbeing (WHO-5) are shown only for groups with at least ${answers(least)}.`,
      bands: (least) => `Figures by background are shown only for groups with at least ${answers(least)}.`,
      comments: (least) =>
        `Comments are read by HR, who black out names. They are passed on only when at least ${n(least)} in the unit have answered, in random order and without any link to your other answers.`,
      rate: 'While it runs, HR sees how many have answered, but never what.',
      codes: {
        unit: 'The code on your slip has no name and can be used once.',
        person:
          'Your code is your own, so that HR can remind those who have not answered. It is not kept with the answer.',
      },
      limits: 'While the survey is open the limits can only be raised, never lowered.',
      decided: (owner, day) => `The limits were decided${owner ? ` by ${owner}` : ''}${day ? ` on ${day}` : ''}.`,
      merged: 'Where a group is too small, its answers count in the unit above.',
    },
    never: {
      answers: 'Nobody is shown or given single answers.',
      ranking: 'Persons are not compared, and managers are not ranked.',
      guess: 'The answers are not used to predict anybody’s illness or resignation.',
      consequences: 'Whether and what you answer has no consequences for you.',
    },
    kept: {
      codes: 'Codes and lists of those invited are deleted when the survey is closed.',
      answers:
        'The answers are kept encrypted on HR’s own computer for as long as the municipality’s rules say, as a rule 5 years at most. Figures of groups are kept.',
      own: {
        anonymous:
          'Once sent, an answer can be neither found, changed nor deleted, for nobody knows which one is yours.',
        confidential: 'Ask HR if you want to know what is kept about you.',
      },
    },
    ask: 'Ask HR or your safety representative if you are in doubt.',
    notDecided: 'The survey has not been opened yet, so there may be changes.',
  },
};
