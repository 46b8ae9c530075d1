/** The columns that the list of people can show, and those it shows until others are chosen. */
import type { ReactNode } from 'react';
import type { Messages } from '../../../shared/messages/da.ts';
import {
  type PeopleColumn,
  type PeopleRow,
  peopleColumns,
  peopleSorts,
} from '../../../shared/staff/contract-people.ts';
import type { Format } from '../../bridge.ts';
import { Badge, type DataColumn } from '../../components/index.ts';

export const USUAL_COLUMNS: readonly PeopleColumn[] = [
  'name',
  'unit',
  'jobTitle',
  'employmentForm',
  'fte',
  'key',
  'status',
];

const WIDTHS: Readonly<Record<PeopleColumn, string>> = {
  name: 'minmax(180px, 3fr)',
  unit: 'minmax(160px, 3fr)',
  jobTitle: 'minmax(150px, 2.5fr)',
  birthDate: '116px',
  age: '84px',
  employmentForm: 'minmax(140px, 1fr)',
  agreement: 'minmax(150px, 2fr)',
  fte: '116px',
  weeklyHours: '140px',
  engagements: '124px',
  key: '112px',
  email: 'minmax(200px, 2fr)',
  phone: '130px',
  start: '112px',
  end: '112px',
  leader: 'minmax(170px, 2fr)',
  roles: 'minmax(140px, 1fr)',
  status: '112px',
};

const NUMBERS: readonly PeopleColumn[] = ['age', 'fte', 'weeklyHours', 'engagements'];

type Cells = Readonly<Record<PeopleColumn, (row: PeopleRow) => ReactNode>>;

function cellsOf(t: Messages, { number, date }: Format): Cells {
  const words = t.people;
  return {
    name: (r) => r.name,
    unit: (r) => r.unitName,
    jobTitle: (r) => r.jobTitle,
    birthDate: (r) => (r.birthDate ? date(r.birthDate) : ''),
    age: (r) => (r.age === null ? '' : number(r.age)),
    employmentForm: (r) => r.employmentForm,
    agreement: (r) => r.agreement,
    fte: (r) => number(r.fte, 2),
    weeklyHours: (r) => (r.weeklyHours === null ? '' : number(r.weeklyHours, 2)),
    engagements: (r) => number(r.engagements),
    key: (r) => r.key,
    email: (r) => r.email,
    phone: (r) => r.phone,
    start: (r) => (r.start ? date(r.start) : ''),
    end: (r) => (r.end ? date(r.end) : ''),
    leader: (r) => r.leader,
    roles: (r) => r.roles.map((role) => words.roles[role]).join(', '),
    status: (r) =>
      r.engagements === 0 ? (
        <Badge>{words.status.notEmployed}</Badge>
      ) : r.onLeave ? (
        <Badge tone="info">{words.status.leave}</Badge>
      ) : (
        words.status.employed
      ),
  };
}

/** In the order of the contract, whatever the order they were chosen in. */
export function columnsOf(t: Messages, format: Format, chosen: readonly PeopleColumn[]): DataColumn<PeopleRow>[] {
  const cells = cellsOf(t, format);
  return peopleColumns
    .filter((column) => chosen.includes(column))
    .map((column) => ({
      key: column,
      label: t.people.columns.names[column],
      render: cells[column],
      width: WIDTHS[column],
      align: NUMBERS.includes(column) ? ('end' as const) : ('start' as const),
      isSortable: peopleSorts.some((sort) => sort === column),
    }));
}
