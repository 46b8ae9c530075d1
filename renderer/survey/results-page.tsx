/** Results of a closed round: the heat map, units side by side, and what stands behind the figures. */
import type { RoundId } from '../../shared/kernel/ids.ts';
import { paths } from '../app/navigation.ts';
import { type OutputOf, useCall, useFormat, useMessages } from '../bridge.ts';
import { EmptyState, LinkButton, Loaded, Page, Tabs } from '../components/index.ts';
import { AboutFigures } from './results/about-figures.tsx';
import { CompareUnits } from './results/compare-units.tsx';
import { HeatMap } from './results/heat-map.tsx';
import './results/results.css';

type Results = OutputOf<'survey', 'results'>;

export function ResultsPage({ roundId }: { readonly roundId: RoundId }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.results;
  const call = useCall('survey', 'results', { roundId });
  const head = call.data?.head;
  return (
    <Page
      title={head ? `${words.title}: ${head.name}` : words.title}
      description={head && words.period(format.date(head.opensOn), format.date(head.closesOn))}
      back={{ to: paths.round(roundId), text: words.backToRound }}
      actions={
        <>
          <LinkButton to={paths.comments(roundId)} icon="edit">
            {words.comments}
          </LinkButton>
          <LinkButton to={paths.surveyReport(roundId)} icon="report">
            {words.report}
          </LinkButton>
        </>
      }
    >
      <Loaded call={call}>{(results) => <ResultsView results={results} />}</Loaded>
    </Page>
  );
}

function ResultsView({ results }: { readonly results: Results }) {
  const { t } = useMessages();
  const words = t.results;
  const anything = results.units.some(({ figures }) => figures.some((figure) => figure !== null));
  if (!anything) {
    return (
      <EmptyState title={words.emptyTitle} icon="hide">
        {words.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      {results.head.ownQuestions && <p className="pj-note">{words.about.own}</p>}
      <Tabs
        label={words.tabs.label}
        items={[
          { id: 'map', label: words.tabs.map, content: <HeatMap results={results} /> },
          { id: 'compare', label: words.tabs.compare, content: <CompareUnits results={results} /> },
          { id: 'about', label: words.tabs.about, content: <AboutFigures results={results} /> },
        ]}
      />
    </>
  );
}
