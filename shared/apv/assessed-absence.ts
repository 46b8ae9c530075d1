/** The unit's absence against the municipality's, as it is told in one sentence. */

export interface Comparison {
  readonly side: 'above' | 'below' | 'same';
  /** Days of absence per full-time employee, one decimal, never negative. */
  readonly by: number;
}

/** Told with one decimal, and so compared: what rounds to nothing is no difference. @returns null unless both are given */
export function compareAbsence(unit: number | null, all: number | null): Comparison | null {
  if (unit === null || all === null) return null;
  const tenths = Math.round(unit * 10) - Math.round(all * 10);
  if (tenths === 0) return { side: 'same', by: 0 };
  return { side: tenths > 0 ? 'above' : 'below', by: Math.abs(tenths) / 10 };
}
