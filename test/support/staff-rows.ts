/** Rows of made-up people, told apart by a number. CPR numbers carry day + 60: they belong to nobody. */
import { type IsoDate, OPEN_END } from '../../shared/kernel/dates.ts';
import type { OrganisationRow, StaffRow } from '../../shared/staff/rows.ts';

const FIRST = ['Søren', 'Åse', 'Kjærsti', 'Mikkel', 'Gørild', 'Lærke', 'Jørgen', 'Maria', 'Pædar', 'Håkon'];
const LAST = ['Østergård', 'Kjærbæk', 'Åkjærholm', 'Sønderby', 'Vestergaard', 'Nørrelykke', 'Lindholm', 'Bækgård'];
const TITLES = ['Pædagog', 'Lærer', 'Sygeplejerske', 'Sagsbehandler', 'Teknisk servicemedarbejder'];

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** Different for every n below 168 million. */
export function cprOf(n: number): string {
  const day = 61 + (n % 28);
  const month = 1 + (Math.floor(n / 28) % 12);
  const year = 50 + (Math.floor(n / 336) % 50);
  return `${pad(day, 2)}${pad(month, 2)}${pad(year, 2)}${pad(Math.floor(n / 16_800) % 10_000, 4)}`;
}

export function staffRow(n: number, change: Partial<StaffRow> = {}): StaffRow {
  return {
    line: n + 2,
    key: `T${n}`,
    cpr: cprOf(n),
    firstName: FIRST[n % FIRST.length] ?? '',
    lastName: `${LAST[n % LAST.length] ?? ''} ${LAST[(n * 7 + 3) % LAST.length] ?? ''}`,
    email: `t${n}@vesterhede.example`,
    unitCode: String(2001 + (n % 20)),
    jobCode: String(4100 + (n % TITLES.length)),
    jobTitle: TITLES[n % TITLES.length] ?? '',
    agreement: 'Pædagogisk personale i daginstitutioner',
    employmentForm: 'Fastansat',
    fte: 0.5 + (n % 50) / 100,
    weeklyHours: 18.5 + (n % 37) / 2,
    start: `2020-${pad(1 + (n % 12), 2)}-01` as IsoDate,
    end: OPEN_END,
    status: '1',
    manager: n % 25 === 0,
    ...change,
  };
}

const unit = (code: string, name: string, type: string, parentCode: string): OrganisationRow => ({
  line: 2,
  code,
  name,
  type,
  parentCode,
  leaderKey: undefined,
  remote: false,
  validFrom: undefined,
  validTo: undefined,
});

export const organisationRows = (): OrganisationRow[] => [
  unit('1000', 'Vesterhede Kommune', 'kommune', ''),
  unit('2000', 'Børn & Unge', 'forvaltning', '1000'),
  ...Array.from({ length: 20 }, (_, i) =>
    unit(String(2001 + i), `Børnehuset ${LAST[i % 8]} ${i}`, 'dagtilbud', '2000'),
  ),
];
