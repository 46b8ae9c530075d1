/** The register itself: what must be done on top, then the filters and the list. */
import type { Incident } from '../../../shared/apv/contract-incidents.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Button, Card } from '../../components/index.ts';
import { IncidentFilterBar } from './incident-filters.tsx';
import { IncidentTable } from './incident-table.tsx';
import { ReportRuleCard } from './rule-card.tsx';
import { noFilters, useIncidentFilters } from './use-incident-filters.ts';

interface IncidentListProps {
  readonly incidents: readonly Incident[];
  readonly onOpen: (incident: Incident) => void;
}

interface DueAlertProps {
  readonly incidents: readonly Incident[];
  readonly onShow: (() => void) | undefined;
}

function DueAlert({ incidents, onShow }: DueAlertProps) {
  const { t } = useMessages();
  const words = t.incidents.warning;
  const due = incidents.filter(({ needsReport }) => needsReport);
  const late = due.filter(({ report }) => report === 'late').length;
  if (due.length === 0) return null;
  const others = due.length - late;
  return (
    <Alert
      tone={late > 0 ? 'error' : 'warning'}
      live={false}
      title={late > 0 ? words.late(late) : words.soon(others)}
      actions={onShow && <Button onPress={onShow}>{words.show}</Button>}
    >
      {late > 0 && others > 0 && <p>{words.soon(others)}.</p>}
      <p>{words.text}</p>
    </Alert>
  );
}

export function IncidentList({ incidents, onOpen }: IncidentListProps) {
  const { t } = useMessages();
  const { filters, setFilters, years, shown } = useIncidentFilters(incidents);
  const words = t.incidents;
  return (
    <div className="pj-stack">
      <DueAlert
        incidents={incidents}
        onShow={filters.report === 'due' ? undefined : () => setFilters({ ...noFilters, report: 'due' })}
      />
      <Card>
        <div className="pj-stack">
          <IncidentFilterBar filters={filters} years={years} onChange={setFilters} />
          <p className="pj-muted" role="status">
            {shown.length === 0 ? words.noneFit : words.count(shown.length, incidents.length)}
          </p>
          {shown.length === 0 ? (
            <div className="pj-actions">
              <Button onPress={() => setFilters(noFilters)}>{words.filter.clear}</Button>
            </div>
          ) : (
            <IncidentTable incidents={shown} onOpen={onOpen} />
          )}
        </div>
      </Card>
      <ReportRuleCard />
    </div>
  );
}
