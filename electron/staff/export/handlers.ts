/** Lists of people out of the house, and which have gone before. */
import { listExports } from '../../../db/staff/export-log.ts';
import type { exportCalls } from '../../../shared/staff/contract-export.ts';
import type { Handlers } from '../../worker/context.ts';
import { exportPeople } from './export-people.ts';

export const exportHandlers: Pick<Handlers<'staff'>, keyof typeof exportCalls> = {
  exportPeople,
  listExports: ({ db }, { offset, limit }) => listExports(db, offset, limit),
};
