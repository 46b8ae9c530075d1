/** Words that every page about surveys uses. */
export const survey = {
  title: 'Trivsel',
  back: 'Trivselsmålinger',
  states: { draft: 'Kladde', open: 'Åben', closed: 'Afsluttet' },
  languages: {
    da: 'Dansk',
    en: 'Engelsk',
    de: 'Tysk',
    pl: 'Polsk',
    uk: 'Ukrainsk',
    ro: 'Rumænsk',
    ar: 'Arabisk',
    fo: 'Færøsk',
    kl: 'Grønlandsk',
  },
  inLanguage: (label: string, language: string) => `${label} (${language.toLowerCase()})`,
  anonymity: { anonymous: 'Anonym', confidential: 'Fortrolig' },
  /** Names of the limits, and what the two numbers of each are. */
  limits: {
    mean: 'Score for et emne',
    distribution: 'Fordelinger og anbefalingstal',
    offensive: 'Krænkende handlinger',
    wellbeing: 'WHO-5',
    band: 'Score efter baggrund',
    comments: 'Kommentarer',
    kind: 'Det, der vises',
    least: 'Mindste antal svar',
    difference: 'Mindste forskel',
    table: 'Grænser for, hvad der vises',
    cell: (kind: string, part: string) => `${kind}: ${part.toLowerCase()}`,
  },
};
