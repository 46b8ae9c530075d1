/**
 * Coarsening of background bands for good (domain §3.4): after it, every group
 * of answers that agree in unit and bands has at least `least` members, or says
 * nothing but the unit. Finding the very fewest changes over several attributes
 * is a hard problem (k-anonymity by suppression); this takes away one attribute
 * where that is enough, then two, and so on. With one attribute it is the fewest.
 */

export interface BandedAnswers {
  /** Per respondent the unit's number. */
  readonly unit: ArrayLike<number>;
  /** Per attribute, per respondent the band's number from 1; 0 = not stated. */
  readonly bands: readonly ArrayLike<number>[];
}

interface Cell {
  readonly bands: readonly number[];
  readonly members: number[];
}

/** Sets of attributes as bits, fewest attributes first. */
function masksBySize(attributes: number): number[] {
  const size = (mask: number): number => mask.toString(2).replaceAll('0', '').length;
  return Array.from({ length: 2 ** attributes - 1 }, (_, i) => i + 1).sort((a, b) => size(a) - size(b) || a - b);
}

const without = (bands: readonly number[], mask: number): number[] =>
  bands.map((band, i) => (mask & (1 << i) ? 0 : band));
const isBare = (bands: readonly number[]): boolean => bands.every((band) => band === 0);
const nameOf = (bands: readonly number[]): string => bands.join(',');

function cellsOf({ unit, bands }: BandedAnswers): Map<number, Map<string, Cell>> {
  const units = new Map<number, Map<string, Cell>>();
  for (let i = 0; i < unit.length; i++) {
    const own = bands.map((attribute) => attribute[i] ?? 0);
    const cells = units.get(unit[i] ?? 0) ?? new Map<string, Cell>();
    units.set(unit[i] ?? 0, cells);
    addTo(cells, own, [i]);
  }
  return units;
}

function addTo(cells: Map<string, Cell>, bands: readonly number[], members: readonly number[]): void {
  const cell = cells.get(nameOf(bands));
  if (cell) cell.members.push(...members);
  else cells.set(nameOf(bands), { bands, members: [...members] });
}

/** Small cells by what is left of them without the attributes of the mask; only those that lose something by it. */
function poolsOf(small: readonly Cell[], mask: number): Map<string, Cell[]> {
  const pools = new Map<string, Cell[]>();
  for (const cell of small) {
    const left = without(cell.bands, mask);
    if (nameOf(left) === nameOf(cell.bands)) continue;
    const pool = pools.get(nameOf(left));
    if (pool) pool.push(cell);
    else pools.set(nameOf(left), [cell]);
  }
  return pools;
}

const sizeOf = (cells: readonly Cell[]): number => cells.reduce((sum, { members }) => sum + members.length, 0);

function coarsenUnit(cells: Map<string, Cell>, masks: readonly number[], least: number): void {
  const isSmall = ({ bands, members }: Cell): boolean => members.length < least && !isBare(bands);
  for (const mask of masks) {
    const pools = poolsOf([...cells.values()].filter(isSmall), mask);
    for (const pool of pools.values()) {
      const still = pool.filter((cell) => cells.get(nameOf(cell.bands)) === cell && isSmall(cell));
      const [first] = still;
      if (!first) continue;
      const left = without(first.bands, mask);
      const target = cells.get(nameOf(left));
      const moving = still.filter((cell) => cell !== target);
      // Saying nothing at all is always allowed, and the last thing to do.
      if (isBare(left) ? mask !== masks.at(-1) : sizeOf(moving) + sizeOf(target ? [target] : []) < least) continue;
      for (const cell of moving) {
        cells.delete(nameOf(cell.bands));
        addTo(cells, left, cell.members);
      }
    }
  }
}

/** @returns the bands as they are to be kept, in new arrays; the same answers in the same order give the same result */
export function generaliseBands(answers: BandedAnswers, least: number): Uint8Array[] {
  const kept = answers.bands.map((attribute) => Uint8Array.from(attribute));
  const masks = masksBySize(answers.bands.length);
  for (const cells of cellsOf(answers).values()) {
    coarsenUnit(cells, masks, least);
    for (const { bands, members } of cells.values()) {
      for (const i of members) bands.forEach((band, a) => void kept[a]?.set([band], i));
    }
  }
  return kept;
}
