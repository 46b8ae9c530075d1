/**
 * The files that other systems take in, with the columns and the words that
 * OS2mo sends them (domain §5.5). Ids stay the same from one export to the next:
 * an engagement is its tjenestenummer, a unit its number, a person the row's id.
 */
import { formatDate, type IsoDate } from '../kernel/dates.ts';
import type { PersonId } from '../kernel/ids.ts';
import { fileSafe } from '../kernel/text.ts';
import type { StaffRole } from './contract-edit.ts';

export interface ExportEngagement {
  readonly personId: PersonId;
  /** tjenestenummer, or the row's id where there is none yet. */
  readonly key: string;
  readonly cpr: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly unitCode: string;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly jobCode: string;
  readonly jobTitle: string;
  readonly employmentForm: string;
  /** One of a person's engagements is the main one. */
  readonly isMain: boolean;
}

export interface ExportUnit {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string;
  /** The leader's engagement, when it is running on the day. */
  readonly leader: Pick<ExportEngagement, 'key' | 'cpr' | 'personId'> | null;
}

export interface ExportRole {
  readonly personId: PersonId;
  readonly cpr: string;
  /** Of the person's main engagement. */
  readonly mainUnitCode: string;
  /** Empty: the whole municipality. */
  readonly unitCode: string;
  readonly role: StaffRole;
  readonly body: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface PresetSource {
  readonly units: readonly ExportUnit[];
  /** Read anew each time: they are many. A person's engagements come together, the main one first. */
  readonly engagements: () => Iterable<ExportEngagement>;
  readonly roles: readonly ExportRole[];
}

export type PresetRow = readonly string[];
export interface PresetFile {
  readonly name: string;
  readonly header: PresetRow;
  readonly rows: () => Iterable<PresetRow>;
}

export interface PresetWords {
  readonly roles: Readonly<Record<StaffRole, string>>;
  /** What a body without a unit belongs to. */
  readonly municipality: string;
}

function* mapped<T>(items: Iterable<T>, toRow: (item: T) => PresetRow | undefined): Generator<PresetRow> {
  for (const item of items) {
    const row = toRow(item);
    if (row) yield row;
  }
}

const byCode = (units: readonly ExportUnit[]): Map<string, ExportUnit> => new Map(units.map((u) => [u.code, u]));

/** Of the unit; a leader's own leader is that of the nearest unit above which somebody else leads. */
function managerOf(units: ReadonlyMap<string, ExportUnit>, { unitCode, personId }: ExportEngagement) {
  const seen = new Set<string>();
  for (let unit = units.get(unitCode); unit && !seen.has(unit.code); unit = units.get(unit.parentCode)) {
    if (unit.leader && unit.leader.personId !== personId) return unit.leader;
    seen.add(unit.code);
  }
  return undefined;
}

const MED_ROLES: ReadonlySet<StaffRole> = new Set<StaffRole>([
  'amr',
  'amg_leader',
  'tr',
  'ftr',
  'deputy',
  'med_chair',
  'med_vice_chair',
  'med_member',
  'amo_coordinator',
]);

interface MedUnit {
  readonly id: string;
  readonly name: string;
  readonly unitCode: string;
}

/** A committee by its name and unit; where no committee is named, the unit stands for it. */
function medUnit(units: ReadonlyMap<string, ExportUnit>, role: ExportRole, words: PresetWords): MedUnit {
  const { body, unitCode } = role;
  const unitName = units.get(unitCode)?.name ?? words.municipality;
  const id = ['med', fileSafe(body), unitCode].filter((part) => part !== '').join('-');
  return { id, name: body === '' ? unitName : body, unitCode };
}

function medUnits(source: PresetSource, words: PresetWords): MedUnit[] {
  const units = byCode(source.units);
  const found = new Map<string, MedUnit>();
  for (const role of source.roles) {
    if (!MED_ROLES.has(role.role)) continue;
    const unit = medUnit(units, role, words);
    found.set(unit.id, unit);
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The committee of the nearest unit above, else the municipality's. */
function medParent(units: ReadonlyMap<string, ExportUnit>, all: readonly MedUnit[], of: MedUnit): string {
  if (of.unitCode === '') return '';
  const seen = new Set([of.unitCode]);
  for (let code = units.get(of.unitCode)?.parentCode ?? ''; code !== '' && !seen.has(code); ) {
    const above = all.find((unit) => unit.unitCode === code);
    if (above) return above.id;
    seen.add(code);
    code = units.get(code)?.parentCode ?? '';
  }
  return all.find((unit) => unit.unitCode === '')?.id ?? '';
}

const UNIT_HEADER = ['name', 'uuid', 'parent', 'pnumber', 'related_units'];

export function safetynetFiles(source: PresetSource, words: PresetWords): PresetFile[] {
  const units = byCode(source.units);
  const committees = medUnits(source, words);
  return [
    {
      name: 'adm-engagements.csv',
      header: [
        ...['person_user_key', 'cpr', 'first_name', 'last_name', 'email', 'org_unit', 'eng_start', 'eng_end'],
        ...['manager_eng_user_key', 'manager_cpr', 'username', 'job_function'],
      ],
      rows: () =>
        mapped(source.engagements(), (e) => {
          const manager = managerOf(units, e);
          const dates = [formatDate(e.start), formatDate(e.end)];
          const lead = [manager?.key ?? '', manager?.cpr ?? ''];
          return [e.key, e.cpr, e.firstName, e.lastName, e.email, e.unitCode, ...dates, ...lead, '', e.jobTitle];
        }),
    },
    {
      name: 'adm-units.csv',
      header: UNIT_HEADER,
      rows: () => mapped(source.units, (u) => [u.name, u.code, u.parentCode, '', '']),
    },
    {
      name: 'med-associations.csv',
      header: ['cpr', 'org_unit', 'start', 'end', 'role', 'main_org'],
      rows: () =>
        mapped(source.roles, (r) =>
          MED_ROLES.has(r.role)
            ? [
                ...[r.cpr, medUnit(units, r, words).id, formatDate(r.from), formatDate(r.to)],
                ...[words.roles[r.role], r.mainUnitCode],
              ]
            : undefined,
        ),
    },
    {
      name: 'med-units.csv',
      header: UNIT_HEADER,
      rows: () => mapped(committees, (m) => [m.name, m.id, medParent(units, committees, m), '', m.unitCode]),
    },
  ];
}

/** The number from the payroll system, or the title itself. */
const jobId = (e: ExportEngagement): string => e.jobCode || e.jobTitle;

/** Each number once, with the first of its titles. */
function jobTitles(source: PresetSource): [string, string][] {
  const titles = new Map<string, string>();
  for (const e of source.engagements()) if (!titles.has(jobId(e))) titles.set(jobId(e), e.jobTitle);
  return [...titles].filter(([id]) => id !== '').sort(([a], [b]) => (a < b ? -1 : 1));
}

function leaderRows(source: PresetSource, title: string): PresetRow[] {
  const included = new Set<string>();
  for (const e of source.engagements()) included.add(e.personId);
  return source.units.flatMap(({ code, leader }) =>
    leader && included.has(leader.personId) ? [[leader.personId, code, '1', title]] : [],
  );
}

export function plan2learnFiles(source: PresetSource, words: PresetWords): PresetFile[] {
  return [
    {
      name: 'bruger.csv',
      header: ['BrugerId', 'CPR', 'Navn', 'E-mail', 'Mobil', 'Stilling'],
      rows: () =>
        mapped(source.engagements(), (e) =>
          e.isMain
            ? [e.personId, e.cpr, `${e.firstName} ${e.lastName}`.trim(), e.email, e.phone, e.jobTitle]
            : undefined,
        ),
    },
    {
      name: 'engagement.csv',
      header: [
        ...['EngagementId', 'BrugerId', 'AfdelingsId', 'AktivStatus', 'StillingskodeId'],
        ...['Primær', 'Engagementstype', 'StartdatoEngagement'],
      ],
      rows: () =>
        mapped(source.engagements(), (e) => [
          ...[e.key, e.personId, e.unitCode, '1', jobId(e)],
          ...[e.isMain ? '1' : '0', e.employmentForm, formatDate(e.start)],
        ]),
    },
    {
      name: 'afdelinger.csv',
      header: ['AfdelingsID', 'Afdelingsnavn', 'Parentid', 'Gade', 'Postnr', 'By'],
      rows: () => mapped(source.units, (u) => [u.code, u.name, u.parentCode, '', '', '']),
    },
    {
      name: 'ledere.csv',
      header: ['BrugerId', 'AfdelingsID', 'AktivStatus', 'Titel'],
      rows: () => leaderRows(source, words.roles.leader),
    },
    {
      name: 'stillingskoder.csv',
      header: ['StillingskodeID', 'AktivStatus', 'Stillingskode', 'Stillingskode#'],
      rows: () => mapped(jobTitles(source), ([id, title]) => [id, '1', title, id]),
    },
  ];
}
