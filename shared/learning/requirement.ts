/** How a person stands with one required course on a day (domain §6.2). */
import * as z from 'zod';
import { daysBetween, type IsoDate } from '../kernel/dates.ts';
import { dueOf, monthsOf, type Requirement, type RuleBook } from './requirement-book.ts';
import { certificateEnd, URGENT_DAYS, WARN_DAYS } from './validity.ts';

/**
 * har · udløber snart · skal tages · mangler · undtaget. `expiring` is still held; `overdue` is expired, or never
 * taken and past its day; `exempt` is out of the denominator.
 */
export const requirementState = z.enum(['overdue', 'due', 'expiring', 'held', 'exempt']);
export type RequirementState = z.output<typeof requirementState>;

/** on leave from all that asks for it, or exempted by HR. */
export const exemptBy = z.enum(['leave', 'exemption']);
export type ExemptBy = z.output<typeof exemptBy>;

/** The newest completion by the day. */
export interface NewestCompletion {
  readonly completedOn: IsoDate;
  /** The certificate's own last day; goes before months. */
  readonly expiresOn: IsoDate | null;
}

export interface Known {
  readonly completion: NewestCompletion | undefined;
  /** HR's reason, when an exemption holds on the day. */
  readonly exemption: string | undefined;
}

export interface Judgement {
  readonly state: RequirementState;
  /** Last day of the newest certificate; null: never taken, or it does not expire. */
  readonly validUntil: IsoDate | null;
  /** Taken, and the certificate has run out. */
  readonly isExpired: boolean;
  /** Held, and runs out within 30 days. */
  readonly isUrgent: boolean;
  readonly exemptBy: ExemptBy | null;
}

const judged = (state: RequirementState, more: Partial<Judgement> = {}): Judgement => ({
  state,
  validUntil: null,
  isExpired: false,
  isUrgent: false,
  exemptBy: null,
  ...more,
});

/** Those of which most people have one, made once. */
const NEVER_EXPIRES = judged('held');
const OVERDUE = judged('overdue');
const DUE = judged('due');

/** By the certificate alone. */
function judgeCertificate(validUntil: IsoDate, asOf: IsoDate): Judgement {
  if (validUntil < asOf) return judged('overdue', { validUntil, isExpired: true });
  const left = daysBetween(asOf, validUntil);
  return judged(left <= WARN_DAYS ? 'expiring' : 'held', { validUntil, isUrgent: left <= URGENT_DAYS });
}

/** Judges for one day, and remembers what it has worked out: many share a day, a course and a job. */
export function makeJudge(book: RuleBook, asOf: IsoDate) {
  const certificates = new Map<string, Judgement>();
  const certificate = ({ completedOn, expiresOn }: NewestCompletion, months: number | null): Judgement => {
    const key = expiresOn ?? `${completedOn} ${months}`;
    const before = certificates.get(key);
    if (before) return before;
    const until = certificateEnd({ completedOn, expiresOn, months });
    const now = until === null ? NEVER_EXPIRES : judgeCertificate(until, asOf);
    certificates.set(key, now);
    return now;
  };
  return (requirement: Requirement, { completion, exemption }: Known): Judgement => {
    const found = completion
      ? certificate(completion, monthsOf(requirement, book))
      : dueOf(requirement) < asOf
        ? OVERDUE
        : DUE;
    if (exemption === undefined && !requirement.isOnLeave) return found;
    return { ...found, state: 'exempt', exemptBy: requirement.isOnLeave ? 'leave' : 'exemption' };
  };
}
export type Judge = ReturnType<typeof makeJudge>;
