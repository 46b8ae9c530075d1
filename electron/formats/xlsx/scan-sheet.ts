/** The rows of a sheet, one after the other, as text cells with the sheet's row numbers. */
import { numberText, serialDay } from './cell-text.ts';
import { scanPart, type Workbook } from './workbook.ts';

/** No export has so many columns; what stands behind them makes the row too long, whatever it is. */
const MAX_CELLS = 1000;

/** Answers false to stop. `done` is how much of the sheet has been read, in bytes. */
export type VisitRow = (cells: string[], row: number, done: number) => boolean | undefined;

export interface SheetEnd {
  readonly last: { readonly line: number; readonly cells: number } | undefined;
  /** Formulas that hold no value, because a program wrote them and none has worked them out. */
  readonly formulasWithoutValue: number;
}

interface Cell {
  readonly type: string;
  readonly style: number;
  readonly column: number;
  value: string | undefined;
  formula: boolean;
}

const STOP = Symbol('stop');

/** `AB12` → 27; undefined when the cell does not say where it stands. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function textOf({ type, style, value }: Cell, book: Workbook, decimal: ',' | '.'): string {
  if (value === undefined || value === '') return '';
  if (type === 's') return book.sharedTexts[Number(value)] ?? '';
  if (type !== '' && type !== 'n') return value;
  return (book.dateStyles[style] && serialDay(value, book.from1904)) || numberText(value.trim(), decimal);
}

/** Texts of which a cell's value is made: its value, or the text of a cell without shared text. */
const VALUES = new Set(['v', 't']);

export function scanSheet(bytes: Buffer, book: Workbook, decimal: ',' | '.', visit: VisitRow): SheetEnd {
  let row = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  let isValue = false;
  let phonetic = 0;
  let done = 0;
  let last: SheetEnd['last'];
  let formulasWithoutValue = 0;

  const openCell = (a: ReadonlyMap<string, string>, before: number): Cell => ({
    type: a.get('t') ?? '',
    style: Number(a.get('s') ?? 0),
    column: columnOf(a.get('r')) ?? before + 1,
    value: undefined,
    formula: false,
  });
  let column = -1;
  const closeCell = (closed: Cell): void => {
    const text = textOf(closed, book, decimal);
    if (closed.formula && closed.value === undefined) formulasWithoutValue++;
    if (text === '') return;
    const at = Math.min(closed.column, MAX_CELLS);
    while (cells.length < at) cells.push('');
    cells[at] = text;
  };
  const closeRow = (): void => {
    if (cells.every((text) => text.trim() === '')) return;
    last = { line: row, cells: cells.length };
    if (visit(cells, row, done) === false) throw STOP;
  };
  try {
    scanPart(
      bytes,
      {
        open: (name, a) => {
          if (name === 'row') {
            const said = Number(a.get('r') ?? Number.NaN);
            row = Number.isInteger(said) && said > row ? said : row + 1;
            cells = [];
            column = -1;
          } else if (name === 'c') {
            cell = openCell(a, column);
            column = cell.column;
          } else if (name === 'f' && cell) cell.formula = true;
          else if (name === 'rPh') phonetic++;
          isValue = VALUES.has(name);
        },
        text: (letters) => {
          if (cell && isValue && phonetic === 0) cell.value = (cell.value ?? '') + letters;
        },
        close: (name) => {
          isValue = false;
          if (name === 'rPh') phonetic--;
          if (name === 'c' && cell) {
            closeCell(cell);
            cell = undefined;
          } else if (name === 'row') closeRow();
        },
      },
      (at) => {
        done = at;
      },
    );
  } catch (error) {
    if (error !== STOP) throw error;
  }
  return { last, formulasWithoutValue };
}
