/** Student's t distribution, for intervals of means (shared has no statistics library to lean on). */

/**
 * The value that T with `df` degrees of freedom stays below with probability `p`, to about 1e-12 relative for
 * p from 0.0001 to 0.9999. `df` may be a fraction (Welch) and must be above 0; NaN otherwise.
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) return Number.NaN;
  const central = Math.abs(2 * p - 1);
  const scale = densityAtZero(df);
  // The central area is concave in t, so Newton's steps from 0 only ever approach the root from below.
  let t = 0;
  for (let step = 0; step < 200; step++) {
    const density = densityAt(t, df, scale);
    const move = (central - centralArea(t, df, density)) / (2 * density);
    t += move;
    if (Math.abs(move) <= 1e-14 * t) break;
  }
  return p < 0.5 ? -t : t;
}

/** P(−t < T < t): the incomplete beta function as the series whose terms are all positive (Abramowitz & Stegun 26.5.4). */
function centralArea(t: number, df: number, density: number): number {
  const x = (t * t) / (df + t * t);
  let term = 1;
  let sum = 1;
  for (let k = 0; k < 100_000 && term > sum * 1e-17; k++) {
    term *= (x * (df / 2 + 0.5 + k)) / (1.5 + k);
    sum += term;
  }
  return 2 * t * density * sum;
}

function densityAt(t: number, df: number, scale: number): number {
  return scale * Math.exp((-(df + 1) / 2) * Math.log1p((t * t) / df));
}

/** Γ((df+1)/2) / (√(df·π) · Γ(df/2)), the gammas as one quotient: neither overflows, and no digits cancel. */
function densityAtZero(df: number): number {
  let x = df / 2;
  let factor = 1;
  for (; x < 16; x++) factor *= x / (x + 0.5);
  const y = 1 / (x * x);
  const tail = (-1 / 8 + y * (1 / 192 + y * (-1 / 640 + y * (17 / 14336 - (y * 31) / 18432)))) / x;
  return (factor * Math.sqrt(x) * Math.exp(tail)) / Math.sqrt(df * Math.PI);
}
