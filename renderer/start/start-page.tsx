/** The first page: what must be done now, then the key figures. */
import { useDeferredValue } from 'react';
import type { Overview } from '../../shared/report/contract.ts';
import type { ReportChart } from '../../shared/report/model.ts';
import { paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { useCall, useFormat, useMessages } from '../bridge.ts';
import { ChartWithTable } from '../charts/chart-with-table.tsx';
import { Card, KeyFigure, KeyFigures, Loaded, Page } from '../components/index.ts';
import { FirstSteps } from './first-steps.tsx';
import { areaChart, courseChart, hasHidden, trendChart } from './overview-charts.ts';
import { TaskList } from './task-list.tsx';
import './start.css';

function Figures({ overview }: { readonly overview: Overview }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const words = t.start;
  return (
    <section aria-label={words.keyFigures}>
      <KeyFigures>
        <KeyFigure
          label={words.persons}
          value={number(overview.persons)}
          note={words.personsNote}
          to={paths.register}
        />
        <KeyFigure label={words.fte} value={number(overview.fte, 1)} note={words.fteNote} />
        <KeyFigure label={words.engagements} value={number(overview.engagements)} note={words.engagementsNote} />
        <KeyFigure
          label={words.units}
          value={number(overview.units)}
          note={words.unitsNote(overview.remoteUnits)}
          to={paths.organisation}
        />
      </KeyFigures>
    </section>
  );
}

function ChartCard({ chart }: { readonly chart: ReportChart }) {
  const { t, locale } = useMessages();
  return (
    <Card>
      <ChartWithTable chart={chart} locale={locale} medium="screen" />
      {hasHidden(chart) && <p className="pj-muted">{t.report.hiddenReason}</p>}
    </Card>
  );
}

/** Drawn after the tasks and figures, which can be read and used meanwhile. */
function Charts({ overview }: { readonly overview: Overview }) {
  const { locale } = useMessages();
  const shown = useDeferredValue<Overview | undefined>(overview, undefined);
  const charts = shown ? [trendChart, areaChart, courseChart].flatMap((make) => make(shown, locale) ?? []) : [];
  return (
    <div className="pj-start-charts">
      {charts.map((chart) => (
        <ChartCard key={chart.id} chart={chart} />
      ))}
    </div>
  );
}

function Overviewed({ overview }: { readonly overview: Overview }) {
  const lacks = (kind: Overview['tasks'][number]['kind']) => overview.tasks.some((task) => task.kind === kind);
  const hasOrganisation = !lacks('no_organisation') && overview.units > 0;
  const hasStaff = hasOrganisation && !lacks('no_staff');
  if (!hasStaff) {
    const done = { organisation: hasOrganisation, staff: false, courses: overview.courses.length > 0 };
    return <FirstSteps done={done} />;
  }
  return (
    <>
      <TaskList tasks={overview.tasks} />
      <Figures overview={overview} />
      <Charts overview={overview} />
    </>
  );
}

export function StartPage() {
  const { t } = useMessages();
  const { date } = useFormat();
  const { asOf } = useScope();
  const call = useCall('report', 'overview', { asOf }, { keepPrevious: true });
  return (
    <Page title={t.start.title} description={t.start.asOf(date(asOf))}>
      <div className="pj-stack" aria-busy={call.data === undefined && call.error === undefined}>
        <Loaded call={call}>{(overview) => <Overviewed overview={overview} />}</Loaded>
      </div>
    </Page>
  );
}
