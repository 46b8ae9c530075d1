/**
 * The figures of a closed round as they are fixed at closing (design §5): what
 * may be shown is decided once, stored once and read by every screen, report
 * and file. What is hidden is stored as hidden, without its n.
 */
import type { UnitId } from '../kernel/ids.ts';

export interface ShownFigure {
  /** Valid answers behind the figure. */
  readonly n: number;
  /** Mean 0–100; recommendation −100…100; offensive acts: share 0–100. Not rounded. */
  readonly mean: number;
  /**
   * Null for shares and the recommendation figure, in bands, and where the unit may not show a distribution: mean
   * and spread of a few answers tell how many gave which.
   */
  readonly sd: number | null;
  /** Share (0–1) of the unit's respondents without a valid value. */
  readonly missing: number;
  /** Distribution only: answers per option in the order of `optionsOf`. */
  readonly counts: readonly number[] | null;
}

export type FigureKind = 'score' | 'distribution' | 'band' | 'alpha';

export interface FrozenFigure {
  /**
   * `score`: unit × dimension. `distribution`: unit × item. `band`: unit × attribute band × dimension. `alpha`:
   * Cronbach's alpha of a dimension, of the whole round only, as the mean of the first unit's figure.
   */
  readonly kind: FigureKind;
  readonly unitId: UnitId;
  /** Dimension key or item key. */
  readonly measure: string;
  /** Attribute key and band code of `band`, else ''. */
  readonly attribute: string;
  readonly band: string;
  readonly shown: ShownFigure | null;
}

/** The answers of a round as columns, as the scoring and the protection want them. */
export interface RoundColumns {
  readonly respondents: number;
  /** Per respondent the index into `units`. */
  readonly unit: Int32Array;
  /** respondents × items, row by row, one byte per item (see answer-pack.ts). */
  readonly answers: Uint8Array;
  /** Per attribute, per respondent the band's index 1 … n; 0 = not stated or generalised. */
  readonly bands: readonly Uint8Array[];
}

/** Units of the round, parents before children. */
export interface RoundUnit {
  readonly id: UnitId;
  readonly parent: number;
  readonly code: string;
  readonly name: string;
  /** People invited in the unit itself, without those below; null when the round came in by import and nobody knows. */
  readonly invited: number | null;
}
