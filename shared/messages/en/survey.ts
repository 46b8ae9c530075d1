import type { Messages } from '../da.ts';

/** Words that every page about surveys uses. */
export const survey: Messages['survey'] = {
  title: 'Wellbeing',
  back: 'Wellbeing surveys',
  states: { draft: 'Draft', open: 'Open', closed: 'Closed' },
  languages: {
    da: 'Danish',
    en: 'English',
    de: 'German',
    pl: 'Polish',
    uk: 'Ukrainian',
    ro: 'Romanian',
    ar: 'Arabic',
    fo: 'Faroese',
    kl: 'Greenlandic',
  },
  inLanguage: (label, language) => `${label} (${language})`,
  anonymity: { anonymous: 'Anonymous', confidential: 'Confidential' },
  limits: {
    mean: 'Score of a topic',
    distribution: 'Distributions and recommendation figure',
    offensive: 'Offensive acts',
    wellbeing: 'WHO-5',
    band: 'Score by background',
    comments: 'Comments',
    kind: 'What is shown',
    least: 'Fewest answers',
    difference: 'Least difference',
    table: 'Limits for what is shown',
    cell: (kind, part) => `${kind}: ${part.toLowerCase()}`,
  },
};
