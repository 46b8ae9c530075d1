import { useMessages } from '../../bridge.ts';
import type { DayFaults, IncidentForm } from './use-incident-form.ts';

/** The sentence for what is wrong with a day. */
export function useFault({ faults }: IncidentForm): (field: keyof DayFaults) => string | undefined {
  const { t } = useMessages();
  const words = t.incidents.form;
  return (field) => {
    const fault = faults[field];
    if (!fault) return undefined;
    return fault === 'order' && field !== 'happenedOn' ? words.bad[field] : words.future;
  };
}
