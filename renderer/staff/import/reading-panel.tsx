/** How the file was read, so that the user can object before anything is written. */
import { useState } from 'react';
import type { FileReading } from '../../../shared/staff/import-contract.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, Facts } from '../../components/index.ts';
import { dateFormLabel, decimalLabel, delimiterLabel, encodingLabel, fieldLabel } from './labels.ts';
import { MappingForm } from './mapping-form.tsx';
import { ReadingForm, withProfile } from './reading-form.tsx';
import type { ImportState } from './use-import.ts';

/** The sample shows how the file was read, which takes no whole CPR numbers. */
const masked = (cpr: string): string => (cpr.length > 6 ? `${cpr.slice(0, 6)}••••` : cpr);

/** The first rows, each column under its header and the field it was taken for. */
function SampleTable({ reading }: { readonly reading: FileReading }) {
  const { t } = useMessages();
  const words = t.imports.reading;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the window is scrolled by keyboard
    <section className="pj-sample" aria-label={words.sample} tabIndex={0}>
      <table>
        <caption>{words.sample}</caption>
        <thead>
          <tr>
            {reading.columns.map((column) => (
              <th scope="col" key={column.header}>
                <span className="pj-sample-field">{column.field ? fieldLabel(t, column.field) : words.left}</span>
                <span className="pj-sample-header">{column.header}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reading.sample.map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file are known by their place
            <tr key={line}>
              {reading.columns.map((column, i) => (
                <td key={column.header}>{column.field === 'cpr' ? masked(row[i] ?? '') : (row[i] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type Open = 'none' | 'reading' | 'columns';

export function ReadingPanel({ state, reading }: { readonly state: ImportState; readonly reading: FileReading }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.imports.reading;
  const [open, setOpen] = useState<Open>('none');
  const toggle = (next: Open) => setOpen((old) => (old === next ? 'none' : next));
  const known = reading.columns.filter((c) => c.field !== null).length;
  return (
    <Card
      title={words.title}
      actions={
        <>
          <Button icon="edit" onPress={() => toggle('columns')}>
            {t.imports.mapping.adjust}
          </Button>
          <Button icon="settings" onPress={() => toggle('reading')}>
            {words.change}
          </Button>
        </>
      }
    >
      <div className="pj-stack">
        <Facts
          items={[
            { term: words.file, value: t.imports.file.chosen(reading.name, format.bytes(reading.bytes)) },
            { term: words.encoding, value: encodingLabel(t, reading.encoding) },
            { term: words.delimiter, value: delimiterLabel(t, reading.delimiter) },
            { term: words.dateForm, value: dateFormLabel(t, reading.dateForm) },
            ...(reading.decimal ? [{ term: words.decimal, value: decimalLabel(t, reading.decimal) }] : []),
            { term: words.columns, value: words.recognised(known, reading.columns.length) },
          ]}
        />
        {open === 'reading' && <ReadingForm state={state} />}
        {open === 'columns' && (
          <MappingForm
            kind={state.kind}
            columns={reading.columns}
            onDone={(columns) =>
              void state.read({ profile: withProfile(state.wishes, t.imports.file.manual, { columns }) })
            }
          />
        )}
        <p className="pj-muted">{words.encodingHelp}</p>
        <SampleTable reading={reading} />
      </div>
    </Card>
  );
}
