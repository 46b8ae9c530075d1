import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, RoleId, UnitId } from '../../../shared/kernel/ids.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { EngagementFacts } from '../../../shared/staff/plan-model.ts';
import type { Spell } from '../../../shared/staff/plan-timeline.ts';
import { spellOn } from '../../../shared/staff/plan-timeline.ts';
import { unitConsequences, unitNamesAfter } from '../../../shared/staff/unit-change-consequences.ts';
import type {
  EngagementState,
  OrganisationState,
  PlaceFacts,
  UnitChangePlan,
  UnitState,
} from '../../../shared/staff/unit-change-model.ts';
import { planUnitChange } from '../../../shared/staff/unit-change-plan.ts';
import type { NewUnit, UnitChange } from '../../../shared/staff/unit-change-schema.ts';
import { endBefore, holdsThroughout, patchFrom } from '../../../shared/staff/unit-change-spells.ts';

const day = (text: string) => text as IsoDate;
const unitId = (text: string) => text as UnitId;
const BEGUN = day('2020-01-01');
const DAY = day('2027-01-01');

const facts = (name: string, parent: string | null): PlaceFacts => ({
  name,
  type: 'institution',
  parentId: parent === null ? null : unitId(parent),
  remote: false,
  leaderKey: '',
});

const unit = (id: string, parent: string | null, from = BEGUN, to = OPEN_END): UnitState => ({
  id: unitId(id),
  code: id,
  spells: [{ from, to, facts: facts(`Enhed ${id}`, parent) }],
});

const at = (unitCode: string, more: Partial<EngagementFacts> = {}): EngagementFacts => ({
  unitId: unitId(unitCode),
  fte: 0.8,
  weeklyHours: 29.6,
  jobCode: '',
  jobTitle: 'Pædagog',
  agreement: '',
  employmentForm: '',
  status: '',
  manager: false,
  ...more,
});

const engagement = (id: string, ...spells: Spell<EngagementFacts>[]): EngagementState => ({
  id: id as EngagementId,
  personId: `p${id}` as PersonId,
  spells,
});
const always = (unitCode: string, more: Partial<EngagementFacts> = {}, to = OPEN_END) => ({
  from: BEGUN,
  to,
  facts: at(unitCode, more),
});

function stateOf(
  units: readonly UnitState[],
  engagements: readonly EngagementState[] = [],
  roles: OrganisationState['roles'] = [],
): OrganisationState {
  return { units: new Map(units.map((u) => [u.id, u])), engagements, roles };
}

const fresh = (code: string, parent: string | null): NewUnit => ({
  code,
  name: `Ny ${code}`,
  type: 'team',
  parentId: parent === null ? null : unitId(parent),
  remote: false,
  leaderKey: '',
});

const failure = (state: OrganisationState, change: UnitChange): string => {
  try {
    planUnitChange(state, change);
    return 'nothing failed';
  } catch (error) {
    if (error instanceof AppFailure) return error.error.code;
    throw error;
  }
};

/** top > a, b, c; a > a1 */
const small = [unit('top', null), unit('a', 'top'), unit('b', 'top'), unit('c', 'top'), unit('a1', 'a')];
const closeA: UnitChange = {
  kind: 'close',
  onDay: DAY,
  unitId: unitId('a'),
  peopleTo: null,
  subUnitsTo: null,
  roles: 'lapse',
};

