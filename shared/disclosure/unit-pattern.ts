/**
 * Which units' figures may be printed (domain §3.3, tests 1–3 and 5).
 *
 * The sets behind the figures are nested or apart: a unit with all below it.
 * Take from each printed unit the printed units right below it; what is left is
 * its *remainder*. Remainders are apart from each other, and whatever is worked
 * out from printed figures is a weighted sum over whole remainders. So nobody
 * can get at fewer than T persons if and only if every remainder is empty or
 * holds at least T. It must not be homogeneous either; then no printed unit is,
 * for it is made of remainders.
 *
 * What is hidden is the least there is: fewest units, then fewest persons, units
 * hidden before counting next to nothing. Found exactly, from the bottom up: of a
 * subtree only matters how many persons are hidden in it and not yet taken up by
 * a printed unit (T or more is all one), and whether these all say the same.
 */
import type { MeasureInput } from './measure.ts';
import { joinKinds, MIXED, NOBODY, type UnitTally } from './unit-tally.ts';

/** What the units are decided by, beside their tally. */
export type UnitRules = Pick<MeasureInput, 'parents' | 'limit' | 'preferHidden' | 'mustHide'>;

/** One way to print a subtree. */
interface Way {
  /** Persons below that no printed unit has taken up; at most T. */
  readonly count: number;
  readonly kind: number;
  readonly worst: number;
  readonly cost: number;
  /** How it came about: the ways joined, or the way of the unit below this decision. */
  readonly from: readonly Way[];
  /** The unit decided on here, −1 when two ways were joined. */
  readonly unit: number;
  readonly printed: boolean;
}

/** Ways that differ only in price and in how many gave the worst answer; more than this are not followed. */
const MAX_ALIKE = 8;

/** Keeps of ways that look alike from above those that are cheaper or further from 90 %. */
class Ways {
  readonly #alike = new Map<number, Way[]>();
  readonly #limit: number;
  constructor(limit: number) {
    this.#limit = limit;
  }

  add(way: Way): void {
    const key = way.kind * (this.#limit + 1) + way.count;
    const alike = this.#alike.get(key) ?? [];
    if (alike.some((one) => one.cost <= way.cost && one.worst <= way.worst)) return;
    const kept = alike.filter((one) => one.cost < way.cost || one.worst < way.worst);
    kept.push(way);
    kept.sort((a, b) => a.cost - b.cost);
    // The last is the furthest from 90 %; one in the middle goes.
    if (kept.length > MAX_ALIKE) kept.splice(MAX_ALIKE - 1, 1);
    this.#alike.set(key, kept);
  }

  all(): Way[] {
    return [...this.#alike.values()].flat();
  }
}

function join(above: readonly Way[], below: readonly Way[], limit: number): Way[] {
  const ways = new Ways(limit);
  for (const a of above) {
    for (const b of below) {
      ways.add({
        count: Math.min(limit, a.count + b.count),
        kind: joinKinds(a.kind, b.kind),
        worst: a.worst + b.worst,
        cost: a.cost + b.cost,
        from: [a, b],
        unit: -1,
        printed: false,
      });
    }
  }
  return ways.all();
}

const mayStand = (way: Pick<Way, 'count' | 'kind' | 'worst'>, limit: number): boolean =>
  way.count === 0 || (way.count >= limit && way.kind === MIXED && way.worst < 0);

/** The unit printed, where that is allowed, and hidden. */
function decide(unit: number, ways: readonly Way[], mayPrint: boolean, price: number, limit: number): Way[] {
  const found = new Ways(limit);
  for (const way of ways) {
    found.add({ ...way, cost: way.cost + price, from: [way], unit, printed: false });
    if (mayPrint && mayStand(way, limit)) {
      found.add({ count: 0, kind: NOBODY, worst: 0, cost: way.cost, from: [way], unit, printed: true });
    }
  }
  return found.all();
}

function markPrinted(best: Way, printed: Uint8Array): void {
  const open = [best];
  for (let way = open.pop(); way; way = open.pop()) {
    if (way.unit >= 0) printed[way.unit] = way.printed ? 1 : 0;
    open.push(...way.from);
  }
}

function pricesOf(input: UnitRules, { total }: UnitTally, mayPrint: (unit: number) => boolean): Float64Array {
  // One unit more outweighs all persons there are.
  const unitPrice = total.reduce((sum, n) => sum + n, 0) + 1;
  return Float64Array.from(total, (n, u) => {
    if (!mayPrint(u)) return 0;
    return input.preferHidden?.[u] ? n / unitPrice : unitPrice + n;
  });
}

/** All units that may be printed, printed: nothing is cheaper. Undefined where that leaves a remainder that may not stand. */
function allPrinted(
  { parents }: UnitRules,
  tally: UnitTally,
  mayPrint: (unit: number) => boolean,
  limit: number,
): Uint8Array | undefined {
  const [count, kind, worst] = [tally.own.slice(), tally.kind.slice(), tally.worst.slice()];
  const printed = new Uint8Array(parents.length);
  for (let u = parents.length - 1; u >= 0; u--) {
    const left = { count: count[u] as number, kind: kind[u] as number, worst: worst[u] as number };
    if (mayPrint(u)) {
      if (!mayStand(left, limit)) return undefined;
      printed[u] = 1;
      continue;
    }
    const parent = parents[u] as number;
    if (parent < 0) continue;
    count[parent] = (count[parent] as number) + left.count;
    kind[parent] = joinKinds(kind[parent] as number, left.kind);
    worst[parent] = (worst[parent] as number) + left.worst;
  }
  return printed;
}

/** @returns per unit 1 = may be printed */
export function unitPattern(input: UnitRules, tally: UnitTally): Uint8Array {
  const { parents, limit } = input;
  const least = Math.max(1, limit.t);
  const mayPrint = (u: number): boolean =>
    (tally.total[u] as number) >= Math.max(1, limit.n) && input.mustHide?.[u] !== 1;
  const atOnce = allPrinted(input, tally, mayPrint, least);
  if (atOnce) return atOnce;
  const prices = pricesOf(input, tally, mayPrint);
  const printed = new Uint8Array(parents.length);
  const ways: (readonly Way[])[] = Array.from(parents, (_, u) => {
    const count = Math.min(least, tally.own[u] as number);
    return [
      {
        count,
        kind: tally.kind[u] as number,
        worst: tally.worst[u] as number,
        cost: 0,
        from: [],
        unit: -1,
        printed: false,
      },
    ];
  });
  for (let u = parents.length - 1; u >= 0; u--) {
    const decided = decide(u, ways[u] as readonly Way[], mayPrint(u), prices[u] as number, least);
    ways[u] = [];
    const parent = parents[u] as number;
    if (parent >= 0) ways[parent] = join(ways[parent] as readonly Way[], decided, least);
    else
      markPrinted(
        decided.reduce((best, way) => (way.cost < best.cost ? way : best)),
        printed,
      );
  }
  return printed;
}
