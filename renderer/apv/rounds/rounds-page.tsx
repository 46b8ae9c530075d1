import { useMessages } from '../../bridge.ts';
import { Page } from '../../components/index.ts';

export function ApvRoundsPage() {
  const { t } = useMessages();
  return <Page title={t.apvRounds.title}>{null}</Page>;
}
