/**
 * Which theme of the APV a dimension of a survey speaks of: one of the five psychological themes of BEK 1406/2020, what
 * strengthens, or something else (domain §1.9). A mapping of ours: it only says under which heading a problem begins.
 */
import type { ScoringRule } from '../survey/instrument.ts';
import type { Theme } from './words.ts';

const themes: Readonly<Record<string, Theme>> = {
  // The municipality's own module (domain §2.7).
  arbejdsmaengde: 'workload',
  foelelsesmaessige_krav: 'emotional_demands',
  indflydelse: 'resources',
  udvikling: 'resources',
  mening: 'resources',
  rolle: 'unclear_demands',
  naermeste_leder: 'resources',
  kolleger: 'resources',
  tryghed: 'resources',
  forandringer: 'unclear_demands',
  balance: 'workload',
  fleksibilitet: 'resources',
  digitale_vaerktoejer: 'other',
  groen_hverdag: 'other',
  alt_i_alt: 'other',
  anbefalingstal: 'other',
  // COPSOQ III core (domain §2.3).
  kvantitative_krav: 'workload',
  arbejdstempo: 'workload',
  forudsigelighed: 'unclear_demands',
  anerkendelse: 'resources',
  rolleklarhed: 'unclear_demands',
  rollekonflikter: 'unclear_demands',
  ledelseskvalitet: 'resources',
  stoette_fra_leder: 'resources',
  stoette_fra_kolleger: 'resources',
  faellesskab: 'resources',
  jobusikkerhed: 'other',
  usikre_arbejdsvilkaar: 'other',
  jobtilfredshed: 'other',
  arbejde_privatliv: 'workload',
  tillid_til_ledelsen: 'resources',
  retfaerdighed: 'resources',
  selvvurderet_helbred: 'other',
  social_kapital: 'resources',
  // WHO-5.
  trivsel: 'other',
  // Others of COPSOQ's longer versions, as the questionnaire importer names them.
  krav_om_at_skjule_foelelser: 'emotional_demands',
  illegitime_opgaver: 'unclear_demands',
};

/** Names of offensive acts in the questionnaires that come in by file, in Danish and English. */
const VIOLENCE = /vold|trus(?:el|ler)|violence|threat/;
const OFFENCE = /mobning|chikane|kraenk|sladder|bagtalelse|drilleri|skaenderi|bullying|harass|gossip|teasing|quarrel/;

/** @param key as in the questionnaire, without the number that a round puts after a key it has twice */
export function themeOfDimension(key: string, scoring: ScoringRule = 'mean'): Theme {
  const known = Object.hasOwn(themes, key) ? themes[key] : undefined;
  if (known) return known;
  if (VIOLENCE.test(key)) return 'violence';
  return OFFENCE.test(key) || scoring === 'any_yes' ? 'offensive_acts' : 'other';
}

/** Whether the table names the dimension, or its name was only guessed from. */
export const isMapped = (key: string): boolean => Object.hasOwn(themes, key);
