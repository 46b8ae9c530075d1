/**
 * What HR has to do about one person. Told from what the page shows; what is
 * overdue comes first, then what lacks, then what comes.
 */
import { addDays, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { EngagementId, LeaveId, PersonId, RoleId } from '../kernel/ids.ts';
import type { PersonDetail } from './contract.ts';
import type { Leave, RoleAssignment, StaffRole } from './contract-edit.ts';
import { phaseOf } from './employment.ts';

/** Days ahead that an end is told. The same as the longest window of certificates. */
export const SOON_DAYS = 90;

export type NextAction =
  | { readonly kind: 'certificate_expired' | 'certificate_expiring'; readonly course: string; readonly day: IsoDate }
  | { readonly kind: 'no_cpr' | 'no_email' }
  | { readonly kind: 'no_hours'; readonly engagementId: EngagementId; readonly key: string }
  | {
      readonly kind: 'engagement_ends';
      readonly engagementId: EngagementId;
      readonly key: string;
      readonly day: IsoDate;
    }
  | { readonly kind: 'leave_ends'; readonly leaveId: LeaveId; readonly day: IsoDate }
  | { readonly kind: 'role_ends'; readonly roleId: RoleId; readonly role: StaffRole; readonly day: IsoDate }
  | { readonly kind: 'duplicate'; readonly name: string };

export type NextActionKind = NextAction['kind'];

export interface ActionFacts {
  readonly person: PersonDetail;
  readonly roles: readonly RoleAssignment[];
  readonly leaves: readonly Leave[];
  /** Others who may be the same person. */
  readonly doubles: readonly { readonly id: PersonId; readonly name: string }[];
}

/** Ends on the day or within the days to come. */
const endsSoon = (from: IsoDate, to: IsoDate, asOf: IsoDate): boolean =>
  from <= asOf && to !== OPEN_END && to >= asOf && to <= addDays(asOf, SOON_DAYS);

function certificates({ completions }: PersonDetail): NextAction[] {
  return completions.flatMap(({ state, courseName: course, validUntil: day }) => {
    if (day === null || (state !== 'expired' && state !== 'expiring')) return [];
    return [
      { kind: state === 'expired' ? ('certificate_expired' as const) : ('certificate_expiring' as const), course, day },
    ];
  });
}

/** Only of those who work here or are about to: nobody looks for the e-mail of somebody who has left. */
function gaps(person: PersonDetail, asOf: IsoDate): NextAction[] {
  const found: NextAction[] = [];
  if (person.cprMasked === '') found.push({ kind: 'no_cpr' });
  if (person.email === '') found.push({ kind: 'no_email' });
  for (const { id: engagementId, key, spells } of person.engagements) {
    const lacking = spells.some((s) => s.weeklyHours === null && s.validTo >= asOf);
    if (lacking) found.push({ kind: 'no_hours', engagementId, key });
  }
  return found;
}

function endings({ person, roles, leaves }: ActionFacts, asOf: IsoDate): NextAction[] {
  const found: (NextAction & { readonly day: IsoDate })[] = [];
  for (const { id: engagementId, key, start, end } of person.engagements) {
    if (endsSoon(start, end, asOf)) found.push({ kind: 'engagement_ends', engagementId, key, day: end });
  }
  for (const { id: leaveId, from, to } of leaves) {
    if (endsSoon(from, to, asOf)) found.push({ kind: 'leave_ends', leaveId, day: to });
  }
  for (const { id: roleId, role, from, to } of roles) {
    if (to !== null && endsSoon(from, to, asOf)) found.push({ kind: 'role_ends', roleId, role, day: to });
  }
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** A person who was merged into another has nothing to be done about. */
export function nextActions(facts: ActionFacts, asOf: IsoDate): NextAction[] {
  const { person, doubles } = facts;
  if (person.mergedInto !== null) return [];
  const works = person.engagements.some((e) => phaseOf(e, asOf) !== 'ended');
  const courses = works ? certificates(person) : [];
  return [
    ...doubles.map(({ name }) => ({ kind: 'duplicate' as const, name })),
    ...courses.filter((a) => a.kind === 'certificate_expired'),
    ...(works ? gaps(person, asOf) : []),
    ...courses.filter((a) => a.kind !== 'certificate_expired'),
    ...endings(facts, asOf),
  ];
}
