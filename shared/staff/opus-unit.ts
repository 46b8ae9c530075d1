/** From an Opus `<orgUnit>` to a unit. The ids are those of Opus; the tree is judged by the planner. */
import { type IsoDate, OPEN_END } from '../kernel/dates.ts';
import { dayIn, fieldOf, idOf, type OpusElement, type OpusFault } from './opus-element.ts';
import type { OrganisationRow } from './rows.ts';

/** Element → field, for the reading that is shown. */
export const OPUS_UNIT_FIELDS: Readonly<Record<string, string>> = {
  id: 'code',
  longName: 'name',
  orgTypeTxt: 'type',
  parentOrgUnit: 'parentCode',
  startDate: 'validFrom',
  endDate: 'validTo',
};

export function readOpusUnit(element: OpusElement): OrganisationRow | OpusFault {
  const name = fieldOf(element, 'longName') || fieldOf(element, 'shortName');
  const [startText, endText] = [fieldOf(element, 'startDate'), fieldOf(element, 'endDate')];
  const [from, to] = [dayIn(startText), dayIn(endText)];
  if (name === '') return { column: 'longName', code: 'missing_value', value: '' };
  if (from === undefined || from === OPEN_END) return { column: 'startDate', code: 'bad_date', value: startText };
  if (to === undefined) return { column: 'endDate', code: 'bad_date', value: endText };
  if (from && to && to < from) return { column: 'endDate', code: 'end_before_start', value: endText };
  const validTo: IsoDate = to ?? OPEN_END;
  return {
    line: element.line,
    code: idOf(element),
    name,
    type: fieldOf(element, 'orgTypeTxt').toLowerCase(),
    parentCode: fieldOf(element, 'parentOrgUnit'),
    leaderKey: undefined,
    remote: undefined,
    validFrom: from ?? undefined,
    validTo,
  };
}
