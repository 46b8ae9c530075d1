/** All substances with what is missing: counted, filtered, searched. */
import { useState } from 'react';
import {
  countSubstances,
  listSubstances,
  type SubstanceCounts,
  substanceFilters,
} from '../../../shared/apv/chemicals-list.ts';
import type { Substance } from '../../../shared/apv/contract-chemicals.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import { navigate, useLocation } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import { useAsked } from '../../app/use-asked.ts';
import { useArraySource, useCall, useFormat, useMessages } from '../../bridge.ts';
import {
  Badge,
  Button,
  type DataColumn,
  DataTable,
  EmptyState,
  KeyFigure,
  KeyFigures,
  Loaded,
  Page,
  SearchField,
  Select,
  Tabs,
} from '../../components/index.ts';
import { CarcinogenTable } from './carcinogen-table.tsx';
import { shownIn, toList, toSubstance } from './chemicals-address.ts';
import { AssessmentsBadge, SheetBadge } from './state-badges.tsx';
import { SubstanceDialog } from './substance-dialog.tsx';

function columnsOf(t: Messages): DataColumn<Substance>[] {
  const words = t.chemicals;
  const places = ({ uses }: Substance): string => {
    const used = uses.filter(({ assessment }) => assessment !== 'ended');
    if (used.length === 0) return words.notPlaced;
    const [first] = used;
    return used.length === 1 && first ? `${first.unitName}, ${first.place}` : words.placesCount(used.length);
  };
  return [
    {
      key: 'name',
      label: words.columns.name,
      width: 'minmax(226px, 4fr)',
      render: (one) => (
        <>
          {one.name} {one.carcinogen && <Badge tone="error">{words.carcinogen}</Badge>}
        </>
      ),
    },
    { key: 'hazards', label: words.columns.hazards, width: 'minmax(104px, 2fr)', render: ({ hazards }) => hazards },
    { key: 'places', label: words.columns.places, width: 'minmax(84px, 3fr)', render: places },
    {
      key: 'sheet',
      label: words.columns.sheet,
      width: '196px',
      render: (one) => <SheetBadge substance={one} />,
    },
    {
      key: 'assessment',
      label: words.columns.assessment,
      width: '140px',
      render: ({ uses }) => <AssessmentsBadge uses={uses} />,
    },
  ];
}

function Counts({ counts }: { readonly counts: SubstanceCounts }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.chemicals.figures;
  return (
    <KeyFigures>
      <KeyFigure label={words.used} value={number(counts.used)} to={toList('all')} />
      <KeyFigure label={words.carcinogens} value={number(counts.carcinogens)} to={toList('carcinogens')} />
      <KeyFigure
        label={words.sheets}
        value={number(counts.sheetMissing + counts.sheetOld)}
        note={words.sheetsNote(counts.sheetMissing, counts.sheetOld)}
        to={toList('sheet')}
      />
      <KeyFigure
        label={words.assessments}
        value={number(counts.notAssessed + counts.overdue)}
        note={words.assessmentsNote(counts.notAssessed, counts.overdue)}
        to={toList('assessment')}
      />
    </KeyFigures>
  );
}

function Filtered({ all }: { readonly all: readonly Substance[] }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const { query } = useLocation();
  const words = t.chemicals;
  const show = shownIn(query);
  const [text, setText] = useState('');
  const rows = listSubstances(all, { show, text, asOf });
  const source = useArraySource(rows);
  return (
    <div className="pj-stack">
      <div className="pj-row">
        <Select
          label={words.show}
          options={substanceFilters.map((value) => ({ value, label: words.filters[value] }))}
          value={show}
          onChange={(value) => navigate(toList(value))}
        />
        <SearchField label={words.search} value={text} onChange={setText} />
      </div>
      <DataTable
        label={words.table}
        columns={columnsOf(t)}
        source={source}
        onOpen={({ id }) => navigate(toSubstance(id))}
        maxRows={12}
        listKey={`${show} ${text}`}
        empty={
          <EmptyState
            title={words.noneTitle}
            icon="search"
            action={
              <Button
                onPress={() => {
                  setText('');
                  navigate(toList('all'));
                }}
              >
                {words.showAll}
              </Button>
            }
          >
            {words.noneText}
          </EmptyState>
        }
      />
    </div>
  );
}

function Register({ all }: { readonly all: readonly Substance[] }) {
  const { t } = useMessages();
  const { asOf } = useScope();
  const words = t.chemicals.tabs;
  const [tab, setTab] = useState('list');
  return (
    <>
      <Counts counts={countSubstances(all, asOf)} />
      <Tabs
        label={words.label}
        selected={tab}
        onSelect={setTab}
        items={[
          { id: 'list', label: words.list, content: <Filtered all={all} /> },
          { id: 'carcinogens', label: words.carcinogens, content: <CarcinogenTable all={all} /> },
        ]}
      />
    </>
  );
}

export function SubstanceList() {
  const { t } = useMessages();
  const { asOf, unit, unitId } = useScope();
  const words = t.chemicals;
  const [isNew, setNew] = useState(false);
  useAsked('new', () => setNew(true));
  const call = useCall('apv', 'substances', { asOf, unitId }, { keepPrevious: true });
  const add = (
    <Button variant="primary" icon="plus" onPress={() => setNew(true)}>
      {words.add}
    </Button>
  );
  const isEmpty = call.data?.length === 0;
  return (
    <Page
      title={words.title}
      description={unit ? `${words.lead} ${words.scope(unit.name)}` : words.lead}
      actions={!isEmpty && add}
    >
      <Loaded call={call}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={words.emptyTitle} icon="science" action={add}>
              {words.emptyText}
            </EmptyState>
          ) : (
            <Register all={all} />
          )
        }
      </Loaded>
      {isNew && (
        <SubstanceDialog
          substance={null}
          onClose={() => setNew(false)}
          onSaved={(substanceId) => navigate(toSubstance(substanceId))}
        />
      )}
    </Page>
  );
}
