/** The demo's APV rounds, one at every step and a dozen that are signed, with problems, plan and signatures. */
import { nameOfPerson } from '../../db/apv/people.ts';
import { insertRow } from '../../db/apv/rows.ts';
import type { ApvRoundRow, ProblemRow } from '../../shared/apv/rows.ts';
import { type ApvRoundState, requiredScopes } from '../../shared/apv/words.ts';
import {
  confidentialProblem,
  type DemoProblem,
  demoProblems,
  demoStatements,
  workplaceOf,
} from '../../shared/demo/apv-texts.ts';
import type { Chance } from '../../shared/demo/chance.ts';
import { addDays, addMonths, type IsoDate, partsOf } from '../../shared/kernel/dates.ts';
import {
  type ApvRoundId,
  type CheckId,
  type MethodId,
  newId,
  type ParticipantId,
  type PersonId,
  type ProblemId,
  type SignOffId,
  type StatementId,
  type UnitId,
} from '../../shared/kernel/ids.ts';
import type { CommandContext } from '../worker/context.ts';
import { walkRound } from './apv-checks.ts';
import { lineRow, tryAgain } from './apv-lines.ts';

export interface Workplace {
  readonly unitId: UnitId;
  readonly name: string;
  readonly leader: PersonId;
  readonly amr: PersonId;
  /** The day that the AMR was elected. */
  readonly electedOn: IsoDate;
  /** At work in the unit itself. */
  readonly people: number;
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
    stateSince: signed ? addMonths(startsOn, state === 'closed' ? 13 : 3) : addDays(today, -filling.chance.int(3, 40)),
    completedOn: signed ? addMonths(startsOn, 3) : null,
    cancelReason: '',
    followUpBy: signed ? 'Arbejdsmiljøgruppen' : '',
    followUpHow: signed
      ? 'Planen gennemgås på personalemødet hver tredje måned. Virker en foranstaltning ikke, findes en ny.'
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
    const participant = { roundId: round.id, personId, name, role, unitId: null };
    insertRow(db, set, 'apv_participant', { id: newId<ParticipantId>(random), ...participant });
  }
}

function addMethods({ context: { db, set, random }, chance }: Filling, place: Workplace, round: ApvRoundRow): void {
  const { unitId } = place;
  const base = { roundId: round.id, unitId, surveyRoundId: null, agenda: '' };
  const heldOn = addDays(round.startsOn, 12);
  const invited = Math.min(place.people, 30);
  const people = { invited, attended: Math.max(1, Math.round((invited * chance.int(6, 9)) / 10)) };
  insertRow(db, set, 'apv_method', {
    ...{ id: newId<MethodId>(random), ...base, kind: 'checklist', heldOn },
    ...{ invited: null, attended: null, note: 'Rundgang i alle rum. Lys, flugtveje og velfærdsforhold er i orden.' },
  });
  insertRow(db, set, 'apv_method', {
    ...{ id: newId<MethodId>(random), ...base, kind: 'dialogue', heldOn: addDays(heldOn, 9) },
    ...{ ...people, note: 'Det gode kollegaskab blev fremhævet.' },
  });
}

interface Resigned {
  readonly failedOn: IsoDate;
  readonly signedOn: IsoDate;
}

/** The first signatures, and those after a change that took them away. */
function addSignatures(filling: Filling, place: Workplace, round: ApvRoundRow, resigned?: Resigned): void {
  const { db, set, random } = filling.context;
  if (round.completedOn === null) return;
  const stands = { droppedOn: null, droppedBy: '' };
  const first = resigned ? { droppedOn: resigned.failedOn, droppedBy: 'apv_line.measure' } : stands;
  const days = [
    { signedOn: round.completedOn, ...first },
    ...(resigned ? [{ signedOn: resigned.signedOn, ...stands }] : []),
  ];
  for (const role of ['leader', 'amr'] as const) {
    const personId = place[role];
    const who = { roundId: round.id, role, personId, name: nameOfPerson(db, personId) ?? '' };
    for (const day of days) insertRow(db, set, 'apv_sign_off', { id: newId<SignOffId>(random), ...who, ...day });
  }
}

function problemRow(
  filling: Filling,
  place: Workplace,
  round: ApvRoundRow,
  found: DemoProblem,
  checkId: CheckId | undefined,
): ProblemRow {
  const assessed = isPast(round.state, 'uncovering');
  const atOnce = assessed && filling.chance.hits(0.15);
  const seen = checkId === undefined ? 'inspection' : 'checklist';
  return {
    ...{ id: newId<ProblemId>(filling.context.random), roundId: round.id, unitId: place.unitId },
    origin: found.place === '' ? 'dialogue' : seen,
    ...{ theme: found.theme, place: found.place, description: found.description },
    confidential: found.confidential ?? false,
    ...{ acute: false, permanent: assessed && found.permanent !== undefined },
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
    solvedBy: atOnce ? (found.prevention === 'organise' ? 'Leder og AMR' : 'Teknisk servicemedarbejder') : '',
    solvedHow: atOnce ? found.measure : '',
    ...{ interim: '', source: checkId ?? '', carriedFrom: null },
  };
}

