import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';
import { Page } from '../../components/index.ts';

export function UnitApvPage(_: { readonly unitId: UnitId }) {
  const { t } = useMessages();
  return <Page title={t.apvReport.title}>{null}</Page>;
}
