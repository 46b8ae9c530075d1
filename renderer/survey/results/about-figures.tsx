/** What stands behind the figures: how many answers it takes and who decided, how each is worked out, whose questions they are. */
import { type LimitName, limitNames } from '../../../shared/survey/round.ts';
import type { OutputOf } from '../../bridge.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Alert, Card, SimpleTable } from '../../components/index.ts';
import { useHow } from './use-how.ts';

type Results = OutputOf<'survey', 'results'>;

export function AboutFigures({ results }: { readonly results: Results }) {
  return (
    <div className="pj-stack">
      <Questionnaires head={results.head} />
      <Limits head={results.head} />
      <Definitions results={results} />
    </div>
  );
}

/** The note that goes with the municipality's own questions, and the lines that others' licences ask for. */
export function Questionnaires({ head }: Pick<Results, 'head'>) {
  const { t } = useMessages();
  const words = t.results.about;
  const others = head.attributions.filter((text) => !head.ownQuestions || text !== words.own);
  return (
    <Card title={words.questionnaires}>
      {head.ownQuestions && <Alert tone="info" title={words.own} />}
      {others.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Card>
  );
}

function Limits({ head: { limits } }: Pick<Results, 'head'>) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.results.about;
  const { owner, decidedOn, reason } = limits;
  const decided = decidedOn ? words.decided(owner, format.date(decidedOn)) : words.decidedBy(owner);
  return (
    <Card title={words.limits} description={words.limitsLead}>
      <SimpleTable
        caption={words.limits}
        hideCaption
        rows={limitNames}
        rowKey={(name: LimitName) => name}
        columns={[
          { key: 'kind', label: words.kind, rowHeader: true, render: (name) => words.kinds[name] },
          { key: 'least', label: words.least, align: 'end', render: (name) => format.number(limits[name].n) },
          { key: 'difference', label: words.difference, align: 'end', render: (name) => format.number(limits[name].t) },
        ]}
      />
      <p>
        {owner === '' ? words.undecided : decided} {reason !== '' && words.reason(reason)}
      </p>
      <p>
        {t.report.hiddenReason} {words.hiddenHow}
      </p>
    </Card>
  );
}

function Definitions({ results }: { readonly results: Results }) {
  const { t } = useMessages();
  const how = useHow(results.head.limits);
  const words = t.results.about;
  return (
    <Card title={words.definitions} description={t.results.how.interval}>
      <SimpleTable
        caption={words.definitions}
        hideCaption
        rows={results.measures}
        rowKey={({ key }) => key}
        columns={[
          { key: 'measure', label: t.results.measure, rowHeader: true, render: ({ name }) => name },
          { key: 'how', label: words.definitions, render: (measure) => how(measure).join(' ') },
        ]}
      />
    </Card>
  );
}
