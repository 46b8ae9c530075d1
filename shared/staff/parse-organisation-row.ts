/**
 * Types the rows of an organisation file. Units without a code and two units
 * with one code are left to the planner, which refuses the whole tree for them;
 * only a line that says the very same again is a fault of its own.
 */
import { type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { MappingProfile } from './import-contract.ts';
import { type CellReaders, makeCellReaders } from './parse-cells.ts';
import { type ColumnFacts, type ColumnForms, makeDateReader, settleForms } from './parse-columns.ts';
import type { HeaderMap } from './parse-header.ts';
import { basisOf, checkLength, type Faults, type FormedReader, makeFaults, makeKeyCheck } from './parse-row.ts';
import type { OrganisationRow } from './rows.ts';

type Cells = readonly string[];
type Span = Pick<OrganisationRow, 'validFrom' | 'validTo'>;

function makeSpanReader(
  { columnOf, raw }: CellReaders,
  facts: ColumnFacts,
  forms: ColumnForms,
  faults: Faults,
): (cells: Cells) => Span {
  const dayReader = (field: string) => {
    const readDate = makeDateReader(forms.dates.get(field) ?? 'dmy');
    return (cells: Cells): IsoDate | undefined => {
      const day = readDate(raw(cells, field));
      if (day === undefined) faults.note(columnOf(field), 'bad_date', raw(cells, field));
      return day ?? undefined;
    };
  };
  const [fromOf, toOf] = [dayReader('validFrom'), dayReader('validTo')];
  const datesItsUnits = facts.filled[columnOf('validTo')] === true;
  return (cells) => {
    const validFrom = fromOf(cells);
    // A file that dates its units and leaves the end empty says that there is none.
    const validTo = toOf(cells) ?? (datesItsUnits ? OPEN_END : undefined);
    if (validFrom && validTo && validTo < validFrom) {
      faults.note(columnOf('validTo'), 'end_before_start', raw(cells, 'validTo'));
    }
    return { validFrom, validTo };
  };
}

/** @throws date_form_unclear {column} */
export function makeOrganisationReader(
  map: HeaderMap,
  facts: ColumnFacts,
  profile?: MappingProfile,
): FormedReader<OrganisationRow> {
  const forms = settleForms(map, facts, profile);
  const faults = makeFaults(map);
  const cell = makeCellReaders(map, facts, faults);
  const spanOf = makeSpanReader(cell, facts, forms, faults);
  const [codeOf, nameOf, typeOf, parentOf] = [
    cell.text('code'),
    cell.text('name'),
    cell.text('type'),
    cell.text('parentCode'),
  ];
  const leaderOf = cell.optional('leaderKey');
  const remoteOf = cell.yesNo('remote');
  const keyCheck = makeKeyCheck<OrganisationRow>();

  const read = (cells: Cells, line: number): OrganisationRow | undefined => {
    if (!checkLength(cells, line, map, faults)) return undefined;
    const code = codeOf(cells);
    const name = nameOf(cells);
    if (name === '') faults.note(cell.columnOf('name'), 'missing_value', '');
    const row: OrganisationRow = {
      line,
      code,
      name,
      type: typeOf(cells).toLowerCase(),
      parentCode: parentOf(cells),
      leaderKey: leaderOf(cells),
      remote: remoteOf(cells),
      ...spanOf(cells),
    };
    if (faults.close(line, code)) return undefined;
    if (code !== '' && keyCheck(code, row) === 'duplicate_row') {
      return faults.reject(line, cell.columnOf('code'), 'duplicate_row', code);
    }
    return row;
  };
  return {
    read,
    faults: faults.list,
    rejectedKeys: faults.rejectedKeys,
    warnings: () => [],
    forms,
    basis: basisOf(facts, forms),
  };
}