interface Told {
  readonly round: ApvRoundRow;
  readonly problems: readonly (readonly [DemoProblem, ProblemRow])[];
}

/** What of the problems may have to do with absence, the first two of it. */
const nearAbsence = ({ problems }: Told): ProblemId[] =>
  problems
    .filter(([{ theme }]) => theme === 'workload' || theme === 'ergonomics' || theme === 'emotional_demands')
    .slice(0, 2)
    .map(([, { id }]) => id);

/** Every second large unit has its figures from the pay system; all of the municipality are the same. */
function addStatement({ context, chance }: Filling, place: Workplace, told: Told): void {
  const { round } = told;
  const [contributes, conclusion] = chance.pick(demoStatements);
  const statedOn = addDays(addMonths(round.startsOn, 2), chance.int(0, 9));
  const days = (): number => (contributes ? chance.int(125, 190) : chance.int(70, 118)) / 10;
  const own = { unit12: days(), unit36: days() };
  const isCounted = chance.hits(0.6) && place.people >= 10;
  const none = { unit12: null, all12: null, unit36: null, all36: null, figuresFrom: '' };
  const figures = { ...own, all12: 12.1, all36: 12.6, figuresFrom: 'Lønsystemets fraværsliste, hele gruppen samlet' };
  insertRow(context.db, context.set, 'apv_statement', {
    ...{ id: newId<StatementId>(context.random), roundId: round.id, unitId: place.unitId, statedOn },
    ...{ contributes, conclusion, ...(isCounted ? figures : none) },
    problemIds: contributes ? nearAbsence(told) : [],
  });
}

/** A line that did not work takes the first signatures away; those of the second day stand. */
function addPlan(filling: Filling, place: Workplace, { round, problems }: Told, fails: boolean): void {
  const { db, set } = filling.context;
  let [hasFailed, resigned] = [false, undefined as Resigned | undefined];
  for (const [found, problem] of problems) {
    if (problem.solvedAtOnce) continue;
    const line = lineRow(filling, place, round, problem, found);
    if (!fails || hasFailed || found.prevention !== 'organise') {
      insertRow(db, set, 'apv_line', line);
      continue;
    }
    const { failed, next, failedOn, signedOn } = tryAgain(filling, round, line);
    insertRow(db, set, 'apv_line', failed);
    insertRow(db, set, 'apv_line', next);
    [hasFailed, resigned] = [true, { failedOn, signedOn }];
  }
  addSignatures(filling, place, round, resigned);
}

interface RoundWish {
  readonly state: ApvRoundState;
  readonly startsOn: IsoDate;
  /** One of its lines did not work. */
  readonly fails: boolean;
  readonly hasConfidential: boolean;
}

function addRound(filling: Filling, place: Workplace, { state, startsOn, fails, hasConfidential }: RoundWish): void {
  const { db, set } = filling.context;
  const round = insertRound(filling, place, state, startsOn);
  addPeople(filling, place, round);
  if (!isPast(state, 'planned')) return;
  addMethods(filling, place, round);
  const founds = [...demoProblems(workplaceOf(place.name)), ...(hasConfidential ? [confidentialProblem] : [])];
  const raised = walkRound(filling, place, round, founds);
  const problems = founds.map((found) => [found, problemRow(filling, place, round, found, raised.get(found))] as const);
  for (const [, problem] of problems) insertRow(db, set, 'apv_problem', problem);
  if (!isPast(state, 'absence')) return;
  addStatement(filling, place, { round, problems });
  addPlan(filling, place, { round, problems }, fails);
}

/** Months since the beginning: what is closed had the time for it. */
const MONTHS_AGO: Readonly<Partial<Record<ApvRoundState, readonly [from: number, to: number]>>> = {
  follow_up: [6, 15],
  closed: [15, 24],
};

export function addRounds(filling: Filling): void {
  const { places, today, chance } = filling;
  const running: readonly ApvRoundState[] = ['uncovering', 'assessment', 'absence', 'plan', 'draft'];
  const signed: readonly ApvRoundState[] = ['follow_up', 'closed', 'follow_up'];
  places
    .filter((_, i) => i % 5 === 0)
    .forEach((place, i) => {
      const nth = i - running.length;
      const state = running[i] ?? signed[nth % signed.length] ?? 'closed';
      const [from, to] = MONTHS_AGO[state] ?? [2, 2];
      const startsOn = addDays(addMonths(today, -chance.int(from, to)), -chance.int(10, 25));
      addRound(filling, place, { state, startsOn, fails: nth === 0, hasConfidential: nth === 0 });
    });
}
