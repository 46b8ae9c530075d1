/** A questionnaire that may only be read: questions by topic, options, norms, and whose it is. */
import type { InstrumentLine } from '../../../shared/survey/contract-instruments.ts';
import type { Dimension, InstrumentBody, InstrumentItem, ResponseSet } from '../../../shared/survey/instrument.ts';
import { notApplicableLabels } from '../../../shared/survey/options.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, Card, Facts, SimpleTable, Tabs } from '../../components/index.ts';
import { useSay } from '../parts/use-say.ts';
import { NormsCard } from './norms-card.tsx';

interface BodyProps {
  readonly body: InstrumentBody;
}

function Question({ item }: { readonly item: InstrumentItem }) {
  const { t } = useMessages();
  const say = useSay();
  return (
    <li className="pj-question">
      <span className="pj-question-key">{item.key}</span>
      <span>
        {item.stem && <span className="pj-muted">{say(item.stem)} … </span>}
        {say(item.text)}{' '}
        <span className="pj-muted">
          ({t.instruments.setOf(item.responseSet).toLocaleLowerCase()}
          {item.reversed && `, ${t.instruments.reversedMark}`}
          {item.notApplicable && `, + »${say(notApplicableLabels[item.notApplicable])}«`})
        </span>
      </span>
    </li>
  );
}

function Topic({ body, dimension }: BodyProps & { readonly dimension: Dimension }) {
  const { t } = useMessages();
  const say = useSay();
  const tone = { resource: 'success', strain: 'warning', neutral: 'neutral' } as const;
  return (
    <section className="pj-topic">
      <h3>
        {say(dimension.name)}{' '}
        <Badge tone={tone[dimension.direction]}>{t.instruments.direction[dimension.direction]}</Badge>
      </h3>
      <ul className="pj-questions">
        {body.items
          .filter(({ key }) => dimension.items.includes(key))
          .map((item) => (
            <Question key={item.key} item={item} />
          ))}
      </ul>
    </section>
  );
}

function Questions({ body }: BodyProps) {
  const { t } = useMessages();
  const placed = new Set(body.dimensions.flatMap(({ items }) => items));
  const rest = body.items.filter(({ key }) => !placed.has(key));
  return (
    <Card title={t.instruments.questionsTitle}>
      {body.dimensions.map((dimension) => (
        <Topic key={dimension.key} body={body} dimension={dimension} />
      ))}
      {rest.length > 0 && (
        <section className="pj-topic">
          <h3>{t.instruments.noDimension}</h3>
          <ul className="pj-questions">
            {rest.map((item) => (
              <Question key={item.key} item={item} />
            ))}
          </ul>
        </section>
      )}
    </Card>
  );
}

function SetTable({ set }: { readonly set: ResponseSet }) {
  const { t } = useMessages();
  const { number } = useFormat();
  const say = useSay();
  const words = t.instruments;
  return (
    <SimpleTable
      caption={words.setOf(set.key)}
      rows={set.options}
      rowKey={({ code }) => code}
      columns={[
        { key: 'label', label: words.editor.setDialog.label, rowHeader: true, render: ({ label }) => say(label) },
        {
          key: 'score',
          label: words.editor.setDialog.points,
          align: 'end',
          render: ({ score }) => (score === null ? words.noPoints : number(score, Number.isInteger(score) ? 0 : 1)),
        },
      ]}
    />
  );
}

export function RightsCard({ body }: BodyProps) {
  const { t } = useMessages();
  const words = t.instruments;
  return (
    <Card title={words.rightsTitle}>
      <Facts
        items={[
          { term: words.attribution, value: body.attribution || words.noLicence },
          { term: words.licence, value: body.licence || words.noLicence },
          ...(body.rightsNote ? [{ term: words.rightsNote, value: body.rightsNote }] : []),
        ]}
      />
    </Card>
  );
}

export function LockedView({ line, body }: BodyProps & { readonly line: InstrumentLine }) {
  const { t } = useMessages();
  const words = t.instruments;
  return (
    <Tabs
      label={words.title}
      items={[
        {
          id: 'questions',
          label: words.tabs.questions,
          note: String(body.items.length),
          content: <Questions body={body} />,
        },
        {
          id: 'sets',
          label: words.tabs.sets,
          content: (
            <Card title={words.setsTitle}>
              <div className="pj-sets">
                {body.responseSets.map((set) => (
                  <SetTable key={set.key} set={set} />
                ))}
              </div>
            </Card>
          ),
        },
        { id: 'norms', label: words.tabs.norms, content: <NormsCard line={line} body={body} /> },
        { id: 'rights', label: words.tabs.rights, content: <RightsCard body={body} /> },
      ]}
    />
  );
}
