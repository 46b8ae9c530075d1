/**
 * What the attendance of a held class means for the completions. Asked again with the same attendance it answers nothing
 * to do, so that a class can be marked, corrected and marked again.
 */
import type { IsoDate } from '../kernel/dates.ts';
import type { CompletionId, PersonId } from '../kernel/ids.ts';
import type { CompletionRow } from './stored.ts';

type OwnCompletion = Pick<
  CompletionRow,
  'id' | 'personId' | 'completedOn' | 'hours' | 'attemptId' | 'number' | 'expiresOn' | 'mediaId' | 'note'
>;

export interface ClassOutcome {
  /** Everyone who was there, once each. */
  readonly attended: readonly PersonId[];
  /** The class's last day, and its hours per participant. */
  readonly completedOn: IsoDate;
  readonly hours: number | null;
  /** What this class has written before. */
  readonly own: readonly OwnCompletion[];
  /** Whether the person has the course on that day from elsewhere: a file, typed by hand, another class, the player. */
  readonly isKnown: (personId: PersonId) => boolean;
}

export interface CompletionPlan {
  readonly add: readonly PersonId[];
  readonly change: readonly CompletionId[];
  readonly remove: readonly CompletionId[];
  /** It has a certificate or an attempt of the player since: it is no longer the class's alone, and stays as known by hand. */
  readonly release: readonly CompletionId[];
  /** How many who were there had it from elsewhere. */
  readonly known: number;
}

const hasEvidence = ({ attemptId, number, expiresOn, mediaId, note }: OwnCompletion): boolean =>
  attemptId !== null || number !== '' || expiresOn !== null || mediaId !== null || note !== '';

export function planCompletions(outcome: ClassOutcome): CompletionPlan {
  const { attended, completedOn, hours, own, isKnown } = outcome;
  const there = new Set(attended);
  const kept = own.filter(
    ({ personId, completedOn: on }) => there.has(personId) && (on === completedOn || !isKnown(personId)),
  );
  const gone = own.filter((one) => !kept.includes(one));
  const written = new Set(kept.map(({ personId }) => personId));
  const missing = [...there].filter((personId) => !written.has(personId));
  return {
    add: missing.filter((personId) => !isKnown(personId)),
    change: kept.filter((one) => one.completedOn !== completedOn || one.hours !== hours).map(({ id }) => id),
    remove: gone.filter((one) => !hasEvidence(one)).map(({ id }) => id),
    release: gone.filter(hasEvidence).map(({ id }) => id),
    known: missing.filter(isKnown).length,
  };
}
