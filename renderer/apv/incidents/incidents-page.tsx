/** Accidents, near misses, violence and threats: the register, and the year's numbers. */
import { type ReactNode, useState } from 'react';
import type { Incident } from '../../../shared/apv/contract-incidents.ts';
import { useScope } from '../../app/scope.tsx';
import { useAsked } from '../../app/use-asked.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Button, EmptyState, Loaded, Page, Tabs } from '../../components/index.ts';
import { IncidentDialog } from './incident-dialog.tsx';
import { IncidentList } from './incident-list.tsx';
import { ReportRuleCard } from './rule-card.tsx';
import { YearView } from './year-view.tsx';
import './incidents.css';

function Empty({ action }: { readonly action: ReactNode }) {
  const { t } = useMessages();
  return (
    <div className="pj-stack">
      <EmptyState title={t.incidents.emptyTitle} icon="check" action={action}>
        {t.incidents.emptyText}
      </EmptyState>
      <ReportRuleCard />
    </div>
  );
}

export function IncidentsPage() {
  const { t } = useMessages();
  const { asOf, unitId } = useScope();
  const incidents = useCall('apv', 'incidents', { asOf, unitId, kind: null }, { keepPrevious: true });
  const [open, setOpen] = useState<Incident | 'new'>();
  const words = t.incidents;
  useAsked('new', () => setOpen('new'));
  const add = (
    <Button variant="primary" icon="plus" onPress={() => setOpen('new')}>
      {words.new}
    </Button>
  );
  const list = (
    <Loaded call={incidents}>
      {(found) => (found.length === 0 ? <Empty action={add} /> : <IncidentList incidents={found} onOpen={setOpen} />)}
    </Loaded>
  );
  return (
    <Page title={words.title} description={words.lead} actions={incidents.data?.length === 0 ? undefined : add}>
      <Tabs
        label={words.tabs.label}
        items={[
          { id: 'list', label: words.tabs.list, content: list },
          { id: 'year', label: words.tabs.year, content: <YearView /> },
        ]}
      />
      {open && <IncidentDialog incident={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />}
    </Page>
  );
}
