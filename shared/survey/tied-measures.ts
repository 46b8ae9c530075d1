/**
 * Figures that are sums of each other. Social capital is trust and justice together, a dimension is its questions
 * together: among those who answered everything, the last of such figures says nothing new. So the difference
 * between it and the others is about those few who did not. Which figures close such a sum is found here, by
 * elimination over the questions; what is done about it, in `figures.ts` and `item-figures.ts`.
 */
import type { RoundMeasures, ScoreMeasure } from './measures.ts';

export interface Tie {
  /** The dimensions it can be worked out from, where questions alone do not do. */
  readonly scores: readonly ScoreMeasure[];
  /** Questions of all that take part: whoever answered some of them only is what the sum leaves. */
  readonly columns: readonly number[];
  /**
   * Another sum of several dimensions is made of some of the same questions. Taken from each other, they can leave
   * those who left out one question, though all who left out any are many.
   */
  readonly isCrossed: boolean;
}

export interface Ties {
  /** By name. */
  readonly scores: ReadonlyMap<string, Tie>;
  readonly items: ReadonlyMap<string, Tie>;
  /** Questions of the dimension and of all sums that it is part of. */
  readonly columnsBeside: (score: string) => readonly number[];
  /** Another dimension has one of its questions. */
  readonly sharesQuestions: (score: string) => boolean;
  /** Every dimension after those it is tied to and after those that are asked of everybody. */
  readonly order: readonly ScoreMeasure[];
}

interface Candidate {
  readonly columns: readonly number[];
  readonly score: ScoreMeasure | null;
  readonly note: (tie: Tie) => void;
}

interface Row {
  readonly values: Float64Array;
  /** What it is made of, per candidate. */
  readonly made: Float64Array;
  readonly pivot: number;
}

/** Sums of small whole numbers; what is left of them by rounding is nothing. */
const NOTHING = 1e-7;

function largestOf(values: Float64Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at++) {
    if (Math.abs(values[at] as number) > Math.abs(values[best] as number)) best = at;
  }
  return best;
}

function takeAway(from: Float64Array, row: Float64Array, factor: number): void {
  for (let at = 0; at < from.length; at++) from[at] = (from[at] as number) - factor * (row[at] as number);
}

/** Notes each candidate that is a sum of those before it. */
function findTies(candidates: readonly Candidate[]): void {
  const places = new Map([...new Set(candidates.flatMap(({ columns }) => columns))].map((column, at) => [column, at]));
  const rows: Row[] = [];
  candidates.forEach((candidate, number) => {
    const values = new Float64Array(places.size);
    const made = new Float64Array(candidates.length);
    for (const column of candidate.columns) values[places.get(column) as number] = 1;
    made[number] = 1;
    for (const row of rows) {
      const factor = (values[row.pivot] as number) / (row.values[row.pivot] as number);
      if (Math.abs(factor) < NOTHING) continue;
      takeAway(values, row.values, factor);
      takeAway(made, row.made, factor);
    }
    const pivot = largestOf(values);
    if (Math.abs(values[pivot] as number) >= NOTHING) {
      rows.push({ values, made, pivot });
      return;
    }
    const parts = candidates.filter((_, at) => Math.abs(made[at] as number) >= NOTHING);
    candidate.note({
      scores: parts.flatMap(({ score }) => (score && score !== candidate.score ? [score] : [])),
      columns: [...new Set(parts.flatMap(({ columns }) => columns))],
      isCrossed: false,
    });
  });
}

function besideIn(measures: RoundMeasures, found: readonly ReadonlyMap<string, Tie>[]): Ties['columnsBeside'] {
  const beside = new Map(measures.scores.map(({ name, dimension }) => [name, new Set(dimension.columns)]));
  for (const ties of found) {
    for (const [own, { scores, columns }] of ties) {
      const names = [...scores.map(({ name }) => name), ...(ties === found[0] ? [own] : [])];
      for (const name of names) for (const column of columns) beside.get(name)?.add(column);
    }
  }
  return (score) => [...(beside.get(score) ?? [])];
}

function markCrossed(found: readonly Map<string, Tie>[]): void {
  const wide = found.flatMap((ties) => [...ties.values()].filter(({ scores }) => scores.length > 1));
  for (const ties of found) {
    for (const [name, tie] of ties) {
      const isCrossed =
        wide.includes(tie) &&
        wide.some((other) => other !== tie && other.columns.some((column) => tie.columns.includes(column)));
      ties.set(name, { ...tie, isCrossed });
    }
  }
}

/** Dimensions with a question that not everybody is asked. */
export const isBranched = ({ compiled }: RoundMeasures, { dimension }: ScoreMeasure): boolean =>
  dimension.columns.some((column) => compiled.items[column]?.askedAfter !== null);

export function tiesOf(measures: RoundMeasures): Ties {
  const scores = new Map<string, Tie>();
  const items = new Map<string, Tie>();
  const late = new Map(measures.scores.map((score) => [score, isBranched(measures, score) ? 1 : 0]));
  const lateness = (score: ScoreMeasure): number => late.get(score) ?? 0;
  // The widest last: of trust, justice and both together it is the last that says nothing new.
  const ordered = [...measures.scores].sort(
    (a, b) => lateness(a) - lateness(b) || a.dimension.columns.length - b.dimension.columns.length || a.index - b.index,
  );
  for (const instrument of new Set(ordered.map(({ dimension }) => dimension.instrument))) {
    const own = ordered.filter(({ dimension }) => dimension.instrument === instrument);
    const asked = measures.items.filter(({ dimensions }) => dimensions.some((score) => own.includes(score)));
    findTies([
      ...own.map((score) => ({
        columns: [...score.dimension.columns],
        score,
        note: (tie: Tie) => scores.set(score.name, tie),
      })),
      ...asked.map(({ name, index }) => ({ columns: [index], score: null, note: (tie: Tie) => items.set(name, tie) })),
    ]);
  }
  markCrossed([scores, items]);
  const isTied = (score: ScoreMeasure): number => (scores.has(score.name) ? 1 : 0);
  const order = [...measures.scores].sort(
    (a, b) =>
      lateness(a) - lateness(b) ||
      isTied(a) - isTied(b) ||
      (isTied(a) ? ordered.indexOf(a) - ordered.indexOf(b) : a.index - b.index),
  );
  const shared = new Set(measures.items.flatMap(({ dimensions }) => (dimensions.length > 1 ? dimensions : [])));
  const names = new Set([...shared].map(({ name }) => name));
  return {
    ...{ scores, items, order },
    columnsBeside: besideIn(measures, [scores, items]),
    sharesQuestions: (score) => names.has(score),
  };
}
