/** Up to five units side by side: points on one scale, and the same figures as a table. */
import { useState } from 'react';
import type { ResultUnit } from '../../../shared/survey/contract-results.ts';
import type { OutputOf } from '../../bridge.ts';
import { useMessages } from '../../bridge.ts';
import { Alert, Card, Hidden, HiddenNote, IconButton, Select, SimpleTable } from '../../components/index.ts';
import { DotPlot, DotSign } from './dot-plot.tsx';
import { useFigure } from './use-figure.ts';

type Results = OutputOf<'survey', 'results'>;
const MOST = 5;

/** The first that is compared with: the whole. */
const firstOf = (units: readonly ResultUnit[]): string[] => units.slice(0, 1).map(({ unitId }) => unitId);

export function CompareUnits({ results }: { readonly results: Results }) {
  const { t } = useMessages();
  const words = t.results.compare;
  const [chosen, setChosen] = useState<readonly string[]>(() => firstOf(results.units));
  const units = chosen.flatMap((id) => results.units.find(({ unitId }) => unitId === id) ?? []);
  const options = results.units
    .filter(({ unitId }) => !chosen.includes(unitId))
    .map(({ unitId, name, code, depth }) => ({
      value: unitId as string,
      label: `${'\u00a0\u00a0\u00a0'.repeat(depth)}${name}`,
      description: code,
    }));
  return (
    <Card title={t.results.tabs.compare} description={words.lead}>
      <div className="pj-row">
        {units.length < MOST ? (
          <Select
            label={words.add}
            options={options}
            value={null}
            onChange={(unitId) => setChosen((before) => [...before, unitId].slice(0, MOST))}
          />
        ) : (
          <Alert tone="info" title={words.most} />
        )}
        <ul className="pj-chosen">
          {units.map((unit, place) => (
            <li key={unit.unitId}>
              <DotSign place={place} />
              {unit.name}
              <IconButton
                label={words.remove(unit.name)}
                icon="close"
                onPress={() => setChosen((before) => before.filter((id) => id !== unit.unitId))}
              />
            </li>
          ))}
        </ul>
      </div>
      {units.length === 0 ? <p className="pj-muted">{words.empty}</p> : <Compared results={results} units={units} />}
    </Card>
  );
}

function Compared({ results, units }: { readonly results: Results; readonly units: readonly ResultUnit[] }) {
  const { t } = useMessages();
  const text = useFigure();
  const words = t.results.compare;
  const rows = results.measures.map((measure, place) => ({ measure, place }));
  const onScale = rows.filter(({ measure }) => measure.scoring !== 'recommendation');
  return (
    <>
      <figure className="pj-chartbox">
        <figcaption className="pj-chartbox__title">{words.chart}</figcaption>
        <DotPlot
          alt={words.chartAlt(units.map(({ name }) => name).join(', '), onScale.length)}
          rows={onScale.map(({ measure, place }) => ({
            label: measure.name,
            values: units.map((unit) => unit.figures[place]?.mean ?? null),
          }))}
        />
        {onScale.length < rows.length && <p className="pj-note">{words.notOnScale}</p>}
      </figure>
      <SimpleTable
        caption={words.table}
        rows={rows}
        rowKey={({ measure }) => measure.key}
        columns={[
          { key: 'measure', label: t.results.measure, rowHeader: true, render: ({ measure }) => measure.name },
          ...units.map((unit) => ({
            key: unit.unitId,
            label: unit.name,
            align: 'end' as const,
            render: ({ measure, place }: (typeof rows)[number]) => {
              const figure = unit.figures[place];
              if (!figure) return <Hidden />;
              return (
                <>
                  {text.value(measure, figure.mean)} <span className="pj-muted">({t.results.nShort(figure.n)})</span>
                </>
              );
            },
          })),
        ]}
      />
      <p className="pj-note">{words.uncertain}</p>
      <HiddenNote />
    </>
  );
}
