/**
 * What data quality (datadisciplin, domain §7.3 line 2.26) looks for. The order
 * is that of the list where severity and count are alike.
 */

export const qualityKinds = [
  'no_cpr',
  'closed_unit',
  'ended_leader',
  'no_leader',
  'duplicate',
  'double_engagement',
  'over_full_time',
  'expired_role',
  'replacement_cpr',
  'no_end',
  'no_hours',
  'no_job_code',
  'no_email',
  'empty_unit',
] as const;
export type QualityKind = (typeof qualityKinds)[number];

export const severities = ['high', 'medium', 'low'] as const;
/** high: figures or duties go wrong; medium: someone may be counted or reached wrongly; low: tidying. */
export type Severity = (typeof severities)[number];

export const SEVERITY: Readonly<Record<QualityKind, Severity>> = {
  no_cpr: 'high',
  closed_unit: 'high',
  ended_leader: 'high',
  no_leader: 'high',
  duplicate: 'high',
  double_engagement: 'medium',
  over_full_time: 'medium',
  expired_role: 'medium',
  replacement_cpr: 'medium',
  no_end: 'medium',
  no_hours: 'medium',
  no_job_code: 'low',
  no_email: 'low',
  empty_unit: 'low',
};

export const qualityReasons = [
  'missing',
  'people_in_closed',
  'leader_left',
  'leader_unknown',
  'role_left',
  'same_person',
  'same_job',
  'too_much',
  'amr_elected',
  'amr_ended',
  'open_end',
  'nobody',
] as const;
/** Why a case is one; the catalogue has a sentence for each. */
export type QualityReason = (typeof qualityReasons)[number];

/** The people of the demo are invented, and so are their numbers (day + 60): there is nothing to mend. */
export const isExpectedInDemo = (kind: QualityKind): boolean => kind === 'replacement_cpr';

/** The gravest first; among equals the one with most cases, then in the order of the list. */
export function inUrgency<
  C extends { readonly kind: QualityKind; readonly severity: Severity; readonly count: number },
>(checks: readonly C[]): C[] {
  const rank = ({ count, severity }: C): number => (count === 0 ? severities.length : 0) + severities.indexOf(severity);
  return [...checks].sort(
    (a, b) => rank(a) - rank(b) || b.count - a.count || qualityKinds.indexOf(a.kind) - qualityKinds.indexOf(b.kind),
  );
}
