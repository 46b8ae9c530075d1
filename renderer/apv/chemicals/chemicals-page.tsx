import { useMessages } from '../../bridge.ts';
import { Page } from '../../components/index.ts';

export function ChemicalsPage() {
  const { t } = useMessages();
  return <Page title={t.chemicals.title}>{null}</Page>;
}
