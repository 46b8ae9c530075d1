/**
 * Choosing units in a tree where everything below a chosen unit takes part. What is stored is the top of each
 * chosen part, so that a unit made later below it takes part too.
 */
export interface ChoiceUnit<Id extends string> {
  readonly id: Id;
  readonly parentId: Id | null;
  /** People in the unit and all below it. */
  readonly persons: number;
}

type Units<Id extends string> = readonly ChoiceUnit<Id>[];

/** The unit itself, its parent, and so on to the top. */
function wayUp<Id extends string>(units: Units<Id>, id: Id): Id[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const way: Id[] = [];
  for (let at: Id | null = id; at !== null && parents.has(at) && !way.includes(at); at = parents.get(at) ?? null) {
    way.push(at);
  }
  return way;
}

/** Takes part: chosen itself or below a chosen one. */
export function takesPart<Id extends string>(units: Units<Id>, chosen: ReadonlySet<Id>, id: Id): boolean {
  return wayUp(units, id).some((at) => chosen.has(at));
}

/** All units that take part, in the order of the list. */
export const unitsTakingPart = <Id extends string>(units: Units<Id>, chosen: ReadonlySet<Id>): Id[] =>
  units.filter(({ id }) => takesPart(units, chosen, id)).map(({ id }) => id);

/** Chooses a unit with all below it; what was chosen below is covered by it. */
export function chooseUnit<Id extends string>(units: Units<Id>, chosen: readonly Id[], id: Id): Id[] {
  if (takesPart(units, new Set(chosen), id)) return [...chosen];
  return [...chosen.filter((other) => !wayUp(units, other).includes(id)), id];
}

/**
 * Takes a unit out again with all below it. Where it took part through a unit above, that unit is replaced by its
 * other sub-units; people employed directly in the unit above are then out too.
 */
export function dropUnit<Id extends string>(units: Units<Id>, chosen: readonly Id[], id: Id): Id[] {
  const way = wayUp(units, id);
  const top = way.findIndex((at) => chosen.includes(at));
  const below = chosen.filter((other) => !wayUp(units, other).includes(id));
  if (top <= 0) return below;
  const broken = way.slice(1, top + 1);
  const siblings = broken.flatMap((parent, i) =>
    units.filter((unit) => unit.parentId === parent && unit.id !== way[i]).map((unit) => unit.id),
  );
  return [...below.filter((other) => other !== way[top]), ...siblings];
}

/** From how many people a questionnaire is better than a talk (domain §2.6). */
export const LEAST_FOR_QUESTIONNAIRE = 15;

/**
 * Units taking part that are offered the dialogue method: fewer than 15 people with all below them, and not below
 * another that is offered it.
 */
export function dialogueOffers<Id extends string>(units: Units<Id>, chosen: ReadonlySet<Id>): Id[] {
  const isSmall = new Set(
    units.filter((unit) => unit.persons > 0 && unit.persons < LEAST_FOR_QUESTIONNAIRE).map((unit) => unit.id),
  );
  return units
    .filter(({ id, parentId }) => {
      if (!isSmall.has(id) || !takesPart(units, chosen, id)) return false;
      return parentId === null || !isSmall.has(parentId) || !takesPart(units, chosen, parentId);
    })
    .map(({ id }) => id);
}

export interface CountedUnit<Id extends string> extends ChoiceUnit<Id> {
  /** People whose own employment is in just this unit. */
  readonly ownPersons: number;
}

/**
 * Who gets the questionnaire: those of the units taking part, without the units that talk instead. People employed in
 * two units of one chosen part are counted once, as the tree counts them.
 */
export function peopleAsked<Id extends string>(
  units: readonly CountedUnit<Id>[],
  chosen: ReadonlySet<Id>,
  dialogue: ReadonlySet<Id>,
): { people: number; units: number } {
  const asked = units.filter(
    ({ id, ownPersons }) => ownPersons > 0 && takesPart(units, chosen, id) && !takesPart(units, dialogue, id),
  );
  const peopleIn = (tops: ReadonlySet<Id>): number =>
    units
      .filter(({ id, parentId }) => tops.has(id) && (parentId === null || !takesPart(units, tops, parentId)))
      .reduce((sum, { persons }) => sum + persons, 0);
  const talking = new Set([...dialogue].filter((id) => takesPart(units, chosen, id)));
  return { people: Math.max(0, peopleIn(chosen) - peopleIn(talking)), units: asked.length };
}

/** Units above chosen ones that do not take part themselves and employ people directly: easily overlooked. */
export function peopleLeftOut<Id extends string, Unit extends CountedUnit<Id>>(
  units: readonly Unit[],
  chosen: readonly Id[],
): Unit[] {
  const above = new Set(chosen.flatMap((id) => wayUp(units, id).slice(1)));
  const taking = new Set(chosen);
  return units.filter(
    ({ id, ownPersons }) => above.has(id) && ownPersons > 0 && !takesPart(units as Units<Id>, taking, id),
  );
}
