/** How the file was read, so that the user can object before anything is written. */
import { useState } from 'react';
import type { FileReading } from '../../../shared/staff/import-contract.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Button, Card, Facts } from '../../components/index.ts';
import { dateFormLabel, decimalLabel, delimiterLabel, encodingLabel, fieldLabel } from './labels.ts';
import { MappingEditor } from './mapping-editor.tsx';
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
            {reading.columns.map((column, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
              <th scope="col" key={i}>
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
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a file are known by their place
                <td key={i}>{column.field === 'cpr' ? masked(row[i] ?? '') : (row[i] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function ReadingPanel({ state, reading }: { readonly state: ImportState; readonly reading: FileReading }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.imports.reading;
  const [isOpen, setOpen] = useState(false);
  const known = reading.columns.filter((c) => c.field !== null).length;
  const profile = state.wishes.profile?.name;
  return (
    <>
      <Card
        title={words.title}
        actions={
          state.isTable && (
            <Button icon="edit" onPress={() => setOpen(!isOpen)}>
              {words.change}
            </Button>
          )
        }
      >
        <div className="pj-stack">
          <Facts
            items={[
              { term: words.file, value: t.imports.file.chosen(reading.name, format.bytes(reading.bytes)) },
              ...(profile ? [{ term: t.imports.file.profile, value: profile }] : []),
              { term: words.encoding, value: encodingLabel(t, reading.encoding) },
              ...(reading.delimiter ? [{ term: words.delimiter, value: delimiterLabel(t, reading.delimiter) }] : []),
              { term: words.dateForm, value: dateFormLabel(t, reading.dateForm) },
              ...(reading.decimal ? [{ term: words.decimal, value: decimalLabel(t, reading.decimal) }] : []),
              { term: words.columns, value: words.recognised(known, reading.columns.length) },
            ]}
          />
          {!isOpen && (
            <>
              <p className="pj-muted">{words.encodingHelp}</p>
              <SampleTable reading={reading} />
            </>
          )}
        </div>
      </Card>
      {isOpen && <MappingEditor state={state} />}
    </>
  );
}
