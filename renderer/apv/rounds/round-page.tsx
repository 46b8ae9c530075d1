import type { ApvRoundId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';
import { Page } from '../../components/index.ts';

export function ApvRoundPage(_: { readonly roundId: ApvRoundId }) {
  const { t } = useMessages();
  return <Page title={t.apvRounds.title}>{null}</Page>;
}
