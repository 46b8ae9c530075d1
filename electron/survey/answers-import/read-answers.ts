/**
 * The second way through a file: answers as bytes, units and bands as numbers, side by side in flat arrays, so
 * that a million answers are a million bytes. Any fault keeps the whole file out.
 */
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { AnswersMapping } from '../../../shared/survey/contract-import.ts';
import type { Questionnaire } from '../../../shared/survey/round.ts';
import type { Job } from '../../worker/context.ts';
import { type FaultList, faultList } from './faults.ts';
import type { LookedAt } from './look.ts';
import { type Plan, planColumns } from './plan-columns.ts';
import type { FindUnit } from './unit-finder.ts';

export interface ImportedComment {
  /** Place of its answer; only until it is known which unit the comment goes to. */
  readonly row: number;
  /** Item key of an open question; '' for the comment at the end. */
  readonly item: string;
  readonly text: string;
}

export interface ReadAnswers {
  readonly respondents: number;
  /** The units that answers are from, in no order that tells anything. */
  readonly unitIds: readonly UnitId[];
  /** Per respondent the index into `unitIds`. */
  readonly unit: Int32Array;
  readonly answers: Uint8Array;
  readonly bands: readonly Uint8Array[];
  readonly comments: readonly ImportedComment[];
  readonly faults: FaultList;
}

const LONGEST_COMMENT = 4000;

/** @throws cancelled */
export function readAnswers(
  looked: LookedAt,
  questionnaire: Questionnaire,
  mapping: AnswersMapping,
  findUnit: FindUnit,
  job: Job,
): ReadAnswers {
  const plan = planColumns(looked, questionnaire, mapping, findUnit);
  const faults = faultList();
  const { rows } = looked;
  const answers = new Uint8Array(rows * plan.width);
  const unit = new Int32Array(rows);
  const bands = questionnaire.attributes.map(() => new Uint8Array(rows));
  const comments: ImportedComment[] = [];
  let row = 0;
  looked.table.scan('check', job, (cells, line) => {
    if (hasOtherLength(cells, looked.headers.length)) faults.add(line, '', 'too_few_fields', String(cells.length));
    unit[row] = unitOf(cells, line, plan, faults);
    // A sheet handed in blank is a respondent too: counted among those asked, in no figure.
    readItems(cells, line, plan, answers, row * plan.width, faults);
    for (const column of plan.bands) {
      const byte = column.read(cells[column.place] ?? '');
      if (byte < 0) faults.add(line, column.header, 'unknown_option', cells[column.place] ?? '');
      else (bands[column.at] as Uint8Array)[row] = byte;
    }
    for (const { place, item } of plan.comments) {
      const text = (cells[place] ?? '').trim().slice(0, LONGEST_COMMENT);
      if (text !== '') comments.push({ row, item, text });
    }
    dropUnasked(plan, answers, row * plan.width);
    row++;
  });
  return { respondents: rows, unitIds: plan.unitIds, unit, answers, bands, comments, faults };
}

/** As when answering on the screen: what was not asked is not kept. */
function dropUnasked({ branches }: Plan, answers: Uint8Array, start: number): void {
  for (const { at, of, several, numbers } of branches) {
    const byte = answers[start + of] as number;
    const asked = numbers.some((number) => (several ? (byte & (1 << (number - 1))) !== 0 : byte === number));
    if (!asked) answers[start + at] = 0;
  }
}

function hasOtherLength(cells: readonly string[], length: number): boolean {
  if (cells.length === length) return false;
  return cells.length < length || cells.slice(length).some((cell) => cell.trim() !== '');
}

function unitOf(cells: readonly string[], line: number, plan: Plan, faults: FaultList): number {
  const value = plan.unit === undefined ? '' : (cells[plan.unit.place] ?? '');
  if (value.trim() === '') {
    faults.add(line, plan.unit?.header ?? '', 'missing_unit', '');
    return -1;
  }
  const at = plan.unitAt(value);
  if (at < 0) faults.add(line, plan.unit?.header ?? '', 'unknown_unit', value);
  return at;
}

function readItems(
  cells: readonly string[],
  line: number,
  plan: Plan,
  answers: Uint8Array,
  start: number,
  faults: FaultList,
): void {
  for (const column of plan.items) {
    const value = cells[column.place] ?? '';
    if (value === '') continue;
    const byte = column.read(value);
    if (byte < 0) faults.add(line, column.header, 'unknown_option', value);
    else answers[start + column.at] = byte;
  }
}
