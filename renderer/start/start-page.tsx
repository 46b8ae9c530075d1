/** The first page: what must be done now, then the key figures. */
import { useEffect, useState } from 'react';
import type { Outlook, Overview } from '../../shared/report/contract.ts';
import type { ReportChart } from '../../shared/report/model.ts';
import { paths } from '../app/navigation.ts';
import { useScope } from '../app/scope.tsx';
import { type CallState, useCall, useFormat, useMessages } from '../bridge.ts';
import { ChartWithTable } from '../charts/chart-with-table.tsx';
import { Card, KeyFigure, KeyFigures, Loaded, Page } from '../components/index.ts';
import { NewFiles } from '../staff/import/new-files.tsx';
import { FirstSteps } from './first-steps.tsx';
import { OpenRounds } from './open-rounds.tsx';
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

/** Drawn when the tasks and figures stand on the screen, which can be read and used meanwhile. */
function Charts({ outlook }: { readonly outlook: Outlook }) {
  const { locale } = useMessages();
  const shown = useAfterPaint();
  const charts = shown ? [trendChart, areaChart, courseChart].flatMap((make) => make(outlook, locale) ?? []) : [];
  return (
    <div className="pj-start-charts">
      {charts.map((chart) => (
        <ChartCard key={chart.id} chart={chart} />
      ))}
    </div>
  );
}

/** True once what was drawn with it is on the screen. */
function useAfterPaint(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => {
    let after: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      after = setTimeout(() => setPainted(true), 0);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(after);
    };
  }, []);
  return painted;
}

function Tasks({ call }: { readonly call: CallState<Outlook> }) {
  const { t } = useMessages();
  return call.data ? (
    <TaskList tasks={call.data.tasks} />
  ) : (
    <Card title={t.start.tasks}>
      <div className="pj-tasks-waiting">
        <Loaded call={call}>{() => null}</Loaded>
      </div>
    </Card>
  );
}

function Overviewed({ overview }: { readonly overview: Overview }) {
  const { organisation, staff, courses } = overview.filled;
  const hasOrganisation = organisation && overview.units > 0;
  return hasOrganisation && staff ? (
    <Filled overview={overview} />
  ) : (
    <FirstSteps done={{ organisation: hasOrganisation, staff: false, courses }} />
  );
}

function Filled({ overview }: { readonly overview: Overview }) {
  const call = useCall('report', 'outlook', { asOf: overview.asOf }, { keepPrevious: true });
  return (
    <>
      <Tasks call={call} />
      <Figures overview={overview} />
      {call.data && <OpenRounds />}
      {call.data && <Charts outlook={call.data} />}
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
        <NewFiles quiet />
        <Loaded call={call}>{(overview) => <Overviewed overview={overview} />}</Loaded>
      </div>
    </Page>
  );
}
