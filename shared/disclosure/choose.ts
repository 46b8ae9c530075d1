/** Order of preference when more must be hidden than the small cells themselves. */

/** What it costs the reader to lose a cell: its size; nothing when it was hidden before; a zero hides nobody, so last. */
export function costOf(value: number, preferred: boolean, highest: number): number {
  if (preferred) return 0.001;
  return value === 0 ? highest + 1 : value;
}

/** All choices of `size` out of the places, in order. */
export function* choicesOf(places: readonly number[], size: number, from = 0): Generator<number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= places.length - size; i++) {
    for (const rest of choicesOf(places, size - 1, i + 1)) yield [places[i] as number, ...rest];
  }
}
