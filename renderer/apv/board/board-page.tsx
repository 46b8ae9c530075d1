import { useMessages } from '../../bridge.ts';
import { Page } from '../../components/index.ts';

export function ApvBoardPage() {
  const { t } = useMessages();
  return <Page title={t.apvBoard.title}>{null}</Page>;
}
