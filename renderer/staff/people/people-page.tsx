/** The staff list with everything around it: search, filters, columns, saved views. */
import { memo, useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import {
  type PeopleFilter,
  type PeopleSort,
  peopleSorts,
  type SavedView,
} from '../../../shared/staff/contract-people.ts';
import { fetchedPart } from '../../app/fetched-part.tsx';
import { navigate, paths } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useAskPage, useCall, useFormat, useMessages, usePagedCall, useSteady } from '../../bridge.ts';
import { Button, Icon, LiveSearchField, Page, type TableSort } from '../../components/index.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { type Chip, FilterChips } from './filter-chips.tsx';
import { FilterPanel, type FilterPanelProps } from './filter-panel.tsx';
import { activeFilters } from './filter-text.ts';
import { NoPeople } from './no-people.tsx';
import { PeopleTable } from './people-table.tsx';
import { usePageKeys } from './use-page-keys.ts';
import { type PeopleStart, type PeopleState, useAsked, usePeopleState } from './use-people-state.ts';
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
  return useMemo(() => {
    const chips = activeFilters(t, format, filter).map(({ key, text, without }) => ({
      key,
      text,
      onRemove: () => change(without),
    }));
    if (!unit) return chips;
    const text = t.people.filter.unit(unit.name, filter.withSubUnits);
    return [{ key: 'unit', text, onRemove: () => setUnit(null) }, ...chips];
  }, [t, format, filter, change, unit, setUnit]);
}

/** How many there are when nothing but the day narrows the list. */
function useWhole({ asOf, employedOnly }: PeopleFilter): number | undefined {
  const filter = { asOf, employedOnly };
  return useCall('staff', 'people', { filter, offset: 0, limit: 1 }, { keepPrevious: true }).data?.total;
}

/** Few, for it is asked anew at every key: the rows in sight and some to scroll into. */
const WINDOW_ROWS = 48;

export function PeoplePage({ start, views }: PeoplePageProps) {
  const { t } = useMessages();
  const { date } = useFormat();
  const { unit, asOf } = useScope();
  const [sort, setSort] = useState<TableSort>({ key: 'name', descending: false });
  const order = useMemo(() => ({ sort: sortOf(sort.key), descending: sort.descending }), [sort]);
  const askPage = useAskPage('staff', 'people', WINDOW_ROWS);
  const ask = useCallback((filter: PeopleFilter) => askPage({ filter, ...order }), [askPage, order]);
  const state = usePeopleState(start, ask);
  const chips = useChips(state);
  const grid = useRef<HTMLDivElement>(null);
  const [isExporting, setExporting] = useState(false);
  useKeepLeft(state.columns, state.filter);
  const sortBy = useSteady((asked: PeopleFilter, next: TableSort) => {
    void askPage({ filter: asked, sort: sortOf(next.key), descending: next.descending });
    setSort(next);
  });
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
      <PeopleList
        {...{ state, sort, order, grid, isExporting }}
        isFiltered={chips.length > 0}
        onSort={sortBy}
        onExported={() => setExporting(false)}
      />
    </Page>
  );
}

interface PeopleListProps {
  readonly state: PeopleState;
  readonly sort: TableSort;
  readonly order: { readonly sort: PeopleSort; readonly descending: boolean };
  readonly onSort: (asked: PeopleFilter, sort: TableSort) => void;
  readonly grid: React.RefObject<HTMLDivElement | null>;
  readonly isFiltered: boolean;
  readonly isExporting: boolean;
  readonly onExported: () => void;
}

/** By itself, so that an answer draws the list again and not the tools above it. */
function PeopleList({ state, sort, order, onSort, grid, isFiltered, isExporting, onExported }: PeopleListProps) {
  const { t } = useMessages();
  const asked = useAsked(state.wishes);
  const input = { filter: asked, ...order };
  const source = usePagedCall('staff', 'people', input, { windowRows: WINDOW_ROWS });
  const whole = useWhole(asked);
  const isShown = !source.isLoading && source.error === undefined;
  return (
    <>
      <p className="pj-people-count" role="status">
        {isShown && whole !== undefined && t.people.count(source.total, Math.max(whole, source.total))}
      </p>
      <PeopleTable
        columns={state.columns}
        listKey={JSON.stringify(input)}
        gridRef={grid}
        onSort={(next) => onSort(asked, next)}
        empty={<NoPeople isFiltered={isFiltered || asked.text !== '' || whole !== 0} onReset={state.reset} />}
        {...{ source, sort }}
      />
      {isExporting && (
        <ExportDialog {...input} columns={state.columns} total={source.total} isOpen onClose={onExported} />
      )}
    </>
  );
}

interface PeopleToolsProps {
  readonly state: PeopleState;
  readonly views: readonly SavedView[];
  readonly chips: readonly Chip[];
  readonly grid: React.RefObject<HTMLDivElement | null>;
}

/** They follow the list by a frame. */
function PeopleTools({ state, views, chips, grid }: PeopleToolsProps) {
  const { t } = useMessages();
  const panel = useId();
  const [isOpen, setOpen] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  usePageKeys(search, grid);
  const { filter } = state;
  const columns = useDeferredValue(state.columns);
  const shown = useMemo(() => ({ columns: [...columns], filter }), [columns, filter]);
  return (
    <div className="pj-people-tools">
      <div className="pj-people-bar">
        <CalmSearch
          key={state.startedAnew}
          label={t.people.search}
          start={state.text}
          onChange={state.setText}
          inputRef={search}
        />
        <FilterButton panel={panel} isOpen={isOpen} onPress={setOpen} active={chips.length} />
        <CalmColumns chosen={columns} onChange={state.setColumns} />
        <CalmViews views={views} shown={shown} onChoose={state.choose} />
      </div>
      {isOpen && <CalmPanel id={panel} filter={filter} onChange={state.change} />}
      <CalmChips chips={chips} onReset={state.reset} />
    </div>
  );
}

const CalmSearch = memo(LiveSearchField);
const CalmColumns = memo(ColumnChooser);
const CalmViews = memo(ViewsMenu);
const CalmChips = memo(FilterChips);
const CalmPanel = memo(function Panel(given: Pick<FilterPanelProps, 'id' | 'filter' | 'onChange'>) {
  const { unitId, asOf } = useScope();
  return <FilterPanel {...given} asOf={asOf} hasUnit={unitId !== null} />;
});

interface FilterButtonProps {
  readonly panel: string;
  readonly isOpen: boolean;
  readonly active: number;
  readonly onPress: (isOpen: boolean) => void;
}

const FilterButton = memo(function FilterButton({ panel, isOpen, active, onPress }: FilterButtonProps) {
  const { t } = useMessages();
  const words = t.people.filter;
  return (
    <AriaButton
      className="button button-secondary"
      aria-expanded={isOpen}
      aria-controls={isOpen ? panel : undefined}
      onPress={() => onPress(!isOpen)}
    >
      <span>{active === 0 ? words.button : words.buttonActive(active)}</span>
      <span className="pj-turning" data-open={isOpen || undefined}>
        <Icon name="chevron-down" size={18} />
      </span>
    </AriaButton>
  );
});
