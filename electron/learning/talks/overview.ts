/** Who has had a talk within the interval, who is to have one, who lacks one: only whether, never what was said. */
import { unitNames } from '../../../db/apv/people.ts';
import type { ReadableDB } from '../../../db/engine/handles.ts';
import { readTalkRule } from '../../../db/learning/talk-rule.ts';
import { readTalkPeople, readTalksOn } from '../../../db/learning/talks.ts';
import { readTree } from '../../../db/staff/index.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { talkCalls } from '../../../shared/learning/contract-talks.ts';
import type { TalkRow } from '../../../shared/learning/stored.ts';
import { talkStates } from '../../../shared/learning/talk-states.ts';
import type { Handlers } from '../../worker/context.ts';

type Own = Pick<Handlers<'learning'>, keyof typeof talkCalls>;

interface Where {
  readonly asOf: IsoDate;
  readonly unitId: UnitId | null;
}

const isUnder = (unitId: UnitId | null, path: readonly UnitId[]): boolean => unitId === null || path.includes(unitId);

function peopleUnder(db: ReadableDB, { asOf, unitId }: Where) {
  const rule = readTalkRule(db, asOf);
  const { persons, onLeave } = readTalkPeople(db, asOf, rule.months, unitNames(db));
  return {
    rule,
    persons: persons.filter(({ unitPath }) => isUnder(unitId, unitPath)),
    onLeave: onLeave.filter(({ unitPath }) => isUnder(unitId, unitPath)).length,
  };
}

/** Of the unit itself: a talk of the unit above was held with other people. */
function groupTalks(talks: readonly TalkRow[], unitId: UnitId, asOf: IsoDate) {
  const own = talks.filter((talk) => talk.unitId === unitId);
  const held = own.flatMap(({ heldOn }) => (heldOn !== null && heldOn <= asOf ? [heldOn] : [])).sort();
  const hasHappened = (day: IsoDate | null): boolean => day !== null && day <= asOf;
  const [open] = own
    .filter(({ heldOn, cancelledOn }) => !hasHappened(heldOn) && !hasHappened(cancelledOn))
    .sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
  return { groupHeld: held.at(-1) ?? null, groupTalkId: open?.id ?? null, groupPlanned: open?.plannedOn ?? null };
}

export const talkOverview: Own['talkOverview'] = ({ db }, input) => {
  const { rule, persons, onLeave } = peopleUnder(db, input);
  const groups = readTalksOn(db, input.asOf, "kind = 'grus'");
  const { placed } = readTree(db, input.asOf, new Set(persons.map(({ unitId }) => unitId)));
  const counts = new Map<UnitId, { persons: number; held: number }>();
  for (const { unitPath, state } of persons) {
    for (const unitId of unitPath) {
      const count = counts.get(unitId) ?? { persons: 0, held: 0 };
      counts.set(unitId, { persons: count.persons + 1, held: count.held + (state === 'held' ? 1 : 0) });
    }
  }
  const states = Object.fromEntries(
    talkStates.map((state) => [state, persons.filter((one) => one.state === state).length]),
  ) as Record<(typeof talkStates)[number], number>;
  const shown = new Set(
    persons.flatMap(({ unitPath }) =>
      input.unitId === null ? unitPath : unitPath.slice(0, unitPath.indexOf(input.unitId) + 1),
    ),
  );
  return {
    rule,
    persons: persons.length,
    onLeave,
    states,
    units: placed
      .filter(({ unit }) => shown.has(unit.id))
      .map(({ unit, depth }) => ({
        unitId: unit.id,
        name: unit.name,
        depth,
        ...(counts.get(unit.id) ?? { persons: 0, held: 0 }),
        ...groupTalks(groups, unit.id, input.asOf),
      })),
  };
};

export const talkPersons: Own['talkPersons'] = ({ db }, input) => {
  const { persons } = peopleUnder(db, input);
  const wanted = persons.filter(
    ({ state, kind }) =>
      (input.state === null || state === input.state) && (input.kind === null || kind === input.kind),
  );
  return {
    total: wanted.length,
    rows: wanted.slice(input.offset, input.offset + input.limit).map(({ unitPath: _path, ...row }) => row),
  };
};
