/** The table of the guards: what is taken away from a round that lacks nothing, and what it then cannot enter. */
import { describe, expect, it } from 'vitest';
import { obstaclesAhead, obstaclesTo, type RoundFacts } from '../../../shared/apv/guards.ts';
import type { PlanLineRow, ProblemRow } from '../../../shared/apv/rows.ts';
import { backStates, canCancel, nextState, wayOfRound } from '../../../shared/apv/states.ts';
import { type ApvRoundState, roundState } from '../../../shared/apv/words.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { ApvRoundId, PlanLineId, ProblemId, UnitId } from '../../../shared/kernel/ids.ts';
import { apvLine, apvProblem } from '../../support/apv-rows.ts';

const TODAY = '2026-11-22' as IsoDate;
const unitId = 'u1' as UnitId;
const problem = apvProblem(
  { id: 'p1' as ProblemId, roundId: 'r' as ApvRoundId, unitId },
  { description: 'Støj i køkkenet', consequence: 1 },
);
const line = apvLine({ id: 'l1' as PlanLineId, problemId: problem.id }, { measure: 'Ny emhætte', state: 'closed' });
const unit = { unitId, name: 'Åbrinken', leftOn: null, closedOn: null };
const other = { ...unit, unitId: 'u2' as UnitId, name: 'Bakken' };
const method = { unitId: null, heldOn: TODAY };

/** Nothing keeps it from any state. */
const whole: RoundFacts = {
  today: TODAY,
  matrix: '3x3',
  followUpBy: 'AMG',
  followUpHow: 'Vi måler igen',
  units: [unit],
  participants: [{ role: 'leader' }, { role: 'amr' }],
  amrKnown: true,
  methods: [method],
  problems: [problem],
  statements: [{ unitId }],
  lines: [line],
  signatures: [
    { role: 'leader', droppedOn: null },
    { role: 'amr', droppedOn: null },
  ],
};

const withProblem = (change: Partial<ProblemRow>): Partial<RoundFacts> => ({ problems: [{ ...problem, ...change }] });
const withLine = (change: Partial<PlanLineRow>): Partial<RoundFacts> => ({
  lines: [{ ...line, state: 'open', ...change }],
});

interface Case {
  readonly name: string;
  readonly lacking: Partial<RoundFacts>;
  /** The first state that is kept, and the last. */
  readonly first: ApvRoundState;
  readonly obstacle: object;
}

const cases: readonly Case[] = [
  { name: 'no unit', lacking: { units: [] }, first: 'planned', obstacle: { kind: 'no_unit_left' } },
  {
    name: 'all units have left',
    lacking: { units: [{ ...unit, leftOn: TODAY }] },
    first: 'planned',
    obstacle: { kind: 'no_unit_left' },
  },
  {
    name: 'no leader',
    lacking: { participants: [{ role: 'amr' }] },
    first: 'planned',
    obstacle: { kind: 'no_leader' },
  },
  { name: 'no AMR', lacking: { participants: [{ role: 'leader' }] }, first: 'planned', obstacle: { kind: 'no_amr' } },
  {
    name: 'an employee where the register knows an AMR',
    lacking: { participants: [{ role: 'leader' }, { role: 'employee' }] },
    first: 'planned',
    obstacle: { kind: 'no_amr' },
  },
  {
    name: 'a closed unit',
    lacking: { units: [{ ...unit, closedOn: TODAY }] },
    first: 'assessment',
    obstacle: { kind: 'unit_closed', unitId, what: 'Åbrinken' },
  },
  { name: 'no method', lacking: { methods: [] }, first: 'assessment', obstacle: { kind: 'no_method', unitId } },
  {
    name: 'a method of another unit',
    lacking: { methods: [{ unitId: other.unitId, heldOn: TODAY }] },
    first: 'assessment',
    obstacle: { kind: 'no_method', unitId, fields: [] },
  },
  {
    name: 'a method that is still to come',
    lacking: { methods: [{ unitId, heldOn: '2026-11-23' as IsoDate }] },
    first: 'assessment',
    obstacle: { kind: 'no_method', unitId, fields: ['heldOn'] },
  },
  ...(
    [
      ['nature', ''],
      ['likelihood', null],
      ['consequence', null],
      ['extent', null],
      ['causes', ' '],
      ['solvedAtOnce', null],
    ] as const
  ).map(([field, empty]) => ({
    name: `a problem without ${field}`,
    lacking: withProblem({ [field]: empty }),
    first: 'absence' as const,
    obstacle: { kind: 'not_assessed', problemId: problem.id, fields: [field], what: 'Støj i køkkenet' },
  })),
  {
    name: 'a likelihood outside the matrix',
    lacking: withProblem({ likelihood: 4 }),
    first: 'absence',
    obstacle: { kind: 'not_assessed', fields: ['likelihood'] },
  },
  {
    name: 'solved at once, nobody says when and by whom',
    lacking: withProblem({ solvedAtOnce: true }),
    first: 'absence',
    obstacle: { kind: 'not_assessed', fields: ['solvedOn', 'solvedBy'] },
  },
  {
    name: 'a lasting risk without prevention',
    lacking: withProblem({ permanent: true }),
    first: 'absence',
    obstacle: { kind: 'no_prevention', problemId: problem.id },
  },
  { name: 'no statement', lacking: { statements: [] }, first: 'plan', obstacle: { kind: 'no_statement', unitId } },
  { name: 'no line', lacking: { lines: [] }, first: 'signed', obstacle: { kind: 'no_line', problemId: problem.id } },
  ...(
    [
      ['measure', ''],
      ['responsible', ''],
      ['deadline', null],
      ['followUpOn', null],
    ] as const
  ).map(([field, empty]) => ({
    name: `a line without ${field}`,
    lacking: withLine({ [field]: empty }),
    first: 'signed' as const,
    obstacle: { kind: 'line_incomplete', problemId: problem.id, lineId: line.id, fields: [field] },
  })),
  {
    name: 'a second line half written',
    lacking: { lines: [line, { ...line, id: 'l2' as PlanLineId, state: 'open', deadline: null }] },
    first: 'signed',
    obstacle: { kind: 'line_incomplete', lineId: 'l2', fields: ['deadline'] },
  },
  {
    name: 'no rule for following up',
    lacking: { followUpBy: '', followUpHow: '' },
    first: 'signed',
    obstacle: { kind: 'no_follow_up_rule', fields: ['followUpBy', 'followUpHow'] },
  },
  ...(['leader', 'amr'] as const).map((role) => ({
    name: `the signature of the ${role} dropped`,
    lacking: { signatures: whole.signatures.map((one) => (one.role === role ? { role, droppedOn: TODAY } : one)) },
    first: 'signed' as const,
    obstacle: { kind: `not_signed_${role}` },
  })),
  { name: 'an open line', lacking: withLine({}), first: 'closed', obstacle: { kind: 'line_open', lineId: line.id } },
  {
    name: 'a line judged but not closed',
    lacking: withLine({ state: 'rated' }),
    first: 'closed',
    obstacle: { kind: 'line_open' },
  },
];