describe('spells', () => {
  const spells = [always('a')];

  it('end the day before', () => {
    expect(endBefore(spells, DAY)).toMatchObject([{ from: BEGUN, to: '2026-12-31' }]);
    expect(endBefore(spells, BEGUN)).toEqual([]);
  });

  it('are split where something new begins, and left alone where nothing does', () => {
    expect(patchFrom(spells, DAY, () => ({ unitId: unitId('b') }))).toMatchObject([
      { from: BEGUN, to: '2026-12-31', facts: { unitId: 'a' } },
      { from: DAY, to: OPEN_END, facts: { unitId: 'b' } },
    ]);
    expect(patchFrom(spells, DAY, () => ({ unitId: unitId('a') }))).toEqual(spells);
  });

  it('beside each other hold as one', () => {
    const two = [
      { from: BEGUN, to: day('2026-06-30'), facts: 1 },
      { from: day('2026-07-01'), to: OPEN_END, facts: 2 },
    ];
    expect(holdsThroughout(two, day('2026-01-01'), OPEN_END)).toBe(true);
    expect(holdsThroughout([{ ...two[0] }, { ...two[1], from: day('2026-07-02') }] as typeof two, DAY, OPEN_END)).toBe(
      true,
    );
    expect(holdsThroughout(two.slice(0, 1), day('2026-01-01'), DAY)).toBe(false);
  });
});

describe('a unit that is opened', () => {
  it('begins on the day under its parent', () => {
    const { opened } = planUnitChange(stateOf(small), { kind: 'open', onDay: DAY, unit: fresh('x', 'b') });
    expect(opened).toMatchObject([{ code: 'x', spell: { from: DAY, to: OPEN_END, facts: { parentId: 'b' } } }]);
  });

  it('needs a number of its own and a parent that is open, now and later', () => {
    expect(failure(stateOf(small), { kind: 'open', onDay: DAY, unit: fresh('b', 'top') })).toBe('unit_code_taken');
    const closed = [
      ...small,
      unit('old', 'top', BEGUN, day('2026-12-31')),
      unit('soon', 'top', BEGUN, day('2027-12-31')),
    ];
    expect(failure(stateOf(closed), { kind: 'open', onDay: DAY, unit: fresh('x', 'old') })).toBe('unit_not_open');
    expect(failure(stateOf(closed), { kind: 'open', onDay: DAY, unit: fresh('x', 'soon') })).toBe('parent_not_open');
  });
});

describe('a unit that closes', () => {
  it('is refused while it has people or sub-units without a new place', () => {
    expect(failure(stateOf(small), closeA)).toBe('unit_has_subunits');
    const state = stateOf(small, [engagement('1', always('a'))]);
    expect(failure(state, { ...closeA, subUnitsTo: unitId('b') })).toBe('unit_has_people');
  });

  it('is refused when somebody begins there later', () => {
    const later = engagement('1', { from: day('2027-08-01'), to: OPEN_END, facts: at('a') });
    expect(failure(stateOf(small, [later]), { ...closeA, subUnitsTo: unitId('b') })).toBe('unit_has_people');
  });

  it('lets those who left before it stay where they were', () => {
    const gone = engagement('1', always('a', {}, day('2026-12-31')));
    const plan = planUnitChange(stateOf(small, [gone]), { ...closeA, subUnitsTo: unitId('b') });
    expect(plan.engagements).toEqual([]);
    expect(plan.units.map(({ unit: u, after }) => [u.id, after.at(-1)?.to, after.at(-1)?.facts.parentId])).toEqual([
      ['a', '2026-12-31', 'top'],
      ['a1', OPEN_END, 'b'],
    ]);
  });

  it('moves people only to a unit that is open as long as they are', () => {
    const units = [...small, unit('soon', 'top', BEGUN, day('2027-12-31'))];
    const change: UnitChange = { ...closeA, peopleTo: unitId('soon'), subUnitsTo: unitId('b') };
    expect(failure(stateOf(units, [engagement('1', always('a'))]), change)).toBe('target_not_open');
    const brief = engagement('1', always('a', {}, day('2027-06-30')));
    expect(failure(stateOf(units, [brief]), change)).toBe('nothing failed');
  });

  it('takes the roles with it, or lets them follow', () => {
    const roles = [
      {
        id: 'r' as RoleId,
        personId: 'p1' as PersonId,
        unitId: unitId('a'),
        role: 'amr' as const,
        body: '',
        from: BEGUN,
        to: OPEN_END,
      },
    ];
    const state = stateOf(small, [engagement('1', always('a'))], roles);
    const change: UnitChange = { ...closeA, peopleTo: unitId('b'), subUnitsTo: unitId('b') };
    expect(planUnitChange(state, change).roles).toMatchObject([{ to: null }]);
    expect(planUnitChange(state, { ...change, roles: 'follow' }).roles).toMatchObject([{ to: 'b' }]);
  });
});

