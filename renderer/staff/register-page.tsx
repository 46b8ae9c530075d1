/** The staff list: everybody with an engagement on the day, found however the name is typed. */
import { useDeferredValue, useState } from 'react';
import type { Messages } from '../../shared/messages/da.ts';
import type { PersonRow } from '../../shared/staff/contract.ts';
import { navigate, paths, useLocation } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { type Format, type InputOf, useFormat, useMessages, usePagedCall } from '../bridge.ts';
import {
  Badge,
  Button,
  Checkbox,
  type DataColumn,
  DataTable,
  EmptyState,
  LinkButton,
  Page,
  SearchField,
  type TableSort,
} from '../components/index.ts';
import { importPath } from './import/import-paths.ts';
import './staff.css';

type Sort = NonNullable<InputOf<'staff', 'persons'>['sort']>;
const SORTS: readonly Sort[] = ['name', 'unit', 'job'];

export function personColumns(t: Messages, { number, date }: Format): DataColumn<PersonRow>[] {
  const words = t.staff.register;
  return [
    { key: 'name', label: words.name, width: 'minmax(200px, 2fr)', isSortable: true, render: (r) => r.name },
    { key: 'birthDate', label: words.birthDate, width: '116px', render: (r) => (r.birthDate ? date(r.birthDate) : '') },
    { key: 'job', label: words.jobTitle, width: 'minmax(160px, 2fr)', isSortable: true, render: (r) => r.jobTitle },
    { key: 'unit', label: words.unitName, width: 'minmax(160px, 2fr)', isSortable: true, render: (r) => r.unitName },
    {
      key: 'form',
      label: words.employmentForm,
      width: '156px',
      render: (r) =>
        r.unitId === null ? (
          <Badge>{words.notEmployedShort}</Badge>
        ) : r.onLeave ? (
          <Badge tone="info">{words.leave}</Badge>
        ) : (
          r.employmentForm
        ),
    },
    { key: 'fte', label: words.fte, width: '86px', align: 'end', render: (r) => number(r.fte, 2) },
    {
      key: 'engagements',
      label: words.engagements,
      width: '118px',
      align: 'end',
      render: (r) => number(r.engagements),
    },
  ];
}

interface NoneProps {
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

function NoPeople({ isFiltered, onClear }: NoneProps) {
  const { t } = useMessages();
  const words = t.staff.register;
  if (isFiltered) {
    return (
      <EmptyState title={words.noneTitle} icon="search" action={<Button onPress={onClear}>{words.clear}</Button>}>
        {words.noneText}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={words.emptyTitle}
      icon="persons"
      action={
        <LinkButton variant="primary" icon="upload" to={importPath('staff')}>
          {words.emptyAction}
        </LinkButton>
      }
    >
      {words.emptyText}
    </EmptyState>
  );
}

function PeopleList({ startText }: { readonly startText: string }) {
  const { t } = useMessages();
  const format = useFormat();
  const { unit, unitId, asOf, today, setUnit, setAsOf } = useScope();
  const words = t.staff.register;
  const [text, setText] = useState(startText);
  const [withSubUnits, setWithSubUnits] = useState(true);
  const [employedOnly, setEmployedOnly] = useState(true);
  const [sort, setSort] = useState<TableSort>({ key: 'name', descending: false });
  const source = usePagedCall('staff', 'persons', {
    asOf,
    text: useDeferredValue(text).trim(),
    unitId,
    withSubUnits,
    employedOnly,
    sort: SORTS.find((s) => s === sort.key) ?? 'name',
    descending: sort.descending,
  });
  const clear = () => {
    setText('');
    setUnit(null);
    setAsOf(today);
  };
  return (
    <>
      <div className="pj-row">
        <SearchField label={words.search} description={words.searchHint} value={text} onChange={setText} width="full" />
        <div className="pj-filters">
          <Checkbox isSelected={employedOnly} onChange={setEmployedOnly}>
            {words.employedOnly}
          </Checkbox>
          {unit && (
            <Checkbox isSelected={withSubUnits} onChange={setWithSubUnits}>
              {words.withSubUnits}
            </Checkbox>
          )}
        </div>
      </div>
      <DataTable
        label={words.tableLabel}
        columns={personColumns(t, format)}
        source={source}
        rowKey={(r) => r.id}
        sort={sort}
        onSort={setSort}
        onOpen={(r) => navigate(paths.person(r.id))}
        empty={<NoPeople isFiltered={text !== '' || unitId !== null || asOf !== today} onClear={clear} />}
      />
    </>
  );
}

export function RegisterPage() {
  const { t } = useMessages();
  const { date } = useFormat();
  const { unit, asOf } = useScope();
  const { query } = useLocation();
  const startText = query.get('text') ?? '';
  const words = t.staff.register;
  return (
    <Page title={words.title} description={words.scope(unit?.name ?? words.allUnits, date(asOf))} fill>
      {/* A search from the top bar starts the list anew. */}
      <PeopleList key={startText} startText={startText} />
    </Page>
  );
}
