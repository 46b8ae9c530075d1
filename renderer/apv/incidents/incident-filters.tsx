import { incidentKind } from '../../../shared/apv/words.ts';
import { useMessages } from '../../bridge.ts';
import { Select } from '../../components/index.ts';
import type { IncidentFilters } from './use-incident-filters.ts';

interface FilterBarProps {
  readonly filters: IncidentFilters;
  readonly years: readonly string[];
  readonly onChange: (filters: IncidentFilters) => void;
}

const REPORTS = ['late', 'soon', 'waiting', 'not_known', 'reported', 'not_needed'] as const;

export function IncidentFilterBar({ filters, years, onChange }: FilterBarProps) {
  const { t } = useMessages();
  const words = t.incidents;
  const all = { value: 'all', label: words.filter.all } as const;
  return (
    <fieldset className="pj-incident-filters">
      <legend className="sr-only">{words.filter.label}</legend>
      <Select
        label={words.filter.kind}
        options={[all, ...incidentKind.options.map((value) => ({ value, label: t.apv.incident[value] }))]}
        value={filters.kind}
        onChange={(kind) => onChange({ ...filters, kind })}
      />
      <Select
        label={words.filter.year}
        width="short"
        options={[all, ...years.map((value) => ({ value, label: value }))]}
        value={filters.year}
        onChange={(year) => onChange({ ...filters, year })}
      />
      <Select
        label={words.filter.report}
        options={[
          all,
          { value: 'due' as const, label: words.warning.only },
          ...REPORTS.map((value) => ({ value, label: words.report[value] })),
        ]}
        value={filters.report}
        onChange={(report) => onChange({ ...filters, report })}
      />
    </fieldset>
  );
}
