/** The demo's APV rounds, one at every step and a dozen that are signed, with problems, plan and signatures. */
import { nameOfPerson } from '../../db/apv/people.ts';
import { insertRow } from '../../db/apv/rows.ts';
import type { ApvRoundRow, PlanLineRow, ProblemRow } from '../../shared/apv/rows.ts';
import { type ApvRoundState, requiredScopes } from '../../shared/apv/words.ts';
import { type DemoProblem, demoProblems, workplaceOf } from '../../shared/demo/apv-texts.ts';
import type { Chance } from '../../shared/demo/chance.ts';
import { addDays, addMonths, type IsoDate, partsOf } from '../../shared/kernel/dates.ts';
import {
  type ApvRoundId,
  type MethodId,
  newId,
  type ParticipantId,
  type PersonId,
  type PlanLineId,
  type ProblemId,
  type SignOffId,
  type StatementId,
  type UnitId,
} from '../../shared/kernel/ids.ts';
import type { CommandContext } from '../worker/context.ts';

export interface Workplace {
  readonly unitId: UnitId;
  readonly name: string;
  readonly leader: PersonId;
  readonly amr: PersonId;
}

export interface Filling {
  readonly context: CommandContext;
  readonly chance: Chance;
  readonly places: readonly Workplace[];
  readonly today: IsoDate;
}

/** The steps that a round has behind it. */
const STEPS: readonly ApvRoundState[] = [
  'draft',
  'planned',
  'uncovering',
  'assessment',
  'absence',
  'plan',
  'signed',
  'follow_up',
  'closed',
];
const isPast = (state: ApvRoundState, step: ApvRoundState): boolean => STEPS.indexOf(state) > STEPS.indexOf(step);

function insertRound(filling: Filling, place: Workplace, state: ApvRoundState, startsOn: IsoDate): ApvRoundRow {
  const { db, set, random, today } = filling.context;
  const signed = isPast(state, 'plan');
  const round: ApvRoundRow = {
    id: newId<ApvRoundId>(random),
    name: `APV ${partsOf(startsOn).year} – ${place.name}`,
    trigger: 'planned',
    scopes: requiredScopes,
    full: true,
    about: '',
    matrix: '3x3',
    startsOn,
    endsOn: addMonths(startsOn, 3),
    state,
    stateSince: signed ? addMonths(startsOn, 3) : addDays(today, -filling.chance.int(3, 40)),
    completedOn: signed ? addMonths(startsOn, 3) : null,
    cancelReason: '',
    followUpBy: signed ? 'Arbejdsmiljøgruppen' : '',
    followUpHow: signed
      ? 'Planen gennemgås på personalemødet hver tredje måned. Virker et tiltag ikke, findes et nyt.'
      : '',
  };
  insertRow(db, set, 'apv_round', round);
  const { unitId } = place;
  insertRow(db, set, 'apv_round_unit', { id: newId(random), roundId: round.id, unitId, leftOn: null, leftReason: '' });
  return round;
}

function addPeople({ context: { db, set, random } }: Filling, place: Workplace, round: ApvRoundRow): void {
  for (const role of ['leader', 'amr'] as const) {
    const personId = place[role];
    const name = nameOfPerson(db, personId) ?? '';
    const { id: roundId, completedOn } = round;
    insertRow(db, set, 'apv_participant', {
      id: newId<ParticipantId>(random),
      roundId,
      personId,
      name,
      role,
      unitId: null,
    });
    if (completedOn === null) continue;
    const signature = { personId, name, signedOn: completedOn, droppedOn: null, droppedBy: '' };
    insertRow(db, set, 'apv_sign_off', { id: newId<SignOffId>(random), roundId, role, ...signature });
  }
}

function addMethods({ context: { db, set, random }, chance }: Filling, place: Workplace, round: ApvRoundRow): void {
  const { unitId } = place;
  const base = { roundId: round.id, unitId, surveyRoundId: null, agenda: '' };
  const heldOn = addDays(round.startsOn, 12);
  const people = { invited: chance.int(8, 30), attended: 8 };
  insertRow(db, set, 'apv_method', {
    ...{ id: newId<MethodId>(random), ...base, kind: 'checklist', heldOn },
    ...{ invited: null, attended: null, note: 'Rundgang i alle rum. Lys, flugtveje og velfærdsforhold er i orden.' },
  });
  insertRow(db, set, 'apv_method', {
    ...{ id: newId<MethodId>(random), ...base, kind: 'dialogue', heldOn: addDays(heldOn, 9) },
    ...{ ...people, note: 'Det gode kollegaskab blev fremhævet.' },
  });
}

