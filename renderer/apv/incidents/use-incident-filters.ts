/** What of the list is shown. From the start page it begins with what must be done. */
import { useMemo, useState } from 'react';
import type { Incident } from '../../../shared/apv/contract-incidents.ts';
import type { IncidentKind } from '../../../shared/apv/words.ts';
import { useLocation } from '../../app/navigation.ts';

export type ReportChoice = Incident['report'] | 'due' | 'all';

export interface IncidentFilters {
  readonly kind: IncidentKind | 'all';
  readonly year: string;
  readonly report: ReportChoice;
}

export const noFilters: IncidentFilters = { kind: 'all', year: 'all', report: 'all' };

const yearOf = ({ happenedOn }: Incident): string => happenedOn.slice(0, 4);

function fits(incident: Incident, { kind, year, report }: IncidentFilters): boolean {
  if (kind !== 'all' && incident.kind !== kind) return false;
  if (year !== 'all' && yearOf(incident) !== year) return false;
  return report === 'all' || (report === 'due' ? incident.needsReport : incident.report === report);
}

export function useIncidentFilters(incidents: readonly Incident[]) {
  const { query } = useLocation();
  const [filters, setFilters] = useState<IncidentFilters>({
    ...noFilters,
    report: query.get('report') === 'due' ? 'due' : 'all',
  });
  const years = useMemo(() => [...new Set(incidents.map(yearOf))], [incidents]);
  const shown = useMemo(() => incidents.filter((one) => fits(one, filters)), [incidents, filters]);
  return { filters, setFilters, years, shown };
}
