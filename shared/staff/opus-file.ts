/** Gathers the elements of an Opus file into typed rows, faults and warnings, one element after the other. */
import { type IsoDate, makeDate } from '../kernel/dates.ts';
import { hasModulus11, isReplacementCpr } from './cpr.ts';
import type { RowFault } from './import-contract.ts';
import { idOf, isLeave, lastChangedOf, type OpusElement, type OpusFault } from './opus-element.ts';
import { type OpusRow, readOpusEmployee } from './opus-employee.ts';
import { readOpusUnit } from './opus-unit.ts';
import { hasLostLetter } from './parse-person.ts';
import { makeKeyCheck } from './parse-row.ts';
import type { LeavingRow, OrganisationRow, StaffRow } from './rows.ts';

/** KMD names its files ZLPEyyyymmdd, with `_delta` behind those that hold only what changed. */
const FILE_DAY = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;

export function fileDayOf(name: string): IsoDate | undefined {
  const m = FILE_DAY.exec(name);
  return m ? makeDate(Number(m[1]), Number(m[2]), Number(m[3])) : undefined;
}

export const isDeltaName = (name: string): boolean => /delta/i.test(name);

interface Part<Row> {
  readonly rows: Row[];
  readonly faults: RowFault[];
  readonly rejectedKeys: string[];
}

export interface OpusContent {
  readonly units: Part<OrganisationRow>;
  /** Of several rows about one engagement the first is kept, also when one of them says that it is over. */
  readonly people: Part<StaffRow> & { readonly leaving: LeavingRow[] };
  readonly warnings: readonly { code: string; count: number }[];
  /** The newest day on which the source changed a row. */
  readonly newestChange: IsoDate | undefined;
}

const emptyPart = <Row>(): Part<Row> => ({ rows: [], faults: [], rejectedKeys: [] });

function makeWarnings() {
  const counts = new Map<string, number>();
  return {
    note: (code: string, is: boolean): void => {
      if (is) counts.set(code, (counts.get(code) ?? 0) + 1);
    },
    list: () => [...counts].map(([code, count]) => ({ code, count })),
  };
}

function reject(part: Part<unknown>, line: number, key: string, { column, code, value }: OpusFault): void {
  part.faults.push({ line, column, code, value: value.slice(0, 80) });
  if (key !== '') part.rejectedKeys.push(key);
}

export interface OpusGatherer {
  readonly add: (element: OpusElement) => void;
  readonly finish: () => OpusContent;
}

export function makeOpusGatherer(fileDay: IsoDate | undefined, today: IsoDate): OpusGatherer {
  const units = emptyPart<OrganisationRow>();
  const people = { ...emptyPart<StaffRow>(), leaving: [] as LeavingRow[] };
  const warnings = makeWarnings();
  const [unitTwice, personTwice] = [makeKeyCheck<OrganisationRow>(), makeKeyCheck<StaffRow | LeavingRow>()];
  let newestChange: IsoDate | undefined;

  const addUnit = (element: OpusElement): void => {
    // A unit that is only told to be gone has no name to show; its people come by rows of their own.
    warnings.note('unit_leave', isLeave(element));
    if (isLeave(element)) return;
    const row = readOpusUnit(element);
    const { line } = element;
    const key = idOf(element);
    if ('column' in row) reject(units, line, key, row);
    else if (key !== '' && unitTwice(key, row) === 'duplicate_row') {
      reject(units, line, key, { column: 'id', code: 'duplicate_row', value: key });
    } else units.rows.push(row);
  };
  const keep = ({ row, fictional, padded }: OpusRow): void => {
    warnings.note('cpr_fictional', fictional);
    warnings.note('cpr_padded', padded);
    warnings.note('cpr_modulus11', row.cpr !== '' && !isReplacementCpr(row.cpr) && !hasModulus11(row.cpr));
    warnings.note('lost_letters', hasLostLetter(row));
    warnings.note('start_unknown', row.startKnown === false);
    people.rows.push(row);
  };
  const addEmployee = (element: OpusElement): void => {
    const read = readOpusEmployee(element, fileDay, today);
    const { line } = element;
    const key = idOf(element);
    if ('fault' in read) {
      reject(people, line, key, read.fault);
      return;
    }
    const twice = personTwice(key, 'row' in read ? read.row : read.leaving);
    if (twice) reject(people, line, key, { column: 'id', code: twice, value: key });
    else if ('row' in read) keep(read);
    else people.leaving.push(read.leaving);
  };
  return {
    add: (element) => {
      const changed = lastChangedOf(element);
      if (changed && changed <= today && (!newestChange || changed > newestChange)) newestChange = changed;
      if (element.name === 'orgUnit') addUnit(element);
      else addEmployee(element);
    },
    finish: () => ({ units, people, warnings: warnings.list(), newestChange }),
  };
}
