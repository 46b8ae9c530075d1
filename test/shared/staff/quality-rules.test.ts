import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { dayOf, staffOfDay } from '../../../shared/staff/quality-day.ts';
import { inUrgency, type QualityKind, qualityKinds, SEVERITY } from '../../../shared/staff/quality-kinds.ts';
import { DEFAULT_LIMITS, limitsFrom } from '../../../shared/staff/quality-limits.ts';
import type { QualityRole, QualitySnapshot, QualitySpell, QualityUnit } from '../../../shared/staff/quality-model.ts';
import { isForATime } from '../../../shared/staff/quality-person-rules.ts';
import { casesOn, courseOf, trendDays } from '../../../shared/staff/quality-rules.ts';

const today = '2026-11-22' as IsoDate;
const OPEN = '9999-12-31' as IsoDate;

const spell = (unitId: string, more: Partial<Record<keyof QualitySpell, unknown>> = {}): QualitySpell =>
  ({
    engagementId: `e-${unitId}`,
    unitId,
    from: '2020-01-01',
    to: OPEN,
    fte: 1,
    weeklyHours: 37,
    jobCode: '10',
    jobTitle: 'Pædagog',
    form: 'Fastansat',
    openEnd: true,
    ...more,
  }) as QualitySpell;

const role = (person: number, more: Partial<Record<keyof QualityRole, unknown>> = {}): QualityRole =>
  ({
    id: `r${person}`,
    person,
    unitId: 'a',
    role: 'amr',
    electedOn: '2025-01-01',
    from: '2025-01-01',
    to: OPEN,
    ...more,
  }) as QualityRole;

const unit = (id: string, more: Partial<Record<keyof QualityUnit, unknown>> = {}): QualityUnit =>
  ({ id, parentId: id === 'top' ? null : 'top', leaderKey: 'L', open: true, ...more }) as QualityUnit;

/** One list of spells for each person; all have CPR number and e-mail unless said otherwise. */
function office(spells: readonly QualitySpell[][], more: Partial<QualitySnapshot> = {}): QualitySnapshot {
  return {
    persons: spells.map((_, i) => ({ id: `p${i}` as never, cpr: 'real' as const, hasEmail: true })),
    spells,
    roles: [],
    leaders: new Map([['L', [{ person: 0, start: '2020-01-01' as IsoDate, end: OPEN }]]]),
    duplicates: [],
    ...more,
  };
}

const allUnits = [unit('top'), unit('a'), unit('b')];

const find = (
  kind: QualityKind,
  snapshot: QualitySnapshot,
  { units = allUnits, whole = true, day = today }: { units?: QualityUnit[]; whole?: boolean; day?: IsoDate } = {},
) => casesOn(kind, dayOf(staffOfDay(snapshot, day), units, whole), DEFAULT_LIMITS);

describe('what is missing about persons', () => {
  it('counts the employed only, once each, in the unit where they work most', () => {
    const persons = [
      { id: 'p0' as never, cpr: 'none' as const, hasEmail: false },
      { id: 'p1' as never, cpr: 'replacement' as const, hasEmail: true },
      { id: 'p2' as never, cpr: 'none' as const, hasEmail: false },
    ];
    const snapshot = office(
      [[spell('a', { fte: 0.2 }), spell('b', { fte: 0.6 })], [spell('a')], [spell('a', { to: '2025-12-31' })]],
      { persons },
    );
    expect(find('no_cpr', snapshot)).toMatchObject([{ person: 0, unitId: 'b' }]);
    expect(find('no_email', snapshot)).toMatchObject([{ person: 0 }]);
    expect(find('replacement_cpr', snapshot)).toMatchObject([{ person: 1 }]);
    expect(find('no_cpr', snapshot, { day: '2025-12-31' as IsoDate })).toHaveLength(2);
  });

  it('asks hourly paid people for no hours, and everybody for a job code', () => {
    const snapshot = office([
      [spell('a', { weeklyHours: null })],
      [spell('a', { weeklyHours: 0 })],
      [spell('a', { weeklyHours: null, form: 'Timelønnet' })],
      [spell('a', { jobCode: '' })],
    ]);
    expect(find('no_hours', snapshot).map((c) => c.person)).toEqual([0, 1]);
    expect(find('no_job_code', snapshot).map((c) => c.person)).toEqual([3]);
  });

  it('wants an end of what is for a time', () => {
    expect(['Tidsbegrænset', 'Vikar', 'Barselsvikar', 'Midlertidigt ansat', 'Fixed-term'].every(isForATime)).toBe(true);
    expect(['Fastansat', 'Tilkaldevikar', 'Timelønnet vikar', ''].some(isForATime)).toBe(false);
    const snapshot = office([[spell('a', { form: 'Vikar' })], [spell('a', { form: 'Vikar', openEnd: false })]]);
    expect(find('no_end', snapshot)).toMatchObject([{ person: 0, reason: 'open_end', text: 'Vikar' }]);
  });
});

