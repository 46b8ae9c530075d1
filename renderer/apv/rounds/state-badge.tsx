import type { ApvRoundState } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import { Badge } from '../../components/index.ts';

const TONES: Readonly<Partial<Record<ApvRoundState, 'info' | 'success' | 'warning'>>> = {
  uncovering: 'info',
  assessment: 'info',
  absence: 'info',
  plan: 'info',
  signed: 'success',
  follow_up: 'success',
};

export function StateBadge({ state }: { readonly state: ApvRoundState }) {
  const { t } = useMessages();
  return <Badge tone={TONES[state] ?? 'neutral'}>{t.apv.state[state]}</Badge>;
}
