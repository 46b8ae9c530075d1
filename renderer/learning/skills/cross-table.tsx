/** A table of counts by group, with what may not be shown hidden alike. */
import type { Cross } from '../../../shared/learning/supply-contract.ts';
import { useFormat, useMessages } from '../../bridge.ts';
import { Hidden, HiddenNote, type SimpleColumn, SimpleTable } from '../../components/index.ts';

interface CrossTableProps {
  readonly cross: Cross;
  readonly caption: string;
  readonly group: string;
  /** Of the cells, in their order. */
  readonly labels: readonly string[];
}

type Row = Cross['total'];

export function CrossTable({ cross, caption, group, labels }: CrossTableProps) {
  const words = useMessages().t.skills.supply;
  const { number } = useFormat();
  const count = (value: number | null | undefined) =>
    value === null || value === undefined ? <Hidden /> : number(value);
  const rows = [...cross.rows, cross.total];
  const columns: SimpleColumn<Row>[] = [
    { key: 'name', label: group, rowHeader: true, render: ({ name }) => name },
    ...labels.map(
      (label, i): SimpleColumn<Row> => ({ key: label, label, align: 'end', render: ({ cells }) => count(cells[i]) }),
    ),
    { key: 'n', label: words.n, align: 'end', render: ({ n }) => count(n) },
  ];
  return (
    <>
      <SimpleTable
        caption={caption}
        hideCaption
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        isTotal={(row) => row === cross.total}
      />
      {rows.some(({ n, cells }) => n === null || cells.includes(null)) && <HiddenNote />}
    </>
  );
}
