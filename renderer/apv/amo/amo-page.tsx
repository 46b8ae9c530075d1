import { useMessages } from '../../bridge.ts';
import { Page } from '../../components/index.ts';

export function AmoPage() {
  const { t } = useMessages();
  return <Page title={t.amo.title}>{null}</Page>;
}