function problemRow(filling: Filling, place: Workplace, round: ApvRoundRow, found: DemoProblem): ProblemRow {
  const assessed = isPast(round.state, 'uncovering');
  const atOnce = assessed && filling.chance.hits(0.15);
  return {
    ...{ id: newId<ProblemId>(filling.context.random), roundId: round.id, unitId: place.unitId },
    origin: found.place === '' ? 'dialogue' : 'checklist',
    ...{ theme: found.theme, place: found.place, description: found.description },
    ...{ confidential: false, acute: false, permanent: assessed && found.permanent !== undefined },
    prevention: assessed ? (found.permanent ?? '') : '',
    special: null,
    nature: assessed ? found.nature : '',
    likelihood: assessed ? found.likelihood : null,
    consequence: assessed ? found.consequence : null,
    extent: assessed ? found.extent : null,
    extentGroup: assessed ? found.group : '',
    causes: assessed ? found.causes : '',
    solvedAtOnce: assessed ? atOnce : null,
    solvedOn: atOnce ? addDays(round.startsOn, 30) : null,
    solvedBy: atOnce ? 'Teknisk servicemedarbejder' : '',
    solvedHow: atOnce ? found.measure : '',
    ...{ interim: '', source: '', carriedFrom: null },
  };
}

function lineRow(
  filling: Filling,
  place: Workplace,
  round: ApvRoundRow,
  of: ProblemRow,
  found: DemoProblem,
): PlanLineRow {
  const { random, db, today } = filling.context;
  const { chance } = filling;
  const start = addMonths(round.startsOn, 3);
  const deadline = addMonths(start, chance.int(1, 9));
  const followUpOn = addMonths(deadline, 2);
  const closed = round.state === 'closed' || (round.completedOn !== null && followUpOn < today && chance.hits(0.7));
  const running = round.completedOn !== null && chance.hits(0.5) ? 'started' : 'open';
  const doneOn = closed ? addDays(deadline, chance.int(-20, 12)) : null;
  return {
    ...{ id: newId<PlanLineId>(random), problemId: of.id, measure: found.measure, prevention: found.prevention },
    ...{ responsibleId: place.leader, responsible: nameOfPerson(db, place.leader) ?? '' },
    ...{ startsOn: start, deadline, followUpOn, followUpHow: 'Spørg dem, det gælder, og se efter på stedet' },
    priority: found.likelihood * found.consequence >= 6 ? 'high' : 'medium',
    ...{ cost: chance.hits(0.4) ? chance.int(2, 60) * 1000 : null, budgetOwner: '', medMeeting: '' },
    state: closed ? 'closed' : running,
    doneOn,
    effect: closed ? chance.weighted([['works', 4] as const, ['partly', 1] as const]) : null,
    effectRating: closed ? chance.int(2, 4) : null,
    effectOn: closed ? followUpOn : null,
    evidence: closed ? 'Drøftet på personalemødet' : '',
    closedOn: closed ? followUpOn : null,
    ...{ reopenedFrom: null, carriedTo: null },
  };
}

function addRound(filling: Filling, place: Workplace, state: ApvRoundState, startsOn: IsoDate): void {
  const { db, set, random } = filling.context;
  const round = insertRound(filling, place, state, startsOn);
  addPeople(filling, place, round);
  if (!isPast(state, 'planned')) return;
  addMethods(filling, place, round);
  for (const found of demoProblems(workplaceOf(place.name))) {
    const problem = problemRow(filling, place, round, found);
    insertRow(db, set, 'apv_problem', problem);
    if (problem.solvedAtOnce || !isPast(state, 'absence')) continue;
    insertRow(db, set, 'apv_line', lineRow(filling, place, round, problem, found));
  }
  if (!isPast(state, 'absence')) return;
  const figures = { unit12: null, all12: null, unit36: null, all36: null, figuresFrom: '', problemIds: [] };
  const said = {
    contributes: true,
    conclusion: 'Tidspres og tunge forflytninger kan bidrage til fraværet. Begge dele er med i planen.',
  };
  const statedOn = addMonths(startsOn, 2);
  insertRow(db, set, 'apv_statement', {
    ...{ id: newId<StatementId>(random), roundId: round.id, unitId: place.unitId, statedOn },
    ...{ ...said, ...figures },
  });
}

export function addRounds(filling: Filling): void {
  const { places, today, chance } = filling;
  const running: readonly ApvRoundState[] = ['uncovering', 'assessment', 'absence', 'plan', 'draft'];
  const signed: readonly ApvRoundState[] = ['follow_up', 'closed', 'follow_up'];
  places
    .filter((_, i) => i % 5 === 0)
    .forEach((place, i) => {
      const state = running[i] ?? signed[i % signed.length] ?? 'closed';
      addRound(filling, place, state, addMonths(today, i < running.length ? -2 : -chance.int(6, 20)));
    });
}
