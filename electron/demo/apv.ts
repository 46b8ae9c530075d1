/**
 * The demo's working environment: APVs from before the register, rounds at every step with problems, plan and
 * signatures, substances, incidents, the yearly discussion and the AMO's training. Written as rows: the steps
 * themselves would each need the day they were taken on.
 */

import { insertRow } from '../../db/apv/rows.ts';
import type { WritableDB } from '../../db/engine/handles.ts';
import { insertRole } from '../../db/staff/edit-role.ts';
import { holderOfKey } from '../../db/staff/unit-lists.ts';
import { unitsOn } from '../../db/staff/units.ts';
import { peopleAtWork } from '../../db/survey/people.ts';
import { requiredScopes } from '../../shared/apv/words.ts';
import { demoDiscussions, demoIncidents } from '../../shared/demo/apv-texts.ts';
import { type Chance, makeChance } from '../../shared/demo/chance.ts';
import { addDays, addMonths, type IsoDate, OPEN_END, partsOf } from '../../shared/kernel/dates.ts';
import {
  type DiscussionId,
  type EarlierApvId,
  type IncidentId,
  newId,
  type PersonId,
  type RoleId,
  type UnitId,
} from '../../shared/kernel/ids.ts';
import type { CommandContext } from '../worker/context.ts';
import { addRounds, type Filling, type Workplace } from './apv-rounds.ts';
import { addSubstances } from './apv-substances.ts';
import { addTraining } from './apv-training.ts';

/** Units with people of their own, their leader by tjenestenummer and one of the others as AMR. */
function workplacesOf({ db, today }: CommandContext, chance: Chance): Workplace[] {
  const people = new Map<UnitId, PersonId[]>();
  for (const { unitId, personId } of peopleAtWork(db, today)) {
    const list = people.get(unitId);
    if (list) list.push(personId);
    else people.set(unitId, [personId]);
  }
  const units = unitsOn(db, today, new Set(people.keys()));
  return units.flatMap(({ id, name, leaderKey }) => {
    const staff = people.get(id) ?? [];
    const leader = leaderKey === '' ? undefined : holderOfKey(db, leaderKey)?.personId;
    const others = staff.filter((one) => one !== leader);
    if (leader === undefined || others.length < 2) return [];
    const electedOn = addDays(addMonths(today, -chance.int(1, 40)), -chance.int(0, 27));
    return [{ unitId: id, name, leader, amr: chance.pick(others), electedOn, people: staff.length }];
  });
}

function elect({ context: { db, set, random }, places }: Filling): void {
  for (const { unitId, amr, electedOn } of places) {
    const role = { role: 'amr', unitId, body: '', electedOn, from: electedOn, to: OPEN_END } as const;
    insertRole(db, set, newId<RoleId>(random), amr, role);
  }
}

/** Most were assessed on paper before; a few never, a few too long ago. */
function recordEarlier({ context: { db, set, random, today }, chance, places }: Filling): void {
  for (const { unitId } of places) {
    if (chance.hits(0.05)) continue;
    const monthsAgo = chance.weighted([
      [chance.int(37, 42), 1],
      [chance.int(31, 35), 2],
      [chance.int(2, 30), 9],
    ]);
    const completedOn = addDays(addMonths(today, -monthsAgo), -chance.int(0, 27));
    const note = 'På papir, før registret';
    insertRow(db, set, 'apv_earlier', {
      id: newId<EarlierApvId>(random),
      unitId,
      scopes: requiredScopes,
      completedOn,
      note,
    });
  }
}

function addIncidents({ context: { db, set, random, today }, places, chance }: Filling): void {
  for (let i = 0; i < 90; i++) {
    const [kind, description, place, injury, causes, measures] = chance.pick(demoIncidents);
    const happenedOn = addDays(today, -chance.int(1, 700));
    const away = kind === 'accident' && chance.hits(0.6);
    const firstAbsenceOn = away ? addDays(happenedOn, 1) : null;
    const reported = firstAbsenceOn && addDays(firstAbsenceOn, chance.int(1, 16));
    const analysed = addDays(happenedOn, chance.int(2, 40));
    const isAnalysed = analysed <= today && chance.hits(0.7);
    insertRow(db, set, 'incident', {
      ...{
        id: newId<IncidentId>(random),
        kind,
        unitId: chance.pick(places).unitId,
        happenedOn,
        place,
        description,
        injury,
      },
      absence: away ? chance.pick(['1-3', '4-14', '15-30'] as const) : 'none',
      ...{ firstAbsenceOn, beyondTheDay: kind === 'near_miss' ? null : away, compensation: false },
      easyNumber: reported && reported <= today ? `EASY-${100_000 + i}` : '',
      reportedOn: reported && reported <= today ? reported : null,
      ...(isAnalysed ? { causes, measures, analysedOn: analysed } : { causes: '', measures: '', analysedOn: null }),
      problemId: null,
    });
  }
}

/** The two last years'; this year's is still to come. */
function addDiscussions({ context: { db, set, random, today } }: Filling): void {
  demoDiscussions.forEach((said, i) => {
    const year = partsOf(today).year - 1 - i;
    insertRow(db, set, 'apv_discussion', {
      ...{ id: newId<DiscussionId>(random), unitId: null, year, heldOn: `${year}-12-0${4 - i}` as IsoDate },
      ...{ participants: 'Hoved-MED og arbejdsmiljøkoordinatoren', ...said },
    });
  });
}

/** Nothing of it where nobody is employed yet. */
export function fillDemoApv(context: CommandContext, media: WritableDB, seed: number): void {
  const chance = makeChance(seed, 'apv');
  const filling: Filling = { context, chance, places: workplacesOf(context, chance), today: context.today };
  if (filling.places.length === 0) return;
  /** Each part has chances of its own, so that none shifts the others. */
  const part = (stream: string): Filling => ({ ...filling, chance: makeChance(seed, `apv-${stream}`) });
  elect(filling);
  recordEarlier(part('earlier'));
  addRounds(part('rounds'));
  addSubstances(part('substances'), media);
  addIncidents(part('incidents'));
  addDiscussions(filling);
  addTraining(part('training'));
}
