import type { Completion } from '../../../shared/learning/contract-completions.ts';
import { useMessages } from '../../bridge.ts';
import { Badge } from '../../components/index.ts';

const TONES = {
  valid: 'success',
  expiring: 'warning',
  expired: 'error',
  superseded: 'neutral',
  no_expiry: 'success',
} as const;

export function CompletionState({ state }: Pick<Completion, 'state'>) {
  const words = useMessages().t.classes.completions;
  return <Badge tone={TONES[state]}>{words.states[state]}</Badge>;
}
