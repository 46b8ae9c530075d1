/**
 * What the settings of a round lead to, before it is opened: who is invited,
 * which units will be too small to be shown at the answers one can expect, and
 * with which others they would be large enough (domain §2.6, §3.2).
 */
import type { UnitId } from '../kernel/ids.ts';
import type { PlannedUnit } from './contract-rounds.ts';
import { sumsWithBelow, toldUnits } from './rates.ts';
import type { RoundLimits } from './round.ts';
import { LEAST_FOR_QUESTIONNAIRE } from './unit-choice.ts';

export interface StaffedUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  /** Place of the unit above in the list, −1 for a top. */
  readonly parent: number;
  /** People of the unit itself who are at work on the opening day. */
  readonly people: number;
}

export interface RoundPlanUnit extends StaffedUnit {
  readonly depth: number;
  readonly method: 'questionnaire' | 'dialogue';
  readonly all: number;
}

/**
 * The chosen units and all below them, parents first, without those that have nobody; what is below a unit with
 * the dialogue method takes it too.
 */
export function unitsOfRound(
  tree: readonly StaffedUnit[],
  chosen: ReadonlySet<UnitId>,
  dialogue: ReadonlySet<UnitId>,
): RoundPlanUnit[] {
  const all = sumsWithBelow(
    tree.map(({ parent }) => parent),
    tree.map(({ people }) => people),
  );
  const placeOf = new Map<number, number>();
  const units: RoundPlanUnit[] = [];
  tree.forEach((unit, at) => {
    const parent = placeOf.get(unit.parent) ?? -1;
    const above = units[parent];
    const isIn = above !== undefined || chosen.has(unit.id);
    if (!isIn || (all[at] ?? 0) === 0) return;
    placeOf.set(at, units.length);
    const isDialogue = above?.method === 'dialogue' || dialogue.has(unit.id);
    units.push({
      ...unit,
      parent,
      depth: above ? above.depth + 1 : 0,
      method: isDialogue ? 'dialogue' : 'questionnaire',
      all: all[at] ?? 0,
    });
  });
  return units;
}

/** Invited to the questionnaire in the unit itself. */
export const invitedIn = ({ method, people }: RoundPlanUnit): number => (method === 'questionnaire' ? people : 0);

interface Outlook {
  readonly units: readonly RoundPlanUnit[];
  /** People invited with all below. */
  readonly asked: readonly number[];
  readonly shown: readonly boolean[];
  readonly answers: (people: number) => number;
  readonly least: number;
}

const isAboveShown = ({ units, shown }: Outlook, at: number): boolean => {
  for (let up = units[at]?.parent ?? -1; up >= 0; up = units[up]?.parent ?? -1) if (shown[up]) return true;
  return false;
};

/** The fewest siblings, hidden ones before shown ones, that together with the unit would be enough. */
function mergeHelp({ units, asked, shown, answers, least }: Outlook, at: number): UnitId[] {
  const own = asked[at] ?? 0;
  const siblings = units.flatMap((unit, other) =>
    other !== at && unit.parent === units[at]?.parent && (asked[other] ?? 0) > 0 ? [other] : [],
  );
  const hidden = siblings.filter((other) => !shown[other]).sort((a, b) => (asked[b] ?? 0) - (asked[a] ?? 0) || a - b);
  const chosen: number[] = [];
  let together = own;
  for (const other of hidden) {
    if (chosen.length > 0 && answers(together) >= least) break;
    chosen.push(other);
    together += asked[other] ?? 0;
  }
  if (chosen.length > 0 && answers(together) >= least) return chosen.flatMap((other) => units[other]?.id ?? []);
  const open = siblings.filter((other) => shown[other]).sort((a, b) => (asked[a] ?? 0) - (asked[b] ?? 0) || a - b);
  return open.slice(0, 1).flatMap((other) => units[other]?.id ?? []);
}

/** @param expected share that is thought to answer, 0–1 */
export function planUnits(
  units: readonly RoundPlanUnit[],
  limit: RoundLimits['mean'],
  expected: number,
): PlannedUnit[] {
  const parents = units.map(({ parent }) => parent);
  const invited = units.map(invitedIn);
  const asked = sumsWithBelow(parents, invited);
  const least = Math.max(limit.n, limit.t);
  // A millionth against binary dust: 0.7 of 10 is 7 answers.
  const answers = (people: number): number => Math.floor(people * expected + 1e-6);
  const outlook: Outlook = { units, asked, answers, least, shown: shownAt(parents, invited, answers, least) };
  return units.map(({ id, code, name, depth, people, all }, at) => {
    const isShown = outlook.shown[at] === true;
    const needsHelp = !isShown && (asked[at] ?? 0) > 0;
    return {
      unitId: id,
      code,
      name,
      depth,
      own: people,
      all,
      reportable: isShown ? 'shown' : isAboveShown(outlook, at) ? 'above' : 'none',
      dialogue: all < LEAST_FOR_QUESTIONNAIRE,
      mergeWith: needsHelp ? mergeHelp(outlook, at) : [],
    };
  });
}

/** Rounded down unit by unit, so that nobody is expected to answer where nobody is asked. */
function shownAt(
  parents: readonly number[],
  invited: readonly number[],
  answers: (people: number) => number,
  least: number,
): boolean[] {
  return toldUnits(parents, invited.map(answers), least);
}
