/** The staff list with everything around it: search, filters, columns, saved views. */
import { useId, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { type PeopleSort, peopleSorts, type SavedView } from '../../../shared/staff/contract-people.ts';
import { fetchedPart } from '../../app/fetched-part.tsx';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useCall, useFormat, useMessages, usePagedCall } from '../../bridge.ts';
import { Button, Icon, Page, SearchField, type TableSort } from '../../components/index.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { type Chip, FilterChips } from './filter-chips.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { activeFilters } from './filter-text.ts';
import { NoPeople } from './no-people.tsx';
import { PeopleTable } from './people-table.tsx';
import { usePageKeys } from './use-page-keys.ts';
import { type PeopleStart, type PeopleState, usePeopleState } from './use-people-state.ts';
import { useKeepLeft } from './use-views.ts';
import { ViewsMenu } from './views-menu.tsx';
import './people.css';

const ExportDialog = fetchedPart(async () => (await import('../export/export-dialog.tsx')).ExportDialog);

export interface PeoplePageProps {
  readonly start: PeopleStart;
  readonly views: readonly SavedView[];
}

const sortOf = (key: string): PeopleSort => peopleSorts.find((sort) => sort === key) ?? 'name';

/** Chips of the filters, the unit first. */
function useChips({ filter, change }: PeopleState): readonly Chip[] {
  const { t } = useMessages();
  const format = useFormat();
  const { unit, setUnit } = useScope();
  const chips = activeFilters(t, format, filter).map(({ key, text, without }) => ({
    key,
    text,
    onRemove: () => change(without),
  }));
  if (!unit) return chips;
  const text = t.people.filter.unit(unit.name, filter.withSubUnits);
  return [{ key: 'unit', text, onRemove: () => setUnit(null) }, ...chips];
}

/** How many there are when nothing but the day narrows the list. */
function useWhole({ asked: { asOf, employedOnly } }: PeopleState): number | undefined {
  const filter = { asOf, employedOnly };
  return useCall('staff', 'people', { filter, offset: 0, limit: 1 }, { keepPrevious: true }).data?.total;
}

export function PeoplePage({ start, views }: PeoplePageProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { unit, asOf } = useScope();
  const state = usePeopleState(start);
  const [sort, setSort] = useState<TableSort>({ key: 'name', descending: false });
  const input = { filter: state.asked, sort: sortOf(sort.key), descending: sort.descending };
  const source = usePagedCall('staff', 'people', input, { windowRows: 64 });
  const whole = useWhole(state);
  const chips = useChips(state);
  const grid = useRef<HTMLDivElement>(null);
  const [isExporting, setExporting] = useState(false);
  useKeepLeft(state.columns, state.filter);
  const isFiltered = chips.length > 0 || state.asked.text !== '';
  const isShown = !source.isLoading && source.error === undefined;
  return (
    <Page
      title={t.staff.register.title}
      description={t.staff.register.scope(unit?.name ?? t.staff.register.allUnits, date(asOf))}
      fill
      actions={
        <>
          <Button icon="download" onPress={() => setExporting(true)}>
            {t.people.export}
          </Button>
          <Button variant="primary" icon="person" onPress={() => navigate(paths.newPerson)}>
            {t.people.newPerson}
          </Button>
        </>
      }
    >
      <PeopleTools {...{ state, views, chips, grid }} />
      <p className="pj-people-count" role="status">
        {isShown && whole !== undefined && t.people.count(source.total, Math.max(whole, source.total))}
      </p>
      <PeopleTable
        columns={state.columns}
        listKey={JSON.stringify(input)}
        gridRef={grid}
        onSort={setSort}
        empty={<NoPeople isFiltered={isFiltered || whole !== 0} onReset={state.reset} />}
        {...{ source, sort }}
      />
      {isExporting && (
        <ExportDialog
          {...input}
          columns={state.columns}
          total={source.total}
          isOpen
          onClose={() => setExporting(false)}
        />
      )}
    </Page>
  );
}

interface PeopleToolsProps {
  readonly state: PeopleState;
  readonly views: readonly SavedView[];
  readonly chips: readonly Chip[];
  readonly grid: React.RefObject<HTMLDivElement | null>;
}

function PeopleTools({ state, views, chips, grid }: PeopleToolsProps) {
  const { t } = useMessages();
  const { unitId, asOf } = useScope();
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  usePageKeys(search, grid);
  const words = t.people.filter;
  return (
    <div className="pj-people-tools">
      <div className="pj-people-bar">
        <SearchField
          label={t.people.search}
          value={state.text}
          onChange={state.setText}
          width="full"
          inputRef={search}
        />
        <AriaButton
          className="button button-secondary"
          aria-expanded={isOpen}
          aria-controls={isOpen ? panel : undefined}
          onPress={() => setOpen(!isOpen)}
        >
          <span>{chips.length === 0 ? words.button : words.buttonActive(chips.length)}</span>
          <span className="pj-turning" data-open={isOpen || undefined}>
            <Icon name="chevron-down" size={18} />
          </span>
        </AriaButton>
        <ColumnChooser chosen={state.columns} onChange={state.setColumns} />
        <ViewsMenu
          views={views}
          shown={{ columns: [...state.columns], filter: state.filter }}
          onChoose={state.choose}
        />
      </div>
      {isOpen && (
        <FilterPanel id={panel} asOf={asOf} filter={state.filter} hasUnit={unitId !== null} onChange={state.change} />
      )}
      <FilterChips chips={chips} onReset={state.reset} />
    </div>
  );
}
