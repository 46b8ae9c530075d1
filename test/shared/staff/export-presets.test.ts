import { describe, expect, it } from 'vitest';
import { OPEN_END } from '../../../shared/kernel/dates.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { messagesFor } from '../../../shared/messages/catalogue.ts';
import {
  type ExportEngagement,
  type ExportRole,
  type ExportUnit,
  type PresetFile,
  type PresetSource,
  plan2learnFiles,
  safetynetFiles,
} from '../../../shared/staff/export-presets.ts';
import { day } from '../../electron/staff/office.ts';

const person = (id: string): PersonId => id.padEnd(22, 'A') as PersonId;

const engagement = (key: string, more: Partial<ExportEngagement> = {}): ExportEngagement => ({
  ...{ personId: person(key), key, cpr: `6101700${key.padStart(3, '0')}`, firstName: 'Åse', lastName: key, email: '' },
  ...{ phone: '', unitCode: '10', start: day('2020-02-01'), end: OPEN_END, jobCode: '100', jobTitle: 'Pædagog' },
  ...{ employmentForm: 'Fastansat', isMain: true },
  ...more,
});
const leads = (key: string): ExportUnit['leader'] => ({ key, cpr: '', personId: person(key) });
const unit = (code: string, parentCode: string, leader: ExportUnit['leader'] = null): ExportUnit => ({
  ...{ code, name: `Enhed ${code}`, parentCode, leader },
});
const role = (more: Partial<ExportRole>): ExportRole => ({
  ...{ personId: person('1'), cpr: '6101700001', mainUnitCode: '10', unitCode: '10', role: 'amr', body: '' },
  ...{ from: day('2025-01-01'), to: OPEN_END },
  ...more,
});
const words = { roles: messagesFor('da').exports.roles, municipality: 'Nordby Kommune' };
const source = (more: Partial<PresetSource>): PresetSource => ({
  units: [unit('1', ''), unit('10', '1'), unit('11', '10')],
  engagements: () => [],
  roles: [],
  ...more,
});
const rowsOf = (files: readonly PresetFile[], name: string): Record<string, string>[] => {
  const file = files.find((f) => f.name === name);
  return [...(file?.rows() ?? [])].map((row) => {
    expect(row).toHaveLength(file?.header.length ?? 0);
    return Object.fromEntries(row.map((cell, i) => [file?.header[i] ?? '', cell]));
  });
};

describe('Safetynet', () => {
  it('has four files with the columns of OS2mo', () => {
    const files = safetynetFiles(source({}), words);
    expect(files.map(({ name, header }) => [name, header.join(' ')])).toEqual([
      [
        'adm-engagements.csv',
        'person_user_key cpr first_name last_name email org_unit eng_start eng_end manager_eng_user_key manager_cpr username job_function',
      ],
      ['adm-units.csv', 'name uuid parent pnumber related_units'],
      ['med-associations.csv', 'cpr org_unit start end role main_org'],
      ['med-units.csv', 'name uuid parent pnumber related_units'],
    ]);
  });

  it('goes up the tree for a leader, and not for ever', () => {
    const engagements = () => [engagement('1', { unitCode: '11' }), engagement('2', { unitCode: '10' })];
    const units = [unit('1', '11', leads('1')), unit('10', '1'), unit('11', '10', leads('1'))];
    const rows = rowsOf(safetynetFiles(source({ units, engagements }), words), 'adm-engagements.csv');
    expect(rows.map((row) => row.manager_eng_user_key)).toEqual(['', '1']);
  });

  it('makes committees of roles, each below the one above it', () => {
    const roles = [
      role({ role: 'med_chair', body: 'Hoved-MED', unitCode: '' }),
      role({ role: 'med_member', body: 'Område-MED Børn', unitCode: '10', to: day('2027-12-31') }),
      role({ role: 'amr', body: '', unitCode: '11' }),
      role({ role: 'leader', body: '', unitCode: '1' }),
    ];
    const files = safetynetFiles(source({ roles }), words);
    expect(rowsOf(files, 'med-units.csv')).toMatchObject([
      { uuid: 'med-11', name: 'Enhed 11', parent: 'med-omraade-med-boern-10', related_units: '11' },
      { uuid: 'med-hoved-med', name: 'Hoved-MED', parent: '', related_units: '' },
      { uuid: 'med-omraade-med-boern-10', name: 'Område-MED Børn', parent: 'med-hoved-med' },
    ]);
    expect(rowsOf(files, 'med-associations.csv')).toMatchObject([
      { org_unit: 'med-hoved-med', role: 'MED-formand', main_org: '10', start: '01-01-2025', end: '' },
      { org_unit: 'med-omraade-med-boern-10', role: 'MED-medlem', end: '31-12-2027' },
      { org_unit: 'med-11', role: 'AMR' },
    ]);
  });
});

describe('Plan2learn', () => {
  const engagements = () => [
    engagement('1', { phone: '12345678', email: 'aase@nordby.example' }),
    engagement('2', { personId: person('1'), isMain: false, jobCode: '', jobTitle: 'Vikar' }),
    engagement('3', { jobTitle: 'Pædagog, souschef' }),
  ];
  const files = plan2learnFiles(
    source({ engagements, units: [unit('1', '', leads('3')), unit('10', '1', leads('9'))] }),
    words,
  );

  it('has each person once, by the main engagement, and every engagement', () => {
    expect(rowsOf(files, 'bruger.csv')).toMatchObject([
      { BrugerId: person('1'), CPR: '6101700001', Navn: 'Åse 1', 'E-mail': 'aase@nordby.example', Mobil: '12345678' },
      { BrugerId: person('3') },
    ]);
    expect(rowsOf(files, 'engagement.csv').map((row) => [row.EngagementId, row.StillingskodeId, row.Primær])).toEqual([
      ['1', '100', '1'],
      ['2', 'Vikar', '0'],
      ['3', '100', '1'],
    ]);
  });

  it('has every job code once, and refers to nothing that is not in the files', () => {
    const codes = rowsOf(files, 'stillingskoder.csv');
    expect(codes.map((row) => [row.StillingskodeID, row.Stillingskode])).toEqual([
      ['100', 'Pædagog'],
      ['Vikar', 'Vikar'],
    ]);
    const users = new Set(rowsOf(files, 'bruger.csv').map((row) => row.BrugerId));
    expect(rowsOf(files, 'ledere.csv')).toEqual([
      { BrugerId: person('3'), AfdelingsID: '1', AktivStatus: '1', Titel: 'Leder' },
    ]);
    for (const row of rowsOf(files, 'engagement.csv')) expect(users).toContain(row.BrugerId);
  });
});
