/**
 * The training of those in the AMO, from their roles (domain §1.4): the obligatory course (22 hours) completed within
 * 3 months of joining, supplementary training (2 days) offered within the first 12 months, and 1½ days offered in each
 * year after that. A year is counted from the day of joining, and named by the calendar year that it begins in.
 *
 * at.dk also speaks of supplementary training that begins up to 9 months after the obligatory course; how the two
 * limits go together is not settled (domain §1.4), so that only the 12 months are counted here.
 */
import { addDays, addMonths, type IsoDate, OPEN_END } from '../kernel/dates.ts';
import type { TrainingRow } from './rows.ts';
import type { TrainingKind } from './words.ts';

export interface TrainingRule {
  /** Months from joining to the obligatory course being completed. */
  readonly obligatoryMonths: number;
  /** Months from joining in which the supplementary training must be offered. */
  readonly offerMonths: number;
  readonly since: IsoDate;
  readonly source: string;
}

export const defaultTrainingRule: TrainingRule = {
  obligatoryMonths: 3,
  offerMonths: 12,
  since: '2024-02-01' as IsoDate,
  source: 'Arbejdstilsynet, at.dk: Arbejdsmiljøuddannelserne, og bekendtgørelsen om systematisk arbejdsmiljøarbejde',
};

/** A role that makes its holder a member of the AMO; `to` inclusive, OPEN_END while it has no end. */
export interface AmoSpell {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The day the person came into the AMO: the start of the unbroken time that the day lies in. */
export function memberSince(spells: readonly AmoSpell[], day: IsoDate): IsoDate | undefined {
  let [since, until]: [IsoDate | undefined, IsoDate | undefined] = [undefined, undefined];
  for (const { from, to } of [...spells].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const isJoined = until !== undefined && (until === OPEN_END || from <= addDays(until, 1));
    if (!isJoined) {
      if (until !== undefined && since !== undefined && since <= day && day <= until) return since;
      [since, until] = [from, to];
    } else if (until === undefined || to > until) until = to;
  }
  return since !== undefined && until !== undefined && since <= day && day <= until ? since : undefined;
}

export type DutyState = 'taken' | 'declined' | 'offered' | 'no_offer' | 'late';

export interface Duty {
  readonly kind: TrainingKind;
  readonly forYear: number | null;
  /** Completed by for the obligatory course, else offered by. */
  readonly due: IsoDate;
  readonly record: TrainingRow | undefined;
  readonly state: DutyState;
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
const YEAR = 12;
/** Years back in which a missing offer is still told of. */
const YEARS_SHOWN = 2;

function stateOf(kind: TrainingKind, record: TrainingRow | undefined, due: IsoDate, day: IsoDate): DutyState {
  const has = (on: IsoDate | null | undefined): boolean => on !== null && on !== undefined && on <= day;
  if (has(record?.takenOn)) return 'taken';
  const isOffered = has(record?.offeredOn);
  // The obligatory course cannot be declined; it is late when it is not completed, whatever was offered.
  if (kind === 'obligatory') return day > due ? 'late' : isOffered ? 'offered' : 'no_offer';
  if (isOffered) return record?.answer === 'no' ? 'declined' : 'offered';
  return day > due ? 'late' : 'no_offer';
}

/** The record that counts: the one that was taken, else the one offered last. */
function recordOf(records: readonly TrainingRow[], kind: TrainingKind, forYear: number | null) {
  const told = ({ takenOn, offeredOn }: TrainingRow): string => `${takenOn ? 1 : 0}${takenOn ?? offeredOn ?? ''}`;
  return records
    .filter((one) => one.kind === kind && one.forYear === forYear)
    .sort((a, b) => (told(a) < told(b) ? 1 : -1))[0];
}

/** The duties of one member on the day; of the yearly ones the running year's and the one before. */
export function dutiesOf(
  since: IsoDate,
  records: readonly TrainingRow[],
  rule: TrainingRule,
  day: IsoDate,
): readonly Duty[] {
  const duty = (kind: TrainingKind, forYear: number | null, due: IsoDate): Duty => {
    const record = recordOf(records, kind, forYear);
    return { kind, forYear, due, record, state: stateOf(kind, record, due, day) };
  };
  const years: Duty[] = [];
  for (let n = 1; addMonths(since, n * YEAR) <= day; n++) {
    years.push(duty('yearly', yearOf(addMonths(since, n * YEAR)), addMonths(since, (n + 1) * YEAR)));
  }
  return [
    duty('obligatory', null, addMonths(since, rule.obligatoryMonths)),
    duty('supplementary', null, addMonths(since, rule.offerMonths)),
    ...years.slice(-YEARS_SHOWN),
  ];
}
