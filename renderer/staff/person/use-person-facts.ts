/** What the page knows beside the person's own call: roles, leave, and who may be the same person. */
import { useMemo } from 'react';
import type { PersonDetail } from '../../../shared/staff/contract.ts';
import type { ActionFacts } from '../../../shared/staff/next-actions.ts';
import { useCall } from '../../bridge.ts';

export function usePersonFacts(person: PersonDetail): ActionFacts {
  const kept = useCall('staff', 'personRoles', { personId: person.id }).data;
  const pairs = useCall('staff', 'duplicates', {}).data;
  return useMemo(
    () => ({
      person,
      roles: kept?.roles ?? [],
      leaves: kept?.leaves ?? [],
      doubles: (pairs ?? [])
        .filter(({ persons }) => persons.some(({ id }) => id === person.id))
        .flatMap(({ persons }) => persons.filter(({ id }) => id !== person.id))
        .map(({ id, name }) => ({ id, name })),
    }),
    [person, kept, pairs],
  );
}
