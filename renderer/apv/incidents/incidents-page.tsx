import { useMessages } from '../../bridge.ts';
import { Page } from '../../components/index.ts';

export function IncidentsPage() {
  const { t } = useMessages();
  return <Page title={t.incidents.title}>{null}</Page>;
}
