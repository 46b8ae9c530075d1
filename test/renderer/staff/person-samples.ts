import type { OutputOf } from '../../../renderer/bridge.ts';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { OPEN_END } from '../../../shared/kernel/dates.ts';
import type { EngagementId, PersonId, RoleId, UnitId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { PersonDetail, PersonRow, UnitNode } from '../../../shared/staff/contract.ts';
import type { RoleAssignment } from '../../../shared/staff/contract-edit.ts';
import type { FakeBridge } from '../support/fake-bridge.ts';

const day = (text: string) => text as IsoDate;
export const PERSON = 'personIdpersonIdperson' as PersonId;
export const TOP = 'topUnitIdtopUnitIdtopU' as UnitId;
export const SITE = 'siteUnitsiteUnitsiteUn' as UnitId;

const spell: PersonDetail['engagements'][number]['spells'][number] = {
  validFrom: day('2026-11-01'),
  validTo: OPEN_END,
  unitId: SITE,
  unitName: 'Børnehuset Nissum',
  unitCode: '2030',
  jobCode: '4101',
  jobTitle: 'Pædagog',
  agreement: 'Pædagogisk personale',
  employmentForm: 'Fastansat',
  fte: 1,
  weeklyHours: 37,
  status: '1',
  manager: true,
};

export const person: PersonDetail = {
  id: PERSON,
  firstName: 'Åge',
  lastName: 'Østergaard',
  preferredName: '',
  email: '',
  phone: '',
  mergedInto: null,
  birthDate: day('1980-08-17'),
  cprMasked: '770880-••••',
  cprModulus11: true,
  cprWarnings: [],
  engagements: [
    {
      id: 'engagementAengagementA' as EngagementId,
      source: 'SD',
      key: '10184',
      start: day('2019-02-01'),
      end: OPEN_END,
      spells: [
        spell,
        {
          ...spell,
          validFrom: day('2019-02-01'),
          validTo: day('2026-10-31'),
          unitName: 'Børnehuset Havnen',
          fte: 0.8649,
          weeklyHours: 32,
          status: '3',
          manager: false,
        },
      ],
    },
    {
      id: 'engagementBengagementB' as EngagementId,
      source: 'SD',
      key: '9911',
      start: day('2014-08-01'),
      end: day('2018-12-31'),
      spells: [
        { ...spell, validFrom: day('2014-08-01'), validTo: day('2018-12-31'), unitName: 'Vest Skole', status: '8' },
      ],
    },
  ],
  completions: [
    {
      courseCode: 'BRAND',
      courseName: 'Brandøvelse',
      completedOn: day('2025-03-02'),
      validUntil: day('2026-03-02'),
      state: 'expired',
    },
    {
      courseCode: 'AMO3',
      courseName: 'Arbejdsmiljø',
      completedOn: day('2023-01-10'),
      validUntil: null,
      state: 'no_expiry',
    },
  ],
  history: [
    {
      at: '2026-11-20T09:12:00Z',
      kind: 'correction',
      stamp: 'stamp-correction',
      actor: 'Karen Kjær',
      what: 'engagement_spell',
      field: 'unit',
      from: '2010 Børnehuset Havnen',
      to: '2030 Børnehuset Nissum',
    },
    {
      at: '2026-11-01T09:12:00Z',
      kind: 'import',
      stamp: 'stamp-import',
      actor: 'Bodil Kær',
      what: 'engagement_spell',
      field: 'status',
      from: '3',
      to: '1',
    },
  ],
};

export const personRow: PersonRow = {
  id: PERSON,
  name: 'Åge Østergaard',
  birthDate: day('1980-08-17'),
  jobTitle: 'Pædagog',
  unitName: 'Børnehuset Nissum',
  unitId: SITE,
  employmentForm: 'Fastansat',
  fte: 1,
  engagements: 1,
  onLeave: false,
};

const unit: UnitNode = {
  id: TOP,
  code: '1000',
  name: 'Vesterhede Kommune',
  type: 'kommune',
  parentId: null,
  depth: 0,
  remote: false,
  leader: null,
  validFrom: day('0001-01-01'),
  validTo: OPEN_END,
  persons: 12,
  fte: 10.5,
  ownPersons: 0,
};

export const units: readonly UnitNode[] = [
  unit,
  {
    ...unit,
    id: SITE,
    code: '2030',
    name: 'Børnehuset Nissum',
    type: 'daginstitution',
    parentId: TOP,
    depth: 1,
    remote: true,
    leader: 'Inger Bach',
    persons: 12,
    ownPersons: 12,
  },
];

export const role: RoleAssignment = {
  id: 'roleIdroleIdroleIdrole' as RoleId,
  personId: PERSON,
  role: 'amr',
  unitId: SITE,
  unitName: 'Børnehuset Nissum',
  body: '',
  electedOn: null,
  from: day('2024-12-31'),
  to: day('2026-12-31'),
};

export const lastEdit: OutputOf<'staff', 'recentEdits'>[number] = {
  stamp: 'stamp-1',
  at: '2026-11-22T08:00:00Z',
  actor: 'Bodil Kær',
  call: 'staff.changeEngagement',
  canUndo: true,
};

/** Everything the person's page asks for. */
export function answerPerson(bridge: FakeBridge): void {
  bridge.on('staff', 'person', () => ok(person));
  bridge.on('staff', 'personRoles', () => ok({ roles: [role], leaves: [] }));
  bridge.on('staff', 'recentEdits', () => ok([]));
  bridge.on('staff', 'duplicates', () => ok([]));
  bridge.on('staff', 'unitTree', () => ok([...units]));
  bridge.on('staff', 'peopleChoices', () =>
    ok({ agreements: ['Pædagogisk personale'], forms: [], jobTitles: ['Pædagog'], units: [] }),
  );
}
