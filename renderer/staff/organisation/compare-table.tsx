/** Persons and årsværk of every unit on the two days, with sub-units, and what differs. */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import { roundTo } from '../../../shared/kernel/numbers.ts';
import type { ComparedUnit, OrganisationComparison } from '../../../shared/staff/contract-units.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Badge, Checkbox, type SimpleColumn, SimpleTable } from '../../components/index.ts';

interface CompareTableProps {
  readonly comparison: OrganisationComparison;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const differsAnyhow = ({ marks, before, after }: ComparedUnit): boolean =>
  marks.length > 0 || before?.persons !== after?.persons || before?.fte !== after?.fte;

/** `+3`, `−2`, `0`: the sign carries the direction. */
function signed(value: number, number: (value: number, decimals?: number) => string, decimals = 0): string {
  if (value === 0) return number(0);
  return `${value > 0 ? '+' : '−'}${number(Math.abs(value), decimals)}`;
}

export function CompareTable({ comparison, from, to }: CompareTableProps) {
  const { t } = useMessages();
  const { number, date } = useFormat();
  const words = t.units.compare;
  const [onlyChanged, setOnlyChanged] = useState(true);
  const rows = comparison.units.filter((unit) => !onlyChanged || differsAnyhow(unit));
  const amount = (value: number | undefined, decimals = 0) => (value === undefined ? '–' : number(value, decimals));
  const columns: SimpleColumn<ComparedUnit>[] = [
    {
      key: 'unit',
      label: words.unit,
      rowHeader: true,
      render: (u) => <span style={{ paddingLeft: `${u.depth * 1.4}rem` }}>{u.name}</span>,
    },
    {
      key: 'change',
      label: words.change,
      render: (u) => (
        <span className="pj-compare-marks">
          {u.marks.map((mark) => (
            <Badge key={mark} tone={mark === 'closed' ? 'warning' : mark === 'opened' ? 'success' : 'info'}>
              {words.marks[mark]}
            </Badge>
          ))}
        </span>
      ),
    },
    { key: 'pb', label: words.personsBefore, align: 'end', render: (u) => amount(u.before?.persons) },
    { key: 'pa', label: words.personsAfter, align: 'end', render: (u) => amount(u.after?.persons) },
    {
      key: 'pd',
      label: words.difference,
      align: 'end',
      render: (u) => signed((u.after?.persons ?? 0) - (u.before?.persons ?? 0), number),
    },
    { key: 'fb', label: words.fteBefore, align: 'end', render: (u) => amount(u.before?.fte, 1) },
    { key: 'fa', label: words.fteAfter, align: 'end', render: (u) => amount(u.after?.fte, 1) },
    {
      key: 'fd',
      label: words.difference,
      align: 'end',
      render: (u) => signed(roundTo((u.after?.fte ?? 0) - (u.before?.fte ?? 0), 1), number, 1),
    },
  ];
  return (
    <>
      <Checkbox isSelected={onlyChanged} onChange={setOnlyChanged}>
        {words.onlyChanged}
      </Checkbox>
      <SimpleTable
        caption={words.figuresTable(date(from), date(to))}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={(u) => u.id}
      />
    </>
  );
}
