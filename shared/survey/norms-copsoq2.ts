/**
 * Reference values of COPSOQ II, Denmark 2004–05 (domain §2.8). Twenty years old and of another version: an
 * optional norm set, off unless chosen, shown greyed and with its year. Names follow `scoring-keys.ts` where
 * COPSOQ III measures the same, so that they can be laid beside its figures.
 */
import type { Norm } from './instrument.ts';

const POPULATION = 'Danmark, COPSOQ II';
const YEAR = '2004–05';
const RESPONDENTS = 3517;
const SOURCE =
  'Pejtersen m.fl. 2010 (COPSOQ II; 60,4 % besvarede). Middeltal og spredning er ikke efterprøvet i kilden.';

/** Key, mean, SD where it is known. */
const lines: readonly (readonly [dimension: string, mean: number, sd: number | null])[] = [
  ['kvantitative_krav', 40.2, 20.5],
  ['arbejdstempo', 59.5, 19.1],
  ['kognitive_krav', 63.9, null],
  ['foelelsesmaessige_krav', 40.7, 24.3],
  ['krav_om_at_skjule_foelelser', 50.6, null],
  ['indflydelse', 49.8, 21.2],
  ['udvikling', 65.9, 17.6],
  ['variation', 60.4, null],
  ['mening', 73.8, 15.8],
  ['involvering', 60.9, 20.4],
  ['forudsigelighed', 57.7, 20.9],
  ['anerkendelse', 66.2, 19.9],
  ['rolleklarhed', 73.5, 16.4],
  ['rollekonflikter', 42.0, 16.6],
  ['ledelseskvalitet', 55.3, 21.1],
  ['stoette_fra_kolleger', 57.3, 19.7],
  ['stoette_fra_leder', 61.6, 22.4],
  ['faellesskab', 78.7, 18.9],
  ['jobusikkerhed', 23.7, 20.8],
  ['jobtilfredshed', 65.3, 18.2],
  ['arbejde_privatliv', 33.5, 24.3],
  ['tillid_mellem_kolleger', 68.6, 16.9],
  ['tillid_til_ledelsen', 67.0, 17.7],
  ['retfaerdighed', 59.2, 17.7],
  ['rummelighed', 67.5, null],
  ['selvvurderet_helbred', 66.0, 20.9],
  ['udbraendthed', 34.1, 18.2],
  ['stress', 26.7, 17.7],
  ['soevnbesvaer', 21.3, null],
  ['depressive_symptomer', 21.0, null],
];

export const copsoqTwoNorms: readonly Norm[] = lines.map(([dimension, mean, sd]) => ({
  dimension,
  population: POPULATION,
  year: YEAR,
  mean,
  sd,
  n: RESPONDENTS,
  source: SOURCE,
}));

/** Of the optional set: shown greyed and never without its year. */
export const isOldNorm = ({ population, year }: Pick<Norm, 'population' | 'year'>): boolean =>
  population === POPULATION && year === YEAR;

/** Those that an instrument has a dimension for. The municipality's own questions have no norms: they are not COPSOQ's. */
export function copsoqTwoNormsFor(dimensionKeys: readonly string[]): readonly Norm[] {
  return copsoqTwoNorms.filter((norm) => dimensionKeys.includes(norm.dimension));
}
