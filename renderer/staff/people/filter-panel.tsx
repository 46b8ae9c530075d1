/** Everything the list can be narrowed by. The unit and the day are chosen at the top of the window. */
import { memo, useMemo } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { staffRoles } from '../../../shared/staff/contract-edit.ts';
import { missingData, type ViewFilter } from '../../../shared/staff/contract-people.ts';
import { useCall, useMessages } from '../../bridge.ts';
import { Checkbox, Select } from '../../components/index.ts';
import { ChoiceField } from './choice-field.tsx';
import { RangeField } from './range-field.tsx';

export interface FilterPanelProps {
  readonly id: string;
  readonly asOf: IsoDate;
  readonly filter: ViewFilter;
  readonly hasUnit: boolean;
  /** Takes what is new of the filter. */
  readonly onChange: (part: Partial<ViewFilter>) => void;
}

const LEAVE = { any: null, only: true, none: false } as const;

const plain = (values: readonly string[] | undefined) => (values ?? []).map((value) => ({ value, label: value }));

function ListFilters({ asOf, filter, onChange }: Pick<FilterPanelProps, 'asOf' | 'filter' | 'onChange'>) {
  const { t } = useMessages();
  const words = t.people.filter;
  const { data } = useCall('staff', 'peopleChoices', { asOf }, { keepPrevious: true });
  const agreements = useMemo(() => plain(data?.agreements), [data]);
  const forms = useMemo(() => plain(data?.forms), [data]);
  const jobTitles = useMemo(() => plain(data?.jobTitles), [data]);
  const roles = useMemo(() => staffRoles.map((value) => ({ value, label: t.people.roles[value] })), [t]);
  const missing = useMemo(() => missingData.map((value) => ({ value, label: t.people.missing[value] })), [t]);
  return (
    <>
      <ChoiceField
        field="agreements"
        label={words.agreements}
        options={agreements}
        chosen={filter.agreements}
        onChange={onChange}
        none={words.any}
      />
      <ChoiceField
        field="forms"
        label={words.forms}
        options={forms}
        chosen={filter.forms}
        onChange={onChange}
        none={words.any}
      />
      <ChoiceField
        field="jobTitles"
        label={words.jobTitles}
        options={jobTitles}
        chosen={filter.jobTitles}
        onChange={onChange}
        none={words.any}
      />
      <ChoiceField
        field="roles"
        label={words.roles}
        options={roles}
        chosen={filter.roles}
        onChange={onChange}
        none={words.any}
      />
      <ChoiceField
        field="missing"
        label={words.missing}
        options={missing}
        chosen={filter.missing}
        onChange={onChange}
        none={words.anyMissing}
      />
    </>
  );
}

function Panel({ id, asOf, filter, hasUnit, onChange }: FilterPanelProps) {
  const { t } = useMessages();
  const words = t.people.filter;
  const leave = filter.onLeave === null ? 'any' : filter.onLeave ? 'only' : 'none';
  return (
    <section id={id} className="pj-filter-panel" aria-label={words.title}>
      <div className="pj-filter-fields">
        <ListFilters {...{ asOf, filter, onChange }} />
        <Select
          label={words.leave}
          width="full"
          value={leave}
          onChange={(value) => onChange({ onLeave: LEAVE[value] })}
          options={[
            { value: 'any', label: words.leaveAny },
            { value: 'only', label: words.leaveOnly },
            { value: 'none', label: words.leaveNone },
          ]}
        />
        <RangeField
          label={words.hours}
          from={filter.hoursFrom}
          to={filter.hoursTo}
          max={200}
          decimals={2}
          onChange={(hoursFrom, hoursTo) => onChange({ hoursFrom, hoursTo })}
        />
        <RangeField
          label={words.age}
          from={filter.ageFrom}
          to={filter.ageTo}
          max={120}
          onChange={(ageFrom, ageTo) => onChange({ ageFrom, ageTo })}
        />
      </div>
      <div className="pj-filter-checks">
        <Checkbox isSelected={filter.employedOnly} onChange={(employedOnly) => onChange({ employedOnly })}>
          {words.employedOnly}
        </Checkbox>
        {hasUnit ? (
          <Checkbox isSelected={filter.withSubUnits} onChange={(withSubUnits) => onChange({ withSubUnits })}>
            {words.withSubUnits}
          </Checkbox>
        ) : (
          <span className="pj-muted">{words.unitHint}</span>
        )}
      </div>
    </section>
  );
}

/** Not drawn again while one types in the search field. */
export const FilterPanel = memo(Panel);