describe('overlapping engagements', () => {
  it('are those of one person in the same unit and job on the same day', () => {
    const double = [spell('a'), spell('a', { fte: 0.2 }), spell('a', { jobCode: '11' })];
    const after = [spell('a', { to: '2026-11-21' }), spell('a', { from: '2026-11-22' })];
    const found = find('double_engagement', office([double, after, [spell('a'), spell('b')]]));
    expect(found).toMatchObject([{ person: 0, unitId: 'a', value: 2 }]);
  });

  it('go by the title where there is no code', () => {
    const held = [spell('a', { jobCode: '', jobTitle: 'Lærer' }), spell('a', { jobCode: '', jobTitle: 'LÆRER ' })];
    expect(find('double_engagement', office([held]))).toHaveLength(1);
    expect(find('double_engagement', office([[held[0] as QualitySpell, spell('a')]]))).toEqual([]);
  });

  it('above 1.3 full time count engagements of other units too; exactly 1.3 is allowed', () => {
    const snapshot = office([
      [spell('a', { fte: 0.9 }), spell('b', { fte: 0.5 })],
      [spell('a', { fte: 1 }), spell('b', { fte: 0.1 }), spell('b', { fte: 0.2 })],
    ]);
    expect(find('over_full_time', snapshot)).toMatchObject([{ person: 0, value: 1.4, unitId: 'a' }]);
    expect(find('over_full_time', snapshot, { units: [unit('b')], whole: false })).toMatchObject([{ unitId: 'b' }]);
  });
});

describe('units', () => {
  it('without a leader, closed with people, and empty', () => {
    const units = [
      unit('top', { leaderKey: '' }),
      unit('a', { leaderKey: '' }),
      unit('b', { open: false }),
      unit('c'),
      unit('under', { parentId: 'c' }),
      unit('d'),
    ];
    const snapshot = office([[spell('a'), spell('a')], [spell('b')], [spell('under')]]);
    expect(find('no_leader', snapshot, { units })).toMatchObject([{ unitId: 'a', value: 1 }]);
    expect(find('closed_unit', snapshot, { units })).toMatchObject([{ unitId: 'b', value: 1 }]);
    expect(find('empty_unit', snapshot, { units }).map((c) => c.unitId)).toEqual(['d']);
  });

  it('whose leader has left or was never there; who begins later has not left', () => {
    const leaders = new Map([
      ['gone', [{ person: 1, start: '2020-01-01' as IsoDate, end: '2026-10-31' as IsoDate }]],
      ['coming', [{ person: 1, start: '2026-12-01' as IsoDate, end: OPEN }]],
    ]);
    const units = [
      unit('a', { leaderKey: 'gone' }),
      unit('b', { leaderKey: 'nobody' }),
      unit('c', { leaderKey: 'coming' }),
      unit('d', { leaderKey: 'gone', open: false }),
    ];
    const snapshot = office([[spell('a')], []], { leaders });
    expect(find('ended_leader', snapshot, { units })).toMatchObject([
      { reason: 'leader_left', unitId: 'a', person: 1, date: '2026-10-31' },
      { reason: 'leader_unknown', unitId: 'b', person: null, text: 'nobody' },
    ]);
    expect(find('ended_leader', snapshot, { units: units.slice(0, 1), day: '2026-10-31' as IsoDate })).toEqual([]);
  });
});

describe('roles', () => {
  const left = [spell('a', { to: '2026-06-30' })];

  it('of people who have left, also those for the whole municipality when that is asked about', () => {
    const roles = [role(1), role(1, { id: 'r9', role: 'med_chair', unitId: null }), role(0)];
    const snapshot = office([[spell('a')], left], { roles });
    expect(find('ended_leader', snapshot).map((c) => c.text)).toEqual(['amr', 'med_chair']);
    expect(find('ended_leader', snapshot, { units: [unit('a')], whole: false }).map((c) => c.text)).toEqual(['amr']);
  });

  it('of an AMR run out four years after the election', () => {
    const snapshot = office([[spell('a')]], { roles: [role(0, { electedOn: '2022-11-22' })] });
    expect(find('expired_role', snapshot)).toEqual([]);
    expect(find('expired_role', snapshot, { day: '2026-11-23' as IsoDate })).toMatchObject([
      { reason: 'amr_elected', date: '2022-11-22' },
    ]);
  });

  it('of an AMR that ended are told while nobody has taken over, the newest only', () => {
    const ended = [role(0, { to: '2024-01-31', id: 'r1' }), role(1, { to: '2026-01-31', id: 'r2' })];
    const people = [[spell('a')], [spell('a')]];
    expect(find('expired_role', office(people, { roles: ended }))).toMatchObject([
      { roleId: 'r2', reason: 'amr_ended', date: '2026-01-31' },
    ]);
    expect(find('expired_role', office(people, { roles: [...ended, role(0)] }))).toEqual([]);
  });
});

