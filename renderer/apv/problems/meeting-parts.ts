/** What the parts of the meeting page ask of its round. */
import type { ApvRoundView } from '../../../shared/apv/contract-rounds.ts';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import { useMessages } from '../../bridge.ts';

export const hasEnded = ({ state }: ApvRoundView): boolean => state === 'closed' || state === 'cancelled';

/** Those that are still in the round. */
export const unitsIn = ({ units }: ApvRoundView): ApvRoundView['units'] =>
  units.filter(({ leftOn }) => leftOn === null);

/** Null: the whole round, which is its only unit where there is one. */
export function useUnitName(round: ApvRoundView): (unitId: UnitId | null) => string {
  const { t } = useMessages();
  return (unitId) => {
    if (unitId !== null) return round.units.find((unit) => unit.unitId === unitId)?.name ?? '';
    const [first, second] = round.units;
    return first && !second ? first.name : t.apvMeeting.begin.allUnits;
  };
}
