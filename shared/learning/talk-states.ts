/**
 * How it stands with a person's yearly talk on a day (domain §6.1): only whether it was held, never what was said.
 */
import { addMonths, type IsoDate } from '../kernel/dates.ts';
import type { TalkRow } from './stored.ts';

/**
 * `held` within the interval; `late`: a planned day has passed; `planned`; `lacking`: the interval has passed and nothing
 * is planned; `not_due`: a newcomer whose first interval still runs.
 */
export const talkStates = ['lacking', 'late', 'planned', 'not_due', 'held'] as const;
export type TalkState = (typeof talkStates)[number];

export interface TalkStanding {
  readonly state: TalkState;
  readonly lastHeld: IsoDate | null;
  /** The last day of the interval. */
  readonly due: IsoDate;
  /** The one that is to come, or should have been held. */
  readonly open: Pick<TalkRow, 'id' | 'plannedOn'> | null;
}

type Dated = Pick<TalkRow, 'id' | 'plannedOn' | 'heldOn' | 'cancelledOn'>;

const hasHappened = (day: IsoDate | null, asOf: IsoDate): boolean => day !== null && day <= asOf;

/**
 * @param talks the person's own, in any order
 * @param start first day of work: the first interval runs from it
 * @param months of the interval, 12 as the rule is
 */
export function talkStanding(
  talks: readonly Dated[],
  { start, asOf, months }: { readonly start: IsoDate; readonly asOf: IsoDate; readonly months: number },
): TalkStanding {
  const held = talks.flatMap(({ heldOn }) => (heldOn !== null && heldOn <= asOf ? [heldOn] : [])).sort();
  const lastHeld = held.at(-1) ?? null;
  const [open = null] = talks
    .filter((talk) => !hasHappened(talk.heldOn, asOf) && !hasHappened(talk.cancelledOn, asOf))
    .sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
  const due = addMonths(lastHeld ?? start, months);
  return { state: stateOf(lastHeld, due, open, asOf), lastHeld, due, open };
}

function stateOf(lastHeld: IsoDate | null, due: IsoDate, open: Dated | null, asOf: IsoDate): TalkState {
  if (lastHeld !== null && due >= asOf) return 'held';
  if (open) return open.plannedOn < asOf ? 'late' : 'planned';
  return due < asOf ? 'lacking' : 'not_due';
}
