import type { TrainingDuty } from '../../../shared/apv/contract-amo.ts';
import { useMessages } from '../../bridge.ts';

export const keyOf = ({ personId, kind, forYear }: TrainingDuty): string => `${personId}${kind}${forYear ?? ''}`;

/** The training's name, with its year where it has one. */
export function useTrainingWord(): (duty: Pick<TrainingDuty, 'kind' | 'forYear'>) => string {
  const { t } = useMessages();
  return ({ kind, forYear }) =>
    forYear === null ? t.apv.training[kind] : t.amo.training.yearly(t.apv.training[kind], forYear);
}
