/**
 * What keeps a round from a state (domain §1.3). The guards of the earlier steps hold for the later ones too: what was
 * added after its step, such as a problem found late, cannot slip into a signed plan.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { UnitId } from '../kernel/ids.ts';
import type { Obstacle } from './contract-rounds.ts';
import { assessmentGuard, firstWords, isLive, planGuard } from './guards-problems.ts';
import type { MethodRow, ParticipantRow, PlanLineRow, ProblemRow, SignOffRow } from './rows.ts';
import { nextState } from './states.ts';
import type { ApvRoundState, Matrix, ParticipantRole } from './words.ts';

export interface UnitInRound {
  readonly unitId: UnitId;
  readonly name: string;
  readonly leftOn: IsoDate | null;
  /** Closed in the organisation by now. */
  readonly closedOn: IsoDate | null;
}

/** All that the guards look at. */
export interface RoundFacts {
  readonly today: IsoDate;
  readonly matrix: Matrix;
  readonly followUpBy: string;
  readonly followUpHow: string;
  readonly units: readonly UnitInRound[];
  readonly participants: readonly Pick<ParticipantRow, 'role'>[];
  /** The register knows an AMR for one of the units: nobody else can then take part in the AMR's place. */
  readonly amrKnown: boolean;
  readonly methods: readonly Pick<MethodRow, 'unitId' | 'heldOn'>[];
  readonly problems: readonly ProblemRow[];
  readonly statements: readonly { readonly unitId: UnitId }[];
  readonly lines: readonly PlanLineRow[];
  readonly signatures: readonly Pick<SignOffRow, 'role' | 'droppedOn'>[];
}

const NOWHERE = { unitId: null, problemId: null, lineId: null, what: '', fields: [] };

type Guard = (facts: RoundFacts) => Obstacle[];

export const unitsLeft = ({ units }: RoundFacts): UnitInRound[] => units.filter(({ leftOn }) => leftOn === null);

const unitsGuard: Guard = (facts) =>
  unitsLeft(facts).length > 0 ? [] : [{ ...NOWHERE, kind: 'no_unit_left', fields: ['unitIds'] }];

/** A workplace that is gone cannot be assessed; its work goes to another unit, or out of the round. */
const closedUnitsGuard: Guard = (facts) =>
  unitsLeft(facts)
    .filter(({ closedOn }) => closedOn !== null)
    .map(({ unitId, name }) => ({ ...NOWHERE, kind: 'unit_closed', unitId, what: name }));

/** Where there is no AMR, the employees choose someone to take part (domain §1.1). */
const STAND_INS: readonly ParticipantRole[] = ['employee', 'tr'];

type Takers = Pick<RoundFacts, 'participants' | 'amrKnown'>;

const isRepresentative = (role: ParticipantRole, { amrKnown }: Takers): boolean =>
  role === 'amr' || (!amrKnown && STAND_INS.includes(role));

/** May a participant of this role sign as leader, or for the AMR? A stand-in only while there is no AMR in the round. */
export function maySignAs(as: 'leader' | 'amr', role: ParticipantRole, takers: Takers): boolean {
  if (as === 'leader' || role === 'amr') return as === role;
  const hasAmr = takers.participants.some((one) => one.role === 'amr');
  return !hasAmr && isRepresentative(role, takers);
}

const participantsGuard: Guard = (facts) => {
  const obstacles: Obstacle[] = [];
  if (!facts.participants.some(({ role }) => role === 'leader')) obstacles.push({ ...NOWHERE, kind: 'no_leader' });
  if (!facts.participants.some(({ role }) => isRepresentative(role, facts))) {
    obstacles.push({ ...NOWHERE, kind: 'no_amr' });
  }
  return obstacles;
};

/** A method that is still to come covers nothing yet. */
const methodsGuard: Guard = (facts) => {
  const covers = (unitId: UnitId, until: IsoDate | null): boolean =>
    facts.methods.some(
      (method) => (method.unitId === null || method.unitId === unitId) && (until === null || method.heldOn <= until),
    );
  return unitsLeft(facts)
    .filter(({ unitId }) => !covers(unitId, facts.today))
    .map(({ unitId, name }) => {
      const fields = covers(unitId, null) ? ['heldOn'] : [];
      return { ...NOWHERE, kind: 'no_method', unitId, what: name, fields };
    });
};

