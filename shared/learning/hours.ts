/** Hours as people write them: whole ones without decimals, others with as many as they have, up to two. */
export function hourDecimals(hours: number): number {
  if (Number.isInteger(hours)) return 0;
  return Number.isInteger(Math.round(hours * 100) / 10) ? 1 : 2;
}
