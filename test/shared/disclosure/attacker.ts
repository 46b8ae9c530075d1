/**
 * The attacker: has every printed figure with its n, knows how groups are made
 * up of smaller ones (atoms: unit × bands), and tries to get at a few persons.
 * Linear algebra and linear programmes over the atoms as they are; knows nothing
 * of remainders, patterns or the program's rules.
 */
import { corner } from './exact-simplex.ts';

export interface Seen {
  /** Persons in each of the smallest groups. The attacker does not know these; they are what is judged. */
  readonly atoms: readonly number[];
  /** Each printed figure: the atoms it is about. */
  readonly figures: readonly (readonly number[])[];
}

/** Prime; products stay whole numbers in a double. */
const FIELD = 33_554_393;

function inverse(value: number): number {
  let [result, base, power] = [1n, BigInt(value), BigInt(FIELD - 2)];
  const field = BigInt(FIELD);
  for (; power > 0n; power >>= 1n) {
    if (power & 1n) result = (result * base) % field;
    base = (base * base) % field;
  }
  return Number(result);
}

/** Rank of a matrix of small whole numbers. */
export function rank(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((line) => line.map((v) => ((v % FIELD) + FIELD) % FIELD));
  const width = rows[0]?.length ?? 0;
  let found = 0;
  for (let c = 0; c < width && found < rows.length; c++) {
    const at = rows.findIndex((line, r) => r >= found && line[c] !== 0);
    if (at < 0) continue;
    const [line, other] = [rows[at] as number[], rows[found] as number[]];
    [rows[at], rows[found]] = [other, line];
    const by = inverse(line[c] as number);
    for (let r = found + 1; r < rows.length; r++) {
      const target = rows[r] as number[];
      const factor = ((target[c] as number) * by) % FIELD;
      if (factor === 0) continue;
      for (let j = c; j < width; j++) {
        target[j] = ((((target[j] as number) - factor * (line[j] as number)) % FIELD) + FIELD) % FIELD;
      }
    }
    found++;
  }
  return found;
}

/** Every set of non-empty atoms with fewer than `limit` persons together that cannot be made larger within that. */
export function* fewPersons(atoms: readonly number[], limit: number): Generator<number[]> {
  const open = atoms.flatMap((n, i) => (n > 0 && n < limit ? [i] : []));
  function* grow(from: number, room: number, taken: readonly number[]): Generator<number[]> {
    let grew = false;
    for (let i = from; i < open.length; i++) {
      const n = atoms[open[i] as number] as number;
      if (n > room) continue;
      grew = true;
      yield* grow(i + 1, room - n, [...taken, open[i] as number]);
    }
    if (!grew && taken.length > 0) yield [...taken];
  }
  yield* grow(0, limit - 1, []);
}

const rowsOf = ({ atoms, figures }: Seen): number[][] => {
  const at = atoms.flatMap((n, i) => (n > 0 ? [i] : []));
  return figures.map((figure) => at.map((i) => (figure.includes(i) ? 1 : 0)));
};

/**
 * Sets of fewer than `limit` persons whose answers some sum of printed figures
 * depends on and nobody else's: also weighted, so more than a group's own mean.
 */
export function exposedGroups(seen: Seen, limit: number): number[][] {
  const at = seen.atoms.flatMap((n, i) => (n > 0 ? [i] : []));
  const matrix = rowsOf(seen);
  const whole = rank(matrix);
  return [...fewPersons(seen.atoms, limit)].filter((group) => {
    const others = at.flatMap((atom, column) => (group.includes(atom) ? [] : [column]));
    return rank(matrix.map((line) => others.map((column) => line[column] as number))) < whole;
  });
}

/** Groups whose own total can be worked out exactly: the indicator is in the row space. */
export function exactGroups(seen: Seen, limit: number): number[][] {
  const at = seen.atoms.flatMap((n, i) => (n > 0 ? [i] : []));
  const matrix = rowsOf(seen);
  const whole = rank(matrix);
  return [...fewPersons(seen.atoms, limit)].filter(
    (group) => rank([...matrix, at.map((atom) => (group.includes(atom) ? 1 : 0))]) === whole,
  );
}

export interface Narrow {
  readonly group: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** What the printed n's leave for the number of persons in each group. */
export function countRanges(seen: Seen, groups: readonly (readonly number[])[]): Narrow[] {
  const columns = seen.atoms.length;
  const equations = seen.figures.map((figure) => seen.atoms.map((_, i) => (figure.includes(i) ? 1 : 0)));
  const sums = seen.figures.map((figure) => figure.reduce((sum, i) => sum + (seen.atoms[i] as number), 0));
  const { least } = corner(equations, sums, columns);
  return groups.map((group) => {
    const weights = seen.atoms.map((_, i) => (group.includes(i) ? 1 : 0));
    // Adding nought turns the −0 of an empty range into 0.
    return { group, low: least(weights), high: -least(weights.map((w) => -w)) + 0 };
  });
}
