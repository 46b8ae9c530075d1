/**
 * Types the rows of a course file. The same completion on two lines is no fault
 * here: both are counted as read, and the register keeps one.
 */
import { BEGINNING, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { MappingProfile } from '../staff/import-contract.ts';
import { type CellReaders, makeCellReaders } from '../staff/parse-cells.ts';
import { type ColumnFacts, type ColumnForms, makeDateReader, settleForms } from '../staff/parse-columns.ts';
import { hasShortYears, withCentury } from '../staff/parse-dates.ts';
import type { HeaderMap } from '../staff/parse-header.ts';
import { makeNumberCell } from '../staff/parse-hours.ts';
import { makeCprReader } from '../staff/parse-person.ts';
import { basisOf, checkLength, type Faults, type FormedReader, makeFaults } from '../staff/parse-row.ts';
import { parseCompleted } from './parse-course-status.ts';
import type { CourseRow } from './rows.ts';

type Cells = readonly string[];
type Outcome = Pick<CourseRow, 'completed' | 'completedOn'>;

const MOST_HOURS = 10_000;

/**
 * Without a status, a day of completion says that the course was completed. One
 * that was not completed needs no day (`BEGINNING`): it is counted and not kept.
 */
function makeOutcomeReader(
  cell: CellReaders,
  forms: ColumnForms,
  facts: ColumnFacts,
  faults: Faults,
): (cells: Cells) => Outcome {
  const [statusColumn, dateColumn] = [cell.columnOf('status'), cell.columnOf('completedOn')];
  const statusText = cell.text('status');
  const readWhole = makeDateReader(forms.dates.get('completedOn') ?? 'dmy');
  const isShort = hasShortYears(facts.counts[dateColumn] ?? new Map());
  const readDate = isShort ? (text: string) => readWhole(withCentury(text)) : readWhole;
  const isCompleted = (status: string, dated: boolean): boolean => {
    if (status === '') return dated;
    const completed = parseCompleted(status);
    if (completed === undefined) faults.note(statusColumn, 'bad_value', status);
    return completed ?? false;
  };
  return (cells) => {
    const text = cells[dateColumn] ?? '';
    const day: IsoDate | null | undefined = readDate(text);
    const completed = isCompleted(statusText(cells), day !== null);
    const known = day && day !== OPEN_END ? day : undefined;
    if (completed && !known) faults.note(dateColumn, day === null ? 'missing_value' : 'bad_date', text);
    return { completed, completedOn: known ?? BEGINNING };
  };
}

/** @throws date_form_unclear {column}, number_form_unclear {column} */
export function makeCourseReader(
  map: HeaderMap,
  facts: ColumnFacts,
  profile?: MappingProfile,
): FormedReader<CourseRow> {
  const forms = settleForms(map, facts, profile);
  const faults = makeFaults(map);
  const cell = makeCellReaders(map, facts, faults);
  const cpr = makeCprReader(faults, map);
  const hoursOf = makeNumberCell(map, forms, faults, 'hours');
  const outcomeOf = makeOutcomeReader(cell, forms, facts, faults);
  const [codeOf, nameOf, formOf] = [cell.text('courseCode'), cell.text('courseName'), cell.text('form')];
  const cprColumn = cell.columnOf('cpr');
  const keyColumn = map.columnOf.get('key') ?? cprColumn;
  const courseColumn = map.columnOf.get('courseCode') ?? cell.columnOf('courseName');

  const read = (cells: Cells, line: number): CourseRow | undefined => {
    if (!checkLength(cells, line, map, faults)) return undefined;
    const key = cell.raw(cells, 'key').trim();
    const cprText = cell.raw(cells, 'cpr');
    if (key === '' && cprText.trim() === '') return faults.reject(line, keyColumn, 'missing_key', '');
    const number = cpr.read(cprText, cprColumn);
    const code = codeOf(cells);
    const name = nameOf(cells);
    if (code === '' && name === '') faults.note(courseColumn, 'missing_value', '');
    const hours = hoursOf(cells, (value) => value >= 0 && value <= MOST_HOURS);
    const outcome = outcomeOf(cells);
    if (faults.close(line, key)) return undefined;
    cpr.keepWarnings();
    return {
      line,
      key,
      cpr: number,
      courseCode: code || name,
      courseName: name || code,
      form: formOf(cells),
      hours,
      ...outcome,
    };
  };
  return {
    read,
    faults: faults.list,
    rejectedKeys: faults.rejectedKeys,
    warnings: cpr.warnings,
    forms,
    basis: basisOf(facts, forms),
  };
}
