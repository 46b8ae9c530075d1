/** How a plan stands; the word carries the meaning. */
import type { PlanStanding } from '../../../shared/learning/contract-onboarding.ts';
import { useMessages } from '../../bridge.ts';
import { Badge } from '../../components/index.ts';

const TONES = {
  none: 'neutral',
  late: 'error',
  under_way: 'info',
  complete: 'success',
  ended: 'neutral',
} as const satisfies Record<PlanStanding, string>;

export function StandingBadge({ standing }: { readonly standing: PlanStanding }) {
  const words = useMessages().t.onboarding.standings;
  return <Badge tone={TONES[standing]}>{words[standing]}</Badge>;
}
