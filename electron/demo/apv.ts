/**
 * The demo's working environment: APVs from before the register, rounds at every step with problems, plan and
 * signatures, substances, incidents, the yearly discussion and the AMO's training. Written as rows: the steps
 * themselves would each need the day they were taken on.
 */

import { insertRow } from '../../db/apv/rows.ts';
import { insertRole } from '../../db/staff/edit-role.ts';
import { holderOfKey } from '../../db/staff/unit-lists.ts';
import { unitsOn } from '../../db/staff/units.ts';
import { peopleAtWork } from '../../db/survey/people.ts';
import { requiredScopes } from '../../shared/apv/words.ts';
import { demoIncidents, demoSubstances } from '../../shared/demo/apv-texts.ts';
import { type Chance, makeChance } from '../../shared/demo/chance.ts';
import { addDays, addMonths, type IsoDate, OPEN_END, partsOf } from '../../shared/kernel/dates.ts';
import {
  type DiscussionId,
  type EarlierApvId,
  type IncidentId,
  newId,
  type PersonId,
  type RoleId,
  type SubstanceId,
  type SubstanceUseId,
  type TrainingId,
  type UnitId,
} from '../../shared/kernel/ids.ts';
import type { CommandContext } from '../worker/context.ts';
import { addRounds, type Filling, type Workplace } from './apv-rounds.ts';

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
    return leader === undefined || others.length < 2 ? [] : [{ unitId: id, name, leader, amr: chance.pick(others) }];
  });
}

function elect({ context: { db, set, random, today }, chance, places }: Filling): void {
  for (const { unitId, amr } of places) {
    const from = addMonths(today, -chance.int(1, 40));
    const role = { role: 'amr', unitId, body: '', electedOn: from, from, to: OPEN_END } as const;
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

function addSubstances({ context: { db, set, random, today }, places, chance }: Filling): void {
  for (const [name, supplier, purpose, number, hazards, carcinogen, age] of demoSubstances) {
    const substanceId = newId<SubstanceId>(random);
    const sheet = { sheetId: null, sheetName: '', sheetDate: addMonths(today, -age) };
    const facts = { name, supplier, purpose, number, hazards, carcinogen, endedOn: null, note: '' };
    insertRow(db, set, 'substance', { id: substanceId, ...facts, ...sheet });
    for (let i = 0; i < 3; i++) {
      const { unitId } = chance.pick(places);
      insertRow(db, set, 'substance_use', {
        ...{ id: newId<SubstanceUseId>(random), substanceId, unitId, place: 'Depotet', endedOn: null },
        ...{ properties: hazards, exposure: 'Kort tid, et par gange om ugen', circumstances: 'Små mængder' },
        ...{ measures: 'Handsker og udluftning', experience: '', limitValues: '', supplierInfo: 'Se databladet' },
        ...{ substitution: 'Overvejet; der er ikke fundet et mindre farligt stof', instruction: 'Vist af AMR' },
        ...{ assessedOn: addMonths(today, -chance.int(1, 40)), assessedBy: 'Arbejdsmiljøgruppen' },
      });
    }
  }
}

function addIncidents({ context: { db, set, random, today }, places, chance }: Filling): void {
  for (let i = 0; i < 90; i++) {
    const [kind, description, place, injury] = chance.pick(demoIncidents);
    const happenedOn = addDays(today, -chance.int(1, 700));
    const away = kind === 'accident' && chance.hits(0.6);
    const firstAbsenceOn = away ? addDays(happenedOn, 1) : null;
    const reported = firstAbsenceOn && addDays(firstAbsenceOn, chance.int(1, 16));
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
      ...{ causes: '', measures: '', analysedOn: null, problemId: null },
    });
  }
}

function addAmo({ context: { db, set, random, today }, places, chance }: Filling): void {
  const year = partsOf(today).year - 1;
  insertRow(db, set, 'apv_discussion', {
    ...{ id: newId<DiscussionId>(random), unitId: null, year, heldOn: `${year}-12-04` as IsoDate },
    participants: 'Hoved-MED og arbejdsmiljøkoordinatoren',
    cooperation: 'Forflytning, vold og trusler, og støj i dagtilbud er årets tre emner.',
    meetings: 'Fire møder i Hoved-MED, to temadage for arbejdsmiljøgrupperne.',
    goalsReached: 'Målet om færre forflytningsskader blev nået i seks af otte plejecentre.',
    goals: 'Alle arbejdspladser har en gyldig APV ved årets udgang. Vold og trusler registreres samme dag.',
    competence: 'Nye AMR på uddannelse inden tre måneder. Temadag om vold og trusler.',
  });
  for (const { amr } of places) {
    if (chance.hits(0.3)) continue;
    const offeredOn = addMonths(today, -chance.int(2, 18));
    const takenOn = chance.hits(0.7) ? addDays(offeredOn, 40) : null;
    const answer = takenOn === null ? null : ('yes' as const);
    insertRow(db, set, 'amo_training', {
      ...{
        id: newId<TrainingId>(random),
        personId: amr,
        kind: 'obligatory',
        forYear: null,
        offeredOn,
        offeredBy: 'HR',
      },
      ...{ answer, answeredOn: takenOn === null ? null : addDays(offeredOn, 5), takenOn, note: '' },
    });
  }
}

/** Nothing of it where nobody is employed yet. */
export function fillDemoApv(context: CommandContext, seed: number): void {
  const chance = makeChance(seed, 'apv');
  const filling: Filling = { context, chance, places: workplacesOf(context, chance), today: context.today };
  if (filling.places.length === 0) return;
  elect(filling);
  recordEarlier(filling);
  addRounds(filling);
  addSubstances(filling);
  addIncidents(filling);
  addAmo(filling);
}
