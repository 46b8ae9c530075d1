/**
 * The rows of an import after reading: typed, checked by themselves, not yet
 * compared with the register. Made by the file readers and by the demo
 * generator; consumed by the planners. Optional parts that a file does not
 * hold are `undefined`: they are then left as they are in the register.
 */
import type { IsoDate } from '../kernel/dates.ts';

export interface OrganisationRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  /** As the source writes it, lower case: kommune, forvaltning, skole, plejecenter … */
  readonly type: string;
  /** Code of the unit above; empty for the top. */
  readonly parentCode: string;
  /** Tjenestenummer of the leader; empty when unknown. */
  readonly leaderKey: string | undefined;
  /** fjernsted: out of reach of the network. */
  readonly remote: boolean | undefined;
  /** Only from files that date their units (OS2mo). */
  readonly validFrom: IsoDate | undefined;
  readonly validTo: IsoDate | undefined;
}

export interface StaffRow {
  readonly line: number;
  /** tjenestenummer, the engagement's key in its source */
  readonly key: string;
  /** Ten digits; empty where the number is fictional (0000 outside SD) and so identifies nobody. */
  readonly cpr: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string | undefined;
  readonly unitCode: string;
  readonly jobCode: string | undefined;
  readonly jobTitle: string;
  /** overenskomst */
  readonly agreement: string | undefined;
  /** ansættelsesform, as the source writes it */
  readonly employmentForm: string | undefined;
  /** beskæftigelsesgrad as a share of full time, 37 hours a week */
  readonly fte: number;
  readonly weeklyHours: number | undefined;
  readonly start: IsoDate;
  /** The file does not say the start: `start` is a stand-in for an engagement that the register does not know. */
  readonly startKnown?: false;
  readonly end: IsoDate;
  /** Status code as the source writes it (SD: 1 in work, 3 leave, 8 ended). */
  readonly status: string | undefined;
  readonly manager: boolean | undefined;
}

/** A row that says only that an engagement is over (Opus). */
export interface LeavingRow {
  readonly line: number;
  readonly key: string;
  /** `annulled`: it never took effect. */
  readonly why: 'leave' | 'annulled';
  /** Left out: the day before the effective day. */
  readonly end: IsoDate | undefined;
}
