/** The unit that an address of the organisation page is about (`?unit=…`), and the change it asks for (`&edit=leader`). */
import { useState } from 'react';
import type { UnitId } from '../../../shared/kernel/ids.ts';
import type { UnitChangeKind } from '../../../shared/staff/unit-change-schema.ts';
import { forgetQuery, useLocation } from '../../app/navigation.ts';

export const useAskedUnit = (): string | null => useLocation().query.get('unit');

type Change = UnitChangeKind | undefined;

/** The change that is open: until the user opens or closes one, what the address asks for. */
export function useUnitChange(unitId: UnitId): [Change, (kind: Change) => void] {
  const { query } = useLocation();
  const isAsked = query.get('unit') === unitId && query.get('edit') === 'leader';
  const [kind, setKind] = useState<Change>(isAsked ? 'edit' : undefined);
  const choose = (next: Change): void => {
    forgetQuery();
    setKind(next);
  };
  return [kind, choose];
}
