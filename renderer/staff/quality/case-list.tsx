/** The cases of a check, each with the way to where it is mended; Enter on a row goes there too. */
import type { QualityRow } from '../../../shared/staff/contract-quality.ts';
import type { QualityKind } from '../../../shared/staff/quality-kinds.ts';
import { navigate } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { type DataColumn, DataTable, EmptyState, TextLink } from '../../components/index.ts';
import { mendPlace } from './quality-paths.ts';
import { reasonText } from './quality-words.tsx';

/** Checks of units that name no person at all. */
const OF_UNITS: ReadonlySet<QualityKind> = new Set(['closed_unit', 'no_leader', 'empty_unit']);

interface CaseProps {
  readonly kind: QualityKind;
}

function MendLink({ kind, row }: CaseProps & { readonly row: QualityRow }) {
  const { t } = useMessages();
  const place = mendPlace(kind, row);
  if (!place) return null;
  return (
    <TextLink to={place.to}>
      {t.quality.mend[place.mend]}
      <span className="sr-only">: {row.person?.name ?? row.unit?.name}</span>
    </TextLink>
  );
}

function useColumns(kind: QualityKind): DataColumn<QualityRow>[] {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.quality.detail;
  const column = (key: string, label: string, render: DataColumn<QualityRow>['render']): DataColumn<QualityRow> => ({
    key,
    label,
    width: 'minmax(150px, 3fr)',
    render,
  });
  return [
    ...(OF_UNITS.has(kind) ? [] : [column('person', words.person, (r) => r.person?.name ?? '')]),
    ...(kind === 'duplicate' ? [column('other', words.other, (r) => r.other?.name ?? '')] : []),
    column('unit', words.unit, (r) => r.unit?.name ?? ''),
    { ...column('reason', words.reason, (r) => reasonText(r, t, format)), width: 'minmax(180px, 4fr)' },
    { key: 'mend', label: words.mend, width: '160px', render: (r) => <MendLink kind={kind} row={r} /> },
  ];
}

export function CaseList({ kind }: CaseProps) {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const words = t.quality.detail;
  const columns = useColumns(kind);
  const source = usePagedCall('staff', 'qualityCases', { kind, asOf, unitId });
  return (
    <DataTable
      label={words.casesTable(t.quality.names[kind])}
      columns={columns}
      source={source}
      maxRows={12}
      onOpen={(r) => {
        const place = mendPlace(kind, r);
        if (place) navigate(place.to);
      }}
      empty={
        <EmptyState title={words.noneTitle} icon="success">
          {words.noneText}
        </EmptyState>
      }
    />
  );
}
