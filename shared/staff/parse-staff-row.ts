/**
 * Types the rows of a staff file and checks each by itself. What a row means
 * for the register is decided by the planner.
 */
import { type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { MappingProfile } from './import-contract.ts';
import { type CellReaders, makeCellReaders } from './parse-cells.ts';
import { type ColumnFacts, type ColumnForms, makeDateReader, settleForms } from './parse-columns.ts';
import type { HeaderMap } from './parse-header.ts';
import { makeHoursReader } from './parse-hours.ts';
import { hasLostLetter, makeCprReader, makeNameReader } from './parse-person.ts';
import { basisOf, checkLength, type Faults, type FormedReader, makeFaults, makeKeyCheck } from './parse-row.ts';
import type { StaffRow } from './rows.ts';

type Cells = readonly string[];

/** Start and end of an engagement; no end, and an end in 9999, is `OPEN_END`. */
function makeSpanReader({ columnOf }: CellReaders, forms: ColumnForms, faults: Faults) {
  const start = columnOf('start');
  const end = columnOf('end');
  const readStart = makeDateReader(forms.dates.get('start') ?? 'dmy');
  const readEnd = makeDateReader(forms.dates.get('end') ?? 'dmy');
  const startOf = (text: string): IsoDate => {
    const from = readStart(text);
    if (from === null) faults.note(start, 'missing_value', '');
    else if (from === undefined || from === OPEN_END) faults.note(start, 'bad_date', text);
    return from ?? OPEN_END;
  };
  return (cells: Cells): { start: IsoDate; end: IsoDate } => {
    const from = startOf(cells[start] ?? '');
    const endText = cells[end] ?? '';
    const to = readEnd(endText);
    if (to === undefined) faults.note(end, 'bad_date', endText);
    // A fault of the start leaves nothing to compare the end with.
    else if (to !== null && to < from && from !== OPEN_END) faults.note(end, 'end_before_start', endText);
    return { start: from, end: to ?? OPEN_END };
  };
}

type RowOf = (cells: Cells, line: number, key: string) => StaffRow;

/** Reads a row whatever its faults, which are noted. */
function makeRowOf(
  map: HeaderMap,
  cell: CellReaders,
  faults: Faults,
  parts: {
    readonly cpr: (text: string, column: number) => string;
    readonly hours: ReturnType<typeof makeHoursReader>;
    readonly span: (cells: Cells) => { start: IsoDate; end: IsoDate };
  },
): RowOf {
  const need = (column: number, there: boolean) => {
    if (!there) faults.note(column, 'missing_value', '');
  };
  const [cprColumn, unitColumn] = [cell.columnOf('cpr'), cell.columnOf('unitCode')];
  const nameOf = makeNameReader(map);
  const unitOf = cell.text('unitCode');
  const emailOf = cell.optional('email');
  const jobCodeOf = cell.optional('jobCode');
  const jobTitleOf = cell.text(cell.columnOf('jobTitle') >= 0 ? 'jobTitle' : 'jobCode');
  const agreementOf = cell.optional('agreement');
  const formOf = cell.optional('employmentForm');
  const statusOf = cell.optional('status');
  const managerOf = cell.yesNo('manager');
  return (cells, line, key) => {
    const cprText = cells[cprColumn] ?? '';
    need(cprColumn, cprText.trim() !== '');
    const name = nameOf.read(cells);
    need(nameOf.column, name.firstName !== '' || name.lastName !== '');
    const unitCode = unitOf(cells);
    need(unitColumn, unitCode !== '');
    const { fte, weeklyHours, missing } = parts.hours.read(cells);
    need(parts.hours.column, !missing);
    const { start, end } = parts.span(cells);
    return {
      line,
      key,
      cpr: parts.cpr(cprText, cprColumn),
      firstName: name.firstName,
      lastName: name.lastName,
      email: emailOf(cells),
      unitCode,
      jobCode: jobCodeOf(cells),
      jobTitle: jobTitleOf(cells),
      agreement: agreementOf(cells),
      employmentForm: formOf(cells),
      fte: fte ?? 0,
      weeklyHours,
      start,
      end,
      status: statusOf(cells),
      manager: managerOf(cells),
    };
  };
}

/** @throws date_form_unclear {column}, number_form_unclear {column} */
export function makeStaffReader(map: HeaderMap, facts: ColumnFacts, profile?: MappingProfile): FormedReader<StaffRow> {
  const forms = settleForms(map, facts, profile);
  const faults = makeFaults(map);
  const cell = makeCellReaders(map, facts, faults);
  const cpr = makeCprReader(faults, map);
  const hours = makeHoursReader(map, facts, forms, faults);
  const rowOf = makeRowOf(map, cell, faults, { cpr: cpr.read, hours, span: makeSpanReader(cell, forms, faults) });
  const keyCheck = makeKeyCheck<StaffRow>();
  const keyColumn = cell.columnOf('key');
  let lostLetters = 0;

  const read = (cells: Cells, line: number): StaffRow | undefined => {
    if (!checkLength(cells, line, map, faults)) return undefined;
    const key = (cells[keyColumn] ?? '').trim();
    if (key === '') return faults.reject(line, keyColumn, 'missing_key', '');
    const row = rowOf(cells, line, key);
    if (faults.close(line, key)) return undefined;
    const twice = keyCheck(key, row);
    if (twice) return faults.reject(line, keyColumn, twice, key);
    cpr.keepWarnings();
    if (hasLostLetter(row)) lostLetters++;
    return row;
  };
  return {
    read,
    faults: faults.list,
    rejectedKeys: faults.rejectedKeys,
    warnings: () => [...cpr.warnings(), { code: 'lost_letters', count: lostLetters }].filter((w) => w.count > 0),
    forms,
    basis: basisOf(facts, forms, hours.scale),
  };
}
