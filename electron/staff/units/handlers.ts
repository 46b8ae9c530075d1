import { placementsFrom } from '../../../db/staff/unit-lists.ts';
import type { unitCalls } from '../../../shared/staff/contract-units.ts';
import type { Handlers } from '../../worker/context.ts';
import { applyUnitChange, previewUnitChange, unitChangePeople } from './change.ts';
import { compareOrganisation, findLeaders, unitDetail, unitHistory } from './look.ts';

export const unitHandlers: Pick<Handlers<'staff'>, keyof typeof unitCalls> = {
  previewUnitChange,
  unitChangePeople,
  applyUnitChange,
  compareOrganisation,
  unitHistory,
  unitDetail,
  unitPlacements: ({ db }, { unitId, asOf }) => placementsFrom(db, unitId, asOf),
  leaderCandidates: findLeaders,
};