describe('a unit that moves', () => {
  it('never comes under itself, on any day', () => {
    const under = (id: string, parentId: string): UnitChange => ({
      kind: 'move',
      onDay: DAY,
      unitId: unitId(id),
      parentId: unitId(parentId),
    });
    expect(failure(stateOf(small), under('a', 'a'))).toBe('unit_under_itself');
    expect(failure(stateOf(small), under('a', 'a1'))).toBe('unit_under_itself');
    // b comes under a1 two years from now: so a cannot go under b before that.
    const planned: UnitState = {
      ...unit('b', 'top'),
      spells: [
        { from: BEGUN, to: day('2028-12-31'), facts: facts('Enhed b', 'top') },
        { from: day('2029-01-01'), to: OPEN_END, facts: facts('Enhed b', 'a1') },
      ],
    };
    const units = small.map((u) => (u.id === 'b' ? planned : u));
    expect(failure(stateOf(units), under('a', 'b'))).toBe('unit_under_itself');
  });

  it('is not stopped by what an import left broken elsewhere', () => {
    const broken = [...small, unit('old', 'top', BEGUN, day('2026-01-01')), unit('orphan', 'old')];
    const plan = planUnitChange(stateOf(broken), {
      kind: 'move',
      onDay: DAY,
      unitId: unitId('c'),
      parentId: unitId('a'),
    });
    expect(plan.units.map((u) => u.unit.id)).toEqual(['c']);
  });
});

describe('units that merge', () => {
  const people = [engagement('1', always('a')), engagement('2', always('b'))];

  it('go into a new one with people, sub-units and later beginners; all answer for themselves until the day before', () => {
    const later = engagement('3', { from: day('2027-08-01'), to: OPEN_END, facts: at('b') });
    const plan = planUnitChange(stateOf(small, [...people, later]), {
      kind: 'merge',
      onDay: DAY,
      from: [unitId('a'), unitId('b')],
      into: { unit: fresh('ab', 'top') },
      roles: 'follow',
    });
    const target = plan.opened[0]?.id;
    expect(plan.closed).toEqual(['a', 'b']);
    expect(plan.engagements.map((m) => [m.engagement.id, m.on, m.to])).toEqual([
      ['1', DAY, target],
      ['2', DAY, target],
      ['3', '2027-08-01', target],
    ]);
    expect(plan.engagements[0]?.spells).toMatchObject({
      updated: [{ after: { from: BEGUN, to: '2026-12-31', facts: { unitId: 'a' } } }],
      inserted: [{ from: DAY, to: OPEN_END, facts: { unitId: target } }],
      removed: [],
    });
    expect(plan.successors.map((s) => [s.kind, s.from, s.to])).toEqual([
      ['merge', 'a', target],
      ['merge', 'b', target],
    ]);
    expect(plan.units.find((u) => u.unit.id === 'a1')?.after.at(-1)?.facts.parentId).toBe(target);
  });

  it('let a sub-unit take over: it comes up in place of the one above', () => {
    const plan = planUnitChange(stateOf(small, people.slice(0, 1)), {
      kind: 'merge',
      onDay: DAY,
      from: [unitId('a')],
      into: { unitId: unitId('a1') },
      roles: 'follow',
    });
    expect(plan.units.find((u) => u.unit.id === 'a1')?.after.at(-1)?.facts.parentId).toBe('top');
  });

  it('cannot merge into themselves', () => {
    const change: UnitChange = {
      kind: 'merge',
      onDay: DAY,
      from: [unitId('a')],
      into: { unitId: unitId('a') },
      roles: 'lapse',
    };
    expect(failure(stateOf(small), change)).toBe('target_is_source');
  });
});

