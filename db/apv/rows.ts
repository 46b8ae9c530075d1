/** The APV room's rows, kept as all rooms keep theirs (db/engine/rows.ts). */
import { makeRows } from '../engine/rows.ts';
import { type ApvTables, shapes } from './tables.ts';

export const { selectList, toRow, readRows, findRow, insertRow, changeRow, removeRow } = makeRows<ApvTables>(shapes);
