import { useMessages } from '../../bridge.ts';
import { Page } from '../../components/index.ts';

export function ApvPlanPage() {
  const { t } = useMessages();
  return <Page title={t.apvPlan.title}>{null}</Page>;
}
