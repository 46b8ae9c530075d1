/**
 * From an Opus `<employee>` to an engagement, or to what else it says: that
 * someone left, or that an appointment was annulled and never took effect.
 */
import { type IsoDate, OPEN_END } from '../kernel/dates.ts';
import { birthDateOf, isSystemCpr, normaliseCpr } from './cpr.ts';
import { dayIn, fieldOf, idOf, isLeave, lastChangedOf, type OpusElement, type OpusFault } from './opus-element.ts';
import { MAX_FTE } from './parse-fte.ts';
import { parseNumber } from './parse-numbers.ts';
import { quoteCpr } from './parse-person.ts';
import type { LeavingRow, StaffRow } from './rows.ts';
import { parseYesNo } from './values.ts';

/** Element → field, for the reading that is shown. */
export const OPUS_EMPLOYEE_FIELDS: Readonly<Record<string, string>> = {
  id: 'key',
  cpr: 'cpr',
  firstName: 'firstName',
  lastName: 'lastName',
  email: 'email',
  orgUnit: 'unitCode',
  positionId: 'jobCode',
  position: 'jobTitle',
  workContractText: 'employmentForm',
  isManager: 'manager',
  numerator: 'numerator',
  denominator: 'denominator',
  entryDate: 'start',
  leaveDate: 'end',
};

/** Opus writes it into the contract's and the position's text. */
const ANNULLED = /^annul/i;

export const isAnnulled = (element: OpusElement): boolean =>
  ['workContractText', 'position', 'positionShort'].some((name) => ANNULLED.test(fieldOf(element, name)));

class BadField extends Error {
  readonly fault: OpusFault;
  constructor(column: string, code: OpusFault['code'], value = '') {
    super(code);
    this.fault = { column, code, value };
  }
}

function need(element: OpusElement, name: string): string {
  const text = fieldOf(element, name);
  if (text === '') throw new BadField(name, 'missing_value');
  return text;
}

interface ReadCpr {
  /** Ten digits; empty where the number is fictional and so identifies nobody. */
  readonly cpr: string;
  readonly fictional: boolean;
  readonly padded: boolean;
}

function cprOf(element: OpusElement): ReadCpr {
  const text = need(element, 'cpr');
  const found = normaliseCpr(text);
  if (found && isSystemCpr(found.cpr)) return { cpr: '', fictional: true, padded: found.padded };
  if (!found || !birthDateOf(found.cpr)) throw new BadField('cpr', 'bad_cpr', quoteCpr(text));
  return { ...found, fictional: false };
}

function numberOf(element: OpusElement, name: string): number {
  const text = need(element, name);
  const value = parseNumber(text, text.includes(',') ? ',' : '.');
  if (value === undefined || value < 0) throw new BadField(name, 'bad_number', text);
  return value;
}

/** Opus always sends the pair, such as 30/37; nothing of nothing is how it writes people paid by the hour. */
function fteOf(element: OpusElement): number {
  const [over, under] = [numberOf(element, 'numerator'), numberOf(element, 'denominator')];
  if (over === 0) return 0;
  if (under === 0 || over / under > MAX_FTE) {
    throw new BadField(
      'numerator',
      'bad_number',
      `${fieldOf(element, 'numerator')}/${fieldOf(element, 'denominator')}`,
    );
  }
  return over / under;
}

function managerOf(element: OpusElement): boolean | undefined {
  const text = fieldOf(element, 'isManager');
  if (text === '') return undefined;
  const answer = parseYesNo(text);
  if (answer === undefined) throw new BadField('isManager', 'bad_value', text);
  return answer;
}

/** Start and end; a start that is not said is the day on which the person was seen to be there. */
function spanOf(element: OpusElement, seenOn: IsoDate): Pick<StaffRow, 'start' | 'end' | 'startKnown'> {
  const [startText, endText] = [fieldOf(element, 'entryDate'), fieldOf(element, 'leaveDate')];
  const [start, to] = [dayIn(startText), dayIn(endText)];
  if (start === undefined || start === OPEN_END) throw new BadField('entryDate', 'bad_date', startText);
  if (to === undefined) throw new BadField('leaveDate', 'bad_date', endText);
  const end = to ?? OPEN_END;
  if (start === null) return { start: end < seenOn ? end : seenOn, end, startKnown: false };
  if (end < start) throw new BadField('leaveDate', 'end_before_start', endText);
  return { start, end };
}

/** An empty element says nothing: what the register knows is kept. */
const said = (element: OpusElement, name: string): string | undefined => fieldOf(element, name) || undefined;

function rowOf(element: OpusElement, fileDay: IsoDate | undefined, today: IsoDate): OpusRow {
  const { cpr, fictional, padded } = cprOf(element);
  const [firstName, lastName] = [fieldOf(element, 'firstName'), fieldOf(element, 'lastName')];
  if (firstName === '' && lastName === '') throw new BadField('firstName', 'missing_value');
  const jobCode = said(element, 'positionId');
  const row: StaffRow = {
    line: element.line,
    key: idOf(element),
    cpr,
    firstName,
    lastName,
    email: said(element, 'email'),
    unitCode: need(element, 'orgUnit'),
    jobCode,
    jobTitle: said(element, 'position') ?? said(element, 'positionShort') ?? jobCode ?? '',
    // payGradeText is pay, which is never read (domain §5.2).
    agreement: undefined,
    employmentForm: said(element, 'workContractText'),
    fte: fteOf(element),
    weeklyHours: undefined,
    ...spanOf(element, fileDay ?? lastChangedOf(element) ?? today),
    status: undefined,
    manager: managerOf(element),
  };
  return { row, fictional, padded };
}

export interface OpusRow {
  readonly row: StaffRow;
  readonly fictional: boolean;
  readonly padded: boolean;
}

export type OpusEmployee = OpusRow | { readonly leaving: LeavingRow } | { readonly fault: OpusFault };

/** `today` stands in for the start where neither the row, the file nor its last change tells a day. */
export function readOpusEmployee(element: OpusElement, fileDay: IsoDate | undefined, today: IsoDate): OpusEmployee {
  const { line } = element;
  const key = idOf(element);
  if (key === '') return { fault: { column: 'id', code: 'missing_key', value: '' } };
  try {
    if (isLeave(element)) {
      const text = fieldOf(element, 'leaveDate');
      const end = dayIn(text);
      if (end === undefined || end === OPEN_END) throw new BadField('leaveDate', 'bad_date', text);
      return { leaving: { line, key, why: 'leave', end: end ?? undefined } };
    }
    if (isAnnulled(element)) return { leaving: { line, key, why: 'annulled', end: undefined } };
    return rowOf(element, fileDay, today);
  } catch (error) {
    if (error instanceof BadField) return { fault: error.fault };
    throw error;
  }
}
