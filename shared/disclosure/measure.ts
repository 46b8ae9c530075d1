/**
 * What the protection of a survey measure is asked and answers (domain §3.3).
 * One measure is one question or one dimension of one closed round. Its
 * figures are printed per unit (sub-units included) and, for background
 * attributes, per unit and band.
 */
import type { GroupLimit } from './limits.ts';

export interface BandAttribute {
  /** Number of bands; band indices are 1 … bands, 0 = not stated or generalised, a class of its own that is never printed. */
  readonly bands: number;
  /** Per respondent. */
  readonly of: Uint8Array;
}

export interface MeasureInput {
  /** Per unit the index of its parent, −1 at the top; a parent stands before its children. */
  readonly parents: Int32Array;
  /** Per respondent the index of the unit that the answer carries. */
  readonly unit: Int32Array;
  /** Per respondent the score or the option's number; NaN = no valid answer, such a respondent does not count. */
  readonly value: Float64Array;
  readonly attributes: readonly BandAttribute[];
  readonly limit: GroupLimit;
  /** The value that says most against the workplace; NaN when there is none. Test 5 of domain §3.3. */
  readonly mostNegative: number;
  /** Per unit 1 = was hidden for other measures of the round: hidden before others when something must be. */
  readonly preferHidden?: Uint8Array;
  /**
   * Per unit 1 = must be hidden whatever its size. A finer figure of the same answers (a distribution, limit 10)
   * tells the mean too: give it what the mean's pattern hides.
   */
  readonly mustHide?: Uint8Array;
}

export interface MeasurePattern {
  /** Per unit 1 = the figure of the unit with all below it may be printed. */
  readonly units: Uint8Array;
  /** Per attribute: at `unit * (bands + 1) + band`, 1 = may be printed. A unit's bands are never shown where the unit is not. */
  readonly bands: readonly Uint8Array[];
}