describe('a unit that is split', () => {
  const people = [
    engagement('1', always('a')),
    engagement('2', always('a', { jobTitle: 'Køkkenleder' })),
    engagement('3', always('a', { jobTitle: 'Køkkenleder' })),
    engagement('4', always('a', { jobTitle: 'Pedel' })),
  ];
  const split = (more: Partial<Extract<UnitChange, { kind: 'split' }>>): UnitChange => ({
    kind: 'split',
    onDay: DAY,
    unitId: unitId('a'),
    closes: true,
    subUnitsTo: 0,
    roles: 'lapse',
    parts: [
      { into: { unit: fresh('x', 'top') }, engagementIds: ['3' as EngagementId], jobTitles: [], rest: true },
      { into: { unitId: unitId('b') }, engagementIds: [], jobTitles: ['Køkkenleder'], rest: false },
    ],
    ...more,
  });

  it('lets one by one go before job title, and job title before all others', () => {
    const { engagements, opened } = planUnitChange(stateOf(small, people), split({}));
    const x = opened[0]?.id;
    expect(engagements.map((m) => [m.engagement.id, m.to])).toEqual([
      ['1', x],
      ['2', 'b'],
      ['3', x],
      ['4', x],
    ]);
  });

  it('is refused when it closes and somebody is left behind; not when it stays', () => {
    const parts = [{ into: { unitId: unitId('b') }, engagementIds: [], jobTitles: ['Pedel'], rest: false }];
    expect(failure(stateOf(small, people), split({ parts }))).toBe('unit_has_people');
    const plan = planUnitChange(stateOf(small, people), split({ parts, closes: false, subUnitsTo: null }));
    expect(plan.engagements.map((m) => m.engagement.id)).toEqual(['4']);
    expect([plan.closed, plan.units]).toEqual([[], []]);
  });

  it('says what it means, with the names that hold afterwards', () => {
    const state = stateOf(small, people);
    const plan = planUnitChange(state, split({}));
    const lines = unitConsequences(plan, { unit: unitNamesAfter(state, plan), leader: (key) => key });
    expect(lines.map((l) => [l.what, l.name, l.to])).toEqual([
      ['opened', 'Ny x', 'Enhed top'],
      ['closed', 'Enhed a', ''],
      ['moved', 'Enhed a1', 'Ny x'],
    ]);
  });
});

// ---- any organisation, any change

const ids = ['a', 'b', 'c', 'd', 'e'];
const days = ['2019-06-01', '2022-01-01', '2024-07-01', '2026-01-01', '2028-01-01'].map(day);
const looks = [...days, ...days.map((d) => addDays(d, -1)), day('2030-01-01')].sort();

const anyUnits = fc
  .tuple(
    ...ids.map((_, i) =>
      fc.record({ parent: fc.nat({ max: i }), end: fc.constantFrom(OPEN_END, OPEN_END, day('2027-12-31')) }),
    ),
  )
  .map((made) => [
    unit('top', null),
    ...made.map(({ parent, end }, i) =>
      unit(ids[i] ?? '', parent === 0 ? 'top' : (ids[parent - 1] ?? 'top'), BEGUN, end),
    ),
  ]);

const anySpells = fc
  .uniqueArray(fc.constantFrom(...days), { minLength: 1, maxLength: 3 })
  .chain((starts) =>
    fc.tuple(
      ...starts
        .sort()
        .map((from) =>
          fc.record({ from: fc.constant(from), u: fc.constantFrom(...ids), title: fc.constantFrom('A', 'B') }),
        ),
    ),
  )
  .map((parts) =>
    parts.map(({ from, u, title }, i) => ({
      from,
      to: parts[i + 1] ? addDays((parts[i + 1] as (typeof parts)[number]).from, -1) : OPEN_END,
      facts: at(u, { jobTitle: title, fte: 0.5 + i / 10 }),
    })),
  );