const statementsGuard: Guard = (facts) => {
  const stated = new Set(facts.statements.map(({ unitId }) => unitId));
  return unitsLeft(facts)
    .filter(({ unitId }) => !stated.has(unitId))
    .map(({ unitId, name }) => ({ ...NOWHERE, kind: 'no_statement', unitId, what: name }));
};

/** Problems of units that have left the round keep nothing. */
const problemsInRound = (facts: RoundFacts): ProblemRow[] => {
  const inRound = new Set(unitsLeft(facts).map(({ unitId }) => unitId));
  return facts.problems.filter(({ unitId }) => inRound.has(unitId));
};

const assessmentsGuard: Guard = (facts) =>
  problemsInRound(facts).flatMap((problem) => assessmentGuard(problem, facts.matrix));
const linesGuard: Guard = (facts) => planGuard(problemsInRound(facts), facts.lines);

const followUpGuard: Guard = ({ followUpBy, followUpHow }) => {
  const fields = [followUpBy === '' ? 'followUpBy' : '', followUpHow === '' ? 'followUpHow' : ''].filter(Boolean);
  return fields.length === 0 ? [] : [{ ...NOWHERE, kind: 'no_follow_up_rule', fields }];
};

/** Do leader and AMR both stand by what the plan says now? */
export const isSigned = (signatures: RoundFacts['signatures']): boolean => signatureGuard({ signatures }).length === 0;

const signatureGuard = ({ signatures }: Pick<RoundFacts, 'signatures'>): Obstacle[] =>
  (['leader', 'amr'] as const)
    .filter((role) => !signatures.some((one) => one.role === role && one.droppedOn === null))
    .map((role) => ({ ...NOWHERE, kind: `not_signed_${role}` }));

/** Also of units that left the round and are open still: after its closing nobody could go on with their lines. */
const openLinesGuard: Guard = (facts) => {
  const open = new Set(
    facts.units.filter((unit) => unit.leftOn === null || unit.closedOn === null).map((u) => u.unitId),
  );
  const unitOf = new Map(facts.problems.map(({ id, unitId }) => [id, unitId] as const).filter(([, u]) => open.has(u)));
  const descriptionOf = new Map(facts.problems.map(({ id, description }) => [id, description]));
  return facts.lines
    .filter((line) => unitOf.has(line.problemId) && isLive(line))
    .map(({ id, problemId, measure }) => ({
      ...NOWHERE,
      kind: 'line_open',
      unitId: unitOf.get(problemId) ?? null,
      problemId,
      lineId: id,
      // A line that was opened anew has no measure yet.
      what: firstWords(measure || (descriptionOf.get(problemId) ?? '')),
    }));
};

const PLANNING: readonly Guard[] = [unitsGuard, participantsGuard];
const UNCOVERED: readonly Guard[] = [...PLANNING, closedUnitsGuard, methodsGuard];
const ASSESSED: readonly Guard[] = [...UNCOVERED, assessmentsGuard];
const STATED: readonly Guard[] = [...ASSESSED, statementsGuard];
const PLANNED: readonly Guard[] = [...STATED, linesGuard, followUpGuard];

/** Who took part, and which units there were, is history by then: only the plan and what came of it count. */
const FOLLOWED: readonly Guard[] = [assessmentsGuard, linesGuard, followUpGuard, signatureGuard, openLinesGuard];

const GUARDS: Readonly<Record<ApvRoundState, readonly Guard[]>> = {
  draft: [],
  planned: PLANNING,
  uncovering: PLANNING,
  assessment: UNCOVERED,
  absence: ASSESSED,
  plan: STATED,
  signed: [...PLANNED, signatureGuard],
  follow_up: [signatureGuard],
  closed: FOLLOWED,
  cancelled: [],
};

/** Everything that keeps the round from entering the state; none: the way is free. */
export const obstaclesTo = (to: ApvRoundState, facts: RoundFacts): Obstacle[] =>
  GUARDS[to].flatMap((guard) => guard(facts));

export function obstaclesAhead(state: ApvRoundState, facts: RoundFacts): Obstacle[] {
  const next = nextState(state);
  return next === null ? [] : obstaclesTo(next, facts);
}

/** What must be in place before anybody can sign. */
export const obstaclesToSigning = (facts: RoundFacts): Obstacle[] => PLANNED.flatMap((guard) => guard(facts));
