/** The board of all units, the rule of its clock, and the APVs from before the register. */
import { readBoardFacts } from '../../../db/apv/board.ts';
import { insertEarlier, listEarlier, unknownUnits } from '../../../db/apv/board-earlier.ts';
import { findRow, removeRow } from '../../../db/apv/rows.ts';
import { comingClockSettings, readClockSettings, writeClockSettings } from '../../../db/apv/settings.ts';
import { buildBoard } from '../../../shared/apv/board.ts';
import type { boardCalls } from '../../../shared/apv/contract-board.ts';
import { refuseCpr } from '../../../shared/apv/no-cpr.ts';
import { AppFailure } from '../../../shared/kernel/result.ts';
import type { Handlers } from '../../worker/context.ts';

export const boardHandlers: Pick<Handlers<'apv'>, keyof typeof boardCalls> = {
  board: ({ db, today }, { asOf }) => {
    const settings = readClockSettings(db, asOf);
    return { units: buildBoard(readBoardFacts(db, asOf, asOf < today), settings, asOf), settings };
  },
  clockSettings: ({ db, today }) => ({ ...readClockSettings(db, today), coming: comingClockSettings(db, today) }),
  setClockSettings: ({ db, set, note }, rule) => {
    writeClockSettings(db, set, rule);
    note({ intervalMonths: rule.intervalMonths, validFrom: rule.validFrom });
    return {};
  },
  earlierApvs: ({ db }, { unitId }) => listEarlier(db, unitId),
  addEarlierApvs: ({ db, set, random, today, note }, wish) => {
    if (wish.completedOn > today) throw new AppFailure('apv_in_future');
    refuseCpr({ note: wish.note });
    if (unknownUnits(db, wish.unitIds) > 0) throw new AppFailure('not_found');
    const added = insertEarlier(db, set, random, wish);
    note({ added, completedOn: wish.completedOn });
    return { added };
  },
  removeEarlierApv: ({ db, set, note }, { earlierId }) => {
    const row = findRow(db, 'apv_earlier', earlierId);
    if (!row) throw new AppFailure('not_found');
    removeRow(db, set, 'apv_earlier', row);
    note({ earlierId, unitId: row.unitId });
    return {};
  },
};