const some = fc.constantFrom(...ids.map(unitId));
const into = fc.oneof(
  some.map((id) => ({ unitId: id })),
  fc.constantFrom('top', ...ids).map((parent) => ({ unit: fresh('ny', parent) })),
);
const roles = fc.constant('follow' as const);
const onDay = fc.constantFrom(...days.slice(1));
const anyChange: fc.Arbitrary<UnitChange> = fc.oneof(
  fc.record({
    kind: fc.constant('close' as const),
    onDay,
    unitId: some,
    peopleTo: fc.option(some),
    subUnitsTo: fc.option(some),
    roles,
  }),
  fc.record({ kind: fc.constant('move' as const), onDay, unitId: some, parentId: fc.option(some) }),
  fc.record({
    kind: fc.constant('merge' as const),
    onDay,
    from: fc.uniqueArray(some, { minLength: 1, maxLength: 3 }),
    into,
    roles,
  }),
  fc.record({
    kind: fc.constant('split' as const),
    onDay,
    unitId: some,
    closes: fc.boolean(),
    subUnitsTo: fc.constantFrom(null, 0),
    roles,
    parts: fc
      .tuple(into, fc.boolean())
      .map(([target, rest]) => [{ into: target, engagementIds: [], jobTitles: ['A'], rest }]),
  }),
);

/** The state as it is once the plan is carried out. */
function carriedOut(state: OrganisationState, plan: UnitChangePlan): OrganisationState {
  const units = new Map(state.units);
  for (const { unit: u, after } of plan.units) units.set(u.id, { ...u, spells: after });
  for (const { id, code, spell } of plan.opened) units.set(id, { id, code, spells: [spell] });
  const moved = new Map(plan.engagements.map((m) => [m.engagement.id, m.spells]));
  const engagements = state.engagements.map((e) => {
    const edit = moved.get(e.id);
    if (!edit) return e;
    const kept = e.spells.filter((s) => !edit.updated.some((u) => u.before === s));
    const spells = [...kept, ...edit.updated.map((u) => u.after), ...edit.inserted];
    return { ...e, spells: spells.sort((x, y) => (x.from < y.from ? -1 : 1)) };
  });
  return { ...state, units, engagements };
}

const treeOn = (state: OrganisationState, on: IsoDate): unknown[] =>
  [...state.units.values()].flatMap((u) => {
    const spell = spellOn(u.spells, on);
    return spell ? [[u.id, spell.facts]] : [];
  });
const peopleOn = (state: OrganisationState, on: IsoDate) =>
  state.engagements.flatMap((e) => {
    const spell = spellOn(e.spells, on);
    return spell ? [{ id: e.id, ...spell.facts }] : [];
  });

describe('any change of any organisation', () => {
  it('leaves every earlier day as it was, loses nobody, and puts nobody in a closed unit', () => {
    let done = 0;
    fc.assert(
      fc.property(anyUnits, fc.array(anySpells, { maxLength: 6 }), anyChange, (units, timelines, change) => {
        const state = stateOf(
          units,
          timelines.map((spells, i) => engagement(String(i), ...spells)),
        );
        if (failure(state, change) !== 'nothing failed') return;
        done++;
        const plan = planUnitChange(state, change);
        const after = carriedOut(state, plan);
        for (const on of looks) {
          if (on < change.onDay) {
            expect(treeOn(after, on)).toEqual(treeOn(state, on));
            expect(peopleOn(after, on)).toEqual(peopleOn(state, on));
            continue;
          }
          const [was, is] = [peopleOn(state, on), peopleOn(after, on)];
          expect(is.map(({ unitId: _, ...rest }) => rest)).toEqual(was.map(({ unitId: _, ...rest }) => rest));
          is.forEach((one, i) => {
            const stayed = one.unitId === was[i]?.unitId;
            if (!stayed) expect(spellOn(after.units.get(one.unitId)?.spells ?? [], on)).toBeDefined();
            expect(plan.closed).not.toContain(one.unitId);
          });
        }
      }),
      { numRuns: 1500, seed: 7 },
    );
    expect(done).toBeGreaterThan(200);
  });
});
