/**
 * What the first rows of a file show when they are read by a mapping: column by
 * column, whatever is still missing. The readers of whole files refuse a row at
 * its first fault; here every cell is tried by itself.
 */
import type { ColumnLook } from './contract-sources.ts';
import { birthDateOf, maskCpr, normaliseCpr } from './cpr.ts';
import type { ImportKind, MappingProfile } from './import-contract.ts';
import {
  type ColumnFacts,
  type FormsSeen,
  isDateField,
  makeDateReader,
  makeFactGatherer,
  makeNumberReader,
  mostOf,
  seeForms,
} from './parse-columns.ts';
import { quoteCpr } from './parse-person.ts';
import { type PlacedColumn, type Placement, placeColumns } from './place-columns.ts';
import { parseYesNo } from './values.ts';

/** A file's first rows as text, header apart. */
export interface TableHead {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ColumnsLook extends Pick<Placement, 'missing' | 'unmatched'> {
  readonly columns: readonly ColumnLook[];
  /** Of the first date column and the first number column; empty where there is none. */
  readonly dateForm: string;
  readonly decimal: string;
}

const SHOWN_VALUES = 3;
const SHOWN_LETTERS = 60;
const YES_NO: ReadonlySet<string> = new Set(['manager', 'remote']);

interface CellReading {
  readonly holds: ColumnLook['holds'];
  readonly form: string;
  /** Null when the cell cannot be read; empty when it says nothing. */
  readonly read: (text: string) => string | null;
}

const asText: CellReading = { holds: 'text', form: '', read: (text) => quoteCpr(text.trim()) };

/** While its form is unclear a column is not at fault; the user chooses the form. */
const unclear = (holds: 'date' | 'number'): CellReading => ({ holds, form: 'unclear', read: (text) => text.trim() });

function readingOfDates(form: string): CellReading {
  if (form === 'unclear') return unclear('date');
  const parse = makeDateReader(form as Parameters<typeof makeDateReader>[0]);
  return {
    holds: 'date',
    form,
    read: (text) => {
      const day = parse(text);
      return day === undefined ? null : (day ?? '');
    },
  };
}

function readingOfNumbers(sign: string, most: number): CellReading {
  if (sign === 'unclear') return unclear('number');
  const parse = makeNumberReader(sign as Parameters<typeof makeNumberReader>[0]);
  return {
    holds: 'number',
    form: sign,
    read: (text) => {
      const value = parse(text);
      if (value === null) return '';
      return value === undefined || value < 0 || value > most ? null : String(value);
    },
  };
}

function readCpr(text: string): string | null {
  if (text.trim() === '') return '';
  const found = normaliseCpr(text);
  return found && birthDateOf(found.cpr) ? maskCpr(found.cpr) : null;
}

function readYesNo(text: string): string | null {
  const said = parseYesNo(text);
  if (said === undefined) return text.trim() === '' ? '' : null;
  return said ? 'yes' : 'no';
}

function readingOf({ field, issue }: PlacedColumn, forms: FormsSeen): CellReading {
  if (field === null) return issue ? asText : { holds: 'hidden', form: '', read: () => '' };
  if (isDateField(field)) return readingOfDates(forms.dates.get(field) ?? 'dmy');
  const most = mostOf(field);
  if (most !== undefined) return readingOfNumbers(forms.decimals.get(field) ?? ',', most);
  if (field === 'cpr') return { holds: 'cpr', form: '', read: readCpr };
  if (YES_NO.has(field)) return { holds: 'yes_no', form: '', read: readYesNo };
  return asText;
}

const shown = (text: string): string => quoteCpr(text.trim()).slice(0, SHOWN_LETTERS);

function lookAtColumn(placed: PlacedColumn, reading: CellReading, cells: readonly string[]): ColumnLook {
  const values = new Map<string, ColumnLook['values'][number]>();
  const unreadValues = new Set<string>();
  let [filled, unread] = [0, 0];
  for (const cell of cells) {
    if (cell.trim() === '') continue;
    filled++;
    if (reading.holds === 'hidden') continue;
    const read = reading.read(cell);
    const raw = shown(cell);
    if (values.size < SHOWN_VALUES && !values.has(raw))
      values.set(raw, { raw, read: read?.slice(0, SHOWN_LETTERS) ?? null });
    if (read !== null) continue;
    unread++;
    if (unreadValues.size < SHOWN_VALUES) unreadValues.add(raw);
  }
  const { header, address, field, issue } = placed;
  const { holds, form } = reading;
  return {
    header,
    address,
    field,
    issue,
    holds,
    form,
    values: [...values.values()],
    filled,
    unread,
    unreadValues: [...unreadValues],
  };
}

/** Two columns chosen for one field have no form together, so each field's first column tells it. */
function firstColumns({ columns }: Placement): Map<string, number> {
  const first = new Map<string, number>();
  columns.forEach(({ field }, column) => {
    if (field !== null && !first.has(field)) first.set(field, column);
  });
  return first;
}

export function lookAtColumns(kind: ImportKind, { header, rows }: TableHead, profile?: MappingProfile): ColumnsLook {
  const cellsOf = (column: number): string[] => rows.map((cells) => cells[column] ?? '');
  const placement = placeColumns(kind, header, cellsOf, profile);
  const columnOf = firstColumns(placement);
  const map = {
    headers: placement.columns.map((c) => c.header),
    fields: placement.columns.map((c) => c.field),
    columnOf,
  };
  const gatherer = makeFactGatherer(map);
  for (const cells of rows) gatherer.add(cells);
  const facts: ColumnFacts = gatherer.facts();
  const forms = seeForms(map, facts, profile);
  const columns = placement.columns.map((placed, column) =>
    lookAtColumn(placed, readingOf(placed, forms), cellsOf(column)),
  );
  return {
    columns,
    missing: placement.missing,
    unmatched: placement.unmatched,
    dateForm: [...forms.dates.values()][0] ?? '',
    decimal: [...forms.decimals.values()][0] ?? '',
  };
}