describe('the order of the checks', () => {
  it('puts the gravest first, among those the most, and what is in order last', () => {
    const check = (kind: QualityKind, count: number) => ({ kind, severity: SEVERITY[kind], count });
    const sorted = inUrgency([
      check('no_cpr', 0),
      check('no_email', 900),
      check('no_leader', 1),
      check('closed_unit', 3),
    ]);
    expect(sorted.map((c) => c.kind)).toEqual(['closed_unit', 'no_leader', 'no_email', 'no_cpr']);
  });
});

describe('time', () => {
  it('is looked at on thirteen month ends and the day', () => {
    const days = trendDays(today);
    expect([days[0], days[12], days.at(-1), days.length]).toEqual(['2025-10-31', '2026-10-31', today, 14]);
    const monthEnd = trendDays('2026-02-28' as IsoDate);
    expect([monthEnd[0], monthEnd.at(-2), monthEnd.at(-1), monthEnd.length]).toEqual([
      '2025-02-28',
      '2026-01-31',
      '2026-02-28',
      13,
    ]);
  });

  it('is told in a word', () => {
    expect([courseOf(3, 5), courseOf(5, 3), courseOf(3, 3), courseOf(3, null)]).toEqual([
      'fewer',
      'more',
      'same',
      null,
    ]);
  });
});

describe('limits', () => {
  it('come from settings that make sense, else from the program', () => {
    const set = (value: string) => limitsFrom(new Map([['quality.full_time', value]])).fullTime;
    expect([set('1.5'), set('0'), set('x'), set('')]).toEqual([1.5, 1.3, 1.3, 1.3]);
  });
});

const anySpell = fc
  .record({
    unitId: fc.constantFrom('top', 'a', 'b', 'c'),
    from: fc.constantFrom('2019-01-01', '2025-11-01', '2026-11-22'),
    to: fc.constantFrom('2026-10-31', '2026-11-22', OPEN),
    fte: fc.constantFrom(0.2, 0.5, 1),
    jobCode: fc.constantFrom('', '1', '2'),
    weeklyHours: fc.constantFrom(null, 0, 37),
    form: fc.constantFrom('Fastansat', 'Vikar', 'Timelønnet'),
  })
  .map(({ unitId, ...more }) => spell(unitId, { ...more, to: more.to < more.from ? OPEN : more.to }));
const anyOffice = fc
  .array(fc.tuple(fc.array(anySpell, { maxLength: 4 }), fc.constantFrom('none', 'replacement', 'real'), fc.boolean()), {
    maxLength: 8,
  })
  .map((people) =>
    office(
      people.map(([spells]) => spells),
      { persons: people.map(([, cpr, hasEmail], i) => ({ id: `p${i}` as never, cpr: cpr as 'none', hasEmail })) },
    ),
  );

describe('any office', () => {
  const units = [...allUnits, unit('c', { open: false })];

  it('has every case of a unit among those of the whole, and every case of the whole in some unit', () => {
    fc.assert(
      fc.property(anyOffice, (snapshot) => {
        for (const kind of qualityKinds) {
          const whole = find(kind, snapshot, { units });
          const parts = units.map((one) => find(kind, snapshot, { units: [one], whole: false }));
          const people = new Set(whole.map((c) => c.person));
          for (const one of parts.flat()) if (one.person !== null) expect(people).toContain(one.person);
          for (const one of whole) {
            if (one.person === null || kind === 'ended_leader') continue;
            expect(parts.flat().some((c) => c.person === one.person)).toBe(true);
          }
        }
      }),
    );
  });

  it('blames nobody who is not employed on the day', () => {
    fc.assert(
      fc.property(anyOffice, (snapshot) => {
        const { employed } = dayOf(staffOfDay(snapshot, today), units, true);
        for (const kind of qualityKinds) {
          if (kind === 'ended_leader') continue;
          for (const { person } of find(kind, snapshot, { units })) {
            if (person !== null) expect(employed).toContain(person);
          }
        }
      }),
    );
  });
});
