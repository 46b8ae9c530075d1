/** The learning room's rows, kept as all rooms keep theirs (db/engine/rows.ts). Courses have readers of their own (courses.ts). */
import { makeRows } from '../engine/rows.ts';
import { type LearningTables, shapes } from './tables.ts';

export const { selectList, toRow, readRows, findRow, insertRow, changeRow, removeRow } =
  makeRows<LearningTables>(shapes);
