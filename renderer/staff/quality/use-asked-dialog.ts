/**
 * The dialog of a person's page that the address asks for (`?edit=cpr`): a case of data quality is mended in one
 * click. Until the user opens or closes a dialog, the address decides; after that the user does.
 */
import { useState } from 'react';
import type { IsoDate } from '../../../shared/kernel/dates.ts';
import type { PersonDetail } from '../../../shared/staff/contract.ts';
import type { RoleAssignment } from '../../../shared/staff/contract-edit.ts';
import { type Engagement, phaseOf } from '../../../shared/staff/employment.ts';
import { forgetQuery, useLocation } from '../../app/navigation.ts';
import { useScope } from '../../app/scope.tsx';
import type { OpenDialog } from '../person/person-dialogs.tsx';

const OF_ENGAGEMENT = { engagement: 'correct', end: 'end' } as const;

/** The one that is named, else what the person holds on the day. */
function engagementAsked(query: URLSearchParams, person: PersonDetail, asOf: IsoDate): Engagement | undefined {
  const named = query.get('engagement');
  if (named !== null) return person.engagements.find((e) => e.id === named);
  const current = person.engagements.filter((e) => phaseOf(e, asOf) === 'current');
  // Where there are several, it is for the user to say which.
  return current.length === 1 ? current[0] : undefined;
}

export function dialogAsked(
  query: URLSearchParams,
  person: PersonDetail,
  roles: readonly RoleAssignment[],
  asOf: IsoDate,
): OpenDialog | undefined {
  const edit = query.get('edit');
  if (edit === 'cpr') return { kind: 'cpr' };
  if (edit === 'contact') return { kind: 'person' };
  if (edit === 'role') {
    const assigned = roles.find(({ id }) => id === query.get('role'));
    return assigned && { kind: 'role', assigned };
  }
  if (edit !== 'engagement' && edit !== 'end') return undefined;
  const engagement = engagementAsked(query, person, asOf);
  return engagement && { kind: OF_ENGAGEMENT[edit], engagement };
}

/** @param roles arrive after the person does */
export function useAskedDialog(
  person: PersonDetail,
  roles: readonly RoleAssignment[],
): [OpenDialog | undefined, (dialog: OpenDialog | undefined) => void] {
  const { query } = useLocation();
  const { asOf } = useScope();
  const [chosen, setChosen] = useState<OpenDialog | 'asked' | undefined>('asked');
  const choose = (dialog: OpenDialog | undefined): void => {
    forgetQuery();
    setChosen(dialog);
  };
  if (chosen !== 'asked') return [chosen, choose];
  // A duplicate that was merged is looked at, not worked on.
  const asked = person.mergedInto === null ? dialogAsked(query, person, roles, asOf) : undefined;
  return [asked, choose];
}
