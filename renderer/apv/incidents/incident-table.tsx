import type { Incident } from '../../../shared/apv/contract-incidents.ts';
import { paths } from '../../app/navigation.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { IconButton, type SimpleColumn, SimpleTable, TextLink } from '../../components/index.ts';
import { ReportMark } from './report-mark.tsx';

interface IncidentTableProps {
  readonly incidents: readonly Incident[];
  readonly onOpen: (incident: Incident) => void;
}

function useColumns(onOpen: IncidentTableProps['onOpen']): SimpleColumn<Incident>[] {
  const { t } = useMessages();
  const { date } = useFormat();
  const words = t.incidents;
  const { column } = words;
  const nameOf = ({ kind, happenedOn }: Incident) => `${t.apv.incident[kind]} ${date(happenedOn)}`;
  return [
    {
      key: 'kind',
      label: column.kind,
      rowHeader: true,
      render: ({ kind, happenedOn }) => (
        <span className="pj-incident-what">
          {t.apv.incident[kind]}
          <span className="pj-num pj-nowrap pj-muted">{date(happenedOn)}</span>
        </span>
      ),
    },
    { key: 'unit', label: column.unit, render: ({ unitName }) => unitName },
    {
      key: 'place',
      label: column.place,
      render: (one) => (
        <span className="pj-incident-what">
          {one.place !== '' && <strong>{one.place}</strong>}
          <span className="pj-incident-text">{one.description}</span>
          {one.problemRoundId && (
            <TextLink to={paths.apvStep(one.problemRoundId, 'assessment')}>
              {words.problem.open}
              <span className="sr-only">: {nameOf(one)}</span>
            </TextLink>
          )}
        </span>
      ),
    },
    { key: 'absence', label: column.absence, render: ({ absence }) => t.apv.absence[absence] },
    { key: 'report', label: column.report, render: (one) => <ReportMark incident={one} /> },
    {
      key: 'actions',
      label: column.actions,
      render: (one) => <IconButton icon="edit" label={`${words.edit}: ${nameOf(one)}`} onPress={() => onOpen(one)} />,
    },
  ];
}

export function IncidentTable({ incidents, onOpen }: IncidentTableProps) {
  const { t } = useMessages();
  const columns = useColumns(onOpen);
  return (
    <SimpleTable caption={t.incidents.table} hideCaption columns={columns} rows={incidents} rowKey={({ id }) => id} />
  );
}
