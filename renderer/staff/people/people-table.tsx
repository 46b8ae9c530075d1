import { memo, type ReactNode, type RefObject, useMemo } from 'react';
import type { PeopleColumn, PeopleRow } from '../../../shared/staff/contract-people.ts';
import { navigate, paths } from '../../app/navigation.ts';
import { type RowSource, useFormat, useMessages } from '../../bridge.ts';
import { DataTable, type TableSort } from '../../components/index.ts';
import { columnsOf } from './people-columns.tsx';

export interface PeopleTableProps {
  readonly columns: readonly PeopleColumn[];
  readonly source: RowSource<PeopleRow>;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  readonly listKey: string;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly empty: ReactNode;
}

const open = (row: PeopleRow): void => navigate(paths.person(row.id));

function Table({ columns: chosen, ...rest }: PeopleTableProps) {
  const { t } = useMessages();
  const format = useFormat();
  const columns = useMemo(() => columnsOf(t, format, chosen), [t, format, chosen]);
  return <DataTable label={t.staff.register.tableLabel} {...{ columns, ...rest }} onOpen={open} />;
}

export const PeopleTable = memo(Table);
