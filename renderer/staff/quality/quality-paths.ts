/** Addresses of the checks, and where each kind of case is mended. */
import type { Messages } from '../../../shared/messages/da.ts';
import type { QualityRow } from '../../../shared/staff/contract-quality.ts';
import { type QualityKind, qualityKinds } from '../../../shared/staff/quality-kinds.ts';
import { paths } from '../../app/navigation.ts';

export const checkPath = (kind: QualityKind): string => `${paths.quality}?check=${kind}`;

export const checkOf = (query: URLSearchParams): QualityKind | undefined =>
  qualityKinds.find((kind) => kind === query.get('check'));

type Mend = keyof Messages['quality']['mend'];

const MEND: Readonly<Record<QualityKind, Mend>> = {
  no_cpr: 'cpr',
  closed_unit: 'unit',
  ended_leader: 'leader',
  no_leader: 'leader',
  duplicate: 'duplicate',
  double_engagement: 'engagements',
  over_full_time: 'engagement',
  expired_role: 'role',
  replacement_cpr: 'cpr',
  no_end: 'end',
  no_hours: 'engagement',
  no_job_code: 'engagement',
  no_email: 'contact',
  empty_unit: 'unit',
};

export interface MendPlace {
  readonly mend: Mend;
  readonly to: string;
}

/** Straight to the page that mends the case; `edit` says which of its dialogs to open. */
export function mendPlace(kind: QualityKind, row: QualityRow): MendPlace | undefined {
  // A role whose holder has left is mended on the holder's page, a unit's leader on the unit's.
  const mend = row.reason === 'role_left' ? 'role' : MEND[kind];
  if (mend === 'leader' || mend === 'unit') {
    const edit = mend === 'leader' ? '&edit=leader' : '';
    return row.unit ? { mend, to: `${paths.organisation}?unit=${row.unit.id}${edit}` } : undefined;
  }
  if (!row.person) return undefined;
  // Which of two engagements is to end is for somebody who knows them.
  if (mend === 'engagements') return { mend, to: paths.person(row.person.id) };
  if (mend === 'duplicate') return { mend, to: paths.duplicatesOf(row.person.id) };
  const query = new URLSearchParams({ edit: mend });
  if (row.engagementId) query.set('engagement', row.engagementId);
  if (row.roleId) query.set('role', row.roleId);
  return { mend, to: `${paths.person(row.person.id)}?${query}` };
}