it('nothing keeps a round that lacks nothing from any state', () => {
  for (const state of roundState.options) expect(obstaclesTo(state, whole), state).toEqual([]);
});

describe.each(cases)('$name', ({ lacking, first, obstacle }) => {
  const facts = { ...whole, ...lacking };
  const from = wayOfRound.indexOf(first as (typeof wayOfRound)[number]);

  it(`keeps the round from ${first}, and from nothing before it`, () => {
    expect(obstaclesTo(first, facts)).toContainEqual(expect.objectContaining(obstacle));
    for (const earlier of wayOfRound.slice(0, from)) expect(obstaclesTo(earlier, facts), earlier).toEqual([]);
  });

  it('keeps it from being signed, when it is a matter of the plan', () => {
    if (first === 'closed') return;
    expect(obstaclesTo('signed', facts)).toContainEqual(expect.objectContaining(obstacle));
  });
});

describe('what is no obstacle', () => {
  it.each<[string, ApvRoundState, Partial<RoundFacts>]>([
    [
      'an employee where no AMR is known',
      'planned',
      { amrKnown: false, participants: [{ role: 'leader' }, { role: 'employee' }] },
    ],
    [
      'a method for each unit',
      'assessment',
      {
        units: [unit, other],
        methods: [
          { ...method, unitId },
          { ...method, unitId: other.unitId },
        ],
      },
    ],
    ['a closed unit that has left', 'plan', { units: [unit, { ...other, leftOn: TODAY, closedOn: TODAY }] }],
    [
      'a problem of a unit that has left',
      'signed',
      {
        units: [unit, { ...other, leftOn: TODAY }],
        problems: [problem, { ...problem, id: 'p2' as ProblemId, unitId: other.unitId, nature: '' }],
      },
    ],
    [
      'a problem solved at once without a line',
      'closed',
      { ...withProblem({ solvedAtOnce: true, solvedOn: TODAY, solvedBy: 'Leder' }), lines: [] },
    ],
    ['a lasting risk with prevention', 'closed', withProblem({ permanent: true, prevention: 'To går altid sammen' })],
    ['a line carried on to another round', 'closed', withLine({ carriedTo: 'r2' as ApvRoundId })],
    ['a unit closed in follow-up', 'closed', { units: [{ ...unit, closedOn: TODAY }] }],
  ])('%s', (_, to, change) => {
    expect(obstaclesTo(to, { ...whole, ...change })).toEqual([]);
  });
});

describe('the way', () => {
  it('goes one step at a time and ends; back only to working states; what has ended stays', () => {
    expect(wayOfRound.map(nextState)).toEqual([...wayOfRound.slice(1), null]);
    expect(nextState('cancelled')).toBeNull();
    expect(backStates('signed')).toEqual(['draft', 'planned', 'uncovering', 'assessment', 'absence', 'plan']);
    expect(backStates('planned')).toEqual(['draft']);
    expect([backStates('draft'), backStates('closed'), backStates('cancelled')]).toEqual([[], [], []]);
    expect(roundState.options.filter((state) => !canCancel(state))).toEqual(['closed', 'cancelled']);
    expect([obstaclesAhead('closed', whole), obstaclesAhead('cancelled', whole)]).toEqual([[], []]);
  });
});
