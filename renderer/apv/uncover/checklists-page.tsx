import { useMessages } from '../../bridge.ts';
import { Page } from '../../components/index.ts';

export function ChecklistsPage() {
  const { t } = useMessages();
  return <Page title={t.apvUncover.title}>{null}</Page>;
}
