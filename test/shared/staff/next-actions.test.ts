import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate, OPEN_END } from '../../../shared/kernel/dates.ts';
import type { EngagementId, LeaveId, PersonId, RoleId, UnitId } from '../../../shared/kernel/ids.ts';
import type { PersonDetail } from '../../../shared/staff/contract.ts';
import { type ActionFacts, type NextAction, nextActions, SOON_DAYS } from '../../../shared/staff/next-actions.ts';

const TODAY = '2026-11-22' as IsoDate;
const MAIN = 'engagement'.padEnd(22, 'A') as EngagementId;
const ME = 'person'.padEnd(22, 'A') as PersonId;

const spell: PersonDetail['engagements'][number]['spells'][number] = {
  validFrom: '2019-02-01' as IsoDate,
  validTo: OPEN_END,
  unitId: 'unit'.padEnd(22, 'A') as UnitId,
  unitName: 'Børnehuset Nissum',
  unitCode: '2030',
  jobCode: '',
  jobTitle: 'Pædagog',
  agreement: '',
  employmentForm: '',
  fte: 1,
  weeklyHours: 37,
  status: '1',
  manager: false,
};

const person: PersonDetail = {
  id: ME,
  firstName: 'Åge',
  lastName: 'Østergaard',
  preferredName: '',
  email: 'age@example.dk',
  phone: '',
  birthDate: null,
  mergedInto: null,
  cprMasked: '770880-••••',
  cprModulus11: true,
  cprWarnings: [],
  engagements: [{ id: MAIN, source: 'SD', key: '10184', start: spell.validFrom, end: OPEN_END, spells: [spell] }],
  completions: [],
  history: [],
};

const facts = (more: Partial<PersonDetail> = {}, rest: Partial<ActionFacts> = {}): ActionFacts => ({
  person: { ...person, ...more },
  roles: [],
  leaves: [],
  doubles: [],
  ...rest,
});
const kinds = (given: ActionFacts): NextAction['kind'][] => nextActions(given, TODAY).map(({ kind }) => kind);
const ending = (end: IsoDate) => facts({ engagements: person.engagements.map((e) => ({ ...e, end })) });

describe('what is to be done about a person', () => {
  it('is nothing when all is in order', () => {
    expect(kinds(facts())).toEqual([]);
  });

  it('is to find what lacks: CPR number, e-mail, hours of what holds now or later', () => {
    const hourless = person.engagements.map((e) => ({ ...e, spells: [{ ...spell, weeklyHours: null }] }));
    expect(kinds(facts({ cprMasked: '', email: '', engagements: hourless }))).toEqual([
      'no_cpr',
      'no_email',
      'no_hours',
    ]);
    const past = { ...spell, weeklyHours: null, validTo: addDays(TODAY, -1) };
    const mended = person.engagements.map((e) => ({ ...e, spells: [{ ...spell, validFrom: TODAY }, past] }));
    expect(kinds(facts({ engagements: mended }))).toEqual([]);
  });

  it.each([
    [-1, false],
    [0, true],
    [SOON_DAYS, true],
    [SOON_DAYS + 1, false],
  ])('an engagement that ends in %i days is told: %s', (days, isTold) => {
    expect(kinds(ending(addDays(TODAY, days))).includes('engagement_ends')).toBe(isTold);
  });

  it('asks nothing about those who have left but whether they are registered twice', () => {
    const left = ending(addDays(TODAY, -1));
    const gone = {
      ...left,
      person: {
        ...left.person,
        cprMasked: '',
        email: '',
        completions: [
          { courseCode: 'B', courseName: 'Brand', completedOn: TODAY, validUntil: TODAY, state: 'expired' as const },
        ],
      },
      doubles: [{ id: 'x'.repeat(22) as PersonId, name: 'Aage Østergård' }],
    };
    expect(kinds(gone)).toEqual(['duplicate']);
  });

  it('asks nothing about one who was merged into another', () => {
    expect(kinds(facts({ mergedInto: 'x'.repeat(22) as PersonId, cprMasked: '', email: '' }))).toEqual([]);
  });

  it('tells certificates before other ends, the expired ones first, and the nearest end first', () => {
    const certificate = { courseCode: 'B', courseName: 'Brand', completedOn: '2024-01-01' as IsoDate };
    const role = {
      personId: ME,
      unitId: null,
      unitName: '',
      role: 'amr' as const,
      body: '',
      electedOn: null,
      from: '2024-01-01' as IsoDate,
    };
    const given = facts(
      {
        completions: [
          { ...certificate, validUntil: '2026-12-01' as IsoDate, state: 'expiring' },
          { ...certificate, validUntil: '2026-11-01' as IsoDate, state: 'expired' },
          { ...certificate, validUntil: '2026-10-01' as IsoDate, state: 'superseded' },
        ],
      },
      {
        roles: [
          { ...role, id: 'r1'.padEnd(22, 'A') as RoleId, to: '2027-01-31' as IsoDate },
          { ...role, id: 'r2'.padEnd(22, 'A') as RoleId, to: null },
        ],
        leaves: [
          {
            id: 'leave'.padEnd(22, 'A') as LeaveId,
            engagementId: MAIN,
            kind: 'maternity',
            from: '2026-02-01' as IsoDate,
            to: '2026-12-31' as IsoDate,
          },
        ],
      },
    );
    expect(kinds(given)).toEqual(['certificate_expired', 'certificate_expiring', 'leave_ends', 'role_ends']);
  });
});
