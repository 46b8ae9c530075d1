/** The columns of the file, one to a line: header, first values, what it is read as, what is odd about it. */
import type { ReactNode } from 'react';
import { OPEN_END, parseIsoDate } from '../../../shared/kernel/dates.ts';
import type { Messages } from '../../../shared/messages/da.ts';
import type { ColumnLook, FileLook } from '../../../shared/staff/contract-sources.ts';
import type { ImportKind } from '../../../shared/staff/import-contract.ts';
import { type Format, useCall, useFormat, useMessages } from '../../bridge.ts';
import { Badge, Icon, Loaded, Select, SimpleTable } from '../../components/index.ts';
import { fieldLabel } from './labels.ts';

/** Not a field's name: fields are letters only. */
const LEAVE_OUT = '-';

interface Row {
  readonly column: ColumnLook;
  /** From 1. */
  readonly place: number;
}

function headerText(t: Messages, { column, place }: Row): string {
  const words = t.sources.mapping;
  if (column.header === '') return words.nameless(place);
  return column.address === column.header ? column.header : words.repeatedHeader(column.header, place);
}

/** What the program makes of a value, where that is not the value itself. */
function readText(t: Messages, format: Format, holds: ColumnLook['holds'], read: string): string {
  const words = t.sources.mapping;
  if (holds === 'date') {
    if (read === OPEN_END) return words.openEnd;
    const day = parseIsoDate(read);
    return day ? format.date(day) : read;
  }
  if (holds === 'number') return read === '' || Number.isNaN(Number(read)) ? read : shortNumber(format, Number(read));
  if (holds === 'yes_no') return read === 'yes' ? words.yes : read === 'no' ? words.no : read;
  return read;
}

const MOST_DECIMALS = 4;

function shortNumber(format: Format, value: number): string {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    if (Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) return format.number(value, decimals);
  }
  return format.number(value, MOST_DECIMALS);
}

function Values({ column }: { readonly column: ColumnLook }) {
  const { t } = useMessages();
  const format = useFormat();
  const words = t.sources.mapping;
  if (column.holds === 'hidden') return <span className="pj-muted">{words.hidden}</span>;
  if (column.filled === 0) return <span className="pj-muted">{words.emptyColumn}</span>;
  return (
    <ul className="pj-mapping-values">
      {column.values.map(({ raw, read }) => {
        const text = read === null ? words.notRead : readText(t, format, column.holds, read);
        return (
          <li key={raw} data-unread={read === null || undefined}>
            {text === raw || read === raw || column.holds === 'text' || column.form === 'unclear'
              ? raw
              : words.readValue(raw, text)}
          </li>
        );
      })}
    </ul>
  );
}

interface NotesProps {
  readonly column: ColumnLook;
  readonly rows: number;
  readonly isRequired: boolean;
}

function notesOf(t: Messages, { column, rows, isRequired }: NotesProps): string[] {
  const words = t.sources.mapping;
  const { issue, field, form, holds, unread, unreadValues, filled } = column;
  const empty = rows - filled;
  return [
    ...(issue === 'twice' ? [words.issues.twice(fieldLabel(t, field ?? ''))] : []),
    ...(issue === 'unknown' || issue === 'repeated' ? [words.issues[issue]] : []),
    ...(form === 'unclear' ? [holds === 'date' ? words.unclearDate : words.unclearNumber] : []),
    ...(unread > 0 ? [words.unread(unread, unreadValues.join(', '))] : []),
    ...(isRequired && empty > 0 ? [words.emptyRows(empty)] : []),
  ];
}

function Notes(props: NotesProps) {
  const { t } = useMessages();
  const words = t.sources.mapping;
  const notes = notesOf(t, props);
  if (notes.length === 0) {
    return props.column.holds === 'hidden' ? <Badge>{words.left}</Badge> : <Badge tone="success">{words.fine}</Badge>;
  }
  return (
    <ul className="pj-mapping-notes">
      {notes.map((note) => (
        <li key={note}>
          <Icon name="warning" size={16} /> {note}
        </li>
      ))}
    </ul>
  );
}

interface TableProps {
  readonly kind: ImportKind;
  readonly look: FileLook;
  readonly onChoose: (address: string, field: string | null) => void;
}

type Fields = readonly { readonly field: string; readonly required: boolean }[];

function Table({ look, onChoose, fields }: TableProps & { readonly fields: Fields }) {
  const { t } = useMessages();
  const words = t.sources.mapping;
  const required = new Set(fields.filter((f) => f.required).map((f) => f.field));
  const options = [
    ...fields.map(({ field }) => {
      const label = fieldLabel(t, field);
      return { value: field, label: look.missing.includes(field) ? words.required(label) : label };
    }),
    { value: LEAVE_OUT, label: words.leaveOut },
  ];
  const choice = (row: Row): ReactNode => {
    const { field, issue, address } = row.column;
    return (
      <Select
        label={t.imports.mapping.forColumn(headerText(t, row))}
        hideLabel
        options={options}
        value={field ?? (issue === null ? LEAVE_OUT : null)}
        onChange={(value) => onChoose(address, value === LEAVE_OUT ? null : value)}
      />
    );
  };
  return (
    <div className="pj-mapping">
      <SimpleTable
        caption={words.caption}
        hideCaption
        rows={look.columns.map((column, i) => ({ column, place: i + 1 }))}
        rowKey={(row) => row.column.address}
        columns={[
          { key: 'header', label: words.column, rowHeader: true, render: (row) => headerText(t, row) },
          { key: 'values', label: words.values, render: (row) => <Values column={row.column} /> },
          { key: 'field', label: words.readAs, render: choice },
          {
            key: 'notes',
            label: words.notes,
            render: ({ column }) => (
              <Notes
                column={column}
                rows={look.rows}
                isRequired={column.field !== null && required.has(column.field)}
              />
            ),
          },
        ]}
      />
    </div>
  );
}

export function MappingTable(props: TableProps) {
  const fields = useCall('staff', 'importFields', { kind: props.kind });
  return <Loaded call={fields}>{(list) => <Table {...props} fields={list} />}</Loaded>;
}
